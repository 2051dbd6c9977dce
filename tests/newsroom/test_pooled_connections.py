"""Connections that are kept for the next request, and what becomes of those that died meanwhile."""

import psycopg
import pytest
from django.db import connection

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite keeps no connections"),
]


def _used() -> set[int]:
    """The server's processes behind the next few requests: the pool hands out what it has in turn."""
    return {_server_process() for _ in range(12)}


def _server_process() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        found = cursor.fetchone()[0]
    connection.close()
    return found


def _end(pids: set[int]) -> None:
    params = {**connection.get_connection_params(), "autocommit": True}
    with psycopg.connect(**params) as other:
        for pid in pids:
            other.execute("SELECT pg_terminate_backend(%s, 20000)", [pid])
        # The pool may have parted with one by itself meanwhile.
        left = other.execute("SELECT pid FROM pg_stat_activity WHERE pid = ANY(%s)", [list(pids)]).fetchall()
    assert left == []


def test_connections_are_used_again():
    first = _used()
    assert _used() == first


def test_those_that_the_server_ended_are_replaced():
    first = _used()
    _end(first)
    # How many of the new ones are open already is the pool's affair.
    assert not first & _used()
    assert not first & _used()
