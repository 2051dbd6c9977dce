"""Selectors, and finding words again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors import CONTEXT, occurrences, selector

TEXT = "The port is open. “Ships came — at\ndawn,” she said. The port is [very busy](https://x.test/). A party came."


def test_a_selector_says_what_stands_there() -> None:
    place = selector(TEXT, 4, 8)
    assert (place.exact, place.prefix, place.suffix) == ("port", "The ", TEXT[8 : 8 + CONTEXT])


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        (-1, 3, "does not lie inside"),
        (5, 999, "does not lie inside"),
        (4, 4, "is empty"),
        (3, 4, "blank space"),
        (8, 4, "not lie"),
    ],
)
def test_a_selector_refuses_spans_that_hold_nothing(start: int, end: int, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        selector(TEXT, start, end)


def test_every_place_is_found_and_context_narrows() -> None:
    assert [place.start for place in occurrences(TEXT, "The port is")] == [0, 52]
    assert [place.start for place in occurrences(TEXT, "The port is", prefix="said. ")] == [52]
    assert [place.start for place in occurrences(TEXT, "The port is", suffix=" open")] == [0]
    assert occurrences(TEXT, "The port is", suffix=" shut") == []
    assert occurrences(TEXT, "  ") == []


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ('"Ships came - at dawn,"', "“Ships came — at\ndawn,”"),
        ("Ships\u00ad came", "Ships came"),
        ("port is very busy. A", "port is [very busy](https://x.test/). A"),
        (" The port  is open ", "The port is open"),
    ],
)
def test_words_pasted_from_a_browser_are_found(pasted: str, words: str) -> None:
    assert [place.exact for place in occurrences(TEXT, pasted)] == [words]


def test_context_that_lost_its_blank_space_in_a_form_still_narrows() -> None:
    assert [place.start for place in occurrences(TEXT, "The port is", prefix="she said.")] == [52]


def test_whole_words_come_before_parts_of_words() -> None:
    assert [place.exact for place in occurrences("a party of art", "art")] == ["art"]
    assert occurrences("a party of art", "art")[0].start == 11
    assert occurrences("a party", "art")[0].start == 3


def test_decomposed_letters_are_found() -> None:
    assert occurrences("the cafe\u0301 closed", "caf\u00e9")[0].exact == "cafe\u0301"


def test_at_most_a_hundred_places() -> None:
    assert len(occurrences("so " * 500, "so")) == 100


@given(st.text(alphabet="ab \n“\"’'—-", max_size=60), st.data())
def test_what_stands_in_the_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    exact = text[start:end]
    found = occurrences(text, exact, text[max(0, start - 4) : start], text[end : end + 4])
    for place in found:
        assert text[place.start : place.end] == place.exact == exact
        assert text.endswith(place.prefix, 0, place.start)
        assert text.startswith(place.suffix, place.end)
    assert bool(found) == bool(exact.strip())
