"""Recording what an article asserts: quotes and claims, their words, their chains, and their course up to the queue."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.acts import PLAN, Act, begin, move, opened, write_edit
from claims.actions.around import Around
from claims.actions.chains import Step, as_recorded, stands_already, write_chain
from claims.actions.facts import chain_problem
from claims.actions.passages import Choice, resolve, words_at
from claims.actions.recording import FIELDS, checked, drafted, may_record, write
from claims.models import Article, Passage, Revision, Statement
from claims.models.statement import Kind
from claims.workflow import State
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import roles_of
from newsroom.record.frozen import freeze
from newsroom.record.log import append
from newsroom.record.refusals import Kind as RefusalKind
from newsroom.record.refusals import Refusal, Refused
from newsroom.record.versions import bump, locked


@transaction.atomic
def record_quote(
    *,
    article: Article,
    by: User,
    passages: Sequence[Choice] = (),
    hops: Sequence[Step] = (),
    **fields: Any,
) -> Statement:
    """A new draft of a quote on the article's latest revision. ``fields``: see ``recording.drafted``."""
    may_record(Kind.quote, by)
    return _record(Kind.quote, article, by, passages, hops, fields)


@transaction.atomic
def record_claim(
    *, article: Article, by: User, passages: Sequence[Choice] = (), hops: Sequence[Step] = (), **fields: Any
) -> Statement:
    """A new draft of a claim on the article's latest revision. ``fields``: see ``recording.drafted``."""
    may_record(Kind.claim, by)
    return _record(Kind.claim, article, by, passages, hops, fields)


@transaction.atomic
def edit(
    *,
    statement: Statement,
    by: User,
    version: int,
    fields: Mapping[str, Any] | None = None,
    passages: Sequence[Choice] | None = None,
    hops: Sequence[Step] | None = None,
) -> Statement:
    """Change what is judged: the fields given, the words marked anew, the chain replaced whole.

    What differs decides: a signed-off statement lapses, one in review goes back, and an edit that changes nothing
    leaves no trace.
    """
    if passages is not None or hops is not None:
        # Article before statement: a new revision, which locks both, must not come between the text and the marking.
        locked(Article(pk=statement.article_id), None)
    act = begin("edit", statement, by, version)
    current = act.statement
    columns = checked(current, fields or {}, FIELDS[Kind(current.kind)])
    frozen = _rewrite(act, passages, hops)
    _stays_complete(act, chain_given=hops is not None)
    if not columns and not frozen and act.described() == act.before:
        return current
    append(*write_edit("edit", act, by, columns=columns | _set_columns(current), frozen=frozen))
    return current


@transaction.atomic
def plan(*, statement: Statement, by: User, version: int, **fields: Any) -> Statement:
    """Set priority, due date, recheck date, or what the statement waits for: nothing of this is judged."""
    if not roles_of(by) & {Role.editor, Role.checker, Role.lead}:
        raise Refused(Refusal(gettext("Only an editor, a checker or a lead may plan."), RefusalKind.who))
    act = opened(statement, version)
    if act.statement.state == State.withdrawn:
        raise Refused(Refusal(gettext("This statement is withdrawn; a lead can restore it."), RefusalKind.state))
    columns = checked(act.statement, fields, PLAN)
    if columns:
        bump(act.statement, **columns, updated_at=now())
        append(act.entry("plan", by))
    return act.statement


@transaction.atomic
def submit(*, statement: Statement, by: User, version: int, reason: str = "") -> Statement:
    """Put a complete draft into the queue."""
    # Until the first statement has left its draft the outlet may be corrected: not while this chain is held against it.
    locked(Article(pk=statement.article_id), None)
    return move("submit", statement, by, version, reason, state=State.queued, assignee=None)


@transaction.atomic
def withdraw(*, statement: Statement, by: User, version: int, reason: str) -> Statement:
    """Take a mistake out of the course. Nothing is deleted."""
    return move("withdraw", statement, by, version, reason, state=State.withdrawn, stale_cause="", assignee=None)


@transaction.atomic
def restore(*, statement: Statement, by: User, version: int, reason: str) -> Statement:
    """Bring a withdrawn statement back as a draft."""
    return move("restore", statement, by, version, reason, state=State.draft, assignee=None)


def _record(
    kind: str, article: Article, by: User, passages: Sequence[Choice], hops: Sequence[Step], fields: dict[str, Any]
) -> Statement:
    # The article is locked first, so that no revision comes in between the reading of the text and the marking.
    article = locked(article, None)
    revision = Revision.objects.latest_of(article)
    revision.article = article
    draft = drafted(kind, revision, by, passages=passages, hops=hops, fields=fields)
    append(*write([draft], by))
    return draft.statement


def _stays_complete(act: Act, *, chain_given: bool) -> None:
    """From submission on somebody says it, and the chain reaches the outlet. Raises ValidationError by field."""
    statement = act.statement
    if statement.state == State.draft:
        return
    if statement.voice_id is None:
        field = "speaker" if statement.kind == Kind.quote else "claimant"
        raise ValidationError({field: gettext("A statement that has left its draft keeps somebody who says it.")})
    if chain_given and (problem := chain_problem(statement, act.around.hops)):
        raise ValidationError({"hops": problem})


def _rewrite(act: Act, passages: Sequence[Choice] | None, hops: Sequence[Step] | None) -> list[Passage]:
    if passages is None and hops is None:
        return []
    statement, found = act.statement, act.around
    revision = Revision.objects.latest_of(statement.article)
    frozen: list[Passage] = []
    if passages is not None and not _stand_already(found, places := resolve(revision.text, passages)):
        if not places and statement.state != State.draft:
            raise ValidationError(
                {"passages": gettext("A statement that has left its draft keeps at least one passage.")}
            )
        found.words = freeze(words_at(statement, revision, places))
        frozen += found.words
    if hops is not None:
        steps = as_recorded(found.hops, hops)
        if not stands_already(found.hops, revision, steps):
            found.hops = write_chain(statement, revision, steps)
            frozen += [hop.passage for hop in found.hops if hop.passage is not None]
    return frozen


def _stand_already(found: Around, places: Sequence[Any]) -> bool:
    return [(place.start, place.end) for place in places] == [(p.start, p.end) for p in found.words]


def _set_columns(statement: Statement) -> dict[str, Any]:
    return {
        "words_set": statement.words_set,
        "basis_set": statement.basis_set,
        "printed_text": statement.printed_text,
    }
