"""What every act on a statement has in common: lock, ask the rules, write on condition of the version, record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.around import Around, around, around_of_all, keep
from claims.actions.facts import facts_of
from claims.actions.judged import Judged, content_hash, judged
from claims.models import Contribution, Statement
from claims.verdicts import Verdicts
from claims.workflow import VERBS, StaleCause, State, refusal
from newsroom.models import Frozen, User
from newsroom.people.roles import actor_of
from newsroom.record.log import Entry, append
from newsroom.record.refusals import Refused
from newsroom.record.versions import bump, locked
from newsroom.words import as_recorded

PLAN = ("priority", "due_on", "recheck_on", "blocked_on")


@dataclass(slots=True)
class Act:
    """An act under way: the statement, locked; what stands around it; and how both were told before."""

    statement: Statement
    around: Around
    before: Judged

    def described(self) -> Judged:
        """All of the statement that the record tells before and after: what is judged, its course, what is planned."""
        return described(self.statement, self.around)

    def entry(self, verb: str, by: User | None, *, reason: str = "", frozen: Iterable[Frozen] = ()) -> Entry:
        """The line for what is written already: only what differs from before, which is forgotten then."""
        before, self.before = self.before, self.described()
        return told(verb, self.statement, by, before, self.before, reason=reason, frozen=frozen)


def opened(statement: Statement, version: int | None) -> Act:
    """An act on ``statement`` as it stands, locked before anything around it is read. Raises Conflict.

    ``version`` is None where the act names that of something on the statement instead.
    """
    current = locked(statement, version)
    found = around(current)
    keep(current, found)
    return Act(current, found, described(current, found))


def allow(verb: str, act: Act, by: User, *, reason: str = "-", verdicts: Verdicts | None = None) -> None:
    """Raises Refused where the rules do not let ``by`` do ``verb``, ValidationError where it wants a reason."""
    if why_not := refusal(verb, facts_of(act.statement, act.around, verdicts=verdicts), actor_of(by)):
        raise Refused(why_not)
    if VERBS[verb].needs_reason and not reason.strip():
        raise ValidationError({"reason": gettext("Give a reason.")})


def begin(verb: str, statement: Statement, by: User, version: int | None, *, reason: str = "-") -> Act:
    """``opened``, once it is ``allow``ed."""
    act = opened(statement, version)
    allow(verb, act, by, reason=reason)
    return act


def described(statement: Statement, given: Around) -> Judged:
    return judged(statement, given) | course(statement)


def described_of_all(statements: Sequence[Statement]) -> dict[int, Judged]:
    """``described`` for many statements in one query."""
    found = around_of_all(statements)
    return {statement.pk: described(statement, found[statement.pk]) for statement in statements}


def course(statement: Statement) -> dict[str, Any]:
    """Where ``statement`` is in the workflow, and what is planned and found: all that is told but not judged."""
    return {
        "state": str(statement.state),
        "stale_cause": str(statement.stale_cause),
        "assignee": statement.assignee_id,
        "priority": int(statement.priority),
        "due_on": statement.due_on.isoformat() if statement.due_on else None,
        "recheck_on": statement.recheck_on.isoformat() if statement.recheck_on else None,
        "blocked_on": statement.blocked_on,
        "attribution": str(statement.attribution),
        "attribution_hop": statement.attribution_hop,
        "wording": str(statement.wording),
        "content": str(statement.content),
    }


def told(
    verb: str,
    statement: Statement,
    by: User | None,
    before: Judged,
    after: Judged,
    *,
    reason: str = "",
    frozen: Iterable[Frozen] = (),
) -> Entry:
    """The line for an act that led from ``before`` to ``after``, both as ``described``: only what differs."""
    changed = sorted(name for name in after if before.get(name) != after[name])
    return Entry(
        verb=verb,
        target=statement,
        by=by,
        before={name: before[name] for name in changed if name in before},
        after={name: after[name] for name in changed},
        reason=reason.strip(),
        frozen=frozen,
    )


def move(verb: str, statement: Statement, by: User, version: int, reason: str, **columns: Any) -> Statement:
    """A verb that only moves the statement on: lock, ask, write ``columns``, record."""
    act = begin(verb, statement, by, version, reason=reason)
    bump(act.statement, **columns, updated_at=now())
    append(act.entry(verb, by, reason=reason))
    return act.statement


def contribute(act: Act, by: User) -> None:
    """Note that ``by`` has worked on the statement, so that rule 7 keeps them from deciding on it."""
    if by.pk not in act.around.contributors:
        Contribution.objects.bulk_create([Contribution(statement=act.statement, user=by)])
        act.around.contributors.add(by.pk)


def write_edit(
    verb: str,
    act: Act,
    by: User,
    *,
    columns: dict[str, Any] | None = None,
    frozen: Sequence[Frozen] = (),
    disturbed_by: StaleCause | None = None,
) -> list[Entry]:
    """Write an edit and what follows from it; answers the lines to append, the person's first, then the system's.

    What is judged is hashed anew. Where it differs, or ``disturbed_by`` says so, a statement in review goes back to
    its proposer and a signed-off one lapses.
    """
    statement = act.statement
    new_hash = content_hash(judged(statement, act.around))
    cause = disturbed_by or (StaleCause.content_changed if new_hash != statement.content_hash else None)
    contribute(act, by)
    columns = {**(columns or {}), "content_hash": new_hash, "updated_at": now()}
    if cause and statement.state == State.in_review:
        columns |= {
            "state": State.checking,
            "assignee_id": statement.proposal.by_id if statement.proposal else None,
        }
    bump(statement, **columns)
    entries = [act.entry(verb, by, frozen=frozen)]
    if cause and statement.state == State.signed_off:
        entries.append(lapse(act, cause))
    return entries


def lapse(act: Act, cause: StaleCause) -> Entry:
    """Let the sign-off lapse, in the transaction that causes it. The system acts; the cause is kept."""
    bump(act.statement, state=State.stale, stale_cause=cause, updated_at=now())
    return act.entry("lapse", None, reason=as_recorded(cause.label))
