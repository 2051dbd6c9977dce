"""Which date stands in the sentence of a place: what one sentence tells of Monday is not what another tells of 2019."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from claims.text.dates import DateFound, DateIndex
from claims.text.prose import Prose

_CLAUSE_ENDS = re.compile(r"[;,] | and | but | while ")
_REACH = 200


class When:
    """The dates of a text, to be asked for by the sentences they stand in."""

    def __init__(self, prose: Prose, found: Sequence[DateFound]) -> None:
        self._prose = prose
        self._found = DateIndex(found)
        self._starts = [sentence.start for sentence in prose.sentences]

    def sentence(self, at: int) -> tuple[int, int]:
        """The bounds of the sentence that holds an offset; an empty range where none does."""
        number = bisect_right(self._starts, at) - 1
        if number < 0 or self._prose.sentences[number].end <= at:
            return at, at
        return self._prose.sentences[number].start, self._prose.sentences[number].end

    def of(self, at: int) -> DateFound | None:
        """The date in the clause of an offset, else the nearest one in its sentence."""
        start, end = self.sentence(at)
        low, high = max(start, at - _REACH), min(end, at + _REACH)
        dates = self._found.between(low, high)
        if len(dates) > 1:
            breaks = [match.start() for match in _CLAUSE_ENDS.finditer(self._prose.text, low, high)]
            number = bisect_right(breaks, at)
            clause = self._found.between(breaks[number - 1] if number else low, [*breaks, high][number])
            dates = clause or dates
        return min(dates, key=lambda found: abs(found.start - at), default=None)

    def differ(self, one: int, other: int) -> bool:
        """Whether the sentences of two offsets tell of different days or periods, as far as they say."""
        first, second = self.of(one), self.of(other)
        if first is None or second is None:
            return bool((first and first.explicit) or (second and second.explicit))
        if first.first is None or second.first is None:
            return self._words(first) != self._words(second)
        return (first.first, first.last) != (second.first, second.last)

    def _words(self, found: DateFound) -> str:
        return self._prose.text[found.start : found.end]
