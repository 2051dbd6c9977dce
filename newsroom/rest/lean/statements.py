"""A plan as one SQL statement: a page of ids, each part as a table of its own, and one list of the rows of all parts.

Rows of different parts share one row of columns, grouped by type: what a part has no use for stays null. Before them
stand the part's number and the place on the page (for the rows themselves) or the owner (for all others).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models.expressions import F, Func

from newsroom.rest.lean.plans import ROOT, Kind, Part, Plan

Sql = tuple[str, tuple[Any, ...]]
NUMBER, PLACE = 0, 1
_FIRST_SLOT = 2
_PAGE = "SELECT id FROM page"


@dataclass(frozen=True, slots=True)
class Tables:
    """What is the same for every page: the parts as tables, and what is taken from each.

    ``alone``: what is taken from the rows themselves, in the order of the slots, where nothing hangs on them. A page of
    such rows need not be found first and looked up then. None where something does.
    """

    sql: str
    params: tuple[Any, ...]
    root: str
    others: tuple[str, ...]
    alone: tuple[Any, ...] | None = None

    def statement(self, page: Sql, keys: Sequence[Kind]) -> Sql:
        """All there is to know about the ``page``, a query for ids and the ``keys`` that it is ordered by."""
        names = "".join(f", k{n}" for n in range(len(keys)))
        empty = "".join(f", CAST(NULL AS {kind})" for kind in keys)
        rows = [f"SELECT 0, page.n, {self.root}{names} FROM page JOIN p0 ON p0.c0 = page.id"]  # noqa: S608
        rows += [other.format(keys=empty) for other in self.others]
        # All texts are ours or Django's; whatever somebody sent is among the parameters.
        sql = f"WITH RECURSIVE page(id, n{names}) AS ({page[0]}), {self.sql} {' UNION ALL '.join(rows)}"
        return sql, (*page[1], *self.params)


def tables(plan: Plan, *, of_one: bool = False) -> Tables:
    """The part of the statement that does not depend on the page. Every column of ``plan`` gets its slot.

    ``of_one``: there is one row on the page at most, which the database had better know when it plans.
    """
    width = _widths(plan.parts)
    _place_columns(plan.parts, width)
    named: list[str] = []
    params: list[Any] = []
    selects = []
    for part in plan.parts:
        try:
            sql, values = _table(part, plan.parts, of_one=of_one)
        except EmptyResultSet:
            continue
        named.append(sql)
        params += values
        selects.append((part, _slots(part, width)))
    (_, root), *others = selects
    taken = tuple(_select(part, slots) for part, slots in others)
    return Tables(", ".join(named), tuple(params), root, taken, _alone(plan.parts))


def _alone(parts: Sequence[Part]) -> tuple[Any, ...] | None:
    (root, *others) = parts
    columns = sorted(root.columns.values(), key=lambda column: column.slot)
    return None if others else tuple(column.reference for column in columns)


def compiled(rows: models.QuerySet) -> Sql:
    """Raises EmptyResultSet where Django knows that there is nothing to find."""
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)


def _table(part: Part, parts: Sequence[Part], *, of_one: bool) -> Sql:
    name, columns = f"p{part.number}", ", ".join(f"c{n}" for n in range(len(part.columns)))
    references = [column.reference for column in part.columns.values()]
    if part.rows is None:
        rows = part.model._base_manager.filter(_among("pk", _PAGE, of_one=of_one))
        sql, params = compiled(rows.order_by().values_list(*references))
        return f"{name}({columns}) AS ({sql})", params
    owners = _owners(part, parts)
    if not part.through:
        rows = part.rows.filter(_among(part.owner, owners, of_one=of_one and owners == _PAGE))
        sql, params = compiled(rows.order_by().values_list(part.owner, *references))
        return f"{name}(owner, {columns}) AS ({sql})", params
    pairs, found = f"t{part.number}", f"q{part.number}"
    rows = part.rows.filter(_among("pk", f"SELECT id FROM {pairs}"))  # noqa: S608 - a number
    sql, params = compiled(rows.order_by().values_list(*references))
    joined = f"SELECT {pairs}.owner, {found}.* FROM {pairs} JOIN {found} ON {found}.c0 = {pairs}.id"  # noqa: S608
    through = part.through.format(owners=owners)
    return (
        f"{pairs}(owner, id) AS ({through}), {found}({columns}) AS ({sql}), {name}(owner, {columns}) AS ({joined})",
        params,
    )


def _among(column: str, ids: str, *, of_one: bool = False) -> Func:
    """A condition: ``column`` is one of ``ids``, a query of our own, or the one that it finds.

    PostgreSQL is given them as an array: a join it would put last once there are more tables than it cares to reorder.
    """
    several = f"= ANY(ARRAY({ids}))" if connection.vendor == "postgresql" else f"IN ({ids})"
    among = f"= ({ids})" if of_one else several
    return Func(F(column), template=f"%(expressions)s {among}", output_field=models.BooleanField())


def _owners(part: Part, parts: Sequence[Part]) -> str:
    """Where the statement finds the keys of the rows above ``part``: names and numbers of its own."""
    above = parts[part.above]
    place = list(above.columns.values()).index(part.key)  # type: ignore[arg-type]
    return _PAGE if part.above == ROOT and place == 0 else f"SELECT c{place} FROM p{above.number}"  # noqa: S608


def _widths(parts: Sequence[Part]) -> dict[Kind, int]:
    counts = [Counter(column.kind for column in part.columns.values()) for part in parts]
    return {kind: max(count[kind] for count in counts) for kind in Kind}


def _place_columns(parts: Sequence[Part], width: dict[Kind, int]) -> None:
    start, place = {}, _FIRST_SLOT
    for kind in Kind:
        start[kind] = place
        place += width[kind]
    for part in parts:
        used: Counter[Kind] = Counter()
        for column in part.columns.values():
            column.slot = start[column.kind] + used[column.kind]
            used[column.kind] += 1


def _slots(part: Part, width: dict[Kind, int]) -> str:
    empty = [f"CAST(NULL AS {kind})" for kind in Kind for _ in range(width[kind])]
    for place, column in enumerate(part.columns.values()):
        empty[column.slot - _FIRST_SLOT] = f"p{part.number}.c{place}"
    return ", ".join(empty)


def _select(part: Part, slots: str) -> str:
    return f"SELECT {part.number}, owner, {slots}{{keys}} FROM p{part.number}"  # noqa: S608 - see Tables.statement
