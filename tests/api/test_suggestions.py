"""Suggestions over HTTP: shown in their sentences, kept as drafts, dropped, taken back; nothing for readers."""

import pytest

from claims.models import Statement, SuggestionOutcome
from newsroom.models import Event
from tests import factories
from tests.api.client import Consumer, LoggedIn, ok, refused
from tests.claims.suggested_story import BRIDGES, DAMAGE, FLOOD, HOPELESS, REQUEST, WATER, flood, revised
from tests.factories import fresh


@pytest.fixture
def story(editor):
    return flood(editor)


@pytest.fixture
def path(story) -> str:
    return f"articles/{story.pk}/suggestions/"


def everything(consumer: Consumer, path: str) -> list[dict]:
    body = ok(consumer.get(path, {"all": "true"}))
    return [*body["quotes"], *body["claims"]]


def on(consumer: Consumer, path: str, words: str) -> dict:
    return next(found for found in everything(consumer, path) if found["spans"][0]["exact"].startswith(words))


def test_each_suggestion_stands_in_its_sentence(as_checker, path):
    body = ok(as_checker.get(path))
    assert set(body) == {"revision", "quotes", "claims", "dates", "lint"}
    assert body["revision"] == 1
    for found in (*body["quotes"], *body["claims"]):
        assert found["shown"] and found["reason"] and found["confidence"] > 0
        for place in (*found["spans"], found["sentence"]):
            assert FLOOD[place["start"] : place["end"]] == place["exact"]
        assert all(found["sentence"]["start"] <= place["start"] for place in found["spans"])


def test_a_quote_says_all_that_keeping_records(as_checker, path, story):
    quote = on(as_checker, path, WATER)
    assert quote["speaker"] == {"name": "Ann Berg", "kind": "person", "role": "Mayor", "parties": []}
    assert [place["exact"] for place in quote["spans"]] == ["The water will fall,", "We have seen worse."]
    assert (quote["kind"], quote["form"], quote["outcome"], quote["recorded"]) == ("quote", "direct", None, [])
    assert [(hop["position"], hop["name"], hop["certainty"]) for hop in quote["hops"]] == [
        (0, "Ann Berg", "stated"),
        (1, "Coast news agency", "presumed"),
        (2, "Riverwire", "presumed"),
        (3, "The Valley Post", "stated"),
    ]
    assert quote["hops"][3]["parties"] == [story.outlet_id]
    assert quote["hops"][2]["passage"]["exact"] == "Riverwire"


def test_a_claim_says_all_that_keeping_records(as_checker, path, story):
    claim = on(as_checker, path, DAMAGE)
    assert (claim["claim_type"], claim["date_from"], claim["date_to"]) == ("figure", "2019-01-01", "2025-03-17")
    assert (claim["assertion"], claim["own_voice"]) == ("The flood had damaged 40 houses since 2019.", False)
    first = claim["hops"][0]
    assert (first["date"], first["date_printed"], first["date_basis"]) == ("2025-03-14", "on Friday", "speaker")
    assert on(as_checker, path, BRIDGES)["claimant"]["parties"] == [story.outlet_id]


def test_what_is_not_shown_by_default_is_asked_for(as_checker, path):
    few = ok(as_checker.get(path))
    assert all(found["shown"] for found in (*few["quotes"], *few["claims"]))
    hidden = on(as_checker, path, REQUEST)
    assert (hidden["shown"], hidden["claimant"]) == (False, None)
    assert (hidden["hops"][0]["name"], hidden["hops"][0]["kind"]) == ("Germany", None)
    assert ok(as_checker.get(path, {"all": "false"})) == few
    assert set(refused(as_checker.get(path, {"all": "yes"}), 400)["errors"]) == {"all"}
    assert set(refused(as_checker.get(path, {"alle": "true"}), 400)["errors"]) == {"alle"}


def test_dates_and_lint_come_along(as_checker, path):
    body = ok(as_checker.get(path))
    friday = next(day for day in body["dates"] if day["exact"] == "Friday")
    assert (friday["date_from"], friday["date_to"], friday["basis"]) == (
        "2025-03-14",
        "2025-03-14",
        "speaker's local date",
    )
    assert all(set(note) == {"code", "message", "spans"} for note in body["lint"])


def test_the_answer_is_not_sent_twice(as_checker, path):
    first = as_checker.get(path)
    assert as_checker.get(path, If_None_Match=first["ETag"]).status_code == 304


def test_keeping_answers_the_draft(as_editor, path, editor):
    found = on(as_editor, path, WATER)
    response = as_editor.post(f"{path}{found['key']}/keep/", {})
    draft = ok(response, 201)
    assert (draft["kind"], draft["state"], draft["speaker"]["name"]) == ("quote", "draft", "Ann Berg")
    assert len(draft["hops"]) == 4
    assert response["Location"].endswith(f"/api/v1/quotes/{draft['id']}/")
    assert ok(as_editor.get(response["Location"])) == draft
    decided = on(as_editor, path, WATER)
    assert decided["recorded"] == [draft["id"]]
    assert (decided["outcome"]["outcome"], decided["outcome"]["by"]["id"]) == ("kept", editor.pk)
    assert decided["outcome"]["statement"] == draft["id"]
    assert ok(as_editor.press(f"quotes/{draft['id']}/", "submit"))["state"] == "queued"


def test_what_is_given_stands_in_place_of_what_is_proposed(as_editor, path):
    key = on(as_editor, path, REQUEST)["key"]
    given = {"claimant": {"name": "Ida Funk", "kind": "person"}, "role": "Foreign Minister", "claim_type": "event"}
    draft = ok(as_editor.post(f"{path}{key}/keep/", given), 201)
    assert (draft["claimant"]["name"], draft["role"], draft["claim_type"]) == ("Ida Funk", "Foreign Minister", "event")
    assert [hop["party"]["name"] for hop in draft["hops"]] == ["Ida Funk", "Riverwire", "The Valley Post"]


def test_a_second_keeper_is_told(as_editor, path):
    key = on(as_editor, path, WATER)["key"]
    ok(as_editor.post(f"{path}{key}/keep/", {}), 201)
    late = Consumer(factories.user("editor"))
    problem = refused(late.post(f"{path}{key}/keep/", {}), 409)
    assert problem["detail"] == "This suggestion was kept by editor already."
    refused(late.post(f"{path}{key}/drop/", {}), 409)
    refused(late.post(f"{path}{key}/undo/", {}), 409)
    assert Statement.objects.count() == 1


def test_among_several_of_one_name_the_caller_says_which(as_editor, path, editor):
    one, other = factories.party(editor, "Ann Berg"), factories.party(editor, "Ann Berg")
    found = on(as_editor, path, WATER)
    assert found["speaker"]["parties"] == [one.pk, other.pk]
    assert set(refused(as_editor.post(f"{path}{found['key']}/keep/", {}), 400)["errors"]) == {"parties"}
    draft = ok(as_editor.post(f"{path}{found['key']}/keep/", {"parties": [other.pk]}), 201)
    assert draft["speaker"]["id"] == other.pk


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"sentence": "Of a claim."}, "sentence"),
        ({"form": "sung"}, "form"),
        ({"parties": [10**9]}, "parties"),
        ({"state": "signed_off"}, "state"),
        ({"passages": [{"exact": "not in the text"}]}, "passages"),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_nothing(as_editor, path, given, field):
    key = on(as_editor, path, WATER)["key"]
    lines = Event.objects.count()
    assert field in refused(as_editor.post(f"{path}{key}/keep/", given), 400)["errors"]
    assert (SuggestionOutcome.objects.count(), Event.objects.count()) == (0, lines)


def test_dropped_stays_dropped_until_it_is_taken_back(as_editor, path, story, editor):
    key = on(as_editor, path, HOPELESS)["key"]
    dropped = ok(as_editor.post(f"{path}{key}/drop/", {"reason": "A figure of speech."}))
    assert (dropped["outcome"], dropped["statement"], dropped["exact"]) == ("dropped", None, "hopeless")
    revised(story, editor, "The river will fall\n", "The river may fall\n")
    assert on(as_editor, path, HOPELESS)["outcome"]["outcome"] == "dropped"
    undone = ok(as_editor.post(f"{path}{key}/undo/", {}))
    assert undone["withdrawn_by"]["id"] == editor.pk
    assert on(as_editor, path, HOPELESS)["outcome"] is None


def test_what_is_not_suggested_is_not_there(as_editor, path):
    for verb in ("keep", "drop"):
        refused(as_editor.post(f"{path}{'0' * 64}/{verb}/", {}), 404)
    refused(as_editor.get("articles/999999/suggestions/"), 404)


def test_readers_see_no_suggestions(reader, as_reader, as_editor, path, story, editor, checker, reviewer, lead):
    factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    claim = factories.claim(editor, story, "The town closed two of its largest bridges on March 11.")
    claim = factories.taken(factories.submitted(claim, editor), checker)
    factories.support(claim, checker)
    factories.signed_off(factories.proposed(claim, checker), reviewer)
    key = on(as_editor, path, HOPELESS)["key"]
    ok(as_editor.post(f"{path}{key}/drop/", {}))
    ok(as_reader.get(f"articles/{story.pk}/"))
    refused(as_reader.get(path), 404)
    for verb in ("keep", "drop", "undo"):
        refused(LoggedIn(reader).post(f"{path}{key}/{verb}/", {}), 404)
        refused(as_reader.post(f"{path}{key}/{verb}/", {}), 403)
    refused(as_reader.post("suggestions/preview/", {"text": FLOOD}), 403)
    assert "drop_suggestion" not in {line["verb"] for line in ok(as_reader.get("events/"))["results"]}


def test_only_editors_keep_and_drop(as_checker, as_reviewer, as_lead, path):
    for consumer in (as_checker, as_reviewer, as_lead):
        key = on(consumer, path, HOPELESS)["key"]
        for verb in ("keep", "drop", "undo"):
            assert refused(consumer.post(f"{path}{key}/{verb}/", {}), 403)["type"].endswith("refused-who")


def test_a_preview_has_the_same_shape_and_stores_nothing(as_checker, as_editor, path):
    stored = everything(as_editor, path)
    lines = Event.objects.count()
    body = ok(as_checker.post("suggestions/preview/", {"text": FLOOD, "published": "2025-03-17"}))
    assert set(body) == {"revision", "quotes", "claims", "dates", "lint"}
    assert body["revision"] is None
    previewed = [*body["quotes"], *body["claims"]]
    assert [found["key"] for found in previewed] == [found["key"] for found in stored]
    assert [set(found) for found in previewed] == [set(found) for found in stored]
    assert all("The Valley Post" not in [hop["name"] for hop in found["hops"]] for found in previewed)
    assert Event.objects.count() == lines


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "text"),
        ({"text": " "}, "text"),
        ({"text": "x" * 200_001}, "text"),
        ({"text": "x", "published": "soon"}, "published"),
        ({"text": "x", "language": "?"}, "language"),
        ({"text": "x", "article": 1}, "article"),
    ],
)
def test_a_preview_has_limits(as_checker, given, field):
    assert set(refused(as_checker.post("suggestions/preview/", given), 400)["errors"]) == {field}


def test_a_preview_counts_line_ends_as_they_would_be_kept(as_checker):
    text = 'A day.\r\n\r\n"It is late," said Ann Berg.'
    body = ok(as_checker.post("suggestions/preview/", {"text": text}))
    kept = text.replace("\r\n", "\n")
    (span,) = body["quotes"][0]["spans"]
    assert kept[span["start"] : span["end"]] == span["exact"] == "It is late,"


def test_the_version_of_the_article_is_not_touched(as_editor, path, story):
    ok(as_editor.post(f"{path}{on(as_editor, path, WATER)['key']}/keep/", {}), 201)
    assert fresh(story).version == story.version
