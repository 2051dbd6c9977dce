"""How differences are shown: coloured by what they touch, and always told in words too."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from claims.text.differences import Difference, DifferenceKind

OF_FORM = {
    DifferenceKind.QUOTATION_MARKS,
    DifferenceKind.WHITE_SPACE,
    DifferenceKind.DASH,
    DifferenceKind.SOFT_HYPHEN,
    DifferenceKind.UNICODE_FORM,
    DifferenceKind.MARKUP,
}
GRAVE = {DifferenceKind.NUMBER, DifferenceKind.NEGATION, DifferenceKind.NAME}
IN_WORDS = {
    DifferenceKind.NUMBER: _("a figure differs"),
    DifferenceKind.NEGATION: _("a negation differs"),
    DifferenceKind.NAME: _("a name differs"),
    DifferenceKind.WORD: _("another word"),
    DifferenceKind.CUT: _("left out"),
    DifferenceKind.INSERTED: _("put in"),
    DifferenceKind.MOVED: _("moved"),
    DifferenceKind.CASE: _("capital or small letter"),
    DifferenceKind.PUNCTUATION: _("punctuation"),
    DifferenceKind.QUOTING: _("quotation marks put in or taken away"),
    DifferenceKind.MARKUP: _("emphasis or other markup"),
    DifferenceKind.QUOTATION_MARKS: _("another shape of quotation mark"),
    DifferenceKind.WHITE_SPACE: _("blank space"),
    DifferenceKind.DASH: _("another dash"),
    DifferenceKind.SOFT_HYPHEN: _("invisible characters"),
    DifferenceKind.UNICODE_FORM: _("another form of the same letters"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text; ``kind`` is empty where both sides agree, else the class by which it is coloured."""

    text: str
    kind: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """One difference in words; ``kind`` is the class by which it is coloured."""

    kind: str
    words: str
    before: str
    after: str


def worded(difference: Difference) -> Worded:
    """A difference as it is told in words."""
    return Worded(colour_of(difference.kind), named(difference.kind), difference.before, difference.after)


def named(kind: str) -> str:
    """How a difference of this kind is called."""
    return str(IN_WORDS[DifferenceKind(kind)])


def colour_of(kind: str) -> str:
    """The class by which a difference is coloured: of form, of content, or one that turns the sense."""
    known = DifferenceKind(kind)
    return "form" if known in OF_FORM else "grave" if known in GRAVE else "content"


def marked(text: str, found: Sequence[Difference], sides: Sequence[str]) -> tuple[Marked, ...]:
    """``text`` cut where ``found`` says that it differs; ``sides`` are the words of it that each difference names."""
    pieces, at = [], 0
    for difference, words in zip(found, sides, strict=True):
        start, end = difference.start or 0, difference.end or 0
        if start > at:
            pieces.append(Marked(text[at:start]))
        if words:
            pieces.append(Marked(text[start:end], colour_of(difference.kind), named(difference.kind)))
        at = max(at, end)
    return (*pieces, Marked(text[at:])) if at < len(text) else tuple(pieces)
