"""How each kind of row is shown, found by the row: for answers that show a row the view was not asked for."""

from collections.abc import Callable
from typing import Any

from django.db import models
from rest_framework.request import Request

from newsroom.record.log import target_type

Represent = Callable[[models.Model, Request], dict[str, Any]]
_known: dict[str, Represent] = {}


def declare(model: type[models.Model], represent: Represent) -> None:
    _known[target_type(model)] = represent


def represent(row: models.Model, request: Request) -> dict[str, Any]:
    """``row`` as its own endpoint would show it to this request's user."""
    return _known[target_type(row)](row, request)
