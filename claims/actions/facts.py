"""From rows to the plain facts that the workflow and the verdict rules ask for, for one statement or a page of them."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext

from claims.actions.around import Around, around, around_of_all
from claims.models import Decision, Evidence, Hop, Statement
from claims.verdicts import Case, Piece, Verdicts, problems
from claims.workflow import Facts, State
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import roles_of

NO_VERDICTS_YET = ""


def facts_of(statement: Statement, given: Around | None = None, *, verdicts: Verdicts | None = None) -> Facts:
    """The facts of one statement; what is around it is ``given``, or read.

    ``verdicts`` are those about to be signed; else those that would stand are asked.
    """
    found = given or around(statement)
    return Facts(
        state=State(statement.state),
        creator=statement.created_by_id,
        contributors=frozenset(found.contributors),
        assignee=statement.assignee_id if may_check(statement.assignee) else None,
        proposer=statement.proposal.by_id if statement.proposal else None,
        has_passage=bool(found.words),
        has_orphan=any(passage.start is None for passage in found.words),
        voice_is_chosen=statement.voice_id is not None,
        chain_problem=chain_problem(statement, found.hops),
        blocking_comments=found.blocking,
        hash_is_proposed=statement.proposal is not None and statement.proposal.content_hash == statement.content_hash,
        verdict_problem=_verdict_problem(statement, found, verdicts),
    )


def facts_of_all(statements: Sequence[Statement]) -> dict[int, Facts]:
    """``facts_of`` for many statements in one query."""
    found = around_of_all(statements)
    return {statement.pk: facts_of(statement, found[statement.pk]) for statement in statements}


def may_check(user: User | None) -> bool:
    """Is this an active checker? Somebody who lost the role keeps nothing."""
    return user is not None and Role.checker in roles_of(user)


def chain_problem(statement: Statement, hops: Sequence[Hop]) -> str:
    """Why the chain is not complete, in words; empty where it runs from the utterance to the outlet."""
    if not hops:
        return gettext("Give the attribution chain, from the utterance to the outlet.")
    if [hop.position for hop in hops] != list(range(len(hops))):
        return gettext("The chain has a gap: number its hops 0, 1, 2 … without one.")
    if not hops[-1].party.is_same_as(statement.article.outlet):
        return gettext("The chain must end with the outlet, %(standing)s.") % {
            "standing": statement.article.outlet.standing
        }
    if any(hop.passage is not None and hop.passage.is_orphaned for hop in hops):
        return gettext("The words that a hop rests on are no longer in the text: replace the chain.")
    return ""


def case_of(statement: Statement, given: Around | None = None) -> Case:
    """What the verdicts rest on."""
    found = given or around(statement)
    return Case(
        kind=statement.kind,
        claim_type=statement.claim_type,
        is_own_voice=statement.is_own_voice,
        hop_sources=tuple(hop.source_id for hop in found.hops),
        pieces=tuple(_piece(evidence, found.origins) for evidence in found.live),
        named=frozenset(statement.proposal.evidence if statement.proposal else ()),
    )


def standing_verdicts(statement: Statement) -> Verdicts | None:
    """The verdicts that signing now would let stand: the proposal's in review, else those of the last sign-off."""
    decision = statement.proposal if statement.state == State.in_review else statement.current_decision
    return verdicts_of(decision) if decision else None


def verdicts_of(decision: Decision) -> Verdicts:
    """The verdicts of a proposal or of a decision that settled the statement."""
    return Verdicts(
        attribution=decision.attribution,
        attribution_hop=decision.attribution_hop,
        wording=decision.wording,
        content=decision.content,
        wording_note=decision.wording_note,
        content_note=decision.content_note,
        answered=frozenset(decision.answered),
    )


def _verdict_problem(statement: Statement, found: Around, given: Verdicts | None) -> str:
    verdicts = given or standing_verdicts(statement)
    if verdicts is None:
        return NO_VERDICTS_YET
    return " ".join(problems(case_of(statement, found), verdicts, may_still_answer=given is None).values())


def _piece(evidence: Evidence, origins: Mapping[int, frozenset[int]]) -> Piece:
    source = evidence.snapshot.source_id
    return Piece(
        id=evidence.pk,
        source=source,
        origins=origins[source],
        stance=evidence.stance,
        covers=frozenset(evidence.covers),
        is_primary=evidence.is_primary,
        was_seen=evidence.snapshot.was_seen,
    )
