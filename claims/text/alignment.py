"""Align two sequences: which items of one are the same as which of the other, in order.

Long stretches are pinned by runs of items that occur once in each sequence (patience); what lies between two pins is
aligned by its longest common subsequence, computed bit-parallel. Where a gap has no pins and is too large for that, its
items stay unmatched: a coarser answer, never a wrong one, and never quadratic time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence

# Products of the two lengths: below the first, a gap is solved outright; up to the second, when it has no pins.
_SMALL_GAP = 64 * 64
_LARGEST_GAP = 3000 * 3000
_RUN_LENGTHS = (6, 3)
# What a strange item between two matched ones costs, where a matched item counts one.
_STRANGE_ITEM = 0.25

Gap = tuple[int, int, int, int]


def align(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[int]:
    """For each item of `one` the index of its match in `other`, or -1. Matches never cross."""
    matches = [-1] * len(one)
    gaps: list[Gap] = [(0, len(one), 0, len(other))]
    while gaps:
        gap = _trimmed(one, other, gaps.pop(), matches)
        a, b, c, d = gap
        if a == b or c == d:
            continue
        pins = _pins(one, other, gap) if (b - a) * (d - c) > _SMALL_GAP else []
        if pins:
            gaps += _between(gap, pins, matches)
        elif (b - a) * (d - c) <= _LARGEST_GAP:
            _longest_common(one, other, gap, matches)
    return matches


def _trimmed(one: Sequence[Hashable], other: Sequence[Hashable], gap: Gap, matches: list[int]) -> Gap:
    """Match what is common at both ends of a gap; answer the rest."""
    a, b, c, d = gap
    while a < b and c < d and one[a] == other[c]:
        matches[a] = c
        a, c = a + 1, c + 1
    while a < b and c < d and one[b - 1] == other[d - 1]:
        b, d = b - 1, d - 1
        matches[b] = d
    return a, b, c, d


def _pins(one: Sequence[Hashable], other: Sequence[Hashable], gap: Gap) -> list[tuple[int, int, int]]:
    """Runs (place in one, place in other, length) that are unique on both sides, the longest chain without crossing."""
    a, b, c, d = gap
    for length in _RUN_LENGTHS:
        here = _unique_runs(one, a, b, length)
        there = _unique_runs(other, c, d, length)
        shared = [(place, there[run], length) for run, place in here.items() if run in there]
        if shared:
            return _longest_chain(shared)
    return []


def _unique_runs(items: Sequence[Hashable], start: int, end: int, length: int) -> dict[tuple[Hashable, ...], int]:
    """Runs of `length` items that occur once in `items[start:end]`, with their place, in order of place."""
    places: dict[tuple[Hashable, ...], int] = {}
    part = items[start:end]
    for offset, run in enumerate(zip(*(part[shift:] for shift in range(length)), strict=False)):
        places[run] = -1 if run in places else start + offset
    return {run: place for run, place in places.items() if place >= 0}


def _longest_chain(pairs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The longest selection in which the second places rise like the first (patience sorting, n log n)."""
    tails: list[int] = []
    tail_pairs: list[int] = []
    previous = [-1] * len(pairs)
    for index, (_, place, _) in enumerate(pairs):
        pile = bisect_left(tails, place)
        previous[index] = tail_pairs[pile - 1] if pile else -1
        tails[pile : pile + 1] = [place]
        tail_pairs[pile : pile + 1] = [index]
    chain = []
    index = tail_pairs[-1]
    while index >= 0:
        chain.append(pairs[index])
        index = previous[index]
    return chain[::-1]


def _between(gap: Gap, pins: list[tuple[int, int, int]], matches: list[int]) -> list[Gap]:
    """Match the pinned runs; answer the gaps they leave."""
    a, b, c, d = gap
    gaps = []
    for here, there, length in pins:
        overlap = max(a - here, c - there, 0)
        if overlap >= length:
            continue
        gaps.append((a, here + overlap, c, there + overlap))
        for step in range(overlap, length):
            matches[here + step] = there + step
        a, c = here + length, there + length
    gaps.append((a, b, c, d))
    return gaps


def _longest_common(one: Sequence[Hashable], other: Sequence[Hashable], gap: Gap, matches: list[int]) -> None:
    """Match a gap by its longest common subsequence: one bit per item of `one`, one whole number per item of `other`.

    Hyyrö, "Bit-parallel LCS-length computation revisited" (2004); a zero bit in row j says that the length grows there.
    """
    a, b, c, d = gap
    masks: dict[Hashable, int] = {}
    for index in range(a, b):
        masks[one[index]] = masks.get(one[index], 0) | 1 << (index - a)
    full = (1 << (b - a)) - 1
    row, rows = full, []
    for index in range(c, d):
        hit = row & masks.get(other[index], 0)
        row = (row + hit | row - hit) & full
        rows.append(row)
    column, line = b - a, d - c
    while column and line:
        if rows[line - 1] >> (column - 1) & 1:
            column -= 1
        else:
            line -= 1
            if not line or rows[line - 1] >> (column - 1) & 1:
                column -= 1
                matches[a + column] = c + line


def compact(pairs: list[tuple[int, int]], one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Matched pairs (place in one, place in other) without stray ones at the edges.

    A full stop or an "and" may be matched far away from the rest. What is kept is the run with the best sum of a point
    for each pair and a fine for each strange item of `other` between two pairs.
    """
    best = score = 0.0
    best_start = best_end = start = 0
    for index, (_, place) in enumerate(pairs):
        score -= _STRANGE_ITEM * (place - pairs[index - 1][1] - 1) if index else 0
        if score < 0:
            score, start = 0.0, index
        score += 1
        if score > best:
            best, best_start, best_end = score, start, index + 1
    return _slid(pairs[best_start:best_end], one, other)


def _slid(pairs: list[tuple[int, int]], one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The pairs, each moved next to the one before it where the same item stands there too."""
    slid = pairs[:1]
    for here, there in pairs[1:]:
        near = slid[-1][1] + here - slid[-1][0]
        slid.append((here, near if near < there and other[near] == one[here] else there))
    return slid
