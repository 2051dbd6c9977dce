"""Look twice here: vague sources, two spellings, two titles, two wordings, two figures, marks left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claims.text.dates import DateFound
from claims.text.name_table import Name, NameTable
from claims.text.prose import Prose
from claims.text.suggestions import Hop, LintNote, QuoteSuggestion, Span
from claims.text.word_sets import word_set

_VARIANTS = (
    ("Kyiv", "Kiev"), ("Odesa", "Odessa"), ("Kharkiv", "Kharkov"), ("Lviv", "Lvov"), ("Zelenskyy", "Zelensky"),
    ("Zelenskiy", "Zelensky"), ("Myanmar", "Burma"), ("Mumbai", "Bombay"), ("Türkiye", "Turkey"), ("Beijing", "Peking"),
    ("Chernobyl", "Chornobyl"), ("Belarus", "Belorussia"), ("Eswatini", "Swaziland"), ("Qaddafi", "Gaddafi"),
    ("Gadhafi", "Gaddafi"), ("Quran", "Koran"), ("Muhammad", "Mohammed"), ("Czechia", "Czech Republic"),
    ("Netanyahu", "Netanjahu"), ("Lukashenko", "Lukashenka"), ("Al Qaeda", "al-Qaida"), ("Hezbollah", "Hizbullah"),
)  # fmt: skip
_VARIANT = re.compile("|".join(one for one, _ in _VARIANTS))
_NUMBER_FIRST = re.compile(
    r"(?P<value>\d[\d,]*+)(?: (?:or more|people|others|persons|men|women|soldiers|civilians|passengers)){0,2}"
    r"(?: (?:were|was|have been|had been|are))? (?P<what>killed|dead|wounded|injured|missing|arrested|hurt)\b"
)
_NUMBER_LAST = re.compile(
    r"(?P<what>kill|wound|injur|hurt|arrest)(?:ed|ing|s)? (?:at least |some |about |more than )?(?P<value>\d[\d,]*+)\b"
)
_STEMS = {"killed": "kill", "dead": "kill", "wounded": "wound", "injured": "wound", "hurt": "wound", "injur": "wound",
          "arrested": "arrest"}  # fmt: skip
_HARMS = ("kill", "dead", "wound", "injur", "missing", "hurt", "arrest")
_WORD = re.compile(r"\w+")
_RUN = 4
_LONGEST_NAME = 40
_ALIKE = 20
"""So many names with the same first or last letters are compared; more are a list of names."""
_PRONOUNS = word_set("he she they it we i you who him her them")
_PERSONAL = word_set("mr mrs ms miss dr sir lord lady dame prof")


def lint(
    prose: Prose, table: NameTable, quotes: Sequence[QuoteSuggestion], found: Sequence[DateFound]
) -> list[LintNote]:
    """All notes, in the order of their first passage."""
    notes = [
        *_vague(quotes),
        *_open_marks(prose),
        *_two_spellings(prose.text, table),
        *_two_titles(table),
        *_two_wordings(prose.text, quotes),
        *_two_values(prose.text),
        *_date_conflicts(found),
    ]
    return sorted(notes, key=lambda note: note.spans[0])


def _vague(quotes: Sequence[QuoteSuggestion]) -> Iterator[LintNote]:
    """Each unnamed or collective party that words rest on, once."""
    seen: dict[str, tuple[Hop, list[Span]]] = {}
    for hop in (hop for quote in quotes if quote.shown for hop in quote.hops):
        vague = hop.naming != "named" and hop.certainty == "stated" and not hop.role
        if vague and hop.start is not None and hop.end is not None and hop.party.lower() not in _PRONOUNS:
            _, spans = seen.setdefault(hop.party.lower(), (hop, []))
            if (hop.start, hop.end) not in spans:
                spans.append((hop.start, hop.end))
    for hop, spans in seen.values():
        yield LintNote("vague_attribution", f"Words rest on “{hop.party}” ({hop.naming}): who exactly?", tuple(spans))


def _open_marks(prose: Prose) -> Iterator[LintNote]:
    for number, paragraph in enumerate(prose.paragraphs):
        following = prose.paragraphs[number + 1].quotations if number + 1 < len(prose.paragraphs) else []
        goes_on = bool(following) and following[0].continues
        for quotation in paragraph.quotations:
            if not quotation.closed and not goes_on:
                span = (quotation.outer_start, quotation.outer_end)
                yield LintNote("unclosed_quote", "The quotation marks open here and do not close.", (span,))


def _two_spellings(text: str, table: NameTable) -> Iterator[LintNote]:
    for one, other in _VARIANTS if _VARIANT.search(text) else ():
        first = _word_at(text, one)
        second = _word_at(text, other) if first else None
        if first and second:
            yield LintNote(
                "two_spellings",
                f"“{one}” and “{other}” both stand in the text.",
                tuple(sorted((first, second))),
            )
    for one_name, other_name in _near_names(table):
        spans = sorted(
            (one_name.places[0], one_name.places[0] + len(one_name.full)) for one_name in (one_name, other_name)
        )
        message = f"“{one_name.full}” and “{other_name.full}” may be one person in two spellings."
        yield LintNote("two_spellings", message, tuple(spans))


def _word_at(text: str, word: str) -> Span | None:
    """The first place where a word stands by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum():
            return at, end
        at = text.find(word, end)
    return None


def _near_names(table: NameTable) -> Iterator[tuple[Name, Name]]:
    """Pairs of persons whose names differ by one letter, and so agree in their first letters or in their last ones."""
    alike: dict[str, list[Name]] = {}
    for name in table.names:
        if not name.person or not 9 <= len(name.full) <= _LONGEST_NAME:
            continue
        lower = name.full.lower()
        others = {id(other): other for key in (lower[:4], lower[-4:]) for other in alike.get(key, ())}
        for other in others.values():
            if _one_letter_apart(other.full.lower(), lower):
                yield other, name
        for key in {lower[:4], lower[-4:]}:
            known = alike.setdefault(key, [])
            if len(known) < _ALIKE:
                known.append(name)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter put in, left out, or exchanged makes the one of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _two_titles(table: NameTable) -> Iterator[LintNote]:
    for name in table.names:
        if not name.person or len(name.roles) < 2:
            continue
        roles = [(role, at) for role, at in name.roles if not set(role.lower().replace(".", "").split()) <= _PERSONAL]
        if len(roles) < 2:
            continue
        first, at = roles[0]
        words = set(first.lower().split())
        for role, place in roles[1:]:
            others = set(role.lower().split())
            if not others & words:
                message = f"{name.full} is “{first}” here and “{role}” there."
                spans = ((at, at + len(name.full)), (place, place + len(name.full)))
                yield LintNote("two_titles", message, spans)
                break


def _two_wordings(text: str, quotes: Sequence[QuoteSuggestion]) -> Iterator[LintNote]:
    """Quoted passages that share at least half of their runs of words, and yet differ."""
    first_with: dict[tuple[str, ...], int] = {}
    passages: list[tuple[Span, str]] = []
    for span in (span for quote in quotes if quote.kind in ("direct", "partial") for span in quote.spans):
        words = _WORD.findall(text[span[0] : span[1]].lower())
        plain = " ".join(words)
        number = len(passages)
        passages.append((span, plain))
        runs = zip(*(words[at:] for at in range(_RUN)), strict=False)
        first_at = [first_with.setdefault(run, number) for run in runs]
        if first_at.count(number) == len(first_at):
            continue
        for earlier, count in Counter(first_at).items():
            other_span, other = passages[earlier]
            fewer = min(len(first_at), other.count(" ") + 2 - _RUN)
            if other_span != span and 2 * count >= fewer and plain not in other and other not in plain:
                yield LintNote("two_wordings", "One quote seems to stand here in two wordings.", (other_span, span))


def _two_values(text: str) -> Iterator[LintNote]:
    """Different numbers of dead, wounded or arrested in one text."""
    if not any(word in text for word in _HARMS):
        return
    seen: dict[str, tuple[str, Span]] = {}
    for match in sorted((*_NUMBER_FIRST.finditer(text), *_NUMBER_LAST.finditer(text)), key=lambda match: match.start()):
        if text[max(0, match.start() - 1) : match.start()].isalnum():
            continue
        stem = _STEMS.get(match["what"], match["what"])
        value = match["value"].replace(",", "")
        first, span = seen.setdefault(stem, (value, match.span()))
        if first != value:
            yield LintNote("two_values", f"{first} in one place, {value} in another.", (span, match.span()))


def _date_conflicts(found: Sequence[DateFound]) -> Iterator[LintNote]:
    for date in found:
        if date.conflict:
            yield LintNote("date_conflict", f"{date.conflict}.", ((date.start, date.end),))
