"""How statements are shown, with everything that hangs on them."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef
from drf_spectacular.utils import PolymorphicProxySerializer
from rest_framework import serializers

from claims.api.article_representations import ArticleRepresentation
from claims.models import Article, Claim, Comment, Decision, DecisionKind, Evidence, Hop, Passage, Quote, Statement
from claims.models.statement import Kind
from claims.workflow import State
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import holders_of
from newsroom.rest.declared import (
    Annotation,
    At,
    Follows,
    Many,
    NumberListField,
    OneIf,
    PlainListField,
    PlainObjectField,
)
from newsroom.rest.serializers import Person, Representation, Shown
from sources.api.representations import (
    PartyInPlace,
    PartyRepresentation,
    SnapshotInPlace,
    SnapshotSummary,
    SourceInPlace,
    SourceRepresentation,
)
from sources.models import Outcome, Snapshot

ASPECTS = ("attribution", "wording", "content")


class ArticleInPlace(Shown):
    class Meta:
        model = Article
        fields = ["id", "headline"]
        read_only_fields = fields


class PassageInPlace(Shown):
    """A place in the article's text, in code points. ``start`` and ``end`` are null where it is orphaned."""

    revision = serializers.IntegerField(source="revision.number", read_only=True)
    differences = PlainListField(help_text="what changed on the way into this revision")

    class Meta:
        model = Passage
        fields = ["position", "revision", "start", "end", "exact", "prefix", "suffix", "fate", "differences"]
        read_only_fields = fields


def _is_seen(at: At) -> Exists:
    return Exists(Snapshot.objects.filter(source=OuterRef(at("source")), outcome=Outcome.found))


class HopInPlace(Shown):
    """One step of the chain. ``is_seen``: its source holds at least one snapshot that found something."""

    party = PartyInPlace(read_only=True)
    source = SourceInPlace(read_only=True, allow_null=True)  # type: ignore[assignment]
    passage = PassageInPlace(read_only=True, allow_null=True)
    is_seen = Follows(bool, Annotation(_is_seen), shown_as=serializers.BooleanField)

    class Meta:
        model = Hop
        fields = [
            "position",
            "party",
            "role",
            "cue",
            "medium",
            "date",
            "date_printed",
            "date_basis",
            "naming",
            "certainty",
            "source",
            "is_seen",
            "passage",
        ]
        read_only_fields = fields


def _covered(*covers: bool) -> list[str]:
    return [aspect for aspect, is_covered in zip(ASPECTS, covers, strict=True) if is_covered]


class EvidenceRepresentation(Representation):
    statement = serializers.IntegerField(source="statement_id", read_only=True)
    snapshot = SnapshotInPlace(read_only=True)
    covers = Follows(
        _covered,
        *(f"covers_{aspect}" for aspect in ASPECTS),
        shown_as=serializers.ListField(child=serializers.ChoiceField(choices=ASPECTS)),
    )
    created_by = Person(read_only=True)
    withdrawn_by = Person(read_only=True, allow_null=True)

    class Meta:
        model = Evidence
        fields = [
            "id",
            "statement",
            "snapshot",
            "position",
            "stance",
            "covers",
            "is_primary",
            "locator",
            "excerpt",
            "excerpt_match",
            "note",
            "withdrawn_at",
            "withdrawn_by",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class Finding(Shown):
    """What a decision found, and on what."""

    by = Person(read_only=True)
    evidence = NumberListField(source="evidence_ids")
    answered = NumberListField(source="answered_ids")

    class Meta:
        model = Decision
        fields = [
            "id",
            "kind",
            "by",
            "at",
            "reason",
            "attribution",
            "attribution_hop",
            "wording",
            "wording_evidence",
            "wording_note",
            "content",
            "content_note",
            "evidence",
            "answered",
        ]
        read_only_fields = fields


class DecisionRepresentation(Representation):
    """One act of judgement. ``judged`` is everything that was judged, as ``content_hash`` covers it."""

    statement = serializers.IntegerField(source="statement_id", read_only=True)
    proposal = serializers.IntegerField(source="proposal_id", read_only=True, allow_null=True)
    by = Person(read_only=True)
    evidence = NumberListField(source="evidence_ids")
    answered = NumberListField(source="answered_ids")
    judged = PlainObjectField()

    class Meta:
        model = Decision
        fields = ["statement", *Finding.Meta.fields, "proposal", "statement_version", "content_hash", "judged"]
        read_only_fields = fields


class CommentRepresentation(Representation):
    statement = serializers.IntegerField(source="statement_id", read_only=True)
    author = Person(read_only=True)
    resolved_by = Person(read_only=True, allow_null=True)

    class Meta:
        model = Comment
        fields = [
            "id",
            "statement",
            "author",
            "at",
            "text",
            "is_blocking",
            "statement_version",
            "resolved_by",
            "resolved_at",
            "version",
        ]
        read_only_fields = fields


_FIRST = ["id", "kind", "article", "passages", "printed_text"]
_LAST = [
    "role",
    "language",
    "hops",
    "evidence",
    "state",
    "stale_cause",
    "verification_status",
    "attribution",
    "attribution_hop",
    "wording",
    "content",
    "overridden",
    "proposal",
    "assignee",
    "priority",
    "due_on",
    "recheck_on",
    "blocked_on",
    "version",
    "content_hash",
    "created_by",
    "created_at",
    "updated_at",
]


def _may_check(at: At) -> Exists:
    return Exists(User.objects.filter(holders_of(Role.checker), pk=OuterRef(at("assignee"))))


class StatementRepresentation(Representation):
    """A quote or a claim, each in its own shape."""

    discriminator = "kind"
    always_exported = ("overridden",)
    variants: ClassVar[Mapping[str, Any]] = {}
    article = ArticleInPlace(read_only=True)
    passages = Many(
        PassageInPlace, rows=lambda user: Passage.objects.words(), owner="statement", order=["position", "id"]
    )
    hops = Many(HopInPlace, rows=lambda user: Hop.objects.all(), owner="statement", order=["position", "id"])
    evidence = Many(
        EvidenceRepresentation,
        rows=lambda user: Evidence.objects.live(),
        owner="statement",
        order=["position", "id"],
    )
    proposal = OneIf(
        Finding,
        "proposal",
        lambda state: state == State.in_review,
        "state",
        help_text="the pending proposal's verdicts, while it is in review",
    )
    overridden = Follows(
        lambda kind: kind == DecisionKind.overridden,
        "current_decision__kind",
        shown_as=serializers.BooleanField,
        help_text="signed off out of the ordinary course",
    )
    assignee = OneIf(
        Person,
        "assignee",
        bool,
        Annotation(_may_check),
        help_text="null also where the one on file may no longer check",
    )
    created_by = Person(read_only=True)

    class Meta:
        model = Statement
        fields = [*_FIRST, *_LAST]
        read_only_fields = fields


class QuoteRepresentation(StatementRepresentation):
    variants: ClassVar[Mapping[str, Any]] = {}
    speaker = PartyInPlace(read_only=True, allow_null=True)

    class Meta:
        model = Quote
        fields = [*_FIRST, "form", "speaker", "translation", *_LAST]
        read_only_fields = fields


class ClaimRepresentation(StatementRepresentation):
    variants: ClassVar[Mapping[str, Any]] = {}
    claimant = PartyInPlace(read_only=True, allow_null=True)

    class Meta:
        model = Claim
        fields = [*_FIRST, "sentence", "claim_type", "claimant", "date_from", "date_to", *_LAST]
        read_only_fields = fields


SHAPES: Mapping[str, type[StatementRepresentation]] = {
    Kind.quote: QuoteRepresentation,
    Kind.claim: ClaimRepresentation,
}
EITHER = PolymorphicProxySerializer(
    component_name="Statement",
    serializers={"quote": QuoteRepresentation, "claim": ClaimRepresentation},
    resource_type_field_name="kind",
)


# What the lists that hold both kinds answer.
StatementRepresentation.documented = EITHER
StatementRepresentation.variants = SHAPES


_OF_STATEMENTS = {
    "article": ArticleRepresentation(read_only=True),
    "decisions": Many(
        DecisionRepresentation, rows=lambda user: Decision.objects.all(), owner="statement", order=["id"]
    ),
    "comments": Many(
        CommentRepresentation, rows=lambda user: Comment.objects.visible_to(user), owner="statement", order=["id"]
    ),
}
StatementRepresentation.expandable = _OF_STATEMENTS
QuoteRepresentation.expandable = _OF_STATEMENTS | {"speaker": PartyRepresentation(read_only=True, allow_null=True)}
ClaimRepresentation.expandable = _OF_STATEMENTS | {"claimant": PartyRepresentation(read_only=True, allow_null=True)}
HopInPlace.expandable = {
    "party": PartyRepresentation(read_only=True),
    "source": SourceRepresentation(read_only=True, allow_null=True),
}
DecisionRepresentation.expandable = {"statement": StatementRepresentation(read_only=True)}
EvidenceRepresentation.expandable = {
    "statement": StatementRepresentation(read_only=True),
    "snapshot": SnapshotSummary(read_only=True),
}
EvidenceRepresentation.is_for(Evidence)
DecisionRepresentation.is_for(Decision)
StatementRepresentation.is_for(Statement)
CommentRepresentation.is_for(Comment)
