"""The founding article, by the text rooms alone. It lies in ../shared, and is never committed."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.text.anchors import Fate, carry, occurrences, selector
from claims.text.blocks import BlockKind, blocks, headline
from claims.text.sentences import sentences

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not (SEED / "article.md").exists(), reason="the founding article is not in ../shared")


@pytest.fixture(scope="module")
def article() -> str:
    return (SEED / "article.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((SEED / "expected_selectors.json").read_text(encoding="utf-8"))
    return answer


def test_its_blocks(article: str, expected: dict[str, Any]) -> None:
    found = blocks(article)
    assert len(found) == 26
    assert [block.kind for block in found].count(BlockKind.HEADING) == 2
    assert [block.kind for block in found].count(BlockKind.CAPTION) == 1
    assert [article[b.start : b.end] for b in found if b.kind is BlockKind.CREDIT] == [
        f"({expected['article']['credit']})"
    ]
    assert [link.url.rsplit("/", 2)[0].count("2025-03-12") for block in found for link in block.links] == [1]
    span = headline(article)
    assert span is not None
    assert article[slice(*span)] == expected["article"]["headline"]


def test_its_caption_stands_three_times(article: str) -> None:
    caption = next(block for block in blocks(article) if block.kind is BlockKind.CAPTION)
    start, end = caption.visible[0]
    found = occurrences(article, article[start:end])
    assert len(found) == 3
    assert len(occurrences(article, article[start:end], prefix="![")) == 1


def test_its_selectors(article: str, expected: dict[str, Any]) -> None:
    for wanted in expected["quotes"] + expected["claims"]:
        place = selector(article, wanted["start"], wanted["end"])
        assert (place.exact, place.prefix, place.suffix) == (wanted["exact"], wanted["prefix"], wanted["suffix"])
        found = occurrences(article, wanted["exact"], wanted["prefix"], wanted["suffix"])
        assert [(p.start, p.end) for p in found] == [(wanted["start"], wanted["end"])]


def test_every_quote_begins_and_ends_within_sentences(article: str, expected: dict[str, Any]) -> None:
    cut = sentences(article)
    assert not any(article[s.start : s.end] in ("U.S.", "However, U.S.") for s in cut)
    for wanted in expected["quotes"]:
        assert any(s.start <= wanted["start"] < s.end for s in cut)


def test_one_word_cut_changes_one_claim(article: str, expected: dict[str, Any]) -> None:
    rows = expected["quotes"] + expected["claims"]
    answers = carry(
        article, article.replace("ruled out any", "ruled out"), [(row["start"], row["end"]) for row in rows]
    )
    changed = [(row, answer) for row, answer in zip(rows, answers, strict=True) if answer.fate is not Fate.UNCHANGED]
    assert [row["exact"][:13] for row, _ in changed] == ["ruled out any"]
    answer = changed[0][1]
    assert answer.fate is Fate.CHANGED
    assert [(d.kind, d.before, d.after) for d in answer.differences] == [("cut", "any", "")]


def test_a_paragraph_on_top_changes_nothing(article: str, expected: dict[str, Any]) -> None:
    top = "Editor's note: this story was updated.\n\n"
    rows = expected["quotes"] + expected["claims"]
    for row, answer in zip(rows, carry(article, top + article, [(r["start"], r["end"]) for r in rows]), strict=True):
        assert (answer.fate, answer.start) == (Fate.UNCHANGED, row["start"] + len(top))


def test_a_dropped_credit_line_orphans_only_what_stood_on_it(article: str, expected: dict[str, Any]) -> None:
    line = f"({expected['article']['credit']})"
    start = article.index(line)
    spans = [
        (start, start + len(line)),
        *((row["start"], row["end"]) for row in expected["quotes"] + expected["claims"]),
    ]
    answers = carry(article, article.replace(line + "\n\n", ""), spans)
    assert answers[0].fate is Fate.ORPHANED
    assert {answer.fate for answer in answers[1:]} == {Fate.UNCHANGED}
