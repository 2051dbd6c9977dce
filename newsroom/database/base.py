"""Django's backend for PostgreSQL, but for two things that it does too often.

A pooled connection is asked whether it still works only on suspicion, and a refused act leaves on it what was prepared.
"""

import select
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.backends.postgresql import base, operations
from psycopg import OperationalError
from psycopg.pq import TransactionStatus
from psycopg_pool import ConnectionPool


class DatabaseOperations(operations.DatabaseOperations):
    """Once a statement is prepared, psycopg does not tell any more what it was asked."""

    def last_executed_query(self, cursor: Any, sql: str, params: Any) -> str:
        told: str | None = super().last_executed_query(cursor, sql, params)
        return sql if told is None else told


class DatabaseWrapper(base.DatabaseWrapper):
    """The pool's own check is a question to the server for every request.

    A server that ends a connection, and a kernel that has given the other side up (``keepalives`` in the settings see
    to that), make the socket readable. While nothing is read, a silent socket is a connection that works.
    """

    ops_class = DatabaseOperations

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = super().get_new_connection(conn_params)
        while self.pool and not _works(connection):
            connection.close()
            # The pool puts a fresh one in its place.
            self.pool.putconn(connection)
            connection = super().get_new_connection(conn_params)
        return connection

    def _rollback(self) -> None:
        with _prepared_kept(self.connection):
            super()._rollback()  # type: ignore[misc]

    def _savepoint_rollback(self, sid: str) -> None:
        with _prepared_kept(self.connection):
            super()._savepoint_rollback(sid)  # type: ignore[misc]


@contextmanager
def _prepared_kept(connection: Any) -> Iterator[None]:
    """Where we ourselves take a transaction back, as after every refused act, what was prepared is not forgotten.

    PostgreSQL keeps it, and sees by itself whether a plan still holds; but psycopg lets everything be prepared anew
    after a rollback, since tables may have been made in it. Where the database broke off, that stays so.
    """
    if connection is None or connection.info.transaction_status != TransactionStatus.INTRANS:
        yield
        return
    prepared = connection._prepared
    connection._prepared = type(prepared)()
    try:
        yield
    finally:
        connection._prepared = prepared


def _works(connection: Any) -> bool:
    try:
        waiting = select.poll()
        waiting.register(connection.fileno(), select.POLLIN | select.POLLPRI)
        if waiting.poll(0):
            ConnectionPool.check_connection(connection)
    except OperationalError:
        return False
    return True
