"""An article read once: its paragraphs as tokens, its quotations, and where its sentences begin.

All parts of the engine share one `Prose`. Grammar works on prose (paragraphs, list items, quotations); headings,
captions and credit lines are kept aside with their kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.text.blocks import Block, BlockKind, blocks
from claims.text.quotation_marks import Quotation, is_crowded, quotations
from claims.text.sentences import Sentence, sentences
from claims.text.tokens import Line, line

PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION))
LONGEST_HEADLINE = 150

_FINAL = tuple('.!?…:;,"”’»)。！？؟।')
_PARAGRAPH_BREAK = re.compile(r"(?<=[.!?:\"”’»)])[ \t]*+\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `block` is its index, `section` counts the headings before it."""

    line: Line
    quotations: list[Quotation]
    sentences: list[tuple[int, int]]
    block: int
    section: int


@dataclass(frozen=True, slots=True)
class Prose:
    text: str
    language: str
    blocks: list[Block]
    sentences: list[Sentence]
    paragraphs: list[Paragraph]


def read(text: str, language: str = "en") -> Prose:
    """Read a text. Linear in its length."""
    found = blocks(text)
    cut = sentences(text, found)
    places = [place for place in _places(text, found) if not is_crowded(text, place[0], place[1])]
    quoted = quotations(text, [(start, end) for start, end, _, _ in places])
    starts = [sentence.start for sentence in cut]
    paragraphs = [
        _paragraph(text, found[block], place_start, place_end, block, section, marks, starts)
        for (place_start, place_end, block, section), marks in zip(places, quoted, strict=True)
    ]
    return Prose(text, language, found, cut, _with_surnames(paragraphs))


def _with_surnames(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with "Mock says" read as a name where "Robby Mock" stands elsewhere: no order opens a sentence."""
    openings = [
        (number, first)
        for number, paragraph in enumerate(paragraphs)
        for first, stop in paragraph.sentences
        if stop > first + 1 and paragraph.line.tags[first] in "kvym" and paragraph.line.tags[first + 1] in "kmva"
    ]
    if not openings:
        return paragraphs
    names = {
        paragraph.line.lower[at]
        for paragraph in paragraphs
        for at in range(1, len(paragraph.line))
        if paragraph.line.tags[at - 1 : at + 1] == "CC"
    }
    answer = list(paragraphs)
    for number, first in openings:
        line = answer[number].line
        if line.lower[first] in names and line.words[first][0].isupper():
            tags = f"{line.tags[:first]}C{line.tags[first + 1 :]}"
            answer[number] = replace(answer[number], line=replace(line, tags=tags))
    return answer


def _places(text: str, found: list[Block]) -> Iterator[tuple[int, int, int, int]]:
    """(start, end, block, section) of each paragraph of prose; a block of several lines may hold several."""
    section = 0
    opens = len(found) > 1
    for index, block in enumerate(found):
        if block.kind is BlockKind.HEADING:
            section += 1
        if block.kind not in PROSE or not block.visible:
            continue
        if opens and _is_title(text[block.start : block.end]):
            opens = text.count(" ", block.start, block.end) == 0  # a host name may stand above the headline
            continue
        opens = False
        at = block.visible[0][0]
        several_lines = text.find("\n", at, block.end) >= 0
        for match in _PARAGRAPH_BREAK.finditer(text, at, block.end) if several_lines else ():
            yield at, match.start(), index, section
            at = match.end()
        if at < block.end:
            yield at, block.end, index, section


def _is_title(words: str) -> bool:
    """Whether an opening block is a headline: short, and without the mark that ends a sentence."""
    return len(words) <= LONGEST_HEADLINE and not words.endswith(_FINAL)


def _paragraph(
    text: str,
    block: Block,
    start: int,
    end: int,
    index: int,
    section: int,
    marks: list[Quotation],
    starts: list[int],
) -> Paragraph:
    gaps = [(mark.outer_start, mark.outer_end, number) for number, mark in enumerate(marks)]
    tokens = line(text, start, end, _with_hidden(gaps, block, start, end))
    return Paragraph(tokens, marks, _sentences(tokens, starts), index, section)


def _with_hidden(gaps: list[tuple[int, int, int]], block: Block, start: int, end: int) -> list[tuple[int, int, int]]:
    """The quotations, and between them the markup of a block that a reader does not see."""
    if len(block.visible) == 1:
        return gaps
    edges = [(a[1], b[0], -1) for a, b in zip(block.visible, block.visible[1:], strict=False)]
    merged: list[tuple[int, int, int]] = []
    reached = start
    for gap in sorted(gaps + [edge for edge in edges if edge[0] >= start and edge[1] <= end]):
        if gap[0] >= reached:
            merged.append(gap)
            reached = gap[1]
    return merged


def _after_dateline(tokens: Line) -> int:
    """Where the text begins behind "MILLBROOK, Ohio (AP) — ", else 0."""
    dash = tokens.tags.find("-", 1, 12)
    if dash < 0 or dash + 1 >= len(tokens.words) or not tokens.words[0].isupper() or tokens.tags[0] == "Q":
        return 0
    return dash + 1 if not tokens.tags[:dash].strip("Cy#,().x") else 0


def _after_abbreviation(tokens: Line, index: int) -> bool:
    """ "Sen. Moss", "the U.S. Senate": the full stop before this token belongs to a shortened word."""
    before = tokens.words[index - 1]
    return before.endswith(".") and len(before) > 1 and tokens.tags[index] in "C#"


def _sentences(tokens: Line, starts: list[int]) -> list[tuple[int, int]]:
    """Token ranges of the sentences around the quotations: what ends inside one does not end the sentence."""
    if not tokens.words:
        return []
    first = _after_dateline(tokens)
    found = []
    for start in starts[bisect_left(starts, tokens.start) : bisect_left(starts, tokens.end)]:
        index = bisect_left(tokens.starts, start, first + 1)
        begins = index < len(tokens.starts) and tokens.starts[index] == start
        if begins and not _after_abbreviation(tokens, index):
            found.append((first, index))
            first = index
    found.append((first, len(tokens.words)))
    return found
