from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request

from claims.actions import evidence as actions
from claims.api.filters import EvidenceFilters
from claims.api.representations import EvidenceRepresentation
from claims.models import Evidence, Stance, Statement
from newsroom.record.versions import lock_all
from newsroom.rest.bulk import BulkCreates, creates_many
from newsroom.rest.cursors import Key
from newsroom.rest.rows import row_named
from newsroom.rest.serializers import IdField, Input, ShortListField, WordsField
from sources.models import Snapshot

ASPECTS = ("attribution", "wording", "content")
LARGEST_POSITION = 32_767
LARGEST_VERSION = 2**31 - 1


class EvidenceChange(Input):
    snapshot = IdField()
    covers = ShortListField(child=serializers.ChoiceField(choices=ASPECTS), allow_empty=False, max_length=len(ASPECTS))
    stance = serializers.ChoiceField(choices=Stance.choices, required=False)
    is_primary = serializers.BooleanField(required=False)
    locator = serializers.CharField(max_length=300, required=False, allow_blank=True)
    excerpt = WordsField(max_length=100_000)
    note = WordsField(max_length=20_000)
    position = serializers.IntegerField(min_value=0, max_value=LARGEST_POSITION, required=False)


class EvidenceInput(EvidenceChange):
    statement = IdField()
    statement_version = serializers.IntegerField(
        min_value=1, max_value=LARGEST_VERSION, help_text="the version of the statement that you saw"
    )


class Withdrawal(Input):
    reason = serializers.CharField(max_length=10_000)


@creates_many("evidence", EvidenceInput, EvidenceRepresentation)
class EvidenceViews(BulkCreates):
    """What ties a statement to what a source said."""

    same_for_a_horizon = True
    serializer_class = EvidenceRepresentation
    filterset_class = EvidenceFilters
    orderings = {"created_at": Key("created_at", datetime), "updated_at": Key("updated_at", datetime)}
    wants_if_match = ("partial_update", "withdraw")
    inputs = {"create": EvidenceInput, "partial_update": EvidenceChange, "withdraw": Withdrawal}

    def rows(self) -> QuerySet[Evidence]:
        return Evidence.objects.visible_to(self.user)

    def create(self, request: Request) -> HttpResponse:
        return self.made(self.add(self.read()))

    def add(self, given: dict[str, Any]) -> Evidence:
        given = self._prepared(given)
        statement = row_named("statement", given.pop("statement"), Statement.objects.visible_to(self.user))
        version = given.pop("statement_version")
        return actions.add_evidence(statement=statement, by=self.user, version=version, **given)

    def lock_for(self, rows: Sequence[dict[str, Any]]) -> None:
        lock_all(Statement, (row["statement"] for row in rows))

    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        evidence = self.get_object()
        version, given = self.version_of(evidence), self._prepared(self.read(partial=True))
        actions.edit_evidence(evidence=evidence, by=self.user, version=version, **given)
        return self.answer(self.get_object())

    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: int) -> HttpResponse:
        """Take evidence back: it stays on file and counts for nothing."""
        evidence = self.get_object()
        version, given = self.version_of(evidence), self.read()
        actions.withdraw_evidence(evidence=evidence, by=self.user, version=version, **given)
        return self.answer(self.get_object())

    def _prepared(self, given: dict[str, Any]) -> dict[str, Any]:
        if "snapshot" in given:
            visible = Snapshot.objects.visible_to(self.user)
            given["snapshot"] = row_named("snapshot", given["snapshot"], visible)
        if "covers" in given:
            covers = given.pop("covers")
            given |= {f"covers_{aspect}": aspect in covers for aspect in ASPECTS}
        return given
