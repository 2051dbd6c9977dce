"""The mark-up page in a real browser: from nothing to submitted by mouse and by keys, and nothing typed is lost."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, Route, expect

from claims.actions import articles, statements
from claims.actions.chains import Step
from claims.models import Article, NothingToCheck, Passage, Statement
from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED, by_the_form, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = factories.TEXT
QUOTED = ("The water will fall by Tuesday,", "We have seen worse.")


@pytest.fixture
def story(editor) -> Article:
    return factories.article(editor)


def only(complaints: list[str], status: str) -> None:
    """The one thing the browser complained of is an answer this test is about; it reports every one it did not like."""
    assert len(complaints) == 1 and status in complaints.pop()


def open_story(page: Page, story: Article) -> None:
    page.goto(f"/desk/articles/{story.pk}/")
    page.wait_for_selector("#desk[data-ready]")


def drag_over(page: Page, words: str) -> None:
    """Select ``words`` with the mouse, from left of the first letter to right of the last."""
    box = page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                    node.parentElement.scrollIntoView({block: "center"});
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    const rects = range.getClientRects();
                    const [first, last] = [rects[0], rects[rects.length - 1]];
                    return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
                }
            }
        }""",
        words,
    )
    page.mouse.move(box[0] + 0.5, box[1])
    page.mouse.down()
    page.mouse.move(box[2] - 0.5, box[3], steps=8)
    page.mouse.up()


def saved(page: Page) -> None:
    expect(page.locator("#said")).to_contain_text("Saved")


def words_of(statement: Statement) -> list[str]:
    return [p.exact for p in Passage.objects.words().filter(statement=statement).order_by("position")]


def chain_of(statement: Statement) -> list[str]:
    return [hop.party.name for hop in statement.hops.select_related("party").order_by("position")]


def nothing_is_uncovered(page: Page) -> None:
    expect(page.locator("#coverage div").filter(has_text="uncovered").locator("dd")).to_have_text("0")


def test_an_article_is_marked_up_by_mouse(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    # A quote in two passages, its speaker created in place.
    drag_over(page, QUOTED[0])
    page.click("[data-do=quote]")
    expect(page.locator("#passages bdi")).to_have_text([QUOTED[0]])
    drag_over(page, QUOTED[1])
    page.click("[data-do=add]")
    page.locator("#f-voice").press_sequentially("Ann Berg")
    page.get_by_role("option", name="New: Ann Berg Person").click()
    page.fill("#f-role", "Mayor")
    page.locator("#hops .hop").first.locator("[name=cue]").fill("told reporters")
    page.click("#save")
    saved(page)
    page.click("#submit")
    expect(page.locator("#form")).to_be_hidden()
    # A claim in the outlet's own voice.
    drag_over(page, factories.CLAIMED)
    page.click("[data-do=claim]")
    page.click("#own-voice")
    page.select_option("#f-claim_type", "figure")
    page.fill("#f-sentence", "The river stood at four metres on Sunday.")
    page.click("#submit")
    expect(page.locator("#form")).to_be_hidden()
    # The rest is nothing to check, said sentence by sentence.
    for words in ("The river will fall", "The town closed two bridges.", "Nobody was hurt."):
        page.locator("#text .s").filter(has_text=words).first.click()
        page.click("[data-do=nothing]")
        expect(page.locator("#text .s").filter(has_text=words).first.locator("small")).to_contain_text(editor.username)
    nothing_is_uncovered(page)
    quote, claim = Statement.objects.order_by("pk")
    assert (quote.state, quote.speaker.name, quote.role) == ("queued", "Ann Berg", "Mayor")
    assert words_of(quote) == list(QUOTED)
    assert chain_of(quote) == ["Ann Berg", "The Valley Post"]
    assert quote.hops.get(position=0).cue == "told reporters"
    assert (claim.state, claim.claimant, words_of(claim)) == ("queued", story.outlet, [factories.CLAIMED])
    assert {mark.marked_by for mark in NothingToCheck.objects.all()} == {editor}


def test_an_article_is_marked_up_by_keys_alone(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    press = page.keyboard.press
    for key in ("f", "n"):
        press(key)
    expect(page.locator("#said")).to_contain_text("in your name")
    # A claim of some words of the sentence: the first seven of them.
    for key in ("x", "ArrowRight", *["Shift+ArrowRight"] * 7, "c"):
        press(key)
    expect(page.locator("#passages bdi")).to_have_text([factories.CLAIMED])
    expect(page.locator("#f-sentence")).to_be_focused()
    press("Tab")
    page.keyboard.type("Valley")
    expect(page.get_by_role("option", name="The Valley Post Organisation")).to_have_attribute("aria-selected", "true")
    press("Enter")
    page.focus("#f-claim_type")
    page.keyboard.type("Figure")
    press("Control+Enter")
    saved(page)
    press("s")
    expect(page.locator("#form")).to_be_hidden()
    # A quote: the words in quotation marks of the sentence, and those of the next one.
    press("x")
    press("q")
    page.keyboard.type("Ann Berg")
    page.wait_for_selector("[role=option]")
    for key in ("ArrowDown", "Enter", "Escape", "w", "w", "a", "s"):
        press(key)
    expect(page.locator("#form")).to_be_hidden()
    for _ in range(2):
        before = NothingToCheck.objects.count()
        for key in ("x", "n"):
            press(key)
        expect(page.locator("#text [data-mark]")).to_have_count(before + 1)
    nothing_is_uncovered(page)
    claim, quote = Statement.objects.order_by("pk")
    assert (claim.state, claim.claimant, words_of(claim)) == ("queued", story.outlet, [factories.CLAIMED])
    assert (quote.state, quote.speaker.name, quote.speaker.kind, words_of(quote)) == (
        "queued",
        "Ann Berg",
        "person",
        list(QUOTED),
    )


def test_what_was_done_is_undone_step_by_step(log_in, editor, story, complaints):
    page = log_in(editor)
    open_story(page, story)
    press = page.keyboard.press
    for key in ("f", "n"):
        press(key)
    expect(page.locator("#text [data-mark]")).to_have_count(1)
    press("n")
    expect(page.locator("#text [data-mark]")).to_have_count(0)
    press("u")
    expect(page.locator("#said")).to_contain_text("Undone")
    expect(page.locator("#text [data-mark]")).to_have_count(1)
    for key in ("x", "c", "Control+Enter"):
        press(key)
    expect(page.locator("#field-claim_type .errorlist")).to_have_count(1)
    page.select_option("#f-claim_type", "event")
    press("Control+Enter")
    saved(page)
    page.fill("#f-role", "Gauge keeper")
    with page.expect_response("**/api/v1/claims/*/"):
        press("Control+Enter")
    expect(page.locator("#discard")).to_be_hidden()
    claim = Statement.objects.get()
    for expected in (("draft", ""), ("withdrawn", "")):
        press("Escape")
        with page.expect_response(lambda answer: answer.request.method != "GET"):
            press("u")
        expect(page.locator("#said")).to_contain_text("Undone")
        claim = factories.fresh(claim)
        assert (claim.state, claim.role) == expected
    expect(page.locator("#statement-count")).to_have_text("0")
    only(complaints, "400")


def test_two_editors_at_once_see_both_versions(log_in, editor, story, complaints):
    quote = factories.quote(editor, story)
    page = log_in(editor)
    open_story(page, story)
    page.click(f"[data-pick='{quote.pk}']")
    page.fill("#f-role", "Mayor of the town")
    statements.edit(statement=quote, by=editor, version=quote.version, fields={"role": "The mayor"})
    page.click("#save")
    table = page.locator("#form .conflict table")
    expect(table).to_contain_text("The mayor")
    expect(table).to_contain_text("Mayor of the town")
    expect(page.locator("#f-role")).to_have_value("Mayor of the town")
    page.get_by_role("button", name="Save mine over it").click()
    saved(page)
    assert factories.fresh(quote).role == "Mayor of the town"
    only(complaints, "412")


def test_taking_the_other_version_keeps_ones_own_words_in_sight(log_in, editor, story, complaints):
    quote = factories.quote(editor, story)
    page = log_in(editor)
    open_story(page, story)
    page.click(f"[data-pick='{quote.pk}']")
    page.fill("#f-role", "Mayor of the town")
    statements.edit(statement=quote, by=editor, version=quote.version, fields={"role": "The mayor"})
    page.click("#save")
    page.get_by_role("button", name="Take theirs into the form").click()
    expect(page.locator("#f-role")).to_have_value("The mayor")
    expect(page.locator("#form-messages")).to_contain_text("Mayor of the town")
    assert factories.fresh(quote).role == "The mayor"
    only(complaints, "412")


def begin_a_claim(page: Page) -> None:
    for key in ("f", "f", "c"):
        page.keyboard.press(key)
    page.fill("#f-sentence", "The river was high.")
    page.select_option("#f-claim_type", "figure")


def test_an_expired_login_loses_nothing(log_in, editor, story, complaints):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    Session.objects.all().delete()
    page.click("#save")
    expect(page.locator("#notices")).to_contain_text("You are logged out")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Log in, in a new tab").click()
    tab = opened.value
    by_the_form(tab, editor)
    tab.wait_for_selector("#site-name")
    tab.close()
    page.get_by_role("button", name="Try again").click()
    saved(page)
    assert Statement.objects.get().sentence == "The river was high."
    only(complaints, "401")


def test_a_dead_network_and_a_reload_lose_nothing(log_in, editor, story, complaints):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    page.route("**/api/v1/claims/", lambda route: route.abort())
    page.click("#save")
    expect(page.locator("#notices")).to_contain_text("does not answer")
    page.unroute("**/api/v1/claims/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Continue with the new claim").click()
    expect(page.locator("#f-sentence")).to_have_value("The river was high.")
    page.click("#save")
    saved(page)
    assert Statement.objects.get().sentence == "The river was high."
    only(complaints, "ERR_FAILED")


def test_what_was_typed_waits_while_something_else_is_opened(log_in, editor, story):
    quote = factories.quote(editor, story)
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    page.click(f"[data-pick='{quote.pk}']")
    expect(page.locator("#form-title")).to_have_text(f"quote {quote.pk}")
    page.get_by_role("button", name="Continue with the new claim").click()
    expect(page.locator("#f-sentence")).to_have_value("The river was high.")
    page.click("#discard")
    expect(page.locator("#typed")).to_have_count(0)


def held_back(page: Page, address: str, act: Callable[[], None]) -> list[Route]:
    """Do ``act`` and hold back the request it makes to ``address``, until the route answered here goes on."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))
    act()
    until(page, lambda: bool(held))
    return held


def test_what_was_begun_while_another_is_being_saved_stays_open(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    (saving,) = held_back(page, "**/api/v1/claims/", lambda: page.click("#save"))
    drag_over(page, QUOTED[0])
    page.click("[data-do=quote]")
    page.fill("#f-role", "Mayor")
    saving.continue_()
    saved(page)
    expect(page.locator("#form-title")).to_have_text("New quote")
    expect(page.locator("#f-role")).to_have_value("Mayor")
    page.click("#save")
    expect(page.locator("#form-title")).to_have_text(re.compile("^quote "))
    claim, quote = Statement.objects.order_by("pk")
    assert (claim.kind, claim.sentence) == ("claim", "The river was high.")
    assert (quote.kind, quote.role, words_of(quote)) == ("quote", "Mayor", [QUOTED[0]])
    expect(page.locator("#typed")).to_have_count(0)


def test_what_is_typed_while_it_is_being_saved_is_not_taken_back(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    (saving,) = held_back(page, "**/api/v1/claims/", lambda: page.click("#save"))
    page.fill("#f-role", "Gauge keeper")
    # Pressed twice is not sent twice.
    page.click("#save")
    saving.continue_()
    saved(page)
    expect(page.locator("#form-title")).to_have_text(re.compile("^claim "))
    expect(page.locator("#f-role")).to_have_value("Gauge keeper")
    with page.expect_response("**/api/v1/claims/*/"):
        page.click("#save")
    expect(page.locator("#discard")).to_be_hidden()
    assert Statement.objects.get().role == "Gauge keeper"


def test_what_could_not_be_saved_is_told_and_offered_again_beside_what_is_open_now(log_in, editor, story, complaints):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    (saving,) = held_back(page, "**/api/v1/claims/", lambda: page.click("#save"))
    drag_over(page, QUOTED[0])
    page.click("[data-do=quote]")
    saving.abort()
    expect(page.locator("#notices")).to_contain_text("does not answer")
    expect(page.locator("#form-title")).to_have_text("New quote")
    page.unroute("**/api/v1/claims/")
    page.get_by_role("button", name="Continue with the new claim").click()
    expect(page.locator("#f-sentence")).to_have_value("The river was high.")
    page.click("#save")
    saved(page)
    only(complaints, "ERR_FAILED")


def test_a_chain_is_put_in_order_and_keeps_what_its_rows_do_not_show(log_in, editor, story):
    mayor, wire = factories.party(editor), factories.party(editor, "The Wire", "organisation")
    first = Step(
        party=mayor, medium="interview", date=date(2026, 3, 15), date_printed="on Sunday", date_basis="publication"
    )
    quote = factories.quote(editor, story, mayor, hops=[first, Step(party=story.outlet)])
    page = log_in(editor)
    open_story(page, story)
    page.click(f"[data-pick='{quote.pk}']")
    page.click("#add-hop")
    page.keyboard.type("Wire")
    page.get_by_role("option", name="The Wire Organisation").click()
    hop = page.locator("#hops .hop").nth(1)
    hop.locator("[name=certainty]").select_option("presumed")
    hop.locator("[name=cue]").fill("With input from The Wire")
    page.click("#save")
    saved(page)
    one, two, three = quote.hops.order_by("position")
    assert (one.party, one.medium, one.date_printed, one.date_basis) == (mayor, "interview", "on Sunday", "publication")
    assert (two.party, two.certainty, two.cue) == (wire, "presumed", "With input from The Wire")
    assert three.party == story.outlet


def test_a_new_revision_meanwhile_is_told_and_no_passage_goes_astray(log_in, editor, story, complaints):
    page = log_in(editor)
    open_story(page, story)
    begin_a_claim(page)
    articles.revise(article=story, by=editor, version=factories.fresh(story).version, text=f"Corrected.\n\n{TEXT}")
    page.click("#save")
    expect(page.locator("#field-passages .errorlist")).to_have_count(1)
    expect(page.locator("#f-sentence")).to_have_value("The river was high.")
    assert not Statement.objects.exists()
    only(complaints, "400")


def test_suggestions_are_kept_and_dropped_by_key(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    count = page.locator("#suggested-count")
    expect(count).to_have_text(re.compile("^[1-9]"))
    open_ones = int(count.inner_text())
    page.keyboard.press("m")
    page.keyboard.press("d")
    expect(count).to_have_text(str(open_ones - 1))
    page.keyboard.press("u")
    expect(count).to_have_text(str(open_ones))
    page.keyboard.press("m")
    page.keyboard.press("k")
    expect(page.locator("#said")).to_contain_text("Kept as")
    expect(count).to_have_text(str(open_ones - 1))
    kept = Statement.objects.get()
    assert kept.state == "draft"
    expect(page.locator(f"#st{kept.pk}")).to_have_count(1)


def test_a_reader_finds_nothing_there(client, reader, editor, story):
    address = f"/desk/articles/{story.pk}/"
    assert client.get(address).status_code == 302
    client.force_login(reader)
    assert client.get(address).status_code == 404
    client.force_login(editor)
    assert client.get(address).status_code == 200
    assert client.get("/desk/articles/99999/").status_code == 404


def test_a_checker_sees_all_and_is_offered_nothing_to_record(log_in, editor, checker, story):
    quote = factories.quote(editor, story)
    page = log_in(checker)
    open_story(page, story)
    expect(page.locator("#form, [data-do=quote], [data-do=nothing]")).to_have_count(0)
    page.keyboard.press("j")
    expect(page.locator(f"#st{quote.pk}")).to_have_attribute("aria-current", "true")


def test_e_waits_for_the_statement_that_is_being_opened(log_in, editor, story):
    first, second = factories.claim(editor, story, words="four metres"), factories.quote(editor, story)
    page = log_in(editor)
    open_story(page, story)
    (opening,) = held_back(page, f"**/api/v1/statements/{first.pk}/", lambda: page.keyboard.press("j"))
    expect(page.locator(f"#st{first.pk}")).to_have_attribute("aria-current", "true")
    page.keyboard.press("e")
    opening.continue_()
    expect(page.locator("#f-sentence")).to_be_focused()
    expect(page.locator(f"#st{second.pk}[aria-current]")).to_have_count(0)


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED], ids=["laptop", "zoomed"])
def test_nothing_overflows(log_in, editor, story, viewport):
    factories.quote(editor, story)
    page = log_in(editor, viewport=viewport)
    open_story(page, story)
    begin_a_claim(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    expect(page.locator("#f-sentence")).to_be_in_viewport()


def test_every_key_has_a_button_and_the_single_keys_can_be_turned_off(log_in, editor, story):
    page = log_in(editor)
    open_story(page, story)
    page.keyboard.press("?")
    page.uncheck("#single-keys")
    page.keyboard.press("f")
    expect(page.locator(".s[aria-current]")).to_have_count(0)
    page.reload()
    page.click("[data-do=forward]")
    expect(page.locator(".s[aria-current]")).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_accessibility_violation_at_level_a_or_aa(log_in, axe, editor, checker, reviewer, lead, story, theme):
    signed = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    factories.claim(editor, signed.article, words="four metres")
    page = log_in(editor, theme, bypass_csp=True)
    open_story(page, signed.article)
    page.keyboard.press("x")
    page.keyboard.press("n")
    expect(page.locator("#text [data-mark]")).to_have_count(1)
    # The list is swapped once more after the mark shows; a click in between would meet the old one.
    page.wait_for_load_state("networkidle")
    page.click(f"[data-pick='{signed.pk}']")
    expect(page.locator("#form")).to_be_visible()
    page.focus("#f-voice")
    page.keyboard.type(" x")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Control+Enter")
    page.locator("#help summary").click()
    page.add_script_tag(path=axe)
    result = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
    found = [f"{v['id']}: {node['html'][:160]}" for v in result["violations"] for node in v["nodes"]]
    assert found == [], "\n".join(found)
