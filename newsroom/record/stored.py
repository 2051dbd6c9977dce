"""Reading rows as the database holds them, not as Django would kindly understand them.

SQLite keeps dates as text and any value in any column. A time spelt otherwise, or text that is not UTF-8, must be found
rather than read away, and must not stop the reading.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

from django.db import connection, models, transaction
from django.db.models import F, Func
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import is_naive, make_aware

T = TypeVar("T")
M = TypeVar("M", bound=models.Model)
# Some rows hold two megabytes of text; so many of them are in memory at once.
ROWS_IN_MEMORY = 20


class AsStored(Func):
    """A column's own value: the unary plus changes nothing, but keeps the driver's and Django's converters away."""

    template = "+%(expressions)s"
    output_field = models.Field()


@dataclass(frozen=True, slots=True)
class Stored(Generic[M]):
    """One row as it is held; ``row`` is None where ``unreadable`` says what stood in the way."""

    id: int
    row: M | None
    unreadable: tuple[str, ...] = ()


@contextmanager
def one_snapshot() -> Iterator[None]:
    """Read everything as of one moment, write nothing, and keep no writer waiting.

    Inside a transaction that has begun already its own view is used: it cannot be changed any more.
    """
    if connection.in_atomic_block:
        with _undecoded():
            yield
        return
    mode = getattr(connection, "transaction_mode", None)
    if connection.vendor == "sqlite":
        # The usual IMMEDIATE would take the write lock for as long as the proof runs.
        connection.transaction_mode = "DEFERRED"  # type: ignore[attr-defined]
    try:
        with transaction.atomic(), _read_only(), _undecoded():
            yield
    finally:
        if connection.vendor == "sqlite":
            connection.transaction_mode = mode  # type: ignore[attr-defined]


def stored_rows(model: type[M]) -> Iterator[Stored[M]]:
    """Every row of ``model`` in the order of its ids, a few at a time."""
    fields = list(model._meta.concrete_fields)
    rows: Any = model._base_manager.order_by("pk")
    for values in rows.values_list(*(_column(field) for field in fields)).iterator(chunk_size=ROWS_IN_MEMORY):
        yield _stored(model, dict(zip(fields, values, strict=True)))


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """``items`` in lists of at most ``size``."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


@contextmanager
def _read_only() -> Iterator[None]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
            return
        cursor.execute("PRAGMA query_only = ON")
        try:
            yield
        finally:
            cursor.execute("PRAGMA query_only = OFF")


@contextmanager
def _undecoded() -> Iterator[None]:
    """Let bytes that are no UTF-8 come through as lone surrogates, which then fit nothing, instead of as an error."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    driver: Any = connection.connection
    usual, driver.text_factory = driver.text_factory, lambda raw: raw.decode(errors="surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = usual


def _column(field: models.Field) -> Any:
    is_converted = isinstance(field, models.DateField | models.BooleanField)
    return AsStored(F(field.attname)) if is_converted and connection.vendor == "sqlite" else F(field.attname)


def _stored(model: type[M], values: dict[models.Field, Any]) -> Stored[M]:
    columns, unreadable = {}, []
    for field, value in values.items():
        try:
            columns[field.attname] = _read(field, value)
        except (ValueError, TypeError) as problem:
            unreadable.append(f"{field.column} cannot be read: {problem}")
    pk = values[model._meta.pk]
    return Stored(pk, None if unreadable else model(**columns), tuple(unreadable))


def _read(field: models.Field, value: Any) -> Any:
    """``value`` as Python has it. Raises ValueError where it is not spelt as this database would spell it."""
    if value is None or connection.vendor != "sqlite":
        return value
    if isinstance(field, models.DateTimeField):
        moment = parse_datetime(value)
        aware = make_aware(moment, connection.timezone) if moment and is_naive(moment) else moment
        return _as_spelt(value, aware, connection.ops.adapt_datetimefield_value)
    if isinstance(field, models.DateField):
        return _as_spelt(value, parse_date(value), connection.ops.adapt_datefield_value)
    if isinstance(field, models.BooleanField) and value in (0, 1):
        return bool(value)
    if isinstance(value, bytes):
        raise ValueError("these are bytes, where there should be text or a number")
    return value


def _as_spelt(stored: str, value: T | None, spelling: Callable[[T], str | None]) -> T:
    if value is None:
        raise ValueError("this is no date")
    if spelling(value) != stored:
        raise ValueError("this is not how this database writes the moment")
    return value
