"""How articles and their texts are shown."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from rest_framework import serializers

from claims.models import Article, Revision, Statement
from newsroom.models import User
from newsroom.rest.declared import Annotation, At, Follows, Many, Tally
from newsroom.rest.serializers import Person, Representation
from sources.api.representations import PartyInPlace, PartyRepresentation


def _latest_number(at: At) -> Subquery:
    revisions = Revision.objects.filter(article=OuterRef(at("pk"))).order_by("-number")
    return Subquery(revisions.values("number")[:1])


def _by_state(user: User) -> QuerySet:
    return Statement.objects.visible_to(user).order_by().values("article", "state").annotate(number=Count("pk"))


class ArticleRepresentation(Representation):
    """``statements`` counts those you may see, by state; ``latest_revision`` is its number."""

    outlet = PartyInPlace(read_only=True)
    latest_revision = Follows(int, Annotation(_latest_number), shown_as=serializers.IntegerField)
    statements = Tally(("state", "number"), rows=_by_state, owner="article")
    created_by = Person(read_only=True)

    class Meta:
        model = Article
        fields = [
            "id",
            "headline",
            "outlet",
            "url",
            "language",
            "published_at",
            "published_timezone",
            "published_precision",
            "credit_line",
            "latest_revision",
            "statements",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class RevisionSummary(Representation):
    """One frozen text of an article, without the text."""

    article = serializers.IntegerField(source="article_id", read_only=True)
    taken_in_by = Person(read_only=True)

    class Meta:
        model = Revision
        fields = ["id", "article", "number", "sha256", "note", "taken_in_by", "taken_in_at"]
        read_only_fields = fields


class RevisionRepresentation(RevisionSummary):
    """One frozen text of an article; offsets into ``text`` are code points."""

    class Meta(RevisionSummary.Meta):
        fields = [*RevisionSummary.Meta.fields, "text"]
        read_only_fields = fields


ArticleRepresentation.expandable = {
    "outlet": PartyRepresentation(read_only=True),
    "revisions": Many(RevisionSummary, rows=lambda user: Revision.objects.all(), owner="article", order=["number"]),
}
ArticleRepresentation.is_for(Article)
