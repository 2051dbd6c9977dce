"""Dates and periods in English prose, resolved against the publication date.

"on Saturday" looks back, unless the words around it look ahead ("plans to talk on Tuesday"). A date without a year
takes the year that brings it nearest to publication. A printed weekday that the date does not have is a conflict, and
so is a day that no calendar has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from claims.text.date_expressions import expressions, is_day_near, is_month, is_year, may_is_somebody, units_named
from claims.text.looking_ahead import looks_ahead
from claims.text.periods import (
    WEEKDAYS,
    Period,
    ago,
    day_of,
    month_of,
    months,
    stretch,
    unit_near,
    weekday_near,
    weekend_near,
    years,
)

_MONTHS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10,
           "Nov": 11, "Dec": 12}  # fmt: skip
_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1}
_SINCE = re.compile(r"\b[Ss]ince (?:at least |as early as |the |early |late )?$")
_SIDE = re.compile(r"\b(?:[Ee]arlier|[Ll]ater) $")
_BEYOND = re.compile(r"\b[Tt]he day (?:before|after) $")
_THE_WEEKEND = re.compile(r"\b(?:[Oo]ver|[Aa]t|[Dd]uring) the $")
_PART_OF_YEAR = re.compile(
    r"\b(?:(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter of |Q(?P<number>[1-4]) (?:of )?"
    r"|(?P<half>[Ff]irst|[Ss]econd) half of )$"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_DAYS_OF_A_NAME = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023, (7, 7): 2005, (7, 20): 1944}
_NAMED_FOR_IT = re.compile(
    r" (?:terror(?:ist)? |suicide )?(?:attacks?|attackers?|hijack\w{0,3}|riot\w{0,3}|insurrection|massacre|bombings?"
    r"|plot|committee|defendants?)\b"
)
"""What is called by its day: "the Sept. 11 attacks" are those of 2001, whenever one writes of them."""
_SOON = 120
"""Days: the news tells of what is further off with its year, or with a word for what is to come."""
_JUST_BEGUN = 7
"""Days: what is to come may have begun a little before, as a festival that "will run from October 3 to 13"."""


class DateFound(NamedTuple):
    """A date or period. `first` and `last` are None where it counts from a publication date that is not known."""

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str
    """`day`, `part of day`, `week`, `weekend`, `month`, `quarter`, `half year`, `year`, `decade` or `since` (up to
    publication). Of several units ("the past two weeks") it is the unit."""
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


class _Place(NamedTuple):
    """A match and where it stands: its text, the bounds of its block, the day of publication."""

    match: re.Match[str]
    text: str
    low: int
    high: int
    published: date | None

    def before(self, reach: int) -> str:
        return self.text[max(self.low, self.match.start() - reach) : self.match.start()]

    def looks_ahead(self) -> bool:
        return looks_ahead(self.text, self.match.start(), self.match.end(), self.low, self.high)

    def found(self, period: Period | None, precision: str, explicit: bool, conflict: str = "") -> DateFound:
        first, last = period or (None, None)
        return DateFound(self.match.start(), self.match.end(), first, last, precision, explicit, conflict)


def dates(text: str, spans: Sequence[tuple[int, int]], published: date | None) -> list[DateFound]:
    """The dates in the given spans of a text (its visible blocks), in order."""
    if published is not None and not 2 <= published.year <= 9998:
        published = None
    somebody: bool | None = None
    units = units_named(text)
    found = []
    for start, end in spans:
        for match in expressions(text, start, end, units):
            if match["plain_month"] == "May":
                somebody = may_is_somebody(text) if somebody is None else somebody
                if somebody:
                    continue
            place = _Place(match, text, start, end, published)
            resolved = _resolved(place)
            if resolved:
                found.append(_since(place, resolved))
    return found


def _since(place: _Place, found: DateFound) -> DateFound:
    """ "since Monday": the time from there up to publication."""
    before = place.text[max(place.low, found.start - 24) : found.start]
    if found.first is None or "ince " not in before or not _SINCE.search(before):
        return found
    last = max(found.first, place.published) if place.published else None
    return found._replace(last=last, precision="since")


def _resolved(place: _Place) -> DateFound | None:
    match = place.match
    if match["iso"]:
        day = day_of(*map(int, match["iso"].split("-")))
        return place.found((day, day), "day", True) if day else None
    if match["month"] or match["month_after"]:
        return _calendar_day(place)
    if match["month_year"]:
        return place.found(month_of(int(match["of_year"]), _month(match["month_year"])), "month", True)
    if match["decade"]:
        year = int(match["decade"])
        return place.found(years(year, year + 9), "decade", True)
    if match["plain_year"]:
        return _plain_year(place) if is_year(place.text, match, place.low) else None
    if match["plain_month"] and not is_month(place.text, match, place.low):
        return None
    if match["weekday"] and not is_day_near(place.text, match, place.low):
        return None
    if match["weekend"] and not _THE_WEEKEND.search(place.before(12)):
        return None
    return _relative(place)


def _plain_year(place: _Place) -> DateFound:
    match = place.match
    year = int(match["plain_year"])
    part = _PART_OF_YEAR.search(place.before(20))
    if part:
        number = int(part["number"] or 0) or _ORDINALS[(part["quarter"] or part["half"]).lower()]
        period = months(year, number, 2 if part["half"] else 4)
        start = match.start() - len(part[0])
        return DateFound(start, match.end(), *period, "half year" if part["half"] else "quarter", True)
    to = match["year_to"] or ""
    last = int(match["plain_year"][: 4 - len(to)] + to) if to else year
    return place.found(years(year, last if year < last < year + 100 else year), "year", True)


def _calendar_day(place: _Place) -> DateFound | None:
    """A day of a month, or several in a row. Without a year it is the nearest one."""
    match = place.match
    month = _month(match["month"] or match["month_after"])
    day = int(match["day_from"] or match["day"] or match["day_first"])
    last = int(match["day_to"] or match["day_first"] or 0)
    if match["day_from"] and last <= day:
        day = last  # a score or a price before the date: "won 3-2 March 5"
    year = match["year"] or match["year_after"]
    if not year and (month, day) in _DAYS_OF_A_NAME and _NAMED_FOR_IT.match(place.text, match.end(), place.high):
        year = str(_DAYS_OF_A_NAME[month, day])
    if day_of(int(year or 2000), month, day) is None:
        return place.found(None, "day", bool(year), f"“{match[0]}” is not in the calendar") if 28 < day < 32 else None
    first = day_of(int(year), month, day) if year else _nearest(place, month, day)
    if first is None:
        return None if place.published else place.found(None, "day", False)
    until = day_of(first.year, month, last) if last > day else None
    return place.found((first, until or first), "day", bool(year), _weekday_conflict(first, match["named"] or ""))


def _nearest(place: _Place, month: int, day: int) -> date | None:
    """The day of a month in the year that brings it nearest: well ahead only where the words look ahead, and then
    not long ago."""
    published = place.published
    if published is None:
        return None
    candidates = [found for shift in (0, -1, 1) if (found := day_of(published.year + shift, month, day))]
    if place.looks_ahead():
        near = [found for found in candidates if (published - found).days <= _JUST_BEGUN]
    else:
        near = [found for found in candidates if (found - published).days <= _SOON]
    return min(near, key=lambda found: abs((found - published).days), default=None)


def _weekday_conflict(day: date, printed: str) -> str:
    actual = WEEKDAYS[day.weekday()]
    if not printed or printed.lower() == actual:
        return ""
    return f"{day.isoformat()} is a {actual.capitalize()}, not a {printed}"


def _relative(place: _Place) -> DateFound | None:
    precision = _precision(place.match)
    if place.published is None:
        return place.found(None, precision, False)
    period = _period_of(place, place.published)
    if period is None:
        return None
    found = place.found(period, precision, False)
    side = _SIDE.search(place.before(9)) if place.match["rel"] in ("this", "This") else None
    if side is None:
        return found
    # "earlier this month" ends with publication, "later this month" begins with it
    first, last = (period[0], place.published) if side[0][0] in "Ee" else (place.published, period[1])
    return found._replace(start=found.start - len(side[0]), first=first, last=last)


def _precision(match: re.Match[str]) -> str:
    if match["part"] or match["day_part"] or match["night"]:
        return "part of day"
    if match["ago"]:
        return "year" if match["count_unit"] == "decade" else match["count_unit"]
    if match["plain_month"]:
        return "month"
    return match["unit"] or match["span_unit"] or match["weekend"] or "day"


def _period_of(place: _Place, published: date) -> Period | None:
    match = place.match
    if match["weekday"]:
        which = (match["which"] or "").lower()
        ahead = not which and not _SINCE.search(place.before(24)) and place.looks_ahead()
        day = weekday_near(match["weekday"].lower(), published, ahead, which)
        return day, day
    if match["day_word"] or match["night"]:
        return _day_word(place, published)
    if match["weekend"]:
        return weekend_near(published, place.looks_ahead())
    if match["span"]:
        number = _number(match["span_count"])
        return stretch(-number if match["span"] in ("next", "Next") else number, match["span_unit"], published)
    if match["rel"]:
        rel, unit = match["rel"].lower(), match["unit"]
        if rel == "past" and unit != "weekend":
            return stretch(1, unit, published)
        return unit_near(unit, {"last": -1, "past": -1, "next": 1}.get(rel, 0), published)
    if match["ago"]:
        return ago(_number(match["count"]), match["count_unit"], published)
    return _plain_month(place.before(6).lower(), _month(match["plain_month"]), published)


def _day_word(place: _Place, published: date) -> Period:
    words = place.match[0].lower()
    shift = -1 if words.startswith(("yesterday", "last")) else 1 if words.startswith("tomorrow") else 0
    if shift and _BEYOND.search(place.before(15)):
        shift *= 2
    day = published + timedelta(shift)
    return day, day


def _plain_month(before: str, month: int, published: date) -> Period:
    """A month without a year: the last one after "since" and "last", the next one after "next" and "by", else the
    nearest."""
    near = [published.year + shift for shift in (0, -1, 1)]
    if before.endswith(("ince ", "last ")):
        year = near[0] if date(near[0], month, 1) <= published else near[1]
    elif before.endswith("next "):
        year = near[0] if date(near[0], month, 1) > published else near[2]
    elif before.endswith("by "):
        year = near[0] if month_of(near[0], month)[1] >= published else near[2]
    else:
        year = min(near, key=lambda year: abs((date(year, month, 15) - published).days))
    return month_of(year, month)


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words.lower()]


def _month(name: str) -> int:
    return _MONTHS[name[:3]]
