"""One desk for a statement: words by typing, a chain, evidence, one save, and no text ever lost."""

import pytest

from claims.models import Claim, Evidence, Hop, Passage, Quote, Statement
from newsroom.models import Event
from tests import factories
from tests.claims.admin.pages import client_of, desk, page, text_of, typed

TWICE = """Ann Berg came. The gauge stood high.

The gauge stood high.

"The water will fall," she said.
"""


@pytest.fixture
def story(editor):
    return factories.article(editor, TWICE)


@pytest.fixture
def berg(editor):
    return factories.party(editor)


def blank_quote(client, story, **changes):
    data = typed(client.get(page("claims_quote_add"), {"article": story.pk}))
    return {**data, **changes}


def test_a_quote_is_recorded_with_its_words_and_chain(editor, story, berg):
    client = client_of(editor)
    data = blank_quote(
        client,
        story,
        **{
            "words-0-words": "The water will fall,",
            "speaker": str(berg.pk),
            "role": "Mayor",
            "hops-0-party": str(berg.pk),
            "hops-0-cue": "she said",
            "hops-0-basis": "she said",
            "due_on": "2030-01-02",
        },
    )
    response = client.post(page("claims_quote_add"), data)
    quote = Quote.objects.get()
    assert response.url == desk(quote)
    assert (quote.printed_text, quote.speaker, quote.role, quote.form, quote.language, quote.state) == (
        "The water will fall,",
        berg,
        "Mayor",
        "direct",
        "en",
        "draft",
    )
    assert str(quote.due_on) == "2030-01-02"
    hops = Hop.objects.filter(statement=quote).order_by("position")
    assert [(hop.party, hop.cue, hop.passage and hop.passage.exact) for hop in hops] == [
        (berg, "she said", "she said"),
        (story.outlet, "", None),
    ]


def test_words_in_several_places_are_asked_about_with_everything_kept(editor, story):
    client = client_of(editor)
    data = blank_claim(client, story, **{"words-0-words": "The gauge stood high.", "role": "kept as typed"})
    response = client.post(page("claims_claim_add"), data)
    assert response.status_code == 200 and not Claim.objects.exists()
    assert "These words stand in 2 places: choose which is meant." in text_of(response)
    again = typed(response)
    assert (again["words-0-words"], again["role"]) == (["The gauge stood high."], ["kept as typed"])
    assert "words-0-place" not in again, "no place may be chosen beforehand"
    places = [place.value for place in response.context["desk"].words.forms[0].pointing.places]
    assert places == ["15-36", "38-59"]
    assert client.post(page("claims_claim_add"), {**again, "words-0-place": places[1]}).status_code == 302
    assert Passage.objects.words().get().start == 38


def blank_claim(client, story, **changes):
    data = typed(client.get(page("claims_claim_add"), {"article": story.pk}))
    own = {"sentence": "The gauge stood high.", "claim_type": "figure", "own_voice": "on"}
    return {**data, **own, **changes}


def test_a_place_that_was_made_up_is_not_taken(editor, story):
    client = client_of(editor)
    data = blank_claim(client, story, **{"words-0-words": "The gauge stood high.", "words-0-place": "0-21"})
    assert client.post(page("claims_claim_add"), data).context["desk"].words.forms[0].pointing.places
    assert not Claim.objects.exists()


def test_words_that_are_not_there_are_said_to_be_missing(editor, story):
    client = client_of(editor)
    response = client.post(page("claims_claim_add"), blank_claim(client, story, **{"words-0-words": "No such words"}))
    assert "These words do not stand in the text." in text_of(response)
    assert typed(response)["words-0-words"] == ["No such words"]


def test_the_basis_of_a_hop_is_asked_about_too(editor, story, berg):
    client = client_of(editor)
    data = blank_quote(
        client,
        story,
        **{
            "words-0-words": "The water will fall,",
            "speaker": str(berg.pk),
            "hops-0-party": str(berg.pk),
            "hops-0-basis": "The gauge stood high.",
        },
    )
    response = client.post(page("claims_quote_add"), data)
    assert len(response.context["desk"].hops.forms[0].pointing.places) == 2
    again = {**typed(response), "hops-0-basis_place": "38-59"}
    assert client.post(page("claims_quote_add"), again).status_code == 302
    assert Hop.objects.get(position=0).passage.start == 38


def test_a_sentence_begun_from_the_article_needs_no_choice(editor, story):
    client = client_of(editor)
    response = client.get(page("claims_claim_add"), {"article": story.pk, "sentence": "38-59"})
    data = typed(response)
    assert (data["words-0-words"], data["words-0-place"], data["sentence"]) == (
        ["The gauge stood high."],
        ["38-59"],
        ["The gauge stood high."],
    )
    filled = {**data, "claim_type": "figure", "own_voice": "on", "words-0-words": "gauge stood high"}
    assert client.post(page("claims_claim_add"), filled).status_code == 302
    assert Passage.objects.words().get().start == 42, "the shortened words are looked for in the sentence pointed at"


def test_a_quote_begun_from_a_sentence_leaves_the_quotation_marks_out(editor, story):
    start = TWICE.index('"The water')
    url = page("claims_quote_add")
    response = client_of(editor).get(url, {"article": story.pk, "sentence": f"{start}-{len(TWICE) - 1}"})
    assert typed(response)["words-0-words"] == ["The water will fall,"]


def test_saving_what_stands_leaves_no_trace(editor, checker):
    claim = factories.taken(factories.submitted(factories.claim(editor), editor), checker)
    factories.support(claim, checker, excerpt="Sunday: 4.02 m")
    before, events = factories.fresh(claim).version, Event.objects.count()
    client = client_of(editor)
    response = client.post(desk(claim), typed(client.get(desk(claim))), follow=True)
    assert "Nothing was different, so nothing was written." in text_of(response)
    assert (factories.fresh(claim).version, Event.objects.count()) == (before, events)


def test_one_save_writes_fields_chain_plan_and_evidence_together(editor, berg):
    claim = factories.claim(editor)
    snapshot = factories.snapshot(editor)
    client = client_of(editor)
    data = typed(client.get(desk(claim)))
    data |= {
        "sentence": "The river stood at 4.02 metres.",
        "priority": "4",
        "hops-TOTAL_FORMS": "2",
        "hops-1-ORDER": "0",
        "hops-1-party": str(berg.pk),
        "hops-1-naming": "named",
        "hops-1-certainty": "presumed",
        "hops-0-ORDER": "1",
        "evidence-TOTAL_FORMS": "1",
        "evidence-0-snapshot": str(snapshot.pk),
        "evidence-0-stance": "supports",
        "evidence-0-covers_content": "on",
        "evidence-0-excerpt": "4.02 m",
    }
    assert client.post(desk(claim), data).status_code == 302
    claim = factories.fresh(claim)
    assert (claim.sentence, claim.priority) == ("The river stood at 4.02 metres.", 4)
    assert [h.party for h in claim.hops.order_by("position")] == [berg, claim.article.outlet]
    assert [(e.excerpt, e.excerpt_match) for e in claim.evidence.all()] == [("4.02 m", "exact")]
    verbs = Event.objects.filter(target_type="statement", target_id=claim.pk).values_list("verb", flat=True)
    assert list(verbs.order_by("id")) == ["record", "edit", "plan", "add_evidence"]


def test_a_save_that_fails_at_its_last_part_writes_nothing(editor):
    claim = factories.claim(editor)
    snapshot = factories.snapshot(editor)
    client = client_of(editor)
    data = typed(client.get(desk(claim)))
    data |= {
        "sentence": "Another sentence.",
        "evidence-TOTAL_FORMS": "1",
        "evidence-0-snapshot": str(snapshot.pk),
        "evidence-0-stance": "supports",
    }
    response = client.post(desk(claim), data)
    assert "Say what it covers: attribution, wording or content." in text_of(response)
    assert typed(response)["sentence"] == ["Another sentence."]
    assert factories.fresh(claim).sentence == claim.sentence
    assert not Evidence.objects.exists()


def test_a_checker_changes_evidence_and_plan_but_nothing_else(editor, checker):
    claim = factories.taken(factories.submitted(factories.claim(editor), editor), checker)
    piece = factories.support(claim, checker)
    client = client_of(checker)
    response = client.get(desk(claim))
    data = typed(response)
    assert "sentence" not in data and "words-0-words" not in data
    data |= {"sentence": "Smuggled in.", "evidence-0-note": "Read twice.", "blocked_on": "the town"}
    assert client.post(desk(claim), data).status_code == 302
    claim = factories.fresh(claim)
    assert (claim.sentence, claim.blocked_on) == ("The river stood at four metres on Sunday.", "the town")
    assert factories.fresh(piece).note == "Read twice."


def test_state_verdicts_version_and_history_can_be_typed_nowhere(editor):
    claim = factories.claim(editor)
    client = client_of(editor)
    forged = {
        "state": "signed_off",
        "content": "confirmed",
        "attribution": "not_applicable",
        "verification_status": "verified",
        "assignee": str(editor.pk),
        "content_hash": "0" * 64,
        "created_by": "1",
    }
    before = Statement.objects.filter(pk=claim.pk).values().get()
    assert client.post(desk(claim), {**typed(client.get(desk(claim))), **forged}).status_code == 302
    assert Statement.objects.filter(pk=claim.pk).values().get() == before


def test_a_reviewer_and_a_withdrawn_statement_are_read_only(editor, checker, reviewer, lead):
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    waiting = factories.in_state("in_review", **people)
    gone = factories.in_state("withdrawn", **people)
    assert client_of(reviewer).post(desk(waiting), {"version": waiting.version}).status_code == 403
    assert client_of(editor).post(desk(gone), {"version": gone.version}).status_code == 403
    assert "Read only" in text_of(client_of(editor).get(desk(gone)))


def test_an_edit_of_a_signed_off_statement_says_that_it_lapsed(editor, checker, reviewer, lead):
    signed = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    client = client_of(editor)
    page_before = client.get(desk(signed))
    assert "Changing what is judged makes the sign-off lapse." in text_of(page_before)
    response = client.post(desk(signed), {**typed(page_before), "role": "as the desk heard"}, follow=True)
    assert "It was signed off and is stale now." in text_of(response)


def test_an_orphaned_passage_keeps_nobody_from_the_other_fields(editor, story):
    from_words = factories.claim(editor, story, words="Ann Berg came.")
    factories.articles.revise(article=story, by=editor, version=story.version, text='"The water will fall," she said.')
    client = client_of(editor)
    data = {**typed(client.get(desk(from_words))), "role": "somebody"}
    assert client.post(desk(from_words), data).status_code == 302
    assert factories.fresh(from_words).role == "somebody"


@pytest.mark.parametrize(
    "query",
    [
        {"article": "9" * 30},
        {"article": "x"},
        {"article": "1", "sentence": "5-99999999"},
    ],
)
def test_nonsense_in_an_address_is_no_error_of_ours(editor, query):
    story = factories.article(editor)
    if query["article"] == "1":
        query = {**query, "article": str(story.pk)}
    assert client_of(editor).get(page("claims_quote_add"), query).status_code in (200, 404)


@pytest.mark.parametrize("words", ["a\x00b", "\ud800".encode("utf-8", "surrogatepass"), "x" * 100_000])
def test_hostile_words_come_back_as_a_problem(editor, story, words):
    client = client_of(editor)
    data = blank_claim(client, story, **{"words-0-words": words})
    response = client.post(page("claims_claim_add"), data)
    assert response.status_code == 200
    assert not Claim.objects.exists()
