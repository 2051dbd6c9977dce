"""A text derived from another (folded, or without its markup), with the way back to the offsets of the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A derived text: stretches kept as they are and pieces that were replaced or dropped take turns.

    `steps` holds where each of them begins in the derived text, `origins` where in the original; even entries are kept
    stretches (possibly empty), odd ones replaced pieces.
    """

    text: str
    steps: list[int]
    origins: list[int]

    def start(self, at: int) -> int:
        """The original offset where the derived character at `at` begins."""
        index = bisect_right(self.steps, at) - 1
        return self.origins[index] if index % 2 else self.origins[index] + at - self.steps[index]

    def end(self, at: int) -> int:
        """The original offset where the derived character before `at` ends; `at` is at least 1."""
        index = bisect_right(self.steps, at - 1) - 1
        return self.origins[index + 1] if index % 2 else self.origins[index] + at - self.steps[index]


def rewritten(text: str, pieces: Iterable[tuple[int, int, str]]) -> Reading:
    """The reading of `text` in which each piece (start, end, replacement), in order, is replaced."""
    parts: list[str] = []
    steps, origins, length, at = [0], [0], 0, 0
    for start, end, new in pieces:
        length += start - at
        parts += (text[at:start], new)
        steps += (length, length + len(new))
        origins += (start, end)
        length, at = length + len(new), end
    parts.append(text[at:])
    return Reading("".join(parts), steps, origins)
