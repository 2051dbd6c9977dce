"""One thing somebody is said to have said, before it is dressed for people."""

from __future__ import annotations

from typing import NamedTuple

from claims.text.speakers import Speaker

Span = tuple[int, int]


class Carrier(NamedTuple):
    """Somebody through whom words came: "local media" in "in an interview with local media"."""

    party: str
    span: Span
    cue: str
    medium: str


class Utterance(NamedTuple):
    """`paragraph` is the index of its first passage; `sentence` the offsets of the sentence the cue stands in."""

    spans: tuple[Span, ...]
    kind: str
    speaker: Speaker | None
    cue: Span | None
    lemma: str
    frame: str
    confidence: float
    paragraph: int
    sentence: Span
    inside: bool = False
    """A partial quote inside reported speech that is suggested as a whole."""
    medium: str = ""
    """The occasion as printed: "told reporters", "in a statement"."""
    carriers: tuple[Carrier, ...] = ()
