"""Which passages belong to one quote: split by a cue, going on in the next sentence, over paragraphs."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest


def passages(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (quote.speaker, [text[start:end] for start, end in quote.spans])
        for quote in suggest(text).quotes
        if quote.kind == "direct"
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"One," Alder said. "Two."', [("Alder", ["One,", "Two."])]),
        ('"One," Alder said, "two."', [("Alder", ["One,", "two."])]),
        ('"One," Alder said. "Two." He left. "Three," he said.', [("Alder", ["One,", "Two."]), ("he", ["Three,"])]),
        ('Alder said it was over. "We lost."', [("Alder", ["We lost."])]),
        ('"One," Alder said.\n\n"Two," he said.', [("Alder", ["One,"]), ("he", ["Two,"])]),
        (
            '"One," Alder said.\n\n"Two and two make four."',
            [("Alder", ["One,"]), ("Alder", ["Two and two make four."])],
        ),
        ('Alder said: "One.\n\n"Two."', [("Alder", ["One.", "Two."])]),
        ('Alder answered:\n\n"One and one."', [("Alder", ["One and one."])]),
        ('"One," Alder said, adding: "Two."', [("Alder", ["One,"]), ("Alder", ["Two."])]),
        ('"One is" — Alder coughed — "two."', [("Alder", ["One is", "two."])]),
        ('"One and one."\n\n— Jane Alder, teacher', [("Jane Alder, teacher", ["One and one."])]),
        ('"One and one."\n\nThat is how Jane Alder began.', [("Jane Alder", ["One and one."])]),
        ('"One," as Alder likes to say, "is two."', [("Alder", ["One,", "is two."])]),
        ("Alder wrote:\n\n> One and one.\n>\n> It is two.\n\nHe left.", [("Alder", ["One and one.", "It is two."])]),
        ('Alder said that his wife, Jane, had warned him: "One."', [("his wife, Jane", ["One."])]),
    ],
)
def test_passages(text: str, quotes: list[tuple[str | None, list[str]]]) -> None:
    assert passages(text) == quotes


def test_markdown_stays_in_the_offsets_and_out_of_the_grammar() -> None:
    text = 'Alder said that **the [bridge](https://example.org/a_b) is safe** and open.\n\n> "It is," he said.'

    reported, direct = suggest(text).quotes

    assert text[slice(*reported.spans[0])] == "the [bridge](https://example.org/a_b) is safe** and open"
    assert text[slice(*direct.spans[0])] == "It is,"


def test_a_transcript_is_speech_line_by_line() -> None:
    text = "COURIER: Why close it?\n\nLEE: We had no choice.\n\nCOURIER: Will it open?\n\nLEE: Not this year."

    assert passages(text) == [
        ("COURIER", ["Why close it?"]),
        ("LEE", ["We had no choice."]),
        ("COURIER", ["Will it open?"]),
        ("LEE", ["Not this year."]),
    ]


def test_questions_and_answers_are_a_transcript_of_two_without_names() -> None:
    text = "Q: Why close it?\n\nA: We had no choice.\n\nQ: Will it open?"

    assert passages(text) == [("Q", ["Why close it?"]), ("A", ["We had no choice."]), ("Q", ["Will it open?"])]
    assert {quote.speaker_resolved for quote in suggest(text).quotes} == {None}


def test_names_in_capitals_are_written_in_the_usual_letters() -> None:
    text = "DANA LEE, HOST: Why close it?\n\nMAYOR TOM ALDER: We had to.\n\nLEE: Will it open?\n\nALDER: No."

    assert [quote.speaker_resolved for quote in suggest(text).quotes] == [
        "Dana Lee",
        "Tom Alder",
        "Dana Lee",
        "Tom Alder",
    ]


def test_headlines_and_subheads_suggest_nothing() -> None:
    text = 'Alder says bridge is safe\n\nIt rained.\n\n**Birch denies "plot"**\n\nIt stopped.'

    assert suggest(text).quotes == ()
