"""The founding article, taken in by the command and recorded through the API by editor, checker and reviewer.

Each test is a line of the product's law, section 5. The text belongs to its publisher: it is read from beside the
project and never committed, and the tests are skipped where it is missing.
"""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from claims.models import Article, Revision
from tests.journeys.newsroom_client import Desk

pytestmark = pytest.mark.django_db

GRUSHKO, TRUMP, ZELENSKYY = "Alexander Grushko", "Donald Trump", "Volodymyr Zelenskyy"
ROLES = {
    GRUSHKO: "Russian Deputy Foreign Minister",
    TRUMP: "U.S. President",
    ZELENSKYY: "Ukrainian President",
}
CREDIT = "(With input from Xinhua)"


@pytest.fixture
def text(shared) -> str:
    return (shared / "seed" / "article.md").read_text(encoding="utf-8")


@pytest.fixture
def article(shared, admin) -> Article:
    call_command(
        "import_article",
        str(shared / "seed" / "article.md"),
        outlet="CGTN",
        published="2025-03-17",
        language="en",
        stdout=StringIO(),
    )
    return Article.objects.get()


@pytest.fixture
def words(shared) -> dict[str, list[str]]:
    """The article's own words for each thing recorded, from the selectors that were marked by hand."""
    seed = shared / "seed"
    marked = json.loads((seed / "expected_selectors.json").read_text(encoding="utf-8"))
    quotes, claims = ([each["exact"] for each in marked[kind]] for kind in ("quotes", "claims"))
    gold = json.loads((seed / "quotes_gold.json").read_text(encoding="utf-8"))
    reported = {each["id"]: each["text"] for each in gold["quotes"]}
    caption = next(each["text"] for each in gold["claims"] if each["id"] == "c12")
    return {
        "grushko": [quotes[0]],
        "trump, split by its cue": [quotes[1], quotes[2]],
        "trump, a paragraph later": [quotes[3]],
        "zelenskyy": [quotes[4]],
        "complex": [quotes[5]],
        "refusal": [claims[6]],
        "doubled": [claims[2]],
        "call": [claims[4]],
        "openness": reported["q11"],
        "caption": [caption],
    }


@pytest.fixture
def ed(editor) -> Desk:
    return Desk(editor)


@pytest.fixture
def ch(checker) -> Desk:
    return Desk(checker)


@pytest.fixture
def rv(reviewer) -> Desk:
    return Desk(reviewer)


def person(name: str) -> dict:
    return {"name": name, "kind": "person"}


def outlet() -> dict:
    return {"name": "CGTN", "kind": "organisation"}


def last_hop() -> dict:
    return {"party": outlet()}


def unian_chain(*, unian: str = "stated") -> list[dict]:
    """Zelenskyy on Saturday, by way of UNIAN and, presumed from the credit line, Xinhua."""
    return [
        {
            "party": person(ZELENSKYY),
            "role": ROLES[ZELENSKYY],
            "date": "2025-03-15",
            "date_printed": "on Saturday",
            "date_basis": "publication",
        },
        {
            "party": {"name": "UNIAN", "kind": "organisation"},
            "cue": "reported",
            "certainty": unian,
            "passage": {"exact": "the UNIAN news agency"},
        },
        {
            "party": {"name": "Xinhua", "kind": "organisation"},
            "certainty": "presumed",
            "passage": {"exact": CREDIT},
        },
        last_hop(),
    ]


def grushko_chain(*, certainty: str = "presumed") -> list[dict]:
    return [
        {"party": person(GRUSHKO), "role": ROLES[GRUSHKO], "medium": "interview", "date": "2025-03-16"},
        {
            "party": {"name": "local media", "kind": "unnamed"},
            "naming": "unnamed",
            "certainty": certainty,
            "passage": {"exact": "local media"},
        },
        last_hop(),
    ]


def trump_chain() -> list[dict]:
    return [
        {
            "party": person(TRUMP),
            "role": ROLES[TRUMP],
            "date": "2025-03-16",
            "date_printed": "on Sunday evening",
            "date_basis": "speaker",
        },
        {
            "party": {"name": "U.S. media", "kind": "collective"},
            "naming": "collective",
            "cue": "according to",
            "passage": {"exact": "U.S. media reports"},
        },
        last_hop(),
    ]


def quote(ed: Desk, article: Article, words: list[str], speaker: str, hops: list[dict], form: str = "direct") -> dict:
    return ed.post(
        "quotes/",
        {
            "article": article.pk,
            "form": form,
            "passages": [{"exact": each} for each in words],
            "speaker": person(speaker),
            "role": ROLES[speaker],
            "hops": hops,
        },
    )


def claim(ed: Desk, article: Article, words: list[str], **fields) -> dict:
    return ed.post("claims/", {"article": article.pk, "passages": [{"exact": each} for each in words], **fields})


def refusal_of_concessions(ed: Desk, article: Article, words: dict) -> dict:
    return claim(
        ed,
        article,
        words["refusal"],
        sentence="Volodymyr Zelenskyy will not give up territory for a ceasefire.",
        claim_type="position",
        claimant=person(ZELENSKYY),
        role=ROLES[ZELENSKYY],
        hops=unian_chain(),
    )


def five_quotes(ed: Desk, article: Article, words: dict) -> dict[str, dict]:
    presumed = unian_chain(unian="presumed")
    return {
        "grushko": quote(ed, article, words["grushko"], GRUSHKO, grushko_chain()),
        "trump, split by its cue": quote(ed, article, words["trump, split by its cue"], TRUMP, trump_chain()),
        "trump, a paragraph later": quote(ed, article, words["trump, a paragraph later"], TRUMP, trump_chain()),
        "zelenskyy": quote(ed, article, words["zelenskyy"], ZELENSKYY, presumed),
        "complex": quote(ed, article, words["complex"], ZELENSKYY, presumed, form="partial"),
    }


def sign_off(ed: Desk, ch: Desk, rv: Desk, statement: int, **verdicts) -> dict:
    ed.verb(statement, "submit")
    ch.verb(statement, "take")
    ch.verb(statement, "propose", reason="As far as it can be seen.", **verdicts)
    return rv.verb(statement, "sign_off")


def revised(ed: Desk, article: Article, text: str) -> dict[int, dict]:
    """What became of each statement, by its id."""
    answer = ed.post(f"articles/{article.pk}/revisions/", {"text": text}, etag=ed.etag(f"articles/{article.pk}/"))
    return {row["id"]: row for row in answer["statements"]}


def test_it_is_taken_in_whole(article, text, ed):
    revision = Revision.objects.get()
    assert revision.text == text
    answer = ed.get(f"articles/{article.pk}/")
    assert answer["headline"] == text.split("\n\n")[1]
    assert answer["outlet"]["name"] == "CGTN"
    assert answer["credit_line"] == CREDIT
    assert "Kyiv" in revision.text and "Kiev" in revision.text


def test_the_linked_page_is_the_first_source(article, ed):
    (source,) = ed.get("sources/")["results"]
    assert source["url"].startswith("https://news.cgtn.com/news/2025-03-12/")
    assert source["title"] == "a March 11 meeting"


def test_the_caption_stands_three_times_and_is_asked_about(article, text, words, ed):
    (caption,) = words["caption"]
    body = {
        "article": article.pk,
        "passages": [{"exact": caption}],
        "sentence": "The picture was taken near Gomel on 28 February 2022.",
        "claim_type": "place",
        "claimant": outlet(),
        "date_from": "2022-02-28",
        "date_to": "2022-02-28",
        "hops": [last_hop()],
    }
    problem = ed.post("claims/", body, status=400)
    assert len(problem["places"]) == 3
    second = problem["places"][1]
    made = ed.post("claims/", {**body, "passages": [{"start": second["start"], "end": second["end"]}]})
    assert made["passages"][0]["start"] == text.index(caption, text.index(caption) + 1)
    assert (made["claim_type"], made["date_from"]) == ("place", "2022-02-28")


def test_six_quoted_stretches_form_five_quotes(article, text, ed, words):
    quotes = five_quotes(ed, article, words)
    assert [len(each["passages"]) for each in quotes.values()] == [1, 2, 1, 1, 1]
    for each in quotes.values():
        for passage in each["passages"]:
            assert text[passage["start"] : passage["end"]] == passage["exact"]
            assert text[passage["start"] - 1] == text[passage["end"]] == '"'
    assert [(q["speaker"]["name"], q["role"]) for q in quotes.values()] == [
        (GRUSHKO, ROLES[GRUSHKO]),
        (TRUMP, ROLES[TRUMP]),
        (TRUMP, ROLES[TRUMP]),
        (ZELENSKYY, ROLES[ZELENSKYY]),
        (ZELENSKYY, ROLES[ZELENSKYY]),
    ]
    assert quotes["complex"]["form"] == "partial"
    # One party for each person, however often they are named.
    assert len({q["speaker"]["id"] for q in quotes.values()}) == 3


def test_unnamed_and_collective_hops_are_marked_and_unseen(article, ed, words):
    quotes = five_quotes(ed, article, words)
    local = quotes["grushko"]["hops"][1]
    assert (local["naming"], local["certainty"], local["is_seen"]) == ("unnamed", "presumed", False)
    media = quotes["trump, split by its cue"]["hops"][1]
    assert (media["naming"], media["is_seen"]) == ("collective", False)
    assert quotes["trump, split by its cue"]["hops"][0]["date_basis"] == "speaker"
    unseen = ed.get("quotes/?has_unseen_hop=true")["results"]
    assert len(unseen) == 5


def test_where_nobody_is_named_a_person_must_choose_the_claimant(article, ed, words):
    made = claim(
        ed,
        article,
        words["openness"],
        sentence="Russia would talk with the European Union by itself.",
        claim_type="position",
    )
    problem = ed.verb(made["id"], "submit", status=409)
    assert problem["detail"] == "Choose who says this, or that it is the outlet's own voice."


def test_claims_of_several_types_with_their_dates(article, ed, words):
    doubled = claim(
        ed,
        article,
        words["doubled"],
        sentence="Twice as many contingents stand in the east of NATO as in 2019.",
        claim_type="figure",
        claimant=person(GRUSHKO),
        hops=grushko_chain(),
    )
    call = claim(
        ed,
        article,
        words["call"],
        sentence="The two presidents speak on 18 March 2025.",
        claim_type="prediction",
        claimant=person(TRUMP),
        date_from="2025-03-18",
        date_to="2025-03-18",
        recheck_on="2025-03-19",
        hops=trump_chain(),
    )
    assert (doubled["claim_type"], doubled["claimant"]["name"]) == ("figure", GRUSHKO)
    assert (call["date_from"], call["recheck_on"]) == ("2025-03-18", "2025-03-19")
    assert [hop["party"]["name"] for hop in call["hops"]] == [TRUMP, "U.S. media", "CGTN"]


def test_attribution_is_unconfirmed_until_unian_is_stored_then_confirmed_at_hop_1(article, ed, ch, rv, words):
    made = refusal_of_concessions(ed, article, words)["id"]
    ed.verb(made, "submit")
    ch.verb(made, "take")
    verdicts = {"content": "not_checkable", "reason": "A position."}
    problem = ch.verb(made, "propose", status=400, attribution="confirmed_at_hop", attribution_hop=1, **verdicts)
    assert "attribution" in problem["errors"]
    ch.verb(made, "propose", attribution="unconfirmed", **verdicts)
    assert rv.verb(made, "sign_off")["statement"]["attribution"] == "unconfirmed"

    rv.verb(made, "reopen", assignee=ch.user.pk, reason="UNIAN's text has come.")
    unian = ch.post("sources/", {"kind": "wire", "title": "UNIAN, 15 March", "language": "uk"})
    snapshot = ch.post("snapshots/", {"source": unian["id"], "text": "Президент виключив поступки.", "language": "uk"})
    chain = unian_chain()
    chain[1]["source"] = unian["id"]
    ed.patch(f"claims/{made}/", {"hops": chain})
    ch.evidence(made, snapshot=snapshot["id"], covers=["attribution"], stance="supports")
    ch.verb(made, "propose", attribution="confirmed_at_hop", attribution_hop=1, **verdicts)
    signed = rv.verb(made, "sign_off")["statement"]
    assert (signed["attribution"], signed["attribution_hop"]) == ("confirmed_at_hop", 1)
    assert signed["verification_status"] == "attribution_only"


def test_wording_is_not_comparable_until_a_transcript_is_stored_and_translated_if_it_is_not_english(
    article, ed, ch, rv, words
):
    made = five_quotes(ed, article, words)["zelenskyy"]["id"]
    signed = sign_off(ed, ch, rv, made, attribution="unconfirmed", content="not_examined")
    assert signed["statement"]["wording"] == "not_comparable"

    rv.verb(made, "reopen", assignee=ch.user.pk, reason="A transcript has come.")
    transcript = ch.post("sources/", {"kind": "transcript", "title": "Talk to reporters", "language": "uk"})
    snapshot = ch.post(
        "snapshots/", {"source": transcript["id"], "text": "Ми не визнаємо окуповані території.", "language": "uk"}
    )
    chain = unian_chain(unian="presumed")
    chain[0]["source"] = transcript["id"]
    ed.patch(f"quotes/{made}/", {"hops": chain})
    ch.evidence(made, snapshot=snapshot["id"], covers=["attribution", "wording"], stance="supports")
    ch.verb(made, "propose", reason="Seen.", attribution="confirmed_at_origin", content="not_examined")
    assert rv.verb(made, "sign_off")["statement"]["wording"] == "translated"


@pytest.fixture
def signed(article, ed, ch, rv, words) -> dict[str, int]:
    """Zelenskyy's claim, his quote and “complex”, Trump's and Grushko's quotes: all signed off."""
    ids = {name: row["id"] for name, row in five_quotes(ed, article, words).items()}
    ids["refusal"] = refusal_of_concessions(ed, article, words)["id"]
    for name, statement in ids.items():
        content = "not_checkable" if name == "refusal" else "not_examined"
        sign_off(ed, ch, rv, statement, attribution="unconfirmed", content=content)
    return ids


def states(desk: Desk) -> dict[int, str]:
    return {row["id"]: row["state"] for row in desk.get("statements/")["results"]}


def test_a_word_dropped_makes_just_the_refusal_stale_and_shows_the_difference(article, text, ed, signed):
    rows = revised(ed, article, text.replace("ruled out any", "ruled out"))
    row = rows[signed["refusal"]]
    assert (row["fate"], row["state"], row["stale_cause"]) == ("changed", "stale", "content_changed")
    (difference,) = row["passages"][0]["differences"]
    assert (difference["kind"], difference["before"].strip(), difference["after"]) == ("cut", "any", "")
    others = {name: rows[i]["fate"] for name, i in signed.items() if name != "refusal"}
    assert set(others.values()) == {"carried"}
    now = states(ed)
    assert [name for name, i in signed.items() if now[i] != "signed_off"] == ["refusal"]


def test_a_paragraph_on_top_moves_every_offset_and_reopens_nothing(article, text, ed, signed):
    before = ed.get(f"statements/{signed['complex']}/")["passages"][0]["start"]
    added = "Talks went on all week.\n\n"
    rows = revised(ed, article, added + text)
    assert {row["fate"] for row in rows.values()} == {"carried"}
    assert set(states(ed).values()) == {"signed_off"}
    assert ed.get(f"statements/{signed['complex']}/")["passages"][0]["start"] == before + len(added)


def test_dropping_the_credit_line_touches_only_what_rests_on_it(article, text, ed, signed):
    revised(ed, article, text.replace(CREDIT + "\n\n", ""))
    now = states(ed)
    touched = {name for name, i in signed.items() if now[i] == "stale"}
    assert touched == {"refusal", "zelenskyy", "complex"}
    assert ed.get(f"statements/{signed['refusal']}/")["stale_cause"] == "passage_orphaned"


def test_the_record_of_it_verifies(article, text, ed, signed):
    revised(ed, article, text.replace("ruled out any", "ruled out"))
    call_command("verify_record", stdout=StringIO())
