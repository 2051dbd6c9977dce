"""Who is said to have said what: each cue of a sentence with its source and the places of its content.

Grammar only: what is found here becomes quotes and reported speech in `quotes` and `reported`.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.text.contents import Range, left_content, right_content
from claims.text.cue_places import Place, places
from claims.text.limits import Clause, content_limit
from claims.text.noun_cues import noun_cues, quoted_nouns
from claims.text.passives import passive_quotes
from claims.text.subjects import Subject, subject_of
from claims.text.tokens import Line


class Attribution(NamedTuple):
    """One cue of one sentence. All ranges are token ranges of the line; `frame` names the grammar that was seen:

    that, clause, to, whether, preposition, object, noun, according, before (the content comes first), quoted,
    quoted-before, quoted-around, open (the content stands elsewhere).
    """

    place: Place
    subject: Subject
    contents: tuple[Range, ...]
    frame: str
    sentence: Range
    addressee: Range | None = None
    nested: bool = False
    """Whether the cue stands inside the content of an earlier one."""


_CIRCUMSTANCES = frozenset(("as", "while", "when", "after", "before"))
"""What they open after "…, Smith said" tells when it was said."""


def attributions(line: Line, low: int, high: int) -> list[Attribution]:
    """The attributions of the sentence `low..high`, in the order of their cues."""
    clauses: list[Clause] = []
    for place in places(line, low, high):
        clauses.append((place, subject_of(line, place, low, high, clauses)))
    tags = line.tags[low:high]
    if not clauses and "t" not in tags and "Q" not in tags:
        return []
    read = []
    for index, (place, subject) in enumerate(clauses):
        later = clauses[index + 1 :]
        if later and any(other.first <= place.first < other.stop for _, other in later):
            continue  # "an official who asked not to be named said"
        quotes_as = place.lemma == "quote" and later and line.lower[later[0][0].group - 1] == "as"
        if quotes_as and later[0][0].stop < high - 1:
            continue  # "the agency quoted Smith as saying"
        limit = _before_next_quote(line, place, later, content_limit(line, place, subject, later, high))
        attribution = _attribution(line, place, subject, (low, high), limit)
        if attribution:
            read.append(_with_quote_after_colon(line, attribution, later))
    known = [content for attribution in read for content in attribution.contents]
    for place, subject, content in noun_cues(line, low, high, known):
        read.append(Attribution(place, subject, (content,), "noun", (low, high)))
    if "Q" in tags:
        for place, subject, content in (*quoted_nouns(line, low, high), *passive_quotes(line, low, high)):
            if content not in known:
                frame = "quoted" if content[0] > place.first else "quoted-before"
                read.append(Attribution(place, subject, (content,), frame, (low, high)))
    return _with_nesting(sorted(read, key=lambda attribution: attribution.place.first)) if len(read) > 1 else read


def _before_next_quote(line: Line, place: Place, later: list[Clause], limit: int) -> int:
    """`Some say it is safe: "Nobody was hurt," said Smith` - what stands behind the colon belongs to the next cue."""
    if not later:
        return limit
    edge = later[0][1].edge
    ahead = edge - 2 > place.stop and line.tags[edge - 2 : edge] == ":Q" and line.last_quoted(edge - 1) == ","
    return min(limit, edge - 2) if ahead else limit


def _with_quote_after_colon(line: Line, attribution: Attribution, later: list[Clause]) -> Attribution:
    """`wrote that the game is rigged: "…"`: reported words, then quoted ones; two contents of one cue."""
    if not attribution.contents or not attribution.place.allows("q"):
        return attribution
    first, stop = attribution.contents[-1]
    colon = line.tags.find(":Q", first + 1, stop)
    if colon < 0 or stop != colon + 2:
        return attribution
    if any(other.allows("q") and other.first < colon and not line.has("mvk,", other.stop, colon) for other, _ in later):
        return attribution  # "said that his wife had warned him: “…”": her words
    return attribution._replace(contents=(*attribution.contents[:-1], (first, colon), (colon + 1, stop)))


def _with_nesting(found: list[Attribution]) -> list[Attribution]:
    ranges: list[Range] = []
    answer = []
    for attribution in found:
        at = attribution.place.first
        nested = any(first <= at < stop for first, stop in ranges)
        answer.append(attribution._replace(nested=True) if nested else attribution)
        ranges += attribution.contents
    return answer


def _attribution(line: Line, place: Place, subject: Subject, sentence: Range, limit: int) -> Attribution | None:
    """What one cue reports. A cue with nothing to report is kept as `open`: a quotation may follow or go before."""
    left = _left(line, place, subject, sentence[0])
    if place.kind == "according":
        contents = _according(line, place, subject, sentence, left)
        return Attribution(place, subject, contents, "according", sentence) if contents else None
    right = right_content(line, place, _content_start(line, place, subject, limit), limit)
    quoted_left = bool(left) and is_quotes(line, left[0])
    if quoted_left and right.frame == "quoted" and right.content:
        split = not _ends_with_stop(line, left[-1])
        contents = (*left, right.content) if split else (right.content,)
        return Attribution(place, subject, contents, "quoted-around" if split else "quoted", sentence, right.addressee)
    described = line.tags[min(subject.edge, place.first) - 2 : min(subject.edge, place.first)] in ("ms", "mr")
    if quoted_left and (place.allows("q") or described):
        taken_up = _taken_up(line, max(place.stop, subject.stop), limit)
        frame = "quoted-around" if taken_up else "quoted-before"
        return Attribution(place, subject, (*left, *taken_up), frame, sentence, right.addressee)
    beside = bool(left) and right.content is not None and line.lower[right.content[0]] in _CIRCUMSTANCES
    if right.content and not beside and not (subject.how == "after" and right.frame in ("object", "clause")):
        return Attribution(place, subject, (right.content,), right.frame, sentence, right.addressee)
    contents = _around(line, place, subject, sentence[0], limit)
    if not contents and place.allows("c") and place.kind == "finite":
        contents = tuple(left)
    return Attribution(place, subject, contents, "before" if contents else "open", sentence, right.addressee)


def _taken_up(line: Line, start: int, limit: int) -> tuple[Range, ...]:
    """The second half of `"…," Smith said when he heard of it, "and we will."`: it goes on in lower case."""
    stop = limit
    while stop > start and line.tags[stop - 1] == ".":
        stop -= 1
    if stop - 2 < start or line.tags[stop - 2 : stop] not in (",Q", "-Q"):
        return ()
    begins = line.shown(stop - 1, stop).lstrip('"“«„ ')[:2]
    return ((stop - 1, stop),) if begins[:1].islower() or begins in ("I ", "I’", "I'") else ()


def is_quotes(line: Line, content: Range) -> bool:
    """Whether a range of tokens is quotations and nothing else."""
    return line.only("Q", *content)


def _content_start(line: Line, place: Place, subject: Subject, limit: int) -> int:
    """Where content may begin; past the comma in "As Smith told Reuters, prices fell." """
    start = subject.stop if subject.how == "after" else place.stop
    if subject.how == "before" and place.allows("o") and line.lower[subject.first - 1 : subject.first] == ["as"]:
        comma = line.tags.find(",", start, min(limit, start + 12))
        return comma + 1 if comma > 0 and line.tags[comma + 1 : comma + 2] != "Q" else start
    return start


def _ends_with_stop(line: Line, content: Range) -> bool:
    """Whether a quotation is closed by a full stop: what follows it is then a sentence of its own."""
    end = line.ends[content[1] - 1]
    return line.text[end - 3 : end].rstrip("\"”»“’'").endswith(".")


def _around(line: Line, place: Place, subject: Subject, low: int, limit: int) -> tuple[Range, ...]:
    """`The price, Smith said, is too high`: a cue clause set between a phrase and its verb."""
    edge = min(subject.edge, place.first)
    after = subject.stop if subject.how == "after" else place.stop
    if edge - low < 2 or line.tags[edge - 1] != "," or line.tags[after : after + 1] != "," or after + 2 >= limit:
        return ()
    if not place.allows("c") or line.tags[after + 1] not in "mvkeac" or "Q" in line.tags[low:edge]:
        return ()
    left, right = _trimmed(line, low, edge), _trimmed(line, after + 1, limit)
    return (left, right) if left and right else ()


def _left(line: Line, place: Place, subject: Subject, low: int) -> list[Range]:
    """The content before a cue clause, when a mark parts the two."""
    edge = min(subject.edge, place.first)
    borrowed = subject.how in ("shared", "antecedent", "none") and place.kind != "according"
    if edge <= low or borrowed:
        return []
    if line.lower[edge - 1] == "as" and line.tags[edge - 2 : edge - 1] == "Q" and place.allows("q"):
        if line.lower[place.first] in ("say", "call") and line.tags[edge] in "hw":
            return []  # his "brand," as marketers say
        return [(edge - 2, edge - 1)]  # "…," as Smith put it
    if line.lower[edge - 1] in ("how", "what") and line.tags[max(low, edge - 3) : edge - 1] == "Qm":
        return [(edge - 3, edge - 2)]  # "…" is how Smith described it
    if line.lower[edge - 1] == "that" and line.lower[edge - 2] == "all":
        edge -= 2
    if line.lower[edge] == "all" and line.tags[max(low, edge - 2) : edge] == "Qm":
        return [(edge - 2, edge - 1)]  # "…" was all that Smith would say
    if line.tags[edge - 1] not in ",Q?!-":
        return []
    left = left_content(line, low, edge)
    marked = line.tags[edge - 1] != "Q" or line.last_quoted(edge - 1) in tuple(",.!?…—–-")
    if marked or not left:
        return left
    # `"Hamilton" star Jane Doe read a poem`: without a mark of its own a quotation may belong to the noun after it
    return left if is_quotes(line, left[0]) and line.tags[edge] != "w" else []


def _according(line: Line, place: Place, subject: Subject, sentence: Range, left: list[Range]) -> tuple[Range, ...]:
    """`According to Smith, …` reports what follows, `…, according to Smith` what came before."""
    low, high = sentence
    opens = line.only("cb,ax", low, place.first) or place.lemma == "in the words of"
    before = line.tags[max(low, place.first - 2) : place.first]
    if not opens and not before.endswith("t") and before not in ("r,", "t,"):
        return tuple(left or left_content(line, low, place.first))
    start = subject.stop + (line.tags[subject.stop : subject.stop + 1] == ",")
    if line.lower[start : start + 1] in (["quoting"], ["citing"]) or line.tags[start : start + 1] == "r":
        start = max(start, line.tags.find(",", start, high) + 1)
    if place.lemma == "in the words of" and line.tags[place.first - 1 : place.first] == "Q":
        return ((place.first - 1, place.first),)
    if place.lemma == "in the words of" and line.tags[start : start + 1] == "Q":
        return ((start, start + 1),)
    content = _trimmed(line, start, high)
    return (content,) if content else ()


def _trimmed(line: Line, first: int, stop: int) -> Range | None:
    while first < stop and line.tags[first] in ",:;-":
        first += 1
    while stop > first and line.tags[stop - 1] in ",;:.":
        stop -= 1
    return (first, stop) if first < stop else None
