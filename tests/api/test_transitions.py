"""The workflow over HTTP: the same table as everywhere, with its reasons."""

import pytest

from claims.workflow import TRANSITIONS
from tests import factories
from tests.api.client import Consumer, ok, refused
from tests.factories import in_state


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def test_every_verb_is_told_with_its_reason(people, as_editor):
    statement = in_state("draft", **people)
    answer = ok(as_editor.get(f"statements/{statement.pk}/transitions/"))
    options = {option["verb"]: option for option in answer["transitions"]}
    assert tuple(options) == TRANSITIONS
    assert [options["submit"]["allowed"], options["submit"]["reason"]] == [True, None]
    take = options["take"]
    assert [take["allowed"], take["refusal"], take["reason"]] == [False, "who", "Only a checker may do this."]
    assert [options["withdraw"]["needs_reason"], options["assign"]["inputs"]] == [True, ["assignee"]]


@pytest.mark.parametrize("state", ["draft", "queued", "checking", "in_review", "signed_off", "stale", "withdrawn"])
def test_pressing_a_verb_agrees_with_what_was_told(state, people, as_lead):
    statement = in_state(state, **people)
    path = f"claims/{statement.pk}/"
    for option in ok(as_lead.get(f"{path}transitions/"))["transitions"]:
        if not option["allowed"]:
            status = 403 if option["refusal"] == "who" else 409
            problem = refused(as_lead.press(path, option["verb"], reason="Why not."), status)
            assert problem["detail"] == option["reason"]
            assert problem["type"] == f"urn:newsroom:problem:refused-{option['refusal']}"


def test_what_a_verb_needs_and_what_it_does_not_take(people, as_lead, as_checker, lead, reader):
    path = f"claims/{in_state('checking', **people).pk}/"
    assert list(refused(as_lead.press(path, "assign"), 400)["errors"]) == ["assignee"]
    assert list(refused(as_lead.press(path, "assign", assignee=10**9), 400)["errors"]) == ["assignee"]
    assert list(refused(as_lead.press(path, "assign", assignee=reader.pk), 400)["errors"]) == ["assignee"]
    assert list(refused(as_lead.press(path, "withdraw"), 400)["errors"]) == ["reason"]
    assert list(refused(as_lead.press(path, "withdraw", reason="x", content="confirmed"), 400)["errors"]) == ["content"]
    assert list(refused(as_lead.press(path, "sing_off"), 400)["errors"]) == ["verb"]
    assert list(refused(as_lead.press(path, "edit"), 400)["errors"]) == ["verb"]
    missing = refused(as_checker.press(path, "propose", reason="x"), 400)["errors"]
    assert list(missing) == ["attribution", "content"]
    other = factories.user("checker")
    assigned = ok(as_lead.press(path, "assign", assignee=other.pk))
    assert [assigned["statement"]["assignee"]["id"], assigned["decision"]] == [other.pk, None]


def test_verdicts_that_the_evidence_does_not_bear_are_named(people, as_checker):
    statement = in_state("checking", **people)
    path = f"claims/{statement.pk}/"
    problem = refused(
        as_checker.press(path, "propose", reason="x", attribution="unconfirmed", content="contradicted"), 400
    )
    assert list(problem["errors"]) == ["attribution", "content"]
    strange = factories.support(factories.claim(people["creator"]), people["creator"])
    verdicts = {"attribution": "not_applicable", "content": "confirmed"}
    for given in ({"evidence": [strange.pk]}, {"evidence": [10**9]}, {"wording_evidence": strange.pk}):
        assert list(refused(as_checker.press(path, "propose", reason="x", **verdicts, **given), 400)["errors"]) == [
            *given
        ]


def test_a_contradiction_is_answered_in_a_note_that_names_it(people, as_checker, as_reviewer):
    statement = in_state("checking", **people)
    path = f"claims/{statement.pk}/"
    against = factories.support(statement, people["checker"], stance="contradicts", is_primary=False)
    verdicts = {"attribution": "not_applicable", "content": "confirmed"}
    problem = refused(as_checker.press(path, "propose", reason="x", **verdicts), 400)
    assert str(against.pk) in problem["errors"]["content"][0]
    answer = {"answered": [against.pk], "content_note": "The note was about May."}
    decision = ok(as_checker.press(path, "propose", reason="x", **verdicts, **answer))["decision"]
    assert [decision["answered"], decision["content_note"]] == [[against.pk], "The note was about May."]
    assert ok(as_reviewer.press(path, "sign_off"))["statement"]["verification_status"] == "verified"


def test_a_lapse_is_reaffirmed_on_what_was_shown(people, as_reviewer):
    statement = in_state("stale", **people)
    path = f"statements/{statement.pk}/"
    assert ok(as_reviewer.get(path))["stale_cause"] == "contrary_evidence"
    problem = refused(as_reviewer.press(path, "reaffirm", reason="x", shown_hash="0" * 64), 409)
    assert problem["type"] == "urn:newsroom:problem:refused-guard"
    shown = ok(as_reviewer.get(f"{path}transitions/"))["content_hash"]
    answers = {"note": "It was measured anew.", "evidence": []}
    pressed = ok(as_reviewer.press(path, "reaffirm", reason="x", shown_hash=shown, answers=answers))
    assert [pressed["state"], pressed["decision"]["kind"]] == ["signed_off", "reaffirmed"]
    assert "It was measured anew." in pressed["decision"]["content_note"]


def test_an_override_is_flagged_wherever_it_shows(people, as_lead):
    statement = in_state("in_review", **people)
    path = f"claims/{statement.pk}/"
    shown = ok(as_lead.get(path))["content_hash"]
    verdicts = {"attribution": "not_applicable", "content": "unsupported", "content_note": "Nobody would say."}
    pressed = ok(as_lead.press(path, "override", reason="On air now.", shown_hash=shown, verdicts=verdicts))
    assert [pressed["statement"]["overridden"], pressed["verification_status"]] == [True, "unsupported"]
    assert ok(as_lead.get("statements/"))["results"][0]["overridden"] is True


def test_a_superuser_is_bound_by_the_statement_too(people, admin):
    as_admin = Consumer(admin)
    statement = in_state("in_review", **people | {"creator": admin})
    refused(as_admin.press(f"claims/{statement.pk}/", "sign_off"), 403)
    shown = factories.fresh(statement).content_hash
    refused(as_admin.press(f"claims/{statement.pk}/", "override", reason="x", shown_hash=shown), 403)


def test_an_assignee_who_lost_the_role_is_not_shown(people, as_lead, checker):
    statement = in_state("checking", **people)
    path = f"claims/{statement.pk}/"
    assert ok(as_lead.get(path))["assignee"]["id"] == checker.pk
    assert len(ok(as_lead.get("statements/", {"assignee": checker.pk}))["results"]) == 1
    checker.groups.clear()
    assert ok(as_lead.get(path))["assignee"] is None
    assert ok(as_lead.get("statements/", {"assignee": checker.pk}))["results"] == []


def test_the_address_says_which_kind(people, as_editor):
    statement = in_state("draft", kind="quote", **people)
    ok(as_editor.get(f"quotes/{statement.pk}/transitions/"))
    for part in ("", "transitions/", "events/", "decisions/", "comments/"):
        refused(as_editor.get(f"claims/{statement.pk}/{part}"), 404)


def test_decisions_tell_what_was_judged(people, as_editor):
    statement = in_state("signed_off", **people)
    decisions = ok(as_editor.get(f"claims/{statement.pk}/decisions/"))["results"]
    assert [decision["kind"] for decision in decisions] == ["signed_off", "proposed"]
    assert decisions[0]["judged"]["sentence"] == "The river stood at four metres on Sunday."
    assert decisions[0]["proposal"] == decisions[1]["id"]
    only = ok(as_editor.get(f"claims/{statement.pk}/decisions/", {"kind": "proposed"}))["results"]
    assert [decision["id"] for decision in only] == [decisions[1]["id"]]
