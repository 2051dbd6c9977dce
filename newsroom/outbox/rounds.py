"""What the worker does, over and over. Rooms declare their rounds here, so that the ground names no room."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

Work = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Round:
    """``work`` does what is due, answers how much it did, and may be interrupted or done by several workers at once."""

    name: str
    work: Work
    every: timedelta


_declared: dict[str, Round] = {}


def declare(name: str, work: Work, *, every: timedelta) -> None:
    """Let every worker call ``work`` as often as ``every`` says, and at once again while there was something to do.

    With ``every`` zero it is called at each poll.
    """
    _declared[name] = Round(name, work, every)


def declared() -> list[Round]:
    return list(_declared.values())
