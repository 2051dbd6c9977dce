"""One name in two spellings, and one person with two titles."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from claims.text.folding import SINGLE_MARKS
from claims.text.lexicon import ORGANISATION_WORDS, PLACES
from claims.text.name_table import Name, NameTable
from claims.text.suggestions import LintNote, Span
from claims.text.when import When
from claims.text.word_sets import word_set

_VARIANTS = (
    ("Kyiv", "Kiev"), ("Odesa", "Odessa"), ("Kharkiv", "Kharkov"), ("Lviv", "Lvov"), ("Zelenskyy", "Zelensky"),
    ("Zelenskiy", "Zelensky"), ("Myanmar", "Burma"), ("Mumbai", "Bombay"), ("Türkiye", "Turkey"), ("Beijing", "Peking"),
    ("Chernobyl", "Chornobyl"), ("Belarus", "Belorussia"), ("Eswatini", "Swaziland"), ("Qaddafi", "Gaddafi"),
    ("Gadhafi", "Gaddafi"), ("Quran", "Koran"), ("Muhammad", "Mohammed"), ("Czechia", "Czech Republic"),
    ("Netanyahu", "Netanjahu"), ("Lukashenko", "Lukashenka"), ("Al Qaeda", "al-Qaida"), ("Hezbollah", "Hizbullah"),
)  # fmt: skip
_VARIANT = re.compile("|".join(one for one, _ in _VARIANTS))
_OF_A_NAME = re.compile(r"(?: [A-Z][a-z]++){1,3}")
_ELSEWHERE = re.compile(r", (?P<state>[A-Z][a-z]++)")
_DISH = re.compile(r"[Cc]hicken (?:à la )?$")
_DUCK = re.compile(r" (?:duck|opera|mix)\b", re.IGNORECASE)
_LONGEST_NAME = 40
_SHORTEST_SURNAME = 6
_NO_SURNAMES = PLACES | ORGANISATION_WORDS
_ALIKE = 20
"""So many names with the same first or last letters are compared; more are a list of names."""
_APOSTROPHES = str.maketrans(dict.fromkeys(SINGLE_MARKS, "'"))
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"})

_SOUNDS = (
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ch", "k"),
    ("dt", "t"),
    ("v", "f"),
    ("w", "f"),
    ("c", "k"),
    ("y", "i"),
)
_TWICE = re.compile(r"(.)\1")

_OFFICES = word_set("""
    president minister secretary senator representative governor mayor judge justice chancellor general colonel captain
    lieutenant major sergeant admiral king queen prince princess pope bishop archbishop cardinal rabbi ambassador
    director chief commissioner inspector superintendent sheriff marshal treasurer principal dean prosecutor
    councilman councilwoman councillor attorney
""")
_PORTFOLIOS = word_set("""
    prime foreign finance defence defense interior home justice health education transport environment agriculture
    labor labour trade energy economy culture police fire state treasury housing immigration science
""")
_SECOND_RANK = word_set("deputy vice assistant shadow lieutenant under associate")
_BY_COURTESY = word_set("general admiral professor colonel commissioner inspector")
"""A lieutenant general is addressed as "General"."""
_WRITTEN_OUT = {"sen": "senator", "gov": "governor", "rep": "representative", "congressman": "representative",
                "congresswoman": "representative", "gen": "general", "lt": "lieutenant", "col": "colonel",
                "sgt": "sergeant", "capt": "captain", "prof": "professor", "maj": "major", "adm": "admiral",
                "insp": "inspector", "supt": "superintendent", "defence": "defense", "labour": "labor",
                "sens": "senator", "reps": "representative"}  # fmt: skip
_BYGONE = re.compile(r"\b(?:(?i:then|former|ex)-|then |[Ff]ormer |late |future |ousted )")


def two_spellings(text: str, table: NameTable) -> Iterator[LintNote]:
    """Place names of which both forms stand in the text, and names of persons that differ by a letter."""
    for one, other in _VARIANTS if _VARIANT.search(text) else ():
        first = _word_at(text, one)
        second = _word_at(text, other) if first else None
        if first and second:
            message = f"“{one}” and “{other}” both stand in the text."
            yield LintNote("two_spellings", message, tuple(sorted((first, second))))
    for (one_name, one_form), (other_name, other_form) in _near_names(text, table):
        spans = sorted((_mention(text, one_name, one_form), _mention(text, other_name, other_form)))
        message = f"“{one_form}” and “{other_form}” may be one person in two spellings."
        yield LintNote("two_spellings", message, tuple(spans))


def _mention(text: str, name: Name, form: str) -> Span:
    """The first place where a name stands in this form."""
    for place in name.places:
        if text.startswith(form, place):
            return place, place + len(form)
    end = name.places[0] + len(name.full)
    return end - len(form), end


def _word_at(text: str, word: str) -> Span | None:
    """The first place where a word stands by itself and for the place: not in a longer name, not for another town."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum()
        if alone and not _is_something_else(text, at, end):
            return at, end
        at = text.find(word, end)
    return None


def _is_something_else(text: str, at: int, end: int) -> bool:
    """ "Peking University", "Odessa, Texas", "chicken Kiev": the old form is right there."""
    longer = _OF_A_NAME.match(text, end, end + 60)
    if longer and not ORGANISATION_WORDS.isdisjoint(longer[0].lower().split()):
        return True
    elsewhere = _ELSEWHERE.match(text, end)
    if elsewhere and elsewhere["state"].lower() in PLACES and elsewhere["state"] not in ("Ukraine", "India", "China"):
        return True
    return bool(_DISH.search(text, max(0, at - 14), at) or _DUCK.match(text, end))


_Form = tuple[Name, str]


def _near_names(text: str, table: NameTable) -> Iterator[tuple[_Form, _Form]]:
    """Pairs of persons whose names differ by one letter, and so agree in their first letters or in their last ones.

    A last name by itself is compared with the last names of those who are named in full.
    """
    people = [name for name in table.names if name.person and 9 <= len(name.full) <= _LONGEST_NAME]
    yield from _alike([(name, name.full) for name in people])
    alone = [(name, full) for name in table.names if " " not in (full := name.full) and len(full) >= _SHORTEST_SURNAME]
    surnames = _ending_like([(name, name.full.rpartition(" ")[2]) for name in people], alone)
    for one, other in _alike(surnames + _ending_like(alone, surnames)) if surnames else ():
        single = one[1] if " " in other[0].full else other[1]
        if (" " in one[0].full) != (" " in other[0].full) and single.lower() not in _NO_SURNAMES:
            yield one, other


def _ending_like(forms: list[_Form], others: list[_Form]) -> list[_Form]:
    """The forms that begin or end with the letters of one of the others."""
    ends = {end for _, other in others for end in (other[:4], other[-4:])}
    return [form for form in forms if form[1][:4] in ends or form[1][-4:] in ends]


def _alike(forms: list[_Form]) -> Iterator[tuple[_Form, _Form]]:
    heads: dict[str, list[tuple[_Form, str]]] = {}
    tails: dict[str, list[tuple[_Form, str]]] = {}
    for form in forms:
        name = _plain(form[1])
        head, tail = name[:4], name[-4:]
        same_head, same_tail = heads.get(head), tails.get(tail)
        others = same_head or []
        if same_tail:
            others = [*others, *(other for other in same_tail if other[1][:4] != head)]
        for other, other_name in others:
            if _one_spelling_apart(other[1], other_name, form[1], name) and not _are_two_people(other[0], form[0]):
                yield other, form
        for same, end, named in ((same_head, head, heads), (same_tail, tail, tails)):
            if same is None:
                named[end] = [(form, name)]
            elif len(same) < _ALIKE:
                same.append((form, name))


def _sounded(name: str) -> str:
    """A name as it sounds, roughly: Stephen and Steven, Philip and Filip, Schmidt and Schmitt."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return _TWICE.sub(r"\1", name)


def _are_two_people(one: Name, other: Name) -> bool:
    """Mario and Maria: their first names tell them apart."""
    return bool(one.gender and other.gender and one.gender != other.gender)


def _plain(name: str) -> str:
    """A name in small letters, with umlauts written out and other accents left off, and one kind of apostrophe."""
    if name.isascii():
        return name.lower()
    lower = unicodedata.normalize("NFC", name).lower().translate(_UMLAUTS).translate(_APOSTROPHES)
    return (
        lower
        if lower.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", lower) if c.isalnum() or c in " '-.")
    )


def _one_spelling_apart(one: str, one_plain: str, other: str, other_plain: str) -> bool:
    """Whether a letter put in, left out or exchanged, or an accent, makes the one of the other; a plural is none."""
    if one_plain == other_plain:
        return one.lower().translate(_APOSTROPHES) != other.lower().translate(_APOSTROPHES)
    if _sounded(one_plain) == _sounded(other_plain):
        return True
    short, long = sorted((one_plain, other_plain), key=len)
    if len(long) - len(short) > 1 or long == f"{short}s":
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def two_titles(text: str, table: NameTable, when: When) -> Iterator[LintNote]:
    """Persons who hold one office here and another there, and not one after the other as the text tells it."""
    titled = [name for name in table.names if name.person and len(name.roles) > 1]
    bearers = Counter(name.last for name in table.names if name.person) if titled else Counter[str]()
    for name in titled:
        printed = [
            (role, place) for role, place in name.roles if _is_office(role) and not _is_bygone(text, role, place)
        ]
        if bearers[name.last] > 1:
            printed = [(role, place) for role, place in printed if text.startswith(name.full, place)]
        first, at = printed[0] if printed else ("", 0)
        for role, place in printed[1:]:
            if _disagree(_words(first), _words(role)) and not when.differ(at, place):
                message = f"{name.full} is “{first}” here and “{role}” there."
                yield LintNote("two_titles", message, (_named(text, name, at), _named(text, name, place)))
                break


def _named(text: str, name: Name, at: int) -> Span:
    form = name.full if text.startswith(name.full, at) else name.last
    return at, at + len(form)


def _words(role: str) -> frozenset[str]:
    words = role.lower().replace(".", "").replace("premier", "prime minister").split()
    return frozenset(_WRITTEN_OUT.get(word, word) for word in words)


def _is_office(role: str) -> bool:
    return not _OFFICES.isdisjoint(_words(role))


def _is_bygone(text: str, role: str, place: int) -> bool:
    """ "then-Governor Dale": what somebody was does not contradict what she is."""
    return bool(_BYGONE.search(text, max(0, place - len(role) - 12), place))


def _disagree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles cannot be the same: other offices, other portfolios, or "deputy" before the one alone."""
    if _OFFICES.isdisjoint(one & other):
        return True
    if not _PORTFOLIOS.isdisjoint(one - other) and not _PORTFOLIOS.isdisjoint(other - one):
        return True
    return not _SECOND_RANK.isdisjoint(one ^ other) and _BY_COURTESY.isdisjoint(one & other)
