"""Many rows at once, with ids before they are written: by COPY on PostgreSQL, by one prepared INSERT on SQLite."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from django.db import connection, models

# Below this a COPY's own round trips cost more than they save.
MANY = 20


def reserve_ids(model: type[models.Model], count: int) -> list[int]:
    """``count`` ids that nobody else will get, in order. To be called within the transaction that writes the rows."""
    table, key = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # OFFSET keeps the sequence's name from being looked up anew for every number.
            numbers = (
                "SELECT nextval(sequence) FROM (SELECT pg_get_serial_sequence(%s, %s)::regclass AS sequence OFFSET 0)"
                " AS named, generate_series(1, %s)"
            )
            cursor.execute(numbers, [f'"{table}"', key, count])
            return sorted(number for (number,) in cursor.fetchall())
        # One transaction writes at a time, and rows with ids given move the sequence on.
        cursor.execute("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = %s), 0)", [table])
        last: int = cursor.fetchone()[0]
    return list(range(last + 1, last + count + 1))


def add(rows: Sequence[models.Model]) -> None:
    """Write ``rows``, all of one model and with every column set but the ids, which they get by it."""
    if not rows:
        return
    model: Any = rows[0]._meta.concrete_model
    if len(rows) < MANY:
        model._base_manager.bulk_create(rows)
        return
    key = model._meta.pk.attname
    for row, number in zip(rows, reserve_ids(model, len(rows)), strict=True):
        row.__dict__[key] = number
    _write(model, rows)


def insert(rows: Sequence[models.Model]) -> None:
    """Write ``rows``, all of one model and with every column set, ids included."""
    if not rows:
        return
    model: Any = rows[0]._meta.concrete_model
    if len(rows) < MANY:
        model._base_manager.bulk_create(rows)
    else:
        _write(model, rows)


def _write(model: Any, rows: Sequence[models.Model]) -> None:
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values: Callable[[Any], Sequence[Any]] = attrgetter(*(_attribute(field) for field in fields))
    if connection.vendor == "postgresql":
        _copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN', map(values, rows))
    else:
        marks = ", ".join(["%s"] * len(fields))
        sql = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})'  # noqa: S608 - our own names
        spelt: Any = map(_spelling(fields), map(values, rows))
        with connection.cursor() as cursor:
            cursor.executemany(sql, spelt)


def _copy(sql: str, rows: Iterable[Sequence[Any]]) -> None:
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


def _spelling(fields: Sequence[models.Field]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """How SQLite is given a row: the times and dates of it as this database writes them."""
    spelt = [(place, field) for place, field in enumerate(fields) if isinstance(field, models.DateField)]

    def spell(row: Sequence[Any]) -> Sequence[Any]:
        values = list(row)
        for place, field in spelt:
            values[place] = field.get_db_prep_save(values[place], connection)
        return values

    return spell


def _attribute(field: models.Field) -> str:
    """Where a row has the value of ``field`` as it is stored; a file is stored by its name."""
    return f"{field.attname}.name" if isinstance(field, models.FileField) else field.attname
