"""The whole workflow by a consumer who knows nothing but the API."""

from tests.api.client import Consumer, ok, refused
from tests.factories import TEXT, in_state, user

OUTLET = {"name": "The Valley Post", "kind": "organisation"}
MAYOR = {"name": "Ann Berg", "kind": "person"}
GAUGE = {"kind": "dataset", "title": "The town's gauge", "url": "https://gauge.example/"}


def _article(editor) -> dict:
    return ok(editor.post("articles/", {"headline": "The river will fall", "outlet": OUTLET, "text": TEXT}), 201)


def _quote(editor, article: int) -> dict:
    body = {
        "article": article,
        "form": "direct",
        "speaker": MAYOR,
        "role": "Mayor",
        "passages": [{"exact": "The water will fall by Tuesday,"}, {"exact": "We have seen worse."}],
        "hops": [
            {"party": MAYOR, "cue": "told reporters", "passage": {"exact": "told reporters"}},
            {"party": OUTLET},
        ],
    }
    return ok(editor.post("quotes/", body), 201)


def _claim(editor, article: int) -> dict:
    body = {
        "article": article,
        "claim_type": "figure",
        "sentence": "The river stood at four metres on Sunday.",
        "claimant": OUTLET,
        "passages": [{"exact": "The river stood at four metres on Sunday"}],
        "hops": [{"party": OUTLET}],
        "priority": 3,
    }
    return ok(editor.post("claims/", body), 201)


def test_from_intake_to_reaffirmation(as_editor, as_checker, as_reviewer):
    article = _article(as_editor)
    quote, claim = _quote(as_editor, article["id"]), _claim(as_editor, article["id"])
    assert [quote["kind"], quote["state"], quote["verification_status"]] == ["quote", "draft", "unverified"]
    assert [passage["exact"] for passage in quote["passages"]] == [
        "The water will fall by Tuesday,",
        "We have seen worse.",
    ]
    assert quote["hops"][0]["passage"]["exact"] == "told reporters"
    assert quote["hops"][1]["party"]["id"] == article["outlet"]["id"] == claim["claimant"]["id"]
    assert ok(as_editor.get("parties/", {"name": "the valley post"}))["results"][0]["id"] == article["outlet"]["id"]

    for kind, statement in (("quotes", quote), ("claims", claim)):
        assert ok(as_editor.press(f"{kind}/{statement['id']}/", "submit"))["state"] == "queued"
    path = f"claims/{claim['id']}/"
    assert ok(as_checker.press(path, "take"))["statement"]["assignee"]["id"] == as_checker.user.pk
    source = ok(as_checker.post("sources/", GAUGE), 201)
    snapshot = ok(as_checker.post("snapshots/", {"source": source["id"], "text": "Sunday: 4.02 m"}), 201)
    seen = ok(as_checker.get(path))["version"]
    evidence = {
        "statement": claim["id"],
        "statement_version": seen,
        "snapshot": snapshot["id"],
        "covers": ["content"],
        "is_primary": True,
        "excerpt": "4.02 m",
    }
    assert ok(as_checker.post("evidence/", evidence), 201)["excerpt_match"] == "exact"
    verdicts = {"attribution": "not_applicable", "content": "confirmed"}
    proposed = ok(as_checker.press(path, "propose", reason="The gauge says so.", **verdicts))
    assert proposed["decision"]["kind"] == "proposed"
    assert proposed["statement"]["proposal"]["content"] == "confirmed"
    assert proposed["statement"]["content"] == ""

    signed = ok(as_reviewer.press(path, "sign_off"))
    assert [signed["state"], signed["verification_status"]] == ["signed_off", "verified"]
    assert signed["decision"]["by"]["id"] == as_reviewer.user.pk
    assert {"reopen", "withdraw"} <= {option["verb"] for option in signed["transitions"]}

    revised = _revise(as_editor, article["id"], TEXT.replace("four metres", "three metres"))
    became = {row["id"]: row for row in revised["statements"]}
    assert [became[quote["id"]]["fate"], became[quote["id"]]["state"]] == ["carried", "queued"]
    assert [became[claim["id"]]["fate"], became[claim["id"]]["stale_cause"]] == ["changed", "content_changed"]
    assert became[claim["id"]]["differences"][0]["before"] == "four"
    assert ok(as_reviewer.get(path))["verification_status"] == "needs_recheck"

    shown = ok(as_reviewer.get(path))["content_hash"]
    reaffirmed = ok(as_reviewer.press(path, "reaffirm", reason="The gauge was read anew.", shown_hash=shown))
    assert [reaffirmed["state"], reaffirmed["decision"]["kind"]] == ["signed_off", "reaffirmed"]


def _revise(editor, article: int, text: str) -> dict:
    seen = editor.get(f"articles/{article}/")
    return ok(editor.post(f"articles/{article}/revisions/", {"text": text, "note": "A correction."}, seen=seen), 201)


def test_history_is_told_in_order(as_editor, as_checker):
    article = _article(as_editor)
    claim = _claim(as_editor, article["id"])
    path = f"claims/{claim['id']}/"
    as_editor.press(path, "submit")
    as_checker.press(path, "take")
    assert [line["verb"] for line in ok(as_editor.get(f"{path}events/"))["results"]] == ["record", "submit", "take"]
    feed = ok(as_editor.get("events/"))["results"]
    assert [line["id"] for line in feed] == list(range(1, len(feed) + 1))
    later = ok(as_editor.get("events/", {"since": feed[-2]["id"]}))["results"]
    assert [line["verb"] for line in later] == ["take"]
    refused(as_editor.get("events/", {"since": "yesterday"}), 400)


def test_a_blocking_comment_holds_up_the_sign_off(as_checker, as_reviewer, editor, checker, reviewer, lead):
    statement = in_state("in_review", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    path = f"statements/{statement.pk}/"
    remark = {"text": "Which gauge?", "is_blocking": True, "statement_version": statement.version}
    comment = as_reviewer.post(f"{path}comments/", remark)
    assert "blocking comment" in refused(as_reviewer.press(path, "sign_off"), 409)["detail"]
    resolve = f"{path}comments/{ok(comment, 201)['id']}/resolve/"
    refused(as_checker.post(resolve, {}, seen=comment), 403)
    refused(as_reviewer.post(resolve, {}), 428)
    assert ok(as_reviewer.post(resolve, {}, seen=comment))["resolved_by"]["id"] == reviewer.pk
    assert ok(as_reviewer.press(path, "sign_off"))["state"] == "signed_off"


def test_nobody_signs_off_their_own_work(editor, checker, reviewer, lead):
    both = Consumer(user("editor", "reviewer", "checker", name="both"))
    statement = in_state("in_review", creator=both.user, checker=checker, reviewer=reviewer, lead=lead)
    problem = refused(both.press(f"claims/{statement.pk}/", "sign_off"), 403)
    assert problem["detail"] == "You recorded this statement; somebody else must decide."
    assert problem["type"] == "urn:newsroom:problem:refused-who"
