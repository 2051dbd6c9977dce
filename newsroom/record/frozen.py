"""Writing rows that will never change."""

from collections.abc import Sequence
from typing import TypeVar

from newsroom.models.frozen import Frozen
from newsroom.record import bulk

F = TypeVar("F", bound=Frozen)


def freeze(rows: Sequence[F]) -> list[F]:
    """Seal ``rows`` (all of one model) and insert them; pass them on to ``log.append`` in the same transaction.

    Raises ValidationError where a text cannot be kept.
    """
    for row in rows:
        row.clean_text()
        row.seal = row.compute_seal()
    bulk.add(rows)
    return list(rows)
