"""Where do the words stand? The sentences a statement touches, with one before and one after."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.admin.article_text import ShownBlock, shown_blocks
from claims.coverage import Cover, CoveredSentence
from claims.models import Passage, Revision, Statement
from claims.text.sentences import Sentence, sentences


@dataclass(frozen=True, slots=True)
class InContext:
    """``blocks`` have the statement's words marked; ``lost`` are the passages that are no longer in the text."""

    revision: Revision
    blocks: list[ShownBlock]
    passages: list[Passage]

    @property
    def lost(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.is_orphaned]


def in_context(statement: Statement) -> InContext:
    """The statement's words in the latest revision, with their neighbours."""
    revision = Revision.objects.latest_of(statement.article)
    passages = list(Passage.objects.words().filter(statement=statement).order_by("position"))
    placed = [p for p in passages if p.start is not None and p.revision_id == revision.pk]
    shown = [_concerned(sentence, placed, statement) for sentence in _around(sentences(revision.text), placed)]
    return InContext(revision, shown_blocks(revision.text, shown, placed, {statement.pk: statement}), passages)


def _around(found: Sequence[Sentence], placed: Sequence[Passage]) -> list[Sentence]:
    """The sentences that a passage touches, and the ones next to them."""
    touched = {n for n, sentence in enumerate(found) if any(_touches(passage, sentence) for passage in placed)}
    wanted = {near for n in touched for near in (n - 1, n, n + 1) if 0 <= near < len(found)}
    return [found[n] for n in sorted(wanted)]


def _touches(passage: Passage, sentence: Sentence) -> bool:
    return (passage.start or 0) < sentence.end and (passage.end or 0) > sentence.start


def _concerned(sentence: Sentence, placed: Sequence[Passage], statement: Statement) -> CoveredSentence:
    is_touched = any(_touches(passage, sentence) for passage in placed)
    cover, whom = (Cover.statement, (statement.pk,)) if is_touched else (Cover.uncovered, ())
    return CoveredSentence(sentence.start, sentence.end, cover, whom)
