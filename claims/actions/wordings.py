"""The wording verdict: computed from the printed words and the chosen snapshot, never given by a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.actions.around import Around, around
from claims.models import Evidence, Statement
from claims.models.statement import Form, Kind
from claims.text.wording import Comparison, WordingClass, compare
from sources.models import SourceKind

# Only these hold what was said as it was said; a report of it does not.
SPOKEN = (SourceKind.recording, SourceKind.transcript)


@dataclass(frozen=True, slots=True)
class Wording:
    """The class (empty for a claim), the evidence it was computed on, and the comparison itself."""

    value: str
    evidence: Evidence | None = None
    comparison: Comparison | None = None


def wording_of(
    statement: Statement, named: Sequence[Evidence], chosen: Evidence | None, given: Around | None = None
) -> Wording:
    """How the printed words stand to what was said.

    ``named`` is the evidence to look in, with its snapshots and sources; ``given`` is what stands around the statement.
    Raises ValidationError on ``wording_evidence`` where ``chosen`` does not qualify, or several would do and none is
    chosen.
    """
    if statement.kind != Kind.quote:
        return Wording("")
    found = given or around(statement)
    origin = found.hops[0].source_id if found.hops else None
    fitting = [piece for piece in named if _is_of_the_utterance(piece, origin)]
    if chosen is not None and chosen not in fitting:
        raise ValidationError(
            {
                "wording_evidence": gettext(
                    "Choose evidence on the wording: a recording's text or a transcript of hop 0."
                )
            }
        )
    if chosen is None and len(fitting) > 1:
        ids = ", ".join(str(piece.pk) for piece in fitting)
        raise ValidationError({"wording_evidence": gettext("Several would do: choose one of %(ids)s.") % {"ids": ids}})
    piece = chosen or (fitting[0] if fitting else None)
    # Reported content claims no exact words, so there is nothing to compare them with.
    if piece is None or statement.form == Form.indirect:
        return Wording(WordingClass.NOT_COMPARABLE.value)
    return _compared(statement, piece, found)


def _compared(statement: Statement, piece: Evidence, found: Around) -> Wording:
    comparison = compare(
        [passage.exact for passage in found.words],
        piece.snapshot.text,
        printed_language=statement.language,
        source_language=piece.snapshot.language or piece.snapshot.source.language,
    )
    return Wording(comparison.wording.value, piece, comparison)


def _is_of_the_utterance(piece: Evidence, origin: int | None) -> bool:
    snapshot = piece.snapshot
    return (
        piece.covers_wording
        and snapshot.was_seen
        and snapshot.source.kind in SPOKEN
        and snapshot.source_id == origin
        # Asked last: where it is not in hand yet, it has to be fetched.
        and bool(snapshot.text)
    )
