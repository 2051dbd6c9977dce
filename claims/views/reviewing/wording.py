"""Was it said in these words? The printed words against the chosen snapshot, every difference classed and worded."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.actions.wordings import Wording, wording_of
from claims.models import Evidence, Statement
from claims.models.statement import Form, Kind
from claims.text.differences import differences
from claims.text.wording import WordingClass, compare
from claims.views.differing import Marked, Worded, marked, worded

CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Side:
    """One printed passage and the place in the source that it stands against."""

    printed: tuple[Marked, ...]
    source: tuple[Marked, ...] = ()
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """``value`` is the class as it comes out now; ``why_not`` says what keeps the words from being compared."""

    value: str
    evidence: Evidence | None = None
    sides: tuple[Side, ...] = ()
    told: tuple[Worded, ...] = ()
    why_not: str = ""


def printed_against_source(statement: Statement, words: Sequence[str]) -> Printed | None:
    """The comparison of a quote's passages, whose exact ``words`` these are; None for a claim."""
    if statement.kind != Kind.quote:
        return None
    named = list(statement.evidence.live().select_related("snapshot__source").order_by("position", "id"))
    proposal = statement.proposal
    chosen = next((piece for piece in named if proposal and piece.pk == proposal.wording_evidence_id), None)
    try:
        found = wording_of(statement, named, chosen)
    except ValidationError as problem:
        return Printed("", why_not=" ".join(problem.messages))
    if found.comparison is None or found.evidence is None:
        return Printed(found.value, why_not=_why_not(statement))
    told = tuple(map(worded, found.comparison.differences))
    return Printed(found.value, found.evidence, _sides(statement, found, words), told, _without_words(found))


def _sides(statement: Statement, found: Wording, words: Sequence[str]) -> tuple[Side, ...]:
    if found.evidence is None or found.value == WordingClass.TRANSLATED:
        return tuple(Side((Marked(passage),)) for passage in words)
    return tuple(_side(passage, found.evidence.snapshot.text) for passage in words)


def _side(passage: str, source: str) -> Side:
    """One passage against the place in the source that is nearest to it."""
    place = compare(passage, source)
    if place.start is None or place.end is None:
        return Side((Marked(passage, "content", gettext("put in")),))
    window = source[place.start : place.end]
    there, here = differences(window, passage, placed_in_before=True), differences(window, passage)
    return Side(
        printed=marked(passage, here, [difference.after for difference in here]),
        source=marked(window, there, [difference.before for difference in there]),
        before=source[max(0, place.start - CONTEXT) : place.start],
        after=source[place.end : place.end + CONTEXT],
    )


def _why_not(statement: Statement) -> str:
    if statement.form == Form.indirect:
        return gettext("An indirect quote claims no exact words.")
    return gettext("No recording or transcript of the utterance itself is on file as evidence of the wording.")


def _without_words(found: Wording) -> str:
    if found.value == WordingClass.TRANSLATED:
        return gettext("The source is in another language: the words cannot be compared letter by letter.")
    return ""
