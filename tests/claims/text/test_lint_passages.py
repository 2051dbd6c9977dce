"""What is to be looked at twice in invented passages, and what is not: see `lint_passages`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.text.suggest import suggest
from tests.claims.text.lint_passages import FIRST, SECOND, THIRD, Row


@pytest.mark.parametrize("row", FIRST + SECOND + THIRD, ids=lambda row: row[0])
def test_notes_on_a_passage(row: Row) -> None:
    text, expected = row

    notes = [(note.code, [text[start:end] for start, end in note.spans]) for note in suggest(text).lint]

    assert sorted(code for code, _ in notes) == sorted(code for code, *_ in expected)
    for code, *words in expected:
        assert any(code == other and all(map(touched_by(places), words)) for other, places in notes)


def touched_by(places: list[str]) -> Callable[[str], bool]:
    """Whether words lie in one of the places of a note, or around one."""
    return lambda words: any(words in place or place in words for place in places)
