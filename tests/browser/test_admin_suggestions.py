"""Suggestions in a real browser: gone through by keys alone, and under the strict policy."""

import pytest
from playwright.sync_api import expect

from claims.models import Claim, Statement, SuggestionOutcome
from tests import factories
from tests.browser.conftest import LAPTOP, by_the_form
from tests.browser.test_admin_pages import CONTRAST, UNLABELLED
from tests.claims.suggested_story import flood

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def going_through(log_in, people):
    """The editor's page of suggestions, and its article."""
    story = flood(people["creator"])
    page = log_in(people["creator"])
    page.goto(f"/admin/claims/article/{story.pk}/suggestions/")
    return page, story


def card(page, words: str):
    return page.locator("[data-suggestion]", has=page.locator("mark", has_text=words))


def test_one_key_keeps_and_the_next_one_has_the_focus(going_through):
    page, _ = going_through
    expect(card(page, "the flood had damaged")).to_be_focused()
    page.keyboard.press("y")
    expect(page.locator("[data-live]")).to_contain_text("Kept as Claim")
    expect(card(page, "the flood had damaged")).to_have_count(0)
    expect(card(page, "The water will fall,")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page, "hopeless")).to_be_focused()
    assert [s.kind for s in Statement.objects.order_by("pk")] == ["claim", "quote"]
    page.keyboard.press("z")
    expect(page.locator("h1")).to_contain_text("Withdraw")


def test_the_keys_move_without_doing_anything(going_through):
    page, _ = going_through
    for pressed, words in (
        ("j", "The water will fall,"),
        ("ArrowDown", "hopeless"),
        ("k", "The water will fall,"),
        ("ArrowUp", "the flood had damaged"),
        ("k", "the flood had damaged"),
    ):
        page.keyboard.press(pressed)
        expect(card(page, words)).to_be_focused()
    page.keyboard.press("Control+e")
    assert not SuggestionOutcome.objects.exists()


def test_e_opens_the_draft_to_be_edited(going_through):
    page, story = going_through
    page.keyboard.press("e")
    expect(page.locator("#id_sentence")).to_have_value("The flood had damaged 40 houses since 2019.")
    page.locator("#id_role").fill("Mayor of Coast")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved.")
    assert Claim.objects.get().role == "Mayor of Coast"
    page.goto(f"/admin/claims/article/{story.pk}/suggestions/")
    expect(card(page, "The water will fall,")).to_be_focused()


def test_x_drops_and_z_brings_back(going_through):
    page, _ = going_through
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-live]")).to_have_text(
        "Dropped: “The water will fall, […] We have seen worse.”. The way back: Bring it back"
    )
    expect(card(page, "hopeless")).to_be_focused()
    page.keyboard.press("z")
    expect(page.locator("[data-live]")).to_have_text("Brought back: it is open again.")
    expect(card(page, "The water will fall,")).to_be_focused()
    assert SuggestionOutcome.objects.get().withdrawn_at is not None


def test_who_is_meant_is_asked_and_chosen_by_keyboard(log_in, people):
    editor = people["creator"]
    _, skier = (factories.party(editor, "Ann Berg", description=words) for words in ("the mayor", "a skier"))
    page = log_in(editor)
    page.goto(f"/admin/claims/article/{flood(editor).pk}/suggestions/")
    page.keyboard.press("y")
    expect(page.locator("[data-live]")).to_contain_text("Say who is meant.")
    expect(page.get_by_label("Ann Berg, person: the mayor").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("y")
    expect(page.locator("[data-live]")).to_contain_text("Kept as Claim")
    assert Claim.objects.get().claimant == skier


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_fits_a_laptop_and_reads_well(log_in, people, theme):
    editor = people["creator"]
    for words in ("the mayor", "a skier"):
        factories.party(editor, "Ann Berg", description=words)
    story = flood(editor)
    page = log_in(editor, theme)
    for query in ("", "?all=1"):
        response = page.goto(f"/admin/claims/article/{story.pk}/suggestions/{query}")
        assert "'unsafe-" not in response.headers["content-security-policy"]
        assert page.evaluate("document.documentElement.scrollWidth") <= LAPTOP["width"]
        assert (page.evaluate(UNLABELLED), page.evaluate(CONTRAST)) == ([], [])
        page.keyboard.press("j")
        page.keyboard.press("x")
        expect(page.locator("[data-live]")).to_contain_text("Dropped")
        assert page.evaluate(CONTRAST) == []


def test_without_a_script_the_buttons_do_the_same(new_page, people):
    story = flood(people["creator"])
    page = new_page(java_script_enabled=False)
    page.goto(f"/admin/login/?next=/admin/claims/article/{story.pk}/suggestions/")
    by_the_form(page, people["creator"])
    page.get_by_role("button", name="Keep suggestion 1").click()
    expect(page.locator("[data-said]")).to_contain_text("Kept as Claim")
    page.get_by_role("button", name="Drop suggestion 1").click()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.locator(".messagelist")).to_contain_text("Brought back")
    assert Claim.objects.get().claimant.name == "Ann Berg"


def test_the_header_of_a_superuser_keeps_to_one_line(log_in):
    person = factories.user(name="maximiliane-charlotte", is_superuser=True)
    page = log_in(person)
    page.goto("/admin/")
    assert page.locator(".rooms li").count() == 15
    tops = page.evaluate("Array.from(document.querySelectorAll('.rooms li'), (e) => e.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
    assert page.locator("#header").bounding_box()["height"] < 45
