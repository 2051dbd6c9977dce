"""What is read of articles and statements, and how it becomes what the actions take."""

from datetime import UTC
from typing import Any

from rest_framework import serializers

from claims.actions.acts import PLAN
from claims.actions.chains import MAX_HOPS, Step
from claims.actions.passages import MAX_PASSAGES, Choice
from claims.actions.recording import Wanted
from claims.models import Certainty, DateBasis, DatePrecision, Naming, Priority
from claims.models.statement import ClaimType, Form
from newsroom.models import User
from newsroom.rest.filters import LARGEST_ID
from newsroom.rest.serializers import IdField, Input, LanguageField, ShortListField, WebAddressField, WordsField
from sources.api.references import Named, PartyField, SourceField, settled


class ArticleCorrection(Input):
    outlet = PartyField(help_text="the organisation that published it")
    headline = serializers.CharField(max_length=500)
    url = WebAddressField()
    language = LanguageField(allow_blank=False)
    published_at = serializers.DateTimeField(required=False, allow_null=True, default_timezone=UTC)
    published_timezone = serializers.CharField(max_length=50, required=False, help_text="such as Europe/Kyiv")
    published_precision = serializers.ChoiceField(choices=DatePrecision.choices, required=False)
    credit_line = serializers.CharField(max_length=500, required=False, allow_blank=True)


class ArticleInput(ArticleCorrection):
    text = WordsField(required=True, help_text="becomes revision 1; plain or Markdown")


class RevisionInput(Input):
    text = WordsField(required=True)
    note = serializers.CharField(max_length=500, required=False, allow_blank=True, help_text="why there is a new text")


class SentenceInput(Input):
    """One whole sentence of the latest revision, in code points."""

    start = serializers.IntegerField(min_value=0, max_value=LARGEST_ID)
    end = serializers.IntegerField(min_value=0, max_value=LARGEST_ID)


class PassageInput(Input):
    """A place in the latest revision: by ``start`` and ``end``, by its words, or by both, which then have to agree."""

    start = serializers.IntegerField(min_value=0, max_value=LARGEST_ID, required=False)
    end = serializers.IntegerField(min_value=0, max_value=LARGEST_ID, required=False)
    exact = WordsField(max_length=100_000)
    prefix = WordsField(max_length=1000)
    suffix = WordsField(max_length=1000)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("start" in attrs) != ("end" in attrs):
            raise serializers.ValidationError("Give start and end together.")
        if "start" not in attrs and not attrs.get("exact", "").strip():
            raise serializers.ValidationError("Give the words of the passage, or its start and end.")
        return attrs


class HopInput(Input):
    """One step of the chain. Its place in the list is its position; ``position`` may say so, and has to agree."""

    position = serializers.IntegerField(min_value=0, max_value=MAX_HOPS, required=False)
    party = PartyField()
    role = serializers.CharField(max_length=300, required=False, allow_blank=True)
    cue = serializers.CharField(max_length=200, required=False, allow_blank=True)
    medium = serializers.CharField(max_length=200, required=False, allow_blank=True)
    date = serializers.DateField(required=False, allow_null=True)
    date_printed = serializers.CharField(max_length=100, required=False, allow_blank=True)
    date_basis = serializers.ChoiceField(choices=DateBasis.choices, required=False, allow_blank=True)
    naming = serializers.ChoiceField(choices=Naming.choices, required=False)
    certainty = serializers.ChoiceField(choices=Certainty.choices, required=False)
    source = SourceField(required=False, allow_null=True)  # type: ignore[assignment]
    passage = PassageInput(required=False, allow_null=True)


class StatementChange(Input):
    """What quotes and claims have in common. ``passages`` and ``hops`` are replaced whole."""

    passages = ShortListField(child=PassageInput(), required=False, max_length=MAX_PASSAGES)
    hops = ShortListField(child=HopInput(), required=False, max_length=MAX_HOPS)
    role = serializers.CharField(max_length=300, required=False, allow_blank=True)
    language = LanguageField()
    priority = serializers.ChoiceField(choices=Priority.choices, required=False)
    due_on = serializers.DateField(required=False, allow_null=True)
    recheck_on = serializers.DateField(required=False, allow_null=True)
    blocked_on = serializers.CharField(max_length=300, required=False, allow_blank=True)

    def validate_hops(self, hops: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for place, hop in enumerate(hops):
            if hop.pop("position", place) != place:
                raise serializers.ValidationError(f"The hop at place {place} says another position.")
        return hops


class QuoteChange(StatementChange):
    form = serializers.ChoiceField(choices=Form.choices, required=False)
    speaker = PartyField(required=False, allow_null=True)
    translation = WordsField(max_length=100_000)


class QuoteInput(QuoteChange):
    article = IdField()


class ClaimChange(StatementChange):
    sentence = serializers.CharField(max_length=10_000)
    claim_type = serializers.ChoiceField(choices=ClaimType.choices)
    claimant = PartyField(required=False, allow_null=True, help_text="the outlet = its own voice; null in drafts only")
    date_from = serializers.DateField(required=False, allow_null=True)
    date_to = serializers.DateField(required=False, allow_null=True)


class ClaimInput(ClaimChange):
    article = IdField()


def prepared(given: dict[str, Any], by: User) -> dict[str, Any]:
    """What was read, as the actions take it: parties and sources found or made, passages and hops as they want them.

    To be called within the transaction of the write.
    """
    for name in ("speaker", "claimant", "outlet"):
        if name in given:
            given[name] = settled(given[name], by)
    if "passages" in given:
        given["passages"] = [Choice(**passage) for passage in given["passages"]]
    if "hops" in given:
        given["hops"] = [_step(hop, by, f"hops.{place}.") for place, hop in enumerate(given["hops"])]
    return given


def wanted(kind: str, given: dict[str, Any], by: User) -> Wanted:
    """A statement to record as one of many, from what was read; see ``prepared``."""
    fields = prepared(given, by)
    article, passages, hops = fields.pop("article"), fields.pop("passages", ()), fields.pop("hops", ())
    return Wanted(kind=kind, article=article, passages=passages, hops=hops, fields=fields)


def names_nobody_new(given: dict[str, Any]) -> bool:
    """Are all parties and sources given by their numbers, so that preparing it writes nothing?"""
    return not any(isinstance(value, Named) for holder in (given, *given.get("hops", ())) for value in holder.values())


def apart(given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is judged, and what only plans the work: two actions with rules of their own."""
    plan = {name: value for name, value in given.items() if name in PLAN}
    return {name: value for name, value in given.items() if name not in PLAN}, plan


def _step(hop: dict[str, Any], by: User, within: str) -> Step:
    basis = hop.pop("passage", None)
    for name in ("party", "source"):
        if name in hop:
            hop[name] = settled(hop[name], by, within=within)
    return Step(**hop, basis=Choice(**basis) if basis else None)
