"""Proving the record: nothing was changed, left out or slipped in behind the actions' backs.

Holds a few rows at a time, whatever the size of the record; what it remembers is one bit for each frozen row.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import DatabaseError, connection

from newsroom.models.event import Event, EventHead
from newsroom.models.frozen import Frozen
from newsroom.record import triggers
from newsroom.record.log import hash_of
from newsroom.record.proofs import Problem, Proof, declared
from newsroom.record.stored import batches, stored_rows

NO_HASH = "0" * 64
EVENTS_AT_ONCE = 200
# What reading a row raises when somebody wrote into it what no action writes.
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, DatabaseError)

Name = tuple[str, int, str]


@dataclass(slots=True)
class Report:
    """What was looked at: rows by table, and the end of the sequence, to be noted down elsewhere."""

    rows: dict[str, int] = field(default_factory=dict)
    head_id: int = 0
    head_hash: str = NO_HASH
    problems: int = 0


class _Ids:
    """A set of whole numbers, one bit each where they lie close together."""

    _WIDTH = 4096

    def __init__(self) -> None:
        self._words: dict[int, int] = defaultdict(int)

    def add(self, number: int) -> bool:
        """False where ``number`` was in it already."""
        word, bit = number // self._WIDTH, 1 << number % self._WIDTH
        is_new = not self._words[word] & bit
        self._words[word] |= bit
        return is_new

    def __contains__(self, number: int) -> bool:
        return bool(self._words.get(number // self._WIDTH, 0) & 1 << number % self._WIDTH)


def verify(report: Report) -> Iterator[Problem]:
    """Every problem of the whole record, and in ``report`` what was looked at. To be run in ``one_snapshot``."""
    for problem in _all(report):
        report.problems += 1
        yield problem


def anchored(event_id: int, expected: str) -> Iterator[Problem]:
    """Does the event still carry the hash that somebody noted down elsewhere?"""
    found = Event.objects.filter(pk=event_id).values_list("hash", flat=True).first()
    if found != expected:
        yield Problem(Event._meta.db_table, event_id, "this is not the event that was noted down elsewhere")


def _all(report: Report) -> Iterator[Problem]:
    named: dict[str, _Ids] = {model._meta.label_lower: _Ids() for model in _sealed_models()}
    for name in triggers.missing(connection):
        yield Problem(name.removeprefix("record_").rpartition("_")[0], None, f"the trigger {name} is missing")
    yield from _events(report, named)
    for model in _sealed_models():
        yield from _sealed(model, named[model._meta.label_lower], report)
    for proof in declared():
        yield from _carried_out(proof)


def _sealed_models() -> list[type[Frozen]]:
    return [model for model in triggers.frozen_models() if issubclass(model, Frozen)]


def _events(report: Report, named: dict[str, _Ids]) -> Iterator[Problem]:
    """The chain from 1 to its head, then the frozen rows it names, a batch of events at a time."""
    table = Event._meta.db_table
    last_id, last_hash, count = 0, NO_HASH, 0
    for batch in batches(stored_rows(Event), EVENTS_AT_ONCE):
        names: list[tuple[int, Name]] = []
        for stored in batch:
            count += 1
            if stored.id != last_id + 1:
                yield Problem(table, stored.id, f"the sequence goes from {last_id} to {stored.id}")
            last_id = stored.id
            if stored.row is None:
                yield from (Problem(table, stored.id, what) for what in stored.unreadable)
                continue
            yield from (Problem(table, stored.id, what) for what in _misfits(stored.row, last_hash))
            last_hash = stored.row.hash
            names += [(stored.id, name) for name in _names(stored.row)]
        yield from _named_rows(names, named)
    report.rows[table] = count
    report.head_id, report.head_hash = last_id, last_hash
    yield from _head(last_id, last_hash)


def _misfits(event: Event, previous_hash: str) -> Iterator[str]:
    if event.previous_hash != previous_hash:
        yield "previous_hash is not the hash of the event before it"
    try:
        fits = hash_of(event) == event.hash
    except UNREADABLE as problem:
        yield f"it cannot be hashed: {problem}"
        return
    if not fits:
        yield "its hash is not that of its columns"
    for column in ("before", "after", "frozen"):
        try:
            json.loads(getattr(event, column))
        except ValueError:
            yield f"{column} is not JSON"


def _names(event: Event) -> list[Name]:
    """The frozen rows that ``event`` names. What is not JSON has been reported, and names nothing."""
    try:
        return [(str(label), int(pk), str(seal)) for label, pk, seal in json.loads(event.frozen)]
    except UNREADABLE:
        return []


def _named_rows(names: list[tuple[int, Name]], named: dict[str, _Ids]) -> Iterator[Problem]:
    table = Event._meta.db_table
    by_model: dict[str, list[tuple[int, Name]]] = defaultdict(list)
    for event_id, name in names:
        by_model[name[0]].append((event_id, name))
    models_by_label = {model._meta.label_lower: model for model in _sealed_models()}
    for label, group in by_model.items():
        if label not in named:
            yield from (Problem(table, e, f"it names a row of “{label}”, which keeps no frozen rows") for e, _ in group)
            continue
        rows = models_by_label[label]._base_manager.filter(pk__in={pk for _, (_, pk, _) in group})
        seals = dict(rows.values_list("pk", "seal"))
        for event_id, (_, pk, seal) in group:
            yield from _one_named_row(models_by_label[label], pk, seal, seals, event_id, named[label].add(pk))


def _one_named_row(
    model: type[Frozen], pk: int, seal: str, seals: dict[int, str], event_id: int, is_new: bool
) -> Iterator[Problem]:
    table = model._meta.db_table
    if not is_new:
        yield Problem(table, pk, f"event {event_id} names it, though an earlier one did already")
    if pk not in seals:
        yield Problem(table, pk, f"the row is missing: event {event_id} names it")
    elif seals[pk] != seal:
        yield Problem(table, pk, f"its seal is not the one that event {event_id} names")


def _head(last_id: int, last_hash: str) -> Iterator[Problem]:
    table = EventHead._meta.db_table
    head = EventHead.objects.values_list("last_id", "last_hash").first()
    if head is None:
        yield Problem(table, None, "the head of the sequence is missing")
    elif head != (last_id, last_hash):
        yield Problem(table, 1, f"it says event {head[0]}, hash {head[1]}; the last event is {last_id}, {last_hash}")


def _sealed(model: type[Frozen], named: _Ids, report: Report) -> Iterator[Problem]:
    """Every row carries the seal of its own columns, and an event names it."""
    table: str = model._meta.db_table
    count = 0
    for stored in stored_rows(model):
        count += 1
        if stored.id not in named:
            yield Problem(table, stored.id, "no event names this row")
        yield from (Problem(table, stored.id, what) for what in stored.unreadable)
        if stored.row is not None:
            yield from _seal(table, stored.row)
    report.rows[table] = count


def _seal(table: str, row: Frozen) -> Iterator[Problem]:
    try:
        fits = row.compute_seal() == row.seal
    except UNREADABLE as problem:
        yield Problem(table, row.pk, f"it cannot be sealed: {problem}")
        return
    if not fits:
        yield Problem(table, row.pk, "its seal is not that of its columns")


def _carried_out(proof: Proof) -> Iterator[Problem]:
    """A record written over may hold what no code expects: where a proof founders on it, that is a problem too."""
    try:
        yield from proof()
    except UNREADABLE as problem:
        yield Problem(proof.__qualname__, None, f"this proof could not be finished: {problem!r}")
