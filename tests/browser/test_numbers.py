"""The page of numbers in a real browser: days are chosen by keys, a table is downloaded, and it reads well for all."""

import csv

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
PAGES = ("/desk/numbers/", "/desk/numbers/?last=365", "/desk/numbers/?from=yesterday&outlet=9999")


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture
def work(editor, checker, reviewer, lead):
    """Something for every chart, with names that are hard to place."""
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    story = factories.in_state("stale", **people).article
    factories.in_state("in_review", kind="quote", **people)
    for name in ("مريم العبد الله الناطقة باسم الحكومة", "W" * 300, "河谷铁路隧道提前贯通河谷铁路隧道"):
        factories.quote(editor, story, factories.party(editor, name))
    return story


def test_days_are_chosen_by_keys_and_kept_in_the_address(log_in, lead, work):
    page = log_in(lead)
    page.goto("/desk/")
    page.get_by_role("link", name="Numbers").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[aria-current=page]")).to_have_text("Last 30 days")
    page.locator("#filter_from").focus()
    page.keyboard.type("03012026")
    page.locator("#filter_to").focus()
    page.keyboard.type("03312026")
    page.keyboard.press("Enter")
    expect(page.locator(".days")).to_have_text("2026-03-01 to 2026-03-31, both counted in")
    assert "from=2026-03-01&to=2026-03-31" in page.url
    page.go_back()
    expect(page.locator("[aria-current=page]")).to_have_text("Last 30 days")


def test_a_table_is_downloaded(log_in, lead, work):
    page = log_in(lead)
    page.goto("/desk/numbers/?last=7")
    with page.expect_download() as download:
        page.get_by_role("link", name="Who gets quoted").click()
    assert download.value.suggested_filename.startswith("numbers-speakers-20")
    with open(download.value.path(), newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert [row[2] for row in rows] == ["quotes", "1", "1", "1", "1"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_accessibility_violation_at_level_a_or_aa(log_in, axe, lead, work, theme, complaints):
    page = log_in(lead, theme, bypass_csp=True)
    found = []
    for path in PAGES:
        page.goto(path)
        page.add_script_tag(path=axe)
        found += [
            (path, violation["id"], [node["html"][:160] for node in violation["nodes"]][:4])
            for violation in page.evaluate(AXE)["violations"]
        ]
    assert found == []
    # The browser reports the one answer it did not like: an address that is not understood.
    assert len(complaints) == 1 and "400" in complaints.pop()


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED], ids=["laptop", "zoomed"])
def test_nothing_reaches_beyond_the_screen_or_the_picture(log_in, lead, work, viewport):
    page = log_in(lead, viewport=viewport)
    for path in PAGES[:2]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert page.evaluate(OUTSIDE) == []


# Words of a chart that are cut off at its edge.
OUTSIDE = """
() => Array.from(document.querySelectorAll("svg.chart text")).filter((text) => {
    const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}).map((text) => text.textContent)
"""
