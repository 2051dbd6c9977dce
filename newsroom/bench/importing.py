"""Importing against copying: the same rows, once read, checked and recorded, once merely written."""

import io
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection, models, transaction

from claims.importing.statement_file import chunks, json_lines
from claims.importing.statements import Importer
from claims.models import Contribution, Hop, Passage, Statement
from newsroom.bench.client import Unanswered
from newsroom.bench.processes import cpu_of
from newsroom.bench.writing import quotes_again
from newsroom.models import Event, User
from newsroom.record.log import target_type

ROWS = 1000
# Far beyond every id there is, so that what is copied meets nothing.
SHIFT = 10**12
# Which columns of each table name rows that are copied too.
SHIFTED: dict[type[models.Model], tuple[str, ...]] = {
    Statement: ("id",),
    Passage: ("id", "statement_id"),
    Hop: ("id", "statement_id", "passage_id"),
    Contribution: ("id", "statement_id"),
    Event: ("id", "target_id"),
}


@dataclass(slots=True)
class Imported:
    """CPU in seconds, of this process and of the database's, over so many rows."""

    rows: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    copied: float = 0.0
    ids: list[int] = field(default_factory=list)

    def as_result(self) -> dict[str, Any]:
        return {
            "operation": "import",
            "cpu_gain_over_plain": None,
            "rps_against_raw": None,
            "cpu_over_copy": round(self.cpu / self.copied, 3),
            "rows": self.rows,
            "rows_per_second": round(self.rows / self.seconds, 1),
            "cpu_ms": round(self.cpu / self.rows * 1000, 3),
            "copy_cpu_ms": round(self.copied / self.rows * 1000, 3),
        }


def measured(by: User, rounds: int) -> Imported:
    """Import so many rows ``rounds`` times, and copy what came of it each time. Raises Unanswered."""
    rows = [{"kind": "quote", **row} for row in islice(quotes_again(), ROWS)]
    file = "\n".join(json.dumps(row) for row in rows).encode()
    importer = Importer(by, "bench.jsonl", "", again=True)
    taken = Imported()
    # Once beforehand, so that whatever is made at the first use is there.
    for is_counted in (False, *(True,) * rounds):
        begun, cpu = time.perf_counter(), _cpu()
        ids = [one.id for chunk in chunks(json_lines(io.BytesIO(file)), ROWS) for one in importer.chunk(chunk)]
        seconds, cpu = time.perf_counter() - begun, _cpu() - cpu
        if not all(ids):
            raise Unanswered("import: a row that was recorded before does not hold up now")
        copied = _copied([pk for pk in ids if pk is not None])
        if is_counted:
            taken.rows += len(ids)
            taken.seconds += seconds
            taken.cpu += cpu
            taken.copied += copied
    return taken


def _cpu() -> float:
    """Of this process, and of the one that answers its connection."""
    return time.process_time() + _database_cpu()


def _database_cpu() -> float:
    if connection.vendor != "postgresql":
        return 0.0
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    return cpu_of(pid) if Path(f"/proc/{pid}").exists() else 0.0


def _copied(ids: list[int]) -> float:
    """What it takes to write the rows of these statements once more, constraints and triggers included; then undone."""
    tables = [(model, list(_rows(model, ids))) for model in SHIFTED]
    with transaction.atomic():
        ready = [(model, rows, _as_text(rows)) for model, rows in tables]
        cpu = _cpu()
        with connection.cursor() as cursor:
            for model, rows, text in ready:
                _write(cursor, model, rows, text)
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cpu = _cpu() - cpu
        transaction.set_rollback(True)
    return cpu


def _columns(model: type[models.Model]) -> list[str]:
    return [str(field.column) for field in model._meta.concrete_fields if not field.generated]


def _rows(model: type[models.Model], ids: list[int]) -> Iterator[tuple[Any, ...]]:
    shown = ", ".join(_shown(model, column) for column in _columns(model))
    key = "id" if model is Statement else "target_id" if model is Event else "statement_id"
    only = f" AND target_type = '{target_type(Statement)}'" if model is Event else ""
    # Our own names and numbers alone.
    sql = f'SELECT {shown} FROM "{model._meta.db_table}" WHERE {key} BETWEEN %s AND %s{only}'  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [min(ids), max(ids)])
        yield from cursor.fetchall()


def _shown(model: type[models.Model], column: str) -> str:
    if column in SHIFTED[model]:
        return f"{column} + {SHIFT}"
    # No two lines of the record have the same hash.
    return "'x' || substr(hash, 2)" if model is Event and column == "hash" else f'"{column}"'


def _as_text(rows: list[tuple[Any, ...]]) -> bytes:
    """As COPY reads it; made beforehand, so that only the copying is counted."""
    return "".join("\t".join(map(_cell, row)) + "\n" for row in rows).encode()


def _cell(value: Any) -> str:
    if value is None:
        return "\\N"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _write(cursor: Any, model: type[models.Model], rows: list[tuple[Any, ...]], text: bytes) -> None:
    names = _columns(model)
    columns = ", ".join(f'"{name}"' for name in names)
    if connection.vendor == "postgresql":
        with cursor.copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as copy:
            copy.write(text)
    else:
        marks = ", ".join(["%s"] * len(names))
        sql = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})'  # noqa: S608 - our own names
        cursor.executemany(sql, rows)
