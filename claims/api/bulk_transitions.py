"""One verb each for many statements, in one request."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions import transitions
from claims.api.evidence import LARGEST_VERSION
from claims.api.representations import DecisionRepresentation, StatementRepresentation
from claims.api.transitions import TransitionInput, require_inputs, taken
from claims.models import Article, Decision, Statement
from claims.verdicts import VerificationStatus
from claims.workflow import State
from newsroom.people.scopes import Scope
from newsroom.record.versions import lock_all
from newsroom.rest.bulk import PARTIAL, Row, answered, do_all, read_rows, reader_by, result, results_of, wants_partial
from newsroom.rest.serializers import IdField
from newsroom.rest.views import RecordViews


class TransitionRowInput(TransitionInput):
    """A verb for one statement; ``version`` is the one you saw, in place of If-Match."""

    statement = IdField()
    version = serializers.IntegerField(min_value=1, max_value=LARGEST_VERSION)


_TOLD = results_of(
    "BulkTransition",
    statement=serializers.IntegerField(required=False),
    state=serializers.ChoiceField(choices=State.choices, required=False),
    verification_status=serializers.ChoiceField(choices=VerificationStatus.choices, required=False),
    version=serializers.IntegerField(required=False, help_text="for the next write"),
    decision=DecisionRepresentation(required=False, allow_null=True),
)


class BulkTransitionViews(RecordViews):
    """The verbs of the workflow on many statements, each under the rules of one."""

    queryset = Statement.objects.none()
    serializer_class = StatementRepresentation
    filter_backends = []
    pagination_class = None
    inputs = {"press_all": TransitionRowInput}
    parameters = {"press_all": ("partial",)}
    scopes = {"press_all": Scope.transition}

    def rows(self) -> QuerySet[Statement]:
        return Statement.objects.visible_to(self.user)

    @extend_schema(
        request=TransitionRowInput(many=True),
        responses={200: _TOLD, 207: _TOLD},
        parameters=[PARTIAL],
        operation_id="statements_bulk_transitions",
    )
    def press_all(self, request: Request) -> Response:
        """Up to 1,000 at once, with a result for each: all or nothing, unless partial=true keeps the good ones.

        A refusal has the status of the first row that was turned down; rows that had nothing wrong say 424 then.
        """
        wants_partial(request)
        rows = read_rows(request, lambda bodies: reader_by(TransitionRowInput, request))
        do_all(rows, request, lock=self._lock, act=self._press)
        return answered(rows, self._results(rows), HTTPStatus.OK)

    def _lock(self, rows: Sequence[Row]) -> None:
        ids = {row.given["statement"] for row in rows}
        submitted = {row.given["statement"] for row in rows if row.given["verb"] == "submit"}
        # Submitting holds the article too, and an article comes before its statements.
        lock_all(Article, Statement.objects.filter(pk__in=submitted).values_list("article_id", flat=True))
        lock_all(Statement, ids)
        self.found = self.rows().in_bulk(list(ids))

    def _press(self, row: Row) -> Statement:
        given = dict(row.given)
        statement, version, verb = given.pop("statement"), given.pop("version"), given.pop("verb")
        if statement not in self.found:
            raise NotFound()
        current = self.found[statement]
        require_inputs(verb, given, current, self.user)
        inputs = taken(given, current)
        return transitions.perform(verb, statement=current, by=self.user, version=version, **inputs)

    def _results(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        decisions = self._decisions([row for row in rows if row.problem is None])
        return [
            result(place, row, HTTPStatus.OK, **(self._told(row, decisions) if row.problem is None else {}))
            for place, row in enumerate(rows)
        ]

    @staticmethod
    def _told(row: Row, decisions: dict[tuple[int, int], Any]) -> dict[str, Any]:
        statement: Statement = row.done
        return {
            "statement": statement.pk,
            "state": statement.state,
            "verification_status": statement.verification_status,
            "version": statement.version,
            "decision": decisions.get((statement.pk, row.given["version"])),
        }

    def _decisions(self, rows: Sequence[Row]) -> dict[tuple[int, int], Any]:
        """What was decided, by statement and the version it was decided on."""
        statements = {row.done.pk for row in rows}
        seen = {row.given["version"] for row in rows}
        found = list(Decision.objects.filter(statement__in=statements, statement_version__in=seen).select_related("by"))
        shown = DecisionRepresentation.of_all(found, self.request)
        return {(d.statement_id, d.statement_version): body for d, body in zip(found, shown, strict=True)}
