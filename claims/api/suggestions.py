"""What the text engine proposes, kept or dropped over HTTP. A suggestion is no record until somebody keeps it."""

from django.db import transaction
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.reverse import reverse

from claims.actions import suggestions as actions
from claims.actions.articles import received
from claims.api import inputs
from claims.api.articles import OfArticle
from claims.api.representations import EITHER, StatementRepresentation
from claims.api.suggested import SuggestionsShown, shown
from claims.models import Article, Statement, SuggestionOutcome
from claims.models.statement import ClaimType
from claims.suggestions import preview, suggestions_for
from newsroom.people.scopes import Scope
from newsroom.people.visibility import sees_everything
from newsroom.record.refusals import Kind as RefusalKind
from newsroom.record.refusals import Refusal, Refused
from newsroom.record.versions import locked
from newsroom.rest.lean.reading import encoded
from newsroom.rest.problems import Inputs
from newsroom.rest.rows import rows_named
from newsroom.rest.serializers import IdField, Input, LanguageField, Person, Representation, WordsField
from newsroom.rest.views import RecordViews, sent
from sources.models import Party

MOST_PREVIEWED = 200_000
MOST_PARTIES = 50


class KeepInput(inputs.QuoteChange, inputs.ClaimChange):
    """Nothing has to be said. What is given stands in place of what is proposed; each kind takes its own fields."""

    parties = serializers.ListField(
        child=IdField(),
        max_length=MOST_PARTIES,
        required=False,
        help_text="who is meant, where several on file bear a name",
    )
    sentence = serializers.CharField(max_length=10_000, required=False)
    claim_type = serializers.ChoiceField(choices=ClaimType.choices, required=False)


class DropInput(Input):
    reason = WordsField(max_length=10_000)


class PreviewInput(Input):
    text = WordsField(required=True, max_length=MOST_PREVIEWED, help_text="plain or Markdown; nothing is stored")
    published = serializers.DateField(required=False, allow_null=True, help_text="what “on Saturday” counts from")
    language = LanguageField(default="en", allow_blank=False)


class OutcomeRepresentation(Representation):
    """What somebody made of a suggestion; ``withdrawn_at`` says when a drop was taken back."""

    decided_by = Person(read_only=True)
    withdrawn_by = Person(read_only=True, allow_null=True)
    statement = serializers.IntegerField(source="statement_id", read_only=True, allow_null=True)

    class Meta:
        model = SuggestionOutcome
        fields = [
            "key",
            "kind",
            "exact",
            "outcome",
            "statement",
            "decided_by",
            "decided_at",
            "withdrawn_by",
            "withdrawn_at",
        ]
        read_only_fields = fields


ALL = OpenApiParameter("all", OpenApiTypes.BOOL, description="also what is not shown by default")


class SuggestionViews(OfArticle):
    """What is proposed for an article's latest text; readers see nothing of it."""

    queryset = SuggestionOutcome.objects.none()
    serializer_class = OutcomeRepresentation
    filter_backends = []
    pagination_class = None
    inputs = {"keep": KeepInput, "drop": DropInput, "undo": Input}
    parameters = {"listed": ("all",)}

    def article(self) -> Article:
        if not sees_everything(self.user):
            raise NotFound()
        return super().article()

    @extend_schema(responses=SuggestionsShown, parameters=[ALL])
    def listed(self, request: Request, article_id: int) -> HttpResponse:
        """Quotes, claims, dates and lint; a suggestion somebody kept or dropped says so in ``outcome``."""
        article, wants_all = self.article(), _wants_all(request)
        return self.tagged(shown(suggestions_for(article), wants_all), article.version)

    @extend_schema(responses={201: EITHER})
    @transaction.atomic
    def keep(self, request: Request, article_id: int, key: str) -> HttpResponse:
        """Record it as a complete draft. 409: somebody has kept or dropped it already."""
        article, given = self.article(), self.read(partial=True)
        # Before a party is added by its name: that writes to the record, whose lock comes last.
        locked(article, None)
        given = inputs.prepared(given, self.user)
        if "parties" in given:
            given["parties"] = rows_named("parties", given["parties"], Party.objects.visible_to(self.user))
        try:
            statement = actions.keep_suggestion(article=article, by=self.user, key=key, **given)
        except actions.NotSuggested as problem:
            raise NotFound() from problem
        return self._recorded(statement)

    @extend_schema(responses=OutcomeRepresentation)
    def drop(self, request: Request, article_id: int, key: str) -> HttpResponse:
        """Say that there is nothing in it; it stays dropped while its sentence stands unchanged."""
        article, given = self.article(), self.read()
        try:
            return self.answer(actions.drop_suggestion(article=article, by=self.user, key=key, **given))
        except actions.NotSuggested as problem:
            raise NotFound() from problem

    @extend_schema(responses=OutcomeRepresentation)
    def undo(self, request: Request, article_id: int, key: str) -> HttpResponse:
        """Take a drop back. The body is empty."""
        article = self.article()
        self.read()
        return self.answer(actions.undo_drop(article=article, by=self.user, key=key))

    def _recorded(self, statement: Statement) -> HttpResponse:
        shown = StatementRepresentation.of(statement, self.request)
        response = self.tagged(shown, shown["version"], status.HTTP_201_CREATED)
        response["Location"] = reverse(f"{statement.kind}-detail", args=[statement.pk], request=self.request)
        return response


class PreviewViews(RecordViews):
    """Suggestions for a text that is not stored."""

    queryset = SuggestionOutcome.objects.none()
    serializer_class = OutcomeRepresentation
    filter_backends = []
    pagination_class = None
    inputs = {"show": PreviewInput}
    scopes = {"show": Scope.read}

    @extend_schema(responses=SuggestionsShown)
    def show(self, request: Request) -> HttpResponse:
        """Everything that would be proposed. Line ends count as one code point each, as they would be kept."""
        if not sees_everything(self.user):
            raise Refused(Refusal("Your roles do not allow suggestions.", RefusalKind.who))
        given = self.read()
        text = received(given.pop("text"))
        return sent(encoded(shown(preview(text, **given), wants_all=True)))


def _wants_all(request: Request) -> bool:
    wanted = request.query_params.get("all", "false")
    if wanted not in ("true", "false"):
        raise Inputs({"all": "Give true or false."})
    return wanted == "true"
