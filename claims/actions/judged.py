"""What is judged: everything whose change makes a sign-off lapse, and the hash over it.

In: the words, who says them, how they came to us, what is asserted, and the evidence named by the last proposal. Out:
offsets, comments, assignment, priority, later support. A party counts by the id first recorded, so that merging and
renaming lapse nothing.
"""

from collections.abc import Sequence
from typing import Any

from claims.actions.around import Around, around, around_of_all
from claims.models import Evidence, Hop, Statement
from newsroom.record.canonical import canonical, digest

Judged = dict[str, Any]
_FIELDS = ("kind", "printed_text", "language", "role", "form", "translation", "sentence", "claim_type")


def judged(statement: Statement, given: Around | None = None) -> Judged:
    """The judged facts of ``statement`` as plain JSON values; what is around it is ``given``, or read."""
    found = given or around(statement)
    words = [None if passage.start is None else passage.exact for passage in found.words]
    return judged_from(statement, words, [hop_facts(hop) for hop in found.hops], _evidence(statement, found))


def content_hash(facts: Judged) -> str:
    return digest(canonical(facts))


def judged_of_all(statements: Sequence[Statement]) -> dict[int, Judged]:
    """``judged`` for many statements in one query."""
    found = around_of_all(statements)
    return {statement.pk: judged(statement, found[statement.pk]) for statement in statements}


def judged_from(
    statement: Statement, words: list[str | None], hops: list[Judged], evidence: list[Judged] | None = None
) -> Judged:
    """``judged`` where the rows that hang on ``statement`` are in hand already, each as its facts."""
    facts: Judged = {name: str(getattr(statement, name)) for name in _FIELDS}
    return facts | {
        "voice": statement.voice_id,
        "date_from": _iso(statement.date_from),
        "date_to": _iso(statement.date_to),
        "passages": words,
        "hops": hops,
        "evidence": evidence or [],
    }


def hop_facts(hop: Hop) -> Judged:
    basis = hop.passage
    return {
        "party": hop.party_id,
        "role": hop.role,
        "cue": hop.cue,
        "medium": hop.medium,
        "date": _iso(hop.date),
        "date_printed": hop.date_printed,
        "date_basis": str(hop.date_basis),
        "naming": str(hop.naming),
        "certainty": str(hop.certainty),
        "source": hop.source_id,
        "basis": basis.exact if basis and not basis.is_orphaned else None,
        "basis_lost": bool(basis and basis.is_orphaned),
    }


def _evidence(statement: Statement, found: Around) -> list[Judged]:
    """The evidence that the last proposal names, withdrawn since or not."""
    named = set(statement.proposal.evidence) if statement.proposal is not None else set()
    pieces = sorted((piece for piece in found.evidence if piece.pk in named), key=lambda piece: piece.pk)
    return [evidence_facts(piece) for piece in pieces]


def evidence_facts(evidence: Evidence) -> Judged:
    return {
        "id": evidence.pk,
        "snapshot": evidence.snapshot_id,
        "sha256": evidence.snapshot.sha256,
        "stance": str(evidence.stance),
        "covers": evidence.covers,
        "is_primary": evidence.is_primary,
        "locator": evidence.locator,
        "excerpt": evidence.excerpt,
        "withdrawn": evidence.withdrawn_at is not None,
    }


def _iso(value: Any) -> str | None:
    return value.isoformat() if value else None
