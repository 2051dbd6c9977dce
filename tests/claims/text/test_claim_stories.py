"""What is offered for checking in invented articles, and what is not: see `claim_stories`."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import ClaimSuggestion
from tests.claims.text.claim_stories import FIRST, SECOND, THIRD

STORIES = FIRST + SECOND + THIRD


class Line(NamedTuple):
    mark: str
    claim_type: str
    sentence: str
    offered: list[ClaimSuggestion]


def read(story: str) -> list[Line]:
    """The sentences of a story, each with what is offered of it."""
    text, places = "", []
    for row in story.strip().split("\n"):
        mark, _, sentence = row.partition(" ")
        places.append((mark, len(text), sentence))
        text += f"{sentence} " if sentence else "\n\n"
    found = suggest(text, published=date(2024, 10, 9)).claims
    return [
        Line(mark[:1], mark[1:], sentence, [c for c in found if at <= c.start < at + len(sentence)])
        for mark, at, sentence in places
    ]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.strip()[2:40])
def test_what_is_worth_checking_is_offered_and_nothing_idle(story: str) -> None:
    lines = read(story)

    assert [line.sentence for line in lines if line.mark == "!" and not line.offered] == []
    assert [line.sentence for line in lines if line.mark in "-?" and line.mark and line.offered] == []
    assert len([line for line in lines if line.offered]) <= 3


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.strip()[2:40])
def test_the_type_proposed(story: str) -> None:
    typed = [line for line in read(story) if line.claim_type]

    assert [line.offered[0].claim_type for line in typed] == [line.claim_type for line in typed]
