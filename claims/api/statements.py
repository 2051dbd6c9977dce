"""Statements: the queue of both kinds to read, quotes and claims each to record and edit."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from claims.actions import statements
from claims.actions.recording import Recording
from claims.api import inputs
from claims.api.filters import StatementFilters
from claims.api.quick_reading import Reader, named_by_number
from claims.api.representations import ClaimRepresentation, QuoteRepresentation, StatementRepresentation
from claims.models import Article, Claim, Quote, Statement
from claims.models.statement import Kind
from newsroom.record.versions import locked
from newsroom.rest.bulk import BulkCreates, creates_many
from newsroom.rest.cursors import Key
from newsroom.rest.rows import row_named
from newsroom.rest.views import RecordViews


class StatementViews(RecordViews):
    """Quotes and claims together: the queue."""

    queryset = Statement.objects.none()
    same_for_a_horizon = True
    serializer_class = StatementRepresentation
    filterset_class = StatementFilters
    orderings = {
        "priority": Key("priority"),
        "due_on": Key("due_on", date, nullable=True),
        "recheck_on": Key("recheck_on", date, nullable=True),
        "updated_at": Key("updated_at", datetime),
        "created_at": Key("created_at", datetime),
        "state": Key("state", str),
        "verification_status": Key("verification_status", str),
    }

    def rows(self) -> QuerySet[Statement]:
        return Statement.objects.visible_to(self.user)


class _Recorded(BulkCreates, StatementViews):
    """One kind of statement, recorded and edited."""

    wants_if_match = ("partial_update",)
    kind: ClassVar[Kind]
    record: ClassVar[Callable[..., Statement]]

    @transaction.atomic
    def create(self, request: Request) -> HttpResponse:
        return self.made(self.add(self.read()))

    def add(self, given: dict[str, Any]) -> Statement:
        article = row_named("article", given.pop("article"), Article.objects.visible_to(self.user))
        # Before a party is added by its name: that writes to the record, whose lock comes last.
        locked(article, None)
        return type(self).record(article=article, by=self.user, **inputs.prepared(given, self.user))

    def reader_of(self, bodies: Sequence[Any]) -> Callable[[Any], dict[str, Any]]:
        named = named_by_number(bodies, self.user)
        reader = Reader(self.inputs["create"], self.user)
        return lambda body: reader.read(body, named)

    def lock_for(self, rows: Sequence[dict[str, Any]]) -> None:
        articles = Article.objects.visible_to(self.user).filter(pk__in={row["article"] for row in rows})
        self.recording = Recording(self.user, articles.values_list("pk", flat=True))

    def writes_at_once(self, given: dict[str, Any]) -> bool:
        return not inputs.names_nobody_new(given)

    def add_one_of_many(self, given: dict[str, Any]) -> Statement:
        if given["article"] not in self.recording.revisions:
            row_named("article", given["article"], Article.objects.visible_to(self.user))
        return self.recording.draft(inputs.wanted(self.kind, given, self.user))

    def finish(self) -> None:
        self.recording.write()

    @transaction.atomic
    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        statement = self.get_object()
        version, given = self.version_of(statement), self.read(partial=True)
        for row in (Article(pk=statement.article_id), statement):
            locked(row, None)
        judged, plan = inputs.apart(inputs.prepared(given, self.user))
        if judged:
            version = self._edit(statement, version, judged).version
        if plan or not judged:
            statements.plan(statement=statement, by=self.user, version=version, **plan)
        return self.answer(self.get_object())

    def _edit(self, statement: Statement, version: int, given: dict[str, Any]) -> Statement:
        passages, hops = given.pop("passages", None), given.pop("hops", None)
        return statements.edit(
            statement=statement, by=self.user, version=version, fields=given, passages=passages, hops=hops
        )


@creates_many("quotes", inputs.QuoteInput, QuoteRepresentation)
class QuoteViews(_Recorded):
    """Words somebody is said to have uttered."""

    queryset = Quote.objects.none()
    serializer_class = QuoteRepresentation
    kind = Kind.quote
    record = staticmethod(statements.record_quote)
    inputs = {"create": inputs.QuoteInput, "partial_update": inputs.QuoteChange}

    def rows(self) -> QuerySet[Any]:
        return Quote.objects.visible_to(self.user)


@creates_many("claims", inputs.ClaimInput, ClaimRepresentation)
class ClaimViews(_Recorded):
    """Assertions that can hold or not."""

    queryset = Claim.objects.none()
    serializer_class = ClaimRepresentation
    kind = Kind.claim
    record = staticmethod(statements.record_claim)
    inputs = {"create": inputs.ClaimInput, "partial_update": inputs.ClaimChange}

    def rows(self) -> QuerySet[Any]:
        return Claim.objects.visible_to(self.user)


class OfStatement(RecordViews):
    """What hangs on one statement. ``kind`` narrows the address to quotes or claims."""

    kind: str | None = None

    def statement(self) -> Statement:
        """The statement of the address. Raises NotFound where it is absent, hidden or of another kind."""
        rows = Statement.objects.visible_to(self.user).filter(pk=self.kwargs["statement_id"])
        statement = (rows.filter(kind=self.kind) if self.kind else rows).first()
        if statement is None:
            raise NotFound()
        return statement
