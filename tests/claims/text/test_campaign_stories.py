"""Whole stories as the desk gets them: every direct quote with all its passages, its speaker and the full name."""

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import QuoteSuggestion
from tests.claims.text.campaign_kinds import KINDS
from tests.claims.text.campaign_passages import PASSAGES
from tests.claims.text.campaign_stories import STORIES

LEAST_CONFIDENCE = 0.6


def readable(story: str, quote: QuoteSuggestion) -> str:
    words = " + ".join(story[start:end] for start, end in quote.spans)
    return f"{quote.speaker or '?'} > {quote.speaker_resolved or '?'} | {words}"


def direct_quotes(story: str) -> list[str]:
    return [
        readable(story, quote)
        for quote in suggest(story).quotes
        if quote.kind == "direct" and quote.confidence >= LEAST_CONFIDENCE
    ]


def quoted_words(passage: str) -> list[str]:
    return [readable(passage, quote) for quote in suggest(passage).quotes if quote.kind in ("direct", "partial")]


@pytest.mark.parametrize(("story", "quotes"), STORIES, ids=[story[:40] for story, _ in STORIES])
def test_every_direct_quote_with_its_speaker(story: str, quotes: list[str]) -> None:
    assert direct_quotes(story) == quotes


@pytest.mark.parametrize(("passage", "quotes"), PASSAGES + KINDS, ids=lambda value: str(value)[:40])
def test_every_quoted_word_that_is_somebodys_and_no_other(passage: str, quotes: list[str]) -> None:
    assert quoted_words(passage) == quotes


@pytest.mark.parametrize(("story", "quotes"), STORIES, ids=[story[:40] for story, _ in STORIES])
def test_no_words_are_suggested_twice_as_a_quote(story: str, quotes: list[str]) -> None:
    passages = [span for quote in suggest(story).quotes if quote.kind in ("direct", "partial") for span in quote.spans]

    assert len(passages) == len(set(passages))
