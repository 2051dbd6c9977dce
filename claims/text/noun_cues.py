"""Nouns that report: "Smith's claim that …", "expressed concern that …"."""

from __future__ import annotations

from claims.text.contents import Range
from claims.text.cue_places import Place
from claims.text.cues import ANSWERS, NOUN_CUES
from claims.text.phrases import phrase_after, phrase_before, skip_left
from claims.text.subjects import Subject, sentence_subject
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_OWNERS = word_set("his her their its my our")
_WAS = word_set("is was are were came")
_WRITINGS = word_set("tweet post text note email motto slogan refrain caption argument pitch point mantra joke quip")
_OUTCRIES = word_set("chant chants shout shouts cry cries yell yells scream screams call calls cheer cheers boo boos")
_FARTHEST = 14
_VERBS_OF_HOLDING = frozenset("mvke")


def noun_cues(line: Line, low: int, high: int, taken: list[Range]) -> list[tuple[Place, Subject, Range]]:
    """(cue, owner, content) of each reporting noun with "that" whose owner is named; `taken` are known contents."""
    found = []
    at = line.tags.find("t", low + 1, high)
    while at >= 0:
        sent = _sent_by(line, at, low) if "from" in line.lower[max(low, at - _FARTHEST) : at] else None
        if sent:
            found.append((*sent, (at + 1, _end(line, at + 1, high))))
        noun = at - 1
        free = not any(first == at + 1 for first, _ in taken)
        if line.lower[noun] in NOUN_CUES and free and at + 2 < high:
            subject = _owner(line, noun, low)
            if subject:
                place = Place(noun, at, noun, line.lower[noun], "t", 2, "noun")
                found.append((place, subject, (at + 1, _end(line, at + 1, high))))
        at = line.tags.find("t", at + 1, high)
    return found


def _sent_by(line: Line, that: int, low: int) -> tuple[Place, Subject] | None:
    """The noun and the source in `warnings from Jane Doe, her adviser, that prices would rise`."""
    near = range(that - 1, max(low, that - _FARTHEST), -1)
    source = next((at for at in near if line.lower[at] == "from"), -1)
    if source <= low or line.lower[source - 1] not in NOUN_CUES or line.has("mvk;", source, that):
        return None
    stop = that - (line.tags[that - 1] == ",")
    place = Place(source - 1, source, source - 1, line.lower[source - 1], "tq", 2, "noun")
    return (place, Subject(source + 1, stop, "after", source - 1)) if stop > source + 1 else None


def quoted_nouns(line: Line, low: int, high: int) -> list[tuple[Place, Subject, Range]]:
    """(cue, owner, quotation) of `Smith's answer was "…"`, `"…" was his answer` and `chants of "…"`."""
    found = []
    at = line.tags.find("Q", low, high)
    while at >= 0:
        if line.tags[at - 1] == "o" and at - 2 > low and line.lower[at - 2] in _OUTCRIES:
            place = Place(at - 2, at, at - 2, line.lower[at - 2], "q", 3, "noun")
            found.append((place, _callers(line, at - 2, low), (at, at + 1)))
        reply = _reply_after(line, at, high)
        if reply is not None:
            found.append((*reply, (at, at + 1)))
        noun = _answer_before(line, at, low)
        if noun < 0:
            noun = _answer_after(line, at, high)
        subject = _owner(line, noun, low) if noun > low else None
        if subject:
            place = Place(noun, noun + 1, noun, line.lower[noun], "q", 3, "noun")
            found.append((place, subject, (at, at + 1)))
        at = line.tags.find("Q", at + 1, high)
    return found


def _reply_after(line: Line, quote: int, high: int) -> tuple[Place, Subject] | None:
    """The cue and the phrase in `"No!" came the reply from the crowd`."""
    came = quote + 1
    if line.lower[came : came + 1] not in (["came"], ["comes"]):
        return None
    stop = phrase_after(line, came + 1, high)
    if ANSWERS.isdisjoint(line.lower[came:stop]) and _OUTCRIES.isdisjoint(line.lower[came:stop]):
        return None
    return Place(came, came + 1, came, "come", "q", 3, "noun"), Subject(came + 1, stop, "after", came)


def _callers(line: Line, noun: int, low: int) -> Subject:
    """Who calls out: the subject of "broke into chants of"; nobody is named in "was met with chants of"."""
    first, stop = sentence_subject(line, low, noun)
    led_in = max(line.tags.rfind("p", stop, noun), line.tags.rfind("i", stop, noun))
    acts = led_in > 0 and line.lower[led_in] in ("with", "in", "into") and not line.has("m", stop, led_in)
    if stop > first and acts:
        return Subject(first, stop, "before", first)
    return Subject(noun, noun, "none", noun)


def _answer_before(line: Line, quote: int, low: int) -> int:
    """The noun in `answer was "…"`, `response on Friday was simple: "…"`; -1 for none."""
    if line.tags[quote - 1 : quote] in ("-", ":"):
        noun = quote - 1
        while noun > low and line.tags[noun] in "-:":
            noun -= 1
        owned = noun - 1 > low and (line.tags[noun - 1] == "S" or line.lower[noun - 1] in _OWNERS)
        if line.lower[noun] in ANSWERS or (owned and line.lower[noun] in _WRITINGS):
            return noun  # "Smith's answer: …"
    if line.tags[quote - 1 : quote] == "(":
        nouns = (at for at in range(quote - 2, max(low, quote - 10), -1) if line.lower[at] in ANSWERS)
        noun = next(nouns, -1)
        return noun if noun > 0 and not line.has("mv,;", noun, quote) else -1  # Smith's verdict on it ("…")
    verb = line.tags.rfind("m", low, quote)
    closed = verb >= 0 and (verb == quote - 1 or line.only("a,", verb + 1, quote) or line.tags[quote - 1] == ":")
    return verb - 1 if closed and line.lower[verb] in _WAS and line.lower[verb - 1] in ANSWERS else -1


def _answer_after(line: Line, quote: int, high: int) -> int:
    """The noun in `"…" was Smith's answer`; -1 for none."""
    if quote + 3 >= high or line.lower[quote + 1] not in _WAS:
        return -1
    nouns = (at for at in range(quote + 2, min(high, quote + 10)) if line.lower[at] in ANSWERS)
    noun = next(nouns, -1)
    return noun if noun > 0 and not line.has("mv,;", quote + 2, noun) else -1


def _owner(line: Line, noun: int, low: int) -> Subject | None:
    """Whose claim it is: a possessor, or the subject of the verb it is the object of."""
    at = noun
    while at > low and line.tags[at - 1] in "wek" and noun - at < 3:
        at -= 1
    if at > low and line.tags[at - 1] != "S" and line.lower[at - 1] not in _OWNERS:
        at = noun
    if at > low and line.tags[at - 1] == "S":
        first = phrase_before(line, at - 1, low)
        return Subject(first, at - 1, "before", first) if first < at - 1 else None
    if at > low and line.lower[at - 1] in _OWNERS:
        return Subject(at - 1, at, "before", at - 1)
    while at > low and line.tags[at - 1] == "d":
        at -= 1
    if at == noun and at > low and line.tags[at - 1] not in _VERBS_OF_HOLDING:
        at = noun
    if at <= low or line.tags[at - 1] not in _VERBS_OF_HOLDING:
        return None
    return _subject_of_verb(line, at - 1, low)


def _subject_of_verb(line: Line, verb: int, low: int) -> Subject | None:
    while verb > low and line.tags[verb - 1] in "ma":
        verb -= 1
    stop = skip_left(line, verb, low)
    first = phrase_before(line, stop, low)
    if first == stop or line.lower[first] == "there":
        return None
    return Subject(first, stop, "before", first)


def _end(line: Line, first: int, high: int) -> int:
    """The content of a noun ends where the sentence around it takes up its own verb, as far as a comma tells."""
    pause = next((at for at in range(first, high) if line.pauses(at)), -1)
    quoted = pause >= 0 and line.tags[pause] == "Q"
    stop = pause + quoted if pause > first + 2 - quoted else high
    while stop > first and line.tags[stop - 1] in ",;:.":
        stop -= 1
    return stop
