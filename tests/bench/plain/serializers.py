"""How an ordinary project would show the same things."""

import json

from rest_framework import serializers

from claims.models import Article, Decision, Evidence, Hop, Passage, Statement
from newsroom.models import Event, User
from sources.models import Party, Snapshot, Source


class PersonSerializer(serializers.ModelSerializer):
    name = serializers.CharField(source="get_full_name")

    class Meta:
        model = User
        fields = ["id", "username", "name"]


class ArticleSerializer(serializers.ModelSerializer):
    class Meta:
        model = Article
        fields = ["id", "headline"]


class NamedPartySerializer(serializers.ModelSerializer):
    class Meta:
        model = Party
        fields = ["id", "name", "kind"]


class PartySerializer(serializers.ModelSerializer):
    standing = NamedPartySerializer()

    class Meta:
        model = Party
        fields = ["id", "name", "kind", "standing"]


class SourceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Source
        fields = ["id", "kind", "title", "url"]


class SnapshotSerializer(serializers.ModelSerializer):
    source = SourceSerializer()

    class Meta:
        model = Snapshot
        fields = ["id", "source", "taken_at", "outcome", "language", "media_type", "sha256"]


class PassageSerializer(serializers.ModelSerializer):
    revision = serializers.IntegerField(source="revision.number")
    differences = serializers.ReadOnlyField(source="difference_list")

    class Meta:
        model = Passage
        fields = ["position", "revision", "start", "end", "exact", "prefix", "suffix", "fate", "differences"]


class HopSerializer(serializers.ModelSerializer):
    party = PartySerializer()
    source = SourceSerializer()
    passage = PassageSerializer()
    is_seen = serializers.BooleanField()

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


class EvidenceSerializer(serializers.ModelSerializer):
    statement = serializers.IntegerField(source="statement_id")
    snapshot = SnapshotSerializer()
    covers = serializers.ListField(child=serializers.CharField())
    created_by = PersonSerializer()
    withdrawn_by = PersonSerializer()

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


class FindingSerializer(serializers.ModelSerializer):
    by = PersonSerializer()
    evidence = serializers.ListField(child=serializers.IntegerField())
    answered = serializers.ListField(child=serializers.IntegerField())

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


FIRST = ["id", "kind", "article", "passages", "printed_text"]
LAST = [
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


class StatementSerializer(serializers.ModelSerializer):
    """A quote or a claim, each in its own shape."""

    article = ArticleSerializer()
    passages = PassageSerializer(source="words", many=True)
    hops = HopSerializer(many=True)
    evidence = EvidenceSerializer(source="live_evidence", many=True)
    overridden = serializers.SerializerMethodField()
    proposal = serializers.SerializerMethodField()
    assignee = PersonSerializer()
    created_by = PersonSerializer()

    class Meta:
        model = Statement
        fields = [*FIRST, *LAST]

    def get_overridden(self, statement):
        return statement.current_decision is not None and statement.current_decision.kind == "overridden"

    def get_proposal(self, statement):
        return FindingSerializer(statement.proposal).data if statement.state == "in_review" else None

    def to_representation(self, instance):
        shape = QuoteSerializer if instance.kind == "quote" else ClaimSerializer
        if isinstance(self, shape):
            return super().to_representation(instance)
        return shape(context=self.context).to_representation(instance)


class QuoteSerializer(StatementSerializer):
    speaker = PartySerializer()

    class Meta:
        model = Statement
        fields = [*FIRST, "form", "speaker", "translation", *LAST]


class ClaimSerializer(StatementSerializer):
    claimant = PartySerializer()

    class Meta:
        model = Statement
        fields = [*FIRST, "sentence", "claim_type", "claimant", "date_from", "date_to", *LAST]


class EventSerializer(serializers.ModelSerializer):
    actor = PersonSerializer()
    before = serializers.SerializerMethodField()
    after = serializers.SerializerMethodField()

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

    def get_before(self, event):
        return json.loads(event.before)

    def get_after(self, event):
        return json.loads(event.after)


class PassageInput(serializers.Serializer):
    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=1)


class HopInput(serializers.ModelSerializer):
    passage = PassageInput(required=False)

    class Meta:
        model = Hop
        fields = ["party", "cue", "passage"]


class QuoteInput(serializers.ModelSerializer):
    passages = PassageInput(many=True)
    hops = HopInput(many=True)

    class Meta:
        model = Statement
        fields = ["article", "form", "speaker", "language", "passages", "hops"]


class TransitionInput(serializers.Serializer):
    verb = serializers.ChoiceField(choices=["propose", "sign_off", "reopen"])
    reason = serializers.CharField(required=False, allow_blank=True, default="")
    assignee = serializers.PrimaryKeyRelatedField(queryset=User.objects.all(), required=False)
    attribution = serializers.CharField(required=False)
    content = serializers.CharField(required=False)
