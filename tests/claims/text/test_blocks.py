"""Blocks: what a reader sees of a text, and what is markup."""

from hypothesis import given
from hypothesis import strategies as st

from claims.text.blocks import Block, BlockKind, blocks, headline, visible_text

MARKUP = st.text(alphabet='ab1 \n*_#>-![]()`\\"<.|~', max_size=200)


def seen(text: str) -> list[tuple[str, str]]:
    found = blocks(text)
    return [(block.kind.value, visible_text(text, block.start, block.end, found)) for block in found]


def test_every_kind_of_block() -> None:
    text = (
        "# Harbour reopens\n\nThe harbour **reopened** on _Monday_.\nShips came.\n\n![The quay at dawn](https://x.test/a.png)\n\n"
        "- first\n- second\n\n> We are *open*.\n> All of us.\n\n---\n\n**What comes next**\n\n![](https://x.test/b.png)\n\n"
        "(Reporting by Ana Berg; editing by Tom Lund)"
    )
    assert seen(text) == [
        ("heading", "Harbour reopens"),
        ("paragraph", "The harbour reopened on Monday.\nShips came."),
        ("caption", "The quay at dawn"),
        ("list_item", "first"),
        ("list_item", "second"),
        ("quotation", "We are open.\nAll of us."),
        ("furniture", ""),
        ("heading", "What comes next"),
        ("furniture", ""),
        ("credit", "(Reporting by Ana Berg; editing by Tom Lund)"),
    ]


def test_a_link_shows_its_words_and_keeps_its_address() -> None:
    text = "They met at [the March talks](https://x.test/a_(b).html) again."
    (block,) = blocks(text)
    (link,) = block.links
    assert text[link.start : link.end] == "[the March talks](https://x.test/a_(b).html)"
    assert text[link.text_start : link.text_end] == "the March talks"
    assert link.url == "https://x.test/a_(b).html"
    assert visible_text(text, 0, len(text)) == "They met at the March talks again."


def test_bare_addresses_are_links_without_the_full_stop_after_them() -> None:
    (block,) = blocks("See https://x.test/page. Or <https://y.test/>.")
    assert [link.url for link in block.links] == ["https://x.test/page", "https://y.test/"]


def test_what_does_not_pair_up_is_plain_text() -> None:
    text = "Up 5 * 3 and snake_case [sic] ![ alone **open"
    assert visible_text(text, 0, len(text)) == text


def test_credit_lines() -> None:
    for line in ("(With input from Xinhua)", "— with agencies", "*With reporting by AP*", "Source: AFP"):
        assert [block.kind for block in blocks(line)] == [BlockKind.CREDIT], line
    assert [block.kind for block in blocks("With patience they reached the shore.")] == [BlockKind.PARAGRAPH]


def test_an_open_fence_swallows_nothing() -> None:
    assert [block.kind.value for block in blocks("```\nOne.\n\nTwo.")] == ["paragraph", "paragraph"]
    assert seen("```\ncode\n```\n\nText") == [("furniture", "code"), ("paragraph", "Text")]


def test_the_headline_skips_the_host_name() -> None:
    for text, wanted in (
        ("news.example.org\n\nHarbour reopens\n\nShips came.", "Harbour reopens"),
        ("Intro came first.\n\n# Harbour reopens", "Harbour reopens"),
        ("**Harbour reopens**\n\nShips came.", "Harbour reopens"),
    ):
        span = headline(text)
        assert span is not None
        assert text[slice(*span)] == wanted
    assert headline("Ships came. They left.") is None
    assert headline("") is None


@given(MARKUP)
def test_blocks_are_ordered_trimmed_and_lose_no_letter(text: str) -> None:
    found = blocks(text)
    at = 0
    for block in found:
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        check_inside(text, block)
        at = block.end
    covered = {place for block in found for place in range(block.start, block.end)}
    assert all(place in covered for place, character in enumerate(text) if character.isalnum())


def check_inside(text: str, block: Block) -> None:
    at = block.start
    for start, end in block.visible:
        assert at <= start < end <= block.end
        at = end
    for link in block.links:
        assert block.start <= link.start <= link.text_start <= link.text_end <= link.end <= block.end


@given(st.text(alphabet="ab ,.\n", max_size=100))
def test_text_without_markup_is_seen_whole(text: str) -> None:
    assert "".join(visible_text(text, 0, len(text)).split()) == "".join(text.split())
