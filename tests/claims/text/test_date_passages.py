"""Which dates invented passages hold: see `date_passages`."""

from __future__ import annotations

from datetime import date

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import DateSuggestion
from tests.claims.text.date_passages import FIRST, SECOND, THIRD, Expected, Row


@pytest.mark.parametrize("row", FIRST + SECOND + THIRD, ids=lambda row: row[1])
def test_dates_of_a_passage(row: Row) -> None:
    published, text, expected = row

    found = suggest(text, published=date.fromisoformat(published)).dates

    assert [told(text, day, wanted) for day, wanted in zip(found, expected, strict=False)] == expected
    assert len(found) == len(expected)


def told(text: str, day: DateSuggestion, wanted: Expected) -> Expected:
    """What was found, in as many words as were asked for."""
    words = text[day.start : day.end]
    if day.conflict:
        return words, "conflict"
    return (words, day.date_from or "", day.date_to or "", day.precision, day.basis)[: len(wanted)]
