"""Block quotes: paragraphs set off as a quotation, without marks, after a line that ends in a colon."""

from __future__ import annotations

from claims.text.blocks import BlockKind
from claims.text.prose import Prose
from claims.text.speakers import Speaker
from claims.text.utterance import Utterance


def announced_blocks(prose: Prose) -> dict[int, int]:
    """The block quotes without marks that a colon leads to: first paragraph -> the paragraph behind the last one."""
    found: dict[int, int] = {}
    if ">" not in prose.text:
        return found
    first = -1
    for number, paragraph in enumerate(prose.paragraphs):
        if prose.blocks[paragraph.block].kind is not BlockKind.QUOTATION or paragraph.quotations:
            first = -1
        elif first >= 0:
            found[first] = number + 1
        elif number and prose.paragraphs[number - 1].line.tags.endswith(":"):
            first = number
            found[first] = number + 1
    return found


def block_quote(prose: Prose, first: int, stop: int, speaker: Speaker | None) -> Utterance:
    """The quote whose passages are the paragraphs `first..stop`."""
    lines = [prose.paragraphs[number].line for number in range(first, stop)]
    spans = tuple((line.starts[0], line.ends[-1]) for line in lines)
    confidence = 0.8 if speaker else 0.5
    return Utterance(spans, "direct", speaker, None, "", "block", confidence, first, spans[0])
