"""What speaks for it and against it? The live evidence by stance, with where each piece comes from in the end."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.models import Decision, Evidence, Stance, Statement
from claims.verdicts import Case, independent_origins
from sources.models import Source


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence. ``is_new``: it came in after the decision that is compared with."""

    evidence: Evidence
    origins: tuple[Source, ...]
    is_named: bool
    is_new: bool
    is_answered: bool

    @property
    def is_its_own_origin(self) -> bool:
        return [origin.pk for origin in self.origins] == [self.evidence.snapshot.source_id]


@dataclass(frozen=True, slots=True)
class Group:
    """All pieces of one stance, and on how many independent origins those stand whose source was seen."""

    stance: Stance
    pieces: tuple[Piece, ...]
    independent: int


def groups_of(statement: Statement, case: Case, since: Decision | None) -> list[Group]:
    """The evidence on file, grouped; stances without any are left out."""
    live = Evidence.objects.live().filter(statement=statement)
    rows = list(live.select_related("snapshot__source__publisher", "created_by").order_by("position", "id"))
    roots = {piece.id: piece.origins for piece in case.pieces}
    sources = Source.objects.in_bulk({root for origins in roots.values() for root in origins})
    proposal = statement.proposal
    answered = set(proposal.answered) if proposal else set()
    shown = [
        Piece(
            evidence=row,
            origins=tuple(sources[root] for root in sorted(roots[row.pk])),
            is_named=row.pk in case.named,
            is_new=since is not None and row.created_at > since.at and row.pk not in since.evidence,
            is_answered=row.pk in answered,
        )
        for row in rows
    ]
    return [group for stance in Stance if (group := _group(stance, shown, case)).pieces]


def _group(stance: Stance, shown: list[Piece], case: Case) -> Group:
    standing: Mapping[int, object] = {p.evidence.pk: p for p in shown if p.evidence.stance == stance}
    counted = [piece for piece in case.pieces if piece.id in standing and piece.was_seen]
    return Group(stance, tuple(p for p in shown if p.evidence.pk in standing), independent_origins(counted))
