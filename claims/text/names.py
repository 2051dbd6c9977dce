"""Find the names of a text: runs of capitals, cut into the role before a name and the name itself."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.text.given_names import HE, SHE
from claims.text.lexicon import (
    COLLECTIVE_HEADS,
    ORGANISATION_KINDS,
    ORGANISATION_WORDS,
    PARTISANS,
    PLACE_WORDS,
    PLACES,
    TITLES,
)
from claims.text.name_table import Mention, Name, NameTable
from claims.text.prose import Prose
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_RUN = re.compile("CC*(?:[wopd]{1,2}C+){0,3}")
_FULL_NAME = re.compile(r"([A-Z](?<!\w.)[a-z]+)(?= ([A-Z][\w-]+))")
_PARTY_AND_STATE = re.compile("[dri]-[a-z]")
_PARTICLES = word_set("de van von der den la le al bin ibn di da dos del el ter ten du bint abu")
_KIN = word_set("""
    wife husband son daughter brother sister mother father aunt uncle cousin nephew niece grandfather grandmother
    grandson granddaughter ex-wife ex-husband stepson stepdaughter
""")
_COURTESIES = word_set("mr. mrs. ms. mr mrs ms")
_OF_ORGANISATION = word_set("of for and the on")


def name_table(prose: Prose) -> NameTable:
    """The names of a text in reading order. What is quoted is looked at for first names only."""
    table = NameTable()
    openings: list[tuple[Line, Mention]] = []
    for paragraph in prose.paragraphs:
        _add_line(table, paragraph.line, paragraph.sentences[0][0] if paragraph.sentences else 0, openings)
    for line, mention in openings:
        if table.find(mention.name):
            table.add(mention, line.starts[mention.first])
    _complete(table, prose)
    table.settle()
    return table


def _complete(table: NameTable, prose: Prose) -> None:
    """First names that stand in quoted words alone: somebody is called "Lorna Pike" by others, "Pike" by the story."""
    if all(" " in name.full for name in table.names):
        return
    for paragraph in prose.paragraphs:
        for quotation in paragraph.quotations:
            for match in _FULL_NAME.finditer(prose.text, quotation.start, quotation.end):
                if _is_given_name(match[1].lower()):
                    table.complete(match[1], match[2])


def _add_line(table: NameTable, line: Line, begins: int, openings: list[tuple[Line, Mention]]) -> None:
    """Add the names of a line. A lone capital that opens a sentence waits: it is a name if known from elsewhere.

    `begins` is the token behind a dateline, where the first sentence opens.
    """
    for match in _RUN.finditer(line.tags):
        whole = match.span()
        for first, stop in (whole,) if match[0].isupper() else _cut(line, *whole):
            named = _past_office(line, first, stop) if stop - first > 2 else first
            mention = _opening_aside(line, mention_in(line, named, stop))
            if mention is None:
                continue
            if named > first and not mention.role:
                mention = mention._replace(role=_office(line, first, mention.first))
            follows = line.tags[stop : stop + 1]
            fuller = _in_full(line, mention) if follows in ("Q", "c") else None
            if fuller is not None:
                mention = fuller
            elif not _is_name(line, mention, begins):
                openings.append((line, mention))
                continue
            relative = _is_relative(line, mention)
            if relative != mention.person and (relative or _is_kind_of_organisation(line, mention)):
                mention = mention._replace(person=relative)
            name = table.add(mention, line.starts[mention.first], relative=relative)
            if follows in ("(", ","):
                _describe(table, line, name, mention)


def _in_full(line: Line, mention: Mention) -> Mention | None:
    """The mention with a last name that stands further on, behind a nickname or another first name."""
    if line.tags[mention.stop + 1 : mention.stop + 2] != "C":
        return None
    beyond = _with_nickname if line.tags[mention.stop] == "Q" else _with_shared_surname
    return beyond(line, mention)


def _with_nickname(line: Line, mention: Mention) -> Mention | None:
    """`Ray "Buzz" Doe` is Ray Doe: the mention with the last name beyond a nickname in marks."""
    at = mention.stop
    if not _is_given_name(line.lower[at - 1]) or line.last_quoted(at) == ",":
        return None
    stop = at + 2
    while line.tags[stop : stop + 1] == "C" and stop < at + 3:
        stop += 1
    if line.text.count(" ", line.starts[at], line.ends[at]) > 1:
        return None
    return mention._replace(name=f"{mention.name} {line.shown(at + 1, stop)}", person=True)


def _with_shared_surname(line: Line, mention: Mention) -> Mention | None:
    """ "Ray and Jane Doe" are Ray Doe and Jane Doe: the first of a couple with the last name of both."""
    at = mention.stop
    if mention.stop - mention.first != 1 or line.tags[at : at + 3] != "cCC" or line.tags[at + 3 : at + 4] == "C":
        return None
    both = _is_given_name(line.lower[mention.first]) and _is_given_name(line.lower[at + 1])
    couple = both and line.lower[at] == "and" and line.tags[mention.first - 1 : mention.first] != "C"
    return mention._replace(name=f"{mention.name} {line.words[at + 2]}", person=True) if couple else None


def _is_relative(line: Line, mention: Mention) -> bool:
    """ "his wife, Jane Doe", "Doe's brother Tom Doe": a namesake of somebody, and not the same person."""
    at = mention.first - 1
    if at > 0 and line.tags[at] == ",":
        at -= 1
    return at > 0 and line.lower[at] in _KIN and (line.tags[at - 1] == "S" or line.lower[at - 1] in ("his", "her"))


def _is_kind_of_organisation(line: Line, mention: Mention) -> bool:
    """ "the company, Acme Birch", "the group Open Ledger": two capitals that are nobody's first and last name."""
    at = mention.first - 1
    if at > 1 and line.tags[at] == ",":
        at -= 1
        if line.tags[at - 1] != "d" or line.tags[at - 2 : at - 1] in ("p", "o", "i"):
            return False  # "a spokeswoman for the company, Jane Doe"
    return at > 0 and not mention.role and line.lower[at] in ORGANISATION_KINDS


def _past_office(line: Line, first: int, stop: int) -> int:
    """Where the name begins in "Minister of Health Jane Doe": the office belongs to the title before it."""
    titled = first > 1 and line.tags[first - 1] in "op" and line.lower[first - 2] in TITLES
    if not titled or "C" * (stop - first) != line.tags[first:stop]:
        return first
    return stop - 3 if stop - first > 3 and _is_given_name(line.lower[stop - 3]) else stop - 2


def _office(line: Line, first: int, stop: int) -> str:
    """The office before a name, with its title: "Former Secretary of State"; `first` is the word behind the "of"."""
    at = first - 2
    while at > 0 and line.tags[at - 1] == "C" and first - at < 8:
        at -= 1
    return line.shown(at, stop)


def _opening_aside(line: Line, mention: Mention | None) -> Mention | None:
    """The mention with the lower-case role before it ("campaign manager Jane Doe")."""
    if mention is None or mention.role or not mention.person:
        return mention
    at = mention.first
    while at > 0 and line.tags[at - 1] in "wkg" and mention.first - at < 5:
        at -= 1
    if at < mention.first and line.lower[mention.first - 1] in TITLES:
        while at > 0 and line.tags[at - 1] in "CS" and mention.first - at < 8:
            at -= 1
        return Mention(line.shown(at, mention.first), mention.name, True, mention.first, mention.stop)
    return mention


def _cut(line: Line, first: int, stop: int) -> list[tuple[int, int]]:
    """Cut a run of capitals at joining words that do not belong to a name."""
    pieces = []
    start = at = first
    while at < stop:
        if line.tags[at] != "C" and not _holds_together(line, start, at):
            if at > start:
                pieces.append((start, at))
            while at < stop and line.tags[at] != "C":
                at += 1
            start = at
        at += 1
    if start < stop:
        pieces.append((start, stop))
    return pieces


def _holds_together(line: Line, start: int, at: int) -> bool:
    word = line.lower[at]
    if word in _PARTICLES:
        return True
    return word in _OF_ORGANISATION and not ORGANISATION_WORDS.isdisjoint(line.lower[start:at])


def mention_in(line: Line, first: int, stop: int) -> Mention | None:
    """Split a run of words into the role and the name it ends in."""
    parts = _parts(tuple(line.lower[first:stop]), line.tags[first:stop])
    if parts is None:
        return None
    cut, person = parts
    role = line.shown(first, first + cut) if cut else ""
    return Mention(role, line.shown(first + cut, stop), person, first + cut, stop)


@lru_cache(maxsize=4_096)
def _parts(words: tuple[str, ...], tags: str) -> tuple[int, bool] | None:
    """How many words are the role, and whether the rest names a person; None where it names nobody."""
    stop = len(words)
    if words[-1] in TITLES and not (stop > 1 and (_is_given_name(words[-2]) or words[-2] in _COURTESIES)):
        return None  # but "Nolan Priest", "Mr. Priest"
    cut = 0
    for at in range(stop - 1):
        word = words[at].rstrip(".")
        if (word in TITLES and words[at + 1] not in ORGANISATION_WORDS) or (
            word in ORGANISATION_WORDS and tags[at + 1] == "C" and _person_after(words[at + 1 : at + 5])
        ):
            cut = at + 1
    while cut < stop and tags[cut] != "C":
        cut += 1
    if cut >= stop:
        return None
    partisan = words[cut] in PARTISANS and tags[cut + 1 :] in ("CC", "CCC")
    if partisan and ORGANISATION_WORDS.isdisjoint(words[cut:]):
        cut += 1  # "Republican Jane Doe"
    name = words[cut:]
    if len(name) == 1 and (name[0] in PARTISANS or _PARTY_AND_STATE.match(name[0])):
        return None
    titled = cut > 0 and words[cut - 1].rstrip(".") in TITLES
    place = (name[0] in PLACE_WORDS or name[-1] in PLACE_WORDS) and not _is_given_name(name[0])
    person = (
        (titled or ORGANISATION_WORDS.isdisjoint(name))
        and (titled or not place)
        and (titled or len(name) > 1 or _is_given_name(name[0]))
        and len(name) <= 5
        and tags[-1] == "C"
    )
    return cut, person


def _is_given_name(word: str) -> bool:
    """Whether a lone capital is somebody's first name ("his wife, Melanie")."""
    return (word in HE or word in SHE) and word not in PLACES


def _person_after(words: tuple[str, ...]) -> bool:
    """Whether two or three words remain, none of them a word of organisations ("United States Jane Doe")."""
    return 2 <= len(words) <= 3 and ORGANISATION_WORDS.isdisjoint(words)


def _is_name(line: Line, mention: Mention, begins: int) -> bool:
    """Whether a mention is a name by itself; a lone capital at the start of a sentence may be any word."""
    if mention.stop - mention.first > 1 or mention.role:
        return True
    if mention.first != begins and mention.first != 0 and line.tags[mention.first - 1] not in ".?!:Q":
        return True
    word = line.lower[mention.first]
    described = line.tags[mention.stop : mention.stop + 2] == ",d" or line.tags[mention.stop : mention.stop + 1] == "k"
    return described and word not in COLLECTIVE_HEADS and not word.endswith("s") and word not in PARTISANS


def _describe(table: NameTable, line: Line, name: Name, mention: Mention) -> None:
    """Take the role from an appositive after the name, and the short form from brackets."""
    at = mention.stop
    if line.tags.startswith("(C)", at):
        table.alias(line.words[at + 1], name)
    elif name.person and not name.role and line.tags.startswith(",", at):
        name.role = _appositive(line, at + 1)


def _appositive(line: Line, first: int) -> str:
    """The role in `Jane Doe, the acting mayor of Oslo,` - a phrase without a verb, closed by a mark; else nothing."""
    stop = first
    while stop < len(line) and line.tags[stop] in "dwCopSceg#i-" and stop - first < 16:
        stop += 1
    closed = stop > first and (stop >= len(line) or line.tags[stop] in ",.;")
    if not closed:
        return ""
    titled = any(word in TITLES for word in line.lower[first:stop])
    opener = line.tags[first]
    if opener == "d" or (opener == "w" and titled) or (opener == "C" and titled and line.tags[stop - 1] == "w"):
        return line.shown(first, stop)
    return ""
