"""Dates read from prose, counted from the publication date: a Monday, 17 March 2025."""

from __future__ import annotations

from datetime import date

import pytest

from claims.text.dates import DateFound, dates
from claims.text.suggest import suggest

MONDAY = date(2025, 3, 17)


def found(text: str, published: date | None = MONDAY) -> list[DateFound]:
    return dates(text, [(0, len(text))], published)


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "precision"),
    [
        ("He spoke on Saturday.", "Saturday", "2025-03-15", "2025-03-15", "day"),
        ("He spoke on Monday.", "Monday", "2025-03-17", "2025-03-17", "day"),
        ("He spoke on Tuesday.", "Tuesday", "2025-03-11", "2025-03-11", "day"),
        ("He plans to speak on Tuesday.", "Tuesday", "2025-03-18", "2025-03-18", "day"),
        ("On Tuesday, he will speak.", "Tuesday", "2025-03-18", "2025-03-18", "day"),
        ("He spoke last Tuesday.", "last Tuesday", "2025-03-11", "2025-03-11", "day"),
        ("He spoke last Monday.", "last Monday", "2025-03-10", "2025-03-10", "day"),
        ("He speaks next Tuesday.", "next Tuesday", "2025-03-25", "2025-03-25", "day"),
        ("He spoke on Sunday evening.", "Sunday evening", "2025-03-16", "2025-03-16", "part of day"),
        ("He spoke yesterday morning.", "yesterday morning", "2025-03-16", "2025-03-16", "part of day"),
        ("He spoke today.", "today", "2025-03-17", "2025-03-17", "day"),
        ("He spoke last week.", "last week", "2025-03-10", "2025-03-16", "week"),
        ("He speaks next month.", "next month", "2025-04-01", "2025-04-30", "month"),
        ("He spoke last year.", "last year", "2024-01-01", "2024-12-31", "year"),
        ("He spoke this weekend.", "this weekend", "2025-03-22", "2025-03-23", "weekend"),
        ("He spoke three days ago.", "three days ago", "2025-03-14", "2025-03-14", "day"),
        ("He spoke a year ago.", "a year ago", "2024-01-01", "2024-12-31", "year"),
        ("They met on March 11.", "March 11", "2025-03-11", "2025-03-11", "day"),
        ("They met on December 28.", "December 28", "2024-12-28", "2024-12-28", "day"),
        ("They met on Feb. 28, 2022.", "Feb. 28, 2022", "2022-02-28", "2022-02-28", "day"),
        ("They met on 5 October 2016.", "5 October 2016", "2016-10-05", "2016-10-05", "day"),
        ("They met on 2016-10-05.", "2016-10-05", "2016-10-05", "2016-10-05", "day"),
        ("They met in May 2014.", "May 2014", "2014-05-01", "2014-05-31", "month"),
        ("They met in December.", "December", "2024-12-01", "2024-12-31", "month"),
        ("They met in 1999.", "1999", "1999-01-01", "1999-12-31", "year"),
        ("It has grown since 2019.", "2019", "2019-01-01", "2025-03-17", "since"),
        ("It has rained since January.", "January", "2025-01-01", "2025-03-17", "since"),
        ("They met last December.", "December", "2024-12-01", "2024-12-31", "month"),
        ("They meet next June.", "June", "2025-06-01", "2025-06-30", "month"),
        ("Two weeks ago they met.", "Two weeks ago", "2025-03-03", "2025-03-09", "week"),
        ("A decade ago they met.", "A decade ago", "2015-01-01", "2015-12-31", "year"),
        ("They met on August 3.", "August 3", "2024-08-03", "2024-08-03", "day"),
        ("They plan to meet on August 3.", "August 3", "2025-08-03", "2025-08-03", "day"),
        ("They met in the 1990s.", "1990s", "1990-01-01", "1999-12-31", "decade"),
    ],
)
def test_date(text: str, words: str, first: str, last: str, precision: str) -> None:
    (only,) = found(text)

    assert text[only.start : only.end] == words
    assert (str(only.first), str(only.last), only.precision) == (first, last, precision)


@pytest.mark.parametrize("text", ["It may rain.", "He won 2019 votes.", "Two people."])
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_weekday_and_date_that_disagree_are_a_conflict() -> None:
    (only,) = found("They met on Monday, March 14, 2025.")

    assert only.conflict == "2025-03-14 is a Friday, not a Monday"
    assert [note.code for note in suggest("They met on Monday, March 14, 2025.").lint] == ["date_conflict"]


def test_a_day_that_no_calendar_has_is_a_conflict() -> None:
    (only,) = found("On 30 February 2012 nothing happened.")

    assert (only.first, only.conflict) == (None, "“30 February 2012” is not in the calendar")


def test_weekday_and_date_that_agree_are_not() -> None:
    assert found("They met on Friday, March 14, 2025.")[0].conflict == ""


def test_without_a_publication_date_relative_dates_stay_open() -> None:
    (only,) = found("He spoke on Saturday.", published=None)

    assert (only.first, only.last) == (None, None)


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_raise_nothing(published: date) -> None:
    assert len(found("yesterday, tomorrow, last year, next year, ten years ago, on March 11", published)) == 6


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Tom Alder said on Sunday evening that it rained.", "speaker's local date"),
        ("Tom Alder said that it rained on Sunday.", "publication date"),
        ("It rained on Sunday.", "publication date"),
        ("It rained on March 2, 2025.", "explicit"),
    ],
)
def test_basis(text: str, basis: str) -> None:
    assert [found_date.basis for found_date in suggest(text, published=MONDAY).dates] == [basis]
