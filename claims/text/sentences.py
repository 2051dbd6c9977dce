"""Cut blocks into sentences, by what a reader sees of them.

Rules, not a model: a sentence ends at a full stop, question or exclamation mark (of any script) with the closing marks
after it, unless the full stop belongs to an abbreviation, an initial or a number, or what follows goes on in lower case
or with the speaker's cue ("…?" he asked). One walk over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from claims.text.blocks import Block, blocks, reading
from claims.text.word_sets import word_set


class Sentence(NamedTuple):
    """One sentence of the block with the index `block`; it begins and ends with a visible character."""

    start: int
    end: int
    block: int


_ENDS = ".!?…؟۔।॥։"
_WIDE_ENDS = "。！？｡．"
_CLOSERS = "\"'”’»›)]」』】）》〉*_"
_OPENERS = "\"'“‘«‹„‚(¿¡「『【（《〈["
# A possible end: marks that end a sentence, then whatever closes with it. The match always takes all of both, so that
# no mark is looked at twice. “ and « close in German and Danish; after wide marks, which need no space, they open.
_END = re.compile(
    rf"[{_ENDS}{_WIDE_ENDS}](?:(?<=[{_WIDE_ENDS}])[{_ENDS}{_WIDE_ENDS}]*+[{re.escape(_CLOSERS)}]*+"
    rf"|[{_ENDS}]*+[{re.escape(_CLOSERS)}“‘«‹]*+)"
)
_TAIL = re.compile(r"[\w.'’-]+\Z")
_NEXT = re.compile(rf"\s*+[{re.escape(_OPENERS)}]*+(\S?)")
_NEXT_WORDS = re.compile(r"\s*+([^\W\d_][\w'’-]*+)((?:\s[^\W\d_][\w.'’-]*+){0,4})")
# How far a look back or ahead may go: no name, title or abbreviation is longer.
_LOOK = 80

# Never the end of a sentence: a name or a number follows.
_TITLES = word_set(
    "mr mrs ms mx dr prof gen col lt sgt capt cpt maj cmdr adm gov sen rep rev hon pres amb supt st ste mt ft "
    "messrs mme mlle m fr bros vs v viz cf al ca approx fig figs vol vols art arts sec pp pg eq ed eds ph "
    "dept univ assn est hr fam nr bzw bspw inkl ggf sog usw evtl z.b d.h u.a v.a i.e e.g p.ej sra srta ud uds "
    "dña г ул им тов проф акад т.е т.к т.н т.д т.п см ср стр"
)
# Before a number only: "No. 5", "Jan. 3"; else an ordinary end.
_BEFORE_NUMBERS = word_set("no nos nr jan feb mar apr jun jul aug sep sept oct nov dec art par p pp ch abs")
# May end a sentence or not: what follows decides.
_DOUBTFUL = word_set("inc ltd co corp jr sr etc llc plc esq blvd ave rd jan feb apr aug sept oct nov dec")
# After a doubtful full stop these, with a capital, begin a sentence.
_STARTERS = word_set(
    "a an the this that these those he she it we they i you there here his her its our their my your in on at "
    "by for from with but and or so if as when while after before since until although however meanwhile "
    "moreover what who why how where both one some many most all no not more he's it's that's we're they're"
)
_CUES = word_set(
    "said says say told tells asked asks added adds replied wrote writes stated noted insisted argued warned "
    "explained declared announced claimed continued stressed emphasized emphasised recalled tweeted posted "
    "shouted exclaimed answered concluded remarked commented observed urged demanded joked quipped testified "
    "sagte fragte dit demandé dijo preguntó"
)
_WIDE_CUES = re.compile(r"\s*[^。！？\s]{0,6}?(?:说|說|问|問|道|表示|称|稱|と|って)")
_GERMAN_MONTHS = word_set("januar jänner februar märz april mai juni juli august september oktober november dezember")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def sentences(text: str, found: list[Block] | None = None) -> list[Sentence]:
    """All sentences in order. None crosses a block; every letter and digit a reader sees lies in exactly one.

    `found` are the blocks of the text, when they are known already.
    """
    found = blocks(text) if found is None else found
    return list(chain.from_iterable(_of_block(text, block, index) for index, block in enumerate(found)))


def _of_block(text: str, block: Block, index: int) -> Iterator[Sentence]:
    if len(block.visible) == 1:
        offset, stop = block.visible[0]
        for start, end in spans(text[offset:stop]):
            yield Sentence(offset + start, offset + end, index)
    elif block.visible:
        seen = reading(text, [block])
        for start, end in spans(seen.text):
            yield Sentence(seen.start(start), seen.end(end), index)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of one block of visible text, as spans without blank space at their ends."""
    start = at = 0
    for end in chain(_ends(text), (len(text),)):
        # A piece without a letter ("…" or a stray mark) joins the sentence after it.
        if not _LETTER.search(text, at, end):
            at = end
            continue
        yield _trimmed(text, start, end)
        start = at = end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


_LETTER = re.compile(r"[^\W_]")


def _ends(text: str) -> Iterator[int]:
    """Where sentences end."""
    for match in _END.finditer(text):
        marks, end = match.group(), match.end()
        wide = marks[0] in _WIDE_ENDS
        if end == len(text) or not (wide or text[end].isspace()):
            continue
        if wide:
            if not _goes_on_after_wide(marks, text, end):
                yield end
        elif not _goes_on(text, match.start(), marks, end):
            yield end


def _goes_on_after_wide(marks: str, text: str, end: int) -> bool:
    """A cue straight after the closing mark of a quotation: 「…。」と述べた, “……？”他问。"""
    return marks[-1] in _CLOSERS and _WIDE_CUES.match(text, end, end + 12) is not None


def _goes_on(text: str, start: int, marks: str, end: int) -> bool:
    """Whether the sentence goes on after marks that could end it."""
    first = text[end + 1 : end + 2]
    if not first.isalnum():
        following = _NEXT.match(text, end, end + _LOOK)
        first = following[1] if following else ""
    if first.islower() or not first:
        return True
    if marks[-1] in _CLOSERS and marks[0] != "." and _is_cue(text, end):
        return True
    return marks == "." and _is_abbreviation(text, start, end, first)


def _is_cue(text: str, end: int) -> bool:
    """Whether a speaker and a cue verb follow: `Trump told reporters`, `Ms. Lee said`."""
    ahead = _NEXT_WORDS.match(text, end, end + _LOOK)
    if ahead is None or (ahead[1].lower() in _STARTERS and ahead[1] != "I"):
        return False
    words = ahead[0].split()
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word.rstrip(".").lower() in _CUES:
            return following != "that"
        if not word[0].isupper():
            return False
    return False


def _is_abbreviation(text: str, start: int, end: int, first: str) -> bool:
    """Whether the full stop at `start` belongs to the word before it rather than ending the sentence."""
    word = _word_before(text, start)
    if not word:
        return False
    lower = word.lower()
    if first.isdigit():
        return lower in _BEFORE_NUMBERS or lower in _TITLES
    if lower in _TITLES:
        return True
    if len(word) == 1 and word.isalpha():
        return _is_initial(text, start - 1, word, _following(text, end))
    if word.isdigit():
        return (
            len(word) <= 2
            and (following := _following(text, end)) in _GERMAN_MONTHS
            and following not in ("april", "august", "september", "november")
        )
    if lower in _DOUBTFUL or ("." in lower and _DOTTED.fullmatch(lower)):
        following = _following(text, end)
        return bool(following) and following not in _STARTERS
    return False


def _following(text: str, end: int) -> str:
    """The word behind a mark, in lower case."""
    ahead = _NEXT_WORDS.match(text, end, end + _LOOK)
    return ahead[1].lower() if ahead else ""


def _word_before(text: str, at: int) -> str:
    """The word that ends at an offset, without marks before it."""
    piece = text[max(0, at - _LOOK) : at].rpartition(" ")[2]
    if piece.isalpha():
        return piece
    tail = _TAIL.search(piece)
    return tail.group().lstrip("_.'’-") if tail else ""


def _is_initial(text: str, at: int, letter: str, following: str) -> bool:
    """A capital by itself is an initial, but for "I", or "vitamin C. The…", after lower case."""
    if not letter.isupper():
        return False
    previous = text[max(0, at - _LOOK) : at].split()
    ends_a_sentence = letter == "I" or following in _STARTERS
    return not (ends_a_sentence and previous and previous[-1].islower())
