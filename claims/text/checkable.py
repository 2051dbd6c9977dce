"""Sentences worth checking, ranked, each with its reasons in words and a proposed type. Never a verdict.

What is ranked is the assertion: the reported words where somebody asserts them, else the whole sentence. Few are shown:
one sentence in six, three at the least, sixteen at the most.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.text.blocks import Block, BlockKind
from claims.text.dates import DateFound, DateIndex
from claims.text.prose import Prose
from claims.text.suggestions import ClaimSuggestion
from claims.text.utterance import Utterance
from claims.text.word_sets import word_set

# Each expression begins with the letters or figures it may begin with, so that a search leaps from one to the next.
_AMOUNT = re.compile(
    r"[$€£¥\d](?:(?<!\d)\s?\d"
    r"|(?<=\d)\s?(?:%|per ?cent|in (?:\d|ten|every)|out of|(?:b|m|tr)illion|dollars|euros|pounds"
    r"|tons?\b|tonnes|kilomet|km\b|miles|degrees|acres|hectares|litres|liters|gallons|barrels))"
)
_ROLES = word_set("""
    president minister director head leader member company founder owner author son daughter wife husband spokesman
    spokeswoman spokesperson agency party
""")
_RANKS = word_set("first only last youngest oldest")
_BEINGS = _ROLES | _RANKS
_IDENTITY = re.compile(
    r"(?:is(?<!\w..)|was(?<!\w...)|are(?<!\w...)|were(?<!\w....)) (?:the|an?) "
    rf"(?:(?:\w+ ){{0,3}}(?:{'|'.join(_ROLES)})"
    rf"|(?:{'|'.join(_RANKS)}) (?:\w+ ){{1,3}}to)\b"
)
_PHRASES = {
    "compared": ("more than", "fewer than", "less than", "at least", "compared with", "compared to"),
    "superior": ("no other", "than any", "than anyone", "than anybody", "unlike any"),
    "number": ("most people", "most of", "half of", "out of", "in a row"),
    "absolute": ("have never", "has never", "had never", "not a single", "every single"),
    "most": ("not one", "no one"),
    "cause": ("due to", "led to", "leads to", "as a result", "thanks to"),
    "ahead": ("plans to", "plan to", "going to", "expected to", "set to", "is to", "are to", "intends to"),
    "place": (
        "located in",
        "based in",
        "took place in",
        "held in",
        "born in",
        "in the city",
        "in the region",
    ),
}
_PHRASE_HEADS: dict[str, list[tuple[str, str]]] = {}
for _signal, _phrases in _PHRASES.items():
    for _phrase in _phrases:
        _PHRASE_HEADS.setdefault(_phrase.split()[0], []).append((_phrase, _signal))
_HEADS = frozenset(_PHRASE_HEADS)
_COPULAS = word_set("is was are were")
_NEGATIONS = word_set("no none nobody not")
_FIRST_PERSON = word_set("i we i'll we'll")
_QUANTITIES = frozenset({"share", "measure", "number", "multiple", "change"})
_SIGNAL_WORDS = {
    "number": """dozens hundreds thousands million millions billion billions trillion half thirds quarters majority
        consecutive percentage average outnumber outnumbers""",
    "count": "two three four five six seven eight nine ten third fourth fifth quarter rate",
    "change": """rose fallen fell risen grew grown increase increased decrease decreased decline declined drop dropped
        surged soared shrank jumped""",
    "multiple": "doubled tripled quadrupled halved twice threefold twofold tenfold",
    "compared": "more fewer less higher lower better worse cheaper faster bigger larger smaller longer",
    "most": """largest biggest highest lowest smallest worst best oldest youngest deadliest fastest most least first
        record only never unprecedented ever every nobody none always fewest""",
    "opinion": "think believe feel hope should must ought maybe perhaps great terrible beautiful",
    "cause": "because cause caused causes resulted triggered prompted",
    "ahead": "will scheduled intend i'll we'll he'll she'll they'll",
    "event": """meeting talks summit election vote referendum attack crash agreement ceasefire treaty trial ruling
        protest strike conference festival war invasion signed met discussed arrested killed died founded born elected
        appointed resigned launched released won passed approved voted banned indicted convicted charged sued vetoed
        repealed abolished prosecuted fined sold bought stolen stole slashed cut closed collapsed""",
}
"""`opinion` tells against a sentence."""
_SIGNAL_OF = {word: signal for signal, words in _SIGNAL_WORDS.items() for word in words.split()}
_SIGNALLING = frozenset(_SIGNAL_OF)
_STANCES = word_set("""
    rule out reject oppose support deny dismiss back endorse demand insist refuse condemn favor advocate reaffirm
    call for propose
""") | {"rule out", "call for"}
_WEIGHTS = {
    "share": 0.34, "measure": 0.3, "number": 0.22, "count": 0.14, "multiple": 0.3, "change": 0.2, "compared": 0.14,
    "superior": 0.3, "absolute": 0.1, "most": 0.16, "cause": 0.16, "ahead": 0.12, "event": 0.16, "identity": 0.14,
    "place": 0.12, "opinion": -0.12, "promise": -0.24,
}  # fmt: skip
_DATE, _NEAR_DATE, _ASSERTED, _STANCE, _QUESTION = 0.3, 0.16, 0.08, 0.22, -0.3
"""What else counts: a date of its own or one near publication; that somebody asserts it, as a position; a question."""
_WORDS = {
    "share": "an amount or a share",
    "measure": "a figure",
    "number": "a figure",
    "count": "a figure",
    "multiple": "a comparison or a change",
    "change": "a comparison or a change",
    "compared": "a comparison or a change",
    "superior": "a comparison or a change",
    "absolute": "a superlative",
    "most": "a superlative",
    "cause": "a cause is named",
    "ahead": "something is to happen",
    "event": "an event is named",
    "identity": "somebody is said to be something",
    "place": "a place is named",
}
_FIGURE = re.compile(r"\d\d*+(?P<thousands>,\d{3})?(?P<nth>st|nd|rd|th)?")
_MEASURE = re.compile(r"(?!(?:1[89]|20)\d\d\b)\d{3}")
"""A figure of three digits or more has been counted or measured by somebody, unless it may be a year in a name."""
_UNSURPASSED = re.compile(
    r"\b(?:no|none|nobody|not one)\b[^.;]{0,60}? (?:more|fewer|less|better|higher|lower|larger|bigger|faster|longer)\b"
)
_SCOPES = word_set("world nation country kingdom history state county region continent europe africa asia america all")
_OF_ALL = re.compile(
    r"(?:\b(?:most|worst|best|first|only|least)|est)\b[^.;]{0,60}? (?:in|of) (?:(?:the|our|this|any) )?"
    rf"(?:{'|'.join(_SCOPES)})\b"
)
_PROMISE = re.compile(r"\b(?:i|we)(?:['’]ll| will| won['’]t| shall| promise)\b")
_WORD = re.compile(r"[a-z]++(?:'ll)?+")
_LEAST = 0.3
_LONGEST = 1_500


class _Assertion(NamedTuple):
    start: int
    end: int
    by: Utterance | None

    @property
    def is_position(self) -> bool:
        return self.by is not None and self.by.lemma in _STANCES


_Scored = tuple[float, _Assertion, set[str], Sequence[DateFound]]


def claims(prose: Prose, utterances: Sequence[Utterance], found: DateIndex) -> list[ClaimSuggestion]:
    """The few assertions most worth checking, in reading order."""
    starts = [block.start for block in prose.blocks]
    seen: set[str] = set()
    scored = []
    for assertion in _assertions(prose, utterances):
        words = _as_seen(prose.text, prose.blocks[bisect_right(starts, assertion.start) - 1], assertion)
        if words in seen or not 20 <= len(words) <= _LONGEST:
            continue
        seen.add(words)
        dated = found.between(assertion.start, assertion.end)
        candidate = _scored(words, assertion, dated)
        if candidate:
            scored.append(candidate)
    allowed = min(16, max(3, len(prose.sentences) // 6))
    best = sorted(scored, key=lambda candidate: (-candidate[0], candidate[1].start))[:allowed]
    return sorted(map(_suggestion, best), key=lambda claim: claim.start)


def _as_seen(text: str, block: Block, assertion: _Assertion) -> str:
    """The words, each in its place, with blanks for markup: a figure in a link's address says nothing."""
    if len(block.visible) < 2 or assertion.end > block.end:
        return text[assertion.start : assertion.end]
    pieces, at = [], assertion.start
    for number in range(bisect_right(block.visible, at, key=lambda span: span[1]), len(block.visible)):
        low, high = block.visible[number]
        if low >= assertion.end:
            break
        low, high = max(low, at), min(high, assertion.end)
        pieces += [" " * (low - at), text[low:high]]
        at = high
    return "".join(pieces) + " " * (assertion.end - at)


def _assertions(prose: Prose, utterances: Sequence[Utterance]) -> Iterator[_Assertion]:
    """Reported words, and the sentences that report nothing; the sentences inside a direct quote one by one."""
    ordered = sorted((u for u in utterances if u.confidence >= 0.5 and not u.inside), key=lambda u: u.spans[0])
    reported = [u for u in ordered if u.kind in ("indirect", "mixed")]
    quoted = [(span, u) for u in ordered if u.kind == "direct" for span in u.spans]
    covered_to = -1
    by_sentence: dict[int, list[Utterance]] = {}
    for utterance in reported:
        if utterance.spans[0][0] >= covered_to:
            by_sentence.setdefault(utterance.sentence[0], []).append(utterance)
            covered_to = utterance.spans[-1][1]
    spans = sorted(span for span, _ in quoted)
    speaker_of = dict(quoted)
    for sentence in prose.sentences:
        kind = prose.blocks[sentence.block].kind
        if kind in (BlockKind.HEADING, BlockKind.CREDIT, BlockKind.FURNITURE):
            continue
        inside = by_sentence.get(sentence.start)
        if inside:
            for utterance in inside:
                yield _Assertion(utterance.spans[0][0], utterance.spans[-1][1], utterance)
            continue
        index = bisect_left(spans, (sentence.end, 0)) - 1
        if index >= 0 and spans[index][1] > sentence.start:
            start, end = max(spans[index][0], sentence.start), min(spans[index][1], sentence.end)
            if end > start:
                yield _Assertion(start, end, speaker_of[spans[index]])
        else:
            yield _Assertion(sentence.start, sentence.end, None)


def _scored(words: str, assertion: _Assertion, dated: Sequence[DateFound]) -> _Scored | None:
    """The assertion with its score and what speaks for it; None where that is too little."""
    lower = words.lower()
    signals = _signals(lower)
    figure = _figures(lower, assertion.start, dated)
    if figure:
        signals.add(figure)
        signals.discard("count")  # beside a figure, "two" or "third" says nothing more
    by = assertion.by
    stance = by is not None and by.lemma in _STANCES
    if not (signals or dated or stance):
        return None
    score = sum(map(_WEIGHTS.__getitem__, signals)) + _ASSERTED * (by is not None) + _STANCE * stance
    if dated:
        score += max(_DATE if date.explicit else _NEAR_DATE for date in dated)
    if words.endswith("?"):
        score += _QUESTION
    score = round(min(1.0, score), 2) if score > 0 else 0.0
    return (score, assertion, signals, dated) if score >= _LEAST else None


def _suggestion(scored: _Scored) -> ClaimSuggestion:
    """The assertion with its reasons in words."""
    score, assertion, signals, dated = scored
    by = assertion.by
    reasons = list(dict.fromkeys([words for name, words in _WORDS.items() if name in signals]))
    if dated:
        reasons.insert(0, "a date")
    if by is not None:
        reasons.append("somebody is quoted with it" if by.kind == "direct" else "somebody asserts it")
    if assertion.is_position:
        reasons.append("a position is stated")
    return ClaimSuggestion(assertion.start, assertion.end, score, tuple(reasons), _type(signals, dated, assertion))


def _signals(lower: str) -> set[str]:
    """The signals of one assertion, by its words in small letters."""
    found = set(_WORD.findall(lower))
    signals = set(map(_SIGNAL_OF.__getitem__, found & _SIGNALLING))
    for head in found & _HEADS:
        for phrase, signal in _PHRASE_HEADS[head]:
            if phrase in lower:
                signals.add(signal)
    if not found.isdisjoint(_COPULAS) and not found.isdisjoint(_BEINGS) and _IDENTITY.search(lower):
        signals.add("identity")
    of_all = "most" in signals and not found.isdisjoint(_SCOPES) and _OF_ALL.search(lower)
    none_more = "compared" in signals and not found.isdisjoint(_NEGATIONS) and _UNSURPASSED.search(lower)
    if of_all or none_more:
        signals.add("superior")
    if "i" in found:
        signals.discard("absolute")  # "I have never seen anything like it"
    if "ahead" in signals and not found.isdisjoint(_FIRST_PERSON) and _PROMISE.search(lower):
        signals.add("promise")
    return signals


def _figures(lower: str, start: int, dated: Sequence[DateFound]) -> str:
    """What kind of signal the figures of a sentence are that belong to no date; empty where there are none."""
    kind = ""
    for match in _FIGURE.finditer(lower):
        at = start + match.start()
        if dated and any(date.start <= at < date.end for date in dated):
            continue
        if not kind and _AMOUNT.search(lower):
            return "share"
        if not match["nth"] and (match["thousands"] or _MEASURE.match(match[0])):
            return "measure"
        kind = "number"
    return kind


def _type(signals: set[str], dated: Sequence[DateFound], assertion: _Assertion) -> str:
    if assertion.is_position:
        return "position"
    if "ahead" in signals:
        return "prediction"
    if signals & _QUANTITIES:
        return "figure"
    if "identity" in signals:
        return "identity"
    if "cause" in signals:
        return "cause"
    if "event" in signals:
        return "event"
    if "place" in signals:
        return "place"
    return "date" if dated else "event"
