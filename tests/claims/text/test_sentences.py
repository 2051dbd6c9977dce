"""Sentences: none crosses a block, and every letter a reader sees lies in exactly one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.blocks import blocks
from claims.text.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["U.S. President Ana Berg spoke.", "She left the U.S.", "The talks ended."],
        ["Mr. Smith met Dr. J. R. Jones at 5 a.m. on Jan. 3.", "It was No. 5 of 3.5 percent."],
        ['"Go!" he said.', '"Stop?" Berg asked.', '"Yes."', "Then he left."],
        ['"We want to end that war.', 'Maybe we can," he said.', '"I think so."'],
        ["Wait... what?", "And then…", "Nothing happened."],
        ["So do I.", "They agreed."],
        ["He asked: “Why?”", "The minister said no."],
        ["(He left.)", "[She stayed.]"],
        ["Am 3. Oktober kam er.", "Sie sagte: „Nein.“", "Dann ging sie."],
        ["Northwind Inc. grew.", "He sold Northwind Inc.", "The firm left."],
        ["ما هذا؟", "لا أعرف.", "نعم۔", "جی"],
        ["यह है।", "वह था।"],
        ["In 1999.", "12 people came."],
        ["В. В. Петров сказал.", "Конец."],
    ],
)
def test_where_sentences_end(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[s.start : s.end] for s in sentences(text)] == parts


@pytest.mark.parametrize(
    "parts", [["他说：“你好。”", "然后走了。", "再见！", "“好吗？”他问。"], ["「終わった。」と述べた。", "次。"]]
)
def test_scripts_without_spaces(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[s.start : s.end] for s in sentences(text)] == parts


def test_markup_is_no_part_of_where_a_sentence_begins_and_ends() -> None:
    text = "**Ships came.** They left [the port](https://x.test/).\n\n> All gone."
    assert [(text[s.start : s.end], s.block) for s in sentences(text)] == [
        ("Ships came.", 0),
        ("They left [the port](https://x.test/).", 0),
        ("All gone.", 1),
    ]


@given(st.text(alphabet="aB1é你 \n\n.!?。…\"”'*_[]()>#-", max_size=200))
def test_every_visible_letter_lies_in_exactly_one_sentence(text: str) -> None:
    found = blocks(text)
    cut = sentences(text, found)
    at = 0
    for sentence in cut:
        block = found[sentence.block]
        assert max(at, block.start) <= sentence.start < sentence.end <= block.end
        assert any(a <= sentence.start < b for a, b in block.visible)
        assert any(a < sentence.end <= b for a, b in block.visible)
        at = sentence.end
    covered = {place for sentence in cut for place in range(sentence.start, sentence.end)}
    for block in found:
        for start, end in block.visible:
            assert all(place in covered for place in range(start, end) if text[place].isalnum())
