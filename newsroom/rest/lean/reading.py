"""Reading: the plan for a question, kept; its statement, run; its rows, put together."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, cast

import orjson
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.utils.translation import gettext
from rest_framework.request import Request

from newsroom.database.running import run
from newsroom.models import User
from newsroom.people.visibility import horizon_of
from newsroom.rest.lean.plans import ROOT, Kind, Part, Plan, planned
from newsroom.rest.lean.selection import EVERYTHING, Selection
from newsroom.rest.lean.shapes import Show, columns_of, show, time
from newsroom.rest.lean.statements import NUMBER, PLACE, Sql, Tables, compiled, tables
from newsroom.rest.problems import Inputs

PLANS_KEPT = 512
_OPTIONS = orjson.OPT_UTC_Z


@dataclass(frozen=True, slots=True)
class Reader:
    """A plan, ready to be run for any page."""

    plan: Plan
    tables: Tables
    shows: tuple[Show, ...]
    is_typed: bool

    def read(self, page: Sql, keys: Sequence[Kind], request: Request) -> "Found":
        """The rows on ``page``, which says their places and the ``keys`` they are ordered by."""
        return self.shown(self.tables.statement(page, keys), keys, request)

    def shown(self, statement: Sql, keys: Sequence[Kind], request: Request) -> "Found":
        """What ``statement`` answers: of each row its part's number, its place, what is in the slots, the ``keys``."""
        found = _by_part(run(*statement), len(self.plan.parts))
        children: list[dict[int, Any]] = [{} for _ in found]
        # What hangs on a part comes after it: the last ones first.
        for part in reversed(self.plan.parts[ROOT + 1 :]):
            children[part.number] = self._grouped(part, found[part.number], children, request)
        rows, shown = found[ROOT], self.shows[ROOT]
        rows.sort(key=itemgetter(PLACE))
        return Found(self, rows, keys, [shown(row, children, request) for row in rows])

    def columns(self) -> list[str]:
        """The names of what is shown, those of objects within it dotted."""
        return columns_of(self.plan.parts[ROOT].shown)

    def _grouped(self, part: Part, rows: list[Any], children: Sequence[Any], request: Request) -> dict[int, Any]:
        if part.order:
            rows.sort(key=itemgetter(*(column.slot for column in part.order)))
        shown = self.shows[part.number]
        groups: dict[int, list[Any]] = defaultdict(list)
        for row in rows:
            groups[row[PLACE]].append(shown(row, children, request))
        return {owner: dict(pairs) for owner, pairs in groups.items()} if part.is_tally else groups


@dataclass(frozen=True, slots=True)
class Found:
    """Rows as the database gave them, and as they are ``shown``."""

    by: Reader
    rows: list[tuple[Any, ...]]
    kinds: Sequence[Kind]
    shown: list[Any]

    def version(self, place: int) -> int:
        column = self.by.plan.version
        version: int = self.rows[place][column.slot] if column else 1
        return version

    def keys(self, place: int) -> tuple[Any, ...]:
        """What the row at ``place`` is ordered by."""
        row = self.rows[place]
        values = row[len(row) - len(self.kinds) :]
        if self.by.is_typed:
            return values
        return tuple(
            time(value) if kind == Kind.time else value for kind, value in zip(self.kinds, values, strict=True)
        )


def reader(representation: Any, selection: Selection, user: User, *, of_one: bool = False) -> Reader:
    """``of_one``: for pages of one row. Raises Inputs naming what ``selection`` asks for and there is not."""
    return _reader(representation, selection, _Asking(user, horizon_of(user)), connection.vendor, of_one)


def page_of(rows: models.QuerySet) -> Sql:
    """A page that is ``rows`` in no particular order. Raises EmptyResultSet."""
    sql, params = compiled(rows.order_by().values_list("pk"))
    return f"SELECT found.*, 1 FROM ({sql}) AS found", params  # noqa: S608 - Django's own text


def one(
    representation: type[Any], page: Callable[[], Sql], request: Request, selection: Selection
) -> tuple[bytes, int] | None:
    """The one row on ``page`` as JSON, and its version; None where there is none, also where asking raises so."""
    try:
        asked = page()
    except EmptyResultSet:
        return None
    found = reader(representation, selection, _who_asks(request), of_one=True).read(asked, (), request)
    return (encoded(found.shown[0]), found.version(0)) if found.shown else None


def several(representation: type[Any], ids: Sequence[int], request: Request) -> dict[int, Any]:
    """The rows with these ids as plain JSON values, by id."""
    rows = representation.Meta.model._base_manager.filter(pk__in=ids)
    try:
        page = page_of(rows)
    except EmptyResultSet:
        return {}
    found = reader(representation, EVERYTHING, _who_asks(request)).read(page, (), request)
    return {shown["id"]: orjson.loads(encoded(shown)) for shown in found.shown}


def _who_asks(request: Request) -> User:
    return cast(User, request.user)


def encoded(value: Any) -> bytes:
    return orjson.dumps(value, option=_OPTIONS)


@dataclass(frozen=True, slots=True)
class _Asking:
    """Somebody, told apart from others only by what they may see."""

    user: User
    horizon: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asking) and self.horizon == other.horizon

    def __hash__(self) -> int:
        return hash(self.horizon)


@lru_cache(maxsize=PLANS_KEPT)
def _reader(representation: Any, selection: Selection, asking: _Asking, vendor: str, of_one: bool) -> Reader:
    plan, unmet = planned(representation, selection, asking.user)
    if unknown := list(unmet.left()):
        raise Inputs(_reasons(unknown))
    is_typed = vendor == "postgresql"
    made = tables(plan, of_one=of_one)
    shows = tuple(show(part, is_typed=is_typed) for part in plan.parts)
    return Reader(plan, made, shows, is_typed)


def _reasons(unknown: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for parameter, name in unknown:
        reasons[parameter].append(gettext("There is no “%(name)s” here.") % {"name": name[:60]})
    return reasons


def _by_part(rows: list[tuple[Any, ...]], parts: int) -> list[list[tuple[Any, ...]]]:
    if parts == 1:
        return [rows]
    found: list[list[tuple[Any, ...]]] = [[] for _ in range(parts)]
    for row in rows:
        found[row[NUMBER]].append(row)
    return found
