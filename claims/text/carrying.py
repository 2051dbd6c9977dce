"""Carry passages from one revision to the next: find each again, or say that it is lost.

The two texts are aligned once. A passage is sought by position, then by its exact words elsewhere, then by a close
match that is declared as changed. *Unchanged* is only ever said of a passage whose characters are all the same,
*typographic* only of one that differs in form alone (see `folding`); every doubt goes to *changed* or *orphaned*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from claims.text.alignment import align, compact
from claims.text.differences import Difference, differences
from claims.text.folding import folded, same_but_for_form
from claims.text.places import joined_after, joined_before
from claims.text.words import words


class Fate(StrEnum):
    """What became of a passage in a new revision."""

    UNCHANGED = "unchanged"
    TYPOGRAPHIC = "typographic"
    CHANGED = "changed"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Carried:
    """A passage's fate and its place in the new text; both offsets are None when it is orphaned."""

    fate: Fate
    start: int | None
    end: int | None
    differences: tuple[Difference, ...] = ()


# Shares of a passage's pieces that must be found again, by position and elsewhere, to call it the same passage.
_KEPT_IN_PLACE = 0.4
_KEPT_ELSEWHERE = 0.6
# A passage of fewer pieces says little by itself: the words around it must have stayed as well.
_SHORT = 4
_NEIGHBOURS = 5
_NEIGHBOURS_KEPT = 0.4
# Words that stand in more places than this tell nothing about where a passage went.
_RARE = 20
# At most this share of a new place may already belong to other old words.
_TAKEN = 0.5
_LOST = Carried(Fate.ORPHANED, None, None)


def carry(before: str, after: str, spans: list[tuple[int, int]]) -> list[Carried]:
    """What became of each span of `before` in `after`, in the order of `spans`.

    ValueError when a span is empty or not inside `before`. Linear in the texts but for a logarithm.
    """
    for start, end in spans:
        if not 0 <= start < end <= len(before):
            raise ValueError(f"The passage {start}–{end} is empty or not inside the text of {len(before)} characters.")
    if before == after:
        return [Carried(Fate.UNCHANGED, start, end) for start, end in spans]
    carrier = _Carrier(before, after)
    return [carrier.carried(start, end) for start, end in spans]


@dataclass(frozen=True, slots=True)
class _Match:
    """Pieces `first..last` of the old text and, for those found again, (old, new) pairs of places."""

    first: int
    last: int
    pairs: list[tuple[int, int]]

    def is_short(self) -> bool:
        return self.last - self.first < _SHORT


class _Carrier:
    """Two aligned revisions."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        self.old, self.new = words(before), words(after)
        self.matches = align(self.old.keys, self.new.keys)

    def carried(self, start: int, end: int) -> Carried:
        first, last = bisect_right(self.old.ends, start), bisect_left(self.old.starts, end)
        if first >= last:
            return _LOST
        pairs = [(index, self.matches[index]) for index in range(first, last) if self.matches[index] >= 0]
        here = _Match(first, last, compact(pairs, self.old.keys, self.new.keys))
        if not self._stands_in_its_context(here):
            here = _Match(first, last, [])
        in_place = self._whole(start, end, self._judged(start, end, here))
        if in_place.fate in (Fate.UNCHANGED, Fate.TYPOGRAPHIC):
            return in_place
        elsewhere = self._whole(start, end, self._judged(start, end, self._elsewhere(here)))
        if elsewhere.fate in (Fate.UNCHANGED, Fate.TYPOGRAPHIC):
            return elsewhere
        if in_place is _LOST:
            in_place = self._replaced_in_place(start, end, here)
        return elsewhere if in_place is _LOST else in_place

    def _whole(self, start: int, end: int, found: Carried) -> Carried:
        """A passage whose words stayed, but are part of other words or figures now, is changed: "12" of "120"."""
        if found.fate not in (Fate.UNCHANGED, Fate.TYPOGRAPHIC) or found.start is None or found.end is None:
            return found
        old = joined_before(self.before, start), joined_after(self.before, end)
        new = joined_before(self.after, found.start), joined_after(self.after, found.end)
        if all(folded(a) == folded(b) for a, b in zip(old, new, strict=True)):
            return found
        a, b = found.start - len(new[0]), found.end + len(new[1])
        before = self.before[start - len(old[0]) : end + len(old[1])]
        return Carried(Fate.CHANGED, a, b, differences(before, self.after[a:b], place=a))

    def _judged(self, start: int, end: int, match: _Match) -> Carried:
        """Unchanged, typographic or changed where the pieces were found; lost when too few of them were."""
        if not match.pairs:
            return _LOST
        shift = self.new.starts[match.pairs[0][1]] - self.old.starts[match.pairs[0][0]]
        if start + shift >= 0 and self.after[start + shift : end + shift] == self.before[start:end]:
            return Carried(Fate.UNCHANGED, start + shift, end + shift)
        if not self._is_kept(match):
            return _LOST
        a, b = self._window(match)
        return self._compared(start, end, a + self._cut_before(start, match), b - self._cut_after(end, match))

    def _cut_before(self, start: int, match: _Match) -> int:
        """How much of the first piece lies before the passage, where that piece stayed as it was."""
        old, new = match.pairs[0]
        inside = max(0, start - self.old.starts[old])
        return inside if old == match.first and self._is_same_piece(old, new) else 0

    def _cut_after(self, end: int, match: _Match) -> int:
        """How much of the last piece lies behind the passage, where that piece stayed as it was."""
        old, new = match.pairs[-1]
        inside = max(0, self.old.ends[old] - end)
        return inside if old == match.last - 1 and self._is_same_piece(old, new) else 0

    def _is_same_piece(self, old: int, new: int) -> bool:
        before = self.before[self.old.starts[old] : self.old.ends[old]]
        return before == self.after[self.new.starts[new] : self.new.ends[new]]

    def _compared(self, start: int, end: int, a: int, b: int) -> Carried:
        old, new = self.before[start:end], self.after[a:b]
        if old == new:
            return Carried(Fate.UNCHANGED, a, b)
        fate = Fate.TYPOGRAPHIC if same_but_for_form(old, new) else Fate.CHANGED
        return Carried(fate, a, b, differences(old, new, place=a))

    def _is_kept(self, match: _Match) -> bool:
        """Whether enough pieces were found as they were; a change of case alone is never a loss."""
        same = sum(
            self._is_same_piece(i, k)
            or same_but_for_form(
                self.before[self.old.starts[i] : self.old.ends[i]], self.after[self.new.starts[k] : self.new.ends[k]]
            )
            for i, k in match.pairs
        )
        pieces = match.last - match.first
        return (
            same >= _KEPT_IN_PLACE * pieces or len(match.pairs) == pieces == match.pairs[-1][1] - match.pairs[0][1] + 1
        )

    def _stands_in_its_context(self, match: _Match) -> bool:
        """Long passages speak for themselves; for short ones enough of the words around must be matched alongside."""
        if not match.is_short() or not match.pairs:
            return True
        around = self.matches[max(0, match.first - _NEIGHBOURS) : match.first]
        around += self.matches[match.last : match.last + _NEIGHBOURS]
        near = range(match.pairs[0][1] - 2 * _NEIGHBOURS, match.pairs[-1][1] + 2 * _NEIGHBOURS + 1)
        return not around or sum(place in near for place in around) >= _NEIGHBOURS_KEPT * len(around)

    def _window(self, match: _Match) -> tuple[int, int]:
        """From the first to the last piece found in the new text, with those that replace lost pieces at the edges."""
        first = match.pairs[0][1] - self._replacing(match.pairs[0][1] - 1, -1, match.pairs[0][0] - match.first)
        last = match.pairs[-1][1] + self._replacing(match.pairs[-1][1] + 1, 1, match.last - 1 - match.pairs[-1][0])
        return self.new.starts[first], self.new.ends[last]

    def _replacing(self, at: int, step: int, lost: int) -> int:
        """How many new pieces from `at` on stand for `lost` old ones: no more than those, none matched otherwise."""
        count = 0
        while count < lost and 0 <= at < len(self.new) and not self._is_taken(at):
            count, at = count + 1, at + step
        return count

    def _is_taken(self, place: int) -> bool:
        return self._taken_before[place + 1] > self._taken_before[place]

    @cached_property
    def _taken_before(self) -> list[int]:
        """For each place in the new text, how many pieces before it are matched."""
        taken = [0] * len(self.new)
        for place in self.matches:
            if place >= 0:
                taken[place] = 1
        return [0, *accumulate(taken)]

    def _replaced_in_place(self, start: int, end: int, match: _Match) -> Carried:
        """A short passage whose every word was replaced, between neighbours that both stayed: changed."""
        if not match.is_short() or not match.first > 0 or match.last >= len(self.old):
            return _LOST
        first, last = self.matches[match.first - 1] + 1, self.matches[match.last]
        if first <= 0 or last < 0 or not 0 < last - first <= match.last - match.first + 1:
            return _LOST
        context = _Match(match.first, match.last, [(match.first, first), (match.last - 1, last - 1)])
        if not self._stands_in_its_context(context):
            return _LOST
        return self._compared(start, end, self.new.starts[first], self.new.ends[last - 1])

    def _elsewhere(self, match: _Match) -> _Match:
        """The passage's pieces in new text that belongs to no other old words, found by the rare words it holds."""
        first, last = match.first, match.last
        if match.is_short():
            first, last = max(0, first - _NEIGHBOURS), min(len(self.old), last + _NEIGHBOURS)
        votes: Counter[int] = Counter()
        for index in range(first, last):
            for place in self._rare_places.get(self.old.keys[index], ()):
                votes[(place - index) // _NEIGHBOURS] += 1
        if not votes:
            return _Match(match.first, match.last, [])
        shift = votes.most_common(1)[0][0] * _NEIGHBOURS
        low, high = max(0, first + shift - _NEIGHBOURS), max(0, last + shift + 2 * _NEIGHBOURS)
        found = align(self.old.keys[first:last], self.new.keys[low:high])
        pairs = [(first + offset, low + place) for offset, place in enumerate(found) if place >= 0]
        if len(pairs) < _KEPT_ELSEWHERE * (last - first) or self._belongs_to_others(pairs):
            pairs = []
        inside = [pair for pair in pairs if match.first <= pair[0] < match.last]
        return _Match(match.first, match.last, compact(inside, self.old.keys, self.new.keys))

    def _belongs_to_others(self, pairs: list[tuple[int, int]]) -> bool:
        low, high = pairs[0][1], pairs[-1][1] + 1
        return self._taken_before[high] - self._taken_before[low] > _TAKEN * (high - low)

    @cached_property
    def _rare_places(self) -> dict[str, list[int]]:
        """Where in the new text each rare word stands that no old word was matched with."""
        places: dict[str, list[int]] = {}
        for place, key in enumerate(self.new.keys):
            if key[0].isalnum() and not self._is_taken(place):
                places.setdefault(key, []).append(place)
        return {key: found for key, found in places.items() if len(found) <= _RARE}
