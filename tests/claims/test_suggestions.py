"""A suggestion never is a record until a person keeps it; then it is a complete draft."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from claims.actions.chains import Step
from claims.actions.parties import SeveralBearTheName
from claims.actions.passages import Choice
from claims.actions.statements import record_quote, withdraw
from claims.actions.suggestions import NotSuggested, drop_suggestion, keep_suggestion, undo_drop
from claims.models import Statement, SuggestionOutcome
from claims.suggestions import preview, suggestions_for
from newsroom.models import Event
from newsroom.record.refusals import Refused
from newsroom.record.stored import one_snapshot
from newsroom.record.verify import Report, verify
from sources.actions import merge_party
from sources.models import Party
from tests import factories
from tests.claims.suggested_story import (
    BRIDGES,
    DAMAGE,
    FLOOD,
    HOPELESS,
    MEETING,
    REQUEST,
    WATER,
    flood,
    key,
    revised,
    suggestion,
)
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(editor):
    return flood(editor)


def kept(story, by, words: str, **more) -> Statement:
    return fresh(keep_suggestion(article=story, by=by, key=key(story, words), **more))


def chain(statement: Statement) -> list[tuple[str, str, str]]:
    return [(hop.party.name, hop.party.kind, hop.certainty) for hop in statement.hops.order_by("position")]


# What keeping records


def test_a_quote_comes_with_passages_speaker_role_and_chain(story, editor):
    quote = kept(story, editor, WATER)
    words = list(quote.passages.words().order_by("position").values_list("exact", flat=True))
    assert words == ["The water will fall,", "We have seen worse."]
    assert (quote.kind, quote.form, quote.role, quote.state) == ("quote", "direct", "Mayor", "draft")
    assert (quote.speaker.name, quote.created_by) == ("Ann Berg", editor)
    assert chain(quote) == [
        ("Ann Berg", "person", "stated"),
        ("Coast news agency", "organisation", "presumed"),
        ("Riverwire", "organisation", "presumed"),
        ("The Valley Post", "organisation", "stated"),
    ]
    assert quote.hops.get(position=0).cue == "told reporters"


def test_what_was_kept_can_be_submitted_as_it_is(story, editor):
    for words in (WATER, HOPELESS, DAMAGE, MEETING, BRIDGES):
        assert factories.submitted(kept(story, editor, words), editor).state == "queued"


def test_reported_content_becomes_a_claim_with_its_dates(story, editor):
    claim = kept(story, editor, DAMAGE)
    assert (claim.kind, claim.claim_type, claim.claimant.name, claim.role) == ("claim", "figure", "Ann Berg", "Mayor")
    assert claim.sentence == "The flood had damaged 40 houses since 2019."
    assert (claim.date_from, claim.date_to, claim.recheck_on) == (date(2019, 1, 1), date(2025, 3, 17), None)
    said = claim.hops.get(position=0)
    assert (said.date, said.date_printed, said.date_basis) == (date(2025, 3, 14), "on Friday", "speaker")
    assert said.passage.exact == "Mayor Ann Berg"
    assert claim.hops.get(position=1).certainty == "stated"


def test_a_prediction_with_a_date_is_looked_at_again_the_day_after(story, editor):
    claim = kept(story, editor, MEETING)
    assert (claim.claim_type, claim.date_to, claim.recheck_on) == ("prediction", date(2025, 3, 18), date(2025, 3, 19))
    assert claim.sentence == "Ann Berg plans to meet Governor Otto Lund on Tuesday."


def test_what_nobody_is_quoted_with_is_in_the_outlets_own_voice(story, editor):
    claim = kept(story, editor, BRIDGES)
    assert claim.is_own_voice
    assert chain(claim) == [("The Valley Post", "organisation", "stated")]


def test_where_a_place_is_named_a_person_must_choose(story, editor):
    claim = kept(story, editor, REQUEST)
    assert (claim.claimant, claim.hops.count()) == (None, 0)
    assert claim.sentence == "Germany rejected the request for help."


def test_a_claimant_somebody_chose_begins_the_proposed_chain(story, editor):
    minister = factories.party(editor, "Ida Funk")
    claim = kept(story, editor, REQUEST, claimant=minister)
    assert [name for name, *_ in chain(claim)] == ["Ida Funk", "Riverwire", "The Valley Post"]


def test_the_outlets_own_voice_can_be_chosen(story, editor):
    claim = kept(story, editor, DAMAGE, claimant=story.outlet)
    assert [name for name, *_ in chain(claim)] == ["The Valley Post"]


def test_keep_and_edit_puts_what_is_given_in_place_of_what_is_proposed(story, editor):
    whole = 'the dams are "hopeless" and should be replaced at once'
    quote = kept(story, editor, HOPELESS, form="mixed", role="", passages=[Choice(exact=whole)], priority=3)
    assert (quote.form, quote.role, quote.printed_text, quote.priority) == ("mixed", "", whole, 3)
    assert quote.speaker.name == "Ann Berg"


def test_a_chain_given_is_taken_as_it_is(story, editor):
    claim = kept(story, editor, DAMAGE, hops=[Step(party=story.outlet)])
    assert [name for name, *_ in chain(claim)] == ["The Valley Post"]
    assert not Party.objects.filter(name="Riverwire").exists()


def test_a_field_of_the_other_kind_is_refused_and_nothing_is_left(story, editor):
    with pytest.raises(ValidationError) as refusal:
        keep_suggestion(article=story, by=editor, key=key(story, WATER), sentence="The water will fall.")
    assert set(refusal.value.message_dict) == {"sentence"}
    assert (Statement.objects.count(), SuggestionOutcome.objects.count()) == (0, 0)
    assert not Party.objects.filter(name="Ann Berg").exists()


# Who is meant


def test_a_party_on_file_is_taken_also_by_another_name(story, editor):
    mayor = factories.party(editor, "A. Berg-Holm", aliases=["ann berg"])
    assert suggestion(story, WATER).parties == (mayor,)
    assert kept(story, editor, WATER).speaker == mayor


def test_names_of_other_scripts_are_found_as_they_are_spelt(editor):
    names = {"Élise Öz", "Әлия", "张伟"}
    for name in names:
        factories.party(editor, name)
    assert set(Party.objects.any_named([*names, "nobody"]).values_list("name", flat=True)) == names


def test_of_merged_parties_the_standing_one_is_taken(story, editor):
    one, other = factories.party(editor, "Ann Berg"), factories.party(editor, "Ann M. Berg")
    merge_party(party=one, into=other, by=editor, version=one.version, reason="The same.")
    assert kept(story, editor, WATER).speaker == other


def test_one_party_is_added_for_one_name(story, editor):
    speakers = {kept(story, editor, words).voice_id for words in (WATER, HOPELESS, DAMAGE)}
    assert len(speakers) == 1
    assert Party.objects.filter(name="Ann Berg", kind="person").count() == 1


def test_among_several_nobody_guesses(story, editor):
    mayor = factories.party(editor, "Ann Berg", description="the mayor")
    other = factories.party(editor, "Ann Berg", description="a skier")
    with pytest.raises(SeveralBearTheName) as question:
        keep_suggestion(article=story, by=editor, key=key(story, WATER))
    assert question.value.candidates == {"Ann Berg": [mayor, other]}
    assert "the mayor" in question.value.messages[0]
    assert not Statement.objects.exists()
    assert kept(story, editor, WATER, parties=[other]).speaker == other


def test_every_name_that_is_open_is_asked_for_at_once(story, editor):
    for name, kind in (("Ann Berg", "person"), ("Riverwire", "organisation")):
        factories.party(editor, name, kind)
        factories.party(editor, name, kind)
    with pytest.raises(SeveralBearTheName) as question:
        keep_suggestion(article=story, by=editor, key=key(story, WATER))
    assert set(question.value.candidates) == {"Ann Berg", "Riverwire"}


def test_the_one_of_the_fitting_kind_is_meant(story, editor):
    factories.party(editor, "Ann Berg", "organisation", description="a ship")
    mayor = factories.party(editor, "Ann Berg")
    assert kept(story, editor, WATER).speaker == mayor


def test_whoever_is_not_named_cannot_be_chosen(story, editor):
    stranger = factories.party(editor, "Otto Lund")
    with pytest.raises(ValidationError) as refusal:
        keep_suggestion(article=story, by=editor, key=key(story, WATER), parties=[stranger])
    assert refusal.value.message_dict == {"parties": ["Not named in this suggestion: Otto Lund."]}


# One thing, one suggestion


def test_a_word_quoted_within_reported_speech_is_suggested_once(story):
    on_the_dams = [s for s in suggestions_for(story).suggestions if "dams" in FLOOD[slice(*s.proposal.sentence)]]
    assert [(s.kind, s.proposal.form, s.exact) for s in on_the_dams] == [("quote", "partial", ("hopeless",))]
    assert on_the_dams[0].reason.endswith("Quoted words within reported speech.")


def test_a_claim_on_reported_words_gives_them_its_type_and_its_reasons(story):
    (found,) = [s for s in suggestions_for(story).suggestions if s.exact[0].startswith(DAMAGE)]
    assert (found.kind, found.proposal.claim_type) == ("claim", "figure")
    assert found.reason == "“said” with “that” and a clause. A date, a figure, somebody asserts it."


def test_the_same_words_in_another_sentence_have_a_key_of_their_own(editor):
    twice = factories.article(editor, f'{FLOOD}\nLater she argued that the bridges are "hopeless" as well.\n')
    keys = [s.key for s in suggestions_for(twice).suggestions if s.exact == ("hopeless",)]
    assert len(set(keys)) == 2


# Kept and dropped


def test_who_kept_it_is_recorded_with_one_line(story, editor):
    found = suggestion(story, WATER)
    statement = keep_suggestion(article=story, by=editor, key=found.key)
    outcome = SuggestionOutcome.objects.get()
    assert (outcome.outcome, outcome.decided_by, outcome.statement_id) == ("kept", editor, statement.pk)
    (line,) = Event.objects.filter(verb="keep_suggestion")
    assert (line.actor, line.target_type, line.target_id) == (editor, "suggestionoutcome", outcome.pk)
    assert Event.objects.filter(verb="record", target_id=statement.pk).count() == 1
    assert not suggestion(story, WATER).is_open


def test_what_was_kept_is_not_kept_again(story, editor):
    name = key(story, WATER)
    keep_suggestion(article=story, by=editor, key=name)
    other = factories.user("editor")
    for act in (keep_suggestion, drop_suggestion):
        with pytest.raises(Refused) as refusal:
            act(article=story, by=other, key=name)
        assert (str(refusal.value), refusal.value.refusal.kind) == (
            "This suggestion was kept by editor already.",
            "state",
        )
    assert Statement.objects.count() == 1


def test_what_was_dropped_stays_dropped_in_the_next_revision(story, editor):
    outcome = drop_suggestion(article=story, by=editor, key=key(story, HOPELESS), reason="A figure of speech.")
    assert Event.objects.get(verb="drop_suggestion").reason == "A figure of speech."
    story = revised(story, editor, "The river will fall\n", "The river will fall at last\n\nA new opening.\n")
    assert suggestion(story, HOPELESS).outcome == outcome
    assert HOPELESS not in [found.exact[0] for found in suggestions_for(story).open_and_shown]


def test_other_quotation_marks_are_no_other_suggestion(story, editor):
    drop_suggestion(article=story, by=editor, key=key(story, HOPELESS))
    assert suggestion(revised(story, editor, '"hopeless"', "“hopeless”"), HOPELESS).outcome is not None


def test_in_a_changed_sentence_it_is_suggested_anew(story, editor):
    drop_suggestion(article=story, by=editor, key=key(story, HOPELESS))
    assert suggestion(revised(story, editor, "the dams are", "the dams are not"), HOPELESS).outcome is None


def test_a_drop_is_taken_back_once_and_can_be_made_again(story, editor):
    name = key(story, HOPELESS)
    drop_suggestion(article=story, by=editor, key=name)
    undone = undo_drop(article=story, by=editor, key=name)
    assert (undone.withdrawn_by, suggestion(story, HOPELESS).is_open) == (editor, True)
    with pytest.raises(Refused):
        undo_drop(article=story, by=editor, key=name)
    drop_suggestion(article=story, by=editor, key=name)
    assert [event.verb for event in Event.objects.filter(target_type="suggestionoutcome").order_by("id")] == [
        "drop_suggestion",
        "undo_drop",
        "drop_suggestion",
    ]


def test_what_was_kept_is_a_statement_and_not_undone(story, editor):
    name = key(story, WATER)
    keep_suggestion(article=story, by=editor, key=name)
    with pytest.raises(Refused):
        undo_drop(article=story, by=editor, key=name)


def test_what_is_not_suggested_is_neither_kept_nor_dropped(story, editor):
    for act in (keep_suggestion, drop_suggestion):
        with pytest.raises(NotSuggested):
            act(article=story, by=editor, key="0" * 64)


@pytest.mark.parametrize("role", ["checker", "reviewer", "lead", "reader"])
def test_only_editors_keep_and_drop(story, role):
    person, name = factories.user(role), key(story, HOPELESS)
    for act in (keep_suggestion, drop_suggestion, undo_drop):
        with pytest.raises(Refused) as refusal:
            act(article=story, by=person, key=name)
        assert refusal.value.refusal.kind == "who"


def test_a_statement_recorded_by_hand_counts_until_it_is_withdrawn(story, editor, lead):
    quote = record_quote(article=story, by=editor, passages=[Choice(exact="We have seen worse.")])
    assert suggestion(story, WATER).recorded == (quote.pk,)
    assert not suggestion(story, WATER).is_open
    withdraw(statement=quote, by=lead, version=quote.version, reason="A mistake.")
    assert suggestion(story, WATER).recorded == ()


def test_readers_see_no_outcome(story, editor, reader, checker):
    drop_suggestion(article=story, by=editor, key=key(story, HOPELESS))
    assert not SuggestionOutcome.objects.visible_to(reader).exists()
    assert SuggestionOutcome.objects.visible_to(checker).exists()


def test_the_record_proves_itself_afterwards(story, editor):
    for found in suggestions_for(story).open_and_shown:
        keep_suggestion(article=story, by=editor, key=found.key)
    drop_suggestion(article=story, by=editor, key=key(story, REQUEST))
    undo_drop(article=story, by=editor, key=key(story, REQUEST))
    with one_snapshot():
        assert list(verify(Report())) == []


@pytest.mark.parametrize("column", ["decided_by", "withdrawn_by", "key", "exact", "statement", "revision"])
def test_an_outcome_written_over_is_found(story, editor, column):
    other = factories.user("editor")
    drop_suggestion(article=story, by=editor, key=key(story, HOPELESS))
    undo_drop(article=story, by=editor, key=key(story, HOPELESS))
    one = keep_suggestion(article=story, by=editor, key=key(story, WATER))
    statement = factories.claim(editor, story, WATER)
    revised(story, editor, "The river will fall", "The river will rise")
    another = {"statement": statement, "revision": suggestions_for(story).revision, "key": "0" * 64, "exact": "x"}
    rows = SuggestionOutcome.objects.filter(statement=None if column == "withdrawn_by" else one)
    (row,) = rows
    rows.update(**{column: another.get(column, other)})
    with one_snapshot():
        found = [problem.id for problem in verify(Report()) if problem.table == "claims_suggestionoutcome"]
    assert found == [row.pk]


def test_suggesting_takes_the_same_few_queries_whatever_there_is(story, editor, django_assert_num_queries):
    story = fresh(story)
    assert story.outlet
    with django_assert_num_queries(4):
        suggestions_for(story)
    for words in (WATER, HOPELESS, DAMAGE):
        kept(story, editor, words)
    with django_assert_num_queries(5):  # the other names of those on file by now
        suggestions_for(story)


def test_a_preview_writes_nothing_and_knows_who_is_on_file(editor):
    mayor = factories.party(editor, "Ann Berg")
    lines = Event.objects.count()
    found = next(s for s in preview(FLOOD, published=date(2025, 3, 17)).suggestions if s.exact[0].startswith(WATER))
    assert found.parties == (mayor,)
    assert [hop.printed for hop in found.hops] == ["Ann Berg", "Coast news agency", "Riverwire"]
    assert Event.objects.count() == lines
