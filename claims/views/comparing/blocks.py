"""The blocks of two texts in pairs, each difference marked on its side and told in words. Pure: text in, rows out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from claims.text.alignment import align
from claims.text.blocks import Block, blocks
from claims.text.differences import differences
from claims.text.words import words
from claims.views.differing import Marked, Worded, marked, worded

# Two blocks of which at least this share of words is the same are one block that was changed.
ALIKE = 0.4
# Between two unchanged blocks: up to this many pairs are weighed against each other, beyond it they pair off in order.
MOST_WEIGHED = 40 * 40

SAID = {
    "same": _("unchanged"),
    "changed": _("changed"),
    "removed": _("removed"),
    "added": _("added"),
    "moved_away": _("moved: it stands elsewhere now"),
    "moved_here": _("moved here from elsewhere"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of one text as a reader sees it."""

    block: Block
    text: str


@dataclass(slots=True)
class Row:
    """One pair of blocks, or one that has no partner; ``kind`` is a key of ``SAID``."""

    number: int
    kind: str
    before: Shown | None = None
    after: Shown | None = None
    left: tuple[Marked, ...] = ()
    right: tuple[Marked, ...] = ()
    told: list[Worded] = field(default_factory=list)

    @property
    def said(self) -> str:
        return str(SAID[self.kind])


def rows_of(before: str, after: str) -> list[Row]:
    """Every block of both texts once, in an order in which both read from top to bottom."""
    olds, news = _shown(before), _shown(after)
    rows = [Row(n, *pair) for n, pair in enumerate(_pairs(olds, news))]
    moved = {_key(row.before) for row in rows if row.before and not row.after} & {
        _key(row.after) for row in rows if row.after and not row.before
    }
    for row in rows:
        _mark(row, moved)
    return rows


def _shown(text: str) -> list[Shown]:
    found = blocks(text)
    return [Shown(block, "".join(text[a:b] for a, b in block.visible)) for block in found if block.visible]


def _key(shown: Shown) -> tuple[str, str]:
    return str(shown.block.kind), shown.text


Pair = tuple[str, Shown | None, Shown | None]


def _pairs(olds: Sequence[Shown], news: Sequence[Shown]) -> Iterator[Pair]:
    matches = align([_key(one) for one in olds], [_key(one) for one in news])
    i = k = 0
    for old, match in [*enumerate(matches), (len(olds), len(news))]:
        if match < 0:
            continue
        yield from _between(olds[i:old], news[k:match])
        if old < len(olds):
            yield "same", olds[old], news[match]
        i, k = old + 1, match + 1


def _between(olds: Sequence[Shown], news: Sequence[Shown]) -> Iterator[Pair]:
    """Blocks between two unchanged ones: those alike pair off, without crossing; the others stand alone."""
    i = k = 0
    for old, new in [*_alike(olds, news), (len(olds), len(news))]:
        yield from (("removed", one, None) for one in olds[i:old])
        yield from (("added", None, one) for one in news[k:new])
        if old < len(olds):
            yield "changed", olds[old], news[new]
        i, k = old + 1, new + 1


def _alike(olds: Sequence[Shown], news: Sequence[Shown]) -> list[tuple[int, int]]:
    """The pairs of blocks that are one block changed: the heaviest choice without crossing."""
    if len(olds) * len(news) > MOST_WEIGHED:
        return [(n, n) for n in range(min(len(olds), len(news)))]
    bags = [frozenset(words(one.text).keys) for one in olds], [frozenset(words(one.text).keys) for one in news]
    weights = [[_likeness(a, b) for b in bags[1]] for a in bags[0]]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i in range(len(olds) - 1, -1, -1):
        for k in range(len(news) - 1, -1, -1):
            joined = weights[i][k] + best[i + 1][k + 1] if weights[i][k] >= ALIKE else 0.0
            best[i][k] = max(joined, best[i + 1][k], best[i][k + 1])
    return _walked(weights, best)


def _walked(weights: list[list[float]], best: list[list[float]]) -> list[tuple[int, int]]:
    pairs, i, k = [], 0, 0
    while i < len(weights) and k < len(best[0]) - 1:
        if weights[i][k] >= ALIKE and best[i][k] == weights[i][k] + best[i + 1][k + 1]:
            pairs.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1
    return pairs


def _likeness(one: frozenset[object], other: frozenset[object]) -> float:
    """Which share of the smaller block's words the other has too."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _mark(row: Row, moved: set[tuple[str, str]]) -> None:
    """Cut both sides where they differ; what merely moved is said to have moved."""
    if row.before and row.after:
        old, new = row.before.text, row.after.text
        there, here = differences(old, new, placed_in_before=True), differences(old, new)
        row.left = marked(old, there, [difference.before for difference in there])
        row.right = marked(new, here, [difference.after for difference in here])
        row.told = list(map(worded, here))
    elif row.before:
        row.kind = "moved_away" if _key(row.before) in moved else row.kind
        row.left = (Marked(row.before.text, "content", "removed"),)
    elif row.after:
        row.kind = "moved_here" if _key(row.after) in moved else row.kind
        row.right = (Marked(row.after.text, "content", "added"),)
