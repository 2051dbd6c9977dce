"""What the engine suggests: plain values with the field names of the JSON contract."""

from __future__ import annotations

from typing import Any, NamedTuple

Span = tuple[int, int]


class Hop(NamedTuple):
    """One step of a proposed chain, the utterance first. `start..end` is the passage it rests on, if any."""

    party: str
    role: str
    cue: str
    medium: str
    date: str | None
    naming: str
    """`named`, `unnamed` or `collective`."""
    certainty: str
    """`stated` in this sentence, or `presumed` from another one or from the credit line."""
    start: int | None
    end: int | None


class QuoteSuggestion(NamedTuple):
    """A quote or a piece of reported speech. `spans` leave out quotation marks; `reason` is written for people."""

    spans: tuple[Span, ...]
    kind: str
    """`direct`, `partial`, `indirect` or `mixed`."""
    speaker: str | None
    speaker_spans: tuple[Span, ...]
    speaker_resolved: str | None
    role: str
    cue: str | None
    cue_spans: tuple[Span, ...]
    hops: tuple[Hop, ...]
    confidence: float
    shown: bool
    reason: str


class ClaimSuggestion(NamedTuple):
    start: int
    end: int
    score: float
    reasons: tuple[str, ...]
    claim_type: str


class DateSuggestion(NamedTuple):
    """A date or period read from the text. `basis` says what it counts from, `conflict` what is odd about it."""

    start: int
    end: int
    date_from: str | None
    date_to: str | None
    precision: str
    basis: str
    conflict: str


class LintNote(NamedTuple):
    code: str
    message: str
    spans: tuple[Span, ...]


class Suggestions(NamedTuple):
    quotes: tuple[QuoteSuggestion, ...]
    claims: tuple[ClaimSuggestion, ...]
    dates: tuple[DateSuggestion, ...]
    lint: tuple[LintNote, ...]


def as_dict(suggestions: Suggestions) -> dict[str, Any]:
    """The suggestions as JSON-ready lists and dictionaries, in the fields of the contract."""
    answer: dict[str, Any] = _plain(suggestions)
    for date in answer["dates"]:
        date["from"], date["to"] = date.pop("date_from"), date.pop("date_to")
    return answer


def _plain(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    if names := getattr(value, "_fields", None):
        return {name: _plain(item) for name, item in zip(names, value, strict=True)}
    return [_plain(item) for item in value]
