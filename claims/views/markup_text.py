"""An article's text for marking up: what a reader sees of it, every piece of it with its place in the revision."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claims.coverage import Cover, CoveredSentence
from claims.models import Statement
from claims.text.blocks import Block, blocks


@dataclass(frozen=True, slots=True)
class Piece:
    """Visible text that stands in the revision from ``start`` on (code points), without a gap.

    ``before`` is what the revision has between the piece before and this one: markup and blank lines nobody reads.
    """

    start: int
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class MarkableSentence:
    """A sentence in its pieces; ``gap`` is what a reader sees between it and the next, blank space as a rule."""

    covered: CoveredSentence
    pieces: tuple[Piece, ...]
    gap: tuple[Piece, ...]
    statements: tuple[Statement, ...]

    @property
    def is_uncovered(self) -> bool:
        return self.covered.cover == Cover.uncovered


@dataclass(slots=True)
class MarkableBlock:
    """``loose`` is what a reader sees before the first sentence: a dash, or all of a block without one, as “🌊”."""

    kind: str
    sentences: list[MarkableSentence] = field(default_factory=list)
    loose: tuple[Piece, ...] = ()


def markable_blocks(
    text: str, covered: Sequence[CoveredSentence], statements: Mapping[int, Statement]
) -> list[MarkableBlock]:
    """All of ``text`` that a reader sees. ``statements`` are those that may be shown, by number."""
    found = [block for block in blocks(text) if block.visible]
    before = _hidden_before(text, found)
    return [
        _shown(text, block, inside, statements, before)
        for block, inside in zip(found, _by_block(found, covered), strict=True)
    ]


def _shown(
    text: str,
    block: Block,
    inside: Sequence[CoveredSentence],
    statements: Mapping[int, Statement],
    before: Mapping[int, str],
) -> MarkableBlock:
    first, last = block.visible[0][0], block.visible[-1][1]
    shown = MarkableBlock(str(block.kind))
    shown.loose = tuple(_pieces(text, block, first, inside[0].start if inside else last, before))
    nexts = [*(sentence.start for sentence in inside[1:]), last]
    for sentence, next_start in zip(inside, nexts, strict=False):
        pieces = tuple(_pieces(text, block, sentence.start, sentence.end, before))
        gap = tuple(_pieces(text, block, sentence.end, next_start, before))
        concerned = tuple(statements[pk] for pk in sentence.statements if pk in statements)
        shown.sentences.append(MarkableSentence(sentence, pieces, gap, concerned))
    return shown


def _by_block(found: Sequence[Block], covered: Sequence[CoveredSentence]) -> list[list[CoveredSentence]]:
    """The sentences of each block; none crosses a block."""
    answer: dict[int, list[CoveredSentence]] = defaultdict(list)
    index = 0
    for sentence in covered:
        while found[index].end <= sentence.start:
            index += 1
        answer[index].append(sentence)
    return [answer[index] for index in range(len(found))]


def _hidden_before(text: str, found: Sequence[Block]) -> dict[int, str]:
    """For the start of each visible span, what stands unseen between it and the span before."""
    answer, at = {}, 0
    for block in found:
        for start, end in block.visible:
            answer[start] = text[at:start]
            at = end
    return answer


def _pieces(text: str, block: Block, start: int, end: int, before: Mapping[int, str]) -> Iterator[Piece]:
    for a, b in block.visible:
        if start < end and a < end and b > start:
            first = max(a, start)
            yield Piece(first, text[first : min(b, end)], before[a] if first == a else "")
