"""A migration that rebuilds a table takes its triggers along; the signal after every ``migrate`` puts them back."""

from typing import Any

import pytest
from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import IntegrityError, connection, models, transaction

from claims.models import Decision, Passage, Revision
from newsroom.models import Event
from newsroom.record import triggers
from sources.models import Snapshot
from tests import factories

COLUMNS = [(Event, "reason"), (Decision, "reason"), (Revision, "note"), (Passage, "prefix"), (Snapshot, "note")]


def name_of(part: Any) -> str:
    return part if isinstance(part, str) else part._meta.model_name


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("model", "column"), COLUMNS, ids=name_of)
def test_a_rebuilt_table_is_guarded_again(model: type[models.Model], column: str) -> None:
    _record()
    try:
        _rebuild(model, column, there=True)
        lost = [] if connection.vendor == "postgresql" else _triggers_of(model)
        assert triggers.missing(connection) == lost
        emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
        assert triggers.missing(connection) == []
        assert [_refused(sql) for sql in _attacks(model)] == [True] * len(_attacks(model))
    finally:
        _rebuild(model, column, there=False)
        triggers.install(connection)


@pytest.mark.django_db(transaction=True)
def test_the_rebuild_is_one_that_loses_triggers() -> None:
    """On SQLite, so that the test above says something: between rebuild and signal a row can be written over."""
    _record()
    try:
        _rebuild(Decision, "reason", there=True)
        attack = f'UPDATE "{Decision._meta.db_table}" SET id = id'
        assert _refused(attack) == (connection.vendor == "postgresql")
    finally:
        _rebuild(Decision, "reason", there=False)
        triggers.install(connection)


def _record() -> None:
    """A signed-off statement: with it there are rows in every frozen table."""
    people = {name: factories.user(name) for name in ("checker", "reviewer", "lead")}
    factories.in_state("signed_off", creator=factories.user("editor"), **people)
    assert [model for model, _ in COLUMNS if not model._default_manager.exists()] == []


def _rebuild(model: type[models.Model], column: str, *, there: bool) -> None:
    """Alter a column as a migration would (the way back where not ``there``): SQLite makes the table anew for it."""
    state = apps.get_model(model._meta.label)
    ours, other = state._meta.get_field(column), models.CharField(max_length=777, default="", blank=True)
    other.set_attributes_from_name(column)
    other.model = state
    with connection.schema_editor() as editor:
        editor.alter_field(state, *((ours, other) if there else (other, ours)), strict=False)


def _triggers_of(model: type[models.Model]) -> list[str]:
    return [name for table, name, _ in triggers._wanted(connection) if table == model._meta.db_table]


def _attacks(model: type[models.Model]) -> list[str]:
    table = model._meta.db_table
    attacks = [f'UPDATE "{table}" SET id = id', f'DELETE FROM "{table}"']
    if connection.vendor == "sqlite":
        return [*attacks, f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}"']
    return [*attacks, f'TRUNCATE "{table}" CASCADE']


def _refused(sql: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except IntegrityError as refused:
        return "the record: " in str(refused)
    return False
