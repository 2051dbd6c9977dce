"""Making many rows of a model in a twentieth of the time that calling the model takes."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from django.db import models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)


def made(model: type[M], **values: Any) -> M:
    """``model(**values)`` for columns and rows by the names of their fields; nobody is told of it by a signal."""
    columns, relations = _pattern(model)
    row = model.__new__(model)
    row._state = state = ModelState()
    held = row.__dict__
    held.update(columns)
    for name, value in values.items():
        if name in relations:
            state.fields_cache[name] = value
            held[relations[name]] = None if value is None else value.pk
        else:
            held[name] = value
    return row


def numbered(rows: Iterable[models.Model], name: str) -> None:
    """Let ``rows`` point, once more, at what their field ``name`` holds, which has got its number since."""
    for row in rows:
        pointed_at = row._state.fields_cache[name]
        row.__dict__[f"{name}_id"] = None if pointed_at is None else pointed_at.pk


@cache
def _pattern(model: type[models.Model]) -> tuple[dict[str, Any], dict[str, str]]:
    """What a row holds that was given nothing, and where it keeps the keys of the rows it points at."""
    columns = {name: value for name, value in vars(model()).items() if name != "_state"}
    return columns, {field.name: field.attname for field in model._meta.concrete_fields if field.is_relation}
