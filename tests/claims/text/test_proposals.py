"""Layers of one thing are put together: one question to the editor, with every reason for it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.text.proposals import Proposal, proposals
from claims.text.suggest import suggest
from claims.text.suggestions import ClaimSuggestion, DateSuggestion, Hop, QuoteSuggestion, Suggestions
from claims.text.voices import Voice, voice_named, voice_of
from tests.claims.text.growth import seconds


def quote(text: str, *words: str, kind: str = "indirect", speaker: str = "Ann Berg", **more) -> QuoteSuggestion:
    spans = tuple((text.index(piece), text.index(piece) + len(piece)) for piece in words)
    hop = Hop(speaker, "", "said", "", None, "named", "stated", None, None)
    facts = {
        "speaker_spans": (),
        "speaker_resolved": speaker,
        "role": "Mayor",
        "cue": "said",
        "cue_spans": (),
        "confidence": 0.9,
        "shown": True,
        "reason": f"{kind}.",
    }
    return QuoteSuggestion(spans=spans, kind=kind, speaker=speaker, hops=(hop,), **facts | more)


def claim(text: str, words: str, claim_type: str = "figure") -> ClaimSuggestion:
    start = text.index(words)
    return ClaimSuggestion(start, start + len(words), 0.5, ("a figure",), claim_type)


def made(text: str, quotes=(), claims=(), dates=(), published=None) -> list[Proposal]:
    return proposals(text, Suggestions(tuple(quotes), tuple(claims), tuple(dates), ()), published)


def words_of(text: str, found: Proposal) -> list[str]:
    return [text[start:end] for start, end in found.spans]


MIXED = 'Berg said the plan was "bold" and "dear" to her.'


def test_partial_quotes_within_mixed_speech_are_one_quote():
    whole = quote(MIXED, 'the plan was "bold" and "dear" to her', kind="mixed")
    parts = [quote(MIXED, word, kind="partial", shown=False) for word in ("bold", "dear")]
    (found,) = made(MIXED, [whole, *parts])
    assert (found.kind, found.form, words_of(MIXED, found)) == ("quote", "partial", ["bold", "dear"])
    assert (found.around, found.words_of, found.shown) == (whole.spans, whole, True)
    assert found.reasons == ("mixed.", "Quoted words within reported speech.")


def test_mixed_speech_without_partial_quotes_stays_as_it_is():
    (found,) = made(MIXED, [quote(MIXED, 'the plan was "bold" and "dear" to her', kind="mixed")])
    assert (found.kind, found.form, found.around) == ("quote", "mixed", ())


PLAN = "Berg said she plans to close 3 schools on Friday. Nobody was asked."


def test_reported_speech_within_reported_speech_of_one_speaker_is_one_claim():
    outer = quote(PLAN, "she plans to close 3 schools on Friday")
    place = PLAN.index("she")
    inner = quote(PLAN, "to close 3 schools on Friday", speaker="she", confidence=0.5, reason="plans.")
    inner = inner._replace(speaker_resolved="Ann Berg", speaker_spans=((place, place + 3),))
    (found,) = made(PLAN, [outer, inner])
    assert (found.kind, found.reasons, found.spans) == ("claim", ("indirect.", "plans."), outer.spans)
    assert found.assertion == "Ann Berg plans to close 3 schools on Friday."


def test_the_likelier_reading_is_the_one_shown():
    outer = quote(PLAN, "she plans to close 3 schools on Friday", confidence=0.4, shown=False)
    inner = quote(PLAN, "to close 3 schools on Friday", confidence=0.8)
    (found,) = made(PLAN, [outer, inner])
    assert (found.spans, found.confidence, found.shown) == (inner.spans, 0.8, True)


def test_what_another_speaker_says_within_stays_apart():
    outer, inner = (
        quote(PLAN, "she plans to close 3 schools on Friday"),
        quote(PLAN, "close 3 schools", speaker="Otto"),
    )
    assert [found.words_of for found in made(PLAN, [outer, inner])] == [outer, inner]


def test_an_assertion_lends_reported_speech_its_type_and_reasons():
    reported = quote(PLAN, "she plans to close 3 schools on Friday", shown=False)
    (found,) = made(PLAN, [reported], [claim(PLAN, "she plans to close 3 schools on Friday")])
    assert (found.kind, found.claim_type, found.shown) == ("claim", "figure", True)
    assert found.reasons == ("indirect.", "a figure")
    assert found.voice == Voice("Ann Berg", "person", "Mayor")


SPLIT = '"We lost 40 houses," Berg said after the storm of 1999 took 7 lives. "It was dark."'


def test_an_assertion_inside_a_quote_is_a_claim_of_its_speakers():
    said = quote(SPLIT, "We lost 40 houses,", "It was dark.", kind="direct")
    quoted, asserted = made(SPLIT, [said], [claim(SPLIT, "We lost 40 houses,")])
    assert (quoted.kind, quoted.form) == ("quote", "direct")
    assert (asserted.kind, asserted.words_of, asserted.is_own_voice) == ("claim", said, False)
    assert asserted.assertion == "We lost 40 houses."


def test_an_assertion_between_the_pieces_of_a_quote_is_not_its_speakers():
    said = quote(SPLIT, "We lost 40 houses,", "It was dark.", kind="direct")
    asserted = made(SPLIT, [said], [claim(SPLIT, "the storm of 1999 took 7 lives")])[1]
    assert (asserted.words_of, asserted.is_own_voice) == (None, True)


def test_an_assertion_that_holds_reported_speech_is_nobodys_yet():
    reported = quote(PLAN, "close 3 schools", confidence=0.4, shown=False)
    first = next(found for found in made(PLAN, [reported], [claim(PLAN, PLAN[:49])]) if found.words_of is None)
    assert (first.is_doubtful, first.is_own_voice, first.voice) == (True, False, None)


def day(text: str, words: str, first: str, last: str | None = None) -> DateSuggestion:
    start = text.index(words)
    return DateSuggestion(start, start + len(words), first, last or first, "day", "publication date", "")


def test_dates_are_those_inside_the_words():
    text = "On Monday Berg said the work began in 1999 and ends in 2030."
    dates = [
        day(text, "Monday", "2025-03-17"),
        day(text, "1999", "1999-01-01", "1999-12-31"),
        day(text, "2030", "2030-01-01", "2030-12-31"),
    ]
    (found,) = made(
        text, [quote(text, "the work began in 1999 and ends in 2030")], dates=dates, published=date(2025, 3, 17)
    )
    assert (found.date_from, found.date_to) == (date(1999, 1, 1), date(2030, 12, 31))
    assert found.claim_type == "prediction"


@pytest.mark.parametrize(
    ("words", "claim_type"),
    [
        ("the bridge was closed", "event"),
        ("the bridge should be closed", "position"),
        ("the bridge is a disgrace", "position"),
        ("the bridge cost 40 million", "figure"),
    ],
)
def test_what_the_engine_does_not_rank_has_a_usual_type(words, claim_type):
    text = f"Berg said {words}."
    (found,) = made(text, [quote(text, words)])
    assert found.claim_type == claim_type


def test_the_assertion_is_what_a_reader_sees_as_a_sentence():
    text = "Berg said the *old* bridge [was closed](https://example.org/7), at last."
    (found,) = made(text, [quote(text, "the *old* bridge [was closed](https://example.org/7),")])
    assert (found.assertion, found.claim_type) == ("The old bridge was closed.", "event")


@pytest.mark.parametrize(("cue", "sentence"), [("ruled out", "Ann Berg ruled out any delay."), ("noted", "Any delay.")])
def test_words_that_assert_nothing_get_their_speaker_and_cue(cue, sentence):
    text = f"Berg {cue} any delay."
    start = text.index(cue)
    (found,) = made(text, [quote(text, "any delay", cue=cue, cue_spans=((start, start + len(cue)),))])
    assert found.assertion == sentence


def test_the_sentence_holds_all_passages():
    found = made(SPLIT, [quote(SPLIT, "We lost 40 houses,", "It was dark.", kind="direct")])[0]
    assert SPLIT[slice(*found.sentence)] == SPLIT


@pytest.mark.parametrize(
    ("printed", "naming", "role", "voice"),
    [
        ("Ann Berg", "named", "", Voice("Ann Berg", "person")),
        ("Ann van der Berg", "named", "", Voice("Ann van der Berg", "person")),
        ("Berg", "named", "Mayor", Voice("Berg", "person", "Mayor")),
        ("the UNIAN news agency", "named", "", Voice("UNIAN news agency", "organisation")),
        ("Acme", "named", "", Voice("Acme", "organisation")),
        ("The Straits Times", "named", "", Voice("Straits Times", "organisation")),
        ("U.S. media reports", "collective", "", Voice("U.S. media reports", "collective")),
        ("local media", "unnamed", "", Voice("local media", "unnamed")),
        ("a\nspokesman", "unnamed", "", Voice("spokesman", "unnamed")),
        ("Moscow", "named", "", None),
        ("the United States", "named", "", None),
        ("the", "unnamed", "", Voice("the", "unnamed")),
        ("", "unnamed", "", None),
    ],
)
def test_who_is_named(printed, naming, role, voice):
    assert voice_named(printed, naming, role) == voice


def test_an_open_pronoun_is_nobody():
    said = quote(PLAN, "close 3 schools", speaker="He")
    assert voice_of(said._replace(speaker_resolved=None)) is None
    assert voice_of(said._replace(speaker_resolved="Ann Berg", hops=())) is None


SNIPPETS = st.sampled_from(
    [
        'Ann Berg said "yes" and that 40 ships left. ',
        '"No," she added. "Never again!" ',
        "The agency reported that Otto Lund told reporters he plans to sell the mill in 2031. ",
        "Moscow ruled out any *delay* [here](https://example.org/9). ",
        "\n\n",
        "# Heading\n\n",
        "She called it “bold” and “dear”. ",
        "(With input from Xinhua)\n\n",
        "« Jamais », dit-il. ",
        "“",
        '"',
        "he ",
        "12 of 13 fell since 2019. ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SNIPPETS, max_size=12).map("".join))
def test_every_proposal_stands_in_its_text(text):
    found = proposals(text, suggest(text, published=date(2025, 3, 17)), date(2025, 3, 17))
    for one in found:
        places = sorted(one.spans)
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert all(a[1] <= b[0] for a, b in pairwise(places))
        assert one.sentence[0] <= places[0][0]
        assert places[-1][1] <= one.sentence[1]
        assert one.reasons
        assert bool(one.form) == (one.kind == "quote") == (not one.claim_type) == (not one.assertion)
    assert [one.spans[0] for one in found] == sorted(one.spans[0] for one in found)


@pytest.mark.parametrize(
    "piece",
    [
        'He said the "x" was "y" and z fell by 40. ',
        "Ann Berg said on Friday that it was late.\n\n",
        "The agency reported that Otto Lund said that he plans to go. ",
    ],
)
def test_time_grows_like_the_text(piece):
    small, large = (piece * (size // len(piece)) for size in (15_000, 60_000))
    found = {text: suggest(text) for text in (small, large)}
    took = [seconds(lambda text: proposals(text, found[text]), text) for text in (small, large)]
    assert took[1] < 9 * took[0] + 0.15
