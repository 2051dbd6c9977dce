"""Find words printed with marked edits: an ellipsis for words left out, brackets for words put in or replaced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claims.text.folding import fold, folded
from claims.text.places import stands_alone

_ELLIPSIS = r"\[\s?(?:\.{3,4}|…|\. \. \.)\s?\]|\(\s?(?:\.{3,4}|…)\s?\)|\. \. \.|\.{3,4}|…"
_MARK = re.compile(rf"(?P<ellipsis>{_ELLIPSIS})|\[[^\[\]\n]{{1,200}}\]")
# How far words may lie apart in the source that print has only a bracket between, in characters.
_BRACKET_REACH = 160
_MOST_PLACES = 5000
# Every piece is sought through the whole source; no quote in print owns up to so many edits.
_MOST_MARKS = 100


@dataclass(frozen=True, slots=True)
class _Piece:
    """Printed words between two marks. `ellipsis` tells what stands before them; glued sides lie inside a word."""

    words: str
    ellipsis: bool
    glued_left: bool
    glued_right: bool


def find_marked(passage: str, source: str, at: int = 0) -> tuple[int, int] | None:
    """The tightest span of `source` from `at` on that reads like `passage` but for what its marks own up to.

    None when there is no mark, nothing but marks, far too many marks, or words differ that no mark covers.
    """
    pieces = _pieces(passage)
    if not pieces:
        return None
    form = fold(source[at:])
    chains = [(start, start + len(pieces[0].words)) for start in _places(form.text, pieces[0])]
    for previous, piece in pairwise(pieces):
        chains = _extended(form.text, chains, previous, piece)
    if not chains:
        return None
    start, end = min(chains, key=lambda chain: chain[1] - chain[0])
    return at + form.start(start), at + form.end(end)


def _pieces(passage: str) -> list[_Piece]:
    """The printed words between marks; empty without a mark, and with too many."""
    marks = list(_MARK.finditer(passage))
    if len(marks) > _MOST_MARKS:
        return []
    edges = [0, *(edge for mark in marks for edge in mark.span()), len(passage)]
    pieces = []
    for number in range(len(marks) + 1 if marks else 0):
        start, end = edges[2 * number], edges[2 * number + 1]
        words = folded(passage[start:end]).strip().strip(",.;: ")
        left = marks[number - 1] if number else None
        right = marks[number] if number < len(marks) else None
        if words:
            glued_left = left is not None and not left["ellipsis"] and passage[start].isalnum()
            glued_right = right is not None and not right["ellipsis"] and passage[end - 1].isalnum()
            ellipsis = left is None or bool(left["ellipsis"])
            pieces.append(_Piece(words, ellipsis, glued_left, glued_right))
        elif pieces and left and left["ellipsis"] and right:
            pieces.append(_Piece("", True, False, False))
    return _without_empty(pieces)


def _without_empty(pieces: list[_Piece]) -> list[_Piece]:
    """Two marks in a row make one gap, an ellipsis if either is one."""
    kept: list[_Piece] = []
    ellipsis = False
    for piece in pieces:
        if piece.words:
            kept.append(_Piece(piece.words, piece.ellipsis or ellipsis, piece.glued_left, piece.glued_right))
        ellipsis = not piece.words
    return kept


def _places(text: str, piece: _Piece) -> list[int]:
    """Where a piece stands; sides glued to a bracket need not be the ends of words."""
    places: list[int] = []
    at = text.find(piece.words)
    looks = 0
    while at >= 0 and looks < _MOST_PLACES:
        end = at + len(piece.words)
        whole_left, whole_right = stands_alone(text, at, len(text)), stands_alone(text, 0, end)
        if (piece.glued_left or whole_left) and (piece.glued_right or whole_right):
            places.append(at)
        looks += 1
        at = text.find(piece.words, at + 1)
    return places


def _extended(text: str, chains: list[tuple[int, int]], previous: _Piece, piece: _Piece) -> list[tuple[int, int]]:
    """Each place of `piece` joined to the nearest chain before it, when the mark between them reaches so far."""
    longer = []
    index = -1
    for place in _places(text, piece):
        while index + 1 < len(chains) and chains[index + 1][1] <= place:
            index += 1
        if index < 0:
            continue
        start, end = chains[index]
        gap = text[end:place]
        glued = previous.glued_right or piece.glued_left
        if piece.ellipsis or (len(gap) <= _BRACKET_REACH and not (glued and gap.strip().count(" ") > 0)):
            longer.append((start, place + len(piece.words)))
    return longer
