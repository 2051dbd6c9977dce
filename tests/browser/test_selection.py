"""What is selected is what is stored, in 200 generated texts: emoji, combining marks, both directions, repeats."""

import random

import pytest
from playwright.sync_api import Page

from claims.models import Passage
from claims.text.blocks import blocks
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = 10
TEXTS_A_PAGE = 20
WORDS = (
    "river bridge four metres Tuesday Kyiv said water fell again again the the no",
    "😀 👩‍👩‍👧‍👦 🇺🇦 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝔘𝔫𝔦 𠜎𠜱 🌊🌊",
    "e\u0301te\u0301 n\u0303andu\u0301 a\u0328\u0301 Z\u0351\u036b\u0343a\u0334l\u0335go ก็ กำ नमस्ते",
    "שלום נהר العربية النهر كِتَابٌ \u200fabc\u200e ‏3 ירד",
    "**strong words** *slanted* [a link](https://example.org/a) `code` 漢字かな交じり文 “quoted”",
)


def generated(chance: random.Random) -> str:
    """A paragraph that mixes all scripts and repeats itself. It begins with a plain word, so that it is a paragraph."""
    vocabulary = [word for words in WORDS for word in words.split(" ")]
    chosen = [chance.choice(vocabulary) for _ in range(chance.randint(6, 16))]
    piece = chance.choice(WORDS)
    return " ".join(["So", *chosen, piece, *chosen[: chance.randint(1, 4)], "end."])


def a_stretch(chance: random.Random, text: str, visible: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """A random stretch between two visible characters, cut anywhere, that begins and ends with something to read."""
    inked = [at for start, end in visible for at in range(start, end) if not text[at].isspace()]
    first = chance.randrange(len(inked))
    last = min(first + chance.choice((0, 1, 3, 12, 60)), len(inked) - 1)
    return inked[first], inked[last] + 1


def in_the_page(text: str, visible: list[tuple[int, int]], at: int) -> int:
    """How many UTF-16 units a reader's page has before code point ``at``: what a browser counts in."""
    seen = "".join(text[start : min(end, at)] for start, end in visible if start < at)
    return len(seen.encode("utf-16-le")) // 2


SELECT = """([from, to]) => {
    // Counts the text nodes a reader sees, and knows nothing of the page's own offsets.
    const isRead = (node) => !node.parentElement.closest("small") && !node.parentElement.matches("#text");
    const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT, (node) =>
        isRead(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
    const ends = [];
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const next = seen + node.length;
        if (ends.length === 0 && from < next) {
            ends.push([node, from - seen]);
        }
        if (ends.length === 1 && to <= next) {
            ends.push([node, to - seen]);
            break;
        }
        seen = next;
    }
    getSelection().setBaseAndExtent(...ends[0], ...ends[1]);
    return !getSelection().isCollapsed;
}"""


def record_selected(page: Page, units: tuple[int, int]) -> None:
    assert page.evaluate(SELECT, list(units))
    page.keyboard.press("q")
    with page.expect_response(lambda answer: answer.url.endswith("/api/v1/quotes/")) as answered:
        page.keyboard.press("Control+Enter")
    assert answered.value.status == 201
    # Nothing has the focus, as after a look at the text: a letter is a command then.
    page.evaluate("document.activeElement.blur()")


def test_two_hundred_selections_are_stored_to_the_letter(log_in, editor):
    chance = random.Random(20_260_317)
    outlet = factories.party(editor, "The Valley Post", "organisation")
    wanted: list[tuple[int, str]] = []
    page = log_in(editor)
    for _ in range(PAGES):
        text = "\n\n".join(generated(chance) for _ in range(TEXTS_A_PAGE))
        story = factories.article(editor, text, outlet)
        page.goto(f"/desk/articles/{story.pk}/")
        page.wait_for_selector("#desk[data-ready]")
        found = [block for block in blocks(text) if block.visible]
        assert len(found) == TEXTS_A_PAGE
        visible = [span for block in found for span in block.visible]
        for block in found:
            start, end = a_stretch(chance, text, block.visible)
            record_selected(page, (in_the_page(text, visible, start), in_the_page(text, visible, end)))
            wanted.append((start, text[start:end]))
    stored = list(Passage.objects.order_by("statement_id").values_list("start", "exact"))
    assert stored == wanted
    assert len(stored) == PAGES * TEXTS_A_PAGE == 200
