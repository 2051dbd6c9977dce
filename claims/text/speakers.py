"""Who a mention refers to: "he" to the latest fitting subject, "Trump" to "Donald Trump", "the senator" to a name."""

from __future__ import annotations

from typing import NamedTuple

from claims.text.cues import ANSWERS
from claims.text.lexicon import (
    COLLECTIVE_HEADS,
    COMMON_OPENERS,
    ORGANISATION_KINDS,
    ORGANISATION_WORDS,
    PLACES,
    TITLES,
)
from claims.text.name_table import Name, NameTable
from claims.text.names import mention_in
from claims.text.phrases import phrase_after
from claims.text.subjects import Subject, sentence_subject, with_appositive, with_name
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_PERSONAL = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
_PEOPLE = {"man": ("he",), "boy": ("he",), "woman": ("she",), "girl": ("she",), "person": ("he", "she")}
_HIS_NOUNS = word_set("""
    husband son father brother uncle nephew grandfather grandson spokesman chairman congressman boyfriend widower
""")
_HER_NOUNS = word_set("""
    wife daughter mother sister aunt niece grandmother granddaughter spokeswoman chairwoman congresswoman girlfriend
    widow
""")
_INTERLOCUTORS = word_set("reporter journalist moderator interviewer host anchor correspondent")
_LONGEST_OFFICE = 9
_IN_AND_OUT = word_set("former current acting then late outgoing incoming")
_LEADING_IN = ("p", "o", "s")
_GROUP = word_set("they them their")
_THING = word_set("it its")


class Speaker(NamedTuple):
    """Who spoke: the mention as printed with its offsets, the full name it leads to, the role printed with the name."""

    mention: str
    span: tuple[int, int]
    resolved: str | None
    role: str
    person: bool
    pronoun: bool = False


class Speakers:
    """Follows a text sentence by sentence and remembers who was last in view."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        self._in_view: dict[str, tuple[Name | None, str]] = {}
        self._actor: tuple[Line, Subject] | None = None
        self._last: Name | None = None
        self._before_last: Name | None = None

    def enter(self, line: Line, low: int, high: int) -> None:
        """A sentence begins: its subject comes into view, unless it is a pronoun."""
        first, stop = sentence_subject(line, low, min(high, low + 40))
        lone = stop - first == 1 and line.tags[first] == "C" and line.tags.startswith(_LEADING_IN, stop)
        if lone and self.table.find(line.words[first]) is None:
            stop = first  # "Minutes after the vote"
        fronted = self._fronted(line, low, first)
        if stop > first:
            ends = with_name(line, first, stop, high) if line.tags.startswith(",C", stop) else stop
            self._actor = (line, Subject(first, ends, "before", first))
        if line.tags[low : low + 1] == "s" and first > low + 2:
            begun, ended = sentence_subject(line, low + 1, first)
            if ended > begun and line.tags[begun] not in "hd":
                self._see(self._named(line, begun, ended), line.shown(begun, ended), line.lower[ended - 1])
        if stop > first and line.tags[first] != "h":
            owner = line.tags.find("S", first, stop)
            if owner > first:
                self._see(self._named(line, first, owner), line.shown(first, owner), line.lower[owner - 1])
            whole = with_appositive(line, stop, high)
            named = self._named(line, first, whole)
            if named is None and (line.tags[stop : stop + 1] != "," or line.tags[stop + 1 : stop + 2] == "r"):
                self._see_unnamed(line, first, stop)
            if named is not None or line.lower[first] not in ("his", "her"):  # "his voice" puts nobody else in view
                self._see(named, line.shown(first, stop), line.lower[stop - 1])
        if fronted is not None:
            self._see(fronted, fronted.full, fronted.last)

    def asked(self, line: Line, asker: Subject, addressee: tuple[int, int] | None) -> None:
        """A question was put: whoever is asked comes into view, and "he" is not the one who asks.

        Where the addressee is not named, whoever was in view before the asker comes back.
        """
        named = self._named(line, asker.first, asker.stop) if asker.known else None
        if addressee is not None and line.tags[addressee[0]] != "h":
            self._see(self._named(line, *addressee), line.shown(*addressee), line.lower[addressee[1] - 1])
        elif named is not None and self._before_last is not None and self._before_last is not named:
            self._see(self._before_last, self._before_last.full, self._before_last.last)

    def _fronted(self, line: Line, low: int, stop: int) -> Name | None:
        """The person through whose eyes a sentence looks: "For Jane Doe, a teacher, the vote was a shock." """
        if stop <= low + 1 or line.lower[low] not in ("for", "to"):
            return None
        end = phrase_after(line, low + 1, stop, person=True)
        name = self._named(line, low + 1, end) if line.tags[end : end + 1] == "," else None
        return name if name is not None and name.person else None

    def acted_since(self, after: int, before: int) -> Speaker | None:
        """The subject of the latest sentence, if that sentence begins between two offsets."""
        if self._actor is None:
            return None
        line, subject = self._actor
        owner = line.tags.find("S", subject.first, subject.stop)
        if owner > subject.first and line.lower[subject.stop - 1] in ANSWERS:
            subject = Subject(subject.first, owner, "before", subject.first)  # "Smith's reply?"
        elif line.lower[subject.first] in ("his", "her") and line.lower[subject.first + 1] in ANSWERS:
            subject = subject._replace(stop=subject.first + 1)  # "Her message to them?"
        return self.speaker(line, subject) if after <= line.starts[subject.first] < before else None

    def speaker(self, line: Line, subject: Subject) -> Speaker | None:
        """The speaker a subject names; comes into view as well."""
        if not subject.known:
            return None
        first, stop = subject.first, subject.stop
        if stop - first == 1:
            word = line.lower[first].replace("’", "'").split("'")[0]
            if line.tags[first] in "hm" or word in _PERSONAL:
                return self._pronoun(line, first, word)
        name = self._named(line, first, stop)
        printed = line.shown(first, stop)
        if name is not None and name.person and not name.gender:
            name.gender = _told_by_noun(line, first, stop)
        owner = _PERSONAL.get(line.lower[first], "") if name is not None and not name.gender else ""
        self._see(name, printed, line.lower[stop - 1], owner)
        resolved = name.full if name else None
        role = self._role(line, first, stop, name)
        return Speaker(printed, line.span(first, stop), resolved, role, bool(name and name.person))

    def _pronoun(self, line: Line, at: int, word: str) -> Speaker:
        wanted = _PERSONAL.get(word) or ("they" if word in _GROUP else "it" if word in _THING else "")
        name, seen = self._in_view.get(wanted, (None, ""))
        unnamed = name is None and bool(seen)
        if name is not None and wanted in ("he", "she") and name.gender not in ("", wanted):
            name, seen = None, ""  # the text has told since that it is somebody else
        if wanted in ("he", "she"):
            surname = self._surname_in_view(wanted)
            name = surname or name or (None if unnamed else self.table.latest_person(wanted, line.starts[at]))
            seen = ""
        if name is not None and wanted in ("he", "she"):
            name.gender, name.person = name.gender or wanted, True
        if name is not None:
            self._see(name, name.full, name.last)
        return Speaker(
            line.words[at], line.span(at, at + 1), name.full if name else seen or None, name.role if name else "",
            bool(name and name.person), pronoun=True,
        )  # fmt: skip

    def answering(self, speaker: Speaker, last: Speaker, before: Speaker) -> Speaker:
        """Of two who take turns, "he replied" is not the one who spoke last."""
        name = self.table.find(before.resolved) if before.resolved else None
        wanted = _PERSONAL.get(speaker.mention.lower())
        if speaker.resolved != last.resolved or name is None or not name.person or name.gender not in ("", wanted):
            return speaker
        self._see(name, name.full, name.last)
        return speaker._replace(resolved=name.full, role=name.role)

    def _surname_in_view(self, wanted: str) -> Name | None:
        """The lone name that came into view last, when it may be a person's: one known to all by the last name."""
        name, printed = self._in_view.get("surname", (None, ""))
        if name is None or name.gender not in ("", wanted) or " " in name.full or name.full.isupper():
            return None
        word = name.full.lower()
        return (
            None if word in PLACES or word in ORGANISATION_WORDS or self._in_view.get("it") != (name, printed) else name
        )

    def _see(self, name: Name | None, printed: str, head: str, owner: str = "") -> None:
        """Somebody comes into view. "Her opponent, Lee Doe" leaves "she" to the `owner`, where nothing tells more."""
        if name is not None and name.person:
            if name is not self._last:
                self._last, self._before_last = name, self._last
            for wanted in (name.gender,) if name.gender in ("he", "she") else ("he", "she"):
                if wanted != owner:
                    self._in_view[wanted] = (name, printed)
            self._in_view.pop("surname", None)
        elif head in COLLECTIVE_HEADS or (name is None and (head.endswith("s") or head in TITLES)):
            self._in_view["they"] = (name, printed)
        else:
            self._in_view["it"] = self._in_view["they"] = self._in_view["surname"] = (name, printed)

    def _see_unnamed(self, line: Line, first: int, stop: int) -> None:
        """ "A man in a wolf costume" acts: "he" is then nobody whom the text names."""
        if line.lower[stop : stop + 1] == ["named"]:
            return
        joint = line.tags.find("p", first, stop)
        head = line.lower[(joint if joint > first else stop) - 1]
        if line.lower[first] in ("a", "an", "one", "another") and head not in _INTERLOCUTORS:
            for wanted in _PEOPLE.get(head, ("he", "she") if head in TITLES else ()):
                self._in_view[wanted] = (None, line.shown(first, stop))
                self._in_view.pop("surname", None)

    def _named(self, line: Line, first: int, stop: int) -> Name | None:
        """The name a phrase leads to: in its head, or in the appositive after its comma."""
        comma = line.tags.find(",", first, stop)
        head_stop = comma if comma > first else stop
        found = None
        if head_stop - first == 1 or "C" in line.tags[first:head_stop]:
            found = self._listed(line, first, head_stop) or self._capitals(line, first, head_stop)
        if comma > first and (found is None or not found.person):
            beside = self._listed(line, comma + 1, stop)
            if beside is not None and beside.person:
                return beside
            if found is None and line.lower[head_stop - 1] in ORGANISATION_KINDS and line.tags[comma + 1] == "C":
                shown = line.shown(comma + 1, stop)  # "The group, Mothers for Peace"
                known = self.table.find(shown)
                return known if known is not None and known.full == shown else Name(shown, False)
        if found is None and line.lower[first] in ("the", "his", "her") and head_stop - first <= _LONGEST_OFFICE:
            office = _office(line, first + 1, head_stop)
            if office:
                return self.table.titled(office, line.starts[first])
        if found is None and head_stop - first == 2 and line.lower[first] in ("the", "its"):
            kind = line.lower[first + 1]
            found = self.table.latest_organisation(line.starts[first]) if kind in ORGANISATION_KINDS else None
        return found or (_described(line, first, head_stop) if line.lower[first] == "the" else None)

    def _listed(self, line: Line, first: int, stop: int) -> Name | None:
        """The last name in a phrase that is neither a possessor, nor before a noun, nor led in by a preposition."""
        found: Name | None = None
        if stop - first == 3 and line.tags[first:stop] == "CcC":
            return None  # "Birch and Alder"
        at = line.tags.find("C", first, stop)
        joint = line.tags.find("c", at, stop) if at >= 0 else -1
        while at >= 0:
            name = self.table.at.get(line.starts[at])
            if joint >= 0 and at > joint and found is not None and found.person and name is not None and name.person:
                return None  # "Jane Birch and Tom Alder said"
            if name is not None and not (found is not None and found.person and not name.person):
                found = name if self._stands_free(line, name, at, first, stop) else found
            at = line.tags.find("C", at + 1, stop)
        return found

    def _stands_free(self, line: Line, name: Name, at: int, first: int, stop: int) -> bool:
        """Whether the name at a token is no possessor, not before a noun, and not led in by a preposition."""
        end = at + 1
        if end < stop:
            words = name.full.split()
            while end < stop and line.words[end] in words:
                end += 1
        lead = at - 1
        while lead > first and (line.tags[lead] == "d" or line.lower[lead].rstrip(".") in TITLES):
            lead -= 1
        titled = name.person and lead >= first and line.lower[lead] == "of" and line.lower[lead - 1] in TITLES
        led_in = lead >= first and line.tags[lead] in "opi(" and not titled
        return not led_in and not (end < stop and line.tags[end] in "Swkg")

    def _capitals(self, line: Line, first: int, stop: int) -> Name | None:
        """For a phrase of nothing but capitals that the table does not list: the phrase itself."""
        at = first + 1 if line.tags[first] == "d" else first
        if stop - first == 1 and line.words[first][0].isupper():
            if line.lower[first] in COLLECTIVE_HEADS:
                return None  # "Prosecutors said"
            known = self.table.find(line.words[first])
            if known is not None:
                return known
            if line.lower[first] in COMMON_OPENERS:
                return None  # "Rain fell"
        if at >= stop or line.tags[at:stop].strip("C"):
            return None
        mention = mention_in(line, at, stop)
        if mention is None:
            return None
        return self.table.find(mention.name) or Name(mention.name, mention.person, mention.role)

    def _role(self, line: Line, first: int, stop: int, name: Name | None) -> str:
        """The role printed with this mention, else the one printed elsewhere with the name."""
        if name is None or not name.person:
            return ""
        comma = line.tags.find(",", first, stop)
        if comma > first:
            return line.shown(comma + 1, stop) if name.last in line.lower[first:comma] else line.shown(first, comma)
        at = next((at for at in range(first, stop) if self.table.at.get(line.starts[at]) is name), first)
        return line.shown(first, at) if at > first and line.tags[at - 1] not in "dSe" else name.role


def _told_by_noun(line: Line, first: int, stop: int) -> str:
    """`he` or `she` by the noun before the name: "her husband, Lee Doe", "a spokeswoman for the city, Lee Doe"."""
    head = next((at for at in range(first, stop) if line.tags[at] in "po,C"), first)
    noun = line.lower[head - 1] if head > first else ""
    return "she" if noun in _HER_NOUNS else "he" if noun in _HIS_NOUNS else ""


def _office(line: Line, first: int, stop: int) -> list[str]:
    """The title in a phrase of three words ("the acting mayor"); of a longer one each word that tells the office."""
    words = line.lower[first:stop]
    if TITLES.isdisjoint(words) or "S" in line.tags[first:stop]:
        return []
    if len(words) <= 3:
        return [next(word for word in reversed(words) if word in TITLES)]
    told = zip(words, line.tags[first:stop], strict=True)
    return [word for word, tag in told if tag not in "do" and word not in _IN_AND_OUT]


def _described(line: Line, first: int, stop: int) -> Name | None:
    """A thing told by a name: "the Harlan campaign", "the Home Office letter"; not a group of people."""
    head = line.lower[stop - 1]
    tags = line.tags[first:stop]
    if tags[-1] not in "wk" or "C" not in tags or "S" in tags:
        return None
    if head in COLLECTIVE_HEADS or head in TITLES or head.endswith("s"):
        return None
    return Name(line.shown(first + 1, stop), False)
