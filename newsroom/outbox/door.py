"""The way out, as the outbox sees it. The one door itself is in another room, which declares it here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the beginning of the body, and after how many seconds to ask again, if it said so."""

    status: int
    beginning: str
    retry_after: int | None = None


class Unsent(Exception):
    """Nothing came back; in words, why."""


class Door(Protocol):
    def is_open(self) -> bool:
        """Whether the operator lets anything go out at all."""

    def look_at(self, url: str) -> None:
        """Raises Unsent where nothing could ever be sent to ``url``, whatever its name resolves to."""

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Send ``body``. Raises Unsent. Touches no database, so that several may be sent at once."""


_doors: list[Door] = []


def declare(door: Door) -> None:
    """Let everything go out by ``door``; the last one declared counts."""
    _doors[:] = [door]


def door() -> Door:
    return _doors[0]
