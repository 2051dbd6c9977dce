"""Changing the record behind the actions' backs, as somebody with the database's password could."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models

from newsroom.record import triggers
from newsroom.record.proofs import Problem
from newsroom.record.stored import one_snapshot
from newsroom.record.verify import Report, verify


def problems() -> list[Problem]:
    with one_snapshot():
        return list(verify(Report()))


def found(model: type[models.Model]) -> set[int | None]:
    return {problem.id for problem in problems() if problem.table == model._meta.db_table}


def execute(sql: str, *params) -> None:
    """Raw SQL, as somebody with the database's password would write it, triggers out of the way."""
    with unguarded(), connection.cursor() as cursor:
        cursor.execute(sql, params)


@contextmanager
def unguarded() -> Iterator[None]:
    if connection.vendor == "sqlite":
        with triggers.lifted(connection):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = DEFAULT")


def set_column(model, column: str, pk: int, value) -> None:
    execute(f'UPDATE "{model._meta.db_table}" SET "{column}" = %s WHERE id = %s', value, pk)


def stored(model, column: str, pk: int):
    with connection.cursor() as cursor:
        plus = "+" if connection.vendor == "sqlite" else ""
        cursor.execute(f'SELECT {plus}"{column}" FROM "{model._meta.db_table}" WHERE id = %s', [pk])
        return cursor.fetchone()[0]


def first(model) -> int:
    return model._base_manager.order_by("pk").values_list("pk", flat=True)[0]
