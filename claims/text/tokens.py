"""Cut a line of text into words and marks, and class each by one letter (see `lexicon`).

A quoted stretch counts as one token, so that grammar reads the sentence around it. Tags stand in a plain string, one
letter a token: what a phrase may cross is then a set of letters. Further letters, given by shape:

    C capitalised word   w other word   e word in -ed   g word in -ing   # number   Q quoted stretch
    and the marks themselves:  , ; : . ? ! ( ) - (any dash)   x anything else
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.text.cues import VERBS
from claims.text.given_names import HE, SHE
from claims.text.lexicon import NOUNS_IN_LY, TITLES, word_tags

_TOKEN = re.compile(
    r"[a-z]++(?!['’&/\w-]|\.[\w.'’&/-])"  # most words, and most names: the quick way
    r"|[A-Z][a-z]++(?![\w.'’&/-])"
    r"|[,.](?!\w)"
    r"|['’]s(?!\w)"
    r"|(?:[A-Z]\.){2,9}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Sens|Reps|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|Capt|Hon|Messrs|No|Inc|Co|Corp|Ltd|Maj)\."
    r"|[A-Z]\.(?= ?[A-Z])"  # an initial
    r"|\d[\d.,]*(?<![.,])[%\w]*"
    r"|[^\W\d_](?:[\w.&/-]|['’](?!s(?!['’.&/-]*\w)))*(?<![.'’&/-])"
    r"|['‘’]{2,}+"
    r"|[^\s\"“”„‟«»]"  # any other mark; quotation marks that pair with none say nothing
)
_MOST_WORDS = 20_000
_LONGEST_KEPT = 40
"""Longer pieces are addresses and noise, and no memory is kept of how they were cut."""
_TAGS: dict[str, str] = word_tags()
_TAGS.update({word: "k" for word in VERBS if _TAGS.get(word, "v") == "v"})
for _title in TITLES:
    _TAGS.setdefault(_title, "w")
_MARKS = dict(zip(",;:.?!()-–—…[]%$", ",;:.?!()---.()##", strict=True))
_NAMELIKE_WHEN_CAPITAL = frozenset("kvega")
_APOSTROPHES = ("'", "’")
_OPENING = re.compile(r"[.?!:Q][x(-]*+")
"""Behind these a sentence opens, and a capital says nothing."""
_PLACES = ("outside", "inside")
_TELLING = frozenset((*_APOSTROPHES, *_PLACES, "May", "Day", "June", "August", "Night", "Weeks"))
"""Words whose class depends on the words beside them."""
_CLOSERS = "\"'”’»“ "
QUOTED = "\x00Q"
"""Stands for a quoted stretch among the words of a line."""
POSSESSIVE = ("'s", "’s")


@lru_cache(maxsize=200)
def _one_of(tags: str) -> re.Pattern[str]:
    negated = tags.startswith("^")
    return re.compile(f"[{'^' if negated else ''}{re.escape(tags[negated:])}]")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, tokenised. `quoted` gives, for each `Q` token, the index of its quotation."""

    text: str
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    quoted: dict[int, int]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """The offsets of the tokens `first` up to, not with, `stop`."""
        return self.starts[first], self.ends[stop - 1]

    def has(self, tags: str, first: int, stop: int) -> bool:
        """Whether one of the tokens `first..stop` is of one of these classes."""
        return _one_of(tags).search(self.tags, first, stop) is not None

    def only(self, tags: str, first: int, stop: int) -> bool:
        """Whether all tokens `first..stop` are of these classes."""
        return _one_of("^" + tags).search(self.tags, first, stop) is None

    def shown(self, first: int, stop: int) -> str:
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def last_quoted(self, at: int) -> str:
        """The last character inside the marks of the quotation at a token; empty where none stands there."""
        return self.text[self.starts[at] : self.ends[at]][-4:].rstrip(_CLOSERS)[-1:] if self.tags[at] == "Q" else ""

    def pauses(self, at: int) -> bool:
        """Whether a comma or semicolon stands here, on its own or inside the closing marks of a quotation."""
        return self.tags[at] in ",;" or self.last_quoted(at) == ","


class _Classes(dict[str, tuple[str, str, str]]):
    """What `_classed` says of each word met lately. It forgets all when full: as a `lru_cache`, at half the price."""

    def __missing__(self, word: str) -> tuple[str, str, str]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        classes = self[word] = _classed(word)
        return classes


def _classed(word: str) -> tuple[str, str, str]:
    """A word in lower case, its class where it opens a sentence, and its class elsewhere.

    At the start of a sentence a capital means nothing; elsewhere it turns a common word into a name.
    """
    lower = word.lower()
    if lower in POSSESSIVE:
        return lower, "S", "S"
    known = _TAGS.get(lower)
    if word == QUOTED:
        return word, "Q", "Q"
    if known is not None:
        if not word[0].isupper():
            return lower, known, known
        if word in ("Will", "May"):
            return lower, known, "C" if word == "Will" else "y"
        return (lower, "C", "C") if known == "w" else (lower, known, "C" if known in _NAMELIKE_WHEN_CAPITAL else known)
    tag = _shape(word, lower)
    if tag == "C" and len(word) > 5 and lower.endswith(("ing", "ly")) and lower not in NOUNS_IN_LY:
        return lower, _shape(lower, lower), tag
    return lower, tag, tag


_CLASSES = _Classes()


def _shape(word: str, lower: str) -> str:
    """The class of a word that no list knows."""
    if word[0].isupper() or ("-" in word and word[word.rfind("-") + 1 :][:1].isupper()):
        return "C"  # the second: al-Amr
    if not word[0].isalpha():
        return "#" if word[0].isdigit() else _MARKS.get(word, "x")
    if lower.endswith("ly") and lower not in NOUNS_IN_LY:
        return "a"
    if lower.endswith("ed"):
        return "e"
    return "g" if lower.endswith("ing") else "w"


def line(text: str, start: int, end: int, gaps: Sequence[tuple[int, int, int]] = ()) -> Line:
    """Tokens of `text[start:end]`. `gaps` are (start, end, index): index >= 0 a quotation, -1 markup to leave out."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: dict[int, int] = {}
    at = start
    for gap_start, gap_end, index in gaps:
        _scan(text, at, gap_start, words, starts, ends)
        if index >= 0:
            quoted[len(words)] = index
            words.append(QUOTED)
            starts.append(gap_start)
            ends.append(gap_end)
        at = max(at, gap_end)
    _scan(text, at, end, words, starts, ends)
    lower, tags = _tags(words)
    return Line(text, start, end, words, lower, starts, ends, tags, quoted)


def _scan(text: str, start: int, end: int, words: list[str], starts: list[int], ends: list[int]) -> None:
    """Add the tokens of a stretch: piece by piece between blanks, since most pieces are one word and nothing else."""
    at = start
    for piece in text[start:end].split(" "):
        stop = at + len(piece)
        if piece.isalpha():
            words.append(piece)
            starts.append(at)
            ends.append(stop)
        elif piece:
            ahead = text[stop : min(end, stop + 2)] if piece[-1] == "." and piece[-2:-1].isupper() else ""
            cut = _cut_before if len(piece) <= _LONGEST_KEPT else _cut
            for word, first, last in cut(piece, ahead):
                words.append(word)
                starts.append(at + first)
                ends.append(at + last)
        at = stop + 1


def _cut(piece: str, ahead: str) -> tuple[tuple[str, int, int], ...]:
    """The tokens of a piece, with their offsets in it. Only an initial asks what stands `ahead`, behind its blank."""
    return tuple((match[0], *match.span()) for match in _TOKEN.finditer(piece + ahead) if match.start() < len(piece))


_cut_before = lru_cache(maxsize=10_000)(_cut)


def _retag(words: list[str], lower: list[str], tags: list[str]) -> None:
    """Names that look like times (Theresa May), and the apostrophe of a plural (the students' day)."""
    for at in [at for at, word in enumerate(words) if at and word in _TELLING]:
        if words[at] in _APOSTROPHES:
            tags[at] = "S" if tags[at - 1] in "Cwy" else tags[at]
            continue
        if words[at] in _PLACES:
            tags[at] = "a" if tags[at + 1 : at + 2] in (["k"], ["m"], ["v"]) else tags[at]  # "protesters outside said"
            continue
        before = lower[at - 1].rstrip(".")
        named = tags[at - 1] == "C" and (before in HE or before in SHE or before in TITLES)
        if named or (before in ("said", "says") and tags[at + 1 : at + 2] in ([], ["."], [","], ["Q"])):
            tags[at] = "C"


def _is_name_before_cue(tags: list[str], opening: str, at: int) -> bool:
    """Whether a capital behind a quotation is a name though it looks like a verb: `"…," Huff scoffed`."""
    return at + 1 < len(tags) and tags[at] == "C" and opening in "kv" and tags[at + 1] in "km"


def _tags(words: list[str]) -> tuple[list[str], str]:
    """The words in lower case, and their classes."""
    classes = list(map(_CLASSES.__getitem__, words))
    lower = [small for small, _, _ in classes]
    tags = [inside for _, _, inside in classes]
    for match in _OPENING.finditer("." + "".join(tags)):
        at = match.end() - 1
        if at == len(tags):
            break
        opening = classes[at][1]
        if not (match[0] == "Q" and _is_name_before_cue(tags, opening, at)):
            tags[at] = opening
    if not _TELLING.isdisjoint(words):
        _retag(words, lower, tags)
    return lower, "".join(tags)
