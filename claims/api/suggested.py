"""How suggestions are shown."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rest_framework import serializers

from claims.models import Certainty, DateBasis, Naming, SuggestionFate, SuggestionOutcome
from claims.models.statement import ClaimType, Form, Kind
from claims.proposed_chains import ProposedHop
from claims.retelling import retold
from claims.suggestions import Suggested, Suggestion
from claims.text.suggestions import DateSuggestion, LintNote, Span
from newsroom.rest.serializers import Person
from sources.models import PartyKind


class PlaceShown(serializers.Serializer):
    """A place in the text, in code points."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    exact = serializers.CharField()


class ProposedPartyShown(serializers.Serializer):
    """Who is named; ``parties`` are the numbers of those on file of that name. ``kind`` null: a person must say."""

    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=PartyKind.choices, allow_null=True)
    role = serializers.CharField(allow_blank=True)
    parties = serializers.ListField(child=serializers.IntegerField())


class ProposedHopShown(ProposedPartyShown):
    """One step of the proposed chain; the article's outlet is the last, where there is an article."""

    position = serializers.IntegerField()
    cue = serializers.CharField(allow_blank=True)
    medium = serializers.CharField(allow_blank=True)
    date = serializers.DateField(allow_null=True)
    date_printed = serializers.CharField(allow_blank=True)
    date_basis = serializers.ChoiceField(choices=DateBasis.choices, allow_blank=True)
    naming = serializers.ChoiceField(choices=Naming.choices)
    certainty = serializers.ChoiceField(choices=Certainty.choices)
    passage = PlaceShown(allow_null=True)


class DecidedShown(serializers.Serializer):
    outcome = serializers.ChoiceField(choices=SuggestionFate.choices)
    by = Person()
    at = serializers.DateTimeField()
    statement = serializers.IntegerField(allow_null=True)


class SuggestionShown(serializers.Serializer):
    """One suggestion in its sentence. ``key`` keeps its name as long as its words and its sentence stand.

    ``recorded`` are the live statements that stand on its words already.
    """

    key = serializers.CharField()
    kind = serializers.ChoiceField(choices=Kind.choices)
    spans = PlaceShown(many=True)
    sentence = PlaceShown()
    reason = serializers.CharField()
    confidence = serializers.FloatField()
    shown = serializers.BooleanField(help_text="by default")
    hops = ProposedHopShown(many=True)
    outcome = DecidedShown(allow_null=True)
    recorded = serializers.ListField(child=serializers.IntegerField())


class QuoteSuggestionShown(SuggestionShown):
    form = serializers.ChoiceField(choices=Form.choices)
    speaker = ProposedPartyShown(allow_null=True)


class ClaimSuggestionShown(SuggestionShown):
    """``claimant`` null: whose voice it is, a person must say."""

    assertion = serializers.CharField(help_text="becomes the claim's sentence")
    claim_type = serializers.ChoiceField(choices=ClaimType.choices)
    date_from = serializers.DateField(allow_null=True)
    date_to = serializers.DateField(allow_null=True)
    claimant = ProposedPartyShown(allow_null=True)
    own_voice = serializers.BooleanField(help_text="the outlet's own")


class DateShown(PlaceShown):
    date_from = serializers.DateField(allow_null=True)
    date_to = serializers.DateField(allow_null=True)
    precision = serializers.CharField()
    basis = serializers.CharField()
    conflict = serializers.CharField(allow_blank=True)


class LintShown(serializers.Serializer):
    code = serializers.CharField()
    message = serializers.CharField()
    spans = PlaceShown(many=True)


class SuggestionsShown(serializers.Serializer):
    """Everything proposed for a text, in its order. ``revision`` is null where the text is not stored."""

    revision = serializers.IntegerField(allow_null=True)
    quotes = QuoteSuggestionShown(many=True)
    claims = ClaimSuggestionShown(many=True)
    dates = DateShown(many=True)
    lint = LintShown(many=True)


def shown(suggested: Suggested, wants_all: bool) -> dict[str, Any]:
    """``suggested`` in the shape of SuggestionsShown."""
    text = suggested.text
    chosen = [found for found in suggested.suggestions if wants_all or found.proposal.shown]
    return {
        "revision": suggested.revision.number if suggested.revision else None,
        "quotes": [_quote(found, text) for found in chosen if found.kind == Kind.quote],
        "claims": [_claim(found, text) for found in chosen if found.kind == Kind.claim],
        "dates": [_date(day, text) for day in suggested.dates],
        "lint": [_note(note, text) for note in suggested.lint],
    }


def _quote(found: Suggestion, text: str) -> dict[str, Any]:
    return {**_suggestion(found, text), "form": found.proposal.form, "speaker": _voice(found)}


def _claim(found: Suggestion, text: str) -> dict[str, Any]:
    proposal = found.proposal
    return {
        **_suggestion(found, text),
        "assertion": proposal.assertion,
        "claim_type": proposal.claim_type,
        "date_from": proposal.date_from,
        "date_to": proposal.date_to,
        "claimant": _voice(found),
        "own_voice": proposal.is_own_voice,
    }


def _suggestion(found: Suggestion, text: str) -> dict[str, Any]:
    outcome = found.outcome
    return {
        "key": found.key,
        "kind": found.kind,
        "spans": [_place(span, text) for span in found.proposal.spans],
        "sentence": _place(found.proposal.sentence, text),
        "reason": found.reason,
        "confidence": found.proposal.confidence,
        "shown": found.proposal.shown,
        "hops": list(_hops(found, text)),
        "outcome": _decided(outcome) if outcome else None,
        "recorded": list(found.recorded),
    }


def _voice(found: Suggestion) -> dict[str, Any] | None:
    """Who speaks or claims; for the outlet's own voice the outlet, where there is one."""
    parties, voice = [party.pk for party in found.parties], found.proposal.voice
    if found.proposal.is_own_voice and found.parties:
        outlet = found.parties[0]
        return {"name": outlet.name, "kind": outlet.kind, "role": "", "parties": parties}
    return asdict(voice) | {"parties": parties} if voice else None


def _hops(found: Suggestion, text: str) -> Iterator[dict[str, Any]]:
    for position, hop in enumerate(found.hops):
        yield {"position": position, **_hop(hop), "passage": _place(hop.span, text) if hop.span else None}


def _hop(hop: ProposedHop) -> dict[str, Any]:
    voice = hop.voice
    return {
        "name": voice.name if voice else hop.printed,
        "kind": voice.kind if voice else None,
        "role": hop.role,
        "parties": [party.pk for party in hop.parties],
        "cue": hop.cue,
        "medium": hop.medium,
        "date": hop.date,
        "date_printed": hop.date_printed,
        "date_basis": hop.date_basis,
        "naming": hop.naming,
        "certainty": hop.certainty,
    }


def _decided(outcome: SuggestionOutcome) -> dict[str, Any]:
    by = dict(Person(outcome.decided_by).data)
    return {"outcome": outcome.outcome, "by": by, "at": outcome.decided_at, "statement": outcome.statement_id}


def _date(day: DateSuggestion, text: str) -> dict[str, Any]:
    facts = {name: getattr(day, name) for name in ("date_from", "date_to", "precision", "basis", "conflict")}
    return _place((day.start, day.end), text) | facts


def _note(note: LintNote, text: str) -> dict[str, Any]:
    return {"code": note.code, "message": retold(note.message), "spans": [_place(span, text) for span in note.spans]}


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "exact": text[span[0] : span[1]]}
