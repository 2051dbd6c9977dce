"""Passages: the selectors of a place in a text, finding words again, carrying passages to a new revision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.text.blocks import blocks, reading
from claims.text.carrying import Carried, Fate, carry
from claims.text.differences import Difference, DifferenceKind
from claims.text.folding import fold, folded
from claims.text.places import WALKS, stands_alone

__all__ = ["CONTEXT", "Carried", "Difference", "DifferenceKind", "Fate", "Selector", "carry", "occurrences", "selector"]

CONTEXT = 32
_MOST = 100


@dataclass(frozen=True, slots=True)
class Selector:
    """A place in a text: the W3C text-position and text-quote selectors in one. Prefix and suffix have 32 characters,
    fewer only at the ends of the text."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def selector(text: str, start: int, end: int) -> Selector:
    """The selector of `text[start:end]`. ValueError, in words for people, when it is out of range, empty or blank."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"The passage {start}–{end} does not lie inside the text, which has {len(text)} characters.")
    if start == end:
        raise ValueError(f"The passage at {start} is empty.")
    exact = text[start:end]
    if not exact.strip():
        raise ValueError(f"The passage {start}–{end} holds nothing but blank space.")
    return Selector(start, end, exact, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def occurrences(text: str, exact: str, prefix: str = "", suffix: str = "") -> list[Selector]:
    """Every place where the words stand, in document order, at most 100.

    `prefix` and `suffix`, in part or whole, narrow the answer to places they adjoin. Words found as they are come
    first; only if there are none, the words are sought regardless of typography (see `folding`), then in the text
    as a reader sees it, without markup: so words pasted from a browser are found. The selectors hold the text's own
    words. Places where the words are part of a longer word count only when there is no other.
    """
    if not exact.strip():
        return []
    found = [(at + len(prefix), at + len(prefix) + len(exact)) for at in _verbatim(text, exact, prefix, suffix)]
    if not found:
        found = list(_regardless_of_form(text, exact, prefix, suffix))
    if not found:
        found = list(_as_seen(text, exact, prefix, suffix))
    return [selector(text, start, end) for start, end in found]


def _verbatim(text: str, exact: str, prefix: str, suffix: str) -> list[int]:
    return _places(text, prefix + exact + suffix, len(prefix), len(prefix) + len(exact))


def _regardless_of_form(text: str, exact: str, prefix: str, suffix: str) -> Iterator[tuple[int, int]]:
    """Places in the folded text; blank space between the words and their context need not be given."""
    form = fold(text)
    words, before, after = folded(exact).strip(), folded(prefix).strip(), folded(suffix).strip()
    if not words:
        return
    for at in _places(form.text, words, 0, len(words)):
        end = at + len(words)
        left = form.text[max(0, at - len(before) - 1) : at].rstrip()
        right = form.text[end : end + len(after) + 1].lstrip()
        if left.endswith(before) and right.startswith(after):
            yield form.start(at), form.end(end)


def _as_seen(text: str, exact: str, prefix: str, suffix: str) -> Iterator[tuple[int, int]]:
    seen = reading(text, blocks(text))
    for start, end in _regardless_of_form(seen.text, exact, prefix, suffix):
        yield seen.start(start), seen.end(end)


def _places(text: str, needle: str, start: int, end: int) -> list[int]:
    """Where `needle` stands, with `needle[start:end]` made of whole words; failing that, wherever it stands."""
    whole: list[int] = []
    parts: list[int] = []
    work = WALKS * (len(text) + 1000)
    at = text.find(needle)
    while at >= 0 and len(whole) < _MOST and work > 0:
        (whole if stands_alone(text, at + start, at + end) else parts).append(at)
        work -= len(needle)
        at = text.find(needle, at + 1)
    return whole or parts[:_MOST]
