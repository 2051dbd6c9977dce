"""Dates and periods in English prose, resolved against the publication date.

"on Saturday" looks back, unless the words around it look ahead ("plans to talk on Tuesday"). A date without a year
takes the year that brings it nearest to publication. A printed weekday that the date does not have is a conflict.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

Period = tuple[date, date]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10,
           "Nov": 11, "Dec": 12}  # fmt: skip
_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "several": 0, "few": 0}
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?:early morning|late night|morning|afternoon|evening|night)"
_EXPRESSION = re.compile(
    r"\b(?=[0-9JFMASONDTWY]|ye|to[dnm]|next|last|this|past|[aA]n? [dwmy]|E|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)\b"
    rf"|(?:(?P<named>{_WEEKDAY}),? (?:the )?)?(?:"
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<year>(?:1[89]|20)\d\d)\b)?"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month_after>{_MONTH})\b"
    rf"(?:,? (?P<year_after>(?:1[89]|20)\d\d)\b)?)"
    rf"|(?P<month_year>{_MONTH}),? (?P<of_year>(?:1[89]|20)\d\d)\b"
    rf"|(?:(?P<which>last|next|this) )?(?P<weekday>{_WEEKDAY})s?\b(?: (?P<part>{_PART})\b)?"
    rf"|(?P<day_word>yesterday|today|tonight|tomorrow|Yesterday|Today|Tonight|Tomorrow)\b(?: (?P<day_part>{_PART})\b)?"
    r"|(?P<rel>last|next|this|past) (?P<unit>week|weekend|month|year)\b"
    r"|(?P<count>\d{1,3}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)) "
    r"(?P<count_unit>day|week|month|year|decade)s? (?P<ago>ago|earlier)\b"
    rf"|(?P<decade>(?:1[89]|20)\d0)s\b"
    rf"|(?P<plain_year>(?:1[89]|20)\d\d)\b(?![\d%,.:-]\d)"
    r"|(?:(?<=in )|(?<=ince )|(?<=ntil )|(?<=last )|(?<=next ))"
    r"(?P<plain_month>January|February|March|April|June|July|August|September|October|November|December)\b"
    rf")"
)
_UNITS = ("day", "year", "week", "month", "night", "morrow", "decade")
"""Every expression holds one of these, but for those that begin with a figure or with the name of a month."""
_FIGURE_OR_MONTH = re.compile(r"[0-9JFMASOND](?:(?<=[0-9])|an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)\w*+")
_SINCE = re.compile(r"\b(?:since|Since) (?:the )?$")
_YEAR_CONTEXT = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|to|and|until|of|before|after|[Dd]uring|for|early|late|mid|summer|winter|spring"
    r"|autumn|fall|the|around|through)[ -]|[-–(,/]\s?)$"
)
_AHEAD = re.compile(
    r"\b(?:will|plans?|planned|planning|is to|are to|set to|due|scheduled|expected|expects?|upcoming|next|shall|would"
    r"|going to|hopes? to|intends?|ahead of|begins|starts|opens|faces|meets|before|by|until|'ll)\b"
)
_LOOK = 70
_SOON = 120
"""Days: the news tells of what is further off with its year, or with a word for what is to come."""


class DateFound(NamedTuple):
    """A date or period. `first` and `last` are None where it counts from a publication date that is not known."""

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str
    """`day`, `part of day`, `week`, `weekend`, `month`, `year`, `decade` or `since` (up to publication)."""
    explicit: bool
    conflict: str = ""


class DateIndex:
    """The dates of a text, in order, to be asked for by place."""

    def __init__(self, found: Sequence[DateFound]) -> None:
        self.found = found
        self._starts = [date_found.start for date_found in found]

    def between(self, low: int, high: int) -> Sequence[DateFound]:
        """The dates that begin between two offsets."""
        first = bisect_left(self._starts, low)
        return self.found[first : bisect_left(self._starts, high, first)]


def dates(text: str, spans: Sequence[tuple[int, int]], published: date | None) -> list[DateFound]:
    """The dates in the given spans of a text (its visible blocks), in order."""
    if published is not None and not 2 <= published.year <= 9998:
        published = None
    found = []
    for start, end in spans:
        for match in _expressions(text, start, end):
            resolved = _resolved(text, match, start, end, published)
            if resolved:
                found.append(resolved)
    return found


def _expressions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What looks like a date. Where no unit of time is named, only figures and months are tried."""
    if any(text.find(unit, start, end) >= 0 for unit in _UNITS):
        yield from _EXPRESSION.finditer(text, start, end)
        return
    at = start
    while opener := _FIGURE_OR_MONTH.search(text, at, end):
        match = _EXPRESSION.match(text, opener.start(), end)
        if match:
            yield match
        at = match.end() if match else opener.end()


def _resolved(text: str, match: re.Match[str], low: int, high: int, published: date | None) -> DateFound | None:
    if match["iso"]:
        return _explicit_day(match, _safe(*map(int, match["iso"].split("-"))), "")
    if match["month"] or match["month_after"]:
        return _calendar_day(match, published, published is not None and _looks_ahead(text, match, low, high))
    if match["month_year"]:
        year, month = int(match["of_year"]), _month(match["month_year"])
        return _period(match, _month_period(year, month), "month", True)
    if match["decade"]:
        year = int(match["decade"])
        return _period(match, (date(year, 1, 1), date(year + 9, 12, 31)), "decade", True)
    if match["plain_year"]:
        return _plain_year(text, match, low, published)
    return _relative(text, match, low, high, published)


def _plain_year(text: str, match: re.Match[str], low: int, published: date | None) -> DateFound | None:
    before = text[max(low, match.start() - 14) : match.start()]
    if not _YEAR_CONTEXT.search(before):
        return None
    year = int(match["plain_year"])
    if _SINCE.search(before):
        first = date(year, 1, 1)
        last = max(first, published) if published else None
        return DateFound(match.start(), match.end(), first, last, "since", True)
    return _period(match, (date(year, 1, 1), date(year, 12, 31)), "year", True)


def _calendar_day(match: re.Match[str], published: date | None, ahead: bool) -> DateFound | None:
    """A day of a month. Without a year it is the nearest one; half a year ahead only where the words look ahead."""
    month = _month(match["month"] or match["month_after"])
    day = int(match["day"] or match["day_first"])
    year = match["year"] or match["year_after"]
    weekday = (match["named"] or "").lower()
    if year:
        return _explicit_day(match, _safe(int(year), month, day), weekday)
    if published is None:
        return DateFound(match.start(), match.end(), None, None, "day", False)
    candidates = [_safe(published.year + shift, month, day) for shift in (0, -1, 1)]
    near = [day for day in candidates if day and (ahead or (day - published).days <= _SOON)]
    if not near:
        return None
    best = min(near, key=lambda candidate: abs((candidate - published).days))
    return DateFound(match.start(), match.end(), best, best, "day", False, _weekday_conflict(best, weekday))


def _explicit_day(match: re.Match[str], day: date | None, weekday: str) -> DateFound | None:
    if day is None:
        return None
    return DateFound(match.start(), match.end(), day, day, "day", True, _weekday_conflict(day, weekday))


def _weekday_conflict(day: date, weekday: str) -> str:
    actual = _WEEKDAYS[day.weekday()]
    if not weekday or weekday == actual:
        return ""
    return f"{day.isoformat()} is a {actual.capitalize()}, not a {weekday.capitalize()}"


def _relative(text: str, match: re.Match[str], low: int, high: int, published: date | None) -> DateFound | None:
    precision = "part of day" if match["part"] or match["day_part"] else "day"
    if match["rel"]:
        precision = match["unit"]
    elif match["ago"]:
        precision = "year" if match["count_unit"] == "decade" else match["count_unit"]
    elif match["plain_month"]:
        precision = "since" if text.endswith("ince ", low, match.start()) else "month"
    if published is None:
        return DateFound(match.start(), match.end(), None, None, precision, False)
    period = _period_of(text, match, low, high, published)
    return DateFound(match.start(), match.end(), *period, precision, False) if period else None


def _period_of(text: str, match: re.Match[str], low: int, high: int, published: date) -> Period | None:
    if match["weekday"]:
        ahead = not match["which"] and _looks_ahead(text, match, low, high)
        day = _weekday_near(match["weekday"].lower(), published, ahead, match["which"] or "")
        return day, day
    if match["day_word"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["day_word"].lower(), 0)
        return published + timedelta(shift), published + timedelta(shift)
    if match["rel"]:
        return _unit_near(match["unit"], {"last": -1, "past": -1, "next": 1}.get(match["rel"], 0), published)
    if match["ago"]:
        return _ago(match["count"].lower(), match["count_unit"], published)
    return _plain_month(text[max(low, match.start() - 6) : match.start()], _month(match["plain_month"]), published)


def _plain_month(before: str, month: int, published: date) -> Period:
    """A month without a year: the last one after "since" and "last", the next one after "next", else the nearest."""
    years = [published.year + shift for shift in (0, -1, 1)]
    if before.endswith(("ince ", "last ")):
        year = years[0] if date(years[0], month, 1) <= published else years[1]
        first, last = _month_period(year, month)
        return first, max(last, published) if before.endswith("ince ") else last
    if before.endswith("next "):
        year = years[0] if date(years[0], month, 1) > published else years[2]
    else:
        year = min(years, key=lambda y: abs((date(y, month, 15) - published).days))
    return _month_period(year, month)


def _looks_ahead(text: str, match: re.Match[str], low: int, high: int) -> bool:
    """Whether the words around a bare weekday speak of what is to come; only within its own clause."""
    before = text[max(low, match.start() - _LOOK) : match.start()]
    cut = max(
        before.rfind("."),
        before.rfind(";"),
        before.rfind(" said"),
        before.rfind(" told"),
        before.rfind("day "),
    )
    before = before[cut + 1 :]
    after = text[match.end() : min(high, match.end() + 40)]
    opens = before.strip(" ,").lower() in ("", "on")
    return bool(_AHEAD.search(before)) or (opens and bool(_AHEAD.search(after.partition(".")[0])))


def _weekday_near(name: str, published: date, ahead: bool, which: str) -> date:
    weekday = _WEEKDAYS.index(name)
    back = (published.weekday() - weekday) % 7
    if which == "last" and back == 0:
        back = 7
    if which in ("this", "next"):
        return published + timedelta(weekday - published.weekday() + (7 if which == "next" else 0))
    if ahead:
        return published + timedelta((weekday - published.weekday()) % 7)
    return published - timedelta(back)


def _unit_near(unit: str, shift: int, published: date) -> Period:
    if unit in ("week", "weekend"):
        monday = published - timedelta(published.weekday()) + timedelta(7 * shift)
        return (monday, monday + timedelta(6)) if unit == "week" else (monday + timedelta(5), monday + timedelta(6))
    if unit == "month":
        index = published.year * 12 + published.month - 1 + shift
        return _month_period(index // 12, index % 12 + 1)
    return date(published.year + shift, 1, 1), date(published.year + shift, 12, 31)


def _ago(count: str, unit: str, published: date) -> Period | None:
    number = int(count) if count.isdigit() else _NUMBERS[count]
    if unit in ("day", "week"):
        day = published - timedelta(number * (7 if unit == "week" else 1))
        return (day, day) if unit == "day" else _unit_near("week", 0, day)
    index = published.year * 12 + published.month - 1 - number * {"decade": 120, "year": 12}.get(unit, 1)
    if index < 12:
        return None
    if unit == "month":
        return _month_period(index // 12, index % 12 + 1)
    return date(index // 12, 1, 1), date(index // 12, 12, 31)


def _period(match: re.Match[str], period: Period, precision: str, explicit: bool) -> DateFound:
    return DateFound(match.start(), match.end(), *period, precision, explicit)


def _month_period(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _month(name: str) -> int:
    return _MONTHS[name[:3]]


def _safe(year: int, month: int, day: int) -> date | None:
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None
