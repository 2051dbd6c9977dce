"""What the numbers come out as: plain rows under named columns, and how a chart shows them. Nothing here counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from claims.numbers.scope import Scope

# As many rows of a long table, and bars of its chart, as can be taken in; the file has all.
SHOWN = 12

Row = tuple[Any, ...]
Words = str | Promise


class Kind(StrEnum):
    """What the values of a column are: ``span`` a length of time, ``share`` a part of 1; either may be None."""

    words = "words"
    day = "day"
    number = "number"
    share = "share"
    span = "span"


class Form(StrEnum):
    """Bars that lie have room for names, those that stand go along with time."""

    lying = "lying"
    standing = "standing"


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` heads the column in files and never changes; ``label`` is for people."""

    key: str
    label: Words
    kind: Kind


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in as many parts as its chart has series. ``words`` are the values to print, where not their sum."""

    label: str | date
    parts: tuple[Any, ...]
    words: tuple[Any, ...] | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """``series`` names the parts of every bar, in their order; ``kind`` is what they measure."""

    form: Form
    series: tuple[str, ...]
    bars: Sequence[Bar]
    kind: Kind = Kind.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One table with its chart and, in ``said``, what it counts.

    ``shown`` are the rows of the page and of the chart; ``every`` those of the file, where they are more. Where
    ``weight`` names a column, the page shows the rows that have most there, and the others as one.
    """

    key: str
    title: Words
    said: Words
    columns: tuple[Column, ...]
    shown: Callable[[Scope], list[Row]]
    chart: Callable[[list[Row]], Chart]
    every: Callable[[Scope], Iterable[Row]] | None = None
    weight: int | None = None

    def page_rows(self, scope: Scope) -> list[Row]:
        rows = self.shown(scope)
        return rows if self.weight is None else self._heaviest(rows, self.weight)

    def file_rows(self, scope: Scope) -> Iterable[Row]:
        return (self.every or self.shown)(scope)

    def _heaviest(self, rows: list[Row], weight: int) -> list[Row]:
        if len(rows) <= SHOWN:
            return rows
        order = sorted(range(len(rows)), key=lambda at: -rows[at][weight])
        kept = sorted(order[:SHOWN])
        others = [rows[at] for at in order[SHOWN:]]
        sums = [
            sum(row[at] for row in others) if column.kind == Kind.number else None
            for at, column in enumerate(self.columns)
        ]
        return [*(rows[at] for at in kept), (_("%(number)s others") % {"number": len(others)}, *sums[1:])]


def share(part: int, whole: int) -> float | None:
    """``part`` of ``whole``; None where there is no whole to have a part of."""
    return part / whole if whole else None
