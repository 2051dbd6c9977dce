"""The subject of a cue: the phrase before it, after it ("said Smith"), beyond an aside, or one it shares."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.text.cue_places import CAUSING, Place
from claims.text.lexicon import TITLES
from claims.text.phrases import REACH, is_bracket, is_phrase, is_reduced, phrase_after, phrase_before, skip_left
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_ENDS_INVERSION = frozenset(",.;:Qpya)(-srg?!xi")
_CONTRACTED = word_set("he she they it we i")
_STANDS_ALONE = word_set("one another several many some")
_QUOTING = word_set("quote cite describe recall")
_PICTURES = word_set("footage video videos tape tapes clip clips recording recordings audio film images picture")
_HABITS = word_set("likes liked loves loved used continues continued began begins")
_TIMES_OF = word_set("after before since until")
_OBJECT_PRONOUNS = word_set("him them us me himself herself themselves")


_RELATIVE_AND_NAME = re.compile("[tr][^,.;:Q]{1,25},C{2,4}(?=[,.]|$)")
"""`said the head | of the office that counts the votes, Jane Doe.`"""


class Subject(NamedTuple):
    """The tokens of a source, how they were found, and the first token of the whole cue clause (`edge`).

    `how`: `before`, `after`, `aside` (an aside stands between), `antecedent` (of "who"), `shared`, `none`.
    """

    first: int
    stop: int
    how: str
    edge: int

    @property
    def known(self) -> bool:
        return self.stop > self.first


def subject_of(line: Line, place: Place, low: int, high: int, earlier: list[tuple[Place, Subject]]) -> Subject:
    """The subject of a place in the sentence `low..high`. `earlier` are the subjects of the cues before it."""
    if place.kind == "according":
        return _after_according(line, place, high)
    if place.kind == "adjunct":
        return _of_adjunct(line, place, low, high, earlier)
    if place.kind == "infinitive":
        governing = line.tags.rfind("i", low, place.first) - 1
        if governing > low and line.tags[governing - 1] == "r":
            return _antecedent(line, governing - 1, low)  # "her aunt, who used to say"
        if governing > low and line.tags[governing] in "wC":
            first = governing
            while first > low and line.lower[first - 1] not in CAUSING:
                first -= 1
            return Subject(first, governing + 1, "before", first)  # "prompting Smith to reply"
        if line.lower[governing] in _HABITS and governing > low:
            return _directly_before(line, place, skip_left(line, governing, low), low)  # "as Smith likes to say"
        return _shared(line, place, low, earlier)
    if place.lemma == "quote":
        stop = phrase_after(line, place.stop, high)
        if line.lower[stop : stop + 2] == ["as", "saying"]:
            return Subject(place.stop, stop, "before", _directly_before(line, place, place.group, low).first)
    if line.lower[place.group].replace("’", "'").partition("'")[0] in _CONTRACTED and line.tags[place.group] == "m":
        return Subject(place.group, place.group + 1, "before", place.group)  # "he's said"
    stop = skip_left(line, place.group, low)
    before = line.tags[stop - 1] if stop > low else "^"
    if before in "^Q,?!-." and place.allows("v"):
        inverted = _inverted(line, place, low, stop, high)
        if inverted:
            return inverted
    if before == "^":
        return Subject(place.group, place.group, "none", place.group)
    if before == "r" or (before == "t" and line.tags[stop - 2 : stop - 1] in ("w", "C", "d")):
        return _antecedent(line, stop - 1, low)
    if before in "cb" or (before == "," and line.tags[max(low, stop - 2) : stop - 1] in ("c", "b")):
        return _shared(line, place, low, earlier)
    if before == "Q" and line.last_quoted(stop - 1) == ",":
        titled = _beyond_title(line, stop - 1, low)
        if titled:
            return titled
    if before in ",)-":
        return _beyond_aside(line, place, stop, low, earlier)
    return _directly_before(line, place, stop, low)


def _beyond_title(line: Line, quote: int, low: int) -> Subject | None:
    """`The editorial, headlined "Time to Go," argued`: the phrase before an aside that a title closes."""
    comma = line.tags.rfind(",", low, quote)
    aside = "erpd" if line.lower[quote - 1] in ("of", "the", "book", "show") else "erp"  # , the host of "Late Call,"
    if comma <= low or line.tags[comma + 1] not in aside or line.has("mk", comma + 1, quote):
        return None
    first = phrase_before(line, comma, low)
    return Subject(first, comma, "aside", first) if first == low or (first < comma and first - 1 == low) else None


def _directly_before(line: Line, place: Place, stop: int, low: int) -> Subject:
    first = phrase_before(line, stop, low)
    if first > low and (first == stop or line.tags[first - 1] in "mvkeiagpod"):
        whole = _with_relative(line, first, low)
        if whole < first:
            return Subject(whole, stop, "before", whole)
    if first > low and first < stop and line.tags[first - 1] in "pi":
        first = _last_name(line, first, stop)
    if first == stop:
        return Subject(place.group, place.group, "none", place.group)
    if first - 1 > low and line.tags[first - 1] == "," and line.tags[first] == "C" and "v" not in line.tags[low:first]:
        whole = phrase_before(line, first - 1, low)  # "Malaysia's Prime Minister, Najib Razak said"
        if (
            low == whole < first - 1
            and line.tags[place.stop : place.stop + 1] not in (",", ".")
            and line.tags[whole] not in "yge"
        ):
            return Subject(whole, stop, "before", whole)
    return Subject(first, stop, "before", first)


def _with_relative(line: Line, first: int, low: int) -> int:
    """`two people who were in the room said`: where the phrase begins that the relative clause belongs to."""
    low = max(low, first - 14)
    at = first
    while at > low and line.tags[at - 1] not in ",;:Q.-":
        at -= 1
        if line.tags[at] == "r" or (line.tags[at] == "t" and line.tags[at + 1 : at + 2] in ("m", "v", "k")):
            begins = phrase_before(line, at, low)
            return begins if begins < at else first
    return first


def _last_name(line: Line, first: int, stop: int) -> int:
    """In "At the rally Mr. Smith said" the phrase holds the place as well: keep the capitals at its end."""
    at = stop
    while at > first and line.tags[at - 1] == "C":
        at -= 1
    return at


def _inverted(line: Line, place: Place, low: int, stop: int, high: int) -> Subject | None:
    """`…," said Smith, who …`"""
    if place.group != place.first or place.kind != "finite":
        return None
    first = place.stop
    if first >= high or line.lower[first] in _OBJECT_PRONOUNS:
        return None
    after = phrase_after(line, first, high, person=True)
    if after == first and line.lower[first] in _STANDS_ALONE:
        after += 1  # "said one, Jane Birch"
        if line.lower[after : after + 2] in (["of", "them"], ["of", "those"]):
            after += 2
    described = _RELATIVE_AND_NAME.match(line.tags, after, min(high, after + REACH)) if after > first else None
    if described:
        return Subject(first, described.end(), "after", place.first)
    if after == first or (after < high and line.tags[after] not in _ENDS_INVERSION):
        return None
    if line.tags[after : after + 1] == "i" and place.allows("o") and place.allows("i"):
        return None  # "Smith, the mayor, urged members to stay"
    if line.tags[after : after + 1] == "Q" and line.tags[stop - 1 : stop] != "Q":
        return None  # "Smith, who lost, called the vote "a sham" "
    if line.tags[first] == "y" or (line.tags[first] in "hg" and line.lower[first] not in ("he", "she", "they", "i")):
        return None
    dash = line.tags.rfind("-", low, stop - 1) if line.tags[stop - 1 : stop] == "-" else -1
    if dash > low and is_bracket(line, dash + 1, stop - 1):
        return None  # "Smith — a former mayor — told a crowd"
    if line.tags[stop - 1 : stop] == "," and stop - 1 > low and not _left_can_be_content(line, low, stop - 1):
        return None
    return Subject(first, with_appositive(line, after, high), "after", place.first)


def _left_can_be_content(line: Line, low: int, stop: int) -> bool:
    quoted = line.tags.rfind("Q", low, stop)
    if quoted == stop - 1:
        return True
    start = quoted + 1 if quoted >= low else low
    while start < stop and line.tags[start] == ",":
        start += 1
    return not _is_bracketed_phrase(line, start, stop)


def _is_bracketed_phrase(line: Line, low: int, stop: int) -> bool:
    """`Smith, the mayor of Oslo` - a phrase and its asides, and nothing that asserts."""
    comma = line.tags.find(",", low, stop)
    head = comma if comma > 0 else stop
    if comma < 0:
        return False
    return is_phrase(line, low, head) and is_bracket(line, head + 1, stop)


def with_appositive(line: Line, stop: int, high: int) -> int:
    """`said Smith, the mayor of Oslo.` - the phrase with an aside that closes before the sentence goes on."""
    if line.tags[stop : stop + 1] == "(":
        close = line.tags.find(")", stop, min(high, stop + 8))
        stop = close + 1 if close > 0 else stop
    if line.tags[stop : stop + 1] != "," or stop + 1 >= high or line.tags[stop + 1] not in "dwC#":
        return stop
    end = phrase_after(line, stop + 1, high)
    closed = end > stop + 1 and (end >= high or line.tags[end] in ",.;:")
    if not closed or ("y" in line.tags[stop + 1 : end] and end - stop <= 3):
        return stop
    return end


def with_name(line: Line, first: int, stop: int, high: int) -> int:
    """Where the phrase ends with the name beside it: "the manager, Jane Doe, sighed"."""
    beside = line.tags.startswith(",C", stop) and line.tags[first] in "dw"
    return with_appositive(line, stop, high) if beside else stop


def _antecedent(line: Line, at: int, low: int) -> Subject:
    stop = at
    while stop - 1 > low and line.tags[stop - 1] in ",-" and at - stop < 2:
        stop -= 1
    first = phrase_before(line, stop, low)
    joint = max(line.tags.rfind("p", first, stop), line.tags.rfind("i", first, stop))
    named = joint > first and line.tags[joint + 1 : stop].strip("C") == ""
    if line.lower[at] == "who" and named and TITLES.isdisjoint(line.lower[first:joint]):
        first = joint + 1  # "a blow to Jane Birch, who …"
    if line.lower[at] == "which" and joint > first and line.tags[joint + 1 : joint + 2] in ("d", "C"):
        first = joint + 1  # "sent letters to the campaign, which …"
    if first - 2 > low and line.tags[first - 2 : first] == "C," and line.tags[first] in "dw":
        first -= 1  # "met Jane Birch, the mayor of Oslo, who …"
        while first > low and line.tags[first - 1] == "C":
            first -= 1
    return Subject(first, stop, "antecedent" if first < stop else "none", at)


def _shared(line: Line, place: Place, low: int, earlier: list[tuple[Place, Subject]]) -> Subject:
    """The subject of the cue before, or of the sentence, that this verb shares."""
    if earlier and earlier[-1][1].how == "antecedent" and line.tags[place.group - 1] == "c":
        other, subject = earlier[-1]
        if not any(line.pauses(at) for at in range(other.stop, place.group)):
            return subject._replace(edge=place.group)  # "the letter, which calls it a sham and urges"
    for other, subject in reversed(earlier):
        if (
            subject.known
            and subject.how != "antecedent"
            and other.kind != "according"
            and not _closed_before(line, subject, other, place)
            and not (other.lemma != place.lemma and _is_nested(line, subject, earlier))
        ):
            return Subject(subject.first, subject.stop, "shared", place.group)
    first, stop = sentence_subject(line, low, place.group)
    return Subject(first, stop, "shared" if stop > first else "none", place.group)


def _closed_before(line: Line, subject: Subject, other: Place, place: Place) -> bool:
    """Whether an earlier cue stands in a clause that a comma ends: "As Smith spoke, a man rose and shouted"."""
    opens = subject.first > 0 and line.tags[subject.first - 1] == "s"
    return opens and any(line.tags[at] == "," for at in range(other.stop, place.group))


def _is_nested(line: Line, subject: Subject, earlier: list[tuple[Place, Subject]]) -> bool:
    """Whether a subject stands right behind another cue, and so inside what that cue reports."""
    return any(
        clause is not subject
        and other.strength >= 2
        and other.stop <= subject.first <= other.stop + 2
        and not line.tags[other.stop : subject.first].strip("ta")
        for other, clause in earlier
    )


def _of_adjunct(line: Line, place: Place, low: int, high: int, earlier: list[tuple[Place, Subject]]) -> Subject:
    """`…, adding`, `with Smith saying`, `a post saying`, `Noting that …, Smith`."""
    if place.group == low:
        comma = line.tags.find(",", place.stop, high)
        first, stop = sentence_subject(line, comma + 1, high) if comma > 0 else (low, low)
        return Subject(first, stop, "shared" if stop > first else "none", low)
    before = line.tags[place.group - 1] if place.group > low else "^"
    quoted_as = earlier[-1][0] if earlier and line.lower[place.group - 1] == "as" else None
    if quoted_as and quoted_as.lemma in _QUOTING:
        stop = place.group - 1 - (line.tags[place.group - 2] == ",")
        return Subject(quoted_as.stop, stop, "before", place.group - 1)  # "quotes Smith as telling"
    if before in "wC)he" or (before == "k" and place.group - 1 > low):
        first = phrase_before(line, place.group, low)
        shown = line.tags.find("o", first, place.group)
        if shown > first and line.lower[shown - 1] in _PICTURES:
            first = shown + 1  # "a video of Smith saying"
        if first < place.group:
            return Subject(first, place.group, "before", first)
    return _shared(line, place, low, earlier)


def _beyond_aside(line: Line, place: Place, stop: int, low: int, earlier: list[tuple[Place, Subject]]) -> Subject:
    """`Smith, the mayor of Oslo, said` - walk back over asides to the phrase they belong to."""
    if line.tags[stop - 1] == ")":
        opened = line.tags.rfind("(", low, stop)
        if opened > low and stop - opened < 12:
            beyond = line.tags[opened - 1] in ",)"
            return (
                _beyond_aside(line, place, opened, low, earlier)
                if beyond
                else _directly_before(line, place, opened, low)
            )
        return Subject(place.group, place.group, "none", place.group)
    mark = line.tags[stop - 1]
    commas = [at for at in range(max(low, stop - 61), stop) if line.tags[at] == mark]
    best: tuple[int, int] | None = None
    closing = commas[-1]
    for comma in reversed(commas[:-1]):
        if not is_bracket(line, comma + 1, closing):
            break
        first = phrase_before(line, comma, low)
        if best is not None and line.lower[first - 1] in _TIMES_OF:
            break  # "Speaking after the vote, Smith, a Democrat, said"
        at_start = (
            first == low
            or line.tags[first - 1] in ",Qtsbcr:;-.?!"
            or (first - 1 == low and line.tags[low] in "bc")
            or line.lower[first - 1] == "whose"
        )
        if first < comma and at_start and line.tags[first] not in "gy" and not _is_time(line, first, comma):
            best = (first, closing if _appositive(line, comma + 1, closing) else comma)
            if line.tags[first - 1 : first] != ",":
                break
        closing = comma
    if best is None:
        return _shared(line, place, low, earlier)
    return Subject(best[0], _without_trailing_aside(line, best, stop - 1), "aside", best[0])


def _without_trailing_aside(line: Line, best: tuple[int, int], closing: int) -> int:
    """Appositives belong to the mention as printed, relative clauses and participles do not."""
    stop = best[0]
    dash = line.tags.find("-", best[0], closing)
    if dash > best[0] and (line.tags[closing] == "-" or line.tags[dash + 1 : dash + 2] in ("r", "-")):
        return dash  # "Smith — who lost — said"
    end = line.tags.find(",", best[0], closing)
    stop = closing if end < 0 else end
    while stop < closing:
        following = line.tags.find(",", stop + 1, closing + 1)
        following = closing if following < 0 else following
        if not _appositive(line, stop + 1, following):
            break
        stop = following
    return stop


def _appositive(line: Line, first: int, stop: int) -> bool:
    absolute = line.lower[first] in ("his", "her", "their", "its") and line.has("g", first, stop)  # "his voice rising"
    return first < stop and line.tags[first] in "dwC#" and not absolute and not line.has("mvrt", first, stop)


def _is_time(line: Line, first: int, stop: int) -> bool:
    return line.tags[first] == "y" or (stop - first <= 3 and "y" in line.tags[first:stop])


def _after_according(line: Line, place: Place, high: int) -> Subject:
    stop = phrase_after(line, place.stop, high, person=True)
    if stop > place.stop and is_reduced(line, stop, high):
        stop = next((at for at in range(stop, high) if line.tags[at] in ",.;:"), high)
        return Subject(place.stop, stop, "after", place.first)
    return Subject(place.stop, with_appositive(line, stop, high), "after", place.first)


def sentence_subject(line: Line, low: int, high: int) -> tuple[int, int]:
    """The first noun phrase of a sentence that a verb follows, past openings such as "On Monday," and "But"."""
    at = low
    while at < high:
        tag = line.tags[at]
        if tag == "t" and line.tags[at + 1 : at + 2] in ("v", "m"):
            return at, at  # "That drew a sharp retort"
        if tag in "dCwh#S":
            stop = phrase_after(line, at, high)
            bracket = line.tags.find("(", at + 1, stop)
            stop = bracket if bracket > 0 else stop
            whole = line.tags[stop : stop + 1] != "," or is_phrase(line, at, stop)
            return (at, stop) if stop > at and whole else (at, at)
        if tag in "spg":
            at = line.tags.find(",", at, high) + 1
            if at == 0:
                return low, low
        else:
            at += 1
    return at, at
