"""Which assertions are worth checking, why, and of what type."""

from __future__ import annotations

from datetime import date

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import ClaimSuggestion

MONDAY = date(2025, 3, 17)


def claims(text: str) -> tuple[ClaimSuggestion, ...]:
    return suggest(text, published=MONDAY).claims


@pytest.mark.parametrize(
    ("text", "claim_type", "reasons"),
    [
        (
            "Since 2019, the number of troops has doubled, Tom Alder said.",
            "figure",
            ("a date", "a comparison or a change", "somebody asserts it"),
        ),
        (
            "Unemployment fell by 3 percent because exports rose.",
            "figure",
            ("an amount or a share", "a comparison or a change", "a cause is named"),
        ),
        (
            "Tom Alder said he will meet Ana Reed on Tuesday.",
            "prediction",
            ("a date", "something is to happen", "somebody asserts it"),
        ),
        (
            "Tom Alder ruled out talks with the rebels before the vote.",
            "position",
            ("an event is named", "somebody asserts it", "a position is stated"),
        ),
        ("The ministers met on March 11 in Oslo.", "event", ("a date", "an event is named")),
        ("The flood was caused by the worst storm ever.", "cause", ("a superlative", "a cause is named")),
    ],
)
def test_claim(text: str, claim_type: str, reasons: tuple[str, ...]) -> None:
    (claim,) = claims(text)

    assert (claim.claim_type, claim.reasons) == (claim_type, reasons)
    assert 0 < claim.score <= 1


def test_what_is_asserted_is_marked_not_who_asserts_it() -> None:
    text = "Tom Alder said that 40 percent of the bridges are more than 50 years old."

    (claim,) = claims(text)

    assert text[claim.start : claim.end] == "40 percent of the bridges are more than 50 years old"


@pytest.mark.parametrize("text", ["It rained.", "How many will come?", "The view from the bridge is lovely in spring."])
def test_nothing_to_check(text: str) -> None:
    assert claims(text) == ()


def test_few_are_shown_and_the_best_of_them() -> None:
    sentences = [f"The town spent ${number} million on {number} bridges." for number in range(10, 70)]

    shown = claims(" ".join(sentences))

    assert len(shown) == 10
    assert list(shown) == sorted(shown, key=lambda claim: claim.start)


def test_a_caption_printed_twice_is_proposed_once() -> None:
    caption = "Flags on a table before the talks in Oslo, Norway, February 28, 2022. /VCG"

    assert len(claims(f"{caption}\n\n{caption}\n\nIt rained.")) == 1


def test_a_figure_in_the_address_of_a_link_says_nothing():
    text = "Mayor Ann Berg confirmed that the talks were [held on March 11](https://news.example/2025-03-12/a-30-day-truce)."
    (found,) = suggest(text, published=date(2025, 3, 17)).claims
    assert (found.claim_type, "a figure" in found.reasons) == ("event", False)
