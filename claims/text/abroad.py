"""Direct quotes in German, French, Spanish and Russian, by lists of cues; in other languages the quoted spans alone.

No grammar: beside each quotation, in its sentence, a cue is looked for with the name next to it. Reported speech is not
read in these languages.
"""

from __future__ import annotations

import re

from claims.text.name_table import NameTable
from claims.text.prose import Paragraph, Prose
from claims.text.quotation_marks import Quotation
from claims.text.speakers import Speaker
from claims.text.tongues import TONGUES, Tongue
from claims.text.utterance import Span, Utterance
from claims.text.word_sets import word_set

_Found = tuple[Span, Span, bool]
"""(cue, mention, whether it is a pronoun)"""
_REACH = 160
_MOST_PASSAGES = 100
_NEAR = 40


_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\b(?:MM?|Mme|Mlle|Sra?|Dr|Hr|Fr)\.|[^\W\d_][\w’'-]*|[,.;:!?—–-]")
_ARTICLES = word_set("der die das dem den des ein eine einer le la les un une du el los las uno una")
_OBJECT_ARTICLES = word_set("die das den dem")
_NAMING = word_set("""
    film buch roman lied song serie sendung zeitung magazin sogenannte sogenannten sogenannter motto titel livre chanson
    série émission journal dit dite intitulé película libro canción serie programa diario llamado llamada titulado фильм
    книга роман песня сериал газета журнал назван называемый называемая
""")
_AUXILIARIES = word_set(
    "s’est s'est se est a ont avait avaient ha han había hat haben hatte aussi également también auch"
)
_JOINED = re.compile(r"-t-(il|elle|on)s?$|-(il|elle|on)s?$")


def quotes_abroad(prose: Prose, table: NameTable) -> list[Utterance]:
    """The direct quotes of a text in another language than English, in order."""
    tongue = TONGUES.get(prose.language.split("-")[0].lower())
    found: list[Utterance] = []
    latest: str | None = None
    for number, paragraph in enumerate(prose.paragraphs):
        marked = paragraph.quotations or _dialogue(prose.text, paragraph, tongue)
        for position, quotation in enumerate(marked):
            if tongue and _is_name_of_a_thing(prose.text, quotation):
                continue
            utterance = _utterance(prose.text, number, paragraph, position, quotation, tongue, table, latest)
            previous = found[-1] if found else None
            if utterance.speaker and utterance.speaker.resolved:
                latest = utterance.speaker.resolved
            if previous and _is_led_in(prose.text, previous, utterance, number, quotation):
                found.append(utterance._replace(speaker=previous.speaker, cue=previous.cue, confidence=0.7))
            elif previous and _goes_on(previous, utterance, number, quotation):
                found[-1] = previous._replace(spans=(*previous.spans, *utterance.spans)[:_MOST_PASSAGES])
            elif utterance.speaker or " " in prose.text[quotation.start : quotation.end] or tongue is None:
                found.append(utterance)
    return found


def _dialogue(text: str, paragraph: Paragraph, tongue: Tongue | None) -> list[Quotation]:
    """A paragraph that opens with the dash of a dialogue and holds a cue: "—Es tarde —dijo Ana—. Vamos"."""
    start, end = paragraph.line.start, paragraph.line.end
    if tongue is None or not tongue.dialogues or text[start : start + 1] not in ("—", "–"):
        return []
    first = start + 1
    while first < end and text[first].isspace():
        first += 1
    spoken = Quotation(first, end, start, end, True)
    return [spoken] if _cue_inside(text, spoken, tongue) else []


def _is_name_of_a_thing(text: str, quotation: Quotation) -> bool:
    """Whether a title is quoted: the film „Das Boot“, die "Bild"-Zeitung."""
    lead = text[max(0, quotation.outer_start - _NEAR) : quotation.outer_start]
    before = [] if lead.rstrip().endswith(":") else _WORD.findall(lead)
    compound = text[quotation.outer_end : quotation.outer_end + 1] == "-" and quotation.closed
    said_of_oneself = before[-2:] == ["est", "dit"]  # "s’est dit « inquiet »"
    return compound or (bool(before) and before[-1].lower() in _NAMING and not said_of_oneself)


def _is_led_in(text: str, previous: Utterance, utterance: Utterance, number: int, quotation: Quotation) -> bool:
    """Whether a colon opens one more quote of the one who has just spoken: "… Und weiter: „Ich bleibe.“"."""
    near = previous.paragraph == number and quotation.start - previous.spans[-1][1] < _NEAR
    colon = text[max(0, quotation.outer_start - 2) : quotation.outer_start].rstrip().endswith(":")
    return previous.speaker is not None and utterance.speaker is None and near and colon


def _goes_on(previous: Utterance, utterance: Utterance, number: int, quotation: Quotation) -> bool:
    """Whether a quotation belongs to the quote before it: the same cue splits them, or it has none and stands near."""
    near = previous.paragraph == number and quotation.start - previous.spans[-1][1] < _REACH
    if previous.speaker is None or not near or len(previous.spans) >= _MOST_PASSAGES:
        return False
    return utterance.speaker is None or utterance.cue == previous.cue


def _utterance(
    text: str, number: int, paragraph: Paragraph, position: int, quotation: Quotation, tongue: Tongue | None,
    table: NameTable, latest: str | None,
) -> Utterance:  # fmt: skip
    span = (quotation.start, quotation.end)
    inner = _cue_inside(text, quotation, tongue) if tongue else None
    found = inner[0] if inner else _cue_beside(text, paragraph, position, quotation, tongue) if tongue else None
    if found is None:
        return Utterance((span,), "direct", None, None, "", "alone", 0.4, number, span)
    cue, mention, pronoun = found
    printed = text[mention[0] : mention[1]]
    speaker = _speaker(printed, mention, pronoun, table, latest)
    spans = inner[1] if inner else (span,)
    return Utterance(spans, "direct", speaker, cue, text[cue[0] : cue[1]], "quoted-before", 0.85, number, span)


def _speaker(printed: str, mention: Span, pronoun: bool, table: NameTable, latest: str | None) -> Speaker:
    """Who is meant: the name in the last part of the mention that holds one, or for a pronoun the latest name."""
    names = (table.find(part.split()[-1]) for part in reversed(printed.split(",")) if part.strip())
    name = None if pronoun else next((name for name in names if name and name.person), None)
    full = name.full if name else latest if pronoun else None
    if full and " " in printed and full.endswith(f" {printed}"):
        full = printed  # without the "Selon" that opens the sentence in capitals
    return Speaker(printed, mention, full, "", name is not None, pronoun)


def _cue_inside(text: str, quotation: Quotation, tongue: Tongue) -> tuple[_Found, tuple[Span, ...]] | None:
    """A cue set between marks inside the quotation: « C'est une honte, a dit M. Dupont. Nous … »."""
    tokens = [
        match.span() for match in _TOKEN.finditer(text, quotation.start, min(quotation.end, quotation.start + 600))
    ]
    for index, (start, end) in enumerate(tokens):
        if text[start:end].lower() not in tongue.cues:
            continue
        first = index
        while first and text[slice(*tokens[first - 1])].lower() in _AUXILIARIES:
            first -= 1
        marks = first
        while marks and not text[tokens[marks - 1][0]].isalpha():
            marks -= 1
        mention = _name_after(text, tokens[index + 1 :], tongue) if 0 < marks < first else None
        if mention and text[mention[1] : mention[1] + 2].lstrip()[:1] in (",", ".", "—", "–"):
            after = mention[1]
            while after < quotation.end and not text[after].isalnum() and text[after] not in "¿¡":
                after += 1
            said = text[quotation.start : tokens[first][0]].rstrip().rstrip(",—–- \xa0\u202f")
            parts = ((quotation.start, quotation.start + len(said)), (after, quotation.end))
            spans = tuple(part for part in parts if part[0] < part[1])
            return ((start, end), mention, text[slice(*mention)].lower() in tongue.pronouns), spans
    return None


def _cue_beside(text: str, paragraph: Paragraph, position: int, quotation: Quotation, tongue: Tongue) -> _Found | None:
    """A cue and its name after the quotation, else before it: (cue, mention, whether it is a pronoun)."""
    marks = paragraph.quotations
    stop = marks[position + 1].outer_start if position + 1 < len(marks) else paragraph.line.end
    low = marks[position - 1].outer_end if position else paragraph.line.start
    after = _tokens(text, quotation.outer_end, min(stop, quotation.outer_end + _REACH), True)
    before = _tokens(text, max(low, quotation.outer_start - _REACH), quotation.outer_start, False)
    found = _read(text, after, tongue, True) or _read(text, before, tongue, False)
    return found or _according(text, before, tongue) or _according(text, after, tongue)


def _according(text: str, tokens: list[Span], tongue: Tongue) -> _Found | None:
    """`Selon Claire Dupont, « … »`, `„…“, laut Berg`."""
    if not tokens:
        return None
    match = tongue.according.search(text, tokens[0][0], tokens[-1][1])
    ahead = [span for span in tokens if match and span[0] >= match.end()]
    mention = _name_after(text, ahead, tongue)
    return ((match.start(), match.end() - 1), mention, False) if match and mention else None


def _tokens(text: str, start: int, end: int, forward: bool) -> list[Span]:
    """The words and marks of the sentence that touches the quotation."""
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    stops = [index for index, (a, _) in enumerate(tokens) if text[a] in ".!?"]
    if forward:
        return tokens[: next((index for index in stops if index > 0), len(tokens))]
    return tokens[stops[-1] + 1 :] if stops else tokens


def _read(text: str, tokens: list[Span], tongue: Tongue, after: bool) -> _Found | None:
    for index, (start, end) in enumerate(tokens):
        word = text[start:end].lower()
        joined = _JOINED.search(word)
        if joined and word[: joined.start()].split("-")[0] in tongue.cues | {"a"}:
            return (start, end), (start + joined.end() - len(joined[1] or joined[2]), end), True
        if word not in tongue.cues or (after and start - tokens[0][0] > _NEAR * 2):
            continue
        addressee = tongue.addressee.match(text, end, end + _NEAR) if tongue.addressee else None
        behind = [token for token in tokens[index + 1 :] if addressee is None or token[0] >= addressee.end()]
        following = _name_after(text, behind, tongue)
        preceding = _name_before(text, tokens[:index], tongue) if not (after and following) else None
        # "Keller sagte der Zeitung: …" has its subject first, unless an adverb opens it ("Danach sagte Keller")
        mention = following if after and following else preceding or following
        if mention:
            printed = text[mention[0] : mention[1]]
            return (start, end), mention, printed.lower() in tongue.pronouns
    return None


def _name_after(text: str, tokens: list[Span], tongue: Tongue) -> Span | None:
    """The words after a cue up to a mark or a word that ends a name, with the name in apposition; None for no name."""
    if len(tokens) > 1 and _is_manner(text, tokens, tongue):
        tokens = tokens[1:]
    stop = 0
    for stop, (start, end) in enumerate([*tokens[:12], (len(text), len(text))]):
        word = text[start:end].lower()
        if not word[:1].isalpha() or word in tongue.ends or word in tongue.cues:
            break
        if _begins_another(text, tokens[:stop], word):
            break
        if word in tongue.pronouns:
            stop += 1
            break
    while stop and text[slice(*tokens[stop - 1])].lower() in _ARTICLES:
        stop -= 1
    if not stop:
        return None
    span = (tokens[0][0], _with_apposition(text, tokens, stop))
    first = text[slice(*tokens[0])].lower().split("’")[0].split("'")[0]
    named = _names_somebody(text[slice(*span)], tongue) or (first in _ARTICLES | {"l"} and stop > 1)
    return span if named else None


def _is_manner(text: str, tokens: list[Span], tongue: Tongue) -> bool:
    """Whether a word only tells how something was said: "respondió tajante la senadora"."""
    word, following = (text[slice(*token)].lower() for token in tokens[:2])
    stops = _ARTICLES | tongue.ends | tongue.pronouns | tongue.cues
    return text[tokens[0][0]].islower() and word not in stops and following in _ARTICLES


def _begins_another(text: str, name: list[Span], word: str) -> bool:
    """Whether an article behind a name begins a phrase of its own: "Jens Pohl der Zeitung", "Pohl die Lage"."""
    capitals = [text[start].isupper() for start, _ in name[-2:]]
    return capitals[-1:] == [True] and (word in _OBJECT_ARTICLES or (word == "der" and capitals == [True, True]))


def _with_apposition(text: str, tokens: list[Span], stop: int) -> int:
    """Where a mention ends with the name set after its comma: "der Sprecher des Amtes, Jan Tamm, …"."""
    at = stop + 1
    while at < len(tokens) and text[tokens[at][0]].isupper():
        at += 1
    comma = stop < len(tokens) and text[tokens[stop][0]] == ","
    closed = at >= len(tokens) or text[tokens[at][0]] in ",.;"
    return tokens[at - 1][1] if comma and at > stop + 2 and closed else tokens[stop - 1][1]


def _name_before(text: str, tokens: list[Span], tongue: Tongue) -> Span | None:
    """The words before a cue, back to a mark or a word that ends a name ("Frau Meier sagte: …")."""
    first: int | None = None
    stop = -1
    for start, end in reversed(tokens[-8:]):
        word = text[start:end]
        if not word[0].isalpha() or (word.lower() in tongue.ends and first is not None):
            break
        if word.lower() in tongue.ends | _AUXILIARIES:
            continue  # auxiliaries and adverbs between the name and its verb: "le ministre a déclaré"
        if first is None:
            stop = end
        first = start
        if word.lower() in tongue.pronouns:
            break
    if first is None:
        return None
    return (first, stop) if _names_somebody(text[first:stop], tongue) else None


def _names_somebody(words: str, tongue: Tongue) -> bool:
    return any(word[0].isupper() for word in words.split()) or words.lower() in tongue.pronouns
