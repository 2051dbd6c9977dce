"""What the Suggestions page shows of each suggestion: its words in their sentence, and what keeping would record."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.suggestions import VOICE
from claims.models import Certainty, DateBasis, Naming
from claims.models.statement import ClaimType, Form, Kind
from claims.proposed_chains import ProposedHop
from claims.suggestions import Suggested, Suggestion
from claims.text.blocks import blocks, visible_text
from claims.text.sentences import sentences
from newsroom.words import amid, in_plain_words
from sources.models import Party, PartyKind

NAMINGS = {Naming.named: "", Naming.unnamed: _("unnamed"), Naming.collective: _("collective")}
CERTAINTIES = {Certainty.stated: _("stated here"), Certainty.presumed: _("presumed")}
# From which confidence on which words; what is below is a guess.
SURE = ((0.9, _("very likely right")), (0.75, _("likely right")), (0.6, _("look twice")))
WORTH = ((0.5, _("well worth checking")), (0.3, _("worth checking")))


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the sentence; ``is_words`` where it is what would be recorded."""

    text: str
    is_words: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """One party on file that bears the name."""

    party: Party
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """Who is meant: several on file bear ``name``. ``nobody`` names the field that may stay open: who speaks."""

    field: str
    name: str
    offers: tuple[Offer, ...]
    nobody: str = ""
    is_nobody: bool = False


@dataclass(frozen=True, slots=True)
class HopShown:
    """One step of the proposed chain; ``rests_on`` is the sentence that a presumed one is carried over from."""

    hop: ProposedHop
    rests_on: str

    @property
    def name(self) -> str:
        return self.hop.voice.name if self.hop.voice else self.hop.printed

    @property
    def kind(self) -> str:
        return amid(PartyKind(self.hop.voice.kind).label) if self.hop.voice else gettext("who, a person must say")

    @property
    def naming(self) -> str:
        return str(NAMINGS[Naming(self.hop.naming)])

    @property
    def certainty(self) -> str:
        return str(CERTAINTIES[Certainty(self.hop.certainty)])

    @property
    def is_presumed(self) -> bool:
        return self.hop.certainty == Certainty.presumed

    @property
    def basis(self) -> str:
        return amid(DateBasis(self.hop.date_basis).label) if self.hop.date_basis else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """An act that could not be done as posted: on which suggestion, why not, and what had been chosen."""

    key: str
    problem: str
    chosen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    suggestion: Suggestion
    segments: tuple[Segment, ...]
    hops: tuple[HopShown, ...]
    questions: tuple[Question, ...]
    is_current: bool = False
    problem: str = ""

    @property
    def title(self) -> str:
        """“Direct quote”, “Claim: figure”."""
        found = self.suggestion.proposal
        if self.suggestion.kind == Kind.quote:
            return gettext("%(label)s quote") % {"label": Form(found.form).label}
        return gettext("Claim: %(label)s") % {"label": amid(ClaimType(found.claim_type).label)}

    @property
    def confidence(self) -> str:
        """How sure the engine is, in words; of what nobody is said to assert, how much it is worth checking."""
        found = self.suggestion.proposal
        scale, least = (SURE, gettext("a guess")) if found.words_of else (WORTH, gettext("perhaps worth checking"))
        return next((str(words) for limit, words in scale if found.confidence >= limit), least)

    @property
    def voice_label(self) -> str:
        return in_plain_words(VOICE[Kind(self.suggestion.kind)])

    @property
    def printed(self) -> str:
        """Who speaks, as printed."""
        words_of = self.suggestion.proposal.words_of
        return (words_of.speaker or "") if words_of else ""

    @property
    def only_party(self) -> Party | None:
        """The one on file that bears the name."""
        return self.suggestion.parties[0] if len(self.suggestion.parties) == 1 else None

    @property
    def new_kind(self) -> str:
        """As what keeping would add the speaker; empty where somebody on file bears the name."""
        voice = self.suggestion.proposal.voice
        return amid(PartyKind(voice.kind).label) if voice and not self.suggestion.parties else ""


def listed(suggested: Suggested, wants_all: bool) -> list[Suggestion]:
    """The open suggestions in the order of the text; the less certain ones only where wanted."""
    return [found for found in suggested.suggestions if found.is_open and (wants_all or found.proposal.shown)]


def cards(suggested: Suggested, wants_all: bool, last: str = "", asked: Asked | None = None) -> list[Card]:
    """A card for each. The current one is ``asked``'s, else ``last`` itself or the next after it, else the first."""
    shown = listed(suggested, wants_all)
    current = _current(suggested, shown, asked.key if asked else last)
    print_ = _Print(suggested.text)
    made = []
    for suggestion in shown:
        own = asked if asked and asked.key == suggestion.key else None
        card = Card(
            suggestion=suggestion,
            segments=tuple(print_.segments(suggestion)),
            hops=tuple(HopShown(hop, print_.behind(hop)) for hop in suggestion.hops),
            questions=tuple(_questions(suggestion, own.chosen if own else {})),
            is_current=suggestion.key == current,
            problem=own.problem if own else "",
        )
        made.append(card)
    return made


def _current(suggested: Suggested, shown: Sequence[Suggestion], last: str) -> str:
    order = {suggestion.key: place for place, suggestion in enumerate(suggested.suggestions)}
    after = order.get(last, -1)
    following = [suggestion.key for suggestion in shown if order[suggestion.key] >= after]
    return (following or [suggestion.key for suggestion in shown[-1:]] or [""])[0]


class _Print:
    """The text as a reader sees it; its blocks and sentences are read once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks = blocks(text)
        self.sentences = sentences(text, self.blocks)

    def segments(self, suggestion: Suggestion) -> Iterator[Segment]:
        """The sentence, cut where the words begin and end."""
        proposal = suggestion.proposal
        start, end = proposal.sentence
        cuts = sorted({start, end, *(place for span in proposal.spans for place in span if start < place < end)})
        for low, high in pairwise(cuts):
            if seen := visible_text(self.text, low, high, self.blocks):
                yield Segment(seen, any(a <= low and high <= b for a, b in proposal.spans))

    def behind(self, hop: ProposedHop) -> str:
        """The sentence that a presumed hop is carried over from."""
        if hop.span is None or hop.certainty != Certainty.presumed:
            return ""
        at = bisect_right(self.sentences, hop.span[0], key=lambda sentence: sentence.start) - 1
        return visible_text(self.text, self.sentences[at].start, self.sentences[at].end, self.blocks) if at >= 0 else ""


def _questions(suggestion: Suggestion, chosen: Mapping[str, str]) -> Iterator[Question]:
    """One for each name that several bear. Where just one of them is of the fitting kind, that one is chosen."""
    asked: set[str] = set()
    for position, hop in enumerate(suggestion.hops):
        if hop.voice is None or len(hop.parties) < 2 or hop.voice.name in asked:
            continue
        asked.add(hop.voice.name)
        name, nobody = f"party-{position}", VOICE[Kind(suggestion.kind)] if position == 0 else ""
        fitting = [str(party.pk) for party in hop.parties if party.kind == hop.voice.kind]
        value = chosen.get(name, fitting[0] if len(fitting) == 1 else "")
        offers = tuple(Offer(party, str(party.pk) == value) for party in hop.parties)
        yield Question(name, hop.voice.name, offers, nobody, bool(nobody) and value == nobody)
