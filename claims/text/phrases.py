"""Noun phrases: who stands before a cue verb, who stands after it, and how far each phrase reaches.

Works on the tag string of a `Line`. All walks are bounded by the sentence, and by `REACH` tokens.
"""

from __future__ import annotations

from claims.text.cues import MEDIUM_NOUNS, VERBS
from claims.text.lexicon import TITLES
from claims.text.tokens import Line

REACH = 60
_HEADS = frozenset("Cw#hS)")
_INSIDE = frozenset("Cw#degyS()")
_ALWAYS_INSIDE = frozenset("Cw#S()")
_JOINTS = frozenset("poi")
_STARTERS = frozenset("dCw#hgeQ")
_VERBAL = "mvk"
_OBJECTS = frozenset(("him", "her", "it", "them", "us", "me", "you"))
_PARTICIPLES = frozenset(("made", "sent", "written", "taken", "seen", "given", "drawn", "shown", "held"))
_STAYS_WITH_PERSON = frozenset(("of", "for", "at", "from", "to"))


def skip_left(line: Line, stop: int, low: int) -> int:
    """Step back over adverbs and times ("Smith on Sunday also said"): where the phrase before them ends."""
    at = stop
    while at > low:
        tag = line.tags[at - 1]
        if tag == "a" or line.lower[at - 1] == "once" or (tag == "x" and line.words[at - 1] in "*_"):
            at -= 2 if line.lower[at - 1] == "longer" and line.lower[at - 2 : at - 1] == ["no"] else 1
            continue
        back = _time_left(line, at, low)
        if back == at:
            return at
        at = back
    return at


def _time_left(line: Line, stop: int, low: int) -> int:
    """Step back over one time phrase, "on Sunday evening", "last week", "(May 3)"; or stay."""
    at = stop
    while at > low and line.tags[at - 1] in "y#":
        at -= 1
    if at == stop or "y" not in line.tags[at:stop]:
        return stop
    while at > low and line.lower[at - 1] in (
        "last",
        "next",
        "this",
        "late",
        "early",
        "earlier",
        "later",
        "that",
    ):
        at -= 1
    if at > low and line.lower[at - 1] in ("on", "in", "by", "since", "of", "during"):
        at -= 1
    elif at == low or line.tags[at - 1] in "Sp":
        return stop
    return at


def phrase_before(line: Line, stop: int, low: int) -> int:
    """Where the noun phrase that ends at `stop` begins; `stop` itself where there is none."""
    low = max(low, stop - REACH)
    at = stop
    if at > low and line.tags[at - 1] == "h":
        if not _ends_in_object(line, at - 1, low):
            return at - 1
        at -= 2
    while at > low:
        tag = line.tags[at - 1]
        if tag == "d":
            at = _past_comparison(line, _determiners(line, at, low), low)
            if at == low or line.tags[at - 1] not in "opic" or not _joins(line, at - 1, low):
                return at
            at -= 1
        elif tag == "e" and at - 1 > low and at < stop and line.tags[at - 2] in "wC" and line.tags[at] in "wCk":
            break  # "the office referred questions"
        elif tag in _INSIDE or _is_noun_use(line, at - 1, at < stop):
            at -= 1
        elif tag == "a" and at < stop and at - 1 > low and line.tags[at - 2] in "dS" and line.tags[at] in "wC#e":
            at -= 1  # "the first line"
        elif tag == "s" and line.lower[at - 2 : at] == ["such", "as"]:
            at -= 2
        elif tag in _JOINTS or tag == "c":
            if at == stop or not _joins(line, at - 1, low):
                break
            at -= 1
        elif tag == "-" and at < stop and at - 1 > low and line.ends[at - 2] < line.starts[at - 1]:
            if not _tight_dash(line, at - 1):
                break
            at -= 1
        else:
            break
    return _trim_front(line, at, stop)


def _ends_in_object(line: Line, at: int, low: int) -> bool:
    """Whether a pronoun closes a longer phrase: "the sign behind him", "those around her"."""
    led_in = at - 1 > low and line.tags[at - 1] in "po" and line.lower[at] in _OBJECTS
    return led_in and line.tags[at - 2] in "wCdek"


def _determiners(line: Line, at: int, low: int) -> int:
    while at > low and line.tags[at - 1] == "d":
        at -= 1
    return at


def _past_comparison(line: Line, at: int, low: int) -> int:
    """Step back over "more than" before a number of people or things."""
    compares = at - 2 >= low and line.lower[at - 1] == "than" and line.lower[at - 2] in ("more", "less", "fewer")
    return at - 2 if compares else at


def _tight_dash(line: Line, at: int) -> bool:
    """`six - member`, `American - Islamic`: a hyphen typed with spaces, not a dash between clauses."""
    return line.words[at] == "-" and line.tags[at - 1] in "Cwd" and line.tags[at + 1 : at + 2] in ("C", "w")


def _head_before(line: Line, at: int, low: int) -> bool:
    """Whether a preposition or "and" at `at` has a noun before it that it can belong to."""
    if line.tags[at] == "o" and at > low and line.tags[at - 1] == "d":
        return True  # "half of Americans"
    if line.tags[at] in "pi" and at - 1 > low and line.tags[at - 1] == "e" and line.tags[at - 2] in "wC":
        return True  # "documents released by the court"
    return at > low and (line.tags[at - 1] in _HEADS or _is_noun_use(line, at - 1, True))


def _joins(line: Line, at: int, low: int) -> bool:
    if not _head_before(line, at, low):
        return False
    if line.tags[at] != "c":
        return True
    comma = line.tags.rfind(",", low, at)
    return not line.has(_VERBAL, max(low, at - 12, comma), at)


def _is_noun_use(line: Line, at: int, inside: bool) -> bool:
    """A cue form that is a noun here: "the report", "media reports", "his claims"."""
    if line.tags[at] != "k":
        return False
    cue = VERBS.get(line.lower[at])
    if cue is None:
        return False
    if cue.form == "past" and inside and at > 0:
        reduced = line.tags[at - 1] == "w" and line.tags[at + 1 : at + 2] in (
            "p",
            "i",
        )  # "sources briefed on the matter"
        return reduced or line.tags[at - 1] in "dS"
    if not cue.noun:
        return False
    if inside and line.lower[at] == "state" and line.tags[at + 1 : at + 2] in ("w", "C"):
        return True  # "state television"
    if inside and line.words[at][0].isupper():
        return True  # "Posts on the board"
    return not inside or (at > 0 and line.tags[at - 1] in "dSwC#eog")


def _trim_front(line: Line, at: int, stop: int) -> int:
    """Drop what cannot begin a noun phrase: joints, stray marks, closing brackets."""
    while at < stop and line.tags[at] in "poic)S-":
        at += 1
    if at > 0 and stop - at > 1 and line.tags[at] == "w" and line.lower[at - 1] in ("has", "have", "had"):
        at += 1  # "has run ads"
    return at


def phrase_after(line: Line, start: int, high: int, person: bool = False) -> int:
    """Where the noun phrase that begins at `start` ends. With `person`, times, places and occasions stay outside."""
    high = min(high, start + REACH)
    at = start
    if at < high and line.tags[at] == "h":
        return at + 1
    while at < high:
        tag = line.tags[at]
        if tag in _ALWAYS_INSIDE:
            at += 1
            continue
        if tag == "y" and person and at > start:
            break
        if tag == "d" and at > start and line.tags[at - 1] not in "dopicS":
            break
        if (
            tag in "eg"
            and at > start
            and not (line.lower[at] == "named" and line.tags[at + 1 : at + 2] == "C")
            and line.tags[at - 1] not in "daS#oc"
            and tag + line.tags[at - 1] not in ("gC", "gp")
        ):
            break
        if (
            tag in _INSIDE
            or (tag == "k" and _is_noun_use(line, at, at > start))
            or (
                tag == "a"
                and at > start
                and line.tags[at - 1] in "dS"
                and line.tags[at + 1 : at + 2] in ("w", "C", "e")
            )
            or (tag == "-" and at > start and at + 1 < high and _tight_dash(line, at))
            or ((tag in _JOINTS or tag == "c") and at > start and _goes_on(line, at, high, person))
        ):
            at += 1
        else:
            break
    while at > start and line.tags[at - 1] in "poicd(-":
        at -= 1
    return at


def _goes_on(line: Line, at: int, high: int, person: bool) -> bool:
    """Whether a joint inside a phrase is followed by more of it."""
    if at + 1 >= high or line.tags[at + 1] not in _STARTERS or line.tags[at + 1] == "Q":
        return False
    if line.tags[at] == "c":
        return line.tags[at + 1] in "Cdw" and not _verb_follows(line, at + 1, high)
    if not person or line.tags[at] == "o":
        return True
    if line.lower[at - 1] in ("familiar", "close", "briefed", "acquainted"):
        return True
    named = line.tags[at - 1] == "C" and line.lower[at - 1] not in TITLES
    occasion = any(word in MEDIUM_NOUNS for word in line.lower[at + 1 : at + 4])
    if occasion or line.tags[at + 1] == "y":
        return False
    return line.lower[at] in _STAYS_WITH_PERSON and not (named and line.lower[at] in ("to", "at", "from", "for"))


def _verb_follows(line: Line, at: int, high: int) -> bool:
    return line.has(_VERBAL, at, min(high, at + 6))


def has_verb(line: Line, first: int, stop: int) -> bool:
    """Whether a stretch can be a clause: it holds a finite verb, as far as letters tell."""
    return line.has("mvket", first, stop)


def is_bracket(line: Line, first: int, stop: int) -> bool:
    """Whether the stretch between two commas can be an aside: an appositive, a relative clause, a participle."""
    if first >= stop:
        return False
    opener = line.tags[first]
    if opener in "rgQ" or line.lower[first] in ("whose", "where", "citing", "according"):
        return True
    if opener == "p" and line.tags[first + 1 : first + 2] == "r":
        return True
    if opener in "sbtch":
        return False
    return not line.has("mv", first, stop) or _has_relative(line, first, stop)


def _has_relative(line: Line, first: int, stop: int) -> bool:
    verb = next((at for at in range(first, stop) if line.tags[at] in "mv"), first)
    return line.has("rt", first, verb)


def is_reduced(line: Line, at: int, high: int) -> bool:
    """Whether a participle goes on describing the phrase before it: "a poll | released on Tuesday", "a post | made by".

    What it opens has no verb of its own up to the next mark.
    """
    if at >= high:
        return False
    cue = VERBS.get(line.lower[at])
    opens = line.tags[at] == "e" or line.lower[at] in _PARTICIPLES or (cue is not None and cue.form == "past")
    stop = next((mark for mark in range(at, high) if line.tags[mark] in ",.;:"), high)
    return opens and not line.has("mvkhrtQ", at + 1, stop)


def is_phrase(line: Line, first: int, stop: int) -> bool:
    """Whether a whole stretch is one noun phrase (with its prepositional tails)."""
    if first >= stop or line.tags[first] not in _STARTERS or line.tags[first] in "gQ":
        return False
    if "y" in line.tags[first:stop] and stop - first <= 3:
        return False
    return phrase_before(line, stop, first) == first
