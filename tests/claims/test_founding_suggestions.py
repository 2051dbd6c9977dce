"""The founding article by suggestions alone: five quotes and the law's claims and chains, without typing."""

from datetime import UTC, date, datetime

import pytest

from claims.actions.suggestions import keep_suggestion
from claims.coverage import coverage
from claims.models import Statement
from claims.suggestions import Suggestion, suggestions_for
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.shared

RUSSIAN, AMERICAN, UKRAINIAN = "Russian Deputy Foreign Minister", "U.S. President", "Ukrainian President"


@pytest.fixture
def story(shared, editor):
    outlet = factories.party(editor, "CGTN", "organisation")
    text = (shared / "seed" / "article.md").read_text(encoding="utf-8")
    return factories.article(editor, text, outlet, published_at=datetime(2025, 3, 17, 4, tzinfo=UTC))


def shown(story, kind: str) -> list[Suggestion]:
    return [found for found in suggestions_for(story).suggestions if found.kind == kind and found.proposal.shown]


def starting(story, words: str) -> Suggestion:
    return next(found for found in suggestions_for(story).suggestions if found.exact[0].startswith(words))


def kept(story, editor, words: str) -> Statement:
    return fresh(keep_suggestion(article=story, by=editor, key=starting(story, words).key))


def chain(statement: Statement) -> list[tuple[str, str, str]]:
    return [(hop.party.name, hop.naming, hop.certainty) for hop in statement.hops.order_by("position")]


def test_keeping_what_is_shown_gives_the_five_quotes(story, editor):
    quotes = [fresh(keep_suggestion(article=story, by=editor, key=found.key)) for found in shown(story, "quote")]
    assert [(quote.speaker.name, quote.role, quote.form, quote.passages.words().count()) for quote in quotes] == [
        ("Alexander Grushko", RUSSIAN, "direct", 1),
        ("Donald Trump", AMERICAN, "direct", 2),
        ("Donald Trump", AMERICAN, "direct", 1),
        ("Volodymyr Zelenskyy", UKRAINIAN, "direct", 1),
        ("Volodymyr Zelenskyy", UKRAINIAN, "partial", 1),
    ]
    assert quotes[4].printed_text == "complex"
    assert {quote.speaker.kind for quote in quotes} == {"person"}
    assert len({quote.speaker_id for quote in quotes}) == 3


def test_each_kept_quote_can_be_submitted_as_it_is(story, editor):
    for found in shown(story, "quote"):
        statement = keep_suggestion(article=story, by=editor, key=found.key)
        assert factories.submitted(statement, editor).state == "queued"


@pytest.mark.parametrize(
    ("words", "through"),
    [
        (
            "any territorial concessions",
            [("UNIAN news agency", "named", "stated"), ("Xinhua", "named", "presumed")],
        ),
        (
            "Our position is that",
            [("UNIAN news agency", "named", "presumed"), ("Xinhua", "named", "presumed")],
        ),
        ("he plans to talk", [("U.S. media reports", "collective", "stated")]),
        ("Ukraine's neutral status", [("local media", "unnamed", "stated")]),
        ("NATO and peacekeeping", [("local media", "unnamed", "presumed")]),
    ],
)
def test_the_chains_are_those_of_the_law(story, editor, words, through):
    statement = kept(story, editor, words)
    assert chain(statement) == [
        (statement.voice.name, "named", "stated"),
        *through,
        ("CGTN", "named", "stated"),
    ]


def test_what_is_told_with_a_date_has_it_as_printed(story, editor):
    said = kept(story, editor, "any territorial concessions").hops.get(position=0)
    assert (said.date, said.date_printed, said.date_basis) == (date(2025, 3, 15), "on Saturday", "speaker")
    said = kept(story, editor, "he plans to talk").hops.get(position=0)
    assert (said.date, said.date_printed, said.date_basis) == (date(2025, 3, 16), "on Sunday evening", "speaker")


def test_hops_rest_on_the_words_that_tell_of_them(story, editor):
    hops = kept(story, editor, "Our position is that").hops.order_by("position")
    assert [hop.passage.exact if hop.passage else None for hop in hops] == [
        "Zelenskyy",
        "the UNIAN news agency",
        "Xinhua",
        None,
    ]
    assert hops[0].cue == "told reporters"


@pytest.mark.parametrize(
    ("words", "claim_type", "claimant", "first", "last"),
    [
        ("Since 2019", "figure", "Alexander Grushko", date(2019, 1, 1), date(2025, 3, 17)),
        ("he plans to talk", "prediction", "Donald Trump", date(2025, 3, 18), date(2025, 3, 18)),
        ("potential territorial concessions", "event", "Volodymyr Zelenskyy", date(2025, 3, 11), date(2025, 3, 11)),
        ("any territorial concessions", "position", "Volodymyr Zelenskyy", None, None),
        ("Ukrainian and Russian national flags", "event", "CGTN", date(2022, 2, 28), date(2022, 2, 28)),
    ],
)
def test_claims_of_several_types(story, editor, words, claim_type, claimant, first, last):
    claim = kept(story, editor, words)
    assert (claim.claim_type, claim.claimant.name) == (claim_type, claimant)
    assert (claim.date_from, claim.date_to) == (first, last)


def test_a_prediction_is_looked_at_again_the_day_after(story, editor):
    claim = kept(story, editor, "he plans to talk")
    assert claim.recheck_on == date(2025, 3, 19)
    assert claim.sentence.startswith("Donald Trump plans to talk with ")


def test_a_claim_says_what_it_asserts(story, editor):
    claim = kept(story, editor, "any territorial concessions")
    assert claim.sentence == f"Volodymyr Zelenskyy ruled out {claim.printed_text}."


def test_where_no_person_is_named_a_person_must_choose(story, editor):
    claim = kept(story, editor, "the possible deployment of NATO peacekeepers")
    assert (claim.claimant, claim.hops.count()) == (None, 0)


def test_dates_and_lint_are_those_of_the_law(story):
    found = suggestions_for(story)
    resolved = {found.text[day.start : day.end]: (day.date_from, day.basis) for day in found.dates}
    assert resolved["Saturday"][0] == "2025-03-15"
    assert resolved["Sunday"][0] == "2025-03-16"
    assert resolved["Sunday evening"] == ("2025-03-16", "speaker's local date")
    assert resolved["Tuesday"][0] == "2025-03-18"
    assert [note.code for note in found.lint].count("vague_attribution") == 2
    assert any("Kyiv" in note.message and "Kiev" in note.message for note in found.lint)


def test_what_was_kept_counts_as_dealt_with(story, editor):
    waiting = suggestions_for(story).open_and_shown
    for found in waiting:
        keep_suggestion(article=story, by=editor, key=found.key)
    after = suggestions_for(story)
    assert after.open_and_shown == []
    touched = {sentence.start for sentence in coverage(after.revision) if sentence.statements}
    assert {found.proposal.sentence[0] for found in waiting} <= touched
