"""A statement's whole course in one go, from an unmarked text to its reaffirmation, each act by whoever does it.

Once by mouse and once by keys alone, on an article of ours and on the founding one, which lies in ../shared and is
never committed. The keys' way touches no mouse and moves no focus but by the keyboard.
"""

import json
from pathlib import Path
from typing import Any, Protocol

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from claims.models import Article, DecisionKind, Statement
from tests import factories
from tests.browser.test_markup import open_story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
WHY, GAUGE, STILL = "Nobody can know yet.", "Which gauge?", "It is said more plainly now."
NEW_SENTENCE = "This is said in other words."


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


def ours(editor) -> Article:
    return factories.article(editor)


def founding(editor) -> Article:
    text = (SEED / "article.md").read_text(encoding="utf-8")
    told = json.loads((SEED / "expected_selectors.json").read_text(encoding="utf-8"))["article"]
    outlet = factories.party(editor, told["publisher"], "organisation")
    return factories.article(editor, text, outlet, headline=told["headline"])


class Hands(Protocol):
    """How somebody works the pages; each act starts from the address where its page is found."""

    def record(self, page: Page) -> None: ...
    def take(self, page: Page) -> None: ...
    def propose(self, page: Page) -> None: ...
    def give_back(self, page: Page) -> None: ...
    def sign_off(self, page: Page) -> None: ...
    def edit(self, page: Page, statement: Statement) -> None: ...
    def reaffirm(self, page: Page) -> None: ...


class Mouse:
    def record(self, page: Page) -> None:
        page.click("[data-do=open]")
        page.click("[data-do=claim]")
        page.click("#own-voice")
        page.select_option("#f-claim_type", "prediction")
        page.click("#submit")

    def take(self, page: Page) -> None:
        page.click("button[value=take]")
        expect(page.locator(".messagelist")).to_contain_text("Taken")

    def propose(self, page: Page) -> None:
        page.click("#verb-propose summary")
        page.select_option("#propose_attribution", "not_applicable")
        page.select_option("#propose_content", "not_checkable")
        page.fill("#propose_reason", WHY)
        page.click("#verb-propose .confirm")

    def give_back(self, page: Page) -> None:
        page.click("#verb-return summary")
        page.fill("#return_reason", GAUGE)
        page.click("#verb-return .confirm")

    def sign_off(self, page: Page) -> None:
        page.click("#verb-sign_off summary")
        page.click("#verb-sign_off .confirm")

    def edit(self, page: Page, statement: Statement) -> None:
        page.click(f"[data-pick='{statement.pk}']")
        page.fill("#f-sentence", NEW_SENTENCE)
        page.click("#save")

    def reaffirm(self, page: Page) -> None:
        page.click("#verb-reaffirm summary")
        page.fill("#reaffirm_reason", STILL)
        page.click("#verb-reaffirm .confirm")


class Keys:
    def record(self, page: Page) -> None:
        page.keyboard.press("x")
        page.keyboard.press("c")
        expect(page.locator("#f-sentence")).to_be_focused()
        tab_to(page, "#own-voice")
        page.keyboard.press("Enter")
        tab_to(page, "#f-claim_type")
        page.keyboard.type("Prediction")
        tab_to(page, "#submit")
        page.keyboard.press("Enter")

    def take(self, page: Page) -> None:
        page.keyboard.press("j")
        page.keyboard.press("t")
        expect(page.locator(".messagelist")).to_contain_text("Taken")

    def propose(self, page: Page) -> None:
        tab_to(page, "#verb-propose summary")
        page.keyboard.press("Enter")
        tab_to(page, "#propose_attribution")
        page.keyboard.type("Not applicable")
        tab_to(page, "#propose_content")
        page.keyboard.type("Not checkable")
        tab_to(page, "#propose_reason")
        page.keyboard.type(WHY)
        page.keyboard.press("Control+Enter")

    def give_back(self, page: Page) -> None:
        page.keyboard.press("r")
        page.keyboard.type(GAUGE)
        page.keyboard.press("Control+Enter")

    def sign_off(self, page: Page) -> None:
        page.keyboard.press("s")
        expect(page.locator("#verb-sign_off .confirm")).to_be_focused()
        page.keyboard.press("Enter")

    def edit(self, page: Page, statement: Statement) -> None:
        page.keyboard.press("j")
        expect(page.locator(f"#st{statement.pk}")).to_have_attribute("aria-current", "true")
        expect(page.locator("#f-sentence")).to_be_visible()
        page.keyboard.press("e")
        expect(page.locator("#f-sentence")).to_be_focused()
        page.keyboard.press("Control+a")
        page.keyboard.type(NEW_SENTENCE)
        page.keyboard.press("Control+Enter")

    def reaffirm(self, page: Page) -> None:
        page.keyboard.press("s")
        page.keyboard.type(STILL)
        page.keyboard.press("Control+Enter")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def shows(page: Page, statement: Statement) -> None:
    page.goto(f"/desk/review/{statement.pk}/")
    page.wait_for_selector("#review[data-ready]")


def becomes(page: Page, word: str, statement: Statement, state: str) -> None:
    """The page tells what was done, and the record has it."""
    expect(page.locator(".messagelist")).to_contain_text(word)
    assert factories.fresh(statement).state == state


def kinds(statement: Statement) -> list[str]:
    return list(statement.decisions.order_by("pk").values_list("kind", flat=True))


@pytest.mark.parametrize("hands", [Mouse(), Keys()], ids=["mouse", "keys"])
@pytest.mark.parametrize(
    "story",
    [
        ours,
        pytest.param(
            founding,
            marks=[
                pytest.mark.shared,
                pytest.mark.skipif(
                    not (SEED / "article.md").exists(), reason="the founding article is not in ../shared"
                ),
            ],
        ),
    ],
)
def test_from_an_unmarked_text_to_a_reaffirmation(log_in, editor, checker, reviewer, story: Any, hands: Hands) -> None:
    article = story(editor)
    at_editor = log_in(editor)
    open_story(at_editor, article)
    hands.record(at_editor)
    expect(at_editor.locator("#form")).to_be_hidden()
    claim = Statement.objects.get()
    assert (claim.state, claim.claimant, claim.claim_type) == ("queued", article.outlet, "prediction")

    at_checker = log_in(checker)
    at_checker.goto("/desk/")
    hands.take(at_checker)
    assert factories.fresh(claim).assignee == checker
    shows(at_checker, claim)
    hands.propose(at_checker)
    becomes(at_checker, "Proposed", claim, "in_review")

    at_reviewer = log_in(reviewer)
    shows(at_reviewer, claim)
    hands.give_back(at_reviewer)
    becomes(at_reviewer, "Returned", claim, "checking")
    shows(at_checker, claim)
    expect(at_checker.locator(".returned")).to_contain_text(GAUGE)
    hands.propose(at_checker)
    becomes(at_checker, "Proposed", claim, "in_review")
    shows(at_reviewer, claim)
    hands.sign_off(at_reviewer)
    becomes(at_reviewer, "Signed off", claim, "signed_off")

    open_story(at_editor, article)
    hands.edit(at_editor, claim)
    expect(at_editor.locator(f"#st{claim.pk}")).to_contain_text("Stale")
    assert factories.fresh(claim).state == "stale"
    shows(at_reviewer, claim)
    expect(at_reviewer.locator("#since")).to_contain_text("normalised sentence")
    hands.reaffirm(at_reviewer)
    becomes(at_reviewer, "Reaffirmed", claim, "signed_off")
    assert kinds(claim) == [
        DecisionKind.proposed,
        DecisionKind.returned,
        DecisionKind.proposed,
        DecisionKind.signed_off,
        DecisionKind.reaffirmed,
    ]
