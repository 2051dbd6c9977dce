"""What holds for any text at all: spans inside the text, words as printed, no exception, time in step with length."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.text.suggest import suggest
from claims.text.suggestions import Suggestions
from tests.claims.text.growth import TRIES, grows_at_most, seconds

PIECES = [
    "Tom Alder", "Alder", "he", "she", "they", "who", "officials", "the mayor", "local media", "CNN", "U.S.", "Mr.",
    "said", "told reporters", "says", "adding", "that", "according to", "claimed", "denied", "wants to", "called",
    "the bridge is safe", "it", "on Saturday", "last week", "March 11", "since 2019", "in a statement", "was", "would",
    ",", ".", ":", ";", "—", "-", "(", ")", "and", "but", "if", "while", "of", "in", "40 percent", "107 killed",
    '"', "“", "”", "„", "«", "»", "'", "’", "「", "\n", "\n\n", "**", "# ", "> ", "[a](b)", "![a](b)",
    "(With input from Xinhua)", "\x00", "\u202e", "\ud83d", "é", "مرحبا", "好的",
]  # fmt: skip
news_like = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
languages = st.sampled_from(["en", "de", "fr", "es", "ru", "zh", "", "xx-YY"])
days = st.none() | st.dates()


def spans_of(answer: Suggestions) -> list[tuple[int, int]]:
    quotes = [span for quote in answer.quotes for span in (*quote.spans, *quote.speaker_spans, *quote.cue_spans)]
    hops = [
        (hop.start, hop.end)
        for quote in answer.quotes
        for hop in quote.hops
        if hop.start is not None and hop.end is not None
    ]
    places = [(item.start, item.end) for item in (*answer.claims, *answer.dates)]
    return quotes + hops + places + [span for note in answer.lint for span in note.spans]


def check(text: str, answer: Suggestions) -> None:
    assert all(0 <= start < end <= len(text) for start, end in spans_of(answer))
    for quote in answer.quotes:
        assert quote.spans == tuple(sorted(quote.spans))
        assert all(one[1] <= other[0] for one, other in zip(quote.spans, quote.spans[1:], strict=False))
        assert [text[start:end] for start, end in quote.speaker_spans] == ([quote.speaker] if quote.speaker else [])
        assert [text[start:end] for start, end in quote.cue_spans] == ([quote.cue] if quote.cue else [])
        assert 0 < quote.confidence <= 1
        assert quote.reason
    for found in answer.dates:
        assert (found.date_from is None) == (found.date_to is None) or found.precision == "since"
        assert found.date_from is None or found.date_to is None or found.date_from <= found.date_to


@settings(max_examples=300, deadline=None)
@given(text=news_like, published=days, language=languages)
@example(text="Tom Alder said according to", published=None, language="en")  # a cue without a speaker ends the text
def test_spans_slice_to_what_they_say(text: str, published: date | None, language: str) -> None:
    check(text, suggest(text, published=published, language=language))


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400), language=languages)
def test_any_text_is_answered(text: str, language: str) -> None:
    check(text, suggest(text, language=language))


@settings(max_examples=60, deadline=None)
@given(text=news_like)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert suggest(text) == suggest(text)


HOSTILE = {
    "quotation marks": '"',
    "marks and spaces": '" ',
    "opening marks": "“",
    "guillemets": "«»",
    "quoted letters": '"a" ',
    "quotes without end": '"said ',
    "cues": "Alder said ",
    "cues and commas": "Alder, who said, he said, ",
    "conjunctions": "and said and that ",
    "prepositions": "of the of in ",
    "capitals": "Aa Bb ",
    "titles": "Mr. ",
    "dates": "Monday March 11 ",
    "brackets": "[a](",
    "claims": "the claim that the claim that ",
    "sentences": "Alder said it. ",
    "quotes that go on": 'Alder said. "Go." "Go on." ',
    "pronouns": "he said she said. ",
    "new names": "Mr. Ab Cd. Ms. Ef Cd said so. ",
    "one line each": '"Go," he said.\n',
    "cues alone": "said said said ",
    "nested marks": '“"a" ”',
    "marks of all kinds": "«„“”»‹›'",
    "numbers": "12 1,000 3.5% ",
    "controls": "\0\x01 ",
    "combining marks": "a\u0301",
    "short lines": "a\n\n",
    "organisations": "Peking Peking University ",
    "unnamed sources": "citing officials ",
    "dead and wounded": "12 killed in Arden, one dead ",
    "ages": "Ana Ruiz, 34, Ruiz, 43, ",
    "marked cuts": "“we go to the park [x] … now” he said ",
    "marks that only close": "a” b” ",
    "inner marks": "“a ‘b ",
    "corner brackets": "「『",
    "days of habit": "on a Monday, since Mondays, ",
    "ranges": "March 3-5 2015-19 ",
    "comparisons": "no more most of all in the ",
}
ABROAD = {
    "de": "„Ja“, sagte der Herr der Zeitung Tamm dem ",
    "fr": "« Non “oui”, a dit à la presse le maire, ",
    "es": "—Es tarde —dijo tajante a la prensa el ",
    "ru": "— Нет, — сказал журналистам мэр. — ",
    "zh": "他说：「『好』",
}


@pytest.mark.bench
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_length(unit: str) -> None:
    """Eight times the text takes about eight times as long; a square would take sixty-four."""
    small, large = ((unit * size)[:size] for size in (12_000, 96_000))

    assert grows_at_most(suggest, small, large, times=20, noise=0.05)


@pytest.mark.bench
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_number_of_paragraphs(unit: str) -> None:
    paragraph = (unit * 4_000)[:4_000] + "\n\n"

    assert grows_at_most(suggest, paragraph * 2, paragraph * 16, times=20, noise=0.05)


@pytest.mark.bench
@pytest.mark.parametrize("language", ABROAD)
def test_time_grows_with_length_abroad(language: str) -> None:
    small, large = ((ABROAD[language] * size)[:size] for size in (12_000, 96_000))

    assert grows_at_most(lambda text: suggest(text, language=language), small, large, times=20, noise=0.05)


@pytest.mark.bench
def test_a_megabyte_of_quotation_marks_takes_under_a_second() -> None:
    for text in ('"' * 1_000_000, '" ' * 500_000, '"a" ' * 250_000):
        assert any(seconds(suggest, text) < 1 for _ in range(TRIES))
