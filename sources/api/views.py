"""Who speaks and publishes, where we looked, and what stood there."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from newsroom.record.versions import locked
from newsroom.rest.bulk import BulkCreates, creates_many
from newsroom.rest.cursors import Key
from newsroom.rest.parsers import BoundedMultiPartParser, StrictJSONParser
from newsroom.rest.rows import row_named, rows_named
from newsroom.rest.views import RecordViews
from sources import actions
from sources.api import filters, inputs
from sources.api.references import settled
from sources.api.representations import (
    PartyRepresentation,
    SnapshotRepresentation,
    SnapshotSummary,
    SourceRepresentation,
)
from sources.models import Party, Snapshot, Source

_TIMES = {"created_at": Key("created_at", datetime), "updated_at": Key("updated_at", datetime)}


class PartyViews(RecordViews):
    """Who speaks, claims and publishes."""

    same_for_a_horizon = True
    serializer_class = PartyRepresentation
    filterset_class = filters.PartyFilters
    orderings = {"name": Key("name", str), **_TIMES}
    wants_if_match = ("partial_update", "merge")
    inputs = {"create": inputs.PartyInput, "partial_update": inputs.PartyInput, "merge": inputs.MergeInput}

    def rows(self) -> QuerySet[Party]:
        return Party.objects.visible_to(self.user)

    def create(self, request: Request) -> HttpResponse:
        return self.made(actions.add_party(by=self.user, **self.read()))

    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        party = self.get_object()
        version = self.version_of(party)
        actions.edit_party(party=party, by=self.user, version=version, **self.read(partial=True))
        return self.answer(self.get_object())

    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: int) -> HttpResponse:
        """Say that this party is another one. What was recorded keeps its own; no sign-off lapses."""
        party = self.get_object()
        version, given = self.version_of(party), self.read()
        into = row_named("into", given["into"], self.rows())
        actions.merge_party(party=party, into=into, by=self.user, version=version, reason=given["reason"])
        return self.answer(self.get_object())


@creates_many("sources", inputs.SourceInput, SourceRepresentation)
class SourceViews(BulkCreates):
    """Where we looked."""

    same_for_a_horizon = True
    serializer_class = SourceRepresentation
    filterset_class = filters.SourceFilters
    orderings = {"title": Key("title", str), **_TIMES}
    wants_if_match = ("partial_update",)
    inputs = {"create": inputs.SourceInput, "partial_update": inputs.SourceInput}

    def rows(self) -> QuerySet[Source]:
        return Source.objects.visible_to(self.user)

    @transaction.atomic
    def create(self, request: Request) -> HttpResponse:
        return self.made(self.add(self.read()))

    def add(self, given: dict[str, Any]) -> Source:
        return actions.add_source(by=self.user, **self._settled(given))

    @transaction.atomic
    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        source = self.get_object()
        version, given = self.version_of(source), self.read(partial=True)
        # Before a publisher is added by its name: that writes to the record, whose lock comes last.
        locked(source, None)
        given = self._settled(given)
        actions.edit_source(source=source, by=self.user, version=version, **given)
        return self.answer(self.get_object())

    def _settled(self, given: dict[str, Any]) -> dict[str, Any]:
        if "publisher" in given:
            given["publisher"] = settled(given["publisher"], self.user)
        if "derived_from" in given:
            given["derived_from"] = rows_named("derived_from", given["derived_from"], self.rows())
        return given


class SnapshotViews(RecordViews):
    """What a source said when we looked: kept for good, never changed."""

    same_for_a_horizon = True
    serializer_class = SnapshotRepresentation
    summary_class = SnapshotSummary
    filterset_class = filters.SnapshotFilters
    parser_classes = [StrictJSONParser, BoundedMultiPartParser]
    orderings = {"taken_at": Key("taken_at", datetime), "created_at": Key("created_at", datetime)}
    inputs = {"create": inputs.SnapshotInput}

    def rows(self) -> QuerySet[Snapshot]:
        rows = Snapshot.objects.visible_to(self.user)
        return rows.defer("text") if self.action == "list" else rows

    def create(self, request: Request) -> HttpResponse:
        given = self.read()
        given["source"] = row_named("source", given["source"], Source.objects.visible_to(self.user))
        return self.made(actions.take_snapshot(by=self.user, **given))

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["get"])
    def file(self, request: Request, pk: int) -> FileResponse:
        """The file as it was kept. Always a download: what others wrote is never shown as a page of ours."""
        snapshot = self.get_object()
        if not snapshot.file:
            raise NotFound()
        return FileResponse(
            snapshot.file.open("rb"),
            as_attachment=True,
            filename=f"snapshot-{snapshot.pk}.bin",
            content_type="application/octet-stream",
        )
