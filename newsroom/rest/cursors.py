"""Positions in an ordered list: opaque to clients, base64url of JSON, checked in full when they come back."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import F, Q
from django.db.models.expressions import OrderBy
from django.db.models.functions import Collate
from django.utils.dateparse import parse_date, parse_datetime

from newsroom.record.canonical import canonical
from newsroom.rest import strict_json

# Text is compared by code points, so that both databases keep the same order; the names differ.
_COLLATIONS = {"postgresql": "C", "sqlite": "BINARY"}


@dataclass(frozen=True, slots=True)
class Key:
    """Something a list can be ordered by: a column (or annotation) of ``type`` int, str, date or datetime."""

    column: str
    type: type = int
    nullable: bool = False


ID = Key("pk")


@dataclass(frozen=True, slots=True)
class Term:
    """One key in one direction; empty values come last either way."""

    key: Key
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """After (or, ``backwards``, before) the row with these ``values``; None for the very end."""

    ordering: str
    values: tuple[Any, ...] | None
    backwards: bool = False

    def encode(self) -> str:
        values = None if self.values is None else [_plain(value) for value in self.values]
        text = canonical({"o": self.ordering, "v": values, "b": self.backwards})
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(encoded: str, ordering: str, terms: Sequence[Term]) -> Cursor:
    """The cursor in ``encoded``. Raises ValueError unless it is one that a list in this ``ordering`` gave out."""
    try:
        padded = encoded.encode("ascii") + b"=" * (-len(encoded) % 4)
        content = strict_json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, UnicodeEncodeError) as problem:
        raise ValueError("not base64url") from problem
    if not isinstance(content, dict) or set(content) != {"o", "v", "b"} or not isinstance(content["b"], bool):
        raise ValueError("not a position")
    if content["o"] != ordering:
        raise ValueError("a position in another ordering")
    return Cursor(ordering, _values(content["v"], terms), content["b"])


def ordered(terms: Sequence[Term], *, backwards: bool) -> list[OrderBy]:
    """The ORDER BY for ``terms``, or for the list read from its end."""
    return [_order_by(term, backwards=backwards) for term in terms]


def placed(terms: Sequence[Term], *, backwards: bool) -> str:
    """SQL: the places of rows in that order, where their keys are called k0, k1 …"""
    order = (
        f"k{n} {'DESC' if term.descending != backwards else 'ASC'} NULLS {'FIRST' if backwards else 'LAST'}"
        for n, term in enumerate(terms)
    )
    return f"row_number() OVER (ORDER BY {', '.join(order)})"


def beyond(terms: Sequence[Term], values: Sequence[Any], *, backwards: bool) -> Q:
    """A condition on rows strictly after (or before) ``values`` in the order of ``terms``."""
    found = Q(pk__in=[])
    equal = Q()
    for term, value in zip(terms, values, strict=True):
        found |= equal & _past(term, value, backwards=backwards)
        equal &= Q(**{f"{name(term.key)}__isnull": True} if value is None else {name(term.key): value})
    return found


def name(key: Key) -> str:
    """What the key is called in queries: text goes by an annotation that pins its collation."""
    return f"_by_{key.column.replace('__', '_')}" if key.type is str else key.column


def annotations(terms: Sequence[Term], vendor: str) -> dict[str, Collate]:
    texts = [term.key for term in terms if term.key.type is str]
    return {name(key): Collate(F(key.column), _COLLATIONS[vendor]) for key in texts}


def _order_by(term: Term, *, backwards: bool) -> OrderBy:
    column, descending = F(name(term.key)), term.descending != backwards
    if not term.key.nullable:
        return column.desc() if descending else column.asc()
    # Without this the databases disagree about where empty values go.
    nulls = {"nulls_first": True} if backwards else {"nulls_last": True}
    return column.desc(**nulls) if descending else column.asc(**nulls)


def _past(term: Term, value: Any, *, backwards: bool) -> Q:
    column = name(term.key)
    if value is None:
        return Q(**{f"{column}__isnull": False}) if backwards else Q(pk__in=[])
    comparison = "lt" if term.descending != backwards else "gt"
    past = Q(**{f"{column}__{comparison}": value})
    return past | Q(**{f"{column}__isnull": True}) if term.key.nullable and not backwards else past


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _values(found: Any, terms: Sequence[Term]) -> tuple[Any, ...] | None:
    if found is None:
        return None
    if not isinstance(found, list) or len(found) != len(terms):
        raise ValueError("not a position")
    return tuple(_value(value, term.key) for value, term in zip(found, terms, strict=True))


def _value(value: Any, key: Key) -> Any:
    if value is None and key.nullable:
        return None
    parsers = {date: parse_date, datetime: parse_datetime}
    if key.type in parsers and isinstance(value, str):
        value = parsers[key.type](value)
        if isinstance(value, datetime):
            value = _in_utc(value)
    # A truth value is a whole number to Python, and no position to us.
    if type(value) is not key.type:
        raise ValueError("not a position")
    return value


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    try:
        return moment.astimezone(UTC)
    except OverflowError as problem:
        raise ValueError("a time out of the calendar") from problem
