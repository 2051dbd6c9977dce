"""One figure with two values: the dead and wounded of one event, the age of one person, the price of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.text.name_table import NameTable
from claims.text.suggestions import LintNote, Span
from claims.text.when import When

_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_VALUE = r"(?P<value>\d[\d,]*+|(?i:" + "|".join(_NUMBERS) + r")\b)"
_NUMBER_FIRST = re.compile(
    rf"\b{_VALUE}(?: (?:or more|people|persons?|men|women|soldiers|civilians|passengers)){{0,2}}"
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
_REACH = 200
_AGE = re.compile(r", (?P<age>\d{1,2})(?=[,.;)])")
_COST = re.compile(
    r"\b(?P<what>[a-z]{3,}+)(?: (?:will|would|could|should|is to))? costs? (?:(?:about|some|nearly|an estimated) )?"
    r"(?P<value>[$€£]\d[\d,.]*+(?<=\d)(?: (?:m|b|tr)illion)?+)"
)


class _Figure(NamedTuple):
    value: float
    rounded: bool
    town: str
    span: Span


def two_values(text: str, table: NameTable, when: When) -> Iterator[LintNote]:
    """Each kind of figure that stands in the text with another value, of the same day and place."""
    yield from _of_harm(text, when)
    yield from _of_age(text, table)
    yield from _of_cost(text, when)


def _note(text: str, one: Span, other: Span, values: tuple[str, str]) -> LintNote:
    return LintNote("two_values", f"{values[0]} in one place, {values[1]} in another.", (one, other))


def _of_harm(text: str, when: When) -> Iterator[LintNote]:
    if not any(word in text for word in _HARMS):
        return
    seen: dict[str, _Figure] = {}
    for match in sorted((*_NUMBER_FIRST.finditer(text), *_NUMBER_LAST.finditer(text)), key=lambda match: match.start()):
        if _FURTHER.search(text, max(0, match.start() - 12), match.start()) or _SOME_OF_THEM.match(text, match.end()):
            continue
        figure = _figure(text, match, when)
        stem = _STEMS.get(match["what"], match["what"])
        first = seen.setdefault(stem, figure)
        if not _agree(first, figure) and not when.differ(first.span[0], figure.span[0]):
            yield _note(text, first.span, figure.span, (f"{first.value:.0f}", f"{figure.value:.0f}"))


def _figure(text: str, match: re.Match[str], when: When) -> _Figure:
    words = match["value"].lower().replace(",", "")
    start, end = when.sentence(match.start())
    low, high = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
    nearest = min(_PLACE.finditer(text, low, high), key=lambda place: abs(place.start() - match.start()), default=None)
    rounded = bool(_ROUNDED.search(text, max(0, match.start() - 14), match.end()))
    return _Figure(_NUMBERS.get(words) or float(words), rounded, nearest["town"] if nearest else "", match.span())


def _agree(one: _Figure, other: _Figure) -> bool:
    """Whether two figures may both be right: equal, one rounded and near the other, or of two towns."""
    if one.value == other.value or (one.town and other.town and one.town != other.town):
        return True
    near = abs(one.value - other.value) <= _NEAR_ENOUGH * max(one.value, other.value)
    return near and (one.rounded or other.rounded)


def _of_age(text: str, table: NameTable) -> Iterator[LintNote]:
    for name in table.names:
        first: re.Match[str] | None = None
        for place in name.places if name.person else ():
            form = name.full if text.startswith(name.full, place) else name.last
            match = _AGE.match(text, place + len(form))
            if match and first and match["age"] != first["age"]:
                spans = (first.start("age"), first.end("age")), (match.start("age"), match.end("age"))
                yield _note(text, *spans, (first["age"], match["age"]))
                break
            first = first or match


def _of_cost(text: str, when: When) -> Iterator[LintNote]:
    seen: dict[str, re.Match[str]] = {}
    for match in _COST.finditer(text) if " cost" in text else ():
        first = seen.setdefault(match["what"], match)
        if first["value"] != match["value"] and not when.differ(first.start(), match.start()):
            yield _note(text, first.span(), match.span(), (first["value"], match["value"]))
