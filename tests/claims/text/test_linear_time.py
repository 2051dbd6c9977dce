"""Hostile text costs linear time: four times the text takes nowhere near sixteen times as long."""

import pytest

from claims.text.anchors import carry, occurrences
from claims.text.blocks import blocks
from claims.text.sentences import sentences
from claims.text.wording import compare
from tests.claims.text.growth import Work, grows_at_most

SMALL = 60_000
HOSTILE = [
    '"',
    "![",
    "[](",
    "](",
    "(",
    "*",
    "**a** ",
    "`",
    "\n",
    "\n> ",
    ".",
    '." ',
    "a. ",
    "。",
    "\u0301",
    "<http://",
    "- x\n",
]


def cut(text: str) -> object:
    return sentences(text, blocks(text))


def find(text: str) -> object:
    return occurrences(text, text[: len(text) // 2] + "x")


def take_over(text: str) -> object:
    step = len(text) // 100
    return carry(text, "x " + text[:-3] + "y", [(at, at + step) for at in range(0, len(text) - step, step)])


def check_wording(text: str) -> object:
    return compare(text[:300] + "x [a] y … z", text)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("work", [cut, find, take_over, check_wording])
def test_time_grows_like_the_text(work: Work, piece: str) -> None:
    small, large = piece * (SMALL // len(piece)), piece * (4 * SMALL // len(piece))
    # Quadratic work would take sixteen times as long.
    assert grows_at_most(work, small, large, times=9, noise=0.15)
