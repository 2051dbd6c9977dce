"""The words a cue reports: after it, before it, or on both sides."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.text.cue_places import Place
from claims.text.cues import MEDIUM_NOUNS, NOUN_CUES, VERBS
from claims.text.phrases import has_verb, phrase_after
from claims.text.tokens import Line
from claims.text.word_sets import word_set

Range = tuple[int, int]

_CONTRACTED = re.compile("(?:he|she|it|they|we|i|you|there|that)['’]")

_JOINED_BEARER = re.compile("[dwC]{1,4}(?:[rt]m{0,2}k|k)Q")
_TAKES_ADDRESSEE_ALWAYS = word_set("tell inform remind assure notify convince persuade brief")
_ADDRESSES_WITH_TO = word_set("say write explain")
_TIME_OPENERS = word_set("last next this late early earlier later")
_TIME_ENDS = word_set("later earlier ago")
"""What makes a time of the word before: "minutes later", "days ago"."""
_ASSERTING = word_set("say claim argue insist think believe observe note admit acknowledge deny confirm allege")
_NO_CONTENT = word_set("comment respond elaborate answer speak be discuss")
_REFUSING = word_set("decline refuse ask")
_REPORTS_ON = word_set("about of for against on over with regarding concerning to toward towards")
_NO_QUESTION = word_set("as because while after before although though since unless")
_THAT_WITHIN = 18


class Report(NamedTuple):
    """What follows a cue. `frame` names the grammar that was seen; `content` is None where nothing was."""

    content: Range | None
    addressee: Range | None
    frame: str


def right_content(line: Line, place: Place, start: int, high: int) -> Report:
    """What follows a cue as its content, up to `high` at most."""
    at = start
    addressee = None
    if place.allows("o"):
        if line.tags[at : at + 2] == "Qt":
            at += 1  # told "Morning Call" that
        that = _that_past_addressee(line, at, high) if place.allows("t") else -1
        if that >= 0:
            timed = line.has("y", at, that)  # "told CNN on Monday that"
            addressee = (at, phrase_after(line, at, that, person=True) if timed else that)
            return Report(_ranged(line, _past_that(line, that), high), addressee, "that")
        at, addressee = _addressee(line, place, at, high)
    at = _past_adverbs(line, at, high)
    that = _that_ahead(line, place, at, high)
    if that >= 0:
        return Report(_ranged(line, _past_that(line, that), high), addressee, "that")
    at = _past_adverbs(line, _past_citing(line, _past_occasion(line, at, high), high), high)
    if at >= high:
        return Report(None, addressee, "")
    if line.tags[at] == "t" and place.allows("t"):
        return Report(_ranged(line, _past_that(line, at), high), addressee, "that")
    if line.lower[at] == "as" and place.allows("n") and "Q" in line.tags[at + 1 : min(high, at + 6)].partition(",")[0]:
        at += 1  # what Smith described as "a mess"
    quote = _quote_ahead(line, at, high)
    if quote >= 0 and line.tags[quote - 1] == "S":
        return Report(None, addressee, "")  # told CNN's "Morning Call"
    if quote >= 0 and (place.allows("q") or place.allows("n")):
        return Report(_ranged(line, quote, _end_of_quoted(line, quote, high)), addressee, "quoted")
    return _by_frame(line, place, at, high, addressee)


def _past_that(line: Line, that: int) -> int:
    """Where the clause begins: behind "that", or with it where it is the subject ("said that was false")."""
    return that if line.tags[that + 1 : that + 2] == "m" else that + 1


def _by_frame(line: Line, place: Place, at: int, high: int, addressee: Range | None) -> Report:
    """The content that begins at a token, by what the verb may take."""
    tag = line.tags[at]
    whole = _ranged(line, at, high)
    if tag == "i":
        refused = place.lemma in _REFUSING and line.lower[at + 1 : at + 2] and line.lower[at + 1] in _NO_CONTENT
        meant = place.allows("i") and not refused
        return Report(whole if meant else None, addressee, "to")
    if tag in "rs" and place.allows("w") and line.lower[at] not in _NO_QUESTION:
        return Report(whole, addressee, "whether")
    if tag in "po" and place.allows("p") and line.lower[at] in _REPORTS_ON:
        return Report(_ranged(line, at + 1, high), addressee, "preposition")
    noun = _noun_with_that(line, at, high) if place.allows("n") else -1
    if noun >= 0:
        return Report(_ranged(line, noun, high), addressee, "that")
    if place.allows("c") and _is_clause(line, at, high, place.lemma in _ASSERTING):
        return Report(whole, addressee, "clause")
    if place.allows("o") and place.allows("i") and addressee is None:
        to = line.tags.find("i", at, min(high, at + 10))
        if to > at and not line.has("mvk,.;", at, to):
            return Report(whole, (at, to), "to")
    if place.allows("n") and tag in "dCwh#geQ" and tag + place.lemma != "gtweet" and not _only_time(line, at, high):
        return Report(whole, addressee, "object")
    return Report(None, addressee, "")


def _ranged(line: Line, first: int, high: int) -> Range | None:
    """The content `first..high` without marks at its ends; None when nothing is left."""
    stop = high
    while stop > first and (line.tags[stop - 1] in ",;:.-c(" or line.lower[stop - 1] == "but"):
        stop -= 1
    while first < stop and line.tags[first] in ",;:.-)":
        first += 1
    return (first, stop) if stop > first else None


def _addressee(line: Line, place: Place, at: int, high: int) -> tuple[int, Range | None]:
    """Step over the addressee: (where the content may begin, the addressee)."""
    if at >= high:
        return at, None
    if (
        line.tags[at] == "i"
        and line.tags[at + 1 : at + 2] in ("C", "d", "w", "h")
        and place.lemma in _ADDRESSES_WITH_TO
    ):
        stop = phrase_after(line, at + 1, high, person=True)
        return stop, (at + 1, stop)
    if line.tags[at] not in "hCdw#":
        return at, None
    stop = phrase_after(line, at, high, person=True)
    always = place.lemma in _TAKES_ADDRESSEE_ALWAYS or line.lower[at] in ("him", "them", "us", "me")
    before_content = stop < high and line.tags[stop] in "tQ" and not place.allows("n")
    before_content &= line.tags[stop : stop + 1] != "Q" or place.lemma not in _ADDRESSES_WITH_TO
    before_content |= place.lemma == "ask" and stop < high and line.tags[stop] in "srQ"
    return (stop, (at, stop)) if always or before_content else (at, None)


def _that_past_addressee(line: Line, at: int, high: int) -> int:
    """`telling a crowd of about 300 people that`: the "that" behind an addressee of any length."""
    that = line.tags.find("t", at, min(high, at + _THAT_WITHIN))
    if that <= at or line.tags[at] not in "dCw#h" or line.has("mvkrs,;:Q", at, that):
        return -1
    return that


def _past_adverbs(line: Line, at: int, high: int) -> int:
    while at < high:
        time = line.lower[at] in _TIME_OPENERS and line.tags[at + 1 : at + 2] == "y"
        since = line.tags[at] in "wy#" and at + 1 < high and line.lower[at + 1] in _TIME_ENDS
        exists = line.lower[at] == "there" and line.tags[at + 1 : at + 2] == "m"
        if exists or (line.tags[at] not in "ay" and not time and not since):
            return at
        at += 1 + since
    return at


def _that_ahead(line: Line, place: Place, at: int, high: int) -> int:
    """The "that" which opens the content, a few words further ("said in a statement on Friday that")."""
    if not place.allows("t") or at >= high:
        return -1
    that = line.tags.find("t", at, min(high, at + _THAT_WITHIN))
    if that < 0 or that + 1 >= high:
        return -1
    opens = that == at or line.tags[at] in "pya,(" or line.lower[at] in _TIME_OPENERS
    return that if opens and not line.has("mvkrs", at, that) else -1


def _past_occasion(line: Line, at: int, high: int) -> int:
    """Step over "on Sunday evening", "in an interview with CNN", ", in a statement,", ", simply,"."""
    start = at
    if line.tags[at : at + 3] == ",a,":
        return at + 2
    if line.tags[at : at + 2] == ",p":
        close = line.tags.find(",", at + 1, min(high, at + 16))
        if close > 0 and not line.has("mvk", at, close):
            return close + 1
    while at < high and line.tags[at] == "p":
        if "y" in line.tags[at + 1 : at + 5]:
            stop = _past_time(line, at + 1, high)
        elif any(word in MEDIUM_NOUNS for word in line.lower[at + 1 : at + 7]):
            stop = phrase_after(line, at + 1, high)
        else:
            return at if at > start else start
        if stop <= at + 1:
            return at
        at = _past_adverbs(line, stop, high)
    return at


def _past_citing(line: Line, at: int, high: int) -> int:
    """Step over ", citing two officials," before "that"."""
    if line.tags[at : at + 1] != "," or line.lower[at + 1 : at + 2] not in (["citing"], ["quoting"]):
        return at
    close = line.tags.find(",t", at + 1, min(high, at + 16))
    return close + 1 if close > 0 else at


def _past_time(line: Line, at: int, high: int) -> int:
    while at < high and (line.tags[at] in "yd#" or line.lower[at] in _TIME_OPENERS):
        at += 1
    return at


def _quote_ahead(line: Line, at: int, high: int) -> int:
    """A quotation that a cue leads to: `said "…"`, `said, "…"`, `told him in a letter: "…"`; -1 for none."""
    if line.tags[at] == "Q":
        return at
    if line.tags[at] in ",:-" and line.tags[at + 1 : at + 2] == "Q":
        return at + 1
    colon = line.tags.find(":Q", at, min(high, at + 15))
    relative = line.tags[at : at + 2] == ",r"  # "warned Smith, who lost in May: "…" "
    asserts = (
        colon > 0
        and not relative
        and any(
            line.tags[place] in "mve" or (line.tags[place] == "k" and line.tags[place - 1] not in "dS")
            for place in range(at, colon)
        )
    )
    return colon + 1 if colon > 0 and not asserts else -1


def _end_of_quoted(line: Line, quote: int, high: int) -> int:
    """Where words end that begin with a quotation: with it, when a clause of circumstance follows.

    `yelled "Lock her up!" as he left`: what comes after "as" is the reporter's.
    """
    while line.tags[quote + 1 : quote + 3] == "cQ" and quote + 3 < high:
        quote += 2  # chanted "Shame!" and "Out!" as he left
    follows = line.lower[quote + 1] if quote + 1 < high else ""
    closed = line.last_quoted(quote) in tuple(",.!?…")
    joins = follows == "and" and quote + 2 < high and line.tags[quote + 2] in "vekma"
    if closed and joins:
        return quote + 1  # asked "Are we done?" and left
    if line.tags[quote + 1 : quote + 2] == "c" and _JOINED_BEARER.match(line.tags, quote + 2, high):
        return quote + 1  # caps that said "Run" and shirts that said "Hide"
    circumstance = follows in ("as", "while") or (closed and follows in ("when", "before", "after"))
    return quote + 1 if circumstance and line.has("mvkg", quote + 2, high) else high


def _is_clause(line: Line, at: int, high: int, asserting: bool) -> bool:
    """Whether the words ahead assert something: a phrase and a verb. After "said" six words are enough of a sign."""
    if line.tags[at] == "p":
        comma = line.tags.find(",", at, min(high, at + 12))
        return 0 < comma < high - 1 and _is_clause(line, comma + 1, high, asserting)
    if line.tags[at] == "m" and _CONTRACTED.match(line.lower[at]):
        return True  # "said he'll run"
    if line.tags[at] not in "hdCw#gesrtQba":
        return False
    if line.tags[at] == "h" and high - at >= 2 and line.tags[at + 1] in "mvkeS":
        return True
    if asserting and line.has("Q", at + 1, high):
        return True  # the verb may be quoted: said Smith "has no plan"
    return high - at >= 3 and (_has_own_verb(line, at + 1, high) or (asserting and high - at >= 6))


def _has_own_verb(line: Line, first: int, high: int) -> bool:
    """Whether a verb stands ahead, in no relative clause or question, and no infinitive ("a plan to suggest")."""
    relative = line.tags.find("r", first, high)
    high = relative if relative > first else high
    if "whether" in line.lower[first:high]:
        high = line.lower.index("whether", first)
    return any(line.tags[at] in "mvket" and not _is_infinitive(line, at, first) for at in range(first, high))


def _is_infinitive(line: Line, at: int, first: int) -> bool:
    """Whether a verb is led in by "to", or joined to one that is ("to suggest designs, and choose")."""
    if line.tags[at - 1] == "i":
        return True
    cue = VERBS.get(line.lower[at]) if line.tags[at] == "k" and line.tags[at - 1] == "c" else None
    return cue is not None and cue.form == "base" and line.tags.find("i", first, at) >= 0


def _noun_with_that(line: Line, at: int, high: int) -> int:
    """In "repeated his view that prices rise" what is reported begins after "that"."""
    that = line.tags.find("t", at, min(high, at + 6))
    return that + 1 if that > at and line.lower[that - 1] in NOUN_CUES else -1


def _only_time(line: Line, at: int, high: int) -> bool:
    return line.only("dy#wa.,", at, high) and line.has("y", at, high)


def left_content(line: Line, low: int, stop: int) -> list[Range]:
    """What stands before a cue clause as its content: quotations alone, or the whole clause."""
    end = stop
    while end > low and line.tags[end - 1] in ",-":
        end -= 1
    first = low
    while first < end and (line.tags[first] in "cb,x" or line.lower[first] in ("also", "then")):
        first += 1
    if first >= end:
        return []
    if line.only("Q", first, end):
        return [(first, end)]
    if _only_opens(line, first, end):
        return []
    if line.tags[end - 1] == "Q" and line.tags[end - 2] in ":.":
        speaks = line.tags[end - 2] == "." or line.last_quoted(end - 1) == ","
        return [(end - 1, end)] if speaks else []
    asserts = has_verb(line, first, end) or line.has("Q", first, end)
    least = 2 if line.has("Q", first, end) else 3
    return [(first, end)] if end - first >= least and asserts else []


def _only_opens(line: Line, first: int, end: int) -> bool:
    """Whether a stretch before a comma merely opens the sentence: "While it rained,", "Asked by reporters,"."""
    if line.has(",", first, end):
        return False
    opener = line.tags[first]
    if opener == "p":
        return not line.has("mvhQ", first, end)
    return opener == "s" or (opener in "egk" and line.tags[first + 1 : first + 2] in ("p", "s", "o"))
