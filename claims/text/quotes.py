"""Quoted words: which quotations are quotes, who speaks them, and which passages belong to one utterance.

A quotation is somebody's words when a cue claims it, when it goes on from one that a cue claimed, or when it stands as
a paragraph of its own after its speaker was named. Titles, nicknames and words held at a distance are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.text.cues import ANSWERING
from claims.text.prose import Paragraph
from claims.text.quoted import (
    SCARE_WORDS,
    ends_sentence,
    is_judged,
    is_name_given,
    is_quoted_only,
    is_title,
    is_verdict,
    kind_of,
    opens_speech,
    word_count,
)
from claims.text.signatures import interruption, introduced_by, named_afterwards, signature
from claims.text.speakers import Speaker, Speakers
from claims.text.subjects import Subject, sentence_subject
from claims.text.telling import Telling
from claims.text.utterance import Span, Utterance
from claims.text.word_sets import word_set

_BAPTISING = word_set("dubbed titled entitled named nicknamed headlined captioned")
_NAMES_FOR = word_set("name nickname word term phrase label")
_MOST_PASSAGES = 100
_NEARBY = 8
_WOVEN_WORDS = 5
"""Quoted words without a cue are somebody's words only from six words on; fewer are held at a distance."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The latest statement: what a quotation without a cue of its own goes on from."""

    speaker: Speaker | None
    cue: Span | None
    lemma: str
    paragraph: int
    announces: bool
    sentence: Span


class QuoteFinder:
    """Gathers the quotes of one article. Fed paragraph by paragraph, sentence by sentence, in order."""

    def __init__(self) -> None:
        self._found: list[Utterance] = []
        self._number = -1
        self._paragraph: Paragraph
        self._taken: set[int] = set()
        self._latest = self._open = -1
        self._said: _Said | None = None
        self._partner: Speaker | None = None
        """Who spoke before whoever spoke last: the other voice of a conversation."""
        self._converse = False
        """Whether two voices take turns: one of them has come back after the other."""
        self._unfinished: set[int] = set()
        """Quotes without a cue whose marks do not close: the paragraph that goes on with them may name the speaker."""
        self._waiting: list[int] = []
        self._inner: dict[int, int] = {}
        self._given_up: set[int] = set()

    def begin(self, number: int, paragraph: Paragraph) -> None:
        self._open = self._still_open() if 0 <= self._number == number - 1 else -1
        self._number, self._paragraph, self._taken, self._inner = number, paragraph, set(), {}

    def _still_open(self) -> int:
        """The quote that the paragraph before leaves open, if any."""
        marks = self._paragraph.quotations
        if not marks or marks[-1].closed:
            return -1
        last = (marks[-1].start, marks[-1].end)
        nearby = range(len(self._found) - 1, max(-1, len(self._found) - 1 - _NEARBY), -1)
        return next((index for index in nearby if self._found[index].spans[-1] == last), -1)

    def quotes(self) -> list[Utterance]:
        """All quotes found so far."""
        return [utterance for index, utterance in enumerate(self._found) if index not in self._given_up]

    def attributed(self, telling: Telling) -> None:
        """Take the quotations a cue claims."""
        line = self._paragraph.line
        attribution = telling.attribution
        spans: list[Span] = []
        certain = attribution.place.allows("q") or attribution.frame == "quoted-before"
        for first, stop in attribution.contents:
            if is_name_given(line, attribution, first):
                continue
            if is_quoted_only(line, first, stop):
                spans += self._take_free(first, stop, certain)
            elif "Q" in line.tags[first:stop]:
                self._inside(telling, first, stop)
        if spans and (certain or telling.speaker):
            confidence = 0.6 if telling.speaker is None else 0.95 if certain else 0.8
            self._add(telling.utterance(self._begun(spans), kind_of(line, attribution, spans), confidence))
        self._remember(telling, bool(spans))

    def _begun(self, spans: list[Span]) -> tuple[Span, ...]:
        """The passages with those before them that were left open in search of a speaker."""
        named_later = self._open in self._waiting or self._open in self._unfinished
        if self._open < 0 or not named_later or not self._goes_on_from_open(spans[0]):
            return tuple(spans)
        begun = self._found[self._open].spans
        if len(begun) >= _MOST_PASSAGES:
            return tuple(spans)
        self._given_up.add(self._open)
        if self._open in self._waiting:
            self._waiting.remove(self._open)
        return (*begun, *spans)

    def _goes_on_from_open(self, span: Span) -> bool:
        return any(mark.start == span[0] and mark.continues for mark in self._paragraph.quotations[:1])

    def _remember(self, telling: Telling, quoted: bool) -> None:
        """Keep the statement that a quotation without a cue may go on from; quoted words before other ones."""
        attribution = telling.attribution
        announces = self._paragraph.line.tags[attribution.sentence[1] - 1] == ":"
        states = bool(attribution.contents) and (attribution.place.allows("q") or attribution.place.strength >= 2)
        if telling.speaker is None or attribution.nested or not (states or announces):
            return
        same_sentence = self._said is not None and self._said.sentence == telling.sentence
        if quoted or not same_sentence:
            if quoted:
                self._take_turns(telling.speaker)
            self._said = _Said(
                telling.speaker, telling.cue, attribution.place.lemma, self._number, announces, telling.sentence
            )

    def _take_turns(self, speaker: Speaker) -> None:
        """Keep the other voice of a conversation, when somebody speaks straight after somebody else."""
        said = self._said
        if said is None or said.speaker is None or said.speaker.resolved == speaker.resolved:
            return
        near = self._number - said.paragraph <= 1
        returns = self._partner is not None and self._partner.resolved == speaker.resolved
        self._partner, self._converse = said.speaker if near else None, near and returns

    def announced(self) -> Speaker | None:
        """Who was said to speak in a sentence that ends in a colon, in the paragraph read last."""
        said = self._said
        return said.speaker if said and said.announces and said.paragraph == self._number else None

    def turn(self) -> tuple[Speaker, Speaker] | None:
        """Who spoke last and who before that, where two voices took turns just now."""
        said = self._said
        if said is None or said.speaker is None or self._partner is None or self._number - said.paragraph > 1:
            return None
        return said.speaker, self._partner

    def loose(self, low: int, high: int, speakers: Speakers) -> None:
        """Take the quotations of a sentence that no cue of it claims, as far as they are somebody's words."""
        line = self._paragraph.line
        if line.tags[low] in "-tdb" and self._latest >= 0 and self._found[self._latest].cue is None:
            self._name_afterwards(low, high, speakers)
        at = line.tags.find("Q", low, high)
        while at >= 0:
            if line.quoted[at] not in self._taken:
                self._loose_one(at, low, high, speakers)
            at = line.tags.find("Q", at + 1, high)

    def _loose_one(self, at: int, low: int, high: int, speakers: Speakers) -> None:
        line = self._paragraph.line
        quotation = self._paragraph.quotations[line.quoted[at]]
        alone = line.only("cbQx.,:", low, at) and ends_sentence(line, at, high, quotation)
        before = line.tags[at - 1] if at > low else "^"
        if quotation.continues and self._open >= 0:
            self._latest = self._open
            self._extend(at, 0.93)
            self._open = self._latest
        elif (alone or (at == low and line.tags[at + 1 : at + 2] == "-")) and (
            self._signed(at, high, speakers) or self._interrupted(at, high, speakers)
        ):
            return
        elif alone:
            self._alone(at, low, speakers)
        elif opens_speech(line, at, low, high) and not is_title(line, at, quotation):
            self._opening(at, high, speakers)
        elif before == ":" or (before == "," and line.tags[at - 2] == "a"):
            self._introduced(at, low, speakers)
        elif not is_title(line, at, quotation) and word_count(line.text, quotation) > _WOVEN_WORDS:
            self._embedded(at, low, speakers)

    def _alone(self, at: int, low: int, speakers: Speakers) -> None:
        """A quotation that makes a sentence of its own: who spoke before goes on speaking, or who has just acted."""
        said = self._said
        line = self._paragraph.line
        acted = speakers.acted_since(said.sentence[1] if said else -1, line.starts[low])
        if acted is not None and acted.person and (said is None or acted.resolved != _resolved(said)):
            near = acted.span[0] >= line.start
            self._latest = self._put(at, acted, None, "", "goes-on", 0.72 if near else 0.55)
            if near:
                self._take_turns(acted)
                self._said = _Said(acted, None, "", self._number, False, line.span(low, at + 1))
            else:
                self._waiting.append(self._latest)
            return
        if said is None or self._number - said.paragraph > 1 or (said.paragraph == self._number and at == 0):
            self._latest = self._put(at, None, None, "", "alone", 0.5)
            self._waiting.append(self._latest)
            return
        same = said.paragraph == self._number
        same_voice = acted is not None and acted.resolved == _resolved(said)
        if (
            not same
            and not same_voice
            and self._partner is not None
            and (said.lemma in ANSWERING or self._converse or self._asked() or self._asks_again(at))
        ):
            self._said = replace(said, speaker=self._partner, paragraph=self._number, lemma="answer")
            self._partner = said.speaker
            self._latest = self._put(at, self._said.speaker, None, "", "goes-on", 0.72)
            return
        latest = self._found[self._latest] if self._latest >= 0 else None
        if same and latest and latest.cue == said.cue and not said.announces:
            self._extend(at, 0.93)
        else:
            confidence = 0.9 if same or said.announces else 0.72
            self._latest = self._put(at, said.speaker, said.cue, said.lemma, "goes-on", confidence)
            if not self._paragraph.quotations[line.quoted[at]].closed:
                self._unfinished.add(self._latest)

    def _asked(self) -> bool:
        """Whether the quote before this one is a question."""
        end = self._found[self._latest].spans[-1][1] if self._latest >= 0 else 0
        return self._paragraph.line.text[end - 1 : end] == "?"

    def _asks_again(self, at: int) -> bool:
        """Whether a question follows an answer to one: the voice that asked before asks again."""
        if self._paragraph.line.last_quoted(at) != "?" or self._latest < 1:
            return False
        asked = self._found[self._latest - 1]
        start, end = asked.spans[-1]
        return asked.speaker == self._partner and self._paragraph.line.text[end - 1 : end] == "?" and start < end

    def _signed(self, at: int, high: int, speakers: Speakers) -> bool:
        """`"…" - Jane Doe`, `"…" (Jane Doe)`: the name after a dash."""
        line = self._paragraph.line
        subject = signature(line, at + 1, high)
        if subject is None:
            return False
        self._latest = self._put(at, speakers.speaker(line, subject), None, "", "signed", 0.85)
        return True

    def _interrupted(self, at: int, high: int, speakers: Speakers) -> bool:
        """`"The thing is" — Doe lowered her voice — "that he is right."`: one quote around an aside between dashes."""
        line = self._paragraph.line
        found = interruption(line, at, high)
        if found is None or line.quoted[found[0]] in self._taken:
            return False
        self._latest = self._put(at, speakers.speaker(line, found[1]), None, "", "interrupted", 0.8)
        self._extend(found[0], 0.8)
        return True

    def _name_afterwards(self, low: int, high: int, speakers: Speakers) -> None:
        """Quoted words that stood alone get the speaker whom the sentence or the line after them names."""
        line = self._paragraph.line
        alone = self._found[self._latest]
        if len(alone.spans) > 1 or alone.paragraph < self._number - 1:
            return
        signed = low == 0 and line.tags[0] == "-"
        subject = signature(line, low, high) if signed else named_afterwards(line, low, high)
        speaker = speakers.speaker(line, subject) if subject else None
        if speaker is not None:
            confidence = 0.85 if signed else 0.72
            self._found[self._latest] = alone._replace(speaker=speaker, frame="signed", confidence=confidence)
            self._waiting = [index for index in self._waiting if index != self._latest]

    def _opening(self, at: int, high: int, speakers: Speakers) -> None:
        """`"I can't," Doe sobbed`: the comma inside the marks says that a cue follows, be it one of no list."""
        line = self._paragraph.line
        if word_count(line.text, self._paragraph.quotations[line.quoted[at]]) < 2:
            return
        first, stop = sentence_subject(line, at + 1, high)
        if line.lower[stop : stop + 2] in (["was", "asked"], ["were", "asked"]):
            stop = first  # "Will you?" he was asked.
        speaker = speakers.speaker(line, Subject(first, stop, "before", first)) if stop > first else None
        self._latest = self._put(at, speaker, None, "", "opening", 0.75 if speaker else 0.45)

    def _introduced(self, at: int, low: int, speakers: Speakers) -> None:
        """`Jane Doe: "…"`, `Doe was blunt: "…"`: the subject of the words before the colon."""
        line = self._paragraph.line
        if not _BAPTISING.isdisjoint(line.lower[low:at]) and line.last_quoted(at) not in tuple(".!?…"):
            return  # `dubbed the affair: "the great escape"`
        short = word_count(line.text, self._paragraph.quotations[line.quoted[at]]) <= SCARE_WORDS
        if short and not _NAMES_FOR.isdisjoint(line.lower[low : at - 2]):
            return  # `have a name for it: "the weather"`; but `had one word: "No."`
        subject = introduced_by(line, low, at)
        speaker = speakers.speaker(line, subject) if subject else None
        said = self._said
        if subject is None and said is not None and said.paragraph == self._number:
            speaker = said.speaker  # Then, after a pause: "…"
        self._latest = self._put(at, speaker, None, "", "colon", 0.8 if speaker else 0.4)
        if speaker is not None:
            self._take_turns(speaker)
            self._said = _Said(speaker, None, "", self._number, False, line.span(low, at + 1))

    def _embedded(self, at: int, low: int, speakers: Speakers) -> None:
        """Quoted words woven into a sentence without a cue: proposed quietly, for the subject of the sentence."""
        line = self._paragraph.line
        first, stop = sentence_subject(line, low, at)
        speaker = speakers.speaker(line, Subject(first, stop, "before", first)) if stop > first else None
        self._put(at, speaker, None, "", "embedded", 0.4 if speaker else 0.25, kind="partial")

    def _put(
        self, at: int, speaker: Speaker | None, cue: Span | None, lemma: str, frame: str, confidence: float,
        kind: str = "direct",
    ) -> int:  # fmt: skip
        spans = self._take(at, at + 1)
        sentence = self._paragraph.line.span(at, at + 1)
        self._found.append(
            Utterance(tuple(spans), kind, speaker, cue, lemma, frame, confidence, self._number, sentence)
        )
        return len(self._found) - 1

    def _extend(self, at: int, confidence: float) -> None:
        """Add a passage to the latest quote; past a bound that no article reaches, begin another."""
        latest = self._found[self._latest]
        if len(latest.spans) >= _MOST_PASSAGES:
            self._latest = self._put(at, latest.speaker, latest.cue, latest.lemma, "goes-on", confidence)
            return
        spans = (*latest.spans, *self._take(at, at + 1))
        self._found[self._latest] = latest._replace(spans=spans, confidence=min(latest.confidence, confidence))

    def _add(self, utterance: Utterance) -> None:
        self._found.append(utterance)
        self._latest = len(self._found) - 1
        for index in self._waiting:
            if self._found[index].paragraph >= self._number - 1:
                self._found[index] = self._found[index]._replace(speaker=utterance.speaker, cue=utterance.cue)
        self._waiting = []

    def _inside(self, telling: Telling, first: int, stop: int) -> None:
        """Quotations inside reported words: partial quotes of their own, shown with the words around them."""
        line = self._paragraph.line
        place = telling.attribution.place
        for at in range(first, stop):
            free = line.tags[at] == "Q" and (line.quoted[at] not in self._taken or self._is_nearer(at, telling))
            if not free or (place.strength < 2 and not is_verdict(line, at)):
                continue
            if place.strength < 3 and telling.attribution.frame == "to" and "," in line.tags[first:at]:
                continue  # "declined to hear the case, letting stand …"
            if is_judged(line, place, at) or not is_title(
                line, at, self._paragraph.quotations[line.quoted[at]], place.stop
            ):
                spans = tuple(self._take(at, at + 1))
                self._inner[line.quoted[at]] = len(self._found)
                loose = telling.attribution.frame == "object"
                confidence = 0.8 if telling.speaker else 0.3 if loose else 0.45
                self._found.append(telling.utterance(spans, "partial", confidence, inside=True))

    def _is_nearer(self, at: int, telling: Telling) -> bool:
        """Whether quoted words already taken belong to this cue, inside what an outer one reports.

        In "Lee noted that Poe called it “a mess”" they are the words of Poe.
        """
        outer = self._inner.get(self._paragraph.line.quoted[at])
        place = telling.attribution.place
        return outer is not None and telling.attribution.nested and telling.speaker is not None and place.allows("q")

    def _take_free(self, first: int, stop: int, certain: bool) -> list[Span]:
        """Take the quotations that no nearer cue has taken for its own; only a verb of saying takes an outer one's."""
        line = self._paragraph.line
        taken = self._taken - self._inner.keys() if certain else self._taken
        free = [at for at in range(first, stop) if line.tags[at] == "Q" and line.quoted[at] not in taken]
        return [span for at in free for span in self._take(at, at + 1)]

    def _take(self, first: int, stop: int) -> list[Span]:
        line = self._paragraph.line
        spans = []
        for at in range(first, stop):
            if line.tags[at] == "Q":
                self._taken.add(line.quoted[at])
                if (outer := self._inner.pop(line.quoted[at], None)) is not None:
                    self._given_up.add(outer)
                quotation = self._paragraph.quotations[line.quoted[at]]
                spans.append((quotation.start, quotation.end))
        return spans


def _resolved(said: _Said) -> str | None:
    return said.speaker.resolved if said.speaker else None
