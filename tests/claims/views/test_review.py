"""The review page: what it tells, what can be done from it, and what becomes of an act that comes too late."""

import pytest
from django.core.cache import cache

from claims.actions import articles, comments, reviews, statements
from claims.actions.chains import Step
from claims.models import Comment, Decision, Statement
from claims.verdicts import Piece, independent_origins
from claims.views import presence
from sources import actions as outside
from tests import factories
from tests.claims.admin.pages import client_of, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def page(user, statement: Statement, query: str = ""):
    response = client_of(user).get(f"/desk/review/{statement.pk}/{query}")
    assert response.status_code == 200
    return response


def press(user, statement: Statement, verb: str, query: str = "", **data):
    given = {"version": factories.fresh(statement).version, "reason": "", **data}
    return client_of(user).post(f"/desk/review/{statement.pk}/do/{verb}/{query}", given)


def findings(response) -> dict[str, list[tuple[str, str]]]:
    return {f.name: [(rule.words, rule.missed) for rule in f.rules] for f in response.context["findings"]}


# What it tells ----------------------------------------------------------------


def test_the_words_stand_in_their_sentence_with_its_neighbours(editor):
    quote = factories.quote(editor)
    blocks = page(editor, quote).context["context"].blocks
    sentences = [sentence for block in blocks for sentence in block.sentences]
    assert ["".join(segment.text for segment in sentence.segments) for sentence in sentences] == [
        "The river stood at four metres on Sunday, twice as high as in May.",
        f'"{factories.SAID}" Mayor Ann Berg told reporters.',
        '"We have seen worse."',
    ]
    marked = [segment.text for sentence in sentences for segment in sentence.segments if segment.statements]
    assert marked == [factories.SAID]


def test_the_chain_says_what_is_unseen_vague_and_presumed(editor):
    story = factories.article(editor)
    speaker, media = factories.party(editor), factories.party(editor, "local media", "unnamed")
    told = factories.source(editor, "The press conference", "recording")
    factories.snapshot(editor, told, "The water will fall.")
    chain = [
        Step(party=speaker, source=told),
        Step(party=media, naming="unnamed", certainty="presumed"),
        Step(party=story.outlet),
    ]
    steps = page(editor, factories.quote(editor, story, speaker, hops=chain)).context["steps"]
    assert [(step.place, step.was_seen, step.doubts) for step in steps] == [
        ("the utterance", True, ()),
        (
            "hop 1",
            False,
            (
                "vague: the text names nobody",
                "presumed: carried over from elsewhere, not said here",
                "unseen: no source is on file",
            ),
        ),
        ("our pages", False, ()),
    ]


def test_in_the_outlets_own_voice_nothing_is_unseen(editor):
    [step] = page(editor, factories.claim(editor)).context["steps"]
    assert (step.place, step.doubts) == ("our pages", ())


def spoken(editor, checker, said: str, **verdicts):
    """A quote in review whose recording says ``said``."""
    story, speaker = factories.article(editor), factories.party(editor)
    tape = factories.source(editor, "The mayor's tape", "recording")
    seen = factories.snapshot(editor, tape, said)
    quote = factories.quote(editor, story, speaker, hops=[Step(party=speaker, source=tape), Step(party=story.outlet)])
    quote = factories.taken(factories.submitted(quote, editor), checker)
    factories.support(quote, checker, snapshot=seen, covers_attribution=True, covers_wording=True)
    return factories.proposed(quote, checker, attribution="confirmed_at_origin", **verdicts)


def test_the_printed_words_stand_against_the_snapshot_with_every_difference_told(editor, checker, reviewer):
    quote = spoken(editor, checker, "I say the water will not fall by Tuesday, believe me.")
    response = page(reviewer, quote)
    printed = response.context["printed"]
    assert printed.value == "altered"
    assert [(one.kind, one.words, one.before) for one in printed.told if one.before] == [
        ("content", "capital or small letter", "the"),
        ("grave", "a negation differs", "not"),
    ]
    [side] = printed.sides
    assert "".join(piece.text for piece in side.printed) == factories.SAID
    assert [piece.text for piece in side.source if piece.kind == "grave"] == ["not"]
    assert "a negation differs" in text_of(response)


def test_words_that_match_to_the_letter_say_so(editor, checker, reviewer):
    quote = spoken(editor, checker, "The water will fall by Tuesday, she said.")
    assert page(reviewer, quote).context["printed"].value == "exact"
    assert "Not one character differs." in text_of(page(reviewer, quote))


def test_evidence_is_grouped_and_reprints_count_as_one_origin(people, editor, checker, reviewer):
    statement = factories.in_state("checking", **people)
    wire = factories.source(editor, "The wire", "wire")
    for name in ("First reprint", "Second reprint"):
        copy = outside.add_source(by=editor, title=name, kind="page", derived_from=[wire])
        seen = factories.snapshot(editor, copy, "Four metres.")
        factories.support(statement, checker, snapshot=seen, is_primary=False)
    factories.support(statement, checker, snapshot=factories.snapshot(checker), stance="contradicts")
    groups = {g.stance.value: (len(g.pieces), g.independent) for g in page(reviewer, statement).context["groups"]}
    assert groups == {"supports": (3, 2), "contradicts": (1, 1)}
    assert "3 pieces, 2 independent origins" in text_of(page(reviewer, statement))


@pytest.mark.parametrize(
    ("origins", "expected"),
    [([], 0), ([{1}], 1), ([{1}, {1}], 1), ([{1}, {2}], 2), ([{1, 2}, {1, 3}, {2, 4}], 2), ([{1}, {1, 2}, {2}], 2)],
)
def test_independent_origins(origins, expected):
    pieces = [
        Piece(id=n, source=n, origins=frozenset(found), stance="supports", covers=frozenset({"content"}))
        for n, found in enumerate(origins)
    ]
    assert independent_origins(pieces) == expected


def test_the_rules_are_shown_met_and_missed(people, reviewer, checker):
    proposed = factories.in_state("in_review", **people)
    assert all(not missed for rules in findings(page(reviewer, proposed)).values() for _, missed in rules)
    against = factories.snapshot(checker, factories.source(checker, "A note"), "Three metres.")
    factories.support(proposed, checker, snapshot=against, stance="contradicts", is_primary=False)
    content = findings(page(reviewer, proposed))["content"]
    assert content == [
        ("One primary support, or supports from two independent origins.", ""),
        (
            "Every contradiction is answered in a note that names it.",
            f"A contradiction is unanswered: evidence {against.evidence.get().pk}. Answer it in a note that names it.",
        ),
    ]


def test_what_has_to_hold_before_signing(people, editor, reviewer):
    proposed = factories.in_state("in_review", **people)
    comments.comment(
        statement=proposed, by=editor, version=factories.fresh(proposed).version, text="Wait.", is_blocking=True
    )
    missed = {rule.words: rule.missed for rule in page(reviewer, proposed).context["rules"] if rule.missed}
    assert missed == {"No blocking comment is open.": "1 still open."}
    own = {rule.words: rule.missed for rule in page(editor, proposed).context["rules"] if rule.missed}
    assert own["You have no part in it: four eyes."] == "You recorded this statement; somebody else must decide."


def test_what_changed_since_the_last_decision_field_by_field_and_word_by_word(people, editor, reviewer):
    signed = factories.in_state("signed_off", **people)
    text = factories.TEXT.replace("four metres", "five metres")
    articles.revise(article=signed.article, by=editor, version=signed.article.version, text=text)
    response = page(reviewer, signed)
    assert [change.label for change in response.context["changed"]] == ["words as printed"]
    assert "number four → five" in text_of(response)


def test_a_second_proposal_is_compared_with_what_was_returned(people, editor, checker, reviewer):
    proposed = factories.in_state("in_review", **people)
    reviews.return_(statement=proposed, by=reviewer, version=proposed.version, reason="Say when.")
    statements.edit(
        statement=proposed,
        by=editor,
        version=factories.fresh(proposed).version,
        fields={"sentence": "The river stood at four metres on Sunday morning."},
    )
    again = factories.proposed(proposed, checker)
    response = page(reviewer, again)
    assert response.context["compared"].kind == "returned"
    assert [change.label for change in response.context["changed"]] == ["normalised sentence"]
    assert "Returned by reviewer" in text_of(response)
    first = Decision.objects.filter(statement=again).order_by("id")[0]
    assert page(reviewer, again, f"?since={first.pk}").context["compared"] == first


def test_a_decision_of_another_statement_is_not_compared_with(people, reviewer):
    one, other = factories.in_state("in_review", **people), factories.in_state("in_review", **people)
    for wanted in (other.proposal_id, "x", "9" * 30):
        answer = client_of(reviewer).get(f"/desk/review/{one.pk}/?since={wanted}")
        assert answer.status_code == 404


# What can be done ---------------------------------------------------------------


def test_verbs_are_forms_or_greyed_with_the_reason(people, editor, checker, reviewer, lead):
    proposed = factories.in_state("in_review", **people)
    expected = {
        reviewer: ["sign_off", "return"],
        editor: [],
        checker: ["recall"],
        lead: ["withdraw", "override"],
    }
    for user, allowed in expected.items():
        verbs = page(user, proposed).context["verbs"]
        assert [one.verb.name for one in verbs.allowed] == allowed, user
        refused = {option.verb.name for option in verbs.refused}
        assert refused == {"sign_off", "return", "recall", "withdraw", "override"} - set(allowed), user
    assert "Only a reviewer may do this." in text_of(page(editor, proposed))


def test_after_a_sign_off_the_next_item_opens_in_the_same_queue(people, reviewer):
    first, second = factories.in_state("in_review", **people), factories.in_state("in_review", **people)
    answer = press(reviewer, first, "sign_off", "?tab=waiting&kind=claim")
    assert (answer.status_code, answer["Location"]) == (302, f"/desk/review/{second.pk}/?kind=claim&tab=waiting")
    assert factories.fresh(first).state == "signed_off"
    last = press(reviewer, second, "sign_off", "?tab=waiting&kind=claim")
    assert last["Location"] == "/desk/?kind=claim&tab=waiting"


def test_next_and_previous_walk_the_filtered_queue(people, editor, reviewer):
    first = factories.in_state("in_review", **people)
    factories.in_state("queued", **people)
    third = factories.in_state("in_review", **people)
    middle = page(reviewer, third, "?tab=waiting").context
    assert (middle["before"], middle["after"], middle["left"]) == (first, None, 2)
    start = page(reviewer, first, "?tab=waiting").context
    assert (start["before"], start["after"]) == (None, third)


def test_a_return_wants_a_reason_and_keeps_the_page(people, reviewer):
    proposed = factories.in_state("in_review", **people)
    answer = press(reviewer, proposed, "return")
    assert (answer.status_code, factories.fresh(proposed).state) == (400, "in_review")
    assert "This field is required." in text_of(answer)
    press(reviewer, proposed, "return", reason="Which gauge?")
    assert factories.fresh(proposed).state == "checking"


def test_whoever_is_late_is_told_who_was_quicker_and_keeps_the_reason(people, reviewer):
    """Signed off meanwhile: returning is not possible any more, and the reason is there to be copied."""
    proposed = factories.in_state("in_review", **people)
    quicker = factories.user("reviewer", name="quick")
    factories.signed_off(proposed, quicker)
    answer = press(reviewer, proposed, "return", version=proposed.version, reason="Which gauge?")
    assert answer.status_code == 409
    words = text_of(answer)
    assert "Somebody was quicker: quick" in words
    assert "quick did “sign off”" in words
    assert "“Return” is not possible any more" in words
    assert "Which gauge?" in words
    assert Decision.objects.filter(kind="returned").count() == 0


def test_a_late_act_that_is_still_possible_keeps_its_form(people, editor, reviewer):
    proposed = factories.in_state("in_review", **people)
    comments_before = factories.fresh(proposed).version
    statements.plan(statement=proposed, by=editor, version=comments_before, priority=4)
    answer = press(reviewer, proposed, "return", version=comments_before, reason="Which gauge?")
    assert (answer.status_code, answer.context["is_typed_lost"]) == (409, False)
    [form] = [one.form for one in answer.context["verbs"].allowed if one.verb.name == "return"]
    assert form["reason"].value() == "Which gauge?"
    assert form["version"].value() == str(factories.fresh(proposed).version)
    assert factories.fresh(proposed).state == "in_review"


def test_a_reaffirmation_signs_what_was_shown(people, editor, reviewer):
    signed = factories.in_state("signed_off", **people)
    statements.edit(
        statement=signed, by=editor, version=signed.version, fields={"sentence": "The river stood at four metres."}
    )
    stale = factories.fresh(signed)
    assert press(reviewer, stale, "reaffirm", reason="Same thing.", shown_hash=signed.content_hash).status_code == 409
    assert factories.fresh(stale).state == "stale"
    press(reviewer, stale, "reaffirm", reason="Same thing.", shown_hash=stale.content_hash)
    assert factories.fresh(stale).state == "signed_off"


def test_logging_in_again_in_the_middle_of_an_act_leads_back_to_it(people, reviewer):
    proposed = factories.in_state("in_review", **people)
    answer = client_of(reviewer).get(f"/desk/review/{proposed.pk}/do/return/?tab=waiting")
    assert answer["Location"] == f"/desk/review/{proposed.pk}/?tab=waiting#do-return"
    assert client_of(reviewer).get(f"/desk/review/{proposed.pk}/do/dance/").status_code == 404


def test_comments_are_made_and_resolved_here(people, reviewer):
    proposed = factories.in_state("in_review", **people)
    url = f"/desk/review/{proposed.pk}/comment/?tab=waiting"
    answer = client_of(reviewer).post(url, {"version": proposed.version, "text": "Which gauge?", "is_blocking": "on"})
    assert answer["Location"] == f"/desk/review/{proposed.pk}/?tab=waiting#talk"
    said = Comment.objects.get()
    client_of(reviewer).post(f"/desk/review/{proposed.pk}/resolve/{said.pk}/", {"version": said.version})
    assert factories.fresh(said).resolved_by == reviewer


def test_a_late_or_empty_comment_is_kept(people, reviewer):
    proposed = factories.in_state("in_review", **people)
    url = f"/desk/review/{proposed.pk}/comment/"
    late = client_of(reviewer).post(url, {"version": 1, "text": "Which gauge?"})
    assert (late.status_code, late.context["comment_form"]["text"].value()) == (409, "Which gauge?")
    assert "Your comment is kept here" in text_of(late)
    assert client_of(reviewer).post(url, {"version": proposed.version, "text": " "}).status_code == 400
    assert not Comment.objects.exists()


# Who may, who else is here, and how much it asks -----------------------------------


def test_absent_for_readers_even_where_the_statement_is_not(people, reader, client):
    signed = factories.in_state("signed_off", **people)
    for path in ("", "do/sign_off/", "open/"):
        assert client_of(reader).post(f"/desk/review/{signed.pk}/{path}").status_code == 404
    assert client_of(people["reviewer"]).get("/desk/review/999999/").status_code == 404
    assert client.get(f"/desk/review/{signed.pk}/").status_code == 302


def test_two_who_open_the_same_item_see_each_other(people, reviewer, checker, monkeypatch):
    proposed = factories.in_state("in_review", **people)
    assert page(reviewer, proposed).context["others"] == []
    assert page(checker, proposed).context["others"] == ["reviewer"]
    asked = client_of(reviewer).post(f"/desk/review/{proposed.pk}/open/")
    assert asked.json() == {"others": ["checker"], "version": proposed.version, "changed_by": "checker"}
    client_of(checker).post(f"/desk/review/{proposed.pk}/open/", {"gone": "1"})
    assert client_of(reviewer).post(f"/desk/review/{proposed.pk}/open/").json()["others"] == []
    page(checker, proposed)
    later = presence.time() + presence.GONE_AFTER_SECONDS + 1
    monkeypatch.setattr(presence, "time", lambda: later)
    assert presence.here(proposed.pk, reviewer) == []


@pytest.mark.parametrize("pieces", [1, 12])
def test_the_page_asks_as_often_for_much_evidence_as_for_little(
    people, pieces, checker, reviewer, django_assert_num_queries
):
    statement = factories.in_state("checking", **people)
    for _ in range(pieces - 1):
        factories.support(statement, checker)
    for n in range(pieces):
        comments.comment(statement=statement, by=checker, version=factories.fresh(statement).version, text=f"{n}")
    proposed = factories.proposed(statement, checker)
    client = client_of(reviewer)
    with django_assert_num_queries(26):
        response = client.get(f"/desk/review/{proposed.pk}/")
    assert sum(len(group.pieces) for group in response.context["groups"]) == pieces


@pytest.mark.parametrize("tapes", [1, 9])
def test_a_quote_with_many_recordings_asks_no_more(editor, checker, reviewer, tapes, django_assert_num_queries):
    quote = spoken(editor, checker, "The water will fall by Tuesday, she said.")
    seen = quote.evidence.get().snapshot
    for _ in range(tapes - 1):
        factories.support(quote, checker, snapshot=seen, stance="context", covers_wording=True)
    client = client_of(reviewer)
    with django_assert_num_queries(28):
        assert client.get(f"/desk/review/{quote.pk}/").status_code == 200
