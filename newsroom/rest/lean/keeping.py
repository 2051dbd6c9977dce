"""Page queries that come again: compiled once, and run with other numbers.

Kept is only what is the same but for whole numbers that are compared with columns. All else is compiled anew: there
the text of a query can depend on a value, as with an empty one or with several.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.db import connection, models
from django.db.models.expressions import Value

from newsroom.rest.lean.statements import Sql

QUERIES_KEPT = 512
# Beyond what a column holds, Django answers without asking.
LEAST, MOST = -(2**63), 2**63 - 1
_kept: dict[Hashable, Sql] = {}


class Number(Value):
    """A whole number in a query, whose value is told when the query is run."""

    def __init__(self, name: Hashable) -> None:
        super().__init__(name, output_field=models.BigIntegerField())

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", [self]


Build = Callable[[Mapping[Any, Any]], Sql]


def kept(key: tuple[Hashable, ...], numbers: Mapping[Any, int], build: Build) -> Sql:
    """``build(numbers)``, where queries of this ``key`` differ in the values of ``numbers`` alone."""
    if not all(LEAST <= number <= MOST for number in numbers.values()):
        return build(numbers)
    known = (connection.vendor, *key, *numbers)
    found = _kept.get(known)
    if found is None:
        if len(_kept) >= QUERIES_KEPT:
            _kept.clear()
        found = _kept[known] = build({name: Number(name) for name in numbers})
    sql, params = found
    return sql, tuple(numbers[param.value] if isinstance(param, Number) else param for param in params)
