"""The table of names of one text: who is known by which form, with which role, and who was mentioned last.

A person is kept under the longest form printed ("Donald Trump"); "Trump", "Mr. Trump" and "the president" lead there.
Organisations lead from their short form to the long one ("KCNA" to "Korean Central News Agency").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from claims.text.given_names import HE, SHE
from claims.text.lexicon import ORGANISATION_WORDS, PLACES
from claims.text.word_sets import word_set

_HIS_TITLES = word_set("""
    mr sir lord king prince congressman spokesman chairman councilman actor father brother son
""")
_HER_TITLES = word_set(
    """
    mrs ms miss lady dame queen princess congresswoman spokeswoman chairwoman councilwoman actress mother sister
"""
)


_WRITTEN_OUT = {"sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "lt": "lieutenant",
                "col": "colonel", "sgt": "sergeant", "capt": "captain", "prof": "professor",
                "rev": "reverend"}  # fmt: skip
_GENERATIONS = word_set("jr sr ii iii iv")
_SECOND_IN_OFFICE = word_set("lieutenant vice deputy assistant")
_MEMORY = 60
_NAMESAKES = 20


@dataclass(slots=True)
class Name:
    """One party named in the text. `gender` is `he`, `she` or empty; `role` is as printed with the first mention."""

    full: str
    person: bool
    role: str = ""
    gender: str = ""
    relative: bool = False
    """Known as somebody's relative: "his father, Stan"."""
    places: list[int] = field(default_factory=list)
    roles: list[tuple[str, int]] = field(default_factory=list)
    """Each role printed before the name, with the offset of the name."""

    @property
    def last(self) -> str:
        return _surname(self.full.lower().split())


class Mention(NamedTuple):
    """A name inside a run of tokens: the role before it, the name itself, where it begins."""

    role: str
    name: str
    person: bool
    first: int
    stop: int


class NameTable:
    """The names of one text, by full form and by last word."""

    def __init__(self) -> None:
        self.names: list[Name] = []
        self.at: dict[int, Name] = {}
        """The name that begins at each offset."""
        self._by_key: dict[str, list[Name]] = {}
        self._by_first: dict[str, list[Name]] = {}
        self._people: list[Name] = []
        self._people_at: list[int] = []
        self._organisations: list[tuple[int, Name]] = []

    def add(self, mention: Mention, at: int, *, relative: bool = False) -> Name:
        """Record a mention at the offset `at`; a longer form of a known name takes the lead.

        A `relative` of somebody ("his wife, Jane Doe") is another person, though the last name is the same.
        """
        words = mention.name.lower().split()
        name = self._known(mention, words, relative)
        if name is None:
            printed = _lowered(mention.name) if mention.person and mention.name.isupper() else mention.name
            name = Name(printed, mention.person, relative=relative)
            self.names.append(name)
            self._index(name, words)
        elif mention.name != name.full and mention.name.count(" ") > name.full.count(" "):
            name.full = mention.name
            self._index(name, words)
        name.person = name.person or mention.person
        name.role = name.role or mention.role
        name.places.append(at)
        self.at[at] = name
        if mention.role:
            name.roles.append((mention.role, at))
        if name.person and not name.gender:
            by_last_name = not mention.role and " " in name.full and mention.name.lower() == name.last
            name.gender = "" if by_last_name else _gender(mention)
        return name

    def _known(self, mention: Mention, words: Sequence[str], relative: bool) -> Name | None:
        """The name a mention is another form of: of the same person, as far as titles and first names tell."""
        found = self._find(words)
        if found is None or found.full == mention.name:
            return found
        if relative and found.person:
            return None
        tells = mention.role or " " in mention.name
        gender = _gender(mention) if tells and mention.person and found.gender else ""
        if not gender or gender == found.gender:
            return found
        namesakes = self._by_key.get(_surname(words), ())[:_NAMESAKES]
        return next((name for name in namesakes if name.gender == gender), None)

    def alias(self, short: str, name: Name) -> None:
        self._by_key.setdefault(short.lower(), []).append(name)

    def find(self, printed: str) -> Name | None:
        """The name a printed form leads to: the same words, or the latest one with that last word."""
        words = printed.lower().split()
        return self._find(words) if words else None

    def _find(self, words: Sequence[str]) -> Name | None:
        same = self._by_key.get(" ".join(words))
        if same:
            return same[0]
        if len(words) == 1:
            return self._by_first_name(words[0])
        for name in self._by_key.get(_surname(words), ())[:_NAMESAKES]:
            if _same_person(words, name.full.lower().split()):
                return self._relative(words[0]) or name
        return None

    def _relative(self, word: str) -> Name | None:
        """Somebody's relative known by this first name alone: "His father, Stan, …", and then "Stan Doe"."""
        bearer = next(iter(self._by_key.get(word, ())), None)
        return bearer if bearer is not None and bearer.relative and bearer.full.lower() == word else None

    def _by_first_name(self, word: str) -> Name | None:
        """The one person known in full by this first name ("Gary"), when nobody else is called so."""
        bearers = self._by_first.get(word, ()) if word in HE or word in SHE else ()
        return bearers[0] if len(bearers) == 1 else None

    def settle(self) -> None:
        """Call when all mentions are in: puts the persons in the order in which they are mentioned."""
        people = [(place, name) for name in self.names if name.person for place in name.places]
        people.sort(key=lambda mention: mention[0])
        self._people = [name for _, name in people]
        self._people_at = [place for place, _ in people]
        self._organisations = sorted(
            ((place, name) for name in self.names if _is_organisation(name) for place in name.places),
            key=lambda mention: mention[0],
        )

    def titled(self, office: Collection[str], before: int) -> Name | None:
        """The latest person before an offset whose role holds all words of an office ("senator", "secretary state").

        "The governor" is the lieutenant governor only where there is no other.
        """
        second = None
        for name in self._latest(before):
            titles = _titles(name.role) if name.role else frozenset()
            if titles.issuperset(office):
                if _SECOND_IN_OFFICE.isdisjoint(titles):
                    return name
                second = second or name
        return second

    def latest_person(self, gender: str, before: int) -> Name | None:
        """The latest person before an offset whom a pronoun fits."""
        return next((name for name in self._latest(before) if name.gender in ("", gender)), None)

    def latest_organisation(self, before: int) -> Name | None:
        """The latest organisation before an offset ("the group")."""
        at = bisect_left(self._organisations, before, key=lambda mention: mention[0])
        return self._organisations[at - 1][1] if at else None

    def complete(self, given: str, surname: str) -> None:
        """Take a first name for somebody who is known by the last name alone."""
        name = next(iter(self._by_key.get(surname.lower(), ())), None)
        if name is not None and name.full.lower() == surname.lower() and not _is_organisation(name):
            name.full, name.person = f"{given} {surname}", True
            name.gender = name.gender or _gender(Mention("", name.full, True, 0, 0))
            self._index(name, name.full.lower().split())

    def _latest(self, before: int) -> Iterator[Name]:
        """The persons mentioned before an offset, the latest first, as far back as a reader remembers."""
        stop = bisect_left(self._people_at, before)
        return reversed(self._people[max(0, stop - _MEMORY) : stop])

    def _index(self, name: Name, words: Sequence[str]) -> None:
        self._by_key.setdefault(" ".join(words), []).append(name)
        if len(words) > 1 and name.person:
            self._by_key.setdefault(_surname(words), []).append(name)
            bearers = self._by_first.setdefault(words[0], [])
            if name not in bearers[:2]:
                bearers.append(name)


def _lowered(name: str) -> str:
    """A person's name in the usual letters where it is printed in capitals: "DALE STROUD" in a transcript."""
    return name.title() if " " in name else name


def _is_organisation(name: Name) -> bool:
    if name.person:
        return False
    words = name.full.lower().split()
    return not ORGANISATION_WORDS.isdisjoint(words) and words[-1] not in PLACES


def _surname(words: Sequence[str]) -> str:
    """The last word of a name, or the one before "Jr." """
    return words[-2] if len(words) > 1 and words[-1].strip(".,") in _GENERATIONS else words[-1]


@lru_cache(maxsize=1_000)
def _titles(role: str) -> frozenset[str]:
    """The words of a role, with titles written out: "Sen." is a senator."""
    return frozenset(_WRITTEN_OUT.get(word, word) for word in role.lower().replace(".", "").split())


def _same_person(words: Sequence[str], known: Sequence[str]) -> bool:
    """ "Bob Corker" and "Robert Bob Corker": the first words agree, or one is the initial of the other."""
    if len(known) < 2:
        return len(words) > 1
    return words[0] == known[0] or (words[0][0] == known[0][0] and ("." in words[0] or "." in known[0]))


def _gender(mention: Mention) -> str:
    if mention.role:
        titles = {word.strip(".") for word in mention.role.lower().split()}
        if titles & _HER_TITLES:
            return "she"
        if titles & _HIS_TITLES:
            return "he"
    first = mention.name.split(maxsplit=1)[0].lower()
    if first in SHE and first not in HE:
        return "she"
    return "he" if first in HE and first not in SHE else ""
