"""What each verdict needs, and the one word that follows from them. Pure: plain facts in, reasons out.

The rules are those of section 4 of the product's law; wording is computed in ``text.wording``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from django.db.models import TextChoices
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Attribution(TextChoices):
    confirmed_at_origin = "confirmed_at_origin", _("Confirmed at origin")
    confirmed_at_hop = "confirmed_at_hop", _("Confirmed at a hop")
    disputed = "disputed", _("Disputed")
    unconfirmed = "unconfirmed", _("Unconfirmed")
    not_applicable = "not_applicable", _("Not applicable")


class Content(TextChoices):
    confirmed = "confirmed", _("Confirmed")
    partly_confirmed = "partly_confirmed", _("Partly confirmed")
    contradicted = "contradicted", _("Contradicted")
    misleading = "misleading", _("Misleading")
    unsupported = "unsupported", _("Unsupported")
    not_checkable = "not_checkable", _("Not checkable")
    not_examined = "not_examined", _("Not examined")


class VerificationStatus(TextChoices):
    withdrawn = "withdrawn", _("Withdrawn")
    needs_recheck = "needs_recheck", _("Needs recheck")
    unverified = "unverified", _("Unverified")
    refuted = "refuted", _("Refuted")
    partly_verified = "partly_verified", _("Partly verified")
    verified = "verified", _("Verified")
    attribution_only = "attribution_only", _("Attribution only")
    unsupported = "unsupported", _("Unsupported")


CONFIRMED_ATTRIBUTION = (Attribution.confirmed_at_origin, Attribution.confirmed_at_hop)
UNCHECKABLE_CLAIMS = ("position", "prediction")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """What a person finds. ``wording`` is computed for quotes and empty for claims; ``answered`` names evidence ids."""

    attribution: str
    content: str
    attribution_hop: int | None = None
    wording: str = ""
    wording_note: str = ""
    content_note: str = ""
    answered: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of live evidence. ``source`` and ``origins`` are source ids; ``was_seen``: its snapshot has content."""

    id: int
    source: int
    origins: frozenset[int]
    stance: str
    covers: frozenset[str]
    is_primary: bool = False
    was_seen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the verdicts rest on. ``hop_sources`` gives, for each position, the source where that hop was seen."""

    kind: str
    claim_type: str = ""
    is_own_voice: bool = False
    hop_sources: tuple[int | None, ...] = ()
    pieces: tuple[Piece, ...] = ()
    named: frozenset[int] = field(default_factory=frozenset)

    def bearing(self, aspect: str, *stances: str) -> list[Piece]:
        """The evidence named for the proposal that covers ``aspect`` and takes one of ``stances``."""
        return [
            p for p in self.pieces if p.id in self.named and p.was_seen and aspect in p.covers and p.stance in stances
        ]

    def against(self, aspect: str) -> list[Piece]:
        """Every contradiction on file, named or not: leaving one out does not make it go away."""
        return [p for p in self.pieces if p.was_seen and aspect in p.covers and p.stance == "contradicts"]


def problems(case: Case, verdicts: Verdicts, *, may_still_answer: bool = False) -> dict[str, str]:
    """The verdicts that do not hold on ``case``, each with its reason in words; empty where all do.

    ``may_still_answer`` leaves unanswered contradictions out: whoever decides can still answer them with a note.
    """
    found = {
        "attribution": _attribution_problem(case, verdicts, may_still_answer),
        "content": _content_problem(case, verdicts, may_still_answer),
        "answered": _answer_problem(case, verdicts),
    }
    return {name: reason for name, reason in found.items() if reason}


def nearest_hop_seen(case: Case) -> int | None:
    """The position of the hop nearest the utterance that supporting attribution evidence reaches, or None."""
    seen = {piece.source for piece in case.bearing("attribution", "supports")}
    # The last hop is the outlet itself: its own article does not confirm what it attributes.
    return next((n for n, source in enumerate(case.hop_sources[:-1]) if source in seen), None)


def independent(a: Piece, b: Piece) -> bool:
    """Two sources are independent when their sets of roots are disjoint."""
    return not a.origins & b.origins


def independent_origins(pieces: Sequence[Piece]) -> int:
    """How many of ``pieces`` stand on origins of their own. Two are told from one exactly; beyond that it is a floor.

    Those with the fewest roots are counted first: finding the very best choice of many would take exponential time.
    """
    taken: set[int] = set()
    count = 0
    for piece in sorted(pieces, key=lambda p: len(p.origins)):
        if not taken & piece.origins:
            taken |= piece.origins
            count += 1
    return max(count, 2) if any(independent(a, b) for a, b in combinations(pieces, 2)) else count


def _attribution_problem(case: Case, verdicts: Verdicts, may_still_answer: bool) -> str:
    verdict, nearest = verdicts.attribution, nearest_hop_seen(case)
    if verdict not in Attribution.values:
        return gettext("Choose an attribution verdict.")
    if case.is_own_voice != (verdict == Attribution.not_applicable):
        return (
            gettext("In the outlet's own voice there is nobody to attribute to: attribution is not applicable.")
            if case.is_own_voice
            else gettext("Attribution is not applicable only in the outlet's own voice.")
        )
    if (verdict == Attribution.confirmed_at_hop) != (verdicts.attribution_hop is not None):
        return gettext("A hop is named with “confirmed at a hop”, and only with it.")
    if verdict == Attribution.disputed and not case.bearing("attribution", "contradicts", "qualifies"):
        return gettext("Disputed needs evidence on the attribution that contradicts or qualifies it.")
    if verdict in CONFIRMED_ATTRIBUTION:
        return _confirmed_hop_problem(verdicts, nearest) or (
            "" if may_still_answer else unanswered(case, "attribution", verdicts)
        )
    return ""


def _confirmed_hop_problem(verdicts: Verdicts, nearest: int | None) -> str:
    claimed = 0 if verdicts.attribution == Attribution.confirmed_at_origin else verdicts.attribution_hop
    if nearest is None:
        return gettext("No hop of the chain has been seen: add attribution evidence from a hop's own source.")
    if claimed == nearest and (claimed > 0) == (verdicts.attribution == Attribution.confirmed_at_hop):
        return ""
    return (
        gettext("The evidence confirms it at origin.")
        if nearest == 0
        else (gettext("The nearest hop seen is hop %(nearest)s.") % {"nearest": nearest})
    )


def _content_problem(case: Case, verdicts: Verdicts, may_still_answer: bool) -> str:
    if verdicts.content not in Content.values:
        return gettext("Choose a content verdict.")
    supports = case.bearing("content", "supports")
    contradictions = case.bearing("content", "contradicts")
    if verdicts.content == Content.confirmed:
        return _confirmed_content_problem(supports) or (
            "" if may_still_answer else unanswered(case, "content", verdicts)
        )
    needed = {
        Content.partly_confirmed: (
            supports and case.bearing("content", "contradicts", "qualifies"),
            gettext("Partly confirmed needs a support and a qualification or contradiction."),
        ),
        Content.contradicted: (contradictions, gettext("Contradicted needs a contradiction.")),
        Content.misleading: (
            case.bearing("content", "context") and verdicts.content_note.strip(),
            gettext("Misleading needs context evidence and a note."),
        ),
        Content.unsupported: (verdicts.content_note.strip(), gettext("Unsupported needs a note on what was tried.")),
        Content.not_checkable: (
            case.kind == "claim" and case.claim_type in UNCHECKABLE_CLAIMS,
            gettext("Only positions and predictions are not checkable."),
        ),
        Content.not_examined: (case.kind == "quote", gettext("Only a quote's content may stay unexamined.")),
    }
    met, reason = needed[Content(verdicts.content)]
    return "" if met else reason


def _confirmed_content_problem(supports: list[Piece]) -> str:
    if any(piece.is_primary for piece in supports) or any(independent(a, b) for a, b in combinations(supports, 2)):
        return ""
    return gettext("Confirmed needs one primary support, or supports from two independent origins.")


def unanswered(case: Case, aspect: str, verdicts: Verdicts) -> str:
    """Which contradictions on ``aspect`` no note answers, in words; empty where all are answered."""
    answered = verdicts.answered if verdicts.content_note.strip() else frozenset()
    left = [str(piece.id) for piece in case.against(aspect) if piece.id not in answered]
    return (
        (
            gettext("A contradiction is unanswered: evidence %(names)s. Answer it in a note that names it.")
            % {"names": ", ".join(left)}
        )
        if left
        else ""
    )


def _answer_problem(case: Case, verdicts: Verdicts) -> str:
    unknown = verdicts.answered - {piece.id for piece in _answerable(case)}
    if unknown:
        return gettext("There is no contradiction %(names)s here to answer.") % {
            "names": ", ".join(map(str, sorted(unknown)))
        }
    return gettext("An answer needs a note.") if verdicts.answered and not verdicts.content_note.strip() else ""


def _answerable(case: Case) -> Iterator[Piece]:
    for aspect in ("attribution", "content"):
        yield from case.against(aspect)
