"""How two wordings differ, piece by piece, each difference with its kind.

Two families of kinds. Differences of *form* leave every word as it was: `quotation_marks` (shape), `dash` (length),
`white_space` (kind and amount), `soft_hyphen` (and other invisible characters), `unicode_form`. All others are of
*content*. Whether two texts differ in form alone is decided by `folding.same_but_for_form`, not by these labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.text.alignment import align
from claims.text.folding import DASHES, DOUBLE_MARKS, INVISIBLE, SINGLE_MARKS, folded
from claims.text.vocabulary import is_function_word, is_negation, is_number
from claims.text.words import Words, words


class DifferenceKind(StrEnum):
    """What kind of difference; `Difference.kind` holds one of these values."""

    NUMBER = "number"  # a figure, a number word or a unit
    NEGATION = "negation"  # a "not" or its like came, went or changed
    NAME = "name"  # a capitalised word replaced
    WORD = "word"  # other words replaced
    CUT = "cut"  # words left out
    INSERTED = "inserted"  # words put in
    MOVED = "moved"  # passages stand in another order
    CASE = "case"  # upper case against lower case
    PUNCTUATION = "punctuation"  # commas, full stops and other marks
    QUOTING = "quoting"  # quotation marks put round words, or taken away
    MARKUP = "markup"  # emphasis and the like
    QUOTATION_MARKS = "quotation_marks"  # another shape of quotation mark or apostrophe
    WHITE_SPACE = "white_space"  # another kind or amount of blank space
    DASH = "dash"  # another kind of dash
    SOFT_HYPHEN = "soft_hyphen"  # soft hyphens and other invisible characters
    UNICODE_FORM = "unicode_form"  # composed or decomposed letters, ligatures, the ellipsis character


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: its kind, the words before and after, and their place in the text it was found in.

    In a carried passage `before` is the old revision, `after` the new one, the place is in the new one. In a compared
    wording `before` is the source, `after` what was printed, the place is in the source.
    """

    kind: str
    before: str
    after: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Pieces `i..j` of one text against pieces `k..m` of the other; `same` when their keys are the same."""

    same: bool
    i: int
    j: int
    k: int
    m: int


_QUOTES = frozenset(SINGLE_MARKS + DOUBLE_MARKS)
_MARKUP = frozenset("*_`#>")
# Left out or put in, this many words still are "a number" or "a negation"; more of them are a cut or an insertion.
_FEW_WORDS = 2


def differences(before: str, after: str, *, place: int = 0, placed_in_before: bool = False) -> tuple[Difference, ...]:
    """All differences in order. Their offsets are those of `after` (or of `before`, if asked), moved on by `place`."""
    one, other = words(before), words(after)
    comparison = _Comparison(before, after, one, other, place, placed_in_before)
    return tuple(comparison.differences(align(one.keys, other.keys)))


class _Comparison:
    """Two texts cut into words, and how to label where they part."""

    def __init__(self, before: str, after: str, one: Words, other: Words, place: int, in_before: bool) -> None:
        self.before, self.after, self.one, self.other = before, after, one, other
        self.place, self.in_before = place, in_before

    def differences(self, matches: list[int]) -> Iterator[Difference]:
        for stretch in _stretches(matches, len(self.other)):
            yield from self._same_keys(stretch) if stretch.same else self._changed(stretch)

    def _same_keys(self, stretch: _Stretch) -> Iterator[Difference]:
        """Pieces with the same key may differ in form or case, and in the blank space between them."""
        for step in range(stretch.j - stretch.i):
            i, k = stretch.i + step, stretch.k + step
            spans = (self.one.starts[i], self.one.ends[i], self.other.starts[k], self.other.ends[k])
            if step:
                yield from self._form(self.one.ends[i - 1], spans[0], self.other.ends[k - 1], spans[2])
            yield from self._form(*spans)

    def _form(self, a: int, b: int, c: int, d: int) -> Iterator[Difference]:
        old, new = self.before[a:b], self.after[c:d]
        if old != new:
            yield self._difference(_kind_of_form(old, new), (a, b, c, d))

    def _changed(self, stretch: _Stretch) -> Iterator[Difference]:
        """Replaced pieces pair off when they are as many on both sides; else the whole stretch is one difference."""
        olds, news = stretch.j - stretch.i, stretch.m - stretch.k
        if olds != news:
            yield self._one_change(stretch)
            return
        pairs = [
            _Stretch(False, stretch.i + n, stretch.i + n + 1, stretch.k + n, stretch.k + n + 1) for n in range(olds)
        ]
        yield from (self._one_change(pair) for pair in pairs)

    def _one_change(self, stretch: _Stretch) -> Difference:
        old = [self.before[self.one.starts[n] : self.one.ends[n]] for n in range(stretch.i, stretch.j)]
        new = [self.after[self.other.starts[n] : self.other.ends[n]] for n in range(stretch.k, stretch.m)]
        kind = _kind_of_change(old, new)
        a, b = _span(self.one, stretch.i, stretch.j)
        c, d = _span(self.other, stretch.k, stretch.m)
        return self._difference(kind, (a, b, c, d))

    def _difference(self, kind: DifferenceKind, spans: tuple[int, int, int, int]) -> Difference:
        a, b, c, d = spans
        start, end = (a, b) if self.in_before else (c, d)
        return Difference(kind.value, self.before[a:b], self.after[c:d], self.place + start, self.place + end)


def _span(pieces: Words, first: int, last: int) -> tuple[int, int]:
    """The offsets of pieces `first..last`; for none of them, the empty place where they would stand."""
    if first < last:
        return pieces.starts[first], pieces.ends[last - 1]
    at = pieces.ends[first - 1] if first else 0
    return at, at


def _stretches(matches: list[int], length: int) -> Iterator[_Stretch]:
    """Turn matches into alternating stretches of matched and unmatched pieces."""
    i = k = 0
    while i < len(matches) or k < length:
        j, m = i, k
        while j < len(matches) and matches[j] == m:
            j, m = j + 1, m + 1
        if j > i:
            yield _Stretch(True, i, j, k, m)
        i, k = j, m
        while j < len(matches) and matches[j] < 0:
            j += 1
        m = matches[j] if j < len(matches) else length
        if j > i or m > k:
            yield _Stretch(False, i, j, k, m)
        i, k = j, m


def _kind_of_form(old: str, new: str) -> DifferenceKind:
    """The kind of a difference between two pieces with one key, or between two stretches of blank space."""
    if folded(old).lower() == folded(new).lower() and folded(old) != folded(new):
        return DifferenceKind.CASE
    bare_old, bare_new = _without(old, INVISIBLE), _without(new, INVISIBLE)
    if bare_old == bare_new:
        return DifferenceKind.SOFT_HYPHEN
    if not bare_old.strip() and not bare_new.strip():
        return DifferenceKind.WHITE_SPACE
    for characters, kind in ((_QUOTES, DifferenceKind.QUOTATION_MARKS), (DASHES, DifferenceKind.DASH)):
        if [c for c in old if c in characters] != [c for c in new if c in characters]:
            return kind
    return DifferenceKind.UNICODE_FORM


def _without(text: str, characters: str) -> str:
    return text.translate(dict.fromkeys(map(ord, characters)))


def _kind_of_change(old: list[str], new: list[str]) -> DifferenceKind:
    """The gravest kind that fits: a negation before a number before a name before any other word."""
    if not any(map(_is_word, old + new)):
        return _kind_of_marks(old + new)
    old_words, new_words = [w for w in old if _is_word(w)], [w for w in new if _is_word(w)]
    one_sided = not old_words or not new_words
    if not one_sided or len(old_words + new_words) <= _FEW_WORDS:
        if [w.lower() for w in old_words if is_negation(w)] != [w.lower() for w in new_words if is_negation(w)]:
            return DifferenceKind.NEGATION
        if [w.lower() for w in old if is_number(w)] != [w.lower() for w in new if is_number(w)]:
            return DifferenceKind.NUMBER
    if one_sided:
        return DifferenceKind.CUT if old_words else DifferenceKind.INSERTED
    if [w for w in old_words if _is_name(w)] != [w for w in new_words if _is_name(w)]:
        return DifferenceKind.NAME
    return DifferenceKind.WORD


def _kind_of_marks(marks: list[str]) -> DifferenceKind:
    characters = set("".join(marks))
    if any(is_number(mark) for mark in marks):
        return DifferenceKind.NUMBER
    if characters <= _QUOTES:
        return DifferenceKind.QUOTING
    if characters <= _MARKUP:
        return DifferenceKind.MARKUP
    return DifferenceKind.PUNCTUATION


def _is_word(piece: str) -> bool:
    return any(character.isalnum() for character in piece)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not is_function_word(word)
