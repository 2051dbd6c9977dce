"""Where a sentence uses a cue: as a finite verb, as a participle (", adding"), or as "according to".

A cue form is often something else ("the report", "an alleged crime", "was asked"): this module tells them apart.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.text.cues import PHRASES, VERBS, Cue
from claims.text.lexicon import COLLECTIVE_HEADS
from claims.text.phrases import phrase_before
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_PHRASE_OPENERS = frozenset(phrase.split()[0] for phrase in PHRASES)
_CUE_WORDS = frozenset(VERBS) | _PHRASE_OPENERS | {"according", "words", "per"}
_BE = word_set("""
    is are was were be been being isn't aren't wasn't weren't i'm it's he's she's they're we're
""")
_DO = word_set("""
    do does did don't doesn't didn't will would can could may might must shall should won't wouldn't can't
"""
                "cannot couldn't shouldn't mustn't")  # fmt: skip
_ALONE = word_set("""
    this that some many most few others all both several these those one another two three four
""")
_BY_MEANS = (["phone"], ["telephone"], ["email"], ["e-mail"], ["text"], ["letter"], ["video"], ["satellite"])
_SENDINGS = word_set("emails texts posts tweets reports notes")
"""After a common noun or adjective these are things: "new emails that", "media reports that"."""
_NOT_WORDS = word_set("for from against about")
_GOING_ON = (["went", "on"], ["goes", "on"], ["going", "on"])
CAUSING = word_set("prompting leading causing moving inspiring forcing prompted led caused moved inspired forced")
"""Somebody is made to speak: "prompting Smith to reply"."""
_NEEDS_HAVE = word_set("gone begun foreseen known shown written sworn seen spoken")


class Place(NamedTuple):
    """A cue in use. The cue is the tokens `first..stop`; its auxiliaries begin at `group`.

    `kind`: `finite`, `adjunct` (a participle that borrows its subject), `infinitive`, `according`.
    """

    first: int
    stop: int
    group: int
    lemma: str
    frames: str
    strength: int
    kind: str

    def allows(self, frame: str) -> bool:
        return frame in self.frames


def places(line: Line, first: int, stop: int) -> list[Place]:
    """The cues in use between two tokens, in order."""
    found: list[Place] = []
    reached = first
    words = line.lower[first:stop]
    if _CUE_WORDS.isdisjoint(words):
        return found
    for at in [at for at, word in enumerate(words, first) if word in _CUE_WORDS]:
        place = _place(line, at, first, stop) if at >= reached else None
        if place:
            found.append(place)
            reached = place.stop
    return found


def _place(line: Line, at: int, first: int, stop: int) -> Place | None:
    word = line.lower[at]
    if word in _PHRASE_OPENERS and at + 1 < stop:
        phrase = PHRASES.get(f"{word} {line.lower[at + 1]}")
        if phrase:
            lemma, frames, strength = phrase
            form = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "past"
            also_noun = word in VERBS and VERBS[word].noun
            return _used(line, at, at + 2, Cue(lemma, form, frames, strength, also_noun), first)
    if line.tags[at] == "k":
        return _used(line, at, at + 1, VERBS[word], first)
    if word == "words" and line.lower[max(first, at - 2) : at + 2] == ["in", "the", "words", "of"]:
        return Place(at - 2, at + 2, at - 2, "in the words of", "q", 3, "according")
    if word == "per" and (at == first or line.tags[at - 1] == ","):
        return Place(at, at + 1, at, "per", "qct", 3, "according")
    if word == "according" and line.lower[at + 1 : at + 2] == ["to"]:
        return Place(at, at + 2, at, "according to", "qct", 3, "according")
    return None


def _used(line: Line, at: int, stop: int, cue: Cue, first: int) -> Place | None:
    """The place of a cue form with its auxiliaries, if it is in use."""
    group = at
    while group > first and line.tags[group - 1] in "ma":
        group -= 1
    while group < at and line.tags[group] == "a":
        group += 1
    auxiliaries = {line.lower[place] for place in range(group, at) if line.tags[place] == "m"}
    if line.lower[max(first, at - 2) : at] == ["quoted", "as"] and "m" in line.tags[max(first, at - 3) : at - 2]:
        group = at - 3  # "Smith was quoted as saying"
        while group > first and line.tags[group - 1] in "ma":
            group -= 1
        return Place(at, stop, group, cue.lemma, cue.frames, cue.strength, "finite")
    kind = _kind(line, at, stop, cue, group, first, auxiliaries)
    return Place(at, stop, group, cue.lemma, cue.frames, cue.strength, kind) if kind else None


def _kind(line: Line, at: int, stop: int, cue: Cue, group: int, first: int, auxiliaries: set[str]) -> str | None:
    """How a cue form is used, by the class of the word before its group; None where it is no cue."""
    while group > first and line.tags[group - 1] == "a":
        group -= 1
    before = line.tags[group - 1] if group > first else "^"
    if cue.form == "ing":
        if line.lower[group - 1] in _NOT_WORDS and group > first:
            return None  # "the blame for denying it", "kept from claiming asylum"
        return _participle(before, auxiliaries)
    if cue.form == "past":
        return _past(line, at, stop, before, group, auxiliaries)
    if cue.noun and line.tags[stop : stop + 1] in ("k", "m") and line.lower[stop : stop + 1] != ["do"]:
        return None  # "the police report quotes"
    if before == "i":
        leads = cue.strength == 3 or line.tags[stop : stop + 2] in (",Q", ":Q")
        return _infinitive(line, group - 1, first) if leads else None
    if auxiliaries:
        return "finite" if cue.form == "base" and auxiliaries & _DO and cue.lemma not in ("begin", "go") else None
    if before in "^poSi" or (before in "vke" and cue.noun) or (before == "w" and line.lower[at] in _SENDINGS):
        return None
    if before == "d":
        return "finite" if line.lower[group - 1] in _ALONE and not cue.noun else None
    if cue.form == "base":
        return "finite" if _plural(line, group - 1, before, cue, first) else None
    if before == "c" and cue.noun and line.tags[stop : stop + 1] not in ("t", "Q"):
        return None
    return "finite" if not cue.noun or _content_follows(line, stop) else None


def _infinitive(line: Line, to: int, first: int) -> str | None:
    """What a cue after "to" is: said by "went on to say", meant by "vowed to say", else nothing."""
    if line.lower[max(first, to - 2) : to] in _GOING_ON:
        return "adjunct"
    if to > first and line.tags[to - 1] in "wC" and not CAUSING.isdisjoint(line.lower[max(first, to - 6) : to]):
        return "infinitive"
    return "infinitive" if to > first and line.tags[to - 1] in "vkeg" else None


def _participle(before: str, auxiliaries: set[str]) -> str | None:
    if auxiliaries:
        return "finite" if auxiliaries & _BE else None
    if before in "dSoi":
        return None
    return "finite" if before == "v" else "adjunct"


def _past(line: Line, at: int, stop: int, before: str, group: int, auxiliaries: set[str]) -> str | None:
    if auxiliaries:
        passive = any(word in _BE for word in line.lower[max(group, at - 2) : at])
        return None if passive else "finite"
    by_somebody = line.lower[stop : stop + 1] == ["by"] and line.lower[stop + 1 : stop + 2] not in _BY_MEANS
    if by_somebody or line.lower[at] in _NEEDS_HAVE:
        return None
    if before == "," and line.lower[at] == "asked" and line.tags[stop : stop + 1] in ("s", "p", "i"):
        return None  # "Smith, asked if he would run, said"
    if before in "Soip" or (before == "d" and line.lower[group - 1] not in _ALONE):
        return None
    if before == "^":
        return None if line.tags[stop : stop + 1] in ("p", "i", "o", "r", "s") else "finite"
    return "finite"


def _plural(line: Line, at: int, before: str, cue: Cue, low: int) -> bool:
    """Whether the word at `at` can be the subject of a verb without an ending ("officials say")."""
    word = line.lower[at]
    if before == "h":
        return word in ("they", "we", "i", "you", "others")
    if before in "rbQ,)-":
        return not cue.noun
    if before not in "wCk" or (before == "k" and not VERBS[word].noun):
        return False
    if (word.endswith("s") or word in COLLECTIVE_HEADS) and word != "news":
        return True
    first = phrase_before(line, at + 1, low)  # "analysts at the bank say"
    joint = next((place for place in range(first, at) if line.tags[place] in "poe" and place > first), first)
    return joint > first and (line.lower[joint - 1].endswith("s") or line.lower[joint - 1] in COLLECTIVE_HEADS)


def _content_follows(line: Line, stop: int) -> bool:
    """For a form that is also a noun ("claims", "reports"): whether what follows can be reported words."""
    return line.tags[stop : stop + 1] in tuple("thdCQisra") or line.tags[stop : stop + 2] in (":Q", ",Q")
