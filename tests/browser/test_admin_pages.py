"""The admin in a real browser: no script is blocked, nothing overflows a small laptop, and keys do what they say."""

import pytest
from playwright.sync_api import expect

from claims.models import Claim
from tests import factories
from tests.browser.conftest import LAPTOP

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def addresses(claim, quote) -> list[str]:
    article = claim.article_id
    return [
        "",
        "claims/article/",
        "claims/article/add/",
        f"claims/article/{article}/change/",
        f"claims/article/{article}/revise/",
        f"claims/article/{article}/revisions/1/",
        "claims/statement/",
        "claims/quote/add/",
        f"claims/quote/add/?article={article}&sentence=21-61",
        f"claims/claim/{claim.pk}/change/",
        f"claims/quote/{quote.pk}/change/",
        f"claims/statement/{claim.pk}/withdraw/",
        f"claims/statement/{claim.pk}/propose/",
        f"sources/party/{claim.article.outlet_id}/merge/",
        "sources/source/add/",
        "sources/snapshot/add/",
        "newsroom/event/",
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_work_under_the_strict_policy_and_fit_a_laptop(log_in, people, admin, theme):
    claim = factories.in_state("checking", **people)
    quote = factories.in_state("in_review", kind="quote", **people)
    page = log_in(admin, theme)
    wide, unlabelled, unfit = [], [], []
    for address in addresses(claim, quote):
        response = page.goto(f"/admin/{address}")
        assert response.ok, address
        assert "'unsafe-" not in response.headers["content-security-policy"]
        if page.evaluate("document.documentElement.scrollWidth") > LAPTOP["width"]:
            wide.append(address)
        unlabelled += [f"{address}: {name}" for name in page.evaluate(UNLABELLED)]
        unfit += [f"{address}: {words}" for words in page.evaluate(CONTRAST)]
    assert (wide, unlabelled, unfit) == ([], [], [])


# Inputs that a person can reach and nothing names.
UNLABELLED = """
() => {
    const fields = "#content :is(input:not([type=hidden]):not([type=submit]), select, textarea)";
    const reachable = (e) => e.offsetParent !== null && !e.matches(".select2 *, .select2-hidden-accessible");
    const isNamed = (e) => e.labels?.length || e.getAttribute("aria-label") || e.getAttribute("aria-labelledby");
    return Array.from(document.querySelectorAll(fields)).filter(reachable).filter(e => !isNamed(e)).map(e => e.name);
}
"""

# Texts whose contrast with what is behind them is below WCAG AA (4.5, or 3 for large ones).
CONTRAST = """
() => {
    const aside = ".visually-hidden, .offers, option, [aria-disabled=true]";
    const parse = (colour) => {
        const [r, g, b, a] = colour.match(/[\\d.]+/g).map(Number);
        return [r, g, b, a === undefined ? 1 : a];
    };
    const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    const behind = (element) => {
        const layers = [];
        for (let e = element; e; e = e.parentElement) {
            layers.unshift(parse(getComputedStyle(e).backgroundColor));
            if (layers[0][3] === 1) break;
        }
        return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1]);
    };
    const linear = (v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => sum + part * linear(c[i] / 255), 0);
    const low = new Set();
    for (const element of document.querySelectorAll("body *")) {
        const words = Array.from(element.childNodes).filter(n => n.nodeType === 3).map(n => n.data.trim()).join("");
        const style = getComputedStyle(element);
        if (!words || !element.offsetParent || style.visibility === "hidden" || element.closest(aside)) continue;
        const below = behind(element);
        const [a, b] = [light(over(parse(style.color), below)), light(below)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (isLarge ? 3 : 4.5)) low.add(`${words.slice(0, 30)} (${ratio.toFixed(2)}, ${element.className})`);
    }
    return Array.from(low);
}
"""


def test_the_checks_of_pages_see_what_is_wrong(log_in, people):
    page = log_in(people["creator"])
    page.goto("/admin/")
    # With an icon of its own: without one the browser asks for a favicon, which is not there.
    page.set_content(
        "<link rel=icon href=data:,><main id=content><p>fine</p><p id=pale>pale</p><input name=bare></main>"
    )
    page.evaluate("document.getElementById('pale').style.color = '#bbb'")
    assert [words.split()[0] for words in page.evaluate(CONTRAST)] == ["pale"]
    assert page.evaluate(UNLABELLED) == ["bare"]


def test_a_claim_is_recorded_from_a_sentence_by_keyboard_and_autocomplete(log_in, people):
    editor = people["creator"]
    story = factories.article(editor)
    page = log_in(editor)
    page.goto(f"/admin/claims/article/{story.pk}/change/")
    sentence = page.locator(".sentence", has_text="The town closed two bridges.")
    sentence.get_by_role("link", name="Claim from this sentence").click()
    expect(page.get_by_label("Words of passage 1")).to_have_value("The town closed two bridges.")
    page.locator("#id_claim_type").select_option("event")
    page.locator("#id_own_voice").check()
    page.get_by_role("button", name="Add a hop before the outlet").click()
    rows = page.locator("#hops-group tr.form-row:not(.empty-form)")
    expect(rows.last.locator("select[name$=-party] option:checked")).to_have_text("The Valley Post")
    expect(rows.last.locator("input.order")).to_have_value("2")
    rows.nth(1).locator(".inline-deletelink").click()
    rows.nth(0).locator(".inline-deletelink").click()
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("as a draft")
    claim = Claim.objects.get()
    assert claim.printed_text == "The town closed two bridges."
    assert [hop.party for hop in claim.hops.all()] == [story.outlet]


def test_a_party_is_made_in_place_without_leaving_the_quote(log_in, people):
    editor = people["creator"]
    story = factories.article(editor)
    page = log_in(editor)
    page.goto(f"/admin/claims/quote/add/?article={story.pk}")
    with page.expect_popup() as opened:
        page.locator("#add_id_speaker").click()
    popup = opened.value
    popup.fill("#id_name", "Ann Berg")
    popup.click("[name=_save]")
    expect(page.locator("#id_speaker option:checked")).to_have_text("Ann Berg")
    expect(page.locator("#id_hops-0-party option:checked")).to_have_text("Ann Berg")


def test_slash_searches_and_a_filter_closes_on_escape(log_in, people):
    factories.claim(people["creator"])
    page = log_in(people["creator"])
    page.goto("/admin/claims/statement/")
    page.locator("#content").click(position={"x": 5, "y": 300})
    page.keyboard.press("/")
    expect(page.locator("#searchbar")).to_be_focused()
    summary = page.locator("details.filter summary", has_text="State")
    summary.click()
    link = page.get_by_role("link", name="Draft", exact=True)
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(summary).to_be_focused()


def test_leaving_with_unsaved_text_is_asked_about(log_in, people):
    claim = factories.claim(people["creator"])
    page = log_in(people["creator"])
    page.goto(f"/admin/claims/claim/{claim.pk}/change/")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator("#id_role").press_sequentially("Mayor")
    page.get_by_role("link", name="Articles").first.click(no_wait_after=True)
    expect(page.locator("#id_role")).to_have_value("Mayor")
    assert asked == ["beforeunload"]
    page.keyboard.press("Control+Enter")
    expect(page.locator(".messagelist")).to_contain_text("Saved.")
    assert asked == ["beforeunload"], "saving is not leaving"
