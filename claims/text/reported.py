"""Reported speech: what is given in other words than the speaker's, in whole or in part."""

from __future__ import annotations

from claims.text.attributions import Attribution
from claims.text.quoted import is_quoted_only
from claims.text.telling import Telling
from claims.text.tokens import Line
from claims.text.utterance import Utterance
from claims.text.word_sets import word_set

_LEAST_WORDS = 2
_BASE = {
    "that": (0.55, 0.8, 0.9),
    "clause": (0.35, 0.65, 0.86),
    "before": (0.3, 0.6, 0.88),
    "according": (0.85, 0.85, 0.86),
    "to": (0.4, 0.55, 0.7),
    "whether": (0.3, 0.5, 0.6),
    "object": (0.3, 0.5, 0.7),
    "noun": (0.4, 0.6, 0.6),
    "preposition": (0.3, 0.45, 0.5),
    "quoted": (0.4, 0.7, 0.85),
    "quoted-around": (0.4, 0.7, 0.85),
    "quoted-before": (0.4, 0.7, 0.85),
}
"""How often each frame is right, by the strength of its cue; estimated on the development set."""


_NEGATIONS = word_set("not never don't doesn't didn't n't no")
_NAMING_VERBS = word_set("call dub term label brand")
_EMPTY_WHEN_DENIED = word_set("know mention")
_CONDITIONALS = word_set("would could will might may if should")
_HARDLY_SPEAKERS = word_set("i we you it who this that")
_PERFORMED = word_set("concede declare pronounce")
"""With an object these do what they say ("conceded a penalty", "declared bankruptcy") and state nothing."""
_LOOSE_FRAMES = word_set("object to preposition")


def reported(line: Line, telling: Telling) -> Utterance | None:
    """The reported words of a cue: indirect, or mixed where some of them are quoted; None where there are none."""
    attribution = telling.attribution
    contents = [content for content in attribution.contents if not is_quoted_only(line, *content)]
    least = 1 if attribution.frame == "object" and attribution.place.strength == 3 else _LEAST_WORDS
    if sum(stop - first for first, stop in contents) < least or all(
        _points_only(line, *content) for content in contents
    ):
        return None
    mixed = any("Q" in line.tags[first:stop] for first, stop in contents)
    spans = tuple(line.span(*content) for content in contents)
    return telling.utterance(spans, "mixed" if mixed else "indirect", _confidence(line, telling))


def _points_only(line: Line, first: int, stop: int) -> bool:
    """ "it", "that", "this": words that stand for content given elsewhere."""
    return stop - first == 1 and line.tags[first] in "htd"


def _points_back(line: Line, content: tuple[int, int]) -> bool:
    """ "these allegations": a phrase for what was said before."""
    return content[1] - content[0] == 2 and line.lower[content[0]] in ("these", "those", "this", "such")


def _judges(line: Line, attribution: Attribution) -> bool:
    """Whether "called" gives an opinion ("called the report a lie") rather than a name ("a group called Us")."""
    place, edge = attribution.place, attribution.subject.edge
    if line.tags[place.stop : place.stop + 1] == "Q" and line.tags[edge - 1 : edge] not in ("r", "t"):
        return False
    return any("Q" in line.tags[first:stop] or line.tags[first] in "hd" for first, stop in attribution.contents)


def _confidence(line: Line, telling: Telling) -> float:
    """How likely an editor keeps it: the record of its frame, lowered or raised by what stands around the cue."""
    attribution, speaker = telling.attribution, telling.speaker
    place, subject = attribution.place, attribution.subject
    value = _BASE[attribution.frame][max(0, place.strength - 1)]
    before = set(line.lower[place.group : place.first])
    if speaker is None:
        value -= 0.45
    elif subject.how == "shared":
        value -= 0.05
    if speaker is not None and speaker.mention.lower() in _HARDLY_SPEAKERS:
        value -= 0.2
    if attribution.frame in _LOOSE_FRAMES and any(line.has("Q", *content) for content in attribution.contents):
        value += 0.25
    if attribution.frame == "object" and (place.lemma in _PERFORMED or _points_back(line, attribution.contents[0])):
        value -= 0.15
    if line.lower[subject.first - 1 : subject.first] in (["if"], ["unless"]):
        value -= 0.25
    if not before.isdisjoint(_CONDITIONALS):
        value -= 0.2
    if place.lemma in _NAMING_VERBS and not _judges(line, attribution):
        value -= 0.3
    if attribution.frame == "to" and not before.isdisjoint(_NEGATIONS):
        value -= 0.3
    if place.lemma in _EMPTY_WHEN_DENIED and not before.isdisjoint(_NEGATIONS):
        value -= 0.2
    if place.kind == "infinitive":
        value -= 0.3
    if telling.only_passes_on:
        value = min(value, 0.5)
    return round(max(0.05, value), 2)
