"""When an attempt is made again: the table in docs/webhooks.md."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.outbox.retrying import JITTER, LONGEST, MOST_ATTEMPTS, next_attempt, wait_after

NOON = datetime(2025, 3, 17, 12, tzinfo=UTC)
TABLE = [
    (1, "10 s"),
    (2, "40 s"),
    (3, "2 min 40 s"),
    (4, "10 min 40 s"),
    (5, "42 min 40 s"),
    (6, "2 h 50 min 40 s"),
    (7, "11 h 22 min 40 s"),
    (8, "24 h"),
    (9, "24 h"),
    (10, "none: given up"),
]


def in_words(wait: timedelta | None) -> str:
    if wait is None:
        return "none: given up"
    minutes, seconds = divmod(int(wait.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (seconds, "s")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


@pytest.mark.parametrize(("attempts", "wait"), TABLE)
def test_the_table(attempts, wait):
    assert in_words(wait_after(attempts)) == wait


def test_the_page_has_the_same_table():
    page = (Path(__file__).resolve().parents[2] / "docs" / "webhooks.md").read_text()
    assert [line for line in page.splitlines() if line.startswith("| after attempt ")] == [
        f"| after attempt {attempts} | {wait} |" for attempts, wait in TABLE
    ]


@given(st.integers(1, 10**6), st.one_of(st.none(), st.integers(0, 10**6)))
def test_every_wait_is_within_its_bounds(attempts, asked):
    again = next_attempt(attempts, NOON, asked)
    if attempts >= MOST_ATTEMPTS:
        assert again is None
        return
    wait, asked_for = wait_after(attempts), min(timedelta(seconds=asked or 0), LONGEST)
    assert max(wait * (1 - JITTER), asked_for) <= again - NOON <= max(wait * (1 + JITTER), asked_for)


def test_receivers_that_failed_together_are_not_asked_again_together():
    assert len({next_attempt(3, NOON) for _ in range(50)}) > 40
