"""What the mark-up page shows of a text: every visible character once, in its place, and nothing of the rest lost."""

import pytest

from claims.coverage import Cover, CoveredSentence
from claims.text.blocks import visible_text
from claims.text.sentences import sentences
from claims.views.markup_text import MarkableBlock, Piece, markable_blocks

TEXTS = {
    "plain": "One. Two!\n\nThree.",
    "markup": "# A **bold** head\n\nSome *slant, _nest_* words [a link](https://e.org/). More.\n\n> Quoted.\n> Twice.",
    "lists": "- one\n- two 😀 three. Four\n\n1. five",
    "caption": "![A caption. /Agency](https://example.org/a.png)\n\nText.",
    "no sentence": "🌊🌊🌊\n\n* * *\n\n— So it went. ",
    "directions": "שלום. עולם!\n\nالنهر e\u0301te\u0301. 👩‍👩‍👧‍👦 ok?",
    "code": "Before.\n\n```\nx = 1\n```\n\nAfter.",
}


def shown(text: str) -> list[MarkableBlock]:
    covered = [CoveredSentence(s.start, s.end, Cover.uncovered) for s in sentences(text)]
    return markable_blocks(text, covered, {})


def pieces(found: list[MarkableBlock]) -> list[Piece]:
    return [
        piece for block in found for piece in [*block.loose, *(p for s in block.sentences for p in (*s.pieces, *s.gap))]
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_pieces_stand_where_they_say_and_leave_nothing_out(text: str) -> None:
    found = pieces(shown(text))
    assert [text[p.start : p.start + len(p.text)] for p in found] == [p.text for p in found]
    until = found[-1].start + len(found[-1].text)
    assert "".join(p.before + p.text for p in found) == text[:until]
    assert "".join(p.text for p in found) == visible_text(text, 0, len(text)).replace("\n\n", "")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_each_sentence_is_there_once_from_its_first_character_to_its_last(text: str) -> None:
    found = [sentence for block in shown(text) for sentence in block.sentences]
    assert [(s.covered.start, s.covered.end) for s in found] == [(s.start, s.end) for s in sentences(text)]
    for sentence in found:
        last = sentence.pieces[-1]
        assert (sentence.pieces[0].start, last.start + len(last.text)) == (sentence.covered.start, sentence.covered.end)
