"""Locks for rules that span rows nobody can name beforehand."""

from zlib import crc32

from django.db import connection


def one_at_a_time(rule: str) -> None:
    """Let one transaction at a time check and write what ``rule`` is about, until it ends.

    PostgreSQL takes an advisory lock; SQLite already runs one writing transaction at a time.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [crc32(b"newsroom") >> 1, crc32(rule.encode()) >> 1])
