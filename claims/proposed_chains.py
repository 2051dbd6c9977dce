"""The chain a suggestion proposes, as keeping would record it: parties on file, dates as printed, the outlet last."""

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.models import Certainty, DateBasis, Naming
from claims.text.proposals import Proposal
from claims.text.suggestions import DateSuggestion, Hop, QuoteSuggestion, Span
from claims.text.voices import Voice, voice_named
from sources.models import Party

# The engine's words for whose calendar a date counts by, and the record's.
BASES = {
    "explicit": DateBasis.explicit,
    "publication date": DateBasis.publication,
    "speaker's local date": DateBasis.speaker,
}
LONGEST_ROLE, LONGEST_CUE, LONGEST_DATE = 300, 200, 100
_ON = "on "


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedHop:
    """One step of a proposed chain. ``parties`` are those on file that bear its name; ``span`` is what it rests on.

    ``voice`` None: print names a place for somebody, and a person has to say who is meant.
    """

    printed: str
    voice: Voice | None
    parties: tuple[Party, ...] = ()
    role: str = ""
    cue: str = ""
    medium: str = ""
    date: datetime.date | None = None
    date_printed: str = ""
    date_basis: str = ""
    naming: str = Naming.named
    certainty: str = Certainty.stated
    span: Span | None = None


class Chains:
    """The proposed chains of one text. ``parties`` are those on file by their names in lower case."""

    def __init__(
        self,
        text: str,
        dates: Sequence[DateSuggestion],
        parties: Mapping[str, tuple[Party, ...]],
        outlet: Party | None,
    ) -> None:
        self.text, self.parties = text, parties
        self.outlet = outlet.standing if outlet else None
        self.days: dict[str, list[DateSuggestion]] = defaultdict(list)
        for found in sorted(dates, key=lambda found: found.start):
            if found.date_from and found.date_from == found.date_to:
                self.days[found.date_from].append(found)

    def of(self, proposal: Proposal) -> Iterator[ProposedHop]:
        """From the utterance to the outlet; the outlet alone for its own voice; nothing where nobody is named."""
        quote = proposal.words_of
        if proposal.is_own_voice:
            yield from self._outlet_hop()
        elif quote is not None and quote.hops:
            first, *others = quote.hops
            yield self._utterance(first, proposal.voice, quote)
            yield from self._to_the_outlet([self._carrier(hop) for hop in others])

    def bearing(self, voice: Voice | None) -> tuple[Party, ...]:
        """The parties on file that bear this name."""
        return self.parties.get(voice.name.lower(), ()) if voice else ()

    def _utterance(self, hop: Hop, voice: Voice | None, quote: QuoteSuggestion) -> ProposedHop:
        # “told reporters” says how it was said as well as that it was.
        is_told = bool(quote.cue) and hop.medium.lower().startswith((quote.cue or "").lower())
        first = self._carrier(hop)
        cue, medium = (hop.medium, "") if is_told else (quote.cue or hop.cue, hop.medium)
        first = replace(first, voice=voice, parties=self.bearing(voice), role=quote.role[:LONGEST_ROLE])
        first = replace(first, cue=cue[:LONGEST_CUE], medium=medium[:LONGEST_CUE])
        found = self._day(hop.date, quote) if hop.date else None
        if found is None:
            return first
        printed = self._printed(found)[:LONGEST_DATE]
        day = datetime.date.fromisoformat(hop.date or "")
        return replace(first, date=day, date_printed=printed, date_basis=BASES[found.basis])

    def _carrier(self, hop: Hop) -> ProposedHop:
        voice = voice_named(hop.party, hop.naming, hop.role)
        return ProposedHop(
            printed=hop.party,
            voice=voice,
            parties=self.bearing(voice),
            role=hop.role[:LONGEST_ROLE],
            cue=hop.cue[:LONGEST_CUE],
            medium=hop.medium[:LONGEST_CUE],
            naming=hop.naming,
            certainty=hop.certainty,
            span=(hop.start, hop.end) if hop.start is not None and hop.end is not None else None,
        )

    def _to_the_outlet(self, carriers: list[ProposedHop]) -> Iterator[ProposedHop]:
        """The carriers, and the outlet last and once, though it may be named among them ("told The Valley Post")."""
        yield from (hop for hop in carriers if hop.voice is not None and not self._is_outlet(hop))
        if carriers and self._is_outlet(carriers[-1]) and self.outlet is not None:
            yield replace(carriers[-1], parties=(self.outlet,))
        else:
            yield from self._outlet_hop()

    def _outlet_hop(self) -> Iterator[ProposedHop]:
        if self.outlet is not None:
            voice = Voice(self.outlet.name, self.outlet.kind)
            yield ProposedHop(printed=self.outlet.name, voice=voice, parties=(self.outlet,))

    def _is_outlet(self, hop: ProposedHop) -> bool:
        return self.outlet is not None and any(party.pk == self.outlet.pk for party in hop.parties)

    def _day(self, day: str, quote: QuoteSuggestion) -> DateSuggestion | None:
        """The printed words for ``day`` nearest to the cue, outside of what was said."""
        place = (quote.cue_spans or quote.speaker_spans or quote.spans)[0][0]
        found = self.days.get(day, [])
        at = bisect_left(found, place, key=lambda item: item.start)
        near = [item for item in found[max(0, at - 2) : at + 2] if not _is_within(item, quote.spans)]
        return min(near, key=lambda item: abs(item.start - place), default=None)

    def _printed(self, found: DateSuggestion) -> str:
        """“on Saturday”, where “on” stands before it."""
        before = found.start - len(_ON)
        has_on = before >= 0 and self.text[before : found.start].lower() == _ON
        return self.text[before if has_on else found.start : found.end]


def _is_within(found: DateSuggestion, spans: Sequence[Span]) -> bool:
    return any(start <= found.start < end for start, end in spans)
