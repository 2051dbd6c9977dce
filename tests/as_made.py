"""The way back, after a test that commits, to the database as it was made."""

from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from newsroom.record import triggers

Row = tuple[Any, ...]


class AsMade:
    """The rows that ``migrate`` leaves in a database, and how to come back to just these.

    Django would truncate every table and write permissions and groups anew. What a test leaves is a few rows in some
    tables: to delete them costs a tenth of it.
    """

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.tables = sorted(connection.introspection.django_table_names(only_existing=True, include_views=False))
        self.rows = {table: self._rows(table) for table in self._filled()}

    def put_back(self) -> None:
        """Wait for whoever still writes, then undo what was committed since, past the triggers."""
        with transaction.atomic(self.connection.alias):
            if self.connection.vendor == "postgresql":
                # On a busy machine a request that nobody waits for any more may take its time.
                self._execute("SET LOCAL lock_timeout = 0")
                self._execute(f"LOCK TABLE {', '.join(map(self._quoted, self.tables))}")
            with triggers.lifted(self.connection):
                for table in {*self._filled(), *self.rows}:
                    self._restore(table)
                # Left to the end of the transaction, the checks would keep the triggers from coming back.
                self.connection.check_constraints()

    def _restore(self, table: str) -> None:
        rows = self.rows.get(table, set())
        if rows and self._rows(table) == rows:
            return
        self._execute(f"DELETE FROM {self._quoted(table)}")
        for row in rows:
            self._execute(f"INSERT INTO {self._quoted(table)} VALUES ({', '.join(['%s'] * len(row))})", row)

    def _filled(self) -> list[str]:
        """The tables in which there is anything."""
        each = (f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {self._quoted(table)})" for table in self.tables)
        return [table for (table,) in self._execute(" UNION ALL ".join(each))]

    def _rows(self, table: str) -> set[Row]:
        return set(self._execute(f"SELECT * FROM {self._quoted(table)}"))

    def _quoted(self, table: str) -> str:
        return self.connection.ops.quote_name(table)

    def _execute(self, sql: str, params: Row = ()) -> list[Row]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchall() if cursor.description else []
