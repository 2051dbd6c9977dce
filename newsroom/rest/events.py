"""The change feed: the append-only record, oldest first, as far as one may see what its lines are about."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as filters

from newsroom.models import Event
from newsroom.people.visibility import events_visible_to, sees_nothing
from newsroom.rest.declared import PlainObjectField
from newsroom.rest.filters import Id
from newsroom.rest.serializers import Person, Representation
from newsroom.rest.views import RecordViews


class EventRepresentation(Representation):
    """One line of the record. ``id`` is its place in the sequence: give the last one you have as ``since``."""

    actor = Person(read_only=True, allow_null=True, help_text="null = the system")
    before = PlainObjectField()
    after = PlainObjectField()

    class Meta:
        model = Event
        fields = [
            "id",
            "at",
            "actor",
            "verb",
            "target_type",
            "target_id",
            "reason",
            "before",
            "after",
            "previous_hash",
            "hash",
        ]
        read_only_fields = fields


class EventFilters(filters.FilterSet):
    since = Id(field_name="id", lookup_expr="gt", min_value=0, label="events after this one; 0 = from the first")
    verb = filters.CharFilter(max_length=40)
    target_type = filters.CharFilter(max_length=40)
    target_id = Id()
    actor = Id(field_name="actor")

    class Meta:
        model = Event
        fields: list[str] = []


class EventViews(RecordViews):
    """What happened, in order. Follow ``next`` to the end, then ask again with ``since`` = the last id you have."""

    same_for_a_horizon = True
    serializer_class = EventRepresentation
    filterset_class = EventFilters
    default_ordering = "id"

    def rows(self) -> QuerySet[Event]:
        return events_for(self.user)


def events_for(user: Any) -> QuerySet[Event]:
    """The lines whose target ``user`` may see."""
    if sees_nothing(user):
        return Event.objects.none()
    return Event.objects.filter(events_visible_to(user))
