"""Fold a text to the form in which typography no longer matters, keeping the way back to its own offsets.

Folding equates only what never carries meaning: the shape of quotation marks, the length of a dash, kinds and runs of
blank space, soft hyphens and other invisible characters, composed and decomposed letters, ligatures, the ellipsis
character. It never adds or drops a space between words ("may be" / "maybe"), never touches case, digits, primes
(6' and 6″) or the bidirectional overrides, which change what is read.
"""

from __future__ import annotations

import re
import unicodedata

from claims.text.reading import Reading, rewritten

SINGLE_MARKS = "'‘’‚‛`´‹›ʼ＇"
DOUBLE_MARKS = '"“”„‟«»〝〞〟＂「」『』｢｣'
DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Scripts with combining characters lie below this code point; above it are ideographs, emoji and rare scripts.
_MARKS_END = 0x1_1A00


def _spaces() -> str:
    return "".join(chr(code) for code in range(0x3001) if chr(code).isspace())


def _survey() -> tuple[str, dict[str, str]]:
    """The characters that may join the one before them in NFC, and the single characters that NFC replaces."""
    joining: set[str] = set()
    replaced: dict[str, str] = {}
    for code in range(0x300, _MARKS_END):
        if 0x3400 <= code < 0xA000 or 0xAC00 <= code < 0xF900:
            continue
        char = chr(code)
        parts = unicodedata.decomposition(char).split()
        if unicodedata.combining(char):
            joining.add(char)
        if len(parts) == 2 and not parts[0].startswith("<"):
            joining.add(chr(int(parts[1], 16)))
        if parts and not parts[0].startswith("<") and (composed := unicodedata.normalize("NFC", char)) != char:
            replaced[char] = composed
    joining.update(chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)))
    return "".join(sorted(joining)), replaced


_JOINING, _REPLACED = _survey()
_WIDER = _LIGATURES | _REPLACED | {"…": "..."}
_SAME_LENGTH = str.maketrans(
    dict.fromkeys(SINGLE_MARKS, "'")
    | dict.fromkeys(DOUBLE_MARKS, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(_spaces(), " ")
)
# Marks are joined thirty at a time, as in Unicode's stream-safe format: normalising one endless run is quadratic.
_PLAIN = f"(?P<blank>[ {INVISIBLE}]{{2,}}+|[{INVISIBLE}])|(?P<dash>-{{2,}}+)|(?P<mark>'')"
_WIDE = re.escape("".join(_WIDER))
_JOINS = re.compile(f"[{re.escape(_JOINING)}]")
_PIECE = re.compile(f"{_PLAIN}|(?P<joined>[^{_JOINS.pattern[1:]}{_JOINS.pattern}{{1,30}}+)|[{_WIDE}]", re.DOTALL)
# The same for texts without joining characters, which are most: it looks at every character but once.
_PIECE_UNJOINED = re.compile(f"(?=[ '\\-{INVISIBLE}{_WIDE}])(?:{_PLAIN}|[{_WIDE}])")


def fold(text: str) -> Reading:
    """The folded text, with the way back."""
    even = text.translate(_SAME_LENGTH)
    pattern = _PIECE if _JOINS.search(even) else _PIECE_UNJOINED
    pieces = ((match.start(), match.end(), _folded_piece(match)) for match in pattern.finditer(even))
    return rewritten(even, pieces)


def folded(text: str) -> str:
    """The folded text alone."""
    return fold(text).text


def same_but_for_form(one: str, other: str) -> bool:
    """Whether two texts differ in typography at most.

    Beyond folding, two conventions count as form: single for double quotation marks (not straight after a digit, where
    they may mean feet and inches), and a dash set in another way with or without spaces ("—" for " -- "; not beside a
    digit, where it may be a minus). Spaces put round one and the same dash are an edit.
    """
    if folded(one).strip() == folded(other).strip():
        return True
    if _ANY_DASH in one + other or _without_conventions(one) != _without_conventions(other):
        return False
    dashes = zip(_LONG_DASH.findall(one), _LONG_DASH.findall(other), strict=True)
    return all(folded(a) == folded(b) or a.strip() != b.strip() for a, b in dashes)


# Stands for a long dash with or without spaces, so that it stays apart from a hyphen.
_ANY_DASH = "\ue000"
_LONG_DASH = re.compile(r"(?<=[^\s\d])(?:\s-\s|\s?(?:[–—―]|-{2,3}+)\s?)(?=[^\s\d-])")
_FREE_DOUBLE = re.compile(r'(?<!\d)"')


def _without_conventions(text: str) -> str:
    return single_marked(folded(_LONG_DASH.sub(_ANY_DASH, text)).strip())


def single_marked(text: str) -> str:
    """Folded text of the same length with double quotation marks made single, but for those straight after a digit."""
    return _FREE_DOUBLE.sub("'", text)


def _folded_piece(match: re.Match[str]) -> str:
    piece = match[0]
    match match.lastgroup:
        case "blank":
            return " " if " " in piece else ""
        case "dash":
            return "-"
        case "mark":
            return '"'
        case "joined":
            return unicodedata.normalize("NFC", piece)
    return _WIDER[piece]
