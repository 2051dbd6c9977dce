"""Cut an article into blocks, and tell what a reader sees of it from what is markup.

Markdown and plain text go through the same door: a text without markup simply has none to leave out. Offsets are code
points of the text as given. Everything here takes one pass; hostile input (a megabyte of brackets) costs linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from claims.text.markup import Link, inline_markup
from claims.text.reading import Reading, rewritten

__all__ = ["Block", "BlockKind", "Link", "blocks", "headline", "leading_host", "visible_text"]


class BlockKind(StrEnum):
    """What a block is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    CREDIT = "credit"
    FURNITURE = "furniture"


class Block(NamedTuple):
    """One block: `start` and `end` leave out blank space around it, `visible` are the spans of it a reader sees."""

    kind: BlockKind
    start: int
    end: int
    visible: tuple[tuple[int, int], ...]
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A block being gathered line by line; `hidden` are spans of line markup such as `# ` and `> `."""

    kind: BlockKind
    start: int
    end: int
    hidden: list[tuple[int, int]]


_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]++|$)")
_HEADING_TAIL = re.compile(r"[ \t]#++$")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)[^*_\n]++\1$")
_QUOTE_MARK = re.compile(r" {0,3}>(?:[ \t]?>)*+[ \t]*")
_LIST_MARK = re.compile(r"[ \t]*+(?:[-*+•‣◦]|(\d{1,3})[.)])(?:[ \t]++|$)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_IMAGE = re.compile(r"!\[")
_CREDIT = re.compile(
    r"(?:\W{0,4}(?:with (?:additional |further )?(?:input|inputs|reporting|contributions?|material|files|agenc(?:y|ies)"
    r"|wires?|wire reports|reports)\b|(?:additional |further )?(?:reporting|reported|writing|written|editing|edited"
    r"|compiled|research|graphics?|translated|translation|photographs?|photos?|video|sources?|credits?) ?(?:by\b|:)"
    r"|contributed (?:to this|by)\b|mit material von\b|avec (?:afp|reuters|agences?|ap)\b|con información de\b))",
    re.IGNORECASE,
)
_CREDIT_LIMIT = 300
_HOST = re.compile(r"(?:https?://)?((?:[\w-]{1,63}\.){1,5}[a-z]{2,24})/?", re.IGNORECASE)
_FINAL = tuple(".!?…。！？؟۔।:;,")
_HEADLINE_LIMIT = 300


def blocks(text: str) -> list[Block]:
    """All blocks of a Markdown or plain text, in order, without overlap; blank space belongs to none of them."""
    gathered = _gather(text)
    return [_finished(text, draft) for draft in gathered]


def reading(text: str, found: list[Block]) -> Reading:
    """What a reader sees of these blocks, with the way back: markup left out, blocks parted by a blank line."""
    pieces: list[tuple[int, int, str]] = []
    at = 0
    for block in found:
        gap = "\n\n" if at else ""
        for start, end in block.visible:
            pieces.append((at, start, gap))
            at, gap = end, ""
    pieces.append((at, len(text), ""))
    return rewritten(text, pieces)


def visible_text(text: str, start: int, end: int, blocks: list[Block] | None = None) -> str:
    """What a reader sees of `text[start:end]`: markup left out, blocks parted by a blank line."""
    found = _all_blocks(text) if blocks is None else blocks
    first = max(0, bisect_right(found, start, key=lambda block: block.start) - 1)
    pieces = []
    for at in range(first, len(found)):
        block = found[at]
        if block.start >= end:
            break
        seen = "".join(text[max(a, start) : min(b, end)] for a, b in block.visible if a < end and b > start)
        if seen:
            pieces.append(seen)
    return "\n\n".join(pieces)


def headline(text: str) -> tuple[int, int] | None:
    """The span that is most likely the headline: the first heading, or the first short block that ends no sentence.

    A bare host name on top ("news.example.org") is skipped. None when the text opens with neither.
    """
    found = [block for block in blocks(text) if block.visible]
    if _host_on_top(text, found):
        found = found[1:]
    for block in found[:5]:
        if block.kind is BlockKind.HEADING or (block is found[0] and _looks_like_a_headline(text, block)):
            return _trimmed(text, block.visible[0][0], block.visible[-1][1])
    return None


def leading_host(text: str) -> str:
    """The bare host name on top of the text, as pages saved by hand often have it; empty where there is none."""
    return _host_on_top(text, [block for block in blocks(text) if block.visible])


_all_blocks = blocks


def _host_on_top(text: str, found: list[Block]) -> str:
    """`found` are the blocks a reader sees anything of."""
    first = visible_text(text, found[0].start, found[0].end, found[:1]).strip() if found else ""
    match = _HOST.fullmatch(first)
    return match[1] if match else ""


def _looks_like_a_headline(text: str, block: Block) -> bool:
    seen = visible_text(text, block.start, block.end, [block]).strip()
    short = 0 < len(seen) <= _HEADLINE_LIMIT and "\n" not in seen
    return block.kind is BlockKind.PARAGRAPH and short and not seen.endswith(_FINAL)


def _gather(text: str) -> list[_Draft]:
    """Group lines into blocks."""
    drafts: list[_Draft] = []
    current: _Draft | None = None
    fence_closers = _fence_closers(text)
    skip_to = after = 0
    for line in text.split("\n"):
        start, end = after, after + len(line)
        after = end + 1
        if start < skip_to:
            continue
        if not line.strip():
            current = None
        elif start in fence_closers:
            skip_to = fence_closers[start]
            drafts.append(_Draft(BlockKind.FURNITURE, start, skip_to, []))
            current = None
        else:
            current = _place(drafts, current, line, start, end)
    return drafts


def _place(drafts: list[_Draft], current: _Draft | None, line: str, start: int, end: int) -> _Draft | None:
    """Put one line where it belongs; answer the block that the next line may continue."""
    kind, mark = _kind(line, current)
    hidden = [(start, start + mark)] if mark else []
    if kind is BlockKind.QUOTATION and not line[mark:].strip():
        return None
    if current is not None and kind is current.kind and kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION):
        current.end = end
        current.hidden += hidden
        return current
    if current is not None and kind is BlockKind.PARAGRAPH and current.kind is BlockKind.LIST_ITEM:
        current.end = end
        return current
    drafts.append(_Draft(kind, start, end, hidden))
    stands_alone = kind in (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.FURNITURE)
    return None if stands_alone else drafts[-1]


def _kind(line: str, current: _Draft | None) -> tuple[BlockKind, int]:
    """What a line opens or continues, and how many of its first characters are the mark that says so."""
    if line[0].isalpha():
        return BlockKind.PARAGRAPH, 0
    if heading := _HEADING.match(line):
        return BlockKind.HEADING, heading.end()
    stripped = line.strip()
    if _is_rule(stripped):
        return BlockKind.FURNITURE, 0
    if _BOLD_LINE.match(stripped):
        return BlockKind.HEADING, 0
    if quoted := _QUOTE_MARK.match(line):
        return BlockKind.QUOTATION, quoted.end()
    item = _LIST_MARK.match(line)
    # As in CommonMark, a number other than 1 does not break into a paragraph: "…in room\n12. It was…" is prose.
    if item and not (current and current.kind is BlockKind.PARAGRAPH and item[1] not in (None, "1")):
        return BlockKind.LIST_ITEM, item.end()
    if stripped.startswith(("![", "[![")) and _only_images(stripped):
        return BlockKind.CAPTION, 0
    return BlockKind.PARAGRAPH, 0


def _is_rule(stripped: str) -> bool:
    """Three or more of one of `- * _ =`, spaces between them allowed."""
    bare = stripped.replace(" ", "").replace("\t", "")
    return len(bare) >= 3 and bare[0] in "-*_=" and bare.count(bare[0]) == len(bare)


def _only_images(line: str) -> bool:
    markup = inline_markup(line, 0, len(line))
    return bool(markup.images) and not any(
        line[a:b].strip() for a, b in _complement(0, len(line), markup.hidden + markup.images)
    )


def _fence_closers(text: str) -> dict[int, int]:
    """Start of each code fence that is closed, with the end of its closing line. An open fence swallows nothing."""
    closers: dict[int, int] = {}
    if "```" not in text and "~~~" not in text:
        return closers
    opened: tuple[int, str] | None = None
    for match in re.finditer(r"^ {0,3}(```|~~~)[^\n]*+", text, re.MULTILINE):
        if opened is None:
            opened = (match.start(), match[1])
        elif opened[1] == match[1] and not match.group().strip().strip("`~"):
            closers[opened[0]] = match.end()
            opened = None
    return closers


def _finished(text: str, draft: _Draft) -> Block:
    """Trim the block, find its inline markup and its final kind."""
    start, end = _trimmed(text, draft.start, draft.end)
    if draft.kind is BlockKind.FURNITURE:
        return Block(draft.kind, start, end, _fenced_lines(text, start, end))
    markup = inline_markup(text, start, end)
    hidden = draft.hidden + markup.hidden
    if draft.kind is BlockKind.HEADING and (tail := _HEADING_TAIL.search(text, start, end)):
        hidden.append((tail.start(), end))
    visible: tuple[tuple[int, int], ...] = ((start, end),)
    if hidden:
        visible = tuple((a, b) for a, b in _complement(start, end, hidden) if text[a:b].strip() or b - a < end - start)
        if not any(text[a:b].strip() for a, b in visible):
            return Block(BlockKind.FURNITURE, start, end, ())
    kind = draft.kind
    if kind is BlockKind.PARAGRAPH and _is_credit(text, visible):
        kind = BlockKind.CREDIT
    return Block(kind, start, end, visible, tuple(markup.links))


def _fenced_lines(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What a reader sees of a code fence: the lines between its marks. A rule shows nothing to read."""
    if not _FENCE.match(text, start):
        return ()
    first, last = text.find("\n", start, end) + 1, text.rfind("\n", start, end)
    return ((first, last),) if 0 < first < last else ()


def _is_credit(text: str, visible: tuple[tuple[int, int], ...]) -> bool:
    if visible[-1][1] - visible[0][0] > _CREDIT_LIMIT:
        return False
    seen = "".join(text[a:b] for a, b in visible).strip()
    return bool(_CREDIT.match(seen))


def _complement(start: int, end: int, hidden: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of `start..end` that no hidden span covers."""
    shown = []
    at = start
    for a, b in sorted(hidden):
        if a > at:
            shown.append((at, min(a, end)))
        at = max(at, b)
        if at >= end:
            break
    if at < end:
        shown.append((at, end))
    return shown


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blank space at either end."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, start + max(left, len(piece.rstrip()))
