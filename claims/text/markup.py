"""Inline Markdown: which characters of a block are markup, which spans are images, and where its links are.

Understood: `[text](url)`, `![alt](url)`, `<https://…>`, bare URLs, `*`/`**`/`***` and `_` emphasis, code spans and
backslash escapes. Whatever does not pair up is plain text. Each character is looked at a bounded number of times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the whole of it, the words a reader sees of it, and where it leads."""

    start: int
    end: int
    text_start: int
    text_end: int
    url: str


@dataclass(slots=True)
class Markup:
    """`hidden` are the spans a reader does not see, `images` the spans of alt texts; neither is sorted."""

    hidden: list[tuple[int, int]] = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


_NO_MARKUP = Markup()
"""Shared by all plain blocks: a markup is added to by its own scanner only."""
_TOKEN = re.compile(
    r"\\[!-/:-@\[-`{-~]"  # an escaped character
    r"|`[^`\n]++`"  # a code span
    r"|<https?://[^\s<>]++>"
    r"|https?://[^\s<>\"'()\[\]]++"
    r"|!?\[|\]"
    r"|(?P<run>\*++|_++)"
)
_PERHAPS = re.compile(r"[\\`<\[\]*_]")
_TARGET = re.compile(
    r"\(\s{0,3}<?(?P<url>[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)>?(?:\s{1,3}(?:\"[^\"\n]*+\"|'[^'\n]*+'))?\s{0,3}\)"
)
_URL_TAIL = ".,;:!?…*_"


def inline_markup(text: str, start: int, end: int) -> Markup:
    """The inline markup of `text[start:end]`, which should be one block."""
    plain = _PERHAPS.search(text, start, end) is None and text.find("://", start, end) < 0
    return _NO_MARKUP if plain else _Scanner(text, start, end).scan()


class _Scanner:
    """One walk over a block, with a stack of open brackets and a stack of open emphasis."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.found = Markup()
        self.brackets: list[tuple[int, int]] = []
        self.emphasis: list[tuple[int, str]] = []
        self.open_runs: dict[str, list[int]] = {}

    def scan(self) -> Markup:
        at = self.start
        while match := _TOKEN.search(self.text, at, self.end):
            at = self._take(match)
        return self.found

    def _take(self, match: re.Match[str]) -> int:
        """Act on one piece of possible markup; answer where to go on."""
        piece, start, end = match.group(), match.start(), match.end()
        if match["run"]:
            self._emphasis(piece, start, end)
        elif piece == "]":
            return self._close_bracket(start)
        elif piece in ("[", "!["):
            self.brackets.append((start, end))
        elif piece[0] == "\\":
            self.found.hidden.append((start, start + 1))
        elif piece[0] == "`":
            self.found.hidden += [(start, start + 1), (end - 1, end)]
        elif piece[0] == "<":
            self.found.hidden += [(start, start + 1), (end - 1, end)]
            self.found.links.append(Link(start, end, start + 1, end - 1, piece[1:-1]))
        else:
            url = piece.rstrip(_URL_TAIL)
            self.found.links.append(Link(start, start + len(url), start, start + len(url), url))
        return end

    def _close_bracket(self, at: int) -> int:
        """A `]`: the end of a link or an image when an address in parentheses follows."""
        if not self.brackets:
            return at + 1
        start, inner = self.brackets.pop()
        target = _TARGET.match(self.text, at + 1, self.end)
        if target is None:
            return at + 1
        self.found.hidden += [(start, inner), (at, target.end())]
        if inner - start == 2:
            self.found.images.append((inner, at))
        else:
            self.found.links.append(Link(start, target.end(), inner, at, target["url"]))
        return target.end()

    def _emphasis(self, run: str, start: int, end: int) -> None:
        """A run of `*` or `_`: closes the nearest open run of the same kind and length, else opens one."""
        if len(run) > 3:
            return
        before = self.text[start - 1] if start > self.start else " "
        after = self.text[end] if end < self.end else " "
        inside_word = run[0] == "_" and before.isalnum() and after.isalnum()
        if inside_word:
            return
        if not before.isspace() and self._close_emphasis(run, start, end):
            return
        if not after.isspace():
            self.open_runs.setdefault(run, []).append(len(self.emphasis))
            self.emphasis.append((start, run))

    def _close_emphasis(self, run: str, start: int, end: int) -> bool:
        opened = self.open_runs.get(run, [])
        while opened:
            index = opened.pop()
            if index < len(self.emphasis) and self.emphasis[index][1] == run:
                at = self.emphasis[index][0]
                self.found.hidden += [(at, at + len(run)), (start, end)]
                del self.emphasis[index:]
                return True
        return False
