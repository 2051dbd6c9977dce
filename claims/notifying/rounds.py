"""One round of notices, for whatever runs it: the command, a worker, the demo."""

from dataclasses import dataclass

from claims.notifying.catching_up import catch_up
from claims.notifying.mailing import Mailed, mail_what_is_due


@dataclass(frozen=True, slots=True)
class Round:
    """``written`` notices are new; ``mailed`` is what went out."""

    written: int
    mailed: Mailed


def tell() -> Round:
    """Write what is to be told, and mail what is due. May be run as often and by as many at once as one likes."""
    return Round(catch_up(), mail_what_is_due())


def work() -> int:
    """``tell``, and how much there was to do."""
    done = tell()
    return done.written + done.mailed.mails
