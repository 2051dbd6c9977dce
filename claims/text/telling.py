"""One cue with all that is known around it: what quotes and reported speech are made from."""

from __future__ import annotations

from typing import NamedTuple

from claims.text.attributions import Attribution
from claims.text.speakers import Speaker
from claims.text.utterance import Carrier, Span, Utterance


class Telling(NamedTuple):
    """An attribution, who is meant by its source, and how the words came to us. `cue` and `sentence` are offsets."""

    attribution: Attribution
    speaker: Speaker | None
    medium: str
    carriers: tuple[Carrier, ...]
    paragraph: int
    cue: Span
    sentence: Span
    only_passes_on: bool = False
    """Whether the source merely passes on what somebody else said."""

    def utterance(self, spans: tuple[Span, ...], kind: str, confidence: float, *, inside: bool = False) -> Utterance:
        """The utterance of these passages."""
        attribution = self.attribution
        return Utterance(
            spans, kind, self.speaker, self.cue, attribution.place.lemma, attribution.frame, confidence,
            self.paragraph, self.sentence, inside, self.medium, self.carriers,
        )  # fmt: skip
