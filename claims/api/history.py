"""What happened to one statement, and what was decided on it."""

from datetime import datetime

from django.db.models import QuerySet

from claims.api.filters import DecisionFilters
from claims.api.representations import DecisionRepresentation
from claims.api.statements import OfStatement
from claims.models import Decision
from newsroom.models import Event
from newsroom.record.log import target_type
from newsroom.rest.cursors import Key
from newsroom.rest.events import EventFilters, EventRepresentation, events_for


class StatementEventViews(OfStatement):
    """The lines of the record on one statement, oldest first."""

    queryset = Event.objects.none()
    serializer_class = EventRepresentation
    filterset_class = EventFilters
    default_ordering = "id"

    def rows(self) -> QuerySet[Event]:
        statement = self.statement()
        return events_for(self.user).filter(target_type=target_type(statement), target_id=statement.pk)


class DecisionViews(OfStatement):
    """Every act of judgement on one statement, latest first. Frozen."""

    queryset = Decision.objects.none()
    serializer_class = DecisionRepresentation
    filterset_class = DecisionFilters
    orderings = {"at": Key("at", datetime)}

    def rows(self) -> QuerySet[Decision]:
        return Decision.objects.visible_to(self.user).filter(statement=self.statement())
