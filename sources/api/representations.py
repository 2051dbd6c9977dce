"""How parties, sources and snapshots are shown."""

from django.db.models import QuerySet
from rest_framework import serializers

from newsroom.models import User
from newsroom.rest.declared import Address, Many, ManyValues, Standing
from newsroom.rest.serializers import Person, Representation, Shown
from sources.models import Party, PartyAlias, Snapshot, Source

_PARENTS = "SELECT source_id AS owner, origin_id AS id FROM sources_sourcederivation WHERE source_id IN ({owners})"
# UNION ends even on a circle.
_ROOTS = """WITH RECURSIVE above(owner, id) AS (
        SELECT id, id FROM sources_source WHERE id IN ({owners})
        UNION SELECT above.owner, step.origin_id
        FROM sources_sourcederivation step JOIN above ON step.source_id = above.id
    ) SELECT owner, id FROM above
    WHERE NOT EXISTS (SELECT 1 FROM sources_sourcederivation step WHERE step.source_id = above.id)"""


def _visible(user: User) -> QuerySet[Source]:
    return Source.objects.visible_to(user)


class NamedParty(Shown):
    class Meta:
        model = Party
        fields = ["id", "name", "kind"]
        read_only_fields = fields


class PartyInPlace(Shown):
    """A party where it was recorded; ``standing`` is the one it has been merged into, or itself."""

    standing = Standing(NamedParty, along="merged_into")

    class Meta:
        model = Party
        fields = ["id", "name", "kind", "standing"]
        read_only_fields = fields


class PartyRepresentation(Representation):
    aliases = ManyValues("name", rows=lambda user: PartyAlias.objects.all(), owner="party", order=["name", "id"])
    merged_into = NamedParty(read_only=True, allow_null=True)
    created_by = Person(read_only=True)

    class Meta:
        model = Party
        fields = [
            "id",
            "name",
            "kind",
            "description",
            "url",
            "aliases",
            "merged_into",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class SourceInPlace(Shown):
    class Meta:
        model = Source
        fields = ["id", "kind", "title", "url"]
        read_only_fields = fields


class SourceRepresentation(Representation):
    """``origins`` are the roots along ``derived_from``: two sources are independent when they share none."""

    publisher = PartyInPlace(read_only=True, allow_null=True)
    derived_from = Many(SourceInPlace, rows=_visible, through=_PARENTS, order=["id"])
    origins = ManyValues("id", rows=_visible, through=_ROOTS, order=["id"], child=serializers.IntegerField)
    created_by = Person(read_only=True)

    class Meta:
        model = Source
        fields = [
            "id",
            "kind",
            "title",
            "url",
            "publisher",
            "published_on",
            "language",
            "note",
            "derived_from",
            "origins",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class SnapshotInPlace(Shown):
    """A snapshot where something rests on it, without its content."""

    source = SourceInPlace(read_only=True)  # type: ignore[assignment]

    class Meta:
        model = Snapshot
        fields = ["id", "source", "taken_at", "outcome", "language", "media_type", "sha256"]
        read_only_fields = fields


class SnapshotSummary(Representation):
    """A snapshot in a list: everything but its text."""

    source = SourceInPlace(read_only=True)  # type: ignore[assignment]
    created_by = Person(read_only=True)
    file = Address("snapshot-file", "file", help_text="where the file is downloaded, if there is one")

    class Meta:
        model = Snapshot
        fields = [
            "id",
            "source",
            "taken_at",
            "method",
            "outcome",
            "language",
            "file",
            "media_type",
            "sha256",
            "note",
            "created_by",
            "created_at",
        ]
        read_only_fields = fields


class SnapshotRepresentation(SnapshotSummary):
    class Meta(SnapshotSummary.Meta):
        fields = [*SnapshotSummary.Meta.fields, "text"]
        read_only_fields = fields


SnapshotSummary.expandable = {"source": SourceRepresentation(read_only=True)}
SourceRepresentation.expandable = {
    "publisher": PartyRepresentation(read_only=True, allow_null=True),
    "snapshots": Many(
        SnapshotSummary, rows=lambda user: Snapshot.objects.visible_to(user), owner="source", order=["id"]
    ),
}
PartyRepresentation.is_for(Party)
SourceRepresentation.is_for(Source)
SnapshotRepresentation.is_for(Snapshot)
