"""Every page of the desk without a mouse: Tab leads to everything that can be pressed, and it is seen where one is."""

import pytest
from django.core.cache import cache

from claims.actions import articles, comments
from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture
def addresses(editor, checker, reviewer, lead) -> list[str]:
    """Each page of the desk with what it can show, and the pages of the admin that it leads to."""
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    proposed, stale = factories.in_state("in_review", **people), factories.in_state("stale", **people)
    comments.comment(statement=proposed, by=checker, version=proposed.version, text="See the gauge.", is_blocking=True)
    text = factories.TEXT.replace("four metres", "five metres")
    articles.revise(article=stale.article, by=editor, version=stale.article.version, text=text)
    return [
        "/admin/",
        "/desk/?tab=all",
        f"/desk/review/{proposed.pk}/",
        f"/desk/review/{stale.pk}/",
        f"/desk/articles/{stale.article_id}/",
        f"/desk/articles/{stale.article_id}/compare/",
        "/desk/numbers/",
        f"/admin/claims/article/{stale.article_id}/suggestions/",
    ]


# What can be pressed or typed into, numbered; answers how many there are. Of radio buttons one is enough.
NUMBERED = """
() => {
    const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const shown = (e) => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0;
    const found = Array.from(document.querySelectorAll(wanted)).filter(shown);
    found.forEach((element, number) => { element.dataset.number = number; });
    return found.length;
}
"""

# What has the focus: its number, and whether a line is drawn around it that can be seen.
FOCUSED = """
() => {
    const here = document.activeElement;
    const style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    return [here.dataset.number ?? null, isSeen, here.outerHTML.slice(0, 120)];
}
"""


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED], ids=["laptop", "zoomed"])
def test_tab_leads_to_everything_and_shows_where_it_is(log_in, addresses, viewport):
    everybody = factories.user("editor", "checker", "reviewer", "lead", name="everybody", may_override=True)
    page = log_in(everybody, viewport=viewport)
    missed, unseen = [], []
    for address in addresses:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        left = {str(number) for number in range(page.evaluate(NUMBERED))}
        assert len(left) > 10, address
        for _ in range(len(left) * 2 + 20):
            if not left:
                break
            page.keyboard.press("Tab")
            number, is_seen, html = page.evaluate(FOCUSED)
            if number in left and not is_seen:
                unseen.append((address, html))
            left.discard(number)
        missed += [
            (address, page.locator(f"[data-number='{number}']").evaluate("e => e.outerHTML.slice(0, 120)"))
            for number in sorted(left)
        ]
    assert (missed, unseen) == ([], [])
