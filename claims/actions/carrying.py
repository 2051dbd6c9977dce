"""What becomes of passages and marks when an article's text changes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import F
from django.utils.timezone import now

from claims.actions.acts import Act, described_of_all, write_edit
from claims.actions.around import around_of_all
from claims.actions.passages import SEPARATOR
from claims.models import Article, Fate, Hop, NothingToCheck, Passage, Purpose, Revision, Statement
from claims.text.anchors import Carried, carry, selector
from claims.text.anchors import Fate as TextFate
from claims.text.sentences import sentences
from claims.workflow import StaleCause
from newsroom.models import User
from newsroom.record.canonical import canonical
from newsroom.record.frozen import freeze
from newsroom.record.log import Entry

# A passage whose look alone changed is declared as changed too: its exact words are not the same.
_FATES = {
    TextFate.UNCHANGED: Fate.carried,
    TextFate.TYPOGRAPHIC: Fate.changed,
    TextFate.CHANGED: Fate.changed,
    TextFate.ORPHANED: Fate.orphaned,
}
_LOST = Carried(TextFate.ORPHANED, None, None)


@dataclass(slots=True)
class Carrying:
    """What became of one statement: its new passages, and the lines that record it."""

    statement: Statement
    passages: list[Passage] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    @property
    def words(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.purpose == Purpose.words]

    @property
    def bases(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.purpose == Purpose.basis]

    @property
    def fate(self) -> Fate:
        """The worst that befell any of its passages."""
        fates = {passage.fate for passage in self.passages}
        return next(fate for fate in (Fate.orphaned, Fate.changed, Fate.carried) if fate in fates)


def carry_statements(article: Article, revision: Revision, by: User) -> list[Carrying]:
    """Carry every passage of every statement of ``article`` to ``revision``, and write what follows from it."""
    statements = list(
        Statement.objects.select_for_update(no_key=True, of=("self",)).filter(article=article).order_by("pk")
    )
    # The article of each is the one in hand: nobody needs to read it again for each statement.
    for statement in statements:
        statement.article = article
    before = described_of_all(statements)
    carryings = {s.pk: Carrying(s) for s in statements}
    rows = list(
        Passage.objects.current().filter(statement__article=article).order_by("statement", "purpose", "position")
    )
    for passage in _carried(rows, revision):
        carryings[passage.statement_id].passages.append(passage)
    touched = [carrying for carrying in carryings.values() if carrying.passages]
    freeze([passage for carrying in touched for passage in carrying.passages])
    _advance_sets(touched)
    _relink_hops(touched)
    _note_moves([c for c in touched if _only_moved(c, before[c.statement.pk])], revision, by)
    changed = [c for c in touched if not _only_moved(c, before[c.statement.pk])]
    found = around_of_all([carrying.statement for carrying in changed])
    for carrying in changed:
        _reprint(carrying)
        statement = carrying.statement
        carrying.entries = _conclude(carrying, by, Act(statement, found[statement.pk], before[statement.pk]))
    return touched


def carry_marks(before: Revision, revision: Revision) -> None:
    """Carry each live “nothing to check” whose sentence is unchanged; the others stay with the old revision."""
    marks = list(before.nothing_to_check.live())
    whole = {(s.start, s.end) for s in sentences(revision.text)} if marks else set()
    carried = carry(before.text, revision.text, [(mark.start, mark.end) for mark in marks])
    NothingToCheck.objects.bulk_create(
        NothingToCheck(
            revision=revision,
            start=place.start or 0,
            end=place.end or 0,
            exact=mark.exact,
            marked_by_id=mark.marked_by_id,
            marked_at=mark.marked_at,
            carried_from=mark,
        )
        for mark, place in zip(marks, carried, strict=True)
        if place.fate == TextFate.UNCHANGED and (place.start, place.end) in whole
    )


def _carried(rows: Sequence[Passage], revision: Revision) -> list[Passage]:
    """The successors of ``rows`` in ``revision``; an orphan is looked for again from the last text it stood in."""
    placed = {row.pk: _last_place(row) for row in rows}
    by_text: dict[int, list[Passage]] = defaultdict(list)
    for row in rows:
        by_text[placed[row.pk].revision_id].append(row)
    texts = Revision.objects.in_bulk(by_text)
    found: list[tuple[Passage, Carried]] = []
    for text, group in by_text.items():
        spans = [(placed[row.pk].start or 0, placed[row.pk].end or 0) for row in group]
        found += zip(group, carry(texts[text].text, revision.text, spans), strict=True)
    successors = [_successor(row, place, revision) for row, place in _lying_apart(found)]
    return sorted(successors, key=lambda p: (p.statement_id, p.purpose, p.position))


def _lying_apart(found: Sequence[tuple[Passage, Carried]]) -> Iterator[tuple[Passage, Carried]]:
    """``found``, but where a statement's words would overlap in the new text all but one of them are lost.

    Each is sought by itself, so that two may claim the same new words. Unchanged ones keep them, then the first.
    """
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row, place in sorted(found, key=lambda item: (item[1].fate != TextFate.UNCHANGED, item[1].start or 0)):
        if row.purpose != Purpose.words or place.start is None or place.end is None:
            yield row, place
        elif any(place.start < end and start < place.end for start, end in taken[row.statement_id]):
            yield row, _LOST
        else:
            taken[row.statement_id].append((place.start, place.end))
            yield row, place


def _last_place(row: Passage) -> Passage:
    if not row.is_orphaned:
        return row
    earlier = Passage.objects.filter(
        statement=row.statement_id, purpose=row.purpose, position=row.position, start__isnull=False
    )
    return earlier.order_by("-set_number")[0]


def _successor(row: Passage, place: Carried, revision: Revision) -> Passage:
    found = (
        selector(revision.text, place.start, place.end) if place.start is not None and place.end is not None else row
    )
    return Passage(
        statement_id=row.statement_id,
        revision=revision,
        purpose=row.purpose,
        set_number=row.set_number + 1,
        position=row.position,
        fate=_FATES[place.fate],
        start=place.start,
        end=place.end,
        exact=found.exact,
        prefix=found.prefix,
        suffix=found.suffix,
        differences=canonical([_plain(difference) for difference in place.differences]),
    )


def _plain(difference: Any) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, str) else value for name, value in asdict(difference).items()}


def _advance_sets(carryings: Sequence[Carrying]) -> None:
    for purpose, column in ((Purpose.words, "words_set"), (Purpose.basis, "basis_set")):
        having = [c for c in carryings if any(p.purpose == purpose for p in c.passages)]
        Statement.objects.filter(pk__in=[c.statement.pk for c in having]).update(**{column: F(column) + 1})
        for carrying in having:
            setattr(carrying.statement, column, getattr(carrying.statement, column) + 1)


def _relink_hops(carryings: Sequence[Carrying]) -> None:
    """Let each hop rest on its passage's successor."""
    successors = {(p.statement_id, p.position): p for c in carryings for p in c.passages if p.purpose == Purpose.basis}
    hops = list(Hop.objects.filter(statement__in={key[0] for key in successors}, passage__isnull=False))
    for hop in hops:
        hop.passage = successors[hop.statement_id, hop.position]
    Hop.objects.bulk_update(hops, ["passage"], batch_size=500)


def _conclude(carrying: Carrying, by: User, act: Act) -> list[Entry]:
    """Write what follows for a statement that lost words or whose words changed."""
    newly_orphaned = carrying.fate == Fate.orphaned and _was_whole(act.before)
    return write_edit(
        "carry",
        act,
        by,
        columns={"printed_text": act.statement.printed_text},
        frozen=carrying.passages,
        disturbed_by=StaleCause.passage_orphaned if newly_orphaned else None,
    )


def _note_moves(moved: Sequence[Carrying], revision: Revision, by: User) -> None:
    """Those whose words only moved: nothing is reopened, but what their version described has changed."""
    Statement.objects.filter(pk__in=[c.statement.pk for c in moved]).update(version=F("version") + 1, updated_at=now())
    for carrying in moved:
        carrying.statement.version += 1
        after = {"revision": revision.number}
        carrying.entries = [
            Entry(verb="carry", target=carrying.statement, by=by, after=after, frozen=carrying.passages)
        ]


def _reprint(carrying: Carrying) -> None:
    if carrying.words:
        carrying.statement.printed_text = SEPARATOR.join(passage.exact for passage in carrying.words)


def _only_moved(carrying: Carrying, before: dict[str, Any]) -> bool:
    """Words that had been lost and are found again are carried too, and yet change what is judged."""
    return carrying.fate == Fate.carried and _was_whole(before)


def _was_whole(before: dict[str, Any]) -> bool:
    return None not in before["passages"] and not any(hop["basis_lost"] for hop in before["hops"])
