"""What the pure rooms say in English, retold in the reader's language: ``text/`` knows neither Django nor a reader.

Each message of ``text/`` that a person reads stands here once, with its placeholders; a test finds what is missing.
What fits none of them is given back as it is.
"""

import re
from collections.abc import Iterator
from functools import cache

from django.utils.translation import get_language, gettext, gettext_noop

from newsroom.words import SOURCE_LANGUAGE

TOLD = (
    # Why words are suggested as a quote, or as reported speech.
    gettext_noop("Quoted words, followed by “{cue}” and who said them"),
    gettext_noop("“{cue}” leads to quoted words"),
    gettext_noop("One quote, split by “{cue}”"),
    gettext_noop("Quoted words that go on after “{cue}”"),
    gettext_noop("Quoted words without a cue"),
    gettext_noop("Quoted words with a name after them"),
    gettext_noop("A block quote after a colon"),
    gettext_noop("One quote, with an aside between dashes"),
    gettext_noop("A colon leads from the speaker to quoted words"),
    gettext_noop("Quoted words woven into a sentence without a cue"),
    gettext_noop("“{cue}” with “that” and a clause"),
    gettext_noop("“{cue}” followed by a clause"),
    gettext_noop("A clause, then “{cue}” with who said it"),
    gettext_noop("“{cue}” names the source"),
    gettext_noop("“{cue}” with what somebody means or asks to be done"),
    gettext_noop("“{cue}” with an open question"),
    gettext_noop("“{cue}” with what it is about"),
    gettext_noop("The noun “{cue}” with “that”"),
    gettext_noop("A name and a colon open the line"),
    gettext_noop("who speaks is not said"),
    gettext_noop("“{mention}” is taken for {name}"),
    gettext_noop("who “{mention}” is remains open"),
    gettext_noop("part of reported speech that is suggested as a whole"),
    gettext_noop("Quoted words that open a sentence and end in a comma"),
    gettext_noop("Quoted words within reported speech"),
    # Why an assertion is worth checking.
    gettext_noop("an amount or a share"),
    gettext_noop("a figure"),
    gettext_noop("a comparison or a change"),
    gettext_noop("a superlative"),
    gettext_noop("a cause is named"),
    gettext_noop("something is to happen"),
    gettext_noop("an event is named"),
    gettext_noop("somebody is said to be something"),
    gettext_noop("a place is named"),
    gettext_noop("a date"),
    gettext_noop("somebody is quoted with it"),
    gettext_noop("somebody asserts it"),
    gettext_noop("a position is stated"),
    # What to look at twice.
    gettext_noop("Words rest on “{party}” ({naming}): who exactly?"),
    gettext_noop("The quotation marks open here and do not close"),
    gettext_noop("The quotation marks close here and were not opened"),
    gettext_noop("“{one}” and “{other}” both stand in the text"),
    gettext_noop("“{one}” and “{other}” may be one person in two spellings"),
    gettext_noop("{name} is “{one}” here and “{other}” there"),
    gettext_noop("One quote seems to stand here in two wordings"),
    gettext_noop("{one} in one place, {other} in another"),
    gettext_noop("{day} is a {actual}, not a {weekday}"),
    gettext_noop("“{words}” is not in the calendar"),
    # What a date in the text rests on.
    gettext_noop("explicit"),
    gettext_noop("speaker's local date"),
    gettext_noop("publication date"),
    # Why a place is none.
    gettext_noop("The passage {start}–{end} does not lie inside the text, which has {count} characters"),
    gettext_noop("The passage at {start} is empty"),
    gettext_noop("The passage {start}–{end} holds nothing but blank space"),
)
# Placeholders whose values are words of ours; the others hold words of the article.
OURS = {"naming", "actual", "weekday"}


def retold(words: str) -> str:
    """``words`` of the pure rooms in the reader's language: one message, or several joined by semicolons."""
    if not words or (get_language() or SOURCE_LANGUAGE).startswith(SOURCE_LANGUAGE):
        return words
    stop = "." if words.endswith(".") else ""
    plain = words.removesuffix(".")
    parts = plain.split("; ")
    told = [_one(part) for part in parts]
    # A part that stands by itself goes first: over all of them a placeholder could stretch.
    whole = "; ".join(told) if all(told) else _one(plain)
    return (whole or "; ".join(new or old for new, old in zip(told, parts, strict=True))) + stop


def _one(words: str) -> str:
    return next((_filled(template, match) for template, match in _fitting(words)), "")


def _fitting(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    for template, pattern in _patterns():
        if match := pattern.fullmatch(words):
            yield template, match


def _filled(template: str, match: re.Match[str]) -> str:
    values = {name: gettext(value) if name in OURS else value for name, value in match.groupdict().items()}
    return gettext(template).format(**values)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each message as what it matches; those without placeholders first, then the longest: the narrowest fit wins."""
    ordered = sorted(TOLD, key=lambda template: ("{" in template, -len(template)))
    return tuple(
        (template, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(template)))) for template in ordered
    )
