"""What is read of parties, sources and snapshots."""

from datetime import UTC

from rest_framework import serializers

from newsroom.rest.serializers import IdField, Input, LanguageField, ShortListField, WebAddressField, WordsField
from sources.api.references import PartyField
from sources.models import Outcome, PartyKind, SourceKind


class PartyInput(Input):
    name = serializers.CharField(max_length=300)
    kind = serializers.ChoiceField(choices=PartyKind.choices)
    description = serializers.CharField(max_length=500, required=False, allow_blank=True)
    url = WebAddressField()
    aliases = ShortListField(
        child=serializers.CharField(max_length=300), required=False, max_length=100, help_text="replaced whole"
    )


class MergeInput(Input):
    into = IdField(help_text="the party that this one is")
    reason = serializers.CharField(max_length=10_000)


class SourceInput(Input):
    kind = serializers.ChoiceField(choices=SourceKind.choices, required=False)
    title = serializers.CharField(max_length=500)
    url = WebAddressField()
    publisher = PartyField(required=False, allow_null=True)
    published_on = serializers.DateField(required=False, allow_null=True)
    language = LanguageField()
    note = WordsField(max_length=20_000)
    derived_from = ShortListField(
        child=IdField(), required=False, max_length=200, help_text="sources this one is taken from; replaced whole"
    )


class SnapshotInput(Input):
    source = IdField()  # type: ignore[assignment]
    text = WordsField()
    file = serializers.FileField(required=False, help_text="multipart/form-data only")
    taken_at = serializers.DateTimeField(
        required=False, default_timezone=UTC, help_text="when we looked; now, if not said"
    )
    outcome = serializers.ChoiceField(choices=Outcome.choices, required=False)
    language = LanguageField()
    media_type = serializers.CharField(max_length=100, required=False, allow_blank=True)
    note = serializers.CharField(max_length=500, required=False, allow_blank=True)
