"""How words came to us, as the sentence of the cue tells: the occasion, and who carried them.

"in an interview with local media", "told CNN", "the UNIAN news agency reported" around a statement of somebody else.
"""

from __future__ import annotations

from claims.text.attributions import Attribution
from claims.text.contents import Range
from claims.text.cues import MEDIUM_NOUNS
from claims.text.phrases import phrase_after, phrase_before, skip_left
from claims.text.tokens import Line
from claims.text.utterance import Carrier
from claims.text.word_sets import word_set

MEDIA_WORDS = word_set("""
    media reports agency agencies news newspaper newspapers television tv channel outlet outlets broadcaster
    radio magazine press times post journal wire network daily weekly herald tribune gazette website
    broadcasting reuters xinhua ap afp tass interfax unian yonhap bloomberg dpa efe ansa kyodo cnn bbc nbc cbs
    abc fox msnbc npr pbs associated politico guardian telegraph axios
""")
_OCCASION_PREPOSITIONS = word_set("in on at during via through")
_QUOTES = word_set("quoted quotes quoting cited cites")
_WITH = word_set("with to on for by")


def media_like(line: Line, first: int, stop: int) -> bool:
    """Whether a phrase names news media, by its words."""
    return not MEDIA_WORDS.isdisjoint(line.lower[first:stop])


def occasion(line: Line, attribution: Attribution) -> tuple[str, tuple[Carrier, ...]]:
    """The medium as printed and the carriers that the cue clause itself names."""
    place = attribution.place
    quoting = _quoting(line, attribution)
    carriers: list[Carrier] = [quoting] if quoting else []
    medium = ""
    cue = line.shown(place.first, place.stop)
    if attribution.addressee and attribution.frame != "to":
        first, stop = attribution.addressee
        if media_like(line, first, stop) and not _is_everybody(line, first, stop):
            carriers.append(Carrier(line.shown(first, stop), line.span(first, stop), cue, ""))
        elif stop > first:
            medium = line.shown(place.first, stop)
    if MEDIUM_NOUNS.isdisjoint(line.lower[slice(*attribution.sentence)]):
        return medium, tuple(carriers)
    for first, stop in _clause(attribution):
        found = _in_clause(line, first, stop, cue)
        if found:
            return found[0], (*carriers, *found[1])
    return medium, tuple(carriers)


def _is_everybody(line: Line, first: int, stop: int) -> bool:
    """Whether words were told to whoever was there: "told reporters", "told the press"."""
    words = line.lower[first:stop]
    return words[-1:] in (["reporters"], ["journalists"]) or words in (["the", "press"], ["the", "media"])


def _quoting(line: Line, attribution: Attribution) -> Carrier | None:
    """Who quotes the speaker: `TASS quoted Smith as saying`, `Smith, quoted by TASS, said`."""
    place, subject = attribution.place, attribution.subject
    verb = subject.first - 1
    if line.lower[place.group - 1] == "as" and verb > attribution.sentence[0] and line.lower[verb] in _QUOTES:
        stop = skip_left(line, verb, attribution.sentence[0])
        first = phrase_before(line, stop, attribution.sentence[0])
    else:
        by = subject.stop + 2
        if not subject.known or line.lower[subject.stop + 1 : by + 1] not in (["quoted", "by"], ["cited", "by"]):
            return None
        verb, first = by - 1, by + 1
        stop = phrase_after(line, first, place.first)
    if first >= stop or not media_like(line, first, stop):
        return None
    return Carrier(line.shown(first, stop), line.span(first, stop), line.words[verb], "")


def _clause(attribution: Attribution) -> list[Range]:
    """The tokens of the cue clause that are neither cue nor content: before the source, and after cue or source."""
    low, high = attribution.sentence
    after = max(attribution.place.stop, attribution.subject.stop)
    ahead = [first for first, _ in attribution.contents if first >= after]
    before = min(attribution.place.first, attribution.subject.first if attribution.subject.known else high)
    opened = max([stop for _, stop in attribution.contents if stop <= before], default=low)
    return [(after, min([high, after + 24, *ahead])), (opened, before)]


def _in_clause(line: Line, first: int, stop: int, cue: str) -> tuple[str, tuple[Carrier, ...]] | None:
    for at in range(first, stop) if line.has("p", first, stop) else ():
        if line.lower[at] not in _OCCASION_PREPOSITIONS:
            continue
        noun = next((n for n in range(at + 1, min(stop, at + 6)) if line.lower[n] in MEDIUM_NOUNS), -1)
        if noun < 0:
            continue
        carrier = _carrier_after(line, noun + 1, stop, cue, line.lower[noun])
        end = phrase_after(line, at + 1, stop)
        return line.shown(at, max(end, noun + 1)), (carrier,) if carrier else ()
    return None


def _carrier_after(line: Line, at: int, stop: int, cue: str, medium: str) -> Carrier | None:
    """`interview with CNN`, `remarks to al-Ikhbariya television`: the phrase after the occasion, when it is media."""
    if at >= stop or line.lower[at] not in _WITH:
        return None
    end = phrase_after(line, at + 1, stop, person=True)
    if end == at + 1 or not (
        media_like(line, at + 1, end) or (medium == "interview" and "C" in line.tags[at + 1 : end])
    ):
        return None
    return Carrier(line.shown(at + 1, end), line.span(at + 1, end), cue, medium)


def wrapping(line: Line, attribution: Attribution, others: list[Attribution]) -> list[Attribution]:
    """The attributions inside the content of one that only passes them on ("…, the UNIAN news agency reported")."""
    place, subject = attribution.place, attribution.subject
    if not subject.known or place.lemma not in ("according to", "report", "say", "write"):
        return []
    inner = [
        other
        for other in others
        if other is not attribution and other.contents and other.subject.known and other.subject.first != subject.first
        and any(first <= other.place.first < stop for first, stop in attribution.contents)
    ]  # fmt: skip
    if place.lemma == "report" or media_like(line, subject.first, subject.stop):
        return inner
    return [other for other in inner if place.kind == "according" and other.frame.startswith("quoted")]


def as_carrier(line: Line, attribution: Attribution) -> Carrier:
    place, subject = attribution.place, attribution.subject
    return Carrier(
        line.shown(subject.first, subject.stop),
        line.span(subject.first, subject.stop),
        line.shown(place.first, place.stop),
        "",
    )
