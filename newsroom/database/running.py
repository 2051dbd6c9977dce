"""Running a statement that will be run again: PostgreSQL is asked to keep it prepared, and to answer in binary."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import count
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

STATEMENTS_KEPT = 512
CURSORS_KEPT = 32
FEW_ROWS = 250
_MARK = re.compile("%(.)")


class _Prepared(psycopg.RawCursor[Any]):
    """Binds on the server, which Django's own cursors do not, so that psycopg can keep the statement prepared."""

    def execute(self, query: Any, params: Any = None, **kwargs: Any) -> Any:
        return super().execute(_numbered(query), params, binary=True)


def run(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows that ``sql`` answers."""
    return _run(sql, params, _all_rows)


def do(sql: str, params: Sequence[Any]) -> None:
    """Run ``sql``, which answers no rows."""
    _run(sql, params, _no_rows)


def _run(sql: str, params: Sequence[Any], fetch: Callable[[Any], list[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "postgresql":
        with database.cursor() as cursor:
            cursor.execute(sql, params)
            return fetch(cursor)
    database.ensure_connection()
    prepared = _taken(database.connection, sql)
    # As Django wraps its own: errors become Django's, and what asks how many statements were run is told.
    wrapped = database.make_debug_cursor(prepared) if database.queries_logged else database.make_cursor(prepared)
    wrapped.execute(sql, params)
    rows = fetch(wrapped)
    if len(rows) <= FEW_ROWS:
        _keep(database.connection, sql, prepared)
    return rows


def _all_rows(cursor: Any) -> list[tuple[Any, ...]]:
    return list(cursor.fetchall())


def _no_rows(cursor: Any) -> list[tuple[Any, ...]]:
    return []


def _taken(connection: Any, sql: str) -> _Prepared:
    """The cursor that ran ``sql`` before, which knows already how to read its columns; or a new one."""
    return _kept(connection).pop(sql, None) or _Prepared(connection)


def _keep(connection: Any, sql: str, cursor: _Prepared) -> None:
    # It holds on to what it last read, so only few rows of few statements are kept.
    kept = _kept(connection)
    if len(kept) >= CURSORS_KEPT:
        kept.clear()
    kept[sql] = cursor


def _kept(connection: Any) -> dict[str, _Prepared]:
    """On the connection itself, whose end is theirs."""
    found: dict[str, _Prepared] = vars(connection).setdefault("_newsroom_cursors", {})
    return found


@lru_cache(maxsize=STATEMENTS_KEPT)
def _numbered(sql: str) -> bytes:
    """``sql`` with PostgreSQL's own marks for parameters: psycopg would look for ours anew each time in a long one."""
    numbers = count(1)
    return _MARK.sub(lambda found: "%" if found[1] == "%" else f"${next(numbers)}", sql).encode()
