"""What the record's lines tell, as far as anybody is to be told of it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from claims.models import Decision, DecisionKind, Statement
from claims.notices import OVERDUE, Happening, Tie, what_happened
from claims.text.mentions import candidates, mentioned
from claims.workflow import State
from newsroom.models import Event
from newsroom.people.naming import people_named

IN_HAND = (State.checking, State.in_review)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A happening with where it stands: the line it follows from, or the day that passed."""

    happening: Happening
    statement: int
    at: datetime
    event: int | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of interest. ``by`` is the actor; where the system acted, whoever brought it about."""

    event: Event
    what: str
    statement: int
    by: int | None
    after: dict[str, Any]


def happenings(events: Sequence[Event]) -> list[Told]:
    """What ``events`` tell, in their order. The first is only context: it may have brought the second about."""
    lines = [line for before, event in pairwise(events) if (line := _line(before, event))]
    if not lines:
        return []
    statements = {line.statement for line in lines}
    creators = dict(Statement.objects.filter(pk__in=statements).values_list("pk", "created_by"))
    decisions = _decisions_on(statements)
    called = people_named(name for line in lines for name in candidates(line.after.get("text", "")))
    found = []
    for line in lines:
        ties = {
            Tie.creator: _one(creators[line.statement]),
            Tie.assignee: _one(_assignee(line)),
            Tie.mentioned: frozenset(called[name] for name in mentioned(line.after.get("text", ""), called)),
            **_deciders(decisions[line.statement], line.event.at),
        }
        happening = Happening(what=line.what, by=line.by, ties=ties)
        found.append(Told(happening=happening, statement=line.statement, at=line.event.at, event=line.event.pk))
    return found


def overdue(at: datetime, statements: Sequence[Statement]) -> Iterator[Told]:
    """What is to be told of statements whose day has passed."""
    for statement in statements:
        in_hand = statement.assignee_id if statement.state in IN_HAND else None
        ties = {Tie.creator: _one(statement.created_by_id), Tie.assignee: _one(in_hand)}
        happening = Happening(what=OVERDUE, by=None, ties=ties)
        yield Told(happening=happening, statement=statement.pk, at=at, due_on=statement.due_on)


def _line(before: Event, event: Event) -> _Line | None:
    if event.target_type not in ("statement", "comment"):
        return None
    was, after = json.loads(event.before), json.loads(event.after)
    what = what_happened(event.verb, was, after)
    if what is None:
        return None
    statement = event.target_id if event.target_type == "statement" else after["statement"]
    # Lines of one act are written together: the system's follows the person's, at the same moment.
    brought_about = before.actor_id if event.actor_id is None and before.at == event.at else None
    return _Line(event, what, statement, event.actor_id or brought_about, after)


def _decisions_on(statements: set[int]) -> dict[int, list[Decision]]:
    found = defaultdict(list)
    rows = Decision.objects.filter(statement__in=statements).only("statement", "kind", "by", "at").order_by("pk")
    for decision in rows:
        found[decision.statement_id].append(decision)
    return found


def _deciders(decisions: Sequence[Decision], at: datetime) -> dict[Tie, frozenset[int]]:
    """Who had proposed and who had signed last, when it happened: the reading may lag behind."""
    ties: dict[Tie, frozenset[int]] = {}
    for decision in decisions:
        if decision.at <= at and decision.kind != DecisionKind.returned:
            tie = Tie.proposer if decision.kind == DecisionKind.proposed else Tie.signer
            ties[tie] = frozenset({decision.by_id})
    return ties


def _assignee(line: _Line) -> int | None:
    """In whose hands the line put the statement. A line tells only what differs, so an earlier one may have to say."""
    if "assignee" in line.after:
        return line.after["assignee"]
    if line.what != "reopen":
        return None
    # Canonical JSON: no other key or text can hold these characters unescaped.
    earlier = Event.objects.filter(
        target_type="statement", target_id=line.statement, pk__lt=line.event.pk, after__contains='"assignee":'
    )
    last = earlier.order_by("-pk").first()
    return json.loads(last.after)["assignee"] if last else None


def _one(user: int | None) -> frozenset[int]:
    return frozenset() if user is None else frozenset({user})
