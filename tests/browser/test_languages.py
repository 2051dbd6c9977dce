"""The desk in German, and from right to left: nothing overflows, panes change sides, articles keep their direction."""

import pytest
from playwright.sync_api import Page, expect

from claims.actions import articles
from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARABIC = "قالت الوزيرة إن المشروع اكتمل. تبلغ الكلفة ثلاثة ملايين."


@pytest.fixture(autouse=True)
def _arabic_is_offered(settings):
    """No catalogue of ours is in Arabic yet: the pages then speak English, from right to left."""
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "العربية")]


@pytest.fixture
def story(editor, checker, reviewer, lead):
    """An English article in two revisions with a statement that went stale, and an Arabic one."""
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    statement = factories.in_state("stale", **people)
    article = statement.article
    longer = f"{factories.TEXT} It rained."
    articles.revise(article=article, by=editor, version=factories.fresh(article).version, text=longer)
    return statement


@pytest.fixture
def arabic(editor):
    return factories.article(editor, ARABIC, headline="المشروع", language="ar")


def speak(page: Page, language: str, address: str) -> None:
    page.context.add_cookies([{"name": "django_language", "value": language, "url": address}])


def left_edge(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"]


def overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def direction(page: Page, selector: str) -> str:
    return page.locator(selector).first.evaluate("element => getComputedStyle(element).direction")


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED], ids=["laptop", "zoomed"])
@pytest.mark.parametrize(("language", "side"), [("de", "ltr"), ("ar", "rtl")])
def test_no_page_overflows_and_panes_stand_on_their_side(language, side, viewport, log_in, live_server, editor, story):
    page = log_in(editor, viewport=viewport)
    speak(page, language, live_server.url)
    kind = f"/admin/claims/{story.kind}/{story.pk}/change/"
    addresses = [
        "/admin/",
        "/desk/?tab=all",
        f"/desk/articles/{story.article_id}/",
        f"/desk/review/{story.pk}/",
        f"/desk/articles/{story.article_id}/compare/",
        f"/admin/claims/article/{story.article_id}/change/",
        f"/admin/claims/article/{story.article_id}/suggestions/",
        kind,
    ]
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = (page.get_attribute("html", "dir"), page.get_attribute("html", "lang"), overflow(page) > 0)
    assert found == dict.fromkeys(addresses, (side, language, False))


@pytest.mark.parametrize("language", ["en", "de"])
def test_forms_and_lists_of_the_admin_fit_the_page_enlarged(language, log_in, live_server, editor, story):
    page = log_in(editor, viewport=ZOOMED)
    speak(page, language, live_server.url)
    cut = {}
    for address in ("/admin/claims/article/add/", "/admin/sources/source/add/", "/admin/sources/party/add/"):
        page.goto(address)
        fields = page.locator(".form-row input:visible, .form-row textarea:visible, .form-row select:visible")
        ends = [box["x"] + box["width"] for box in (field.bounding_box() for field in fields.all()) if box]
        cut[address] = len(ends) < 4 or max(ends) > ZOOMED["width"] - 20
    assert not any(cut.values()), cut
    page.goto("/admin/claims/article/")
    heading, button = page.locator("#content h1").bounding_box(), page.locator(".object-tools a").bounding_box()
    assert heading is not None and button is not None and heading["y"] + heading["height"] <= button["y"]
    assert page.locator("#searchbar").bounding_box()["width"] > ZOOMED["width"] / 3
    page.goto(f"/admin/claims/{story.kind}/{story.pk}/change/")
    assert page.locator(".save-bar").bounding_box()["height"] < ZOOMED["height"] / 4


@pytest.mark.parametrize(("language", "is_mirrored"), [("de", False), ("ar", True)])
def test_what_stands_beside_the_text_changes_sides(language, is_mirrored, log_in, live_server, editor, story):
    page = log_in(editor)
    speak(page, language, live_server.url)
    for address, text, beside in (
        (f"/desk/articles/{story.article_id}/", "#reading", "#side"),
        (f"/desk/review/{story.pk}/", ".review-main", ".review-side"),
        (f"/admin/claims/{story.kind}/{story.pk}/change/", "#desk-form", "aside.beside"),
    ):
        page.goto(address)
        assert (left_edge(page, beside) < left_edge(page, text)) is is_mirrored, address


def test_an_article_keeps_its_direction_whatever_the_page_s(log_in, live_server, editor, story, arabic):
    page = log_in(editor)
    found = {}
    for language in ("de", "ar"):
        speak(page, language, live_server.url)
        for name, article in (("english", story.article_id), ("arabic", arabic.pk)):
            page.goto(f"/desk/articles/{article}/")
            found[language, name] = (direction(page, "#text .block"), page.get_attribute("#text", "lang"))
    assert found == {
        ("de", "english"): ("ltr", "en"),
        ("de", "arabic"): ("rtl", "ar"),
        ("ar", "english"): ("ltr", "en"),
        ("ar", "arabic"): ("rtl", "ar"),
    }


def test_somebody_chooses_german_and_works_on_where_they_were(log_in, editor, arabic):
    page = log_in(editor)
    page.goto("/desk/?tab=all&kind=quote")
    page.click(".language button[value=de]")
    expect(page.locator("#content h1")).to_have_text("Warteschlange")
    assert page.url.endswith("/desk/?tab=all&kind=quote")

    page.goto(f"/desk/articles/{arabic.pk}/")
    page.wait_for_selector("#desk[data-ready]")
    page.click("[data-do=forward]")
    page.click("[data-do=claim]")
    expect(page.locator("#form-title")).to_have_text("Neue Behauptung")
    page.select_option("#f-claim_type", "figure")
    page.click("#save")
    expect(page.locator("#said")).to_contain_text("Gespeichert: Behauptung")
    page.click("[data-do=undo]")
    expect(page.locator("#said")).to_contain_text("Rückgängig gemacht: Behauptung")


def test_the_language_is_chosen_by_keyboard_before_logging_in(new_page):
    page = new_page(locale="en-GB")
    page.goto("/admin/login/?next=/desk/")
    page.focus(".language button[value=de]")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    assert page.url.endswith("/admin/login/?next=/desk/")
