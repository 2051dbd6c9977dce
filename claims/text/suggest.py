"""The one door of the suggesting half: an article in, everything worth a look out."""

from __future__ import annotations

from datetime import date

from claims.text.abroad import quotes_abroad
from claims.text.blocks import BlockKind
from claims.text.chains import chains, dates_of_speaking
from claims.text.checkable import claims
from claims.text.dates import DateFound, DateIndex, dates
from claims.text.lint import lint
from claims.text.names import name_table
from claims.text.prose import Prose, read
from claims.text.reasons import reason
from claims.text.suggestions import DateSuggestion, Hop, QuoteSuggestion, Suggestions
from claims.text.utterance import Utterance
from claims.text.utterances import utterances

SHOW_FROM = 0.7
"""Suggestions of this confidence or more are shown by default."""
KEEP_FROM = 0.35
"""Below this a suggestion is more often wrong than it is worth reading, and is not made."""


MANY, SHORT_LINE, SHORT_SENTENCE = 5_000, 16, 10
"""More lines or sentences than this, shorter than this on the average, are no prose but a table, a list or an attack,
and are not read."""


def suggest(text: str, *, published: date | None = None, language: str = "en") -> Suggestions:
    """Quotes, claims, dates and lint of an article; all offsets are code points of `text`. Never raises on any text.

    `published` is the local date of publication, which "on Saturday" counts from; without it relative dates stay open.
    """
    if _is_noise(text):
        return Suggestions((), (), (), ())
    prose = read(text, language)
    table = name_table(prose)
    read_words = utterances if language.lower().startswith("en") else quotes_abroad
    found = [item for item in read_words(prose, table) if item.confidence >= KEEP_FROM]
    dated = DateIndex(dates(text, _visible(prose), published))
    quotes = [_dressed(text, item, hops) for item, hops in zip(found, chains(prose, found, dated), strict=True)]
    of_speaking = {date.start for item in found if item.cue for date in dates_of_speaking(item, dated)}
    return Suggestions(
        quotes=tuple(quotes),
        claims=tuple(claims(prose, found, dated)),
        dates=tuple(_date(item, item.start in of_speaking) for item in dated.found),
        lint=tuple(lint(prose, table, quotes, dated.found)),
    )


def _is_noise(text: str) -> bool:
    lines, sentences = text.count("\n"), text.count(". ")
    return (lines > MANY and len(text) < SHORT_LINE * lines) or (
        sentences > MANY and len(text) < SHORT_SENTENCE * sentences
    )


def _visible(prose: Prose) -> list[tuple[int, int]]:
    return [span for block in prose.blocks if block.kind is not BlockKind.FURNITURE for span in block.visible]


def _dressed(text: str, item: Utterance, hops: tuple[Hop, ...]) -> QuoteSuggestion:
    speaker = item.speaker
    cue = text[item.cue[0] : item.cue[1]] if item.cue else None
    return QuoteSuggestion(
        spans=item.spans,
        kind=item.kind,
        speaker=speaker.mention if speaker else None,
        speaker_spans=(speaker.span,) if speaker else (),
        speaker_resolved=speaker.resolved if speaker else None,
        role=speaker.role if speaker else "",
        cue=cue,
        cue_spans=(item.cue,) if item.cue else (),
        hops=hops,
        confidence=item.confidence,
        shown=item.confidence >= SHOW_FROM and not item.inside,
        reason=reason(item, cue or ""),
    )


def _date(item: DateFound, of_speaking: bool) -> DateSuggestion:
    return DateSuggestion(
        start=item.start,
        end=item.end,
        date_from=item.first.isoformat() if item.first else None,
        date_to=item.last.isoformat() if item.last else None,
        precision=item.precision,
        basis="explicit" if item.explicit else "speaker's local date" if of_speaking else "publication date",
        conflict=item.conflict,
    )
