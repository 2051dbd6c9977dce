"""The Suggestions page: what it shows, what its buttons do, and what it says when something stands in the way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.passages import Choice
from claims.actions.statements import record_claim, withdraw
from claims.actions.suggestions import drop_suggestion, keep_suggestion
from claims.models import Statement, SuggestionOutcome
from claims.suggestions import suggestions_for
from newsroom.models import Event
from tests import factories
from tests.claims.admin.pages import act, client_of, desk, page, text_of
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

# The page's queries, session and user included, whatever the number of suggestions.
QUERIES = 14


@pytest.fixture
def story(editor):
    return flood(editor)


def url_of(story) -> str:
    return page("claims_article_suggestions", story.pk)


def does(by, story, what: str, words: str, **more):
    return client_of(by).post(url_of(story), {"act": what, "key": key(story, words), **more}, follow=True)


def shown(response) -> list[str]:
    return [card.suggestion.exact[0] for card in response.context["cards"]]


def current(response) -> list[str]:
    return [card.suggestion.exact[0] for card in response.context["cards"] if card.is_current]


def begins(words: list[str], *starts: str) -> bool:
    return len(words) == len(starts) and all(w.startswith(s) for w, s in zip(words, starts, strict=True))


# What is shown


def test_the_article_leads_to_its_suggestions_with_their_number(story, editor):
    response = client_of(editor).get(page("claims_article_change", story.pk))
    assert "Suggestions (5)" in text_of(response)
    assert f'href="{url_of(story)}"' in response.content.decode()


def test_open_suggestions_stand_in_the_order_of_the_text(story, editor):
    response = client_of(editor).get(url_of(story))
    assert begins(shown(response), DAMAGE, WATER, HOPELESS, MEETING, BRIDGES)
    assert begins(current(response), DAMAGE)
    assert response.content.decode().count(" autofocus") == 1


def test_the_less_certain_ones_are_shown_where_wanted(story, editor):
    client = client_of(editor)
    assert "Show the less certain ones too (1)" in text_of(client.get(url_of(story)))
    response = client.get(url_of(story), {"all": "1"})
    assert shown(response)[-1] == REQUEST
    assert "one of the less certain" in text_of(response)
    assert "“ Germany ” does not say who. Keep it, then choose the claimant on the draft." in text_of(response)


def test_each_is_shown_in_its_sentence_with_its_words_marked(story, editor):
    cards = client_of(editor).get(url_of(story)).context["cards"]
    assert [(s.text, s.is_words) for s in cards[1].segments] == [
        ('"', False),
        ("The water will fall,", True),
        ('" Berg told reporters. "', False),
        ("We have seen worse.", True),
        ('"', False),
    ]


def test_it_says_in_words_what_would_be_recorded(story, editor):
    client = client_of(editor)
    words = text_of(client.get(url_of(story)))
    for said in (
        "Claim: figure very likely right (0.90)",
        "Sentence The flood had damaged 40 houses since 2019.",
        "Claimant “ Mayor Ann Berg ” → Ann Berg , Mayor not on file: added as person",
        "Dates 2019-01-01 to 2025-03-17",
        "Ann Berg “said” , 2025-03-14 (“on Friday”, the speaker's local date) stated here",
        "Riverwire “With input from” presumed from “ (With input from Riverwire) ”",
        "The Valley Post the outlet",
        "“said” with “that” and a clause. A date, a figure, somebody asserts it.",
        "Direct quote",
        "Partial quote",
        "the outlet's own voice (The Valley Post)",
        "well worth checking (0.62)",
    ):
        assert said in words, said


def test_dates_and_notes_stand_beside(editor):
    text = f"{FLOOD}\nOfficials in Kyiv said so on Friday, March 11, 2025, and Kiev agreed.\n"
    words = text_of(client_of(editor).get(url_of(factories.article(editor, text))))
    assert "2025-03-11 explicit 2025-03-11 is a Tuesday, not a Friday" in words
    assert "“Kyiv” and “Kiev” both stand in the text." in words


def test_the_words_of_the_article_are_never_markup_of_ours(editor):
    hostile = factories.article(editor, 'Mayor Ann Berg said: "The <script>alert(1)</script> river <b>fell</b>."')
    html = client_of(editor).get(url_of(hostile)).content.decode()
    assert "alert(1)" in html
    assert "<script>alert" not in html and "<b>fell" not in html


def test_an_empty_page_says_what_to_do_next(editor):
    response = client_of(editor).get(url_of(factories.article(editor, "Nothing here.\n")))
    assert "The program finds no quotes and no claims in this text." in text_of(response)
    assert "each sentence that is still uncovered wants a quote" in text_of(response)


def test_when_all_likely_ones_are_dealt_with_the_others_are_offered(story, editor):
    for words in (DAMAGE, WATER, HOPELESS, MEETING, BRIDGES):
        response = does(editor, story, "drop", words)
    assert "Nothing likely is left to keep or drop. Look at the 1 less certain one" in text_of(response)


def test_it_asks_the_database_as_often_for_two_suggestions_as_for_two_hundred(story, editor):
    many = factories.article(editor, FLOOD * 40)
    numbers = []
    for asked in (many, story):
        keep_suggestion(article=asked, by=editor, key=key(asked, WATER))
        drop_suggestion(article=asked, by=editor, key=key(asked, HOPELESS))
        bridges = suggestion(asked, BRIDGES).proposal.spans[0]
        passages = [Choice(start=bridges[0], end=bridges[1])]
        record_claim(article=asked, by=editor, passages=passages, sentence="They did.", claim_type="event")
        client = client_of(editor)
        with CaptureQueriesContext(connection) as captured:
            numbers.append(len(client.get(url_of(asked)).context["cards"]))
        assert len(captured) == QUERIES, [query["sql"][:120] for query in captured]
    assert numbers[0] > 150 and numbers[1] < 5


# Keeping and dropping


def test_keep_records_a_draft_says_so_and_goes_on_to_the_next(story, editor):
    response = does(editor, story, "keep", WATER)
    quote = Statement.objects.get()
    assert (quote.kind, quote.state, quote.speaker.name, quote.created_by) == ("quote", "draft", "Ann Berg", editor)
    assert f"Kept as Quote {quote.pk} , a draft: “The water will fall," in text_of(response)
    assert f'<a href="{act(quote, "withdraw")}" data-undo>Withdraw it</a>' in response.content.decode()
    assert begins(shown(response), DAMAGE, HOPELESS, MEETING, BRIDGES)
    assert begins(current(response), HOPELESS)
    assert f'<a href="{desk(quote)}">Quote {quote.pk}</a>' in response.content.decode()


def test_after_the_last_one_the_one_before_is_next(story, editor):
    assert begins(current(does(editor, story, "drop", BRIDGES)), MEETING)


def test_keep_and_edit_opens_the_draft_with_a_way_back(story, editor):
    response = does(editor, story, "edit", DAMAGE)
    claim = Statement.objects.get()
    assert response.redirect_chain[-1][0] == desk(claim)
    assert "Kept as a draft: change what you like and save. Back to the suggestions" in text_of(response)
    assert f'{url_of(story)}?last={SuggestionOutcome.objects.get().key}"' in response.content.decode()


def test_a_drop_is_told_listed_and_brought_back(story, editor):
    response = does(editor, story, "drop", HOPELESS)
    assert "Dropped: “hopeless” . The way back: Bring it back" in text_of(response)
    assert begins(current(response), MEETING)
    (outcome,) = response.context["dropped"]
    assert f"hopeless editor {outcome.decided_at:%Y-%m-%d %H:%M} Bring back" in text_of(response)
    response = does(editor, story, "undo", HOPELESS)
    assert "Brought back: it is open again." in text_of(response)
    assert (current(response), response.context["dropped"]) == ([HOPELESS], [])
    assert list(Event.objects.order_by("-id").values_list("verb", flat=True)[:2]) == ["undo_drop", "drop_suggestion"]


def test_what_was_wanted_to_be_seen_stays_so_after_an_act(story, editor):
    response = does(editor, story, "drop", HOPELESS, all="1")
    assert response.context["wants_all"] is True
    assert shown(response)[-1] == REQUEST


def test_a_kept_one_that_was_withdrawn_has_no_way_back_any_more(story, editor):
    does(editor, story, "keep", WATER)
    quote = Statement.objects.get()
    withdraw(statement=quote, by=editor, version=quote.version, reason="A slip.")
    response = client_of(editor).get(url_of(story), {"last": SuggestionOutcome.objects.get().key})
    assert "Withdraw it" not in text_of(response)
    assert f"Quote {quote.pk} Withdrawn editor" in text_of(response)


def test_words_recorded_by_hand_are_not_suggested(story, editor):
    by_hand = factories.quote(editor, story, words="We have seen worse.")
    response = client_of(editor).get(url_of(story))
    assert WATER not in " ".join(shown(response))
    assert f"nothing is suggested: Quote {by_hand.pk} ." in text_of(response)


# Who is meant


@pytest.fixture
def bergs(editor):
    return [factories.party(editor, "Ann Berg", description=words) for words in ("the mayor", "a skier")]


def test_among_several_of_a_name_one_is_chosen_with_radios(story, editor, bergs):
    response = client_of(editor).get(url_of(story))
    (question,) = response.context["cards"][1].questions
    assert [(offer.party, offer.is_chosen) for offer in question.offers] == [(berg, False) for berg in bergs]
    assert "Ann Berg, person: a skier" in text_of(response)
    assert "2 on file bear this name, see below" in text_of(response)
    assert "see below" not in text_of(client_of(factories.user("checker")).get(url_of(story)))
    does(editor, story, "keep", WATER, **{question.field: bergs[1].pk})
    assert Statement.objects.get().speaker == bergs[1]


def test_who_chose_nobody_is_asked_and_loses_nothing(story, editor, bergs):
    riverwires = [factories.party(editor, "Riverwire", "organisation") for _ in range(2)]
    given = {"party-2": riverwires[1].pk}
    response = does(editor, story, "keep", WATER, **given)
    assert "Several on file bear the name “Ann Berg”. Say who is meant. Nothing is recorded yet." in text_of(response)
    assert begins(current(response), WATER)
    chosen = [offer.party for q in response.context["cards"][1].questions for offer in q.offers if offer.is_chosen]
    assert chosen == [riverwires[1]]
    assert not Statement.objects.exists()
    does(editor, story, "keep", WATER, **given, **{"party-0": bergs[0].pk})
    hops = Statement.objects.get().hops.order_by("position")
    assert [hop.party for hop in hops][::2] == [bergs[0], riverwires[1]]


def test_the_only_one_of_the_fitting_kind_is_chosen_beforehand(story, editor):
    factories.party(editor, "Ann Berg", "organisation", description="a ship")
    mayor = factories.party(editor, "Ann Berg")
    (question,) = client_of(editor).get(url_of(story)).context["cards"][1].questions
    assert [offer.party for offer in question.offers if offer.is_chosen] == [mayor]


@pytest.mark.parametrize(("words", "field"), [(WATER, "speaker"), (DAMAGE, "claimant")])
def test_somebody_else_of_that_name_is_left_for_the_draft(story, editor, bergs, words, field):
    response = does(editor, story, "keep", words, **{"party-0": field})
    assert Statement.objects.get().voice is None
    assert "Who says it is not chosen yet." in text_of(response)


@pytest.mark.parametrize("value", ["0", "99999", "9" * 30, "x", "", "speaker;claimant", "\x00"])
def test_a_choice_that_is_none_records_nothing(story, editor, bergs, value):
    response = does(editor, story, "keep", WATER, **{"party-0": value})
    assert "Nothing is recorded yet." in text_of(response)
    assert not Statement.objects.exists()


def test_a_field_of_the_other_kind_is_refused_in_words(story, editor, bergs):
    response = does(editor, story, "keep", WATER, **{"party-0": "claimant"})
    assert "Nothing is recorded yet." in text_of(response)
    assert not Statement.objects.exists()


# What stands in the way


def test_who_comes_second_is_told_who_was_first(story, editor):
    first = factories.user("editor", name="Mira")
    name = key(story, WATER)
    kept = keep_suggestion(article=story, by=first, key=name)
    for what in ("keep", "edit", "drop"):
        response = client_of(editor).post(url_of(story), {"act": what, "key": name})
        assert response.status_code == 409
        assert "This suggestion was kept by Mira already." in text_of(response)
        assert begins(current(response), HOPELESS)
        assert f"Quote {kept.pk}" in text_of(response)
        assert response.context["just_done"] is None
    assert Statement.objects.count() == 1


def test_what_was_dropped_by_another_is_told_and_can_be_brought_back(story, editor):
    first = factories.user("editor", name="Mira")
    drop_suggestion(article=story, by=first, key=key(story, HOPELESS))
    response = does(editor, story, "keep", HOPELESS)
    assert response.status_code == 409
    assert "This suggestion was dropped by Mira already." in text_of(response)
    assert "Brought back" in text_of(does(editor, story, "undo", HOPELESS))
    assert does(editor, story, "undo", HOPELESS).status_code == 409


def test_what_the_text_no_longer_holds_is_told(story, editor):
    name = key(story, HOPELESS)
    revised(story, editor, '"hopeless"', "beyond repair")
    response = client_of(editor).post(url_of(story), {"act": "keep", "key": name})
    assert response.status_code == 409
    assert "This is not suggested any more: the text has changed" in text_of(response)
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    "data", [{}, {"act": "keep"}, {"act": "sign_off", "key": "0" * 64}, {"act": "keep", "key": "x"}, {"key": "0" * 64}]
)
def test_a_post_that_says_nothing_is_no_act(story, editor, data):
    assert client_of(editor).post(url_of(story), data).status_code == 400


@pytest.mark.parametrize("last", ["x", "\x00", "0" * 64, "<script>"])
def test_a_last_one_that_is_none_changes_nothing(story, editor, last):
    response = client_of(editor).get(url_of(story), {"last": last})
    assert begins(current(response), DAMAGE)


# Who may


@pytest.mark.parametrize("role", ["checker", "reviewer", "lead"])
def test_others_read_and_are_told_why_they_only_read(story, role):
    person = factories.user(role)
    response = client_of(person).get(url_of(story))
    words = text_of(response)
    assert "Read only: your roles do not allow keeping and dropping suggestions." in words
    assert "The flood had damaged 40 houses since 2019." in words
    html = response.content.decode()
    assert 'name="act"' not in html and 'name="key"' not in html
    refused = client_of(person).post(url_of(story), {"act": "drop", "key": key(story, WATER)})
    assert refused.status_code == 403
    assert "Your roles do not allow dropping suggestions." in text_of(refused)
    assert not SuggestionOutcome.objects.exists()


def test_readers_see_nothing_of_it(editor, checker, reviewer, lead, reader):
    signed = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    client = client_of(reader)
    assert "Suggestions (" not in text_of(client.get(page("claims_article_change", signed.article_id)))
    assert client.get(url_of(signed.article)).status_code == 403
    assert client.get(url_of(flood(editor))).status_code == 404
    assert client.post(url_of(signed.article), {"act": "drop", "key": "0" * 64}).status_code == 403


def test_everything_open_can_be_kept_from_the_page(story, editor):
    for found in suggestions_for(story).open_and_shown:
        client_of(editor).post(url_of(story), {"act": "keep", "key": found.key})
    assert Statement.objects.count() == 5
    assert suggestions_for(story).open_and_shown == []
