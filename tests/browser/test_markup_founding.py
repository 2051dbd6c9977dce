"""The founding article, marked up by mouse from nothing to submitted. It lies in ../shared, and is never committed."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from claims.models import Passage, Statement
from claims.text.anchors import occurrences
from claims.text.blocks import BlockKind, blocks
from tests import factories
from tests.browser.test_markup import open_story

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.shared,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not (SEED / "article.md").exists(), reason="the founding article is not in ../shared"),
]

# Where on the screen the mouse has to go; what comes of it is for the page to say.
AIM = """([start, end]) => {
    const pieces = Array.from(document.querySelectorAll("#text [data-start]"));
    const at = (offset) => {
        const piece = pieces.findLast((one) => Number(one.dataset.start) <= offset);
        return [piece.firstChild, offset - Number(piece.dataset.start)];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(end - 1));
    range.setEnd(range.endContainer, range.endOffset + 1);
    range.startContainer.parentElement.scrollIntoView({block: "center"});
    const rects = range.getClientRects();
    const [first, last] = [rects[0], rects[rects.length - 1]];
    return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
}"""


def drag(page: Page, start: int, end: int) -> None:
    left, top, right, bottom = page.evaluate(AIM, [start, end])
    page.mouse.move(left + 0.5, top)
    page.mouse.down()
    page.mouse.move(right - 0.5, bottom, steps=8)
    page.mouse.up()


def choose(page: Page, field: str, name: str, kind: str = "Person") -> None:
    """Whoever bears the name already, else somebody new of that kind."""
    page.locator(field).press_sequentially(name)
    page.wait_for_selector("[role=option]")
    known = page.locator("[role=option]", has_text=f"{name} {kind}").filter(has_not_text="New:")
    (known if known.count() else page.get_by_role("option", name=f"New: {name} {kind}")).first.click()


def by_quote(text: str, stretches: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Stretches of one speaker in one paragraph are one quote, split by its cue."""
    found = blocks(text)

    def paragraph(stretch: dict[str, Any]) -> tuple[str, int]:
        return stretch["speaker"], next(n for n, block in enumerate(found) if block.end >= stretch["end"])

    return [list(group) for _, group in groupby(stretches, key=paragraph)]


def test_its_five_quotes_and_its_caption_are_marked_up_by_mouse(log_in, editor):
    text = (SEED / "article.md").read_text(encoding="utf-8")
    expected = json.loads((SEED / "expected_selectors.json").read_text(encoding="utf-8"))
    outlet = factories.party(editor, expected["article"]["publisher"], "organisation")
    story = factories.article(editor, text, outlet, headline=expected["article"]["headline"])
    page = log_in(editor)
    open_story(page, story)
    quotes = by_quote(text, expected["quotes"])
    for done, stretches in enumerate(quotes):
        # Once the last one's number stands in the text, its lines move no more.
        expect(page.locator("#statement-count")).to_have_text(str(done))
        for verb, stretch in zip(("quote", "add"), stretches, strict=False):
            drag(page, stretch["start"], stretch["end"])
            page.click(f"[data-do={verb}]")
        choose(page, "#f-voice", stretches[0]["speaker"])
        page.click("#submit")
        expect(page.locator("#form")).to_be_hidden()
    expect(page.locator("#statement-count")).to_have_text("5")
    # The caption stands there three times: the middle one is meant.
    caption = next(block for block in blocks(text) if block.kind == BlockKind.CAPTION)
    middle = occurrences(text, text[caption.visible[0][0] : caption.visible[-1][1]])[1]
    drag(page, middle.start, middle.end)
    page.click("[data-do=claim]")
    page.select_option("#f-claim_type", "place")
    page.click("#own-voice")
    page.click("#submit")
    expect(page.locator("#form")).to_be_hidden()
    places = Passage.objects.order_by("statement_id", "position").values_list("start", "end")
    assert list(places) == [(q["start"], q["end"]) for q in expected["quotes"]] + [(middle.start, middle.end)]
    assert list(Statement.objects.order_by("pk").values_list("state", flat=True)) == ["queued"] * 6
    speakers = Statement.objects.filter(kind="quote").order_by("pk").values_list("speaker__name", flat=True)
    assert list(speakers) == [stretches[0]["speaker"] for stretches in quotes]
