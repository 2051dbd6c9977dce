"""The database itself refuses to change, replace or remove what is frozen, and to remove what is kept."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.db import IntegrityError, NotSupportedError, connection, models, transaction
from django.test import override_settings

from claims.models import (
    Article,
    Comment,
    Decision,
    Evidence,
    NothingToCheck,
    Passage,
    Revision,
    Statement,
    SuggestionOutcome,
)
from newsroom.models import Event
from newsroom.record import triggers
from sources.models import Party, Snapshot, Source
from tests.newsroom.everything import build

FROZEN = [Event, Decision, Revision, Passage, Snapshot]
KEPT = [Article, Comment, Evidence, NothingToCheck, Party, Source, Statement, SuggestionOutcome]
pytestmark = pytest.mark.django_db
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite's own ways of replacing a row")
on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="PostgreSQL's own ways")


def name_of(model: Any) -> str:
    return model._meta.model_name if isinstance(model, type) else str(model)


@pytest.fixture(scope="module", autouse=True)
def _record(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """One record for all tests here; each takes back what it does."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(PASSWORD_HASHERS=quick, MEDIA_ROOT=str(tmp_path_factory.mktemp("media"))):
            build()
            _drop_a_suggestion()
        connection.check_constraints()
        yield
        transaction.set_rollback(True)


def test_these_are_the_tables_that_make_a_promise() -> None:
    assert set(triggers.frozen_models()) == set(FROZEN)
    assert set(triggers.kept_models()) == set(KEPT)
    assert triggers.missing(connection) == []


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_no_column_can_be_written(model: type[models.Model]) -> None:
    """Not even with the value it has; one row or all of them."""
    table, columns = model._meta.db_table, _columns(model)
    pk = _row(model)["id"]
    asked = {c: _answer(f'UPDATE "{table}" SET "{c}" = "{c}" WHERE id = %s', [pk]) for c in columns}
    assert asked == dict.fromkeys(columns, f"the record: UPDATE on {table} is refused")
    assert _answer(f'UPDATE "{table}" SET id = id') == f"the record: UPDATE on {table} is refused"


@pytest.mark.parametrize("model", FROZEN + KEPT, ids=name_of)
def test_no_row_can_be_deleted(model: type[models.Model]) -> None:
    table, refused = model._meta.db_table, f"the record: DELETE on {model._meta.db_table} is refused"
    assert _answer(f'DELETE FROM "{table}" WHERE id = %s', [_row(model)["id"]]) == refused
    assert _answer(f'DELETE FROM "{table}"') == refused


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_new_rows_may_come(model: type[models.Model]) -> None:
    """What refuses the rest is no wall before the table: a row of its own goes in."""
    count = _count(model)
    assert _answer(*_insert(model, _stranger_to(model, _row(model)))) == ""
    assert _count(model) == count + 1


@on_sqlite
@pytest.mark.parametrize("pragma", ["ON", "OFF"])
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE"])
@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_no_row_can_be_replaced_by_any_of_its_keys(model: type[models.Model], verb: str, pragma: str) -> None:
    """Also without the setting that lets replacing fire DELETE triggers: whoever opens the file may not have it on."""
    original, keys = _row(model), _unique_keys(model)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers = {pragma}")
    try:
        answers = {key: _answer(*_insert(model, _colliding(model, original, key), verb)) for key in keys}
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers = ON")
    table = model._meta.db_table
    refused = {f"the record: INSERT over a row of {table} is refused", f"the record: DELETE on {table} is refused"}
    assert {key for key, answer in answers.items() if answer not in refused} == set()
    assert _row(model, original["id"]) == original


@on_sqlite
@pytest.mark.parametrize("spelling", ["CAST(%s AS TEXT)", "CAST(%s AS REAL)", "' ' || %s || ' '"])
@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_an_id_spelt_otherwise_replaces_nothing(model: type[models.Model], spelling: str) -> None:
    row = _colliding(model, _row(model), ("id",))
    sql, values = _insert(model, row, "INSERT OR REPLACE")
    place = list(row).index("id")
    parts = sql.split("%s")
    sql = "%s".join(parts[: place + 1]) + spelling + "%s".join(parts[place + 1 :])
    assert _answer(sql, values).startswith("the record: ")


@on_sqlite
@pytest.mark.parametrize("alias", ["rowid", "oid", "_rowid_"])
@pytest.mark.parametrize("model", FROZEN + KEPT, ids=name_of)
def test_no_row_can_be_replaced_by_the_number_that_sqlite_gives_it(model: type[models.Model], alias: str) -> None:
    """A table whose key is no plain ``integer`` has a hidden number beside it, which may be collided with too."""
    table, count = model._meta.db_table, _count(model)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = OFF")
        cursor.execute(f'SELECT rowid FROM "{table}" ORDER BY id DESC LIMIT 1')
        (number,) = cursor.fetchone()
    row = _stranger_to(model, _row(model))
    if _is_an_alias_of_rowid(model):
        del row["id"]
    try:
        answer = _answer(*_insert(model, {alias: number} | row, "INSERT OR REPLACE"))
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers = ON")
    assert answer == f"the record: INSERT over a row of {table} is refused"
    assert _count(model) == count


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_no_upsert_writes_over_a_row(model: type[models.Model]) -> None:
    original, seal = _row(model), "hash" if model is Event else "seal"
    for key in _unique_keys(model):
        sql, values = _insert(model, _colliding(model, original, key))
        target = ", ".join(f'"{column}"' for column in key)
        answer = _answer(f"""{sql} ON CONFLICT ({target}) DO UPDATE SET "{seal}" = 'forged'""", values)
        assert answer.startswith("the record: "), key
    assert _row(model, original["id"]) == original


@on_postgresql
@pytest.mark.parametrize("model", FROZEN + KEPT, ids=name_of)
def test_no_table_can_be_emptied(model: type[models.Model]) -> None:
    """Neither itself nor by way of a table it points to."""
    for cascade in ("", " CASCADE"):
        assert _answer(f'TRUNCATE "{model._meta.db_table}"{cascade}').startswith(("the record: TRUNCATE on", "cannot"))
    assert _answer("TRUNCATE newsroom_user CASCADE").startswith("the record: TRUNCATE on")


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_nothing_of_the_orm_gets_around_it(model: type[models.Model]) -> None:
    row: Any = model._default_manager.latest("pk")
    rows = model._default_manager.filter(pk=row.pk)
    seal = "hash" if model is Event else "seal"
    acts = {
        "save": row.save,
        "update": lambda: rows.update(**{seal: "forged"}),
        "bulk_update": lambda: model._default_manager.bulk_update([row], [seal]),
        "_raw_delete": lambda: rows._raw_delete("default"),
    }
    assert {name for name, act in acts.items() if not _refuses(act)} == set()


def test_a_missing_trigger_is_told_and_put_back() -> None:
    names = [name for _, name, _ in triggers._wanted(connection)]
    counting = sum(map(len, triggers.PEOPLE.values()))
    assert len(names) == len(set(names)) == 3 * len(FROZEN) + 2 * len(KEPT) + counting
    triggers.remove(connection)
    assert sorted(triggers.missing(connection)) == sorted(names)
    triggers.install(connection)
    assert triggers.missing(connection) == []


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_one_missing_trigger_is_told_by_its_name(model: type[models.Model]) -> None:
    table = model._meta.db_table
    name = f"record_{table}_update"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + (f' ON "{table}"' if connection.vendor == "postgresql" else ""))
    assert triggers.missing(connection) == [name]
    assert _answer(f'UPDATE "{table}" SET id = id') == ""
    triggers.install(connection)
    assert _answer(f'UPDATE "{table}" SET id = id') == f"the record: UPDATE on {table} is refused"


def _drop_a_suggestion() -> None:
    revision = Revision.objects.latest("pk")
    common = {"article": revision.article, "revision": revision, "key": "a" * 64, "kind": "claim", "exact": "It fell."}
    by = {"decided_by": revision.taken_in_by, "decided_at": revision.taken_in_at}
    SuggestionOutcome.objects.create(outcome="dropped", **common, **by)


def _answer(sql: str, values: Sequence[Any] = ()) -> str:
    """The first line of the database's refusal, or nothing where it obeyed; either way nothing stays."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
    except (IntegrityError, NotSupportedError) as refused:
        return str(refused).splitlines()[0]
    return ""


def _refuses(act: Any) -> bool:
    try:
        with transaction.atomic():
            act()
    except IntegrityError as refused:
        return "the record: " in str(refused)
    return False


def _columns(model: type[models.Model]) -> list[str]:
    return [field.column for field in model._meta.concrete_fields]


def _row(model: type[models.Model], pk: int | None = None) -> dict[str, Any]:
    """One row as the database spells it: the last, or that with ``pk``."""
    where = "WHERE id = %s" if pk else "ORDER BY id DESC LIMIT 1"
    with connection.cursor() as cursor:
        columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields if not field.generated)
        cursor.execute(f'SELECT {columns} FROM "{model._meta.db_table}" {where}', [pk] if pk else [])
        return dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))


def _count(model: type[models.Model]) -> int:
    return model._default_manager.count()


def _unique_keys(model: type[models.Model]) -> list[tuple[str, ...]]:
    """Every key the database itself keeps unique."""
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return sorted({tuple(c["columns"]) for c in constraints.values() if c["unique"]} | {("id",)})


def _is_an_alias_of_rowid(model: type[models.Model]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower(type) FROM pragma_table_info(%s) WHERE name = 'id'", [model._meta.db_table])
        return cursor.fetchone() == ("integer",)


def _stranger_to(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """``row`` with every unique key made new."""
    new = {"id": row["id"] + 1000, "number": 1000, "statement_version": 1000, "set_number": 1000, "hash": "0" * 64}
    return {column: new.get(column, value) for column, value in row.items()}


def _colliding(model: type[models.Model], row: dict[str, Any], key: Sequence[str]) -> dict[str, Any]:
    """A row that has nothing in common with ``row`` that must be unique, but ``key``."""
    return _stranger_to(model, row) | {column: row[column] for column in key}


def _insert(model: type[models.Model], row: dict[str, Any], verb: str = "INSERT") -> tuple[str, list[Any]]:
    columns = ", ".join(column if "rowid" in column or column == "oid" else f'"{column}"' for column in row)
    marks = ", ".join(["%s"] * len(row))
    return f'{verb} INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})', list(row.values())
