"""Who is told of what, and when a mail about it goes out: one table and two functions.

Pure: plain values in and out. What happened is read from the record by ``notifying``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from claims.workflow import State


class NoticeKind(TextChoices):
    assigned = "assigned", _("Assigned")
    returned = "returned", _("Returned")
    mentioned = "mentioned", _("Mentioned")
    signed_off = "signed_off", _("Signed off")
    gone_stale = "gone_stale", _("Gone stale")
    overdue = "overdue", _("Overdue")


class Way(TextChoices):
    """How a person wants to be told of one kind. Each way but ``off`` shows the notice in the admin."""

    at_once = "at_once", _("In the admin, and by e-mail at once")
    digest = "digest", _("In the admin, and in the daily digest")
    admin = "admin", _("In the admin only")
    off = "off", _("Off")


class Tie(StrEnum):
    """What somebody has to do with a statement."""

    creator = "creator"
    assignee = "assignee"
    proposer = "proposer"
    signer = "signer"
    mentioned = "mentioned"


@dataclass(frozen=True, slots=True)
class Rule:
    kind: NoticeKind
    to: tuple[Tie, ...]


# By what happened: the record's verb, or a word of ours where no verb says it.
CAME_BACK, OVERDUE = "came_back", "overdue"
RULES: dict[str, Rule] = {
    "assign": Rule(NoticeKind.assigned, (Tie.assignee,)),
    "reopen": Rule(NoticeKind.assigned, (Tie.assignee,)),
    "return": Rule(NoticeKind.returned, (Tie.proposer,)),
    CAME_BACK: Rule(NoticeKind.returned, (Tie.proposer,)),
    "comment": Rule(NoticeKind.mentioned, (Tie.mentioned,)),
    "sign_off": Rule(NoticeKind.signed_off, (Tie.creator, Tie.proposer)),
    "reaffirm": Rule(NoticeKind.signed_off, (Tie.creator, Tie.proposer)),
    "override": Rule(NoticeKind.signed_off, (Tie.creator, Tie.proposer)),
    "lapse": Rule(NoticeKind.gone_stale, (Tie.creator, Tie.proposer, Tie.signer)),
    OVERDUE: Rule(NoticeKind.overdue, (Tie.assignee, Tie.creator)),
}
USUAL_WAYS: dict[NoticeKind, Way] = {
    NoticeKind.assigned: Way.at_once,
    NoticeKind.returned: Way.at_once,
    NoticeKind.mentioned: Way.at_once,
    NoticeKind.signed_off: Way.admin,
    NoticeKind.gone_stale: Way.digest,
    NoticeKind.overdue: Way.digest,
}
# When the daily digest is due, by the newsroom's own clock.
DIGEST_AT = time(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """``what`` is a key of RULES; ``by`` did it or brought it about (None: nobody did); ``ties`` are people's ids."""

    what: str
    by: int | None
    ties: Mapping[Tie, frozenset[int]]


def what_happened(verb: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    """The key of RULES for a line of the record about a statement or a comment; None where nobody is to be told."""
    if verb == "assign" and "assignee" not in after:
        return None
    if verb in RULES:
        return verb
    was_in_review = before.get("state") == State.in_review and after.get("state") == State.checking
    return CAME_BACK if was_in_review and verb != "recall" else None


def told(happening: Happening) -> tuple[NoticeKind, frozenset[int]]:
    """The kind of notice and whom it is for: never whoever did it themself."""
    rule = RULES[happening.what]
    people = frozenset().union(*(happening.ties.get(tie, frozenset()) for tie in rule.to))
    return rule.kind, people - {happening.by}


def mail_due(way: str, at: datetime) -> datetime | None:
    """When what happened ``at`` (by the newsroom's clock) is due to be mailed; None for never."""
    if way == Way.at_once:
        return at
    if way != Way.digest:
        return None
    day = at.date() if at.time() < DIGEST_AT else at.date() + timedelta(days=1)
    return datetime.combine(day, DIGEST_AT, at.tzinfo)
