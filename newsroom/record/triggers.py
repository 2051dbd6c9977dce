"""The database's own refusal to change, replace or delete what is frozen, and its count of changes to people.

Installed after every ``migrate``, because SQLite drops a table's triggers when a migration rebuilds the table.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql import Query

from newsroom.models.event import Event, EventHead
from newsroom.models.frozen import Frozen, Kept
from newsroom.models.user import PeopleHead, User

REFUSAL = (
    "BEGIN RAISE EXCEPTION 'the record: % on % is refused', TG_OP, TG_TABLE_NAME"
    " USING ERRCODE = 'integrity_constraint_violation'; END"
)
# What people are called and may do: by table the verbs that can change it.
PEOPLE = {
    User._meta.db_table: ["UPDATE OF username, first_name, last_name, is_active, is_superuser"],
    User.groups.through._meta.db_table: ["INSERT", "UPDATE", "DELETE"],
    Group._meta.db_table: ["UPDATE"],
}
COUNT_PEOPLE = f'UPDATE "{PeopleHead._meta.db_table}" SET changes = changes + 1'  # noqa: S608 - our own name
POSTGRESQL_FUNCTIONS = {"newsroom_refuse": REFUSAL, "newsroom_count_people": f"BEGIN {COUNT_PEOPLE}; RETURN NULL; END"}


def frozen_models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if m is Event or (issubclass(m, Frozen) and not m._meta.proxy)]


def kept_models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if issubclass(m, Kept) and not m._meta.proxy]


def install(connection: BaseDatabaseWrapper) -> None:
    """Put every missing trigger in place; triggers that stand already are left alone."""
    absent = set(missing(connection))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name, body in POSTGRESQL_FUNCTIONS.items():
                cursor.execute(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$")
        for table, name, sql in _wanted(connection):
            if name in absent:
                cursor.execute(_drop(connection, table, name))
                cursor.execute(sql)


def remove(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for table, name, _ in _wanted(connection):
            cursor.execute(_drop(connection, table, name))


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the triggers for a moment: only for the test suite, which has to empty its tables."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The triggers that should stand on the tables there are, and do not: absent, switched off or rewritten."""
    present = set(connection.introspection.table_names())
    standing = _standing(connection)
    return [name for table, name, sql in _wanted(connection) if table in present and standing.get(name) != sql]


def install_after_migrate(using: str, **kwargs: Any) -> None:
    """Triggers, and the one row of each table that has no other."""
    connection = connections[using]
    install(connection)
    present = connection.introspection.table_names()
    for head in (EventHead, PeopleHead):
        if head._meta.db_table in present:
            head._default_manager.using(using).get_or_create(pk=1)


def _wanted(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str, str]]:
    """(table, trigger name, SQL that makes it) of every trigger this database should have."""
    make = _postgresql if connection.vendor == "postgresql" else _sqlite
    for model in frozen_models():
        yield from make(model, ["UPDATE", "DELETE"])
    for model in kept_models():
        yield from make(model, ["DELETE"])
    yield from _counting_people(connection)


def _counting_people(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str, str]]:
    each, act = (
        (" FOR EACH STATEMENT", "EXECUTE FUNCTION newsroom_count_people()")
        if connection.vendor == "postgresql"
        else ("", f"BEGIN {COUNT_PEOPLE}; END")
    )
    for table, verbs in PEOPLE.items():
        for number, verb in enumerate(verbs):
            name = f"record_{table}_people_{number}"
            yield table, name, f'CREATE TRIGGER {name} AFTER {verb} ON "{table}"{each} {act}'


def _standing(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The SQL of each trigger that stands in the database now, by name."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record\\_%' ESCAPE '\\'"
            )
            return dict(cursor.fetchall())
        # PostgreSQL keeps no text of it: one that is enabled and calls a function of ours stands.
        cursor.execute(
            """SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
               WHERE NOT tgisinternal AND tgenabled <> 'D'
               AND EXISTS (SELECT 1 FROM unnest(%s::text[], %s::text[]) AS ours(name, body)
                           WHERE proname = ours.name AND prosrc = ours.body)""",
            [list(POSTGRESQL_FUNCTIONS), list(POSTGRESQL_FUNCTIONS.values())],
        )
        names = {name for (name,) in cursor.fetchall()}
    return {name: sql for _, name, sql in _wanted(connection) if name in names}


def _drop(connection: BaseDatabaseWrapper, table: str, name: str) -> str:
    return f"DROP TRIGGER IF EXISTS {name}" + (f' ON "{table}"' if connection.vendor == "postgresql" else "")


def _postgresql(model: type[models.Model], verbs: list[str]) -> Iterator[tuple[str, str, str]]:
    table = model._meta.db_table
    for verb in [*verbs, "TRUNCATE"]:
        level = "STATEMENT" if verb == "TRUNCATE" else "ROW"
        name = f"record_{table}_{verb.lower()}"
        yield (
            table,
            name,
            f'CREATE TRIGGER {name} BEFORE {verb} ON "{table}" FOR EACH {level} EXECUTE FUNCTION newsroom_refuse()',
        )


def _sqlite(model: type[models.Model], verbs: list[str]) -> Iterator[tuple[str, str, str]]:
    table = model._meta.db_table
    for verb in verbs:
        name = f"record_{table}_{verb.lower()}"
        refuse = f"SELECT RAISE(ABORT, 'the record: {verb} on {table} is refused')"
        yield table, name, f'CREATE TRIGGER {name} BEFORE {verb} ON "{table}" BEGIN {refuse}; END'
    # INSERT OR REPLACE deletes the row it collides with and fires no DELETE trigger, so a collision is refused first.
    # A key that is no plain "integer" (an event's) leaves the row a hidden number of its own to collide with.
    collision = " OR ".join(["rowid = NEW.rowid", *_unique_keys(model)])
    name = f"record_{table}_insert"
    condition = f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {collision})'  # noqa: S608 - our own names
    refuse = f"SELECT RAISE(ABORT, 'the record: INSERT over a row of {table} is refused')"
    yield table, name, f'CREATE TRIGGER {name} BEFORE INSERT ON "{table}" {condition} BEGIN {refuse}; END'


def _unique_keys(model: type[models.Model]) -> Iterator[str]:
    """For each unique key the condition under which a row of the table collides with the NEW one."""
    columns = {field.name: str(field.column) for field in model._meta.concrete_fields}
    for field in model._meta.concrete_fields:
        if field.unique:
            yield _collides([columns[field.name]])
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            key = _collides([columns[name] for name in constraint.fields])
            # A key that holds for some rows only: the others may be met again.
            yield f"({key} AND {_sql(model, constraint.condition)})" if constraint.condition else key


def _collides(key: list[str]) -> str:
    return "(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in key) + ")"


def _sql(model: type[models.Model], condition: models.Q) -> str:
    """``condition`` on the columns of ``model``, in SQLite's words."""
    query = Query(model=model, alias_cols=False)
    compiler = query.get_compiler(connection=connections[DEFAULT_DB_ALIAS])
    sql, params = compiler.compile(query.build_where(condition))
    if params:
        raise ValueError(f"A condition with values ({condition}) would have to be quoted.")
    return sql
