"""Articles, their texts, and how far the checking of them is."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from claims.actions import articles, marks
from claims.actions.carrying import Carrying
from claims.api import inputs
from claims.api.article_representations import ArticleRepresentation, RevisionRepresentation, RevisionSummary
from claims.api.filters import ArticleFilters
from claims.api.representations import PassageInPlace
from claims.coverage import Clearance, Cover, CoveredSentence, clearance, coverage
from claims.models import Article, NothingToCheck, Revision
from claims.models.passage import Fate
from claims.models.statement import Kind
from claims.workflow import StaleCause, State
from newsroom.people.visibility import sees_everything
from newsroom.record.versions import locked
from newsroom.rest.cursors import Key
from newsroom.rest.serializers import Input, Person, Representation
from newsroom.rest.views import RecordViews


class CarriedStatement(serializers.Serializer):
    """What became of a statement in a new revision; ``fate`` is the worst that befell any of its passages."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=Kind.choices)
    fate = serializers.ChoiceField(choices=Fate.choices)
    differences = serializers.ListField(child=serializers.DictField())
    state = serializers.ChoiceField(choices=State.choices)
    stale_cause = serializers.ChoiceField(choices=StaleCause.choices, allow_blank=True)
    version = serializers.IntegerField()
    passages = PassageInPlace(many=True, help_text="the statement's words")
    bases = PassageInPlace(many=True, help_text="the words its hops rest on")


class Revised(RevisionRepresentation):
    """A new revision, what became of each statement, and the version the article has now."""

    article_version = serializers.IntegerField(read_only=True)
    statements = CarriedStatement(many=True, read_only=True)

    class Meta(RevisionRepresentation.Meta):
        fields = [*RevisionRepresentation.Meta.fields, "article_version", "statements"]
        read_only_fields = fields


class MarkRepresentation(Representation):
    """Somebody's word that there is nothing to check in a sentence."""

    revision = serializers.IntegerField(source="revision.number", read_only=True)
    marked_by = Person(read_only=True)
    withdrawn_by = Person(read_only=True, allow_null=True)

    class Meta:
        model = NothingToCheck
        fields = ["id", "revision", "start", "end", "exact", "marked_by", "marked_at", "withdrawn_by", "withdrawn_at"]
        read_only_fields = fields


class SentenceShown(serializers.Serializer):
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    exact = serializers.CharField()
    cover = serializers.ChoiceField(choices=[cover.value for cover in Cover])
    statements = serializers.ListField(child=serializers.IntegerField())
    mark = serializers.IntegerField(allow_null=True, help_text="the number to withdraw it by")
    marked_by = Person(allow_null=True)


class CoverageShown(serializers.Serializer):
    """Every sentence of the latest revision in order, in code points, and what covers it."""

    revision = serializers.IntegerField()
    clearance = serializers.ChoiceField(choices=Clearance.choices)
    sentences = SentenceShown(many=True)


class ArticleViews(RecordViews):
    """Stories under check."""

    same_for_a_horizon = True
    serializer_class = ArticleRepresentation
    filterset_class = ArticleFilters
    orderings = {
        "headline": Key("headline", str),
        "published_at": Key("published_at", datetime, nullable=True),
        "created_at": Key("created_at", datetime),
        "updated_at": Key("updated_at", datetime),
    }
    wants_if_match = ("partial_update",)
    inputs = {"create": inputs.ArticleInput, "partial_update": inputs.ArticleCorrection}

    def rows(self) -> QuerySet[Article]:
        return Article.objects.visible_to(self.user)

    @transaction.atomic
    def create(self, request: Request) -> HttpResponse:
        return self.made(articles.take_in(by=self.user, **inputs.prepared(self.read(), self.user)))

    @transaction.atomic
    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        article = self.get_object()
        version, given = self.version_of(article), self.read(partial=True)
        # Before an outlet is added by its name: that writes to the record, whose lock comes last.
        locked(article, None)
        given = inputs.prepared(given, self.user)
        articles.correct(article=article, by=self.user, version=version, **given)
        return self.answer(self.get_object())


class OfArticle(RecordViews):
    """What belongs to one article."""

    def article(self) -> Article:
        """The article of the address. Raises NotFound where it is absent or hidden."""
        article = Article.objects.visible_to(self.user).filter(pk=self.kwargs["article_id"]).first()
        if article is None:
            raise NotFound()
        return article


class RevisionViews(OfArticle):
    """The texts of an article. A new one carries every passage over and says what became of each statement."""

    queryset = Revision.objects.none()
    serializer_class = RevisionRepresentation
    summary_class = RevisionSummary
    filterset_class = None
    orderings = {"number": Key("number")}
    default_ordering = "-number"
    wants_if_match = ("create",)
    inputs = {"create": inputs.RevisionInput}
    lookup_field = "number"

    def rows(self) -> QuerySet[Revision]:
        return Revision.objects.filter(article=self.article())

    @extend_schema(responses={201: Revised})
    def create(self, request: Request, article_id: int) -> HttpResponse:
        """If-Match is the article's."""
        article = self.article()
        version, given = self.version_of(article), self.read()
        revised = articles.revise(article=article, by=self.user, version=version, **given)
        article.refresh_from_db(fields=["version"])
        body = RevisionRepresentation.of(revised.revision, request) | {
            "article_version": article.version,
            "statements": [_carried(carrying) for carrying in revised.carried],
        }
        response = self.tagged(body, article.version, status.HTTP_201_CREATED)
        response["Location"] = request.build_absolute_uri(f"{request.path}{revised.revision.number}/")
        return response


class CheckingViews(OfArticle):
    """How far the checking of an article is: the newsroom's own work, which readers see nothing of."""

    queryset = NothingToCheck.objects.none()
    serializer_class = MarkRepresentation
    filter_backends = []
    pagination_class = None
    inputs = {"mark": inputs.SentenceInput, "withdraw": Input}

    def article(self) -> Article:
        if not sees_everything(self.user):
            raise NotFound()
        return super().article()

    @extend_schema(responses=CoverageShown)
    def coverage(self, request: Request, article_id: int) -> HttpResponse:
        """Which sentences somebody has dealt with, and how far the article is."""
        article = self.article()
        revision = Revision.objects.latest_of(article)
        covered = coverage(revision)
        body = {
            "revision": revision.number,
            "clearance": clearance(article, covered),
            "sentences": [_sentence(sentence, revision.text) for sentence in covered],
        }
        return self.tagged(body, article.version)

    @extend_schema(responses={201: MarkRepresentation})
    def mark(self, request: Request, article_id: int) -> HttpResponse:
        """Say that there is nothing to check in one sentence of the latest revision. A mark that stands is answered."""
        marked = marks.mark_nothing_to_check(article=self.article(), by=self.user, **self.read())
        return self.answer(marked, status.HTTP_201_CREATED)

    @extend_schema(responses=MarkRepresentation)
    def withdraw(self, request: Request, article_id: int, mark_id: int) -> HttpResponse:
        """Take a mark back. The body is empty."""
        mark = NothingToCheck.objects.filter(revision__article=self.article()).filter(pk=mark_id).first()
        if mark is None:
            raise NotFound()
        self.read()
        return self.answer(marks.withdraw_mark(mark=mark, by=self.user))


def _carried(carrying: Carrying) -> dict[str, Any]:
    statement = carrying.statement
    return {
        "id": statement.pk,
        "kind": statement.kind,
        "fate": carrying.fate,
        "differences": [change for passage in carrying.passages for change in passage.difference_list],
        "state": statement.state,
        "stale_cause": statement.stale_cause,
        "version": statement.version,
        "passages": PassageInPlace(carrying.words, many=True).data,
        "bases": PassageInPlace(carrying.bases, many=True).data,
    }


def _sentence(sentence: CoveredSentence, text: str) -> dict[str, Any]:
    mark = sentence.mark
    return {
        "start": sentence.start,
        "end": sentence.end,
        "exact": text[sentence.start : sentence.end],
        "cover": sentence.cover,
        "statements": list(sentence.statements),
        "mark": mark.pk if mark else None,
        "marked_by": dict(Person(mark.marked_by).data) if mark else None,
    }
