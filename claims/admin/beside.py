"""What stands beside a statement while it is worked on: course, verdicts, talk and record. All read-only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from claims.actions.comments import resolution_refusal
from claims.actions.facts import may_check
from claims.actions.transitions import Option, options
from claims.admin.doing import act_url
from claims.changes import since_last_decision
from claims.models import Comment, Contribution, Decision, Evidence, Passage, Statement
from claims.text.mentions import candidates, pieces
from newsroom.models import Event, User
from newsroom.people.naming import people_named
from newsroom.people.visibility import sees_everything
from newsroom.recorded_admin import with_changes

LATEST = 60


@dataclass(frozen=True, slots=True)
class Button:
    """A verb: where it leads if it may be done, else why not."""

    option: Option
    url: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment; ``pieces`` are its words with the names it calls upon, ``refusal`` why it may not be resolved."""

    comment: Comment
    pieces: list[tuple[str, str]]
    refusal: str


def beside(statement: Statement, user: User) -> dict[str, Any]:
    """The context of the right-hand side, for a statement on file."""
    buttons = [Button(option, act_url(statement, option.verb.name)) for option in options(statement, user)]
    decision, changed = since_last_decision(statement)
    return {
        "allowed": [b for b in buttons if b.option.refusal is None],
        "refused": [b for b in buttons if b.option.refusal is not None and statement.state in b.option.verb.to],
        "elsewhere": [b for b in buttons if b.option.refusal is not None and statement.state not in b.option.verb.to],
        "decision": decision,
        "changed": changed,
        "assignee_may_check": statement.assignee is None or may_check(statement.assignee),
        "contributors": [c.user for c in Contribution.objects.filter(statement=statement).select_related("user")],
        "passages": Passage.objects.words().filter(statement=statement).select_related("revision"),
        "remarks": remarks_on(statement, user),
        "may_comment": user.has_perm("claims.add_comment"),
        "decisions": Decision.objects.filter(statement=statement).select_related("by")[:LATEST],
        "withdrawn_evidence": Evidence.objects.visible_to(user)
        .filter(statement=statement, withdrawn_at__isnull=False)
        .select_related("snapshot__source", "withdrawn_by"),
        "lines": lines_about(statement, user),
    }


def remarks_on(statement: Statement, user: User) -> Sequence[Remark]:
    """The talk about the statement as far as ``user`` may read it, each with why they may not resolve it, if so."""
    rows = Comment.objects.visible_to(user).filter(statement=statement).select_related("author", "resolved_by")
    comments = list(rows)
    called = people_named(name for comment in comments for name in candidates(comment.text))
    return [
        Remark(comment, pieces(comment.text, called), str(resolution_refusal(comment, user) or ""))
        for comment in comments
    ]


def lines_about(statement: Statement, user: User) -> list[Event]:
    """The latest events of the statement, its evidence, and its talk where that may be read."""
    about = Q(target_type="statement", target_id=statement.pk) | Q(
        target_type="evidence", target_id__in=Evidence.objects.visible_to(user).filter(statement=statement).values("pk")
    )
    if sees_everything(user):
        about |= Q(target_type="comment", target_id__in=Comment.objects.filter(statement=statement).values("pk"))
    return with_changes(list(Event.objects.filter(about).select_related("actor").order_by("-id")[:LATEST]))
