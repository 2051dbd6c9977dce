"""What an editor is asked to look at twice."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest


def notes(text: str) -> list[tuple[str, list[str]]]:
    return [(note.code, [text[start:end] for start, end in note.spans]) for note in suggest(text).lint]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is safe, officials said.", [("vague_attribution", ["officials"])]),
        (
            "Tom Alder said it was safe, according to U.S. media reports.",
            [("vague_attribution", ["U.S. media reports"])],
        ),
        ("It is safe, Tom Alder said.", []),
        ("He flew to Kyiv. In Kiev it rained.", [("two_spellings", ["Kyiv", "Kiev"])]),
        (
            "Yesterday Kristen Wilkins spoke. Then Kristin Wilkins sang.",
            [("two_spellings", ["Kristen Wilkins", "Kristin Wilkins"])],
        ),
        (
            "Yesterday Mayor Tom Alder spoke. Then Senator Tom Alder sang.",
            [("two_titles", ["Tom Alder", "Tom Alder"])],
        ),
        ("Yesterday Mayor Tom Alder spoke. Then Mr. Tom Alder sang.", []),
        (
            "At least 107 people were killed. The storm killed 110.",
            [("two_values", ["107 people were killed", "killed 110"])],
        ),
        ("At least 107 people were killed, and 107 dead were found.", []),
        ('Tom Alder said: "It is safe.\n\nHe left.', [("unclosed_quote", ['"It is safe.'])]),
        ('Tom Alder said: "It is safe.\n\n"It is old."', []),
    ],
)
def test_note(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert notes(text) == expected


def test_one_quote_in_two_wordings() -> None:
    text = (
        '"We will never close the old bridge to trucks," Tom Alder said.\n\n'
        'Later he repeated: "We will never close the old bridge to cars."'
    )

    assert [code for code, _ in notes(text)] == ["two_wordings"]


def test_two_quotes_that_share_a_few_words_are_two_quotes() -> None:
    text = (
        '"I think we have a good plan for the school," Tom Alder said.\n\n'
        '"I think we have no money left at all," he added.'
    )

    assert notes(text) == []
