"""Through whom words reached us: proposed hops, from the utterance outwards, without the article's own outlet."""

from __future__ import annotations

from datetime import date

import pytest

from claims.text.chains import naming
from claims.text.suggest import suggest
from claims.text.suggestions import Hop

MONDAY = date(2025, 3, 17)


def chain(text: str, index: int = 0) -> list[tuple[str, str, str]]:
    """(party, naming, certainty) of each hop of one suggestion."""
    return [(hop.party, hop.naming, hop.certainty) for hop in hops(text, index)]


def hops(text: str, index: int = 0) -> tuple[Hop, ...]:
    return suggest(text, published=MONDAY).quotes[index].hops


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge is safe, Tom Alder said in an interview with local media.",
            [("Tom Alder", "named", "stated"), ("local media", "unnamed", "stated")],
        ),
        (
            "Tom Alder said the bridge is safe, according to U.S. media reports.",
            [("Tom Alder", "named", "stated"), ("U.S. media reports", "collective", "stated")],
        ),
        (
            "Tom Alder ruled out a new bridge, the Millbrook news agency reported.",
            [("Tom Alder", "named", "stated"), ("Millbrook news agency", "named", "stated")],
        ),
        (
            '"It is safe," Tom Alder told CNN.',
            [("Tom Alder", "named", "stated"), ("CNN", "named", "stated")],
        ),
        ('"It is safe," Tom Alder told reporters.', [("Tom Alder", "named", "stated")]),
        ('"It is safe," officials said.', [("officials", "unnamed", "stated")]),
        (
            "Tom Alder told CNN on Monday that the bridge is safe.",
            [("Tom Alder", "named", "stated"), ("CNN", "named", "stated")],
        ),
        (
            "Tom Alder, quoted by the state news agency, said the bridge is safe.",
            [("Tom Alder", "named", "stated"), ("state news agency", "unnamed", "stated")],
        ),
        (
            "The Millbrook news agency quoted Tom Alder as saying the bridge is safe.",
            [("Tom Alder", "named", "stated"), ("Millbrook news agency", "named", "stated")],
        ),
        ("A person briefed on it said the bridge is safe.", [("A person briefed on it", "unnamed", "stated")]),
        ("Two officials said the bridge is safe.", [("Two officials", "unnamed", "stated")]),
        (
            "The Courier reported on Monday, citing two officials, that the bridge is safe.",
            [("Courier", "named", "stated")],
        ),
    ],
)
def test_what_the_sentence_says_is_stated(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert chain(text) == expected


def test_the_occasion_is_the_medium_of_the_utterance() -> None:
    assert hops('"It is safe," Tom Alder told reporters.')[0].medium == "told reporters"
    assert hops("The bridge is safe, Tom Alder said in a statement.")[0].medium == "in a statement"


def test_the_day_of_speaking_is_not_a_day_spoken_of() -> None:
    assert hops("Tom Alder said on Saturday that he would resign on Friday.")[0].date == "2025-03-15"
    assert hops("Tom Alder said he would resign on Friday.")[0].date is None


def test_a_carrier_is_presumed_for_the_other_words_of_its_speaker_in_the_section() -> None:
    text = (
        "The bridge is safe, Tom Alder said.\n\nIt was checked, Alder told the Courier newspaper.\n\n"
        "**Later**\n\nIt is closed, Alder said."
    )

    assert chain(text, 0)[1:] == [("Courier newspaper", "named", "presumed")]
    assert chain(text, 1)[1:] == [("Courier newspaper", "named", "stated")]
    assert chain(text, 2)[1:] == []


def test_two_carriers_of_one_speaker_are_not_guessed_between() -> None:
    text = "It is safe, Tom Alder told CNN.\n\nIt is old, Alder told Reuters.\n\nIt is closed, Alder said."

    assert chain(text, 2) == [("Tom Alder", "named", "stated")]


def test_a_credit_line_is_presumed_for_the_section_it_closes() -> None:
    text = "It is safe, Tom Alder said.\n\n**Later**\n\nIt is closed, Alder said.\n\n(With input from Xinhua)"

    assert chain(text, 0) == [("Tom Alder", "named", "stated")]
    assert chain(text, 1) == [("Tom Alder", "named", "stated"), ("Xinhua", "named", "presumed")]
    credit = hops(text, 1)[-1]
    assert text[slice(credit.start, credit.end)] == "Xinhua"


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("Tom Alder", "named"),
        ("the UNIAN news agency", "named"),
        ("U.S. media reports", "collective"),
        ("Russian officials", "collective"),
        ("local media", "unnamed"),
        ("a senior official", "unnamed"),
        ("people familiar with the matter", "unnamed"),
        ("he", "unnamed"),
    ],
)
def test_naming(party: str, expected: str) -> None:
    assert naming(party) == expected


@pytest.mark.parametrize("party", [", y", " of ", ", of ", ", Jane Doe"])
def test_a_party_without_a_head_is_told_by_its_words(party: str) -> None:
    assert naming(party) == ("named" if "Doe" in party else "unnamed")


def test_a_source_that_begins_with_a_comma_is_no_failure() -> None:
    assert chain("ed(.according to, y")
