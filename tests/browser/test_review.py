"""Checking, returning, signing off, going stale and being reaffirmed, in a real browser: by mouse and by keys."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from claims.actions import articles, comments, statements
from claims.models import Statement
from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED, by_the_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


def edited(statement: Statement, by, sentence: str) -> None:
    """An edit that turns what was signed: the sign-off lapses."""
    version = factories.fresh(statement).version
    statements.edit(statement=statement, by=by, version=version, fields={"sentence": sentence})
    assert factories.fresh(statement).state == "stale"


def state(statement: Statement) -> str:
    return factories.fresh(statement).state


def test_from_proposal_to_reaffirmation_by_mouse(log_in, people, editor, checker, reviewer):
    claim = factories.in_state("checking", **people)
    at_checker = log_in(checker)
    at_checker.goto("/desk/?tab=mine")
    at_checker.click(".row-link")
    propose(at_checker)
    expect(at_checker.locator(".messagelist")).to_contain_text("Proposed")
    assert state(claim) == "in_review"

    page = log_in(reviewer)
    page.goto("/desk/")
    page.click(".row-link")
    expect(page.locator(".finding").first).to_contain_text("Met:")
    page.click("#verb-return summary")
    page.fill("#return_reason", "Which gauge is this?")
    page.click("#verb-return .confirm")
    expect(page.locator(".messagelist")).to_contain_text("Returned")
    assert state(claim) == "checking"

    at_checker.goto(f"/desk/review/{claim.pk}/")
    expect(at_checker.locator(".returned")).to_contain_text("Which gauge is this?")
    propose(at_checker)
    page.goto(f"/desk/review/{claim.pk}/")
    page.click("#verb-sign_off summary")
    expect(page.locator("#verb-sign_off")).to_contain_text("You sign just what checker proposed")
    page.click("#verb-sign_off .confirm")
    expect(page.locator(".messagelist")).to_contain_text("Signed off")
    assert state(claim) == "signed_off"

    edited(claim, editor, "The river stood at five metres on Sunday.")
    page.goto(f"/desk/review/{claim.pk}/")
    expect(page.locator("#since")).to_contain_text("normalised sentence")
    expect(page.locator("#since .told")).to_contain_text("number four → five")
    page.click("#verb-reaffirm summary")
    page.fill("#reaffirm_reason", "The gauge says so.")
    page.click("#verb-reaffirm .confirm")
    expect(page.locator(".messagelist")).to_contain_text("Reaffirmed")
    assert state(claim) == "signed_off"


def shows(page, statement: Statement) -> None:
    """Wait until the page of ``statement`` is there and listens to keys."""
    page.wait_for_selector(f"#review[data-statement='{statement.pk}'][data-ready]")


def propose(page) -> None:
    page.click("#verb-propose summary")
    page.select_option("#propose_attribution", "not_applicable")
    page.select_option("#propose_content", "confirmed")
    page.fill("#propose_reason", "The town's gauge.")
    page.click("#verb-propose .confirm")


def test_the_same_by_keys_alone(log_in, people, editor, reviewer):
    first, second = factories.in_state("in_review", **people), factories.in_state("in_review", **people)
    page = log_in(reviewer)
    page.goto("/desk/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    shows(page, first)
    page.keyboard.press("j")
    shows(page, second)
    page.keyboard.press("k")
    shows(page, first)

    page.keyboard.press("r")
    page.keyboard.type("Which gauge? js")
    page.keyboard.press("Control+Enter")
    shows(page, second)
    assert state(first) == "checking"

    page.keyboard.press("c")
    page.keyboard.type("Looks right.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#talk .remark")).to_contain_text("Looks right.")
    shows(page, second)

    page.keyboard.press("s")
    expect(page.locator("#verb-sign_off .confirm")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#verb-sign_off")).not_to_have_attribute("open", "")
    assert state(second) == "in_review"
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Signed off")
    assert state(second) == "signed_off"

    edited(second, editor, "The river stood at five metres on Sunday.")
    page.goto(f"/desk/review/{second.pk}/?tab=stale")
    page.keyboard.press("s")
    page.keyboard.type("The gauge says so.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".messagelist")).to_contain_text("Reaffirmed")
    assert state(second) == "signed_off"


def test_a_key_for_what_is_refused_says_why(log_in, people, editor):
    proposed = factories.in_state("in_review", **people)
    page = log_in(editor)
    page.goto(f"/desk/review/{proposed.pk}/")
    page.keyboard.press("s")
    expect(page.locator("#said")).to_have_text("Not now: Only a reviewer may do this.")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()


def test_an_expired_login_loses_nothing_typed(log_in, people, reviewer):
    proposed = factories.in_state("in_review", **people)
    page = log_in(reviewer)
    page.goto(f"/desk/review/{proposed.pk}/?tab=waiting")
    page.keyboard.press("r")
    page.keyboard.type("Which gauge?")
    cookies = [cookie for cookie in page.context.cookies() if cookie["name"] != "sessionid"]
    page.context.clear_cookies()
    page.context.add_cookies(cookies)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#id_username")
    by_the_form(page, reviewer)
    expect(page.locator("#return_reason")).to_have_value("Which gauge?")
    expect(page.locator("#return_reason")).to_be_focused()
    page.click("#verb-return .confirm")
    expect(page.locator(".messagelist")).to_contain_text("Returned")
    assert state(proposed) == "checking"
    # The message stands on the page before the script that heeds it has run.
    page.wait_for_function("Object.keys(sessionStorage).every(k => !k.startsWith('desk:typed'))")


def test_a_lost_network_loses_nothing_typed(log_in, people, reviewer, complaints):
    proposed = factories.in_state("in_review", **people)
    page = log_in(reviewer)
    page.goto(f"/desk/review/{proposed.pk}/")
    page.keyboard.press("r")
    page.keyboard.type("Which gauge?")
    page.context.set_offline(True)
    with page.expect_event("requestfailed"):
        page.keyboard.press("Control+Enter")
    page.context.set_offline(False)
    page.goto(f"/desk/review/{proposed.pk}/")
    expect(page.locator("#return_reason")).to_have_value("Which gauge?")
    expect(page.locator("#verb-return")).to_have_attribute("open", "")
    complaints[:] = [one for one in complaints if "ERR_INTERNET_DISCONNECTED" not in one]


def test_two_people_see_each_other_and_the_slower_one_is_told(log_in, people, reviewer, complaints):
    proposed = factories.in_state("in_review", **people)
    quick = factories.user("reviewer", name="quick")
    one, two = log_in(reviewer), log_in(quick)
    one.goto(f"/desk/review/{proposed.pk}/")
    two.goto(f"/desk/review/{proposed.pk}/")
    expect(two.locator("#presence")).to_have_text("reviewer has this open too.")
    # The first page asks again by itself soon after it was loaded.
    expect(one.locator("#presence")).to_have_text("quick has this open too.")
    one.keyboard.press("r")
    one.keyboard.type("Which gauge?")
    two.keyboard.press("s")
    two.keyboard.press("Enter")
    expect(two.locator(".messagelist")).to_contain_text("Signed off")
    one.click("#verb-return .confirm")
    expect(one.locator(".conflict")).to_contain_text("Somebody was quicker: quick")
    expect(one.locator(".conflict textarea")).to_have_value("Which gauge?")
    assert state(proposed) == "signed_off"
    # The browser reports every answer it did not like; this one is the 409 that is told above.
    assert len(complaints) == 1 and "409" in complaints.pop()


def test_the_queue_by_keys(log_in, people, checker):
    queued = factories.in_state("queued", **people)
    page = log_in(checker)
    page.goto("/desk/")
    page.keyboard.press("j")
    page.keyboard.press("t")
    expect(page.locator(".messagelist")).to_contain_text("Taken")
    assert (state(queued), factories.fresh(queued).assignee) == ("checking", checker)


def test_ticking_all_and_assigning(log_in, people, lead, checker):
    both = [factories.in_state("queued", **people) for _ in range(2)]
    page = log_in(lead)
    page.goto("/desk/?tab=anyone")
    page.check("#tick-all")
    page.select_option("#bulk-assignee", label=checker.username)
    page.click("button[value=bulk_assign]")
    expect(page.locator("#results-title")).to_have_text("Assign: 2 of 2 done")
    assert {state(one) for one in both} == {"checking"}


@pytest.fixture
def shown(people, editor, checker):
    """A proposal with talk, an orphan, something stale, and an article with two revisions."""
    proposed = factories.in_state("in_review", **people)
    comments.comment(statement=proposed, by=checker, version=proposed.version, text="See the gauge.", is_blocking=True)
    stale = factories.in_state("stale", **people)
    text = factories.TEXT.replace("four metres", "five metres").replace("Nobody was hurt.", "Two were hurt.")
    articles.revise(article=stale.article, by=editor, version=stale.article.version, text=text)
    return proposed, stale


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_accessibility_violation_at_level_a_or_aa(log_in, axe, people, shown, theme):
    proposed, stale = shown
    both = factories.user("reviewer", "lead", "checker", name="both", may_override=True)
    page = log_in(both, theme, bypass_csp=True)
    found = []
    for path, key in (
        ("/desk/?tab=all", ""),
        ("/desk/?tab=stale&kind=riddle", ""),
        (f"/desk/review/{proposed.pk}/", "s"),
        (f"/desk/review/{proposed.pk}/", "?"),
        (f"/desk/review/{stale.pk}/", "s"),
        (f"/desk/articles/{stale.article_id}/compare/", ""),
    ):
        page.goto(path)
        if key:
            page.keyboard.press(key)
        page.add_script_tag(path=axe)
        violations = page.evaluate(AXE)["violations"]
        found += [(path, v["id"], [node["html"][:160] for node in v["nodes"]][:4]) for v in violations]
    assert found == []


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED])
def test_nothing_reaches_beyond_the_screen(log_in, people, shown, viewport, lead):
    proposed, stale = shown
    page = log_in(lead, viewport=viewport)
    for path in (
        "/desk/?tab=all",
        f"/desk/review/{proposed.pk}/",
        f"/desk/review/{stale.pk}/",
        f"/desk/articles/{stale.article_id}/compare/",
    ):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
