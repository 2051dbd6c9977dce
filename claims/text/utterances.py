"""Walk through an article and gather what is said to have been said, in prose order.

Each sentence is read for its attributions (`attributions`); their contents become quotes (`quotes`) or reported speech
(`reported`); who is meant is followed from sentence to sentence (`speakers`).
"""

from __future__ import annotations

from claims.text.attributions import Attribution, attributions
from claims.text.block_quotes import announced_blocks, block_quote
from claims.text.cues import ANSWERING
from claims.text.name_table import NameTable
from claims.text.occasions import as_carrier, occasion, wrapping
from claims.text.prose import Paragraph, Prose
from claims.text.quotes import QuoteFinder
from claims.text.reported import reported
from claims.text.speakers import Speakers
from claims.text.telling import Telling
from claims.text.tokens import Line
from claims.text.transcripts import spoken_line, transcript_lines
from claims.text.utterance import Carrier, Utterance
from claims.text.word_sets import word_set

_SHORT = 24
_ASKED = word_set("asked pressed questioned when told")
"""Words that open a sentence in which somebody answers a reporter, and not whoever spoke before."""
_ASKING = word_set("ask press inquire wonder")
LONGEST_SENTENCE = 200
"""A longer run of words and quotations without a full stop is a list or noise; its grammar is not read."""


def utterances(prose: Prose, table: NameTable) -> list[Utterance]:
    """Every quote and piece of reported speech of a text, in order. English grammar."""
    speakers = Speakers(table)
    quotes = QuoteFinder()
    found: list[Utterance] = []
    lines = transcript_lines(prose)
    blocks = announced_blocks(prose)
    read = 0
    for number, paragraph in enumerate(prose.paragraphs):
        if number < read:
            continue
        if number in blocks:
            read = blocks[number]
            lead = prose.paragraphs[number - 1].line
            speaker = quotes.announced() or speakers.acted_since(lead.start, paragraph.line.start)
            found.append(block_quote(prose, number, read, speaker))
            continue
        if number in lines:
            found.append(spoken_line(number, paragraph, lines[number], speakers))
            continue
        quotes.begin(number, paragraph)
        for low, high in _joined(paragraph):
            if high - low > LONGEST_SENTENCE:
                continue
            found += _sentence(number, paragraph, low, high, speakers, quotes)
    return sorted(found + quotes.quotes(), key=lambda utterance: utterance.spans[0])


def _sentence(
    number: int, paragraph: Paragraph, low: int, high: int, speakers: Speakers, quotes: QuoteFinder
) -> list[Utterance]:
    line = paragraph.line
    read = attributions(line, low, high)
    if not read:
        speakers.enter(line, low, high)
        quotes.loose(low, high, speakers)
        return []
    if not any(attribution.frame in ("before", "quoted-before") for attribution in read):
        speakers.enter(line, low, high)
    passed_on, passing, dropped = _passed_on(line, read)
    found: list[Utterance] = []
    for index, attribution in enumerate(read):
        place = attribution.place
        medium, carriers = occasion(line, attribution)
        speaker = speakers.speaker(line, attribution.subject)
        if place.lemma in ANSWERING and speaker and speaker.pronoun and line.lower[low] not in _ASKED:
            turn = quotes.turn()
            speaker = speakers.answering(speaker, *turn) if turn else speaker
        telling = Telling(
            attribution, speaker, medium, carriers + passed_on.get(index, ()),
            number, line.span(place.first, place.stop), line.span(low, high), index in passing,
        )  # fmt: skip
        quotes.attributed(telling)
        utterance = None if index in dropped else reported(line, telling)
        if utterance:
            found.append(utterance)
        if place.lemma in _ASKING and not attribution.nested and place.kind == "finite":
            speakers.asked(line, attribution.subject, attribution.addressee)
    quotes.loose(low, high, speakers)
    return found


def _passed_on(line: Line, read: list[Attribution]) -> tuple[dict[int, tuple[Carrier, ...]], set[int], set[int]]:
    """Who passes on whose words in this sentence: carriers by attribution, and the attributions that only pass on.

    `…, the agency reported` after a statement is its intermediary and nothing else; `The agency reported that Smith
    said …` may also be read as a statement of the agency, and stays as a quiet suggestion.
    """
    carriers: dict[int, tuple[Carrier, ...]] = {}
    passing: set[int] = set()
    dropped: set[int] = set()
    for index, attribution in enumerate(read) if len(read) > 1 else ():
        inner = wrapping(line, attribution, read)
        if not inner:
            continue
        (dropped if attribution.contents[0][0] < attribution.place.first else passing).add(index)
        for other in inner:
            place = read.index(other)
            carriers[place] = (*carriers.get(place, ()), as_carrier(line, attribution))
    return carriers, passing, dropped


def _joined(paragraph: Paragraph) -> list[tuple[int, int]]:
    """The sentences of a paragraph, with `"…!" Smith shouted.` put together again."""
    line = paragraph.line
    joined: list[tuple[int, int]] = []
    for low, high in paragraph.sentences:
        short = bool(joined) and line.tags[low - 1] == "Q" and high - low <= _SHORT
        if short and (line.tags[low] == "-" or (line.last_quoted(low - 1) != "." and _is_cue_clause(line, low, high))):
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined


def _is_cue_clause(line: Line, low: int, high: int) -> bool:
    """Whether a sentence holds nothing but who said it: "Smith told reporters on Sunday", "Smith asked the crowd"."""
    read = attributions(line, low, high)
    if not read or not read[0].place.allows("q") or read[0].subject.first > low + 1:
        return False
    return read[0].frame == "open" or (read[0].place.lemma in _ASKING and read[0].frame == "object")
