"""One figure with two values: the dead and wounded of one event, the age of one person, the price of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.text.name_table import NameTable
from claims.text.suggestions import LintNote, Span
from claims.text.when import When
from claims.text.word_sets import word_set

_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_VALUE = r"(?P<value>\d[\d,]*+|(?i:" + "|".join(_NUMBERS) + r")\b)"
_NO_VICTIMS = (
    r"(?:of|and|or|to|in|at|on|for|after|later|before|who|that|was|were|are|have|had"
    r"|(?:year|month|week|day|hour|time)s?)\b"
)
_NUMBER_FIRST = re.compile(
    rf"\b{_VALUE}(?: or more)?(?P<who>(?: (?!{_NO_VICTIMS})[a-z]++){{0,2}}?)"
    r"(?: (?:was|were|are|have been|had been))? (?P<what>killed|dead|wounded|injured|missing|arrested|hurt)\b"
)
_NUMBER_LAST = re.compile(
    rf"\b(?P<what>kill|wound|injur|hurt|arrest)(?:ed|ing|s)? (?:(?:at least|some|about|more than|nearly) )?{_VALUE}\b"
)
_STEMS = {"killed": "kill", "dead": "kill", "wounded": "wound", "injured": "wound", "hurt": "wound", "injur": "wound",
          "arrested": "arrest"}  # fmt: skip
_HARMS = ("kill", "dead", "wound", "injur", "missing", "hurt", "arrest")
_ROUNDED = re.compile(r"\b(?i:nearly|about|around|some|almost|roughly|approximately|up to|over|more than)\b")
_FURTHER = re.compile(r"\b(?i:another|further|additional|other|first|next|than) $")
_SOME_OF_THEM = re.compile(r" (?:others|more|of (?:the|them|those|whom))\b")
_PLACE = re.compile(r"\b[Ii]n (?P<town>[A-Z]\w++)")
_NEAR_ENOUGH = 0.1
_ANYBODY = word_set("people persons person others more dead")
_REACH = 200
_BESIDE = 45
_AGE = re.compile(r", (?P<age>\d{1,2})(?=[,.;)])")
_COST = re.compile(
    r"\b(?P<what>[a-z]{3,}+)(?: (?:will|would|could|should|is to))? costs? (?:(?:about|some|nearly|an estimated) )?"
    r"(?P<value>[$€£]\d[\d,.]*+(?<=\d)(?: (?:m|b|tr)illion)?+)"
)


class _Figure(NamedTuple):
    value: float
    rounded: bool
    town: str
    who: str
    """Of whom: "miners"; empty for people in general."""
    span: Span


def two_values(text: str, table: NameTable, when: When) -> Iterator[LintNote]:
    """Each kind of figure that stands in the text with another value, of the same day and place."""
    yield from _of_harm(text, when)
    yield from _of_age(text, table)
    yield from _of_cost(text, when)


def _note(one: Span, other: Span, values: tuple[str, str]) -> LintNote:
    return LintNote("two_values", f"{values[0]} in one place, {values[1]} in another.", (one, other))


def _of_harm(text: str, when: When) -> Iterator[LintNote]:
    seen: dict[str, _Figure] = {}
    for match in _harms(text):
        if _FURTHER.search(text, max(0, match.start() - 12), match.start()) or _SOME_OF_THEM.match(text, match.end()):
            continue
        figure = _figure(text, match, when)
        stem = _STEMS.get(match["what"], match["what"])
        first = seen.setdefault(stem, figure)
        if not _agree(first, figure) and not when.differ(first.span[0], figure.span[0]):
            yield _note(first.span, figure.span, (f"{first.value:.0f}", f"{figure.value:.0f}"))


def _harms(text: str) -> list[re.Match[str]]:
    """The figures that stand beside a word of harm, in order."""
    found: dict[int, re.Match[str]] = {}
    for at in (at for word in _HARMS for at in _places(text, word)):
        matches = (*_NUMBER_FIRST.finditer(text, max(0, at - _BESIDE), at + _BESIDE), _NUMBER_LAST.match(text, at))
        found.update((match.start(), match) for match in matches if match)
    return [found[start] for start in sorted(found)]


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _figure(text: str, match: re.Match[str], when: When) -> _Figure:
    words = match["value"].lower().replace(",", "")
    start, end = when.sentence(match.start())
    low, high = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
    nearest = min(_PLACE.finditer(text, low, high), key=lambda place: abs(place.start() - match.start()), default=None)
    rounded = bool(_ROUNDED.search(text, max(0, match.start() - 14), match.end()))
    who = _who(match)
    return _Figure(_NUMBERS.get(words) or float(words), rounded, nearest["town"] if nearest else "", who, match.span())


def _who(match: re.Match[str]) -> str:
    words = (match["who"] if "who" in match.re.groupindex else "").split()
    return words[-1] if words and words[-1] not in _ANYBODY else ""


def _agree(one: _Figure, other: _Figure) -> bool:
    """Whether two figures may both be right: equal, one rounded and near the other, of two towns or groups."""
    if one.value == other.value or (one.town and other.town and one.town != other.town):
        return True
    if one.who and other.who and one.who != other.who:
        return True
    near = abs(one.value - other.value) <= _NEAR_ENOUGH * max(one.value, other.value)
    return near and (one.rounded or other.rounded)


def _of_age(text: str, table: NameTable) -> Iterator[LintNote]:
    ages = {match.start(): match for match in _AGE.finditer(text)}
    for name in table.names if len(ages) > 1 else ():
        ends = (place + len(name.full if text.startswith(name.full, place) else name.last) for place in name.places)
        told = [ages[end] for end in ends if end in ages] if name.person else []
        other = next((match for match in told if match["age"] != told[0]["age"]), None)
        if other:
            yield _note(told[0].span("age"), other.span("age"), (told[0]["age"], other["age"]))


def _of_cost(text: str, when: When) -> Iterator[LintNote]:
    seen: dict[str, re.Match[str]] = {}
    found = (
        match for at in _places(text, " cost") for match in _COST.finditer(text, max(0, at - _BESIDE), at + _BESIDE)
    )
    for match in found:
        first = seen.setdefault(match["what"], match)
        if first["value"] != match["value"] and not when.differ(first.start(), match.start()):
            yield _note(first.span(), match.span(), (first["value"], match["value"]))
