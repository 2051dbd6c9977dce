"""The whole engine through its one door: the contract, the founding article, the measures kept beside the project."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claims.text.suggest import suggest
from claims.text.suggestions import as_dict

SHARED = Path(__file__).resolve().parents[4] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the material in ../shared is not here")


def test_as_dict_is_the_contract() -> None:
    text = 'Mayor Tom Alder said on Saturday: "It is safe." Officials said 40 percent of bridges are old.'

    answer = as_dict(suggest(text, published=date(2025, 3, 17)))

    assert json.loads(json.dumps(answer)) == answer
    assert list(answer) == ["quotes", "claims", "dates", "lint"]
    assert answer["quotes"][0] == {
        "spans": [[35, 46]],
        "kind": "direct",
        "speaker": "Mayor Tom Alder",
        "speaker_spans": [[0, 15]],
        "speaker_resolved": "Tom Alder",
        "role": "Mayor",
        "cue": "said",
        "cue_spans": [[16, 20]],
        "hops": [
            {
                "party": "Tom Alder",
                "role": "Mayor",
                "cue": "said",
                "medium": "",
                "date": "2025-03-15",
                "naming": "named",
                "certainty": "stated",
                "start": 0,
                "end": 15,
            },
        ],
        "confidence": 0.95,
        "shown": True,
        "reason": "“said” leads to quoted words.",
    }
    assert list(answer["claims"][0]) == ["start", "end", "score", "reasons", "claim_type"]
    assert answer["dates"] == [
        {
            "start": 24,
            "end": 32,
            "precision": "day",
            "basis": "speaker's local date",
            "conflict": "",
            "from": "2025-03-15",
            "to": "2025-03-15",
        },
    ]
    assert list(answer["lint"][0]) == ["code", "message", "spans"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ud800", '"', "A", "said", '"" said ""'])
def test_texts_without_words_suggest_nothing(text: str) -> None:
    assert suggest(text).quotes == ()


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", SHARED / "tools" / "score_quotes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(gold: list[dict[str, Any]], *, shown_only: bool = False) -> dict[str, Any]:
    predicted = {}
    for document in gold:
        answer = as_dict(suggest(document["text"], published=date.fromisoformat(document.get("date", "2025-03-17"))))
        quotes = [quote for quote in answer["quotes"] if quote["shown"] or not shown_only]
        predicted[document["id"]] = {"id": document["id"], "quotes": quotes}
    result: dict[str, Any] = scorer().score(gold, predicted)
    return result


@pytest.fixture(scope="module")
def founding() -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SHARED / "seed" / "quotes_gold.json").read_text(encoding="utf-8"))
    gold["quotes"] = [quote for quote in gold["quotes"] if not quote["optional"]]
    return gold


@needs_shared
@pytest.mark.shared
def test_founding_article_scores(founding: dict[str, Any]) -> None:
    everything, shown = scores([founding]), scores([founding], shown_only=True)

    assert everything["direct"]["attributed"]["F1"] == 100.0
    assert everything["reported"]["attributed"]["R"] == 100.0
    assert shown["all"]["attributed"]["F1"] == 100.0


@needs_shared
@pytest.mark.shared
def test_founding_article_as_the_product_works_it(founding: dict[str, Any]) -> None:
    text = founding["text"]
    answer = suggest(text, published=date(2025, 3, 17))
    quoted = [quote for quote in answer.quotes if quote.kind in ("direct", "partial")]

    assert [(quote.kind, quote.speaker_resolved, quote.role, len(quote.spans)) for quote in quoted] == [
        ("direct", "Alexander Grushko", "Russian Deputy Foreign Minister", 1),
        ("direct", "Donald Trump", "U.S. President", 2),
        ("direct", "Donald Trump", "U.S. President", 1),
        ("direct", "Volodymyr Zelenskyy", "Ukrainian President", 1),
        ("partial", "Volodymyr Zelenskyy", "Ukrainian President", 1),
    ]
    chains = {
        tuple((hop.party, hop.naming, hop.certainty) for hop in quote.hops[1:])
        for quote in answer.quotes
        if quote.shown
    }
    assert chains == {
        (("local media", "unnamed", "stated"),),
        (("local media", "unnamed", "presumed"),),
        (("U.S. media reports", "collective", "stated"),),
        (("U.S. media reports", "collective", "presumed"),),
        (("UNIAN news agency", "named", "stated"), ("Xinhua", "named", "presumed")),
        (("UNIAN news agency", "named", "presumed"), ("Xinhua", "named", "presumed")),
    }
    resolved = {text[found.start : found.end]: (found.date_from, found.basis) for found in answer.dates}
    assert resolved["Saturday"] == ("2025-03-15", "speaker's local date")
    assert resolved["Sunday"] == ("2025-03-16", "speaker's local date")
    assert resolved["Sunday evening"] == ("2025-03-16", "speaker's local date")
    assert resolved["Tuesday"] == ("2025-03-18", "publication date")
    assert resolved["March 11"] == ("2025-03-11", "publication date")
    assert resolved["2019"] == ("2019-01-01", "explicit")
    assert {note.code for note in answer.lint} == {"two_spellings", "vague_attribution"}
    assert {claim.claim_type for claim in answer.claims} >= {"figure", "prediction", "position", "event"}


@needs_shared
@pytest.mark.shared
def test_development_set_stays_above_what_was_reached() -> None:
    lines = (SHARED / "data" / "quotes" / "gum_news_dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]

    everything, shown = scores(gold), scores(gold, shown_only=True)

    assert everything["direct"]["exact"]["F1"] >= 90
    assert everything["direct"]["attributed"]["F1"] >= 85
    assert shown["direct"]["exact"]["F1"] >= 93
    assert everything["reported"]["attributed"]["F1"] >= 65
    assert shown["all"]["attributed"]["P"] >= 83
    assert shown["all"]["attributed"]["R"] >= 73
