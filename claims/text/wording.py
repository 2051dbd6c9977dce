"""Compare the words an article prints as a quote with the words of a source.

The classes are tried from the strictest on. *Exact* means character for character, never after any folding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.text.closest import Window, closest
from claims.text.differences import Difference, DifferenceKind, differences
from claims.text.folding import fold, folded, single_marked
from claims.text.languages import are_different
from claims.text.marked import find_marked
from claims.text.places import first_place
from claims.text.reading import Reading

__all__ = ["Comparison", "Difference", "WordingClass", "compare"]


class WordingClass(StrEnum):
    """How printed words stand to the words of the source."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    MARKED_EDIT = "marked_edit"
    TRANSLATED = "translated"
    ALTERED = "altered"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The class, what differs, and where in the source the words were found (None when nowhere).

    In each difference `before` is the source's wording and `after` the printed one; offsets are those of the source.
    """

    wording: WordingClass
    differences: tuple[Difference, ...] = ()
    start: int | None = None
    end: int | None = None


def compare(
    printed: str | Sequence[str], source: str, *, printed_language: str = "", source_language: str = ""
) -> Comparison:
    """Compare a quote's passages, which must stand in the source in their order, with a source's text.

    Languages are BCP 47 tags; the wording is *translated* when both are given and their primary subtags differ.
    *Not comparable* when there is nothing to compare.
    """
    passages = [passage.strip() for passage in ([printed] if isinstance(printed, str) else printed)]
    if not source.strip() or not passages or not all(passages):
        return Comparison(WordingClass.NOT_COMPARABLE)
    if found := _exact(passages, source):
        return Comparison(WordingClass.EXACT, (), *found)
    if answer := _typographic(passages, source) or _marked_edit(passages, source):
        return answer
    if are_different(printed_language, source_language):
        return Comparison(WordingClass.TRANSLATED)
    return _altered(passages, source)


def _exact(passages: list[str], source: str) -> tuple[int, int] | None:
    """Where the passages begin and end when each stands in the source, character for character and in order."""
    spans = _in_order(passages, source)
    return (spans[0][0], spans[-1][1]) if spans else None


def _in_order(passages: list[str], text: str) -> list[tuple[int, int]] | None:
    spans: list[tuple[int, int]] = []
    for passage in passages:
        at = first_place(text, passage, spans[-1][1] if spans else 0)
        if at < 0:
            return None
        spans.append((at, at + len(passage)))
    return spans


def _typographic(passages: list[str], source: str) -> Comparison | None:
    """The passages stand in the source but for their form, a last comma or full stop, or a first capital."""
    form = fold(source)
    form = Reading(single_marked(form.text), form.steps, form.origins)
    spans: list[tuple[int, int]] = []
    for passage in passages:
        span = _place_but_for_form(passage, form, spans[-1][1] if spans else 0)
        if span is None:
            return None
        spans.append(span)
    originals = [(form.start(start), form.end(end)) for start, end in spans]
    found = [_all_differences(passage, source, *span) for passage, span in zip(passages, originals, strict=True)]
    return Comparison(WordingClass.TYPOGRAPHIC, tuple(sum(found, ())), originals[0][0], originals[-1][1])


# Printed before the cue, inside the quotation marks: American usage puts a comma or full stop there that nobody spoke.
_LAST_MARKS = ",."


def _place_but_for_form(passage: str, form: Reading, at: int) -> tuple[int, int] | None:
    """Where a passage stands in the folded source from `at` on, leniently in its last mark and its first letter."""
    words = single_marked(folded(passage))
    bare = words[:-1] if words[-1] in _LAST_MARKS and not words.endswith("..") else words
    swapped = (words[0].swapcase() if words[0].islower() else words[0].lower()) + words[1:]
    for needle in (words, bare, swapped, swapped[: len(bare)]):
        start = first_place(form.text, needle, at) if needle else -1
        needs_clause = needle[:1] != words[0]
        while start >= 0 and needs_clause and not _may_change_case(form.text, start, needle):
            start = first_place(form.text, needle, start + 1)
        if start >= 0:
            return start, start + len(needle)
    return None


_CLAUSE_OPENS = ".!?:;…\"'(-"


def _may_change_case(text: str, start: int, needle: str) -> bool:
    """Only the first word of a clause may lose or gain its capital: not a name, nor "US" for "us"."""
    if needle[1:2].isupper():
        return False
    before = text[max(0, start - 3) : start].rstrip()
    return needle[0].islower() or not before or before[-1] in _CLAUSE_OPENS


def _all_differences(passage: str, source: str, start: int, end: int) -> tuple[Difference, ...]:
    return differences(source[start:end], passage, place=start, placed_in_before=True)


def _marked_edit(passages: list[str], source: str) -> Comparison | None:
    """The passages stand in the source but for what an ellipsis or brackets own up to."""
    start = end = None
    found: list[Difference] = []
    for passage in passages:
        span = find_marked(passage, source, end or 0)
        if span is None:
            return None
        start, end = span[0] if start is None else start, span[1]
        found += _all_differences(passage, source, *span)
    return Comparison(WordingClass.MARKED_EDIT, tuple(found), start, end)


def _altered(passages: list[str], source: str) -> Comparison:
    """The closest places in the source, and every difference from them."""
    windows = closest(passages, source)
    found: list[Difference] = []
    for passage, window in zip(passages, windows, strict=True):
        if window is None:
            found.append(Difference(DifferenceKind.INSERTED.value, "", passage))
        else:
            found += _all_differences(passage, source, window.start, window.end)
    places = [window for window in windows if window]
    found += _order(passages, windows)
    if not places:
        return Comparison(WordingClass.ALTERED, tuple(found))
    return Comparison(WordingClass.ALTERED, tuple(found), min(w.start for w in places), max(w.end for w in places))


def _order(passages: list[str], windows: list[Window | None]) -> list[Difference]:
    """A difference for each passage that stands in the source before the end of the one printed before it."""
    moved = []
    end = 0
    for passage, window in zip(passages, windows, strict=True):
        if window and window.start < end:
            moved.append(Difference(DifferenceKind.MOVED.value, passage, passage, window.start, window.end))
        end = max(end, window.end) if window else end
    return moved
