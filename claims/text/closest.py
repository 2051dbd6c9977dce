"""Find the place of a text that comes closest to given words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.text.alignment import align, compact
from claims.text.words import Words, words

# Words that stand in more places than this say nothing about where, unless no word of the passage is rarer.
_RARE = 50
_MOST_PLACES = 1000
_MOST_VOTES = 200_000
"""Of a long passage every second word is asked, or every third: as many as keep the count of votes below this."""
_BAND = 8
# The share of a passage's pieces that must be found for the place to count as its source.
_KEPT = 0.4


@dataclass(frozen=True, slots=True)
class Window:
    """The closest place: offsets in the text."""

    start: int
    end: int


def closest(passages: Sequence[str], text: str) -> list[Window | None]:
    """For each passage the closest place in `text`, None where nothing comes close."""
    there = words(text)
    places: dict[str, list[int]] = {}
    for place, key in enumerate(there.keys):
        places.setdefault(key, []).append(place)
    return [_closest(words(passage), there, places) for passage in passages]


def _closest(here: Words, there: Words, places: dict[str, list[int]]) -> Window | None:
    votes = _votes(here, places)
    if not votes:
        return None
    tops = sorted({shift for shift, _ in votes.most_common(3)})
    found = [_aligned(here, there, shift * _BAND) for shift in tops]
    pairs = max(found, key=len)
    if not pairs or len(pairs) < _KEPT * len(here):
        return None
    first = max(pairs[0][1] - pairs[0][0], 0) if pairs[0][0] <= 2 else pairs[0][1]
    left = len(here) - 1 - pairs[-1][0]
    last = min(pairs[-1][1] + left, len(there) - 1) if left <= 2 else pairs[-1][1]
    return Window(there.starts[first], there.ends[last])


def _votes(here: Words, places: dict[str, list[int]]) -> Counter[int]:
    """How many rare words of the passage point to each band of places."""
    known = [(index, places[key]) for index, key in enumerate(here.keys) if key in places and key[0].isalnum()]
    if not known:
        return Counter()
    rare = max(_RARE, min(len(found) for _, found in known))
    telling = [(index, found) for index, found in known if len(found) <= rare]
    every = 1 + sum(min(len(found), _MOST_PLACES) for _, found in telling) // _MOST_VOTES
    return Counter((place - index) // _BAND for index, found in telling[::every] for place in found[:_MOST_PLACES])


def _aligned(here: Words, there: Words, shift: int) -> list[tuple[int, int]]:
    slack = _BAND + len(here) // 2
    low, high = max(0, shift - slack), max(0, shift + len(here) + slack)
    keys = there.keys[low:high]
    pairs = [(index, place) for index, place in enumerate(align(here.keys, keys)) if place >= 0]
    return [(index, low + place) for index, place in compact(pairs, here.keys, keys)]
