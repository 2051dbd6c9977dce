"""Every write says which version it saw; a stale one is refused."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.sql import UpdateQuery

from newsroom.record.refusals import Conflict

M = TypeVar("M", bound=models.Model)


def locked(row: M, version: int | None) -> M:
    """``row`` read afresh and locked until the transaction ends (SQLite locks as a whole when it begins).

    ``version`` is the one the actor saw; None where the system acts, or the actor saw that of a row which hangs on this
    one. Raises Conflict when it has passed.
    """
    model: Any = row._meta.concrete_model
    current = model._base_manager.select_for_update(no_key=True, of=("self",)).get(pk=row.pk)
    if version is not None and current.version != version:
        raise Conflict(current, version)
    return current


def lock_all(model: type[models.Model], ids: Iterable[int]) -> None:
    """Lock those rows until the transaction ends, in the order of their ids, so that two who lock many never cross."""
    rows: Any = model._meta.concrete_model._base_manager  # type: ignore[union-attr]
    chosen = rows.filter(pk__in=set(ids)).order_by("pk").select_for_update(no_key=True, of=("self",))
    list(chosen.values_list("pk", flat=True))


def bump(row: models.Model, **values: Any) -> None:
    """Write ``values`` and the next version onto ``row``, on condition that its version still stands.

    Raises Conflict otherwise: the lock should have made that impossible, and this is what stands behind it.
    """
    model: Any = row._meta.concrete_model
    seen: int = row.version  # type: ignore[attr-defined]
    values["version"] = seen + 1
    written = _update(model._base_manager.filter(pk=row.pk, version=seen), values)
    if written is None:
        raise Conflict(model._base_manager.get(pk=row.pk), seen)
    for name, value in (values | written).items():
        setattr(row, name, value)


def _update(one: Any, values: dict[str, Any]) -> dict[str, Any] | None:
    """Write ``values`` onto the ``one`` row; answers what the database makes of them, None where there is no such row.

    Generated columns come back with the UPDATE itself: to read the row again would be one more statement.
    """
    generated = [field for field in one.model._meta.concrete_fields if field.generated]
    if not generated:
        return {} if one.update(**values) else None
    query = one.query.chain(UpdateQuery)
    query.add_update_values(values)
    sql, params = query.get_compiler(connection=connection).as_sql()
    columns = ", ".join(connection.ops.quote_name(field.column) for field in generated)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} RETURNING {columns}", params)
        found = cursor.fetchone()
    return None if found is None else {f.attname: value for f, value in zip(generated, found, strict=True)}
