"""Names called upon in a remark: ``@name``, where the name is somebody's user name."""

import re
from collections.abc import Collection, Iterable, Iterator
from unicodedata import normalize

# Letters, digits and .@+-_ are what a user name may hold; an address like a@b.example calls upon nobody.
_CALL = re.compile(r"(?<![\w@])@([\w.@+-]{1,150})")
_AT_THE_END = ".@+-"
# A remark that calls upon more is taken to call upon the first so many.
MAX_CALLS = 50


def candidates(text: str) -> set[str]:
    """Every user name that ``text`` might call upon."""
    return {name for _, _, names in _calls(text) for name in names}


def mentioned(text: str, known: Collection[str]) -> set[str]:
    """The names among ``known`` that ``text`` calls upon; others are left alone."""
    return {name for _, name in pieces(text, known) if name}


def pieces(text: str, known: Collection[str]) -> list[tuple[str, str]]:
    """``text`` in its order, cut where it calls upon somebody: (words, name); the name is empty for all other words."""
    cut, done = [], 0
    for start, length_of, names in _calls(text):
        name = next((name for name in names if name in known), "")
        if name:
            end = start + length_of[name]
            cut += [(text[done:start], ""), (text[start:end], name)]
            done = end
    return [piece for piece in [*cut, (text[done:], "")] if piece[0]]


def _calls(text: str) -> Iterator[tuple[int, dict[str, int], list[str]]]:
    """(place, how many characters each name takes there, the names it might be: as written, then in small letters)."""
    for number, call in enumerate(_CALL.finditer(text)):
        if number == MAX_CALLS:
            return
        lengths: dict[str, int] = {}
        for name in _shortened(call.group(1)):
            for spelling in (normalize("NFKC", name), normalize("NFKC", name).lower()):
                lengths.setdefault(spelling, len(name) + 1)
        yield call.start(), lengths, list(lengths)


def _shortened(written: str) -> Iterable[str]:
    """A full stop after a name may be its own or the sentence's: the longest name first."""
    bare = written.rstrip(_AT_THE_END)
    return [written[:end] for end in range(len(written), max(len(bare), 1) - 1, -1)]
