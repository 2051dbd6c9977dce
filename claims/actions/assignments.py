"""Who checks what."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from claims.actions.acts import move
from claims.actions.facts import may_check
from claims.models import Statement
from claims.workflow import State
from newsroom.models import User


@transaction.atomic
def take(*, statement: Statement, by: User, version: int, reason: str = "") -> Statement:
    """Take a queued statement to check it oneself."""
    return move("take", statement, by, version, reason, state=State.checking, assignee=by)


@transaction.atomic
def assign(*, statement: Statement, by: User, version: int, assignee: User | None, reason: str = "") -> Statement:
    """Give a statement to an active checker."""
    return move("assign", statement, by, version, reason, state=State.checking, assignee=checker(assignee))


@transaction.atomic
def release(*, statement: Statement, by: User, version: int, reason: str) -> Statement:
    """Put a statement back into the queue."""
    return move("release", statement, by, version, reason, state=State.queued, assignee=None)


@transaction.atomic
def recheck(*, statement: Statement, by: User, version: int, reason: str = "") -> Statement:
    """Take a stale statement up again; whoever does so is the assignee."""
    return move("recheck", statement, by, version, reason, state=State.checking, stale_cause="", assignee=by)


@transaction.atomic
def reopen(*, statement: Statement, by: User, version: int, assignee: User | None, reason: str) -> Statement:
    """Put a signed-off statement back into checking, in the hands of a named checker."""
    return move("reopen", statement, by, version, reason, state=State.checking, assignee=checker(assignee))


def checker(user: User | None) -> User:
    """``user`` if they may check. Raises ValidationError on ``assignee`` otherwise."""
    if user is None:
        raise ValidationError({"assignee": gettext("Name the checker.")})
    if not may_check(user):
        raise ValidationError({"assignee": gettext("%(user)s is not an active checker.") % {"user": user}})
    return user
