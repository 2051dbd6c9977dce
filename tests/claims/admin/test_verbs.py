"""Verbs as buttons, their pages, and many at once."""

import pytest

from claims.actions import comments, statements
from claims.models import Decision
from claims.workflow import TRANSITIONS
from sources.models import SourceKind
from tests import factories
from tests.claims.admin.pages import act, client_of, desk, page, text_of, typed


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def test_every_verb_stands_on_the_desk_with_its_reason_or_its_link(people):
    waiting = factories.in_state("in_review", **people)
    response = client_of(people["checker"]).get(desk(waiting))
    buttons = [*response.context["allowed"], *response.context["refused"], *response.context["elsewhere"]]
    assert sorted(b.option.verb.name for b in buttons) == sorted(TRANSITIONS)
    words, html = text_of(response), response.content.decode()
    assert [b.option.verb.name for b in response.context["allowed"]] == ["recall"]
    assert f'href="{act(waiting, "recall")}"' in html
    for button in [*response.context["refused"], *response.context["elsewhere"]]:
        assert f"{button.option.verb.label} {button.option.refusal}" in words
        assert f'href="{act(waiting, button.option.verb.name)}"' not in html
    assert html.count('aria-disabled="true"') == len(TRANSITIONS) - 1


def test_a_statement_goes_its_whole_course_by_its_pages(people):
    claim = factories.claim(people["creator"])
    factories.support(claim, people["creator"])
    course = [
        ("creator", "submit", {}, "queued", "The way back: withdraw"),
        ("checker", "take", {}, "checking", "The way back: Release"),
        (
            "checker",
            "propose",
            {"attribution": "not_applicable", "content": "confirmed"},
            "in_review",
            "Recall proposal",
        ),
        ("reviewer", "sign_off", {}, "signed_off", "The way back: Reopen"),
    ]
    for who, verb, given, state, way_back in course:
        client = client_of(people[who])
        form = typed(client.get(act(claim, verb)), "form")
        response = client.post(act(claim, verb), {**form, "reason": "Because.", **given}, follow=True)
        assert factories.fresh(claim).state == state
        assert way_back in text_of(response)
    assert factories.fresh(claim).verification_status == "verified"


def test_a_reason_that_is_wanted_is_asked_for(people):
    claim = factories.claim(people["creator"])
    client = client_of(people["lead"])
    response = client.post(act(claim, "withdraw"), {"version": claim.version, "reason": "  "})
    assert "This field is required." in text_of(response)
    assert factories.fresh(claim).state == "draft"


def test_verdicts_that_the_evidence_does_not_bear_come_back_at_their_field(people):
    claim = factories.taken(
        factories.submitted(factories.claim(people["creator"]), people["creator"]), people["checker"]
    )
    client = client_of(people["checker"])
    form = typed(client.get(act(claim, "propose")), "form")
    given = {**form, "attribution": "not_applicable", "content": "confirmed", "reason": "I am sure."}
    response = client.post(act(claim, "propose"), given)
    assert response.context["form"].errors["content"] == [
        "Confirmed needs one primary support, or supports from two independent origins."
    ]
    assert typed(response, "form")["reason"] == ["I am sure."]


def test_the_wording_is_shown_computed_and_cannot_be_given(people):
    checker = people["checker"]
    berg = factories.party(people["creator"])
    story = factories.article(people["creator"])
    spoken = factories.source(checker, "The recording", SourceKind.recording)
    quote = factories.quote(
        people["creator"],
        story,
        berg,
        hops=[factories.Step(party=berg, source=spoken), factories.Step(party=story.outlet)],
    )
    quote = factories.taken(factories.submitted(quote, people["creator"]), checker)
    heard = factories.snapshot(checker, spoken, "Well. The water will fall by Tuesday, they say.")
    factories.support(quote, checker, snapshot=heard, covers_wording=True, covers_attribution=True)
    client = client_of(checker)
    response = client.get(act(quote, "propose"))
    assert "Wording, computed: exact, against evidence" in text_of(response)
    assert "the evidence reaches hop 0, Ann Berg" in text_of(response)
    form = typed(response, "form")
    assert "wording" not in form
    given = {"attribution": "confirmed_at_origin", "content": "not_examined", "reason": "Heard.", "wording": "altered"}
    assert client.post(act(quote, "propose"), {**form, **given}).status_code == 302
    assert Decision.objects.get().wording == "exact"


@pytest.mark.parametrize("verb", ["assign", "reopen"])
def test_only_active_checkers_can_be_named(people, verb):
    state = "queued" if verb == "assign" else "signed_off"
    claim = factories.in_state(state, **people)
    gone = factories.user("checker", name="gone")
    type(gone).objects.filter(pk=gone.pk).update(is_active=False)
    client = client_of(people["lead"])
    response = client.get(act(claim, verb))
    assert list(response.context["form"].fields["assignee"].queryset) == [people["checker"]]
    for other in (gone, people["reviewer"]):
        given = {"version": claim.version, "reason": "Please.", "assignee": other.pk}
        assert "assignee" in client.post(act(claim, verb), given).context["form"].errors
    assert factories.fresh(claim).state == state


def test_reaffirming_shows_the_difference_and_signs_only_what_was_shown(people):
    signed = factories.in_state("signed_off", **people)
    statements.edit(
        statement=signed, by=people["creator"], version=signed.version, fields={"sentence": "The river stood at 4 m."}
    )
    client = client_of(people["reviewer"])
    response = client.get(act(signed, "reaffirm"))
    words = text_of(response)
    assert "normalised sentence The river stood at four metres on Sunday. The river stood at 4 m." in words
    form = {**typed(response, "form"), "reason": "The same."}
    stale_hash = client.post(act(signed, "reaffirm"), {**form, "shown_hash": "0" * 64})
    assert (stale_hash.status_code, factories.fresh(signed).state) == (409, "stale")
    assert "You were shown something else than what stands now" in text_of(stale_hash)
    assert client.post(act(signed, "reaffirm"), form).status_code == 302
    assert factories.fresh(signed).state == "signed_off"


def test_an_override_with_verdicts_of_ones_own(people):
    waiting = factories.in_state("in_review", **people)
    client = client_of(people["lead"])
    form = typed(client.get(act(waiting, "override")), "form")
    half = client.post(act(waiting, "override"), {**form, "reason": "Urgent.", "content": "unsupported"})
    assert half.context["form"].errors["content"] == ["Give both verdicts, or neither."]
    both = {"attribution": "not_applicable", "content": "unsupported", "content_note": "Nobody could be reached."}
    assert client.post(act(waiting, "override"), {**form, "reason": "Urgent.", **both}).status_code == 302
    decision = Decision.objects.filter(kind="overridden").get()
    assert (decision.content, decision.content_note) == ("unsupported", "Nobody could be reached.")


@pytest.mark.parametrize("verb", ["edit", "fly", "delete-all"])
def test_there_are_no_other_verbs(people, verb):
    claim = factories.claim(people["creator"])
    assert client_of(people["lead"]).post(act(claim, verb), {"version": 1}).status_code == 404


def test_comments_block_and_are_resolved(people):
    waiting = factories.in_state("in_review", **people)
    reviewer = client_of(people["reviewer"])
    reviewer.post(
        page("claims_statement_comment", waiting.pk),
        {"version": waiting.version, "text": "Which gauge?", "is_blocking": "on"},
    )
    remark = waiting.comments.get()
    assert "1 blocking comment is still open." in text_of(reviewer.get(act(waiting, "sign_off")))
    by_checker = client_of(people["checker"]).post(
        page("claims_statement_resolve", waiting.pk, remark.pk), {"version": remark.version}, follow=True
    )
    assert "A blocking comment is resolved by its author, a reviewer or a lead." in text_of(by_checker)
    reviewer.post(page("claims_statement_resolve", waiting.pk, remark.pk), {"version": remark.version})
    assert factories.fresh(remark).resolved_by == people["reviewer"]
    assert "blocking comment" not in text_of(reviewer.get(act(waiting, "sign_off")))


def test_a_comment_of_another_statement_is_absent(people):
    one, other = factories.claim(people["creator"]), factories.claim(people["creator"])
    remark = comments.comment(statement=one, by=people["creator"], version=one.version, text="Here.")
    client = client_of(people["creator"])
    assert client.post(page("claims_statement_resolve", other.pk, remark.pk), {"version": 1}).status_code == 404


def test_evidence_is_withdrawn_with_a_reason(people):
    claim = factories.in_state("checking", **people)
    piece = claim.evidence.get()
    client = client_of(people["checker"])
    url = page("claims_evidence_withdraw", piece.pk)
    form = typed(client.get(url), "form")
    assert "This field is required." in text_of(client.post(url, {**form, "reason": ""}))
    assert client.post(url, {**form, "reason": "The wrong gauge."}).url == f"{desk(claim)}#evidence"
    assert factories.fresh(piece).withdrawn_by == people["checker"]
    again = client.post(url, {"reason": "Once more.", "version": 2}, follow=True)
    assert "This evidence is withdrawn already." in text_of(again)


def test_a_reviewer_withdraws_no_evidence(people):
    piece = factories.in_state("checking", **people).evidence.get()
    url = page("claims_evidence_withdraw", piece.pk)
    response = client_of(people["reviewer"]).post(url, {"reason": "No.", "version": piece.version})
    assert "Only an editor or a checker may do this." in text_of(response)
    assert factories.fresh(piece).withdrawn_at is None


# Many at once


def choose(client, verb, *rows):
    data = {"action": f"bulk_{verb}", "_selected_action": [row.pk for row in rows]}
    return client.post(page("claims_statement_changelist"), data)


def test_bulk_lists_every_row_with_its_version_and_why_not_then_a_result_for_each(people):
    queued = [factories.in_state("queued", **people) for _ in range(2)]
    draft = factories.claim(people["creator"])
    client = client_of(people["checker"])
    response = choose(client, "take", *queued, draft)
    words = text_of(response)
    assert "Take 2 of 3." in words
    assert "no: This statement is draft; it would have to be queued." in words
    form = typed(response, page("claims_statement_bulk", "take"))
    assert {form[f"version_{row.pk}"][0] for row in queued} == {str(queued[0].version)}
    results = client.post(page("claims_statement_bulk", "take"), form)
    assert [(r.statement.pk, r.is_done, r.words) for r in results.context["results"]] == [
        (queued[0].pk, True, "Now checking."),
        (queued[1].pk, True, "Now checking."),
        (draft.pk, False, "This statement is draft; it would have to be queued."),
    ]
    assert "Take: 2 of 3 done." in text_of(results)
    assert {factories.fresh(row).assignee for row in queued} == {people["checker"]}


def test_bulk_never_signs_ones_own_work_and_never_an_unseen_version(people, admin):
    mine = factories.in_state("in_review", **{**people, "creator": factories.user("editor", name="third")})
    own = factories.in_state("in_review", **{**people, "creator": admin})
    client = client_of(admin)
    form = typed(choose(client, "sign_off", mine, own), page("claims_statement_bulk", "sign_off"))
    comments.comment(statement=mine, by=people["lead"], version=mine.version, text="Seen?")
    statements.plan(statement=mine, by=people["lead"], version=mine.version, priority=4)
    results = client.post(page("claims_statement_bulk", "sign_off"), form)
    assert [(r.is_done, r.words) for r in results.context["results"]] == [
        (False, "This was changed meanwhile: you saw version 5, it is now version 6."),
        (False, "You recorded this statement; somebody else must decide."),
    ]
    assert {factories.fresh(row).state for row in (mine, own)} == {"in_review"}


def test_bulk_asks_for_what_the_verb_wants(people):
    queued = factories.in_state("queued", **people)
    client = client_of(people["lead"])
    form = typed(choose(client, "assign", queued), page("claims_statement_bulk", "assign"))
    again = client.post(page("claims_statement_bulk", "assign"), form)
    assert again.context["form"].errors["assignee"] == ["This field is required."]
    given = {**form, "assignee": people["checker"].pk}
    assert client.post(page("claims_statement_bulk", "assign"), given).context["done"] == 1
    no_reason = client.post(page("claims_statement_bulk", "withdraw"), {"ids": queued.pk})
    assert no_reason.context["form"].errors["reason"] == ["This field is required."]


def test_a_row_without_its_version_is_not_done(people):
    queued = factories.in_state("queued", **people)
    response = client_of(people["checker"]).post(
        page("claims_statement_bulk", "take"), {"ids": [queued.pk, "x", "9" * 40]}
    )
    assert [r.is_done for r in response.context["results"]] == [False]


@pytest.mark.parametrize("verb", ["propose", "reaffirm", "override", "edit"])
def test_what_wants_a_look_at_each_is_not_done_in_bulk(people, verb):
    assert client_of(people["lead"]).post(page("claims_statement_bulk", verb), {}).status_code == 404
