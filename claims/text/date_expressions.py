"""What looks like a date in English prose, and the words around it that say which one it is, or that it is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?:early morning|late night|morning|afternoon|evening|night)"
_YEAR = r"(?:1[89]|20)\d\d"
_COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TO = r"(?: ?[-–] ?| to )"
# The first look ahead is for speed alone: most words begin with another letter.
_EXPRESSION = re.compile(
    rf"\b(?=[0-9AFJMSONDTWLPEaeflnopstwy])(?=[0-9]|J[au]|F[eroi]|M[ao]|A(?:[pu]|n? [dwmy])|S[eaui]|O[cn]|N[oei]|De"
    rf"|T(?:o[dnm]|h[uri]|[uwe])|We|La|Pa|E[il]"
    rf"|yes|to[dnm]|(?:next|last|this|past) |weekend|an? [dwmy]|(?:{_COUNTED}) [dwmy])(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)\b"
    rf"|(?:(?P<named>{_WEEKDAY}),? (?:the )?)?(?:"
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
    rf"(?:{_TO}(?P<day_to>\d{{1,2}})\b(?!:| ?[ap]\.?m|,\d))?(?:,? (?P<year>{_YEAR})\b)?"
    rf"|(?:(?P<day_from>\d{{1,2}}){_TO})?(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month_after>{_MONTH})\b"
    rf"(?:,? (?P<year_after>{_YEAR})\b)?)"
    rf"|(?P<month_year>{_MONTH}),? (?P<of_year>{_YEAR})\b"
    rf"|(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>{_WEEKDAY})(?P<days>s)?\b(?: (?P<part>{_PART})\b)?"
    rf"|(?P<day_word>(?i:yesterday|today|tonight|tomorrow))\b(?: (?P<day_part>{_PART})\b)?"
    r"|(?P<night>[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\b"
    rf"|(?P<span>[Ll]ast|[Pp]ast|[Nn]ext) (?P<span_count>\d{{1,3}}|{_COUNTED}) "
    r"(?P<span_unit>day|week|month|year|decade)s?\b"
    r"|(?P<rel>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) (?P<unit>weekend|week|month|year)\b"
    r"|(?P<weekend>weekend)\b"
    rf"|(?P<count>\d{{1,3}}|(?i:{_COUNTED}|an?)) "
    r"(?P<count_unit>day|week|month|year|decade)s? (?P<ago>ago|earlier)\b"
    rf"|(?P<decade>(?:1[89]|20)\d0)s\b"
    rf"|(?P<plain_year>{_YEAR})\b(?:[-–/](?P<year_to>(?:1[89]|20)?\d\d)\b)?(?![\d%,.:-]\d)"
    r"|(?P<plain_month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    rf")"
)
_UNITS = ("day", "year", "week", "month", "night", "morrow", "decade", "morning", "noon", "evening")
"""Every expression holds one of these, but for those that begin with a figure or with the name of a month."""
_FIGURE_OR_MONTH = re.compile(r"[0-9JFMASOND](?:(?<=[0-9])|an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)\w*+")

_YEAR_CONTEXT = re.compile(
    r"(?:\b(?i:in|since|by|from|to|and|until|of|before|after|during|between|for|early|late|mid|summer|winter|spring"
    r"|autumn|fall|the|around|through|fiscal)[ -]|[-–(,/]\s?)$"
)
_MONTH_CONTEXT = re.compile(
    r"\b(?i:in|since|until|till|last|next|early|late|mid|by|during|(?:end|start|beginning|middle|month|days) of)[ -]$"
)
_COUNTED_AFTER = re.compile(r" of (?:them|these|those|the|its|his|her|their|our)\b")
_COUNTING = re.compile(r"(?:\b(?i:of|for|around|about)|,) $")
_PLURAL = re.compile(r" (?:people|men|women|children|police|[a-z]+[^s\W]s)\b")
_ADDRESS = re.compile(
    r" (?:[A-Z][\w.'’]*+ ){1,3}?(?:Street|Avenue|Road|Lane|Drive|Boulevard|Square|Terrace|St\.|Ave\.|Rd\.|Blvd\.)"
)
_OF_NO_WEEK = re.compile(
    r"\b(?i:(?:on|was|is|be|one) an? (?:\w++ )?|(?:every|each|any|one|some|first|second|third|fourth|black|good|super"
    r"|ash|palm|easter|cyber|bloody|fat|shrove|maundy|holy|whit|giving) )$"
)
"""Before a weekday: any such day ("on a Friday"), or a day of the year with a name of its own ("Black Friday")."""
_BEFORE_TITLE = re.compile(r"(?:[.!?:;“\"‘(]\s*+|\b(?:[Tt]he|an?|in|In|of|at|near|called) )$")
_PART_IN_NAME = re.compile(r" (?:Night|Morning|Evening|Afternoon)\b")
_CAPITAL_AFTER = re.compile(r" [A-Z][\w’']")
_MAY_IS_SOMEBODY = re.compile(
    r"\b(?:Mrs?|Ms|Theresa|Lord|Lady|Dr|Brian)\.? May\b|\bMay (?:said|says|told|added|was|is|has|had)\b"
)


def units_named(text: str) -> list[str]:
    """The units of time that a text names anywhere."""
    return [unit for unit in _UNITS if unit in text]


def expressions(text: str, start: int, end: int, units: Sequence[str]) -> Iterator[re.Match[str]]:
    """What looks like a date. Where none of the units of time is named, only figures and months are tried."""
    for unit in units:
        if text.find(unit, start, end) >= 0:
            yield from _EXPRESSION.finditer(text, start, end)
            return
    at = start
    while opener := _FIGURE_OR_MONTH.search(text, at, end):
        match = _EXPRESSION.match(text, opener.start(), end)
        if match:
            yield match
        at = match.end() if match else opener.end()


def is_year(text: str, match: re.Match[str], low: int) -> bool:
    """Whether four figures are a year: where years stand, and neither a count nor the number of a house."""
    before = text[max(low, match.start() - 14) : match.start()]
    after = text[match.end() : match.end() + 60]
    if not _YEAR_CONTEXT.search(before) or _COUNTED_AFTER.match(after) or _ADDRESS.match(after):
        return False
    return not (_COUNTING.search(before) and _PLURAL.match(after))


def is_month(text: str, match: re.Match[str], low: int) -> bool:
    """Whether the name of a month by itself is meant for one, and not for somebody ("by June Carling")."""
    before = text[max(low, match.start() - 16) : match.start()]
    named = before.endswith(("by ", "By ")) and _CAPITAL_AFTER.match(text, match.end())
    return bool(_MONTH_CONTEXT.search(before)) and not named


def may_is_somebody(text: str) -> bool:
    """Whether a text tells of somebody called May."""
    return bool(_MAY_IS_SOMEBODY.search(text))


def is_day_near(text: str, match: re.Match[str], low: int) -> bool:
    """Whether a weekday is a day of a week near publication: no habit, no day of any week, no part of a name."""
    before = text[max(low, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 12]
    if match["which"]:
        return not (before.endswith(("the ", "The ")) and after.startswith((" of", " in")))
    if match["days"] or _OF_NO_WEEK.search(before):
        return False
    if _PART_IN_NAME.match(after) and not before.endswith(("on ", "On ")):
        return False  # "Saturday Night Live"
    return not (_CAPITAL_AFTER.match(after) and (not before or _BEFORE_TITLE.search(before)))
