"""Recording and editing: what may be named how, what is asked back, and what cannot be written at all."""

import pytest

from claims.models import Statement
from sources.models import Party, Source
from tests import factories
from tests.api.client import Consumer, ok, refused

TEXT = """The lock

A barge in the lock. The lock was closed on Sunday. A barge in the lock.

"It will open soon," said Bo Lind.
"""
BARGE = "A barge in the lock."


@pytest.fixture
def story(editor):
    return factories.article(editor, TEXT)


def _claim(story, **fields) -> dict:
    return {
        "article": story.pk,
        "claim_type": "event",
        "sentence": "The lock was closed on Sunday.",
        "passages": [{"exact": "The lock was closed on Sunday"}],
        **fields,
    }


def test_words_that_stand_twice_are_asked_about_never_guessed(story, as_editor):
    problem = refused(as_editor.post("claims/", _claim(story, passages=[{"exact": BARGE}])), 400)
    assert problem["type"] == "urn:newsroom:problem:ambiguous"
    assert list(problem["errors"]) == ["passages"]
    first, second = problem["places"]
    assert [TEXT[place["start"] : place["end"]] for place in (first, second)] == [BARGE, BARGE]
    assert set(first) == {"start", "end", "prefix", "exact", "suffix"}
    assert Statement.objects.count() == 0
    by_place = _claim(story, passages=[{"start": second["start"], "end": second["end"], "exact": BARGE}])
    assert ok(as_editor.post("claims/", by_place), 201)["passages"][0]["start"] == second["start"]
    off = _claim(story, passages=[{"start": second["start"], "end": second["end"], "suffix": first["suffix"]}])
    assert "around" in refused(as_editor.post("claims/", off), 400)["errors"]["passages"][0]
    by_context = _claim(story, passages=[{"exact": BARGE, "suffix": first["suffix"]}])
    assert ok(as_editor.post("claims/", by_context), 201)["passages"][0]["start"] == first["start"]


def test_a_party_is_named_by_number_or_by_what_it_is_called(story, editor, as_editor):
    mayor = factories.party(editor, "Bo Lind", aliases=["Bosse Lind"])
    for given in (mayor.pk, {"name": "Bo Lind", "kind": "person"}, {"name": "Bosse Lind", "kind": "person"}):
        quote = ok(as_editor.post("quotes/", {"article": story.pk, "speaker": given}), 201)
        assert quote["speaker"]["id"] == mayor.pk
    before = Party.objects.count()
    other = {"name": "Bo Lind", "kind": "organisation"}
    quote = ok(as_editor.post("quotes/", {"article": story.pk, "speaker": other, "hops": [{"party": other}]}), 201)
    assert quote["speaker"]["id"] == quote["hops"][0]["party"]["id"] != mayor.pk
    assert Party.objects.count() == before + 1


def test_a_name_that_several_bear_is_asked_about(story, editor, as_editor):
    one, two = factories.party(editor, "Bo Lind"), factories.party(editor, "Bo Berg", aliases=["Bo Lind"])
    named = {"name": "Bo Lind", "kind": "person"}
    problem = refused(as_editor.post("quotes/", {"article": story.pk, "speaker": named}), 400)
    assert problem["errors"]["speaker"] == [
        f"Several bear this name: {one.pk}, {two.pk}. Give the number of the one meant."
    ]
    hops = [{"party": one.pk}, {"party": named}]
    problem = refused(as_editor.post("quotes/", {"article": story.pk, "hops": hops}), 400)
    assert list(problem["errors"]) == ["hops.1.party"]
    seen = as_editor.get(f"parties/{two.pk}/")
    ok(as_editor.post(f"parties/{two.pk}/merge/", {"into": one.pk, "reason": "One person."}, seen=seen))
    quote = ok(as_editor.post("quotes/", {"article": story.pk, "speaker": named}), 201)
    assert quote["speaker"]["id"] == one.pk


def test_what_a_refused_write_would_have_made_is_not_there(story, as_editor):
    before = Party.objects.count()
    new = {"name": "Cy Dahl", "kind": "person"}
    refused(as_editor.post("quotes/", {"article": story.pk, "speaker": new, "passages": [{"exact": "nowhere"}]}), 400)
    assert [Party.objects.count(), Statement.objects.count()] == [before, 0]


def test_a_source_is_found_by_its_address_and_made_once(story, editor, as_editor):
    named = {"title": "The port's notice", "kind": "page", "url": "https://port.example/notice"}
    hops = [{"party": story.outlet_id, "source": named}]
    for _ in range(2):
        quote = ok(as_editor.post("quotes/", {"article": story.pk, "hops": hops}), 201)
        assert quote["hops"][0]["source"]["url"] == named["url"]
        assert quote["hops"][0]["is_seen"] is False
    source = Source.objects.get(url=named["url"])
    factories.snapshot(editor, source, "The lock is closed.")
    assert ok(as_editor.get(f"quotes/{quote['id']}/"))["hops"][0]["is_seen"] is True


@pytest.mark.parametrize(
    "field",
    [
        *("id", "kind", "state", "stale_cause", "verification_status", "attribution", "attribution_hop", "wording"),
        *("content", "proposal", "overridden", "assignee", "version", "content_hash", "printed_text", "created_by"),
        *("created_at", "updated_at", "evidence", "speaker", "form", "no_such_field"),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(field, story, editor, as_editor):
    claim = factories.claim(editor, story, words="The lock was closed on Sunday")
    before = Statement.objects.values().get(pk=claim.pk)
    path = f"claims/{claim.pk}/"
    problem = refused(as_editor.patch(path, {field: before.get(field), "role": "x"}, seen=as_editor.get(path)), 400)
    assert problem["errors"] == {field: ["This cannot be written."]}
    assert refused(as_editor.post("claims/", _claim(story, **{field: None})), 400)["errors"] == problem["errors"]
    assert Statement.objects.values().get(pk=claim.pk) == before


def test_what_is_only_planned_is_no_edit(story, editor, as_checker, as_editor, as_reviewer):
    claim = factories.claim(editor, story, words="The lock was closed on Sunday")
    path = f"claims/{claim.pk}/"
    plan = {"priority": 4, "due_on": "2025-03-20", "recheck_on": None, "blocked_on": "the port's answer"}
    planned = ok(as_checker.patch(path, plan, seen=as_checker.get(path)))
    assert {name: planned[name] for name in plan} == plan
    refused(as_checker.patch(path, plan | {"role": "x"}, seen=as_checker.get(path)), 403)
    refused(as_reviewer.patch(path, {"priority": 1}, seen=as_reviewer.get(path)), 403)
    both = ok(as_editor.patch(path, {"priority": 1, "role": "Harbour master"}, seen=as_editor.get(path)))
    assert [both["priority"], both["role"], both["version"]] == [1, "Harbour master", planned["version"] + 2]
    verbs = [line["verb"] for line in ok(as_editor.get(f"{path}events/"))["results"]]
    assert verbs == ["record", "plan", "edit", "plan"]


def test_an_edit_and_a_plan_stand_or_fall_together(story, editor, as_editor):
    claim = factories.claim(editor, story, words="The lock was closed on Sunday")
    path = f"claims/{claim.pk}/"
    refused(as_editor.patch(path, {"role": "Master", "priority": 9}, seen=as_editor.get(path)), 400)
    refused(as_editor.patch(path, {"passages": [{"start": 0, "end": 10**6}]}, seen=as_editor.get(path)), 400)
    assert ok(as_editor.get(path))["version"] == 1


def test_a_chain_is_replaced_whole_and_each_hop_given_whole(story, editor, as_editor):
    quote = factories.quote(editor, story, words="It will open soon,")
    path = f"quotes/{quote.pk}/"
    problem = refused(as_editor.patch(path, {"hops": [{"cue": "said"}]}, seen=as_editor.get(path)), 400)
    assert problem["errors"] == {"hops": {"0": {"party": ["This field is required."]}}}
    wrong = [{"party": quote.speaker_id, "position": 1}]
    assert "hops" in refused(as_editor.patch(path, {"hops": wrong}, seen=as_editor.get(path)), 400)["errors"]
    basis = {"exact": "said Bo Lind"}
    chain = [
        {"position": 0, "party": quote.speaker_id, "cue": "said", "passage": basis, "certainty": "presumed"},
        {"position": 1, "party": story.outlet_id, "date": "2025-03-15", "date_basis": "publication"},
    ]
    hops = ok(as_editor.patch(path, {"hops": chain}, seen=as_editor.get(path)))["hops"]
    assert [hop["position"] for hop in hops] == [0, 1]
    assert [hops[0]["passage"]["exact"], hops[0]["certainty"]] == ["said Bo Lind", "presumed"]
    assert [hops[1]["date"], hops[1]["date_basis"], hops[1]["passage"]] == ["2025-03-15", "publication", None]


def test_an_article_is_corrected_and_its_text_revised_apart(story, as_editor):
    path = f"articles/{story.pk}/"
    assert "text" in refused(as_editor.patch(path, {"text": "x"}, seen=as_editor.get(path)), 400)["errors"]
    assert (
        "published_timezone"
        in refused(as_editor.patch(path, {"published_timezone": "Mars/Base"}, seen=as_editor.get(path)), 400)["errors"]
    )
    corrected = ok(as_editor.patch(path, {"headline": "The lock is shut"}, seen=as_editor.get(path)))
    assert [corrected["headline"], corrected["latest_revision"], corrected["version"]] == ["The lock is shut", 1, 2]
    revised = as_editor.post(f"{path}revisions/", {"text": TEXT + "\nMore.\n"}, seen=as_editor.get(path))
    assert [ok(revised, 201)["number"], revised.json()["article_version"]] == [2, 3]
    assert ok(as_editor.get(revised["Location"]))["text"].endswith("More.\n")
    numbers = [row["number"] for row in ok(as_editor.get(f"{path}revisions/"))["results"]]
    assert numbers == [2, 1]
    assert "text" not in ok(as_editor.get(f"{path}revisions/"))["results"][0]


def test_a_sentence_with_nothing_to_check(story, as_editor, as_checker):
    path = f"articles/{story.pk}/"
    covered = ok(as_editor.get(f"{path}coverage/"))
    assert [covered["clearance"], {sentence["cover"] for sentence in covered["sentences"]}] == ["intake", {"uncovered"}]
    place = {name: covered["sentences"][0][name] for name in ("start", "end")}
    refused(as_checker.post(f"{path}nothing-to-check/", place), 403)
    mark = ok(as_editor.post(f"{path}nothing-to-check/", place), 201)
    sentence = ok(as_editor.get(f"{path}coverage/"))["sentences"][0]
    assert [sentence["cover"], sentence["mark"], sentence["marked_by"]["username"]] == [
        "nothing_to_check",
        mark["id"],
        "editor",
    ]
    withdraw = f"{path}nothing-to-check/{mark['id']}/withdraw/"
    assert ok(as_editor.post(withdraw, {}))["withdrawn_by"]["username"] == "editor"
    refused(as_editor.post(withdraw, {}), 409)
    assert ok(as_editor.get(f"{path}coverage/"))["sentences"][0]["cover"] == "uncovered"
    refused(as_editor.post(f"{path}nothing-to-check/", {"start": 0, "end": 3}), 400)


def test_evidence_is_attached_changed_and_withdrawn(story, editor, as_editor):
    claim = factories.claim(editor, story, words="The lock was closed on Sunday")
    snapshot = factories.snapshot(editor, text="Closed all Sunday.")
    body = {"statement": claim.pk, "statement_version": claim.version, "snapshot": snapshot.pk}
    assert "covers" in refused(as_editor.post("evidence/", body), 400)["errors"]
    assert "covers" in refused(as_editor.post("evidence/", body | {"covers": []}), 400)["errors"]
    made = as_editor.post("evidence/", body | {"covers": ["content"], "excerpt": "all Sunday"})
    path = f"evidence/{ok(made, 201)['id']}/"
    assert made["Location"].endswith(f"/api/v1/{path}")
    refused(as_editor.patch(path, {"statement": 1}, seen=made), 400)
    changed = as_editor.patch(path, {"covers": ["content", "attribution"]}, seen=made)
    assert ok(changed)["covers"] == ["attribution", "content"]
    refused(as_editor.post(f"{path}withdraw/", {"reason": " "}, seen=changed), 400)
    withdrawn = as_editor.post(f"{path}withdraw/", {"reason": "Another Sunday."}, seen=changed)
    assert ok(withdrawn)["withdrawn_by"]["username"] == "editor"
    refused(as_editor.patch(path, {"note": "x"}, seen=withdrawn), 400)
    assert ok(as_editor.get(f"claims/{claim.pk}/"))["evidence"] == []


def test_a_snapshot_is_text_or_a_file_and_stays_as_it_is(editor, as_editor):
    source = factories.source(editor)
    refused(as_editor.post("snapshots/", {"source": source.pk}), 400)
    made = as_editor.post("snapshots/", {"source": source.pk, "text": "4.02 m\r\n", "language": "en"})
    assert [ok(made, 201)["text"], made.json()["file"]] == ["4.02 m\n", None]
    refused(as_editor.patch(f"snapshots/{made.json()['id']}/", {"text": "x"}, seen=made), 405)
    assert "text" not in ok(as_editor.get("snapshots/"))["results"][0]
    assert (
        "language"
        in refused(as_editor.post("snapshots/", {"source": source.pk, "text": "x", "language": "klingon!"}), 400)[
            "errors"
        ]
    )


def test_a_snapshot_file_is_sent_as_a_form_and_only_downloaded(editor, as_editor, tmp_path):
    source, page = factories.source(editor), tmp_path / "page.html"
    page.write_bytes(b"<script>alert(1)</script>")
    with page.open("rb") as file:
        response = as_editor.http.post(
            "/api/v1/snapshots/",
            {"source": source.pk, "file": file, "media_type": "text/html"},
            headers={"Authorization": f"Bearer {as_editor.secret}"},
        )
    snapshot = ok(response, 201)
    assert snapshot["method"] == "from_file"
    download = as_editor.get(snapshot["file"])
    assert b"".join(download.streaming_content) == b"<script>alert(1)</script>"
    assert download["Content-Type"] == "application/octet-stream"
    assert download["Content-Disposition"].startswith("attachment")
    assert download["X-Content-Type-Options"] == "nosniff"
    unknown = {"source": source.pk, "text": "x", "sha256": "0"}
    response = as_editor.http.post(
        "/api/v1/snapshots/", unknown, headers={"Authorization": f"Bearer {as_editor.secret}"}
    )
    assert refused(response, 400)["errors"] == {"sha256": ["This cannot be written."]}


def test_sources_derive_from_each_other_but_not_in_a_circle(editor, as_editor):
    wire, reprint = factories.source(editor, "Wire", "wire"), factories.source(editor, "Reprint", "page")
    path = f"sources/{reprint.pk}/"
    derived = ok(as_editor.patch(path, {"derived_from": [wire.pk]}, seen=as_editor.get(path)))
    assert [derived["derived_from"][0]["id"], derived["origins"]] == [wire.pk, [wire.pk]]
    back = f"sources/{wire.pk}/"
    for circle in (reprint.pk, wire.pk):
        problem = refused(as_editor.patch(back, {"derived_from": [circle]}, seen=as_editor.get(back)), 400)
        assert list(problem["errors"]) == ["derived_from"]
    problem = refused(as_editor.patch(back, {"derived_from": [10**9]}, seen=as_editor.get(back)), 400)
    assert problem["errors"] == {"derived_from": ["Not here: 1000000000."]}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/", "data:text/html,x", "//example.org", "x"])
def test_only_web_addresses_are_taken(url, editor, as_editor):
    source = {"title": "x", "kind": "page", "url": url}
    assert "url" in refused(as_editor.post("sources/", source), 400)["errors"]
    assert "url" in refused(as_editor.post("parties/", {"name": "x", "kind": "person", "url": url}), 400)["errors"]


def test_roles_decide_what_may_be_written(story, as_reviewer, as_reader, as_checker, db):
    party = {"name": "x", "kind": "person"}
    machine = Consumer(factories.user("integration"))
    for consumer in (as_reviewer, as_reader, machine):
        refused(consumer.post("parties/", party), 403)
        refused(consumer.post("sources/", {"title": "x", "kind": "page"}), 403)
    refused(as_checker.post("claims/", _claim(story)), 403)
    refused(as_checker.post("articles/", {"headline": "x", "outlet": party, "text": "x"}), 403)
    ok(as_checker.post("parties/", party), 201)
