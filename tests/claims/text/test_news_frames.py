"""Every common way of the news to say who said what: a sentence in, the right speaker, cue and words out."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import QuoteSuggestion
from tests.claims.text.news_frames import DIRECT, MIXED, NOTHING, REPORTED

LEAST_CONFIDENCE = 0.45
_AROUND = ' .,;:"“”'


def readable(text: str, quote: QuoteSuggestion) -> str:
    words = " + ".join(text[start:end].strip(_AROUND) for start, end in quote.spans)
    return f"{quote.speaker or '?'} | {quote.cue or '?'} | {words}"


def suggested(text: str) -> list[str]:
    """What is suggested for a text, as the table writes it; quoted words inside a suggestion are left to it."""
    quotes = [quote for quote in suggest(text).quotes if quote.confidence >= LEAST_CONFIDENCE]
    whole = [quote.spans[0] for quote in quotes if quote.kind == "mixed"]
    return sorted(
        readable(text, quote)
        for quote in quotes
        if quote.kind != "partial" or not any(start <= quote.spans[0][0] < end for start, end in whole)
    )


def expected(answers: list[str]) -> list[str]:
    rows = []
    for answer in answers:
        speaker, cue, words = answer.split(" | ")
        rows.append(f"{speaker} | {cue} | " + " + ".join(piece.strip(_AROUND) for piece in words.split(" + ")))
    return sorted(rows)


@pytest.mark.parametrize(("text", "answers"), DIRECT + MIXED + REPORTED, ids=lambda value: str(value)[:60])
def test_who_said_what(text: str, answers: list[str]) -> None:
    assert suggested(text) == expected(answers)


@pytest.mark.parametrize("text", NOTHING)
def test_titles_nicknames_and_plain_sentences_suggest_nothing(text: str) -> None:
    assert suggested(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We will rebuild the bridge," Alder said.', "direct"),
        ("Alder said the bridge would be rebuilt.", "indirect"),
        ('Alder said the bridge was "a disgrace" and had to go.', "mixed"),
        ('Alder said "a disgrace" was what he saw.', "mixed"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert suggest(text).quotes[0].kind == kind


def test_a_quoted_word_inside_reported_speech_is_a_partial_quote_of_its_own_and_kept_back() -> None:
    text = 'He stressed that the issues are "complex" and should wait.'

    mixed, partial = suggest(text).quotes

    assert (mixed.kind, mixed.shown) == ("mixed", True)
    assert (partial.kind, partial.shown) == ("partial", False)
    assert [text[start:end] for start, end in partial.spans] == ["complex"]
    assert "part of reported speech" in partial.reason
