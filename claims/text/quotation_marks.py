"""Find quoted stretches of every usual kind, paragraph by paragraph, in one pass.

Known marks: straight and curly double quotes, „low-high“, «guillemets» both ways round, “closed by an opening mark“,
TeX ``marks'', 「corner brackets」, and single quotes where a text uses no double ones. A quotation may run over several
paragraphs: each part is a `Quotation` of its own, and the later ones say that they continue the one before.
Apostrophes, feet and inches are no quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_DOUBLE = re.compile(r"[\"“”„‟«»＂「」『』](?P<heap>(?<=[\"“”„‟«»＂])[\"“”„‟«»＂]{2,}+)?")
"""One mark; three or more in a row (a heap) quote nothing."""
_TYPED = re.compile(r"``|''|" + _DOUBLE.pattern)
_SINGLE = re.compile(r"['‘’‚‹›]")
_OPENERS = frozenset("“„‟«「『``")
_CORNERS = {"「": "」", "『": "』"}
_BEFORE_OPENING = frozenset("([{—–-:/*_>")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-*_…")
_SENTENCE_MARKS = frozenset(".,!?…")
_LOOK_AHEAD = 8
_CROWDING = "\"“”„«»'‘’`"
_MANY, _LEAST_APART = 2_000, 8
"""More marks than this in one paragraph, closer than this on the average, are noise: a table, a puzzle, an attack."""


class Quotation(NamedTuple):
    """One quoted stretch inside one paragraph.

    `start..end` leave out the marks, `outer_start..outer_end` include them. `closed` is false where the paragraph ends
    before the quotation does; `continues` is true where it goes on from the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    continues: bool = False
    single: bool = False


_Mark = tuple[int, int, str]
"""(start, end, direction) of a mark: `o` opens, `c` closes, `?` could do either."""


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[list[Quotation]]:
    """The outermost quotations of each paragraph, in order. Unclosed ones end with their paragraph."""
    marked = [_marks(text, start, end) for start, end in paragraphs]
    if not any(marked):
        return [_single_quotations(text, start, end) for start, end in paragraphs]
    answer: list[list[Quotation]] = []
    still_open = 0
    for index, (span, marks) in enumerate(zip(paragraphs, marked, strict=True)):
        found, is_open = _pair(text, span, marks, still_open > 0)
        answer.append(found)
        if is_open and still_open <= 1:
            still_open = _closing_distance(marked, index)
        elif still_open:
            still_open = still_open - 1 if is_open else 0
    return answer


def is_crowded(text: str, start: int, end: int) -> bool:
    """Whether the marks of a paragraph stand so close that they enclose no words: noise, of which nothing is read."""
    most = max(_MANY, (end - start) // _LEAST_APART)
    return end - start > most and sum(text.count(mark, start, end) for mark in _CROWDING) > most


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    typed = text.find("``", start, end) >= 0 or text.find("''", start, end) >= 0
    return [
        (*match.span(), _direction(text, match[0], *match.span(), start, end))
        for match in (_TYPED if typed else _DOUBLE).finditer(text, start, end)
        if not match["heap"]
    ]


def _direction(text: str, mark: str, at: int, after: int, start: int, end: int) -> str:
    before = text[at - 1] if at > start else " "
    following = text[after] if after < end else " "
    if mark == "``" or mark in _CORNERS:
        return "o"
    if mark == "''" or mark in "」』":
        return "c"
    if mark in _OPENERS:
        closes = before in _SENTENCE_MARKS or (mark in "“«" and not before.isspace())
        return "?" if closes and not following.isalnum() and before not in _BEFORE_OPENING else "o"
    if mark in "”»":
        opens = (before.isspace() or before in _BEFORE_OPENING) and following.isalnum()
        return "?" if opens else "c"
    if before.isspace() or before in _BEFORE_OPENING:
        return "o" if not following.isspace() and following not in ",;!?)" else "?" if at > start else "o"
    return "c" if following.isspace() or following in _AFTER_CLOSING else "?"


def _pair(text: str, span: tuple[int, int], marks: list[_Mark], is_open: bool) -> tuple[list[Quotation], bool]:
    """Pair the marks of one paragraph. Answers its quotations, and whether the last one is still open."""
    start, end = span
    found: list[Quotation] = []
    opened: tuple[int, int] | None = None
    continues = is_open
    if is_open and not (marks and marks[0][0] == start):
        opened = (start, start)
    for position, mark in enumerate(marks):
        mark_start, mark_end, direction = mark
        if opened is None:
            if direction != "c" or _may_open_all_the_same(text, mark, len(marks) - position, end):
                opened = (mark_start, mark_end)
        elif _is_of_one_kind(text[opened[0]], text[mark_start]) and (
            direction != "o" or _closes_all_the_same(text, opened, mark)
        ):
            inner = _trimmed(text, opened[1], mark_start)
            if inner:
                found.append(Quotation(*inner, opened[0], mark_end, True, continues))
            opened, continues = None, False
    if opened is None:
        return found, False
    inner = _trimmed(text, opened[1], end)
    if inner:
        found.append(Quotation(*inner, opened[0], end, False, continues))
    return found, True


def _is_of_one_kind(opener: str, closer: str) -> bool:
    """Whether the one mark can close the other: “…” in « … », or 『…』 in 「…」, is a quotation inside another."""
    if opener in _CORNERS or closer in "」』":
        return _CORNERS.get(opener) == closer
    return (opener in "«»") == (closer in "«»")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without blank space inside its marks (French sets « … » with spaces); None when it holds nothing."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else None


def _may_open_all_the_same(text: str, mark: _Mark, marks_left: int, end: int) -> bool:
    """`said," We` - a straight mark put on the wrong side of its space, when the marks pair up that way."""
    start, after, _ = mark
    spaced = text[start - 1 : start] == "," and text[after : after + 1] == " "
    return text[start] == '"' and marks_left % 2 == 0 and spaced and after < end


def _closes_all_the_same(text: str, opened: tuple[int, int], mark: _Mark) -> bool:
    """An opening mark that closes: „so“, »so«, or “so“."""
    kind, closer = text[opened[0]], text[mark[0]]
    if kind == "„":
        return closer == "“"
    return kind == "»" and closer == "«"


def _closing_distance(marked: list[list[_Mark]], index: int) -> int:
    """How many paragraphs further an open quotation runs: up to the first one whose first mark says so, else none."""
    for distance in range(1, _LOOK_AHEAD):
        if index + distance >= len(marked):
            return 0
        marks = marked[index + distance]
        if marks:
            return distance if marks[0][2] == "c" or distance == 1 else 0
    return 0


def _single_quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Quotations in single marks, for texts that use no double ones."""
    found: list[Quotation] = []
    opened = -1
    pending: int | None = None
    for match in _SINGLE.finditer(text, start, end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        following = text[at + 1] if at + 1 < end else " "
        opens = mark != "’" and (before.isspace() or before in _BEFORE_OPENING) and following.isalnum()
        closes = mark not in "‘‚‹" and not before.isspace() and not following.isalnum()
        if opened < 0:
            opened = at if opens else -1
        elif closes and before == "s" and pending is None:
            pending = at
        elif closes:
            found.append(Quotation(opened + 1, at, opened, at + 1, True, single=True))
            opened, pending = -1, None
    if opened >= 0 and pending is not None:
        found.append(Quotation(opened + 1, pending, opened, pending + 1, True, single=True))
    return found
