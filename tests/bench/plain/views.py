"""Ordinary viewsets over ordinary querysets."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from claims.models import Decision, Evidence, Hop, Passage, Statement
from newsroom.models import Event
from sources.models import Snapshot
from tests.bench.plain.serializers import (
    EventSerializer,
    FindingSerializer,
    QuoteInput,
    StatementSerializer,
    TransitionInput,
)
from tests.bench.plain.writing import record_quote, transition


def statements():
    found = Snapshot.objects.filter(source=OuterRef("source"), outcome="found")
    hops = Hop.objects.select_related("party__merged_into", "source", "passage__revision")
    words = Passage.objects.words().select_related("revision").defer("revision__text").order_by("position")
    evidence = Evidence.objects.filter(withdrawn_at=None).select_related(
        "snapshot__source", "created_by", "withdrawn_by"
    )
    return Statement.objects.select_related(
        "article",
        "speaker__merged_into",
        "claimant__merged_into",
        "proposal__by",
        "current_decision",
        "assignee",
        "created_by",
    ).prefetch_related(
        Prefetch("passages", queryset=words, to_attr="words"),
        Prefetch("hops", queryset=hops.defer("passage__revision__text").annotate(is_seen=Exists(found))),
        Prefetch("evidence", queryset=evidence.order_by("position", "id"), to_attr="live_evidence"),
    )


class StatementViewSet(viewsets.ModelViewSet):
    queryset = statements()
    serializer_class = StatementSerializer
    filterset_fields = ["state", "kind", "speaker", "article"]

    @action(detail=True, methods=["post"])
    def transitions(self, request, pk=None):
        reading = TransitionInput(data=request.data)
        reading.is_valid(raise_exception=True)
        decision = transition(self.get_object(), request.user, **reading.validated_data)
        statement = self.get_object()
        shown = FindingSerializer(Decision.objects.select_related("by").get(pk=decision.pk)).data if decision else None
        body = {"state": statement.state, "verification_status": statement.verification_status, "decision": shown}
        return Response(body | {"statement": self.get_serializer(statement).data})


class QuoteViewSet(StatementViewSet):
    queryset = statements().filter(kind="quote")

    @transaction.atomic
    def create(self, request):
        reading = QuoteInput(data=request.data)
        reading.is_valid(raise_exception=True)
        made = record_quote(request.user, **reading.validated_data)
        return Response(self.get_serializer(self.get_queryset().get(pk=made.pk)).data, status=201)


class EventViewSet(viewsets.ModelViewSet):
    queryset = Event.objects.select_related("actor")
    serializer_class = EventSerializer
    filterset_fields = {"id": ["gt"], "verb": ["exact"], "target_type": ["exact"], "target_id": ["exact"]}
