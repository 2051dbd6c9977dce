"""Wording: the class of printed words against a source's, from exact to altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.wording import Comparison, WordingClass, compare

SOURCE = (
    'He said: we will never sign the deal with Moscow, and 5.2 percent of "our" people agree — truly. The party is '
    "over. The president said he would go to Kyiv on Tuesday with 12 ministers."
)


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ("we will never sign the deal", "exact"),
        (["we will never sign", "The party is over"], "exact"),
        ("We will never sign the deal,", "typographic"),
        ("we will never sign the deal.", "typographic"),
        ("“our” people agree – truly", "typographic"),
        ("‘our’ people agree - truly", "typographic"),
        ("the party is over", "typographic"),
        ("we will … sign the deal", "marked_edit"),
        ("he would go [...] with 12 ministers", "marked_edit"),
        ("[T]he party is over", "marked_edit"),
        ("[Berg] said he would go to Kyiv", "marked_edit"),
        ("we [would] never sign the deal", "marked_edit"),
        ("we will sign the deal", "altered"),
        ("we will … sign a deal", "altered"),
        ("moscow", "altered"),
        ("art", "altered"),
        ("5", "altered"),
        ("go to Kyiv on Tuesday with 1", "altered"),
        (["The party is over", "we will never sign"], "altered"),
    ],
)
def test_the_class_of_printed_words(printed: str | list[str], wording: str) -> None:
    assert compare(printed, SOURCE).wording == wording


def kinds(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(difference.kind, difference.before, difference.after) for difference in comparison.differences]


def test_altered_words_are_compared_with_the_closest_place() -> None:
    answer = compare("The president said he would go to Warsaw on Tuesday with 13 ministers", SOURCE)
    assert kinds(answer) == [("name", "Kyiv", "Warsaw"), ("number", "12", "13")]
    assert SOURCE[answer.start : answer.end].startswith("The president said")
    for difference in answer.differences:
        assert SOURCE[difference.start : difference.end] == difference.before


def test_a_dropped_negation_is_called_so() -> None:
    assert kinds(compare("we will sign the deal", SOURCE)) == [("negation", "never", "")]


def test_another_order_is_a_difference() -> None:
    answer = compare(["The party is over", "we will never sign"], SOURCE)
    assert [kind for kind, _, _ in kinds(answer)] == ["moved"]


@pytest.mark.parametrize(
    ("printed", "source", "wording"),
    [
        ("de", "en-US", "translated"),
        ("zh-Hans", "zh", "altered"),
        ("sr-Latn", "sr-Cyrl", "altered"),
        ("", "en", "altered"),
        ("und", "en", "altered"),
    ],
)
def test_translated_when_the_primary_languages_differ(printed: str, source: str, wording: str) -> None:
    assert compare("Wir gehen nie", SOURCE, printed_language=printed, source_language=source).wording == wording


def test_words_found_as_they_are_stay_exact_whatever_the_languages() -> None:
    assert compare("The party is over", SOURCE, printed_language="de", source_language="en").wording == "exact"


def test_nothing_to_compare() -> None:
    for printed, source in (("a", ""), ("a", " \n"), ("", "a"), ([], "a"), (["a", " "], "a")):
        assert compare(printed, source) == Comparison(WordingClass.NOT_COMPARABLE)


@given(st.text(alphabet="ab5. ,“\"'—-…[]\n", min_size=1, max_size=12), st.text(alphabet="ab5. ,“\"'—-\n", max_size=40))
def test_exact_only_for_words_printed_in_the_source(printed: str, source: str) -> None:
    answer = compare(printed, source)
    if answer.wording is WordingClass.EXACT:
        assert source[answer.start : answer.end] == printed.strip()
    if printed.strip() not in source and source.strip():
        assert answer.wording is not WordingClass.EXACT
    assert (answer.start is None) == (answer.end is None)


@given(
    st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six", "not", "never"]), min_size=3, max_size=12),
    st.data(),
)
def test_a_changed_word_is_altered(spoken: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(spoken) - 1))
    printed = " ".join([*spoken[:at], "other", *spoken[at + 1 :]])
    assert compare(printed, " ".join(spoken)).wording is WordingClass.ALTERED


def test_more_marks_than_any_quote_has_are_not_sought_one_by_one() -> None:
    source = "we do b " * 5000
    assert compare("we … " * 100 + "b", source).wording == WordingClass.MARKED_EDIT
    assert compare("we … " * 101 + "b", source).wording == WordingClass.ALTERED
