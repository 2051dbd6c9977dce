"""A statement's moves from state to state, as the record of events tells them."""

from typing import Any

from django.db.models import JSONField, OuterRef, QuerySet, Subquery, TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from claims.numbers.scope import STATEMENT
from claims.workflow import State
from newsroom.models import Event

OPEN = (State.draft, State.queued, State.checking, State.in_review, State.stale)

# An event tells what differs, as canonical JSON. A quotation mark inside a text is written \", so that these letters
# stand in it only where the state itself has changed.
_TELLS_THE_STATE = '"state":"'


def moves(events: QuerySet[Event]) -> QuerySet[Any]:
    """Those of ``events`` that changed a state, with ``came_from`` (None: it was recorded then) and ``went_to``."""
    return events.filter(after__contains=_TELLS_THE_STATE).annotate(came_from=_state("before"), went_to=_state("after"))


def last_moved(statement: str) -> Subquery:
    """When the statement, whose number the column ``statement`` holds, came into the state it is in."""
    return _latest(target_id=OuterRef(statement))


def _latest(**which: OuterRef) -> Subquery:
    found = Event.objects.filter(target_type=STATEMENT, after__contains=_TELLS_THE_STATE, **which)
    return Subquery(found.order_by("-id").values("at")[:1])


def _state(side: str) -> Cast:
    # Text to the database as well, so that it is compared as such.
    return Cast(KeyTextTransform("state", Cast(side, JSONField())), TextField())
