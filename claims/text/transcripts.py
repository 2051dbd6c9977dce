"""Interviews printed as a transcript: "SMITH: We had no choice." A name and a colon open a line of speech."""

from __future__ import annotations

from collections import Counter

from claims.text.prose import Paragraph, Prose
from claims.text.speakers import Speaker, Speakers
from claims.text.subjects import Subject
from claims.text.tokens import Line
from claims.text.utterance import Utterance
from claims.text.word_sets import word_set

_LONGEST_NAME = 8
_LEAST_LINES = 3
_QUESTION_AND_ANSWER = {"q", "a"}
_NOT_NAMES = word_set("note update correction image photo video audio source editor read also related date time place")


def transcript_lines(prose: Prose) -> dict[int, int]:
    """The paragraphs that are lines of a transcript, with the token of their colon.

    One line with a colon proves nothing: there must be three at least, and somebody must speak twice.
    """
    colons = {number: colon for number, paragraph in enumerate(prose.paragraphs) if (colon := _colon(paragraph)) > 0}
    if len(colons) < _LEAST_LINES:
        return {}
    voices = {number: _voice(prose.paragraphs[number].line, colon) for number, colon in colons.items()}
    turns = Counter(voices.values())
    if not turns.keys() >= _QUESTION_AND_ANSWER:
        voices = {number: voice for number, voice in voices.items() if voice not in _QUESTION_AND_ANSWER}
    converse = len(voices) >= _LEAST_LINES and max(turns.values()) > 1
    return {number: colons[number] for number in voices} if converse else {}


def _voice(line: Line, colon: int) -> str:
    """Who speaks, by the last word of the name: "GOV. DALE STROUD" and "STROUD", "DANA HOLT, HOST" and "HOLT"."""
    stop = next((at for at in range(1, colon) if line.tags[at] in ",("), colon)
    return line.lower[stop - 1]


def _colon(paragraph: Paragraph) -> int:
    line = paragraph.line
    colon = line.tags.find(":", 1, _LONGEST_NAME + 1)
    if colon < 0 or colon + 2 > len(line) or line.tags[colon + 1] == "Q":
        return -1
    capitals = all(word[0].isupper() or word in ".-,()" for word in line.words[:colon])
    return colon if capitals and line.lower[0] not in _NOT_NAMES else -1


def spoken_line(number: int, paragraph: Paragraph, colon: int, speakers: Speakers) -> Utterance:
    """The speech of one line of a transcript."""
    line = paragraph.line
    speaker: Speaker | None = speakers.speaker(line, Subject(0, colon, "before", 0))
    if speaker is not None and speaker.mention.lower() in _QUESTION_AND_ANSWER:
        speaker = speaker._replace(resolved=None)
    span = (line.starts[colon + 1], line.ends[-1])
    return Utterance((span,), "direct", speaker, None, "", "transcript", 0.75, number, (line.starts[0], line.ends[-1]))
