"""Arithmetic of the calendar: weeks, months and years counted from a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Period = tuple[date, date]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS_IN = {"month": 1, "year": 12, "decade": 120}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def month_of(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def years(first: int, last: int) -> Period:
    return date(first, 1, 1), date(last, 12, 31)


def months(year: int, part: int, parts: int) -> Period:
    """One part of a year cut into equal `parts`, the first being 1: the third quarter, the second half."""
    length = 12 // parts
    return date(year, length * (part - 1) + 1, 1), month_of(year, length * part)[1]


def weekday_near(name: str, published: date, ahead: bool, which: str) -> date:
    """The weekday before publication or on its day, or after it; "this" and "next" count from Monday to Sunday."""
    weekday = WEEKDAYS.index(name)
    back = (published.weekday() - weekday) % 7
    if which == "last" and back == 0:
        back = 7
    if which in ("this", "next"):
        return published + timedelta(weekday - published.weekday() + (7 if which == "next" else 0))
    if ahead:
        return published + timedelta((weekday - published.weekday()) % 7)
    return published - timedelta(back)


def weekend_near(published: date, ahead: bool) -> Period:
    """The weekend that publication falls on, else the one before it or after it."""
    into = published.weekday()
    saturday = published + timedelta(5 - into - (0 if ahead or into >= 5 else 7))
    return saturday, saturday + timedelta(1)


def unit_near(unit: str, shift: int, published: date) -> Period:
    """The whole week, weekend, month or year of publication, or the one so many further."""
    if unit in ("week", "weekend"):
        monday = published - timedelta(published.weekday()) + timedelta(7 * shift)
        return (monday, monday + timedelta(6)) if unit == "week" else (monday + timedelta(5), monday + timedelta(6))
    if unit == "month":
        index = published.year * 12 + published.month - 1 + shift
        return month_of(index // 12, index % 12 + 1)
    return years(published.year + shift, published.year + shift)


def ago(number: int, unit: str, published: date) -> Period | None:
    """The day, week, month or year that lies so many units back; a decade ago is a year."""
    if unit in ("day", "week"):
        day = published - timedelta(number * (7 if unit == "week" else 1))
        return (day, day) if unit == "day" else unit_near("week", 0, day)
    index = published.year * 12 + published.month - 1 - number * _MONTHS_IN[unit]
    if index < 12:
        return None
    if unit == "month":
        return month_of(index // 12, index % 12 + 1)
    return years(index // 12, index // 12)


def stretch(number: int, unit: str, published: date) -> Period | None:
    """So many units up to publication ("the past two weeks"), or from it where the number is negative."""
    if unit in ("day", "week"):
        other: date | None = published - timedelta(number * (7 if unit == "week" else 1))
    else:
        index = published.year * 12 + published.month - 1 - number * _MONTHS_IN[unit]
        year, month = divmod(index, 12)
        known = 1 <= year <= 9998
        other = date(year, month + 1, min(published.day, monthrange(year, month + 1)[1])) if known else None
    return (min(other, published), max(other, published)) if other else None
