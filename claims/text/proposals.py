"""From what the engine finds to what an editor is asked: each thing once, with every reason for it.

The engine suggests in layers: a quoted word, the reported speech it stands in, and the assertion that makes. Here the
layers of one thing are put together, by the rule that quoted words are quotes and purely reported content is a claim:

- partial quotes inside mixed speech become one partial quote with several passages;
- reported speech within reported speech of the same speaker is one claim, under the likelier reading;
- an assertion found in reported speech lends it its type and reasons; one inside a quote is a claim of its own, by the
  quote's speaker; one in nobody's words is in the outlet's own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.text.blocks import Block, blocks, visible_text
from claims.text.cues import PHRASES, VERBS
from claims.text.sentences import Sentence, sentences
from claims.text.suggestions import ClaimSuggestion, DateSuggestion, QuoteSuggestion, Span, Suggestions
from claims.text.voices import Voice, is_pronoun, voice_of

QUOTE, CLAIM = "quote", "claim"
POSITION, PREDICTION, FIGURE, EVENT = "position", "prediction", "figure", "event"

_CLAUSES = frozenset("ctw")
_VIEW = re.compile(r"\b(?:should|must|ought|will|would|can|could|may|might|needs?|wants?|hopes?|thinks?|believes?)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|took|made|came|went|gave|left|\w{2,}ed)\b")
_WOVEN = "Quoted words within reported speech."
_FINAL = tuple(".!?…。！？")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One statement that might be recorded. Offsets are code points of the text.

    ``form`` is a quote's, ``claim_type``, ``assertion`` and the dates are a claim's. ``around`` is the reported speech
    that partial quotes stand in. ``words_of`` is the suggestion that speaker and chain are read from; without one a
    claim is in the outlet's own voice, unless ``is_doubtful``: then a person has to say whose it is.
    """

    kind: str
    spans: tuple[Span, ...]
    around: tuple[Span, ...]
    sentence: Span
    reasons: tuple[str, ...]
    confidence: float
    shown: bool
    form: str = ""
    claim_type: str = ""
    assertion: str = ""
    date_from: date | None = None
    date_to: date | None = None
    words_of: QuoteSuggestion | None = None
    voice: Voice | None = None
    is_doubtful: bool = False

    @property
    def is_own_voice(self) -> bool:
        """Whether the outlet itself asserts it."""
        return self.words_of is None and not self.is_doubtful


@dataclass(slots=True)
class _Found:
    """One layer of the engine's, what stands inside it, and what it has been put together with."""

    start: int
    end: int
    quote: QuoteSuggestion | None = None
    claim: ClaimSuggestion | None = None
    host: _Found | None = None
    absorbed: list[QuoteSuggestion] = field(default_factory=list)
    is_absorbed: bool = False
    holds_reported: bool = False

    @property
    def kind(self) -> str:
        return self.quote.kind if self.quote else ""


def proposals(text: str, found: Suggestions, published: date | None = None) -> list[Proposal]:
    """What to ask an editor about ``text``, in the order of its words. Linear but for sorting."""
    layers = _nested([*map(_of_quote, found.quotes), *map(_of_claim, found.claims)])
    for layer in layers:
        _put_together(layer)
    maker = _Maker(text, found.dates, published)
    made = [maker.proposal(layer) for layer in layers if not layer.is_absorbed]
    return sorted(made, key=lambda proposal: (proposal.spans[0], proposal.kind != QUOTE))


def _of_quote(quote: QuoteSuggestion) -> _Found:
    return _Found(quote.spans[0][0], quote.spans[-1][1], quote=quote)


def _of_claim(claim: ClaimSuggestion) -> _Found:
    return _Found(claim.start, claim.end, claim=claim)


def _nested(layers: list[_Found]) -> list[_Found]:
    """The layers, outer before inner, each told the innermost one it lies in; a claim counts as inside its like."""
    layers.sort(key=lambda layer: (layer.start, -layer.end, layer.claim is not None))
    open_: list[_Found] = []
    for layer in layers:
        while open_ and open_[-1].end <= layer.start:
            open_.pop()
        layer.host = next((outer for outer in reversed(open_) if layer.end <= outer.end), None)
        if layer.kind == "indirect" and layer.host is not None and layer.host.claim is not None:
            layer.host.holds_reported = True
            layer.host = layer.host.host
        open_.append(layer)
    return layers


def _put_together(layer: _Found) -> None:
    """Give ``layer`` to the one it lies in, where both are layers of one thing."""
    host = layer.host
    if host is None or host.quote is None:
        return
    if layer.quote is not None and _are_one(layer.quote, host.quote):
        layer.is_absorbed = True
        _standing(host).absorbed.append(layer.quote)
    elif layer.claim is not None and host.kind == "indirect":
        target = _standing(host)
        if target.claim is None:
            layer.is_absorbed, target.claim = True, layer.claim


def _standing(layer: _Found) -> _Found:
    """The layer that ``layer`` has become part of, or itself."""
    while layer.is_absorbed and layer.host is not None:
        layer = layer.host
    return layer


def _are_one(inner: QuoteSuggestion, outer: QuoteSuggestion) -> bool:
    if inner.kind == "partial":
        return outer.kind == "mixed"
    same_speaker = (inner.speaker_resolved or inner.speaker) == (outer.speaker_resolved or outer.speaker)
    return same_speaker and inner.kind == outer.kind and inner.kind != "direct"


class _Maker:
    """Turns layers into proposals; reads the text's blocks, sentences and dates once."""

    def __init__(self, text: str, dates: Sequence[DateSuggestion], published: date | None) -> None:
        self.text, self.published = text, published
        self.blocks: list[Block] = blocks(text)
        self.sentences: list[Sentence] = sentences(text, self.blocks)
        self.sentence_starts = [sentence.start for sentence in self.sentences]
        self.dates = sorted(dates, key=lambda found: found.start)
        self.date_starts = [found.start for found in self.dates]

    def proposal(self, layer: _Found) -> Proposal:
        if layer.quote is None:
            return self._bare_claim(layer)
        return self._reported(layer, layer.quote) if layer.kind == "indirect" else self._quote(layer, layer.quote)

    def _quote(self, layer: _Found, quote: QuoteSuggestion) -> Proposal:
        """Quoted words; where mixed speech holds partial quotes, those are the words quoted."""
        parts = [part for part in layer.absorbed if part.kind == "partial"]
        readings = [quote, *(reading for reading in layer.absorbed if reading.kind != "partial")]
        spans = tuple(sorted(span for part in parts for span in part.spans)) or quote.spans
        return Proposal(
            kind=QUOTE,
            form="partial" if parts else quote.kind,
            spans=spans,
            around=quote.spans if parts else (),
            sentence=self._sentence(spans),
            reasons=tuple(dict.fromkeys([*(r.reason for r in readings), *([_WOVEN] if parts else [])])),
            confidence=quote.confidence,
            shown=quote.shown or any(part.shown for part in parts),
            words_of=quote,
            voice=voice_of(quote),
        )

    def _reported(self, layer: _Found, quote: QuoteSuggestion) -> Proposal:
        """Purely reported content: a claim of its speaker's."""
        likeliest = max([quote, *layer.absorbed], key=lambda reading: reading.confidence)
        others = [reading for reading in (quote, *layer.absorbed) if reading is not likeliest]
        claim_type = layer.claim.claim_type if layer.claim else self._usual_type(likeliest.spans)
        return self._claim(
            likeliest.spans,
            claim_type,
            subject=_pronoun_in_front(likeliest.spans, others),
            reasons=tuple(dict.fromkeys([*(r.reason for r in (likeliest, *others)), *_claim_reasons(layer)])),
            confidence=likeliest.confidence,
            shown=likeliest.shown or layer.claim is not None,
            words_of=likeliest,
        )

    def _bare_claim(self, layer: _Found) -> Proposal:
        """An assertion in nobody's reported words; inside a quote it is the quote's speaker's."""
        claim = layer.claim
        assert claim is not None  # noqa: S101 - a layer is made of a quote or of a claim
        return self._claim(
            ((claim.start, claim.end),),
            claim.claim_type,
            reasons=claim.reasons,
            confidence=claim.score,
            shown=True,
            words_of=_quoted_with(layer.host, claim),
            is_doubtful=layer.holds_reported,
        )

    def _claim(
        self,
        spans: tuple[Span, ...],
        claim_type: str,
        *,
        words_of: QuoteSuggestion | None,
        subject: QuoteSuggestion | None = None,
        **more: object,
    ) -> Proposal:
        voice = voice_of(words_of) if words_of else None
        first, last = self._period(spans)
        facts = {"kind": CLAIM, "spans": spans, "around": (), "sentence": self._sentence(spans), **more}
        return Proposal(
            **facts,  # type: ignore[arg-type]
            claim_type=claim_type,
            assertion=self._assertion(spans, words_of, voice, subject),
            date_from=first,
            date_to=last,
            words_of=words_of,
            voice=voice,
        )

    def _sentence(self, spans: Sequence[Span]) -> Span:
        """From the beginning of the sentence that the first passage begins in to the end of the last one's."""
        first = self._sentence_at(spans[0][0])
        last = self._sentence_at(max(spans[-1][1] - 1, spans[-1][0]))
        return (first.start if first else spans[0][0], last.end if last else spans[-1][1])

    def _sentence_at(self, place: int) -> Sentence | None:
        at = bisect_right(self.sentence_starts, place) - 1
        return self.sentences[at] if at >= 0 and place < self.sentences[at].end else None

    def _dated(self, spans: Sequence[Span]) -> Iterator[DateSuggestion]:
        for start, end in spans:
            yield from self.dates[bisect_left(self.date_starts, start) : bisect_left(self.date_starts, end)]

    def _period(self, spans: Sequence[Span]) -> tuple[date | None, date | None]:
        """From the first to the last day that the words name."""
        known = [found for found in self._dated(spans) if found.date_from and found.date_to]
        if not known:
            return None, None
        first = min(date.fromisoformat(found.date_from) for found in known if found.date_from)
        return first, max(date.fromisoformat(found.date_to) for found in known if found.date_to)

    def _usual_type(self, spans: Sequence[Span]) -> str:
        """The type of reported speech that holds nothing the engine ranks: a figure, what happened, or a view."""
        _, last = self._period(spans)
        if last and self.published and last > self.published:
            return PREDICTION
        words = " ".join(self._seen(span) for span in spans)
        if last is None and any(sign.isdigit() for sign in words):
            return FIGURE
        return EVENT if _PAST.search(words) and not _VIEW.search(words) else POSITION

    def _assertion(
        self,
        spans: Sequence[Span],
        words_of: QuoteSuggestion | None,
        voice: Voice | None,
        subject: QuoteSuggestion | None,
    ) -> str:
        """What a reader sees of the words, as a sentence that says by itself who is meant, where the engine knows."""
        words = " ".join(" ".join(self._seen(span).split()) for span in spans).strip(" ,;:—–-")
        if subject is not None and subject.speaker and subject.speaker_resolved:
            words = subject.speaker_resolved + words.removeprefix(subject.speaker)
        elif words_of and (cue := self._cue_of_a_thing(spans, words_of)):
            name = voice.name if voice else words_of.speaker or ""
            words = f"{name} {cue} {words}".strip()
        sentence = words[:1].upper() + words[1:]
        return sentence if sentence.rstrip("\"'”’»").endswith(_FINAL) else f"{sentence}."

    def _cue_of_a_thing(self, spans: Sequence[Span], words_of: QuoteSuggestion) -> str:
        """The cue as printed, where the words straight after it assert nothing by themselves."""
        cue = words_of.cue_spans[-1] if words_of.cue_spans else None
        if cue is None or not _takes_a_thing(words_of.cue or ""):
            return ""
        follows = cue[1] <= spans[0][0] and not self.text[cue[1] : spans[0][0]].strip()
        return " ".join(self._seen(cue).split()) if follows else ""

    def _seen(self, span: Span) -> str:
        return visible_text(self.text, *span, self.blocks)


def _takes_a_thing(cue: str) -> bool:
    """Whether a thing follows the cue, never a clause: "ruled out", "rejected"."""
    words = cue.lower().split()
    if phrase := PHRASES.get(" ".join(words)):
        return not _CLAUSES & set(phrase[1])
    verb = next((VERBS[word] for word in reversed(words) if word in VERBS), None)
    return verb is not None and not _CLAUSES & set(verb.frames)


def _claim_reasons(layer: _Found) -> tuple[str, ...]:
    return layer.claim.reasons if layer.claim else ()


def _pronoun_in_front(spans: Sequence[Span], readings: Sequence[QuoteSuggestion]) -> QuoteSuggestion | None:
    """The reading that knows who the pronoun is that the words open with ("he plans to …")."""
    for reading in readings:
        place = reading.speaker_spans[0] if reading.speaker_spans else None
        if place and place[0] == spans[0][0] and reading.speaker_resolved and is_pronoun(reading.speaker or ""):
            return reading
    return None


def _quoted_with(host: _Found | None, claim: ClaimSuggestion) -> QuoteSuggestion | None:
    """The quote that holds the claim's words, not only words on either side of it."""
    quote = _standing(host).quote if host else None
    if quote is None or quote.kind != "direct":
        return quote
    at = bisect_right(quote.spans, claim.start, key=lambda span: span[0]) - 1
    return quote if at >= 0 and claim.end <= quote.spans[at][1] else None
