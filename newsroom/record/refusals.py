"""How an act is turned down. Every door translates these three and nothing else."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext


class Kind(StrEnum):
    who = "who"
    state = "state"
    guard = "guard"


class Refusal(str):
    """Why not, in words a person can act on; ``kind`` says whether another person, or another moment, could."""

    kind: Kind

    def __new__(cls, reason: str, kind: Kind) -> "Refusal":
        refusal = super().__new__(cls, reason)
        refusal.kind = kind
        return refusal


class Refused(Exception):
    """The rules do not let this person do this now."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class Conflict(Exception):
    """Somebody else changed ``current`` since the version the act named."""

    def __init__(self, current: models.Model, seen: int) -> None:
        version = current.version  # type: ignore[attr-defined]
        super().__init__(
            gettext("This was changed meanwhile: you saw version %(seen)s, it is now version %(version)s.")
            % {"seen": seen, "version": version}
        )
        self.current = current
        self.seen = seen
