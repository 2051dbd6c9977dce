"""What ``verify_record`` proves of articles and statements besides their seals: that everything derived follows."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.db.models import F, Max, Q

from claims.actions.acts import described_of_all
from claims.actions.judged import content_hash, judged_of_all
from claims.actions.passages import SEPARATOR
from claims.actions.suggestions import decided
from claims.models import (
    Contribution,
    Decision,
    Hop,
    NothingToCheck,
    Passage,
    Purpose,
    Revision,
    Statement,
    SuggestionFate,
    SuggestionOutcome,
)
from claims.models.decision import DECIDING, DecisionKind
from claims.text.anchors import selector
from newsroom.models import Event
from newsroom.record.canonical import canonical, digest
from newsroom.record.log import target_type
from newsroom.record.proofs import Problem
from newsroom.record.stored import ROWS_IN_MEMORY, batches

STATEMENTS_AT_ONCE = 200
VERDICTS = ("attribution", "attribution_hop", "wording", "content")
# Rule 7: these acts make a person a contributor, and these make everybody's contribution a thing of the past.
WORK = frozenset({"record", "edit", "add_evidence", "edit_evidence", "withdraw_evidence", "carry", "propose"})
SETTLES = frozenset({"sign_off", "reaffirm", "override"})


def texts_hold_what_was_hashed() -> Iterator[Problem]:
    rows = Revision.objects.order_by("pk").values_list("pk", "text", "sha256")
    for pk, text, sha256 in rows.iterator(chunk_size=ROWS_IN_MEMORY):
        if digest(text) != sha256:
            yield Problem(Revision._meta.db_table, pk, "sha256 is not that of its text")


def passages_stand_in_their_text() -> Iterator[Problem]:
    """Product rule 1, and the same for the marks on sentences."""
    rows = Revision.objects.order_by("pk").values_list("pk", "article_id", "text")
    for pk, article, text in rows.iterator(chunk_size=ROWS_IN_MEMORY):
        yield from _passages_of(pk, article, text)
        marks = NothingToCheck.objects.filter(revision=pk).order_by("pk").values_list("pk", "start", "end", "exact")
        for mark, start, end, exact in marks.iterator(chunk_size=ROWS_IN_MEMORY):
            if text[start:end] != exact:
                yield Problem(NothingToCheck._meta.db_table, mark, "its words do not stand at its place in the text")


def words_of_a_statement_lie_apart() -> Iterator[Problem]:
    """The passages of the latest set do not overlap, and are what the statement shows as printed."""
    table = Statement._meta.db_table
    for batch in _statements():
        words: dict[int, list[Passage]] = defaultdict(list)
        rows = Passage.objects.words().filter(statement__in=[s.pk for s in batch]).order_by("statement", "position")
        for passage in rows.only("statement_id", "start", "end", "exact"):
            words[passage.statement_id].append(passage)
        for statement in batch:
            places = sorted((p.start, p.end or 0) for p in words[statement.pk] if p.start is not None)
            if any(next_[0] < one[1] for one, next_ in pairwise(places)):
                yield Problem(table, statement.pk, "its passages overlap")
            if SEPARATOR.join(p.exact for p in words[statement.pk]) != statement.printed_text:
                yield Problem(table, statement.pk, "printed_text is not its passages' words")
        yield from _later_sets(batch)


def chains_have_no_gaps() -> Iterator[Problem]:
    for batch in _statements():
        positions: dict[int, list[int]] = defaultdict(list)
        hops = Hop.objects.filter(statement__in=[s.pk for s in batch]).order_by("statement", "position")
        for statement, position in hops.values_list("statement", "position"):
            positions[statement].append(position)
        for pk, found in positions.items():
            if found != list(range(len(found))):
                yield Problem(Statement._meta.db_table, pk, f"its hops are numbered {', '.join(map(str, found))}")
        resting = Q(passage__statement=F("statement"), passage__purpose=Purpose.basis, passage__position=F("position"))
        resting &= Q(passage__set_number=F("statement__basis_set"))
        for pk in hops.filter(passage__isnull=False).exclude(resting).values_list("pk", flat=True):
            yield Problem(Hop._meta.db_table, pk, "it does not rest on its own passage of the latest set")


def hashes_cover_what_is_judged() -> Iterator[Problem]:
    for batch in _statements():
        facts = judged_of_all(batch)
        for statement in batch:
            if content_hash(facts[statement.pk]) != statement.content_hash:
                yield Problem(Statement._meta.db_table, statement.pk, "content_hash is not that of what is judged")
    rows = Decision.objects.order_by("pk").values_list("pk", "judged", "content_hash")
    for pk, judged, claimed in rows.iterator(chunk_size=ROWS_IN_MEMORY):
        if digest(judged) != claimed:
            yield Problem(Decision._meta.db_table, pk, "content_hash is not that of what was judged")


def verdicts_follow_from_decisions() -> Iterator[Problem]:
    """Product rule 6: the verdicts are those of the last decision that settled the statement."""
    table = Statement._meta.db_table
    for batch in _statements():
        settled, proposed = _last_decisions(batch)
        for statement in batch:
            current = settled.get(statement.pk)
            if statement.current_decision_id != (current.pk if current else None):
                yield Problem(table, statement.pk, "current_decision is not the last one that settled it")
            if statement.proposal_id != proposed.get(statement.pk):
                yield Problem(table, statement.pk, "proposal is not the last one made")
            for name in VERDICTS:
                given = getattr(current, name) if current else (None if name == "attribution_hop" else "")
                if getattr(statement, name) != given:
                    yield Problem(table, statement.pk, f"{name} is not that of the decision it rests on")


def statements_follow_from_events() -> Iterator[Problem]:
    """The record told again from the start gives each statement as it stands, and who has contributed to it."""
    table = Statement._meta.db_table
    for batch in _statements():
        now = described_of_all(batch)
        told = _told_again([statement.pk for statement in batch])
        stored: dict[int, set[int]] = defaultdict(set)
        rows = Contribution.objects.filter(statement__in=list(now)).values_list("statement", "user")
        for pk, user in rows:
            stored[pk].add(user)
        for statement in batch:
            story = told[statement.pk]
            yield from (Problem(table, statement.pk, what) for what in story.misfits)
            names = now[statement.pk].keys() | story.facts.keys()
            if differing := sorted(n for n in names if now[statement.pk].get(n) != story.facts.get(n)):
                yield Problem(table, statement.pk, f"the events tell otherwise of: {', '.join(differing)}")
            if story.creator != statement.created_by_id:
                yield Problem(table, statement.pk, "created_by is not who recorded it")
            if story.contributors != stored[statement.pk]:
                wrong = ", ".join(map(str, sorted(story.contributors ^ stored[statement.pk])))
                yield Problem(
                    Contribution._meta.db_table, None, f"statement {statement.pk}: not as told, users {wrong}"
                )


def suggestions_were_decided_as_told() -> Iterator[Problem]:
    """Each outcome has its line: who kept or dropped what, and who took a drop back."""
    rows = SuggestionOutcome.objects.order_by("pk").iterator(chunk_size=STATEMENTS_AT_ONCE)
    for batch in batches(rows, STATEMENTS_AT_ONCE):
        told: dict[int, list[tuple[str, int | None, str]]] = defaultdict(list)
        events = Event.objects.filter(target_type=target_type(SuggestionOutcome), target_id__in=[o.pk for o in batch])
        for target, verb, actor, after in events.order_by("id").values_list("target_id", "verb", "actor_id", "after"):
            told[target].append((verb, actor, after))
        for outcome in batch:
            if told[outcome.pk] != _lines_of(outcome):
                yield Problem(SuggestionOutcome._meta.db_table, outcome.pk, "the events tell otherwise of it")


PROOFS = (
    texts_hold_what_was_hashed,
    passages_stand_in_their_text,
    words_of_a_statement_lie_apart,
    chains_have_no_gaps,
    hashes_cover_what_is_judged,
    verdicts_follow_from_decisions,
    statements_follow_from_events,
    suggestions_were_decided_as_told,
)


@dataclass(slots=True)
class _Story:
    """A statement as its events tell it."""

    creator: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    contributors: set[int] = field(default_factory=set)
    misfits: list[str] = field(default_factory=list)

    def hear(self, event: int, verb: str, actor: int | None, before: dict[str, Any], after: dict[str, Any]) -> None:
        # A line leaves out what was empty before and still is.
        if any(self.facts.get(name) != value for name, value in before.items()):
            self.misfits.append(f"event {event} begins from something else than the events before it left")
        if verb == "record":
            self.creator = actor
        # A passage that only moved is told with its revision alone; nobody has worked on its statement.
        has_only_moved = verb == "carry" and "revision" in after
        if has_only_moved:
            return
        self.facts |= after
        if verb in SETTLES:
            self.contributors = set()
        elif verb in WORK and actor is not None:
            self.contributors.add(actor)


def _lines_of(outcome: SuggestionOutcome) -> list[tuple[str, int | None, str]]:
    """The lines that the record must hold of an outcome: verb, actor, what was so after."""
    verb = "keep_suggestion" if outcome.outcome == SuggestionFate.kept else "drop_suggestion"
    lines: list[tuple[str, int | None, str]] = [(verb, outcome.decided_by_id, canonical(decided(outcome)))]
    if outcome.withdrawn_at:
        lines.append(("undo_drop", outcome.withdrawn_by_id, canonical({})))
    return lines


def _statements() -> Iterator[list[Statement]]:
    rows = Statement.objects.order_by("pk").iterator(chunk_size=STATEMENTS_AT_ONCE)
    return batches(rows, STATEMENTS_AT_ONCE)


def _passages_of(revision: int, article: int, text: str) -> Iterator[Problem]:
    table = Passage._meta.db_table
    rows = Passage.objects.filter(revision=revision).order_by("pk").select_related("statement")
    columns = ("pk", "statement__article_id", "start", "end", "exact", "prefix", "suffix")
    for pk, home, start, end, *words in rows.values_list(*columns).iterator(chunk_size=STATEMENTS_AT_ONCE):
        if home != article:
            yield Problem(table, pk, "it stands in the text of another article than its statement's")
        if start is None or end is None:
            continue
        try:
            place = selector(text, start, end)
        except ValueError as problem:
            yield Problem(table, pk, str(problem))
            continue
        if [place.exact, place.prefix, place.suffix] != words:
            yield Problem(table, pk, "exact, prefix or suffix are not what stands at its place in the text")


def _later_sets(batch: list[Statement]) -> Iterator[Problem]:
    """The latest set counts: none may come after the one that the statement says is current."""
    sets = Passage.objects.filter(statement__in=[s.pk for s in batch]).order_by().values_list("statement", "purpose")
    latest = {(pk, purpose): number for pk, purpose, number in sets.annotate(Max("set_number"))}
    for statement in batch:
        for purpose, current in ((Purpose.words, statement.words_set), (Purpose.basis, statement.basis_set)):
            if latest.get((statement.pk, purpose), 0) > current:
                yield Problem(Statement._meta.db_table, statement.pk, f"there is a later set of {purpose} than its own")


def _last_decisions(batch: list[Statement]) -> tuple[dict[int, Decision], dict[int, int]]:
    """For each statement the last decision that settled it, and the id of the last proposal."""
    settled: dict[int, Decision] = {}
    proposed: dict[int, int] = {}
    rows = Decision.objects.filter(statement__in=[s.pk for s in batch]).order_by("pk")
    for decision in rows.only("statement_id", "kind", *VERDICTS):
        if decision.kind in DECIDING:
            settled[decision.statement_id] = decision
        elif decision.kind == DecisionKind.proposed:
            proposed[decision.statement_id] = decision.pk
    return settled, proposed


def _told_again(ids: list[int]) -> dict[int, _Story]:
    stories: dict[int, _Story] = defaultdict(_Story)
    events = Event.objects.filter(target_type=target_type(Statement), target_id__in=ids).order_by("id")
    columns = ("target_id", "id", "verb", "actor_id", "before", "after")
    for target, event, verb, actor, before, after in events.values_list(*columns).iterator(chunk_size=500):
        stories[target].hear(event, verb, actor, json.loads(before), json.loads(after))
    return stories
