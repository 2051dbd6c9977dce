"""Where words stand in a text as words: not inside longer words, nor cut out of a figure."""

from __future__ import annotations

import re
import unicodedata

from claims.text.folding import INVISIBLE
from claims.text.words import UNSPACED

# How often a text may be walked through, at worst, in search of words that keep being found inside other words.
WALKS = 50
_LETTER = re.compile(r"[^\W_]")
_LONGEST_WORD = 40
# A capital after so many letters of another word is the seam of two words that lost their blank; "McCoy" has none.
_SEAM = 5
_SIGNS = "-−–+$€£¥₽₹#"
_HYPHENS = "-‐‑'’‘`´"
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_SHARE = re.compile(r"\s?[%‰]")
_FIGURE_GOES_ON = re.compile(r"[.,:/]?\d|\s?[%‰]")
_FIGURE_COMES_BEFORE = re.compile(r"(?:\d[.,:/]?|(?:^|(?<=[\s(]))[-−+])\Z")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins and ends where words do. Scripts without spaces have no such places to miss."""
    return not _joined(text, start) and not _joined(text, end)


def first_place(text: str, needle: str, at: int = 0) -> int:
    """Where `needle` first stands from `at` on as whole words and whole figures; -1 when nowhere.

    "5" does not stand in "5.2" or "-5", nor "art" in "party": what leaves that out says something else.
    """
    work = WALKS * (len(text) + 1000)
    at = text.find(needle, at)
    while at >= 0 and work > 0:
        end = at + len(needle)
        if stands_alone(text, at, end) and not _cuts_a_figure(text, at, end):
            return at
        work -= len(needle)
        at = text.find(needle, at + 1)
    return -1


def joined_before(text: str, at: int) -> str:
    """What belongs to the word or figure that begins at an offset, and stands before it: "il" of "illegal", a sign."""
    start = at
    while at < len(text) and text[at].isalnum() and start > max(0, at - _LONGEST_WORD):
        before, mark = text[max(0, start - 2) : start - 1], text[start - 1]
        sign = mark in _SIGNS and text[start].isdigit()
        if not (_is_part(mark) or sign or _links(text, before, mark, start)):
            break
        start -= 1
    seam = at - start >= _SEAM and text[at].isupper() and text[start:at].isalpha() and text[at - 1].islower()
    return "" if seam else text[start:at]


def joined_after(text: str, at: int) -> str:
    """What belongs to the word or figure that ends at an offset, and goes on behind it: "n't" of "can't", ".2", "%"."""
    end = at
    while at > 0 and _is_part(text[at - 1]) and end < min(len(text), at + _LONGEST_WORD):
        share = _SHARE.match(text, end) if text[end - 1].isdigit() else None
        if not (share or _is_part(text[end]) or _links(text, text[end - 1], text[end], end + 1)):
            break
        end = share.end() if share else end + 1
    seam = end - at >= _SEAM and text[at].isupper() and text[at:end].isalpha() and text[at - 1].islower()
    return "" if seam else text[at:end]


def _is_part(character: str) -> bool:
    """Whether a character is part of a word in a script that parts words by spaces."""
    joins = character.isalnum() or character in INVISIBLE or unicodedata.category(character)[0] == "M"
    return joins and not UNSPACED.match(character)


def _links(text: str, before: str, mark: str, at: int) -> bool:
    """Whether a mark holds two halves together: "il-legal", "can't", "5.2"; `at` is where the second begins."""
    after = text[at : at + 1]
    if before.isdigit() and after.isdigit():
        return mark in ".,:/" or (mark.isspace() and _THOUSANDS.match(text, at) is not None)
    return mark in _HYPHENS and before.isalnum() and after.isalnum()


def _joined(text: str, at: int) -> bool:
    """Whether the characters left and right of `at` belong to one word."""
    pair = text[max(0, at - 1) : at + 1]
    return at > 0 and len(pair) == 2 and all(map(_LETTER.match, pair)) and not any(map(UNSPACED.match, pair))


def _cuts_a_figure(text: str, start: int, end: int) -> bool:
    after = text[end - 1].isdigit() and _FIGURE_GOES_ON.match(text, end)
    before = text[start].isdigit() and _FIGURE_COMES_BEFORE.search(text[max(0, start - 3) : start])
    return bool(after or before)
