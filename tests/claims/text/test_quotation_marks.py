"""Quoted stretches of all kinds, told from apostrophes, inches and stray marks."""

from __future__ import annotations

import pytest

from claims.text.quotation_marks import quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text, [(0, len(text))])[0]]


def quoted_by_paragraph(*paragraphs: str) -> list[list[tuple[str, bool, bool]]]:
    """(words, closed, continues) of each quotation of each paragraph."""
    text = "\n\n".join(paragraphs)
    places, at = [], 0
    for paragraph in paragraphs:
        places.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [[(text[q.start : q.end], q.closed, q.continues) for q in found] for found in quotations(text, places)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ("“We go,” he said.", ["We go,"]),
        ("“We go,“ he said.", ["We go,"]),
        ("„Wir gehen“, sagte er. „Jetzt.“", ["Wir gehen", "Jetzt."]),
        ("„Wir gehen”, mówi.", ["Wir gehen"]),
        ("»Wir gehen«, sagte er.", ["Wir gehen"]),
        ("« On y va », dit-il.", ["On y va"]),
        ("«Да», — сказал он. «Нет».", ["Да", "Нет"]),
        ("他说：“好的。”", ["好的。"]),
        ("「はい」と言った", ["はい"]),
        ("قال: «نعم».", ["نعم"]),
        ("``We go,'' he said.", ["We go,"]),
        ("\"He said 'go' twice.\"", ["He said 'go' twice."]),
        ('It is 6\'2" tall, he said: "Tall."', ["Tall."]),
        ('He said," We go".', ["We go"]),
        ('He said "" and left.', []),
        ('""""""', []),
    ],
)
def test_double_marks(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("‘I will go,’ he said. It’s the students’ day.", ["I will go,"]),
        ("'It's the students' day,' he said.", ["It's the students' day,"]),
        ("It's a dog's life in the '90s, isn't it?", []),
        ("Rock 'n' roll isn't dead.", ["n"]),
    ],
)
def test_single_marks_count_where_a_text_uses_no_double_ones(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


def test_single_marks_do_not_count_beside_double_ones() -> None:
    assert quoted("\"Go,\" he said of the 'plan'.") == ["Go,"]


def test_a_quote_may_run_over_paragraphs_and_close_once() -> None:
    assert quoted_by_paragraph('He said: "One.', '"Two.', '"Three."', 'He left "soon".') == [
        [("One.", False, False)],
        [("Two.", False, True)],
        [("Three.", True, True)],
        [("soon", True, False)],
    ]


def test_a_quote_may_close_only_at_the_end_of_a_later_paragraph() -> None:
    assert quoted_by_paragraph('He said: "One.', 'Two."') == [[("One.", False, False)], [("Two.", True, True)]]


def test_an_open_quote_ends_with_its_paragraph_when_nothing_closes_it() -> None:
    assert quoted_by_paragraph('He said: "One.', "Two.", "Three.") == [[("One.", False, False)], [], []]
