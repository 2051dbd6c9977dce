"""Look twice here: vague sources, two spellings, two titles, two wordings, two figures, marks left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.text.chains import naming
from claims.text.dates import DateFound
from claims.text.figure_notes import two_values
from claims.text.lexicon import ORGANISATION_WORDS
from claims.text.name_notes import two_spellings, two_titles
from claims.text.name_table import NameTable
from claims.text.prose import Paragraph, Prose
from claims.text.suggestions import Hop, LintNote, QuoteSuggestion, Span
from claims.text.when import When
from claims.text.word_sets import word_set
from claims.text.wording_notes import two_wordings

_PRONOUNS = word_set("he she they it we i you who him her them")
_INSTITUTIONS = ORGANISATION_WORDS - word_set("media press police reuters") | word_set(
    "city town village county firm club newspaper paper broadcaster ministry airline hospital indictment lawsuit"
)
_SOURCES_BY_TRADE = word_set("""
    sources insiders observers critics experts analysts officials economists skeptics sceptics opponents supporters
    commentators pundits diplomats scientists strategists
""")
_OWN_PAPER = re.compile(
    r"(?<![\w.])[A-Z][\w.]*+['’]s? (?:\w++ ){0,2}?"
    r"(?:analysis|report|study|survey|statement|website|blog|filing|poll|data|figures)\b"
)
"""What somebody with a name has published: "Acme's annual report"."""
_CITING = re.compile(
    r"\b(?:citing|quoting) (?P<party>(?:[\w.’'-]++ ){0,4}?"
    r"(?:sources?|officials?|people|persons?|insiders?|diplomats?|experts?|analysts?|witness(?:es)?|media|reports?))\b"
)
_INNER_OPENING = re.compile(
    r"(?:(?<=[\s(—–“\"])|^)‘(?=[A-Z]|[a-z]{3})(?!(?:em|til|tis|twas|cause|bout|round)\b)", re.IGNORECASE
)
_INNER_CLOSING = re.compile(r"’(?!\w)")
_STRAY = re.compile(r"(?<=[^\W\d_]|[.,!?…])”")


def lint(
    prose: Prose, table: NameTable, quotes: Sequence[QuoteSuggestion], found: Sequence[DateFound]
) -> list[LintNote]:
    """All notes, in the order of their first passage."""
    when = When(prose, found)
    notes = [
        *_vague(prose.text, quotes),
        *_open_marks(prose),
        *_stray_marks(prose),
        *two_spellings(prose.text, table),
        *two_titles(prose.text, table, when),
        *two_wordings(prose.text, quotes),
        *two_values(prose.text, table, when),
        *_date_conflicts(found),
    ]
    return sorted(notes, key=lambda note: note.spans[0])


def _vague(text: str, quotes: Sequence[QuoteSuggestion]) -> Iterator[LintNote]:
    """Each unnamed or collective party that words rest on, once."""
    seen: dict[str, tuple[str, str, set[Span]]] = {}
    for shown, hop in ((quote.shown, hop) for quote in quotes for hop in quote.hops):
        if hop.start is not None and hop.end is not None and _is_vague(hop, shown):
            seen.setdefault(hop.party.lower(), (hop.party, hop.naming, set()))[2].add((hop.start, hop.end))
    for match in _CITING.finditer(text) if "citing " in text or "quoting " in text else ():
        party = match["party"]
        if naming(party) != "named":
            seen.setdefault(party.lower(), (party, naming(party), set()))[2].add(match.span("party"))
    for party, kind, spans in seen.values():
        yield LintNote("vague_attribution", f"Words rest on “{party}” ({kind}): who exactly?", tuple(sorted(spans)))


def _is_vague(hop: Hop, shown: bool) -> bool:
    """Whether one would have to ask who that is. "The ministry" has been named before, or is the only one.

    Of words that are not shown ("Insiders expect him to go") only those of people who are sources by trade count.
    """
    if hop.naming == "named" or hop.certainty != "stated" or hop.role:
        return False
    party = hop.party.lower()
    words = party.split()
    if _OWN_PAPER.search(hop.party):
        return False
    known = (words[0] in ("the", "its", "their") and words[-1] in _INSTITUTIONS) or words[-1] == "police"
    return not known and party not in _PRONOUNS and (shown or words[-1] in _SOURCES_BY_TRADE)


def _open_marks(prose: Prose) -> Iterator[LintNote]:
    for number, paragraph in enumerate(prose.paragraphs):
        following = prose.paragraphs[number + 1].quotations if number + 1 < len(prose.paragraphs) else []
        goes_on = bool(following) and following[0].continues
        for quotation in paragraph.quotations:
            span = (quotation.outer_start, quotation.outer_end)
            if not quotation.closed and not goes_on:
                yield LintNote("unclosed_quote", "The quotation marks open here and do not close.", (span,))
            elif quotation.closed and (again := _opened_again(prose.text, *span)):
                yield LintNote("unclosed_quote", "The quotation marks open here and do not close.", (again,))
            elif quotation.closed and (inner := _open_inside(prose.text, *span)):
                yield LintNote("unclosed_quote", "The quotation marks open here and do not close.", (inner,))


def _opened_again(text: str, start: int, end: int) -> Span | None:
    """The words up to the next “ where a quotation is opened twice and closed once."""
    if text[start] != "“" or text[end - 1] != "”":
        return None
    second = text.find("“", start + 1, end)
    return (start, second) if second >= 0 and text.count("”", start, end) == 1 else None


def _open_inside(text: str, start: int, end: int) -> Span | None:
    """What is quoted inside a quotation and not closed in it. An apostrophe at the end of a word may have closed it."""
    if text.find("‘", start + 1, end) < 0:
        return None
    openings = [match.start() for match in _INNER_OPENING.finditer(text, start + 1, end)]
    return (openings[-1], end) if openings and not _INNER_CLOSING.search(text, openings[-1], end) else None


def _stray_marks(prose: Prose) -> Iterator[LintNote]:
    """Marks that close what nothing has opened."""
    for paragraph in prose.paragraphs:
        for at in _strays(prose.text, paragraph):
            yield LintNote("unclosed_quote", "The quotation marks close here and were not opened.", ((at, at + 1),))


def _strays(text: str, paragraph: Paragraph) -> Iterator[int]:
    start, end = paragraph.line.start, paragraph.line.end
    if text.find("”", start, end) < 0:
        return
    quotations = iter(paragraph.quotations)
    quotation = next(quotations, None)
    for match in _STRAY.finditer(text, start, end):
        while quotation and quotation.outer_end <= match.start():
            quotation = next(quotations, None)
        if quotation is None or match.start() < quotation.outer_start:
            yield match.start()


def _date_conflicts(found: Sequence[DateFound]) -> Iterator[LintNote]:
    for date in found:
        if date.conflict:
            yield LintNote("date_conflict", f"{date.conflict}.", ((date.start, date.end),))
