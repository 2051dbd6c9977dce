"""On what it was measured: figures mean little without it."""

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.db import connection

PACKAGES = ("Django", "djangorestframework", "psycopg", "granian")
SETTINGS = ("shared_buffers", "work_mem", "synchronous_commit", "fsync", "jit", "max_parallel_workers_per_gather")


def machine() -> dict[str, Any]:
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "load_before": os.getloadavg()[0],
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "database": _database(),
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor()


def _database() -> dict[str, str]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            return {"name": "SQLite", "version": cursor.fetchone()[0]}
        cursor.execute("SELECT name, current_setting(name) FROM unnest(%s::text[]) AS name", [list(SETTINGS)])
        found = dict(cursor.fetchall())
        cursor.execute("SHOW server_version")
        return {"name": "PostgreSQL", "version": cursor.fetchone()[0], **found}
