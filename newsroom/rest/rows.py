"""Rows that an input names by their numbers."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext

from newsroom.rest.problems import Inputs


def rows_named(field: str, ids: Iterable[int], among: models.QuerySet[Any]) -> list[Any]:
    """The rows of ``among`` with these numbers, in the order given.

    Raises Inputs on ``field`` naming the numbers that are not there; hidden ones are not there.
    """
    wanted = list(dict.fromkeys(ids))
    found = among.in_bulk(wanted)
    if missing := [str(number) for number in wanted if number not in found]:
        raise Inputs({field: gettext("Not here: %(names)s.") % {"names": ", ".join(missing[:20])}})
    return [found[number] for number in wanted]


def row_named(field: str, number: int, among: models.QuerySet[Any]) -> Any:
    return rows_named(field, [number], among)[0]
