from datetime import date, datetime
from typing import Any

from claims.management.json_lines import JsonLinesCommand, identity_of, text_of
from claims.text.suggest import suggest
from claims.text.suggestions import ClaimSuggestion, DateSuggestion, Hop, LintNote, QuoteSuggestion

# The fields that pipelines were promised, in their order; `dataclasses.asdict` would take a tenth of the time.
QUOTE = ("spans", "kind", "speaker", "speaker_spans", "speaker_resolved", "cue", "cue_spans")
HOP = ("party", "role", "cue", "medium", "date", "naming", "certainty", "start", "end")
CLAIM = ("start", "end", "score", "reasons", "claim_type")
DATE = ("precision", "basis", "conflict")
LINT = ("code", "message", "spans")


class Command(JsonLinesCommand):
    """Reads ``{id, text, published?}``; answers ``{id, quotes, claims, dates, lint}``, offsets in code points."""

    help = (
        "Suggest quotes, reported speech, claims and dates for the articles of a file of JSON lines: "
        "in {id, text, published?, language?}, out {id, quotes, claims, dates, lint}. Needs no database."
    )

    def answer(self, row: dict[str, Any]) -> dict[str, Any]:
        identity, text = identity_of(row), text_of(row, "text")
        language = text_of(row, "language") if row.get("language") is not None else "en"
        found = suggest(text, published=_published(row.get("published")), language=language)
        return {
            "id": identity,
            "quotes": [_quote(quote) for quote in found.quotes],
            "claims": [_fields(claim, CLAIM) for claim in found.claims],
            "dates": [_date(day) for day in found.dates],
            "lint": [_fields(note, LINT) for note in found.lint],
        }


def _quote(quote: QuoteSuggestion) -> dict[str, Any]:
    hops = [_fields(hop, HOP) for hop in quote.hops]
    return {**_fields(quote, QUOTE), "hops": hops, "confidence": quote.confidence, "shown": quote.shown}


def _date(day: DateSuggestion) -> dict[str, Any]:
    return {"start": day.start, "end": day.end, "from": day.date_from, "to": day.date_to, **_fields(day, DATE)}


def _fields(value: QuoteSuggestion | Hop | ClaimSuggestion | DateSuggestion | LintNote, names: tuple[str, ...]) -> Any:
    return {name: getattr(value, name) for name in names}


def _published(value: Any) -> date | None:
    """The day of publication, given as a date or as a time: then the day it names, in its own time zone."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except (TypeError, ValueError) as problem:
        raise ValueError("“published” has to be a date, such as 2025-03-17.") from problem
