"""What a quotation is, by the words around it: somebody's speech, a title, a name somebody is called, a word or two."""

from __future__ import annotations

from claims.text.attributions import Attribution
from claims.text.cue_places import Place
from claims.text.quotation_marks import Quotation
from claims.text.tokens import Line
from claims.text.utterance import Span
from claims.text.word_sets import word_set

_NAMING = word_set("""
    called named titled entitled dubbed nicknamed labeled labelled known so-called words word term phrase song
    book film movie album novel play episode poem slogan hashtag headline sign banner category section program
    project game exhibit exhibition title code-named codenamed codename alias aka nickname single track
    magazine newspaper musical opera documentary level status meaning definition pronunciation spelling
""")
_NAME_GIVING = word_set("call dub label brand term")
_SMALL = word_set("a an and as at but by for from in into nor of on or the to vs with")
_SHORT_CLAUSE = 8
SCARE_WORDS = 3
"""Fewer quoted words than this may be held at a distance rather than somebody's."""


def opens_speech(line: Line, at: int, low: int, high: int) -> bool:
    """Whether a quotation opens its sentence with the mark that leads to a speaker: a comma, or "?" in a short one."""
    if not line.only("cb", low, at):
        return False
    mark = line.last_quoted(at)
    return mark == "," or (mark in tuple("?!") and high - at <= _SHORT_CLAUSE and line.tags[at + 1] in "hC")


def is_name_given(line: Line, attribution: Attribution, first: int) -> bool:
    """`a website called "The Kitchen"` against `what critics called "a mess"`."""
    place, edge, speaker = attribution.place, attribution.subject.edge, attribution.subject.first
    directly = place.lemma in _NAME_GIVING and first == place.stop and line.tags[first] == "Q"
    directly &= place.kind != "noun"  # was called "a mess" by critics
    directly &= line.tags[speaker : speaker + 1] != "h"  # which he called "a mess"
    return directly and line.tags[edge - 1 : edge] not in ("r", "t") and line.last_quoted(first) not in tuple("!?")


def is_verdict(line: Line, at: int) -> bool:
    """Whether "as" leads to a quotation: `slammed the plan as "theft"`, `hailed her as a "hero"`."""
    lead = at - 1
    while line.tags[lead] in "da":
        lead -= 1
    return line.lower[lead] == "as"


def is_judged(line: Line, place: Place, at: int) -> bool:
    """Whether somebody is called a name (`called her "Lazy Lorna"`), and not something so called."""
    called = place.lemma == "call" and place.stop < at
    return called and line.lower[at - 1] not in _NAMING and line.lower[at - 1] not in ("a", "an", "the")


def is_quoted_only(line: Line, first: int, stop: int) -> bool:
    """Whether a stretch of tokens is quotations and nothing else that has a voice ("…" and "…")."""
    return "Q" in line.tags[first:stop] and line.only("Qcx,.:;-", first, stop)


def is_title(line: Line, at: int, quotation: Quotation, after: int = 0) -> bool:
    """Whether a quotation names a thing (a film, a section, a nickname) rather than gives words.

    The words before it tell, as far as they stand `after` the cue that claims it.
    """
    before = line.lower[max(after, at - 2) : at]
    if any(word in _NAMING for word in before) and before[-1] != "like":
        return True
    if line.tags[at - 1 : at] == "C" and line.tags[at + 1 : at + 2] == "C" and at > 0 and line.last_quoted(at) != ",":
        return True
    words = line.text[quotation.start : quotation.end].split()
    if line.text[quotation.end - 1] in "!?" and len(words) > 3:
        return False
    capitals = all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)
    return len(words) > 1 and capitals and not words[0][0].islower()


def word_count(text: str, quotation: Quotation) -> int:
    return text.count(" ", quotation.start, quotation.end) + 1


def ends_sentence(line: Line, at: int, high: int, quotation: Quotation) -> bool:
    """Whether a quotation closes its sentence, or ends as a sentence does."""
    if line.only("Q.x)(-cC,wdoh:", at + 1, high) and line.tags[at + 1 : high].count("w") < 6:
        return at + 1 >= high or line.tags[at + 1] in "Q.x(-)"
    return line.text[quotation.end - 1] in ".!?…" and at + 1 >= high


def kind_of(line: Line, attribution: Attribution, spans: list[Span]) -> str:
    """A quote is partial when it is a word or two woven into the sentence of its cue."""
    if attribution.frame != "quoted" or len(spans) > 1:
        return "direct"
    start, end = spans[0]
    before = line.text[max(0, start - 3) : start]
    if any(mark in before for mark in ",:"):
        return "direct"
    short = line.text.count(" ", start, end) < SCARE_WORDS - 1
    return "partial" if short or line.text[start].islower() else "direct"
