"""What became of each statement between two revisions: from the frozen passages, not from a guess."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Article, Fate, Passage, Purpose, Revision, Statement
from claims.text.differences import differences
from claims.views.comparing.blocks import Row
from claims.views.differing import Worded, worded
from newsroom.models import User

IN_WORDS = {
    "orphaned": _("No longer in the text"),
    "changed": _("Its words changed"),
    "rechosen": _("Marked anew"),
    "new": _("Recorded since"),
    "found_again": _("Found again"),
    "moved": _("Unchanged, moved"),
    "carried": _("Unchanged"),
}
ORDER = tuple(IN_WORDS)
Sets = dict[int, list[Passage]]


@dataclass(frozen=True, slots=True)
class StatementFate:
    """``fate`` is a key of ``IN_WORDS``; ``lost`` words no longer in the text; ``rows``: numbers of rows they touch."""

    statement: Statement
    fate: str
    lost: tuple[str, ...]
    told: tuple[Worded, ...]
    chain: str
    rows: frozenset[int]

    @property
    def said(self) -> str:
        return str(IN_WORDS[self.fate])

    @property
    def is_unchanged(self) -> bool:
        return self.fate in ("carried", "moved")


def fates_of(
    article: Article, before: Revision, after: Revision, rows: Sequence[Row], user: User
) -> list[StatementFate]:
    """Every statement that has words by revision ``after``, the worst fates first; a fixed number of queries."""
    seen = Statement.objects.visible_to(user).filter(article=article)
    statements = {s.pk: s for s in seen.select_related("speaker", "claimant", "article")}
    passages = Passage.objects.filter(statement__in=statements, revision__number__lte=after.number)
    # The number alone: the text of the revision would come along with every passage.
    numbered = passages.annotate(number=F("revision__number")).order_by("set_number", "position")
    found: dict[tuple[int, str], Sets] = defaultdict(lambda: defaultdict(list))
    for passage in numbered:
        found[passage.statement_id, passage.purpose][passage.set_number].append(passage)
    answer = []
    for pk, statement in statements.items():
        words = found.get((pk, Purpose.words), {})
        if words:
            chain = _chain_fate(found.get((pk, Purpose.basis), {}), before, after)
            answer.append(_fate(statement, words, before, after, rows, chain))
    return sorted(answer, key=lambda fate: (ORDER.index(fate.fate), fate.statement.pk))


def _fate(
    statement: Statement, sets: Sets, before: Revision, after: Revision, rows: Sequence[Row], chain: str
) -> StatementFate:
    old, new = _standing(sets, before), _standing(sets, after)
    kind = _kind(old, new)
    told = _told(old, new) if kind in ("changed", "rechosen") else ()
    return StatementFate(
        statement=statement,
        fate=kind,
        lost=tuple(passage.exact for passage in new if passage.is_orphaned),
        told=told,
        chain=chain,
        rows=frozenset(row.number for row in rows if _stands_in(row, old, new)),
    )


def _standing(sets: Sets, revision: Revision) -> list[Passage]:
    """The set that counted when ``revision`` was the latest."""
    numbers = [number for number, passages in sets.items() if passages[0].number <= revision.number]  # type: ignore[attr-defined]
    return sets[max(numbers)] if numbers else []


def _kind(old: list[Passage], new: list[Passage]) -> str:
    was_lost, is_lost = any(p.is_orphaned for p in old), any(p.is_orphaned for p in new)
    if not old:
        return "new"
    if is_lost:
        return "orphaned"
    if was_lost:
        return "found_again"
    if [p.exact for p in old] == [p.exact for p in new]:
        return "carried" if [p.start for p in old] == [p.start for p in new] else "moved"
    return "rechosen" if any(p.fate == Fate.chosen for p in new) else "changed"


def _told(old: list[Passage], new: list[Passage]) -> tuple[Worded, ...]:
    found = differences(" ".join(p.exact for p in old), " ".join(p.exact for p in new))
    return tuple(map(worded, found))


def _chain_fate(sets: Sets, before: Revision, after: Revision) -> str:
    """What became of the words that the chain rests on, where anything did."""
    old, new = _standing(sets, before), _standing(sets, after)
    if any(p.is_orphaned for p in new) and not any(p.is_orphaned for p in old):
        return gettext("words that its chain rests on are no longer in the text")
    if old and [p.exact for p in old] != [p.exact for p in new]:
        return gettext("words that its chain rests on changed")
    return ""


def _stands_in(row: Row, old: list[Passage], new: list[Passage]) -> bool:
    sides = ((row.before, old), (row.after, new))
    return any(
        shown is not None and any(_touches(passage, shown.block.start, shown.block.end) for passage in passages)
        for shown, passages in sides
    )


def _touches(passage: Passage, start: int, end: int) -> bool:
    return passage.start is not None and passage.end is not None and passage.start < end and passage.end > start
