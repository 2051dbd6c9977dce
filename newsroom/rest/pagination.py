"""Lists by keyset: every page costs the same, and rows that come in meanwhile shift nothing."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import accumulate
from typing import Any
from urllib.parse import urlencode

import orjson
from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.utils.translation import gettext
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.views import APIView

from newsroom.rest import cursors
from newsroom.rest.counting import AT_LEAST, ESTIMATE, EXACT
from newsroom.rest.cursors import ID, Cursor, Key, Term
from newsroom.rest.lean.keeping import kept
from newsroom.rest.lean.plans import ROOT, Kind
from newsroom.rest.lean.reading import Found, Reader, encoded
from newsroom.rest.lean.selection import PARAMETERS as SELECTING
from newsroom.rest.lean.statements import Sql, compiled
from newsroom.rest.problems import Inputs

PARAMETERS = ("cursor", "page_size", "ordering", "count", *SELECTING)
ONE_PAGE = ("cursor", "page_size", "count")
DEFAULT_SIZE = 100
LARGEST_SIZE = 500
# In bytes. What is asked for besides can make a row large: such pages hold fewer.
LARGEST_PAGE = 16 * 1024 * 1024
MOST_TERMS = 4
_KINDS = {int: Kind.whole, str: Kind.text, date: Kind.day, datetime: Kind.time}


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of a list. Queries of the same ``key`` differ in ``numbers`` alone; without one, nothing is known."""

    rows: Callable[[Mapping[Any, Any]], models.QuerySet]
    numbers: Mapping[Any, int] = field(default_factory=dict)
    key: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list as JSON, and where the pages on either side begin, if there are any."""

    rows: orjson.Fragment
    next: str | None
    previous: str | None

    @property
    def link(self) -> str:
        """The Link header."""
        links = (("next", self.next), ("prev", self.previous))
        return ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links if url)


class KeysetPagination(BasePagination):
    """``{"next", "previous", "results"}`` with a Link header; ``?count=exact`` adds ``count``.

    A view says what it may be ordered by in ``orderings`` (name: Key) and how it is by itself in ``default_ordering``
    (such as ``-id``). Ties are broken by id.
    """

    def page(self, listed: Listed, reader: Reader, request: Request, view: Any) -> Page:
        """The page that ``request`` asks for. Raises Inputs naming the parameter that does not hold up."""
        self._order_by(request, view)
        self.size = _size(request.query_params.get("page_size"))
        self.cursor = self._given_cursor()
        return self._page(listed, reader)

    def all_pages(self, listed: Listed, reader: Reader, request: Request, view: Any) -> Iterator[list[Any]]:
        """The whole list, one large page after the other. Raises Inputs at once, before the first is read."""
        self._order_by(request, view)
        if meaningless := [name for name in ONE_PAGE if name in request.query_params]:
            raise Inputs(dict.fromkeys(meaningless, gettext("An export is the whole list: leave this out.")))
        self.size, self.cursor = LARGEST_SIZE, Cursor(self.ordering, None)
        return self._pages(listed, reader)

    def _order_by(self, request: Request, view: Any) -> None:
        self.request = request
        self.ordering: str = request.query_params.get("ordering") or view.default_ordering
        self.terms = _terms(self.ordering, {"id": ID, **view.orderings})

    def _pages(self, listed: Listed, reader: Reader) -> Iterator[list[Any]]:
        has_more = True
        while has_more:
            found = self._found(listed, reader)
            has_more = len(found.rows) > self.size
            if has_more:
                self.cursor = Cursor(self.ordering, found.keys(self.size - 1))
            yield found.shown[: self.size]

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": link,
                "previous": link,
                "results": schema,
                "count": {"type": "integer", "description": "only where asked for with count="},
                "count_is": {"type": "string", "enum": [EXACT, ESTIMATE, AT_LEAST]},
            },
        }

    def get_schema_operation_parameters(self, view: APIView) -> list[dict[str, Any]]:
        names = ["id", *getattr(view, "orderings", {})]
        ordering = f"Comma-separated, each with - for descending: {', '.join(names)}. Empty values come last."
        size = {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE}
        default = getattr(view, "default_ordering", "-id")
        return [
            _parameter("cursor", {"type": "string"}, "A position, from a page's next or previous."),
            _parameter("page_size", size, "Rows on a page."),
            _parameter("ordering", {"type": "string", "default": default}, ordering),
            _parameter("count", {"type": "string", "enum": [EXACT, ESTIMATE]}, "Also count all rows; costs extra."),
        ]

    def _given_cursor(self) -> Cursor:
        encoded = self.request.query_params.get("cursor")
        if encoded is None:
            return Cursor(self.ordering, None)
        try:
            return cursors.decode(encoded, self.ordering, self.terms)
        except ValueError as problem:
            raise Inputs(
                {"cursor": gettext("This is no position in this list: %(problem)s.") % {"problem": problem}}
            ) from problem

    def _page(self, listed: Listed, reader: Reader) -> Page:
        found = self._found(listed, reader)
        rows = found.shown[: self.size]
        content = self._array(rows)
        if len(content) > LARGEST_PAGE:
            rows = _that_fit(rows)
            content = self._array(rows)
        return self._placed(found, len(rows), content)

    def _array(self, rows: list[Any]) -> bytes:
        return encoded(rows[::-1] if self.cursor.backwards else rows)

    def _found(self, listed: Listed, reader: Reader) -> Found:
        kinds = [_KINDS[term.key.type] for term in self.terms]
        alone = reader.tables.alone
        try:
            if alone is None:
                return reader.read(self._asked(listed, ()), kinds, self.request)
            return reader.shown(self._asked(listed, alone), kinds, self.request)
        except EmptyResultSet:
            return Found(reader, [], kinds, [])

    def _asked(self, listed: Listed, columns: Sequence[Any]) -> Sql:
        """The rows on the page, one more than fit, with their places and what they are ordered by.

        Of each its id; or its ``columns``, as a part's rows are answered.
        """
        backwards, values = self.cursor.backwards, self.cursor.values
        if not (listed.key and all(term.key.type is int and not term.key.nullable for term in self.terms)):
            return self._compiled(listed.rows(listed.numbers), values, columns)
        positions = dict(enumerate(values)) if values is not None else {}
        return kept(
            (*listed.key, self.ordering, backwards, self.size, columns),
            {**listed.numbers, **positions},
            lambda given: self._compiled(
                listed.rows({name: given[name] for name in listed.numbers}),
                None if values is None else [given[place] for place in positions],
                columns,
            ),
        )

    def _compiled(self, queryset: models.QuerySet, values: Sequence[Any] | None, columns: Sequence[Any]) -> Sql:
        backwards = self.cursor.backwards
        queryset = queryset.annotate(**cursors.annotations(self.terms, connections[queryset.db].vendor))
        if values is not None:
            queryset = queryset.filter(cursors.beyond(self.terms, values, backwards=backwards))
        keys = [cursors.name(term.key) for term in self.terms]
        ordered = queryset.order_by(*cursors.ordered(self.terms, backwards=backwards))
        sql, params = compiled(ordered.values_list("pk", *keys, *columns)[: self.size + 1])
        key_names, names = _numbered("k", len(keys)), _numbered("c", len(columns))
        place = cursors.placed(self.terms, backwards=backwards)
        if not columns:
            return f"WITH found(id, {key_names}) AS ({sql}) SELECT id, {place}, {key_names} FROM found", params  # noqa: S608
        found = f"WITH found(id, {key_names}, {names}) AS ({sql})"
        return f"{found} SELECT {ROOT}, {place}, {names}, {key_names} FROM found", params  # noqa: S608

    def _placed(self, found: Found, size: int, content: bytes) -> Page:
        """The first ``size`` of ``found`` as ``content``, and where the pages on either side begin."""
        has_more = len(found.rows) > size
        first, last = (size - 1, 0) if self.cursor.backwards else (0, size - 1)
        backwards, is_first = self.cursor.backwards, self.cursor.values is None and not self.cursor.backwards
        has_next = has_more if not backwards else self.cursor.values is not None
        has_previous = has_more if backwards else not is_first
        following = self._beside(found, last if size else None, backwards=False) if has_next else None
        preceding = self._beside(found, first if size else None, backwards=True) if has_previous else None
        return Page(orjson.Fragment(content), self._link(following), self._link(preceding))

    def _beside(self, found: Found, place: int | None, *, backwards: bool) -> Cursor:
        # Beside an empty page lies the end of the list, on the side that was not asked for.
        return Cursor(self.ordering, None if place is None else found.keys(place), backwards)

    def _link(self, cursor: Cursor | None) -> str | None:
        if cursor is None:
            return None
        query = dict(self.request.query_params.lists()) | {"cursor": [cursor.encode()]}
        return self.request.build_absolute_uri(f"{self.request.path}?{urlencode(query, doseq=True)}")


def _numbered(letter: str, count: int) -> str:
    return ", ".join(f"{letter}{n}" for n in range(count))


def _that_fit(rows: list[Any]) -> list[Any]:
    """As many of the first of ``rows`` as make no more than LARGEST_PAGE, and one in any case."""
    sizes = accumulate((len(encoded(row)) + len(",") for row in rows), initial=len("["))
    fitting = sum(1 for size in sizes if size <= LARGEST_PAGE) - 1
    return rows[: max(fitting, 1)]


def _terms(ordering: str, allowed: Mapping[str, Key]) -> list[Term]:
    """What ``ordering`` asks for, closed by the id. Raises Inputs where it is not allowed."""
    names = ordering.split(",")
    plain = [name.removeprefix("-") for name in names]
    if unknown := [name for name in plain if name not in allowed]:
        raise Inputs(
            {
                "ordering": gettext("“%(unknown)s” is no ordering. There are: %(names)s.")
                % {"unknown": unknown[0][:40], "names": ", ".join(allowed)}
            }
        )
    if len(set(plain)) < len(plain) or len(plain) > MOST_TERMS:
        raise Inputs(
            {"ordering": gettext("Name each at most once, and at most %(most_terms)s.") % {"most_terms": MOST_TERMS}}
        )
    terms = [Term(allowed[name.removeprefix("-")], name.startswith("-")) for name in names]
    return terms if "id" in plain else [*terms, Term(ID, terms[-1].descending)]


def _size(given: str | None) -> int:
    if given is None:
        return DEFAULT_SIZE
    if not (given.isascii() and given.isdigit() and len(given) <= 4 and 1 <= int(given) <= LARGEST_SIZE):
        raise Inputs(
            {"page_size": gettext("Give a number from 1 to %(largest_size)s.") % {"largest_size": LARGEST_SIZE}}
        )
    return int(given)


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}
