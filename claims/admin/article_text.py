"""An article's text as a desk shows it: sentences in their blocks, what covers them, and whose words are marked."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from django.utils.translation import gettext

from claims.coverage import Cover, CoveredSentence
from claims.models import Passage, Statement
from claims.text.blocks import Block, blocks
from newsroom.words import amid

_NAMED = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one sentence in which the same statements' words stand; ``statements`` is empty for plain text."""

    text: str
    statements: tuple[Statement, ...] = ()

    @property
    def labels(self) -> str:
        """What a listener hears of the mark; of very many, the first few."""
        named = [f"{s.get_kind_display()} {s.pk}, {amid(s.get_state_display())}" for s in self.statements[:_NAMED]]
        left = len(self.statements) - _NAMED
        return "; ".join([*named, gettext("and %(left)s more") % {"left": left}] if left > 0 else named)


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence with its segments and whom it concerns; ``start`` and ``end`` are the revision's code points."""

    covered: CoveredSentence
    segments: tuple[Segment, ...]
    statements: tuple[Statement, ...]

    @property
    def is_uncovered(self) -> bool:
        return self.covered.cover == Cover.uncovered


@dataclass(slots=True)
class ShownBlock:
    kind: str
    sentences: list[ShownSentence] = field(default_factory=list)


def shown_blocks(
    text: str, covered: Sequence[CoveredSentence], passages: Sequence[Passage], statements: dict[int, Statement]
) -> list[ShownBlock]:
    """The blocks of ``text`` that have something to read. ``passages`` are current words with a place in this text."""
    found = [block for block in blocks(text) if block.visible]
    answer = [ShownBlock(str(block.kind)) for block in found]
    index = 0
    touching = _by_sentence(covered, passages)
    for sentence in covered:
        while found[index].end <= sentence.start:
            index += 1
        answer[index].sentences.append(_shown(text, found[index], sentence, touching[sentence.start], statements))
    return [block for block in answer if block.sentences]


def _by_sentence(covered: Sequence[CoveredSentence], passages: Sequence[Passage]) -> dict[int, list[Passage]]:
    """For each sentence's start, the passages that touch it, by one walk over both."""
    answer: dict[int, list[Passage]] = defaultdict(list)
    waiting = sorted(passages, key=lambda p: p.start or 0)
    reaching: list[Passage] = []
    at = 0
    for sentence in covered:
        while at < len(waiting) and (waiting[at].start or 0) < sentence.end:
            reaching.append(waiting[at])
            at += 1
        reaching = [p for p in reaching if (p.end or 0) > sentence.start]
        answer[sentence.start] = list(reaching)
    return answer


def _shown(
    text: str, block: Block, sentence: CoveredSentence, passages: Sequence[Passage], statements: dict[int, Statement]
) -> ShownSentence:
    segments = tuple(_segments(text, block, sentence, passages, statements))
    concerned = tuple(statements[pk] for pk in sentence.statements if pk in statements)
    return ShownSentence(sentence, segments, concerned)


def _segments(
    text: str, block: Block, sentence: CoveredSentence, passages: Sequence[Passage], statements: dict[int, Statement]
) -> Iterator[Segment]:
    """Cut the sentence where marks begin and end, so that overlapping marks need no overlapping elements."""
    cuts = {sentence.start, sentence.end}
    for passage in passages:
        cuts |= {max(passage.start or 0, sentence.start), min(passage.end or 0, sentence.end)}
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        seen = _seen(text, block, start, end)
        over = [p for p in passages if (p.start or 0) <= start and (p.end or 0) >= end]
        marked = tuple(statements[p.statement_id] for p in over if p.statement_id in statements)
        if seen:
            yield Segment(seen, marked)


def _seen(text: str, block: Block, start: int, end: int) -> str:
    """What a reader sees between two places of a block, found without walking through all of it."""
    pieces = []
    for a, b in islice(block.visible, bisect_right(block.visible, start, key=lambda span: span[1]), None):
        if a >= end:
            break
        pieces.append(text[max(a, start) : min(b, end)])
    return "".join(pieces)
