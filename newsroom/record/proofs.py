"""What every room can prove about its own rows, gathered here so that one command proves them all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not fit: in which table, on which row (None = the table as a whole), and what."""

    table: str
    id: int | None
    what: str

    def __str__(self) -> str:
        return f"{self.table}: {self.what}" if self.id is None else f"{self.table} {self.id}: {self.what}"


# A proof reads the database, changes nothing, holds a bounded number of rows, and tells what does not fit.
Proof = Callable[[], Iterator[Problem]]
_declared: dict[str, Proof] = {}


def declare(proof: Proof) -> None:
    """Let ``verify_record`` carry out ``proof`` too. Declaring it again changes nothing."""
    _declared[f"{proof.__module__}.{proof.__qualname__}"] = proof


def declared() -> list[Proof]:
    return list(_declared.values())
