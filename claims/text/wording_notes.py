"""One quote in two wordings. What is repeated in part, or with its cuts marked, is none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.text.suggestions import LintNote, QuoteSuggestion, Span

_WORD = re.compile(r"\w+")
_MARKED_CUT = re.compile(r"\[[^\[\]]*+\]|…|\.\.\.")
_RUN = 4
_SHORT_REPEAT = 0.7
_LONGEST = 300
"""A passage of more words is a speech, of which one would have to say what it is compared with."""
_COMPARED = 8
"""With so many earlier passages, those that share most, a passage is compared."""


class _Passage(NamedTuple):
    span: Span
    words: list[str]
    plain: str
    quoted: str
    speaker: str


def two_wordings(text: str, quotes: Sequence[QuoteSuggestion]) -> Iterator[LintNote]:
    """Quoted passages that share most of their words, and yet differ."""
    first_with: dict[tuple[str, ...], int] = {}
    passages: list[_Passage] = []
    for quote in quotes:
        for span in quote.spans if quote.kind in ("direct", "partial") else ():
            if text.count(" ", *span) < _RUN - 1:
                continue
            passage = _passage(text, span, quote.speaker_resolved or "")
            number = len(passages)
            passages.append(passage)
            runs = zip(*(passage.words[at:] for at in range(_RUN)), strict=False)
            first_at = [first_with.setdefault(run, number) for run in (*runs, _ends(passage.words))]
            if first_at.count(number) == len(first_at):
                continue
            shared = Counter(earlier for earlier in first_at if earlier != number)
            for earlier, count in shared.most_common(_COMPARED) if len(passage.words) <= _LONGEST else ():
                other = passages[earlier]
                fewer = min(len(passage.words), len(other.words)) + 2 - _RUN
                alike = 2 * count >= fewer or _differ_in_a_word_or_two(passage.words, other.words)
                if alike and _are_two_wordings(other, passage):
                    yield LintNote("two_wordings", "One quote seems to stand here in two wordings.", (other.span, span))


def _passage(text: str, span: Span, speaker: str) -> _Passage:
    quoted = text[span[0] : span[1]].lower()
    words = _WORD.findall(quoted)
    return _Passage(span, words, " ".join(words), quoted, speaker)


def _ends(words: list[str]) -> tuple[str, ...]:
    """How a passage begins and ends, as one more run: what a short one shares with its other wording."""
    return (*words[:3], "…", *words[-3:])


def _are_two_wordings(one: _Passage, other: _Passage) -> bool:
    if (
        one.span == other.span
        or len(one.words) > _LONGEST
        or (one.speaker and other.speaker and one.speaker != other.speaker)
    ):
        return False
    return not (_repeats(one, other) or _repeats(other, one))


def _repeats(part: _Passage, whole: _Passage) -> bool:
    """Whether all that stands between the marked cuts of a passage stands in the other, in this order."""
    at = 0
    for piece in _MARKED_CUT.split(part.quoted):
        words = " ".join(_WORD.findall(piece))
        at = whole.plain.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


def _differ_in_a_word_or_two(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two passages begin and end alike, so that little in between is told otherwise."""
    least, most = sorted((len(one), len(other)))
    first = next((at for at in range(least) if one[at] != other[at]), least)
    last = next((at for at in range(least - first) if one[-1 - at] != other[-1 - at]), least - first)
    return first > 0 and last > 0 and first + last >= _SHORT_REPEAT * most
