"""Who says what in invented passages of other languages: see `abroad_passages`."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest
from tests.claims.text.abroad_passages import FIRST, SECOND, THIRD, Row

SPANS_ALONE = ("zh", "ar")
AT_THE_EDGES = " .,:!，。\xa0\u202f"


@pytest.mark.parametrize("row", FIRST + SECOND + THIRD, ids=lambda row: f"{row[0]}: {row[1]}")
def test_quotes_of_a_passage(row: Row) -> None:
    language, text, expected = row

    quotes = [q for q in suggest(text, language=language).quotes if q.shown or language in SPANS_ALONE]

    assert [([bare(text[start:end]) for start, end in q.spans], q.speaker) for q in quotes] == [
        ([bare(piece) for piece in words.split(" | ")], speaker) for words, speaker in expected
    ]


def bare(words: str) -> str:
    """Words without the marks at their edges: whether a comma belongs to a quote is a matter of house style."""
    return words.strip(AT_THE_EDGES)
