"""Cut a text into words, numbers and marks, so that two texts can be compared piece by piece."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from claims.text.folding import fold

# Vowel signs and other marks belong to the word they stand in; `\w` leaves them out.
_MARK_CHARACTERS = "".join(
    chr(code) for code in (*range(0x300, 0x3000), *range(0xA800, 0xAC00)) if unicodedata.category(chr(code))[0] == "M"
)
# Scripts written without spaces are compared character by character.
_UNSPACED = "\u0e01-\u0e30\u0e40-\u0e46\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"(?:(?![{_UNSPACED}\d_])\w|[{_MARK_CHARACTERS}])"
_RUNS = "|".join(re.escape(mark) + "++" for mark in "'.-*_!?=#~>|。！？，、")
# The alternatives leave nothing out, so that the pieces laid end to end are the text again.
_PIECE = re.compile(
    rf" |{_LETTER}(?:{_LETTER}|\d)*+(?:'{_LETTER}++)*+|[{_UNSPACED}][{_MARK_CHARACTERS}]*+"
    rf"|\d++(?:[.,:/]\d++)*+|{_RUNS}|.",
    re.DOTALL,
)
UNSPACED = re.compile(f"[{_UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Words:
    """The pieces of a text: offsets of each in the text as given, and the key it is compared by.

    A key is the piece folded, in lower case, with every quotation mark alike: two pieces with one key may still differ.
    """

    starts: list[int]
    ends: list[int]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.keys)


def words(text: str) -> Words:
    """All words, numbers and marks of a text, in order. Blank space belongs to none."""
    form = fold(text)
    pieces = _PIECE.findall(_lowered(form.text).replace('"', "'"))
    ends = list(accumulate(map(len, pieces)))
    starts = [end - len(piece) for piece, end in zip(pieces, ends, strict=True) if piece != " "]
    ends = [end for piece, end in zip(pieces, ends, strict=True) if piece != " "]
    keys = [piece for piece in pieces if piece != " "]
    if len(form.steps) > 1:
        starts, ends = [form.start(at) for at in starts], [form.end(at) for at in ends]
    return Words(starts, ends, keys)


def _lowered(text: str) -> str:
    """The text in lower case with every letter in its place: the few that grow when lowered (İ) stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
