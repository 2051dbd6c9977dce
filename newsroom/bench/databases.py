"""The database that is measured: one for each size, beside the newsroom's own, which is never touched."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from newsroom.bench.filling import fill
from newsroom.bench.recipe import SIZES, VERSION, Recipe

MARK = "newsroom_bench"
# Before any turning to another, which changes what the settings say.
OWN = str(settings.DATABASES["default"]["NAME"])


class NotOurs(Exception):
    """A database of that name is there, and was not made for this."""


def filled(size: str, progress: Callable[[int], None]) -> str:
    """Point this process at the database of ``size``, made and filled if it is not; answers its DATABASE_URL.

    Raises NotOurs where something else bears its name.
    """
    name = _name(size)
    if connection.vendor == "postgresql":
        _make_if_absent(name)
    _turn_to(name)
    standing = _recipe_in_it()
    if standing != f"{VERSION} {size}":
        if standing is not None:
            raise NotOurs(f"The database {name} holds {standing or 'something else'}: drop it, and it is filled anew.")
        _migrate()
        fill(Recipe(SIZES[size]), progress)
        _mark(f"{VERSION} {size}")
    else:
        # Filled by an earlier state of the code, it may lack a table.
        _migrate()
    return url_of(name)


def _migrate() -> None:
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)


def url_of(name: str) -> str:
    """DATABASE_URL with another database in it."""
    parts = urlsplit(settings.DATABASE_URL)
    path = name if connection.vendor == "sqlite" else f"/{name}"
    return urlunsplit(parts._replace(path=path)) if connection.vendor == "postgresql" else f"sqlite:///{path}"


def _name(size: str) -> str:
    if connection.vendor == "postgresql":
        return f"{OWN}_bench_{size}"
    path = Path(OWN)
    return str(path.with_name(f"{path.stem}_bench_{size}{path.suffix}"))


def _make_if_absent(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE DATABASE {connection.ops.quote_name(name)}")


def _turn_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    if connection.vendor == "postgresql":
        cast(Any, connection).close_pool()
        # As the newsroom's own, but that filling and building indexes may take long, and nobody waits for either.
        options = "-c statement_timeout=0 -c lock_timeout=0 -c jit=off"
        connection.settings_dict["OPTIONS"] = {**connection.settings_dict.get("OPTIONS", {}), "options": options}


def _recipe_in_it() -> str | None:
    """None where the database is empty; the empty text where it holds tables that are not ours."""
    tables = set(connection.introspection.table_names())
    if MARK not in tables:
        return "" if tables else None
    with connection.cursor() as cursor:
        cursor.execute("SELECT recipe FROM newsroom_bench")
        row = cursor.fetchone()
    return str(row[0]) if row else ""


def _mark(recipe: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE newsroom_bench (recipe text NOT NULL)")
        cursor.execute("INSERT INTO newsroom_bench (recipe) VALUES (%s)", [recipe])
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
