"""Quoted words in the passive: `was dismissed as "a joke" by Jane Doe`, `described by aides as "furious"`."""

from __future__ import annotations

from claims.text.cue_places import Place
from claims.text.cues import VERBS
from claims.text.phrases import phrase_after
from claims.text.subjects import Subject, with_appositive
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_NAME_GIVING = word_set("call dub label brand term")
_NO_SPEAKERS = word_set("phone telephone email e-mail text letter video mail mistake accident")
_FARTHEST = 14


def passive_quotes(line: Line, low: int, high: int) -> list[tuple[Place, Subject, tuple[int, int]]]:
    """(cue, who said it, quotation) of each quotation whose speaker is led in by "by"."""
    found: list[tuple[Place, Subject, tuple[int, int]]] = []
    at = line.tags.find("Q", low, high) if "by" in line.lower[low:high] else -1
    while at >= 0:
        lead = at - 1
        while lead > low and line.tags[lead] in "da":
            lead -= 1
        read = _by_after(line, at, lead, low, high) or _by_before(line, lead, low)
        if read:
            found.append((*read, (at, at + 1)))
        at = line.tags.find("Q", at + 1, high)
    return found


def _by_after(line: Line, quote: int, lead: int, low: int, high: int) -> tuple[Place, Subject] | None:
    """`dismissed as "a joke" by Jane Doe`, `called "a joke" by Jane Doe`."""
    if line.lower[quote + 1 : quote + 2] != ["by"] or quote + 1 >= high:
        return None
    verb = lead - 1 if line.lower[lead] == "as" else lead
    judges = _is_participle(line, verb) if verb < lead else lead == quote - 1 and _gives_a_name(line, verb)
    if verb < low or not judges:
        return None  # not `called the "Fair Act" by supporters`
    subject = _agent(line, quote + 2, high)
    return (_place(line, verb), subject) if subject else None


def _by_before(line: Line, lead: int, low: int) -> tuple[Place, Subject] | None:
    """`described by aides as "furious"`."""
    if line.lower[lead] != "as":
        return None
    by = next((at for at in range(lead - 1, max(low, lead - _FARTHEST), -1) if line.lower[at] == "by"), -1)
    if by <= low or not _is_participle(line, by - 1):
        return None
    subject = _agent(line, by + 1, lead)
    return (_place(line, by - 1), subject) if subject and subject.stop == lead else None


def _agent(line: Line, first: int, high: int) -> Subject | None:
    if first >= high or line.tags[first] not in "dCwh#" or line.lower[first] in _NO_SPEAKERS:
        return None
    stop = phrase_after(line, first, high, person=True)
    return Subject(first, with_appositive(line, stop, high), "after", first) if stop > first else None


def _is_participle(line: Line, at: int) -> bool:
    cue = VERBS.get(line.lower[at])
    return line.tags[at] == "e" or (line.tags[at] == "k" and cue is not None and cue.form == "past")


def _gives_a_name(line: Line, at: int) -> bool:
    """Whether somebody "was called" something; "a group called" so has it for a name."""
    cue = VERBS.get(line.lower[at])
    passive = at > 0 and line.tags[at - 1] in "ma"
    return passive and cue is not None and cue.form == "past" and cue.lemma in _NAME_GIVING


def _place(line: Line, verb: int) -> Place:
    cue = VERBS.get(line.lower[verb])
    return Place(verb, verb + 1, verb, cue.lemma if cue else line.lower[verb], "q", 3, "noun")
