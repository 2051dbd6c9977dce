"""What the engine suggests: plain values with the field names of the JSON contract."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hop:
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


@dataclass(frozen=True, slots=True)
class QuoteSuggestion:
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


@dataclass(frozen=True, slots=True)
class ClaimSuggestion:
    start: int
    end: int
    score: float
    reasons: tuple[str, ...]
    claim_type: str


@dataclass(frozen=True, slots=True)
class DateSuggestion:
    """A date or period read from the text. `basis` says what it counts from, `conflict` what is odd about it."""

    start: int
    end: int
    date_from: str | None
    date_to: str | None
    precision: str
    basis: str
    conflict: str


@dataclass(frozen=True, slots=True)
class LintNote:
    code: str
    message: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
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
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
