"""Proposing, returning, signing off: every act of judgement leaves a frozen decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext

from claims.actions.acts import Act, allow, begin, contribute, lapse, move, opened
from claims.actions.facts import case_of, standing_verdicts
from claims.actions.judged import judged
from claims.actions.wordings import Wording, wording_of
from claims.models import Contribution, Decision, DecisionKind, Evidence, Statement
from claims.models.statement import Kind as StatementKind
from claims.verdicts import Verdicts, problems
from claims.workflow import StaleCause, State
from newsroom.models import User
from newsroom.record.canonical import canonical, digest
from newsroom.record.frozen import freeze
from newsroom.record.log import append
from newsroom.record.refusals import Kind, Refusal, Refused
from newsroom.record.versions import bump
from newsroom.words import in_plain_words


@dataclass(frozen=True, slots=True)
class Answers:
    """A note that answers the contradictions whose evidence ids it names."""

    note: str
    evidence: frozenset[int]


@transaction.atomic
def propose(
    *,
    statement: Statement,
    by: User,
    version: int,
    reason: str,
    attribution: str,
    content: str,
    attribution_hop: int | None = None,
    wording_evidence: Evidence | None = None,
    wording_note: str = "",
    content_note: str = "",
    answered: Iterable[int] = (),
    evidence: Sequence[Evidence] | None = None,
) -> Decision:
    """Propose verdicts with their rationale (``reason``) on ``evidence`` (all that is live, if not said).

    Wording is computed, never given. Raises ValidationError naming each verdict that the evidence does not bear.
    """
    act = begin("propose", statement, by, version, reason=reason)
    named = _named(act, evidence)
    wording = wording_of(act.statement, named, wording_evidence, act.around)
    verdicts = Verdicts(
        attribution=attribution,
        attribution_hop=attribution_hop,
        wording=wording.value,
        content=content,
        wording_note=wording_note.strip(),
        content_note=content_note.strip(),
        answered=frozenset(answered),
    )
    case = replace(case_of(act.statement, act.around), named=frozenset(piece.pk for piece in named))
    if found := problems(case, verdicts):
        raise ValidationError(dict(found))
    decision = _unsaved(act.statement, DecisionKind.proposed, by, reason, verdicts)
    decision.wording_evidence = wording.evidence
    decision.evidence_ids = canonical(sorted(piece.pk for piece in named))
    # The hash covers the evidence named by the last proposal, which from here on is this one.
    act.statement.proposal = decision
    _freeze(decision, act)
    contribute(act, by)
    written = {"proposal": decision, "content_hash": decision.content_hash}
    bump(act.statement, state=State.in_review, updated_at=now(), **written)
    append(act.entry("propose", by, reason=reason, frozen=[decision]))
    return decision


@transaction.atomic
def recall(*, statement: Statement, by: User, version: int, reason: str = "") -> Statement:
    """Take one's own proposal back before anybody has decided on it."""
    return move("recall", statement, by, version, reason, state=State.checking, assignee=by)


@transaction.atomic
def return_(*, statement: Statement, by: User, version: int, reason: str) -> Decision:
    """Send a proposal back to whoever made it, saying why."""
    act = begin("return", statement, by, version, reason=reason)
    decision = _unsaved(act.statement, DecisionKind.returned, by, reason, None)
    _freeze(decision, act)
    proposer = act.statement.proposal.by_id if act.statement.proposal else None
    bump(act.statement, state=State.checking, assignee_id=proposer, updated_at=now())
    append(act.entry("return", by, reason=reason, frozen=[decision]))
    return decision


@transaction.atomic
def sign_off(*, statement: Statement, by: User, version: int, reason: str = "") -> Decision:
    """Sign just what was proposed."""
    act = opened(statement, version)
    verdicts = standing_verdicts(act.statement) if act.statement.state == State.in_review else None
    allow("sign_off", act, by, reason=reason, verdicts=verdicts)
    wording = _wording_as_signed(act, verdicts, gettext("a new proposal"))
    return _settle("sign_off", act, DecisionKind.signed_off, by, reason, verdicts, wording)


@transaction.atomic
def reaffirm(
    *,
    statement: Statement,
    by: User,
    version: int,
    reason: str,
    shown_hash: str,
    answers: Answers | None = None,
) -> Decision:
    """Let the verdicts of the last sign-off stand on what is judged now.

    ``shown_hash`` is the content hash of what the actor was shown; ``answers`` deal with contradictions that came in
    since. Raises Refused where the verdicts no longer hold, or the words have come to stand otherwise to their source.
    """
    act = opened(statement, version)
    standing = standing_verdicts(act.statement)
    verdicts = _answering(standing, answers) if standing else None
    allow("reaffirm", act, by, reason=reason, verdicts=verdicts)
    _was_shown(act.statement, shown_hash)
    wording = _wording_as_signed(act, verdicts, gettext("a recheck, not a reaffirmation"))
    return _settle("reaffirm", act, DecisionKind.reaffirmed, by, reason, verdicts, wording)


@transaction.atomic
def override(
    *,
    statement: Statement,
    by: User,
    version: int,
    reason: str,
    shown_hash: str,
    verdicts: Verdicts | None = None,
    answers: Answers | None = None,
) -> Decision:
    """Sign off out of course: with ``verdicts`` of one's own, or those that stand. Flagged wherever it shows."""
    act = opened(statement, version)
    standing = verdicts or standing_verdicts(act.statement)
    wording = _wording_now(act)
    final = replace(_answering(standing, answers), wording=wording.value) if standing else None
    allow("override", act, by, reason=reason, verdicts=final)
    _was_shown(act.statement, shown_hash)
    return _settle("override", act, DecisionKind.overridden, by, reason, final, wording)


def lapse_due(*, today: date | None = None) -> int:
    """Let every sign-off lapse whose recheck date has come; answers how many. Each in a transaction of its own."""
    day = today or localdate()
    due = Statement.objects.filter(state=State.signed_off, recheck_on__lte=day)
    return sum(_lapse_one(pk, day) for pk in list(due.values_list("pk", flat=True)))


@transaction.atomic
def _lapse_one(pk: int, day: date) -> bool:
    act = opened(Statement(pk=pk), None)
    due = act.statement.recheck_on
    # Somebody may have dealt with it since it was found.
    if act.statement.state != State.signed_off or due is None or due > day:
        return False
    append(lapse(act, StaleCause.recheck_due))
    return True


def _settle(
    verb: str,
    act: Act,
    kind: DecisionKind,
    by: User,
    reason: str,
    verdicts: Verdicts | None,
    wording: Wording,
) -> Decision:
    """Freeze the deciding decision and let the statement's verdicts follow from it."""
    current = act.statement
    if verdicts is None or current.proposal is None:
        raise Refused(Refusal(gettext("There is no proposal to decide on."), Kind.guard))
    decision = _unsaved(current, kind, by, reason, verdicts)
    decision.wording_evidence = wording.evidence
    decision.evidence_ids = current.proposal.evidence_ids
    _freeze(decision, act)
    _forget_contributors(act)
    bump(
        current,
        state=State.signed_off,
        stale_cause="",
        current_decision=decision,
        attribution=verdicts.attribution,
        attribution_hop=verdicts.attribution_hop,
        wording=verdicts.wording,
        content=verdicts.content,
        recheck_on=current.recheck_on if current.recheck_on and current.recheck_on > localdate() else None,
        updated_at=now(),
    )
    append(act.entry(verb, by, reason=reason, frozen=[decision]))
    return decision


def _forget_contributors(act: Act) -> None:
    Contribution.objects.filter(statement=act.statement).delete()
    act.around.contributors.clear()


def _named(act: Act, evidence: Sequence[Evidence] | None) -> list[Evidence]:
    live = act.around.live
    if evidence is None:
        return live
    wanted = {piece.pk for piece in evidence}
    if strangers := wanted - {piece.pk for piece in live}:
        words = ", ".join(map(str, sorted(strangers)))
        raise ValidationError(
            {"evidence": gettext("Not live evidence of this statement: %(words)s.") % {"words": words}}
        )
    return [piece for piece in live if piece.pk in wanted]


def _wording_as_signed(act: Act, verdicts: Verdicts | None, takes: str) -> Wording:
    """The wording as it stands now. Raises Refused, saying what it ``takes``, where another would be signed."""
    wording = _wording_now(act)
    if verdicts and wording.value != verdicts.wording:
        words = in_plain_words(wording.value)
        raise Refused(
            Refusal(
                gettext("The wording is %(words)s now: it takes %(takes)s.") % {"words": words, "takes": takes},
                Kind.guard,
            )
        )
    return wording


def _wording_now(act: Act) -> Wording:
    """How the words as they stand now compare, on the proposal's evidence that is still live.

    Raises Refused where nobody has said which of several transcripts counts, the one chosen being gone.
    """
    proposal = act.statement.proposal
    if proposal is None or act.statement.kind != StatementKind.quote:
        return Wording("")
    live = [piece for piece in act.around.live if piece.pk in proposal.evidence]
    chosen = next((piece for piece in live if piece.pk == proposal.wording_evidence_id), None)
    try:
        return wording_of(act.statement, live, chosen, act.around)
    except ValidationError as problem:
        reason = gettext("What the wording was compared with is not what it was: it takes a new proposal.")
        raise Refused(Refusal(reason, Kind.guard)) from problem


def _answering(verdicts: Verdicts, answers: Answers | None) -> Verdicts:
    if answers is None:
        return verdicts
    notes = [note for note in (verdicts.content_note, answers.note.strip()) if note]
    return replace(verdicts, content_note="\n\n".join(notes), answered=verdicts.answered | answers.evidence)


def _was_shown(statement: Statement, shown_hash: str) -> None:
    if shown_hash != statement.content_hash:
        raise Refused(Refusal(gettext("You were shown something else than what stands now: look again."), Kind.guard))


def _unsaved(statement: Statement, kind: DecisionKind, by: User, reason: str, verdicts: Verdicts | None) -> Decision:
    decision = Decision(
        statement=statement,
        kind=kind,
        by=by,
        at=now(),
        reason=reason.strip(),
        proposal=None if kind == DecisionKind.proposed else statement.proposal,
        statement_version=statement.version,
    )
    if verdicts:
        decision.attribution, decision.attribution_hop = verdicts.attribution, verdicts.attribution_hop
        decision.wording, decision.wording_note = verdicts.wording, verdicts.wording_note
        decision.content, decision.content_note = verdicts.content, verdicts.content_note
        decision.answered_ids = canonical(sorted(verdicts.answered))
    return decision


def _freeze(decision: Decision, act: Act) -> None:
    decision.judged = canonical(judged(act.statement, act.around))
    decision.content_hash = digest(decision.judged)
    freeze([decision])
