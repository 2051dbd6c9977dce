"""Every write says which version it saw; what has passed is refused together with what stands."""

import re

import pytest

from tests import factories
from tests.api.addresses import SINGLES, WRITES, furnished
from tests.api.client import Consumer, ok, refused

WANTING = [
    ("patch", "articles/{article}/"),
    ("post", "articles/{article}/revisions/"),
    ("patch", "quotes/{quote}/"),
    ("patch", "claims/{claim}/"),
    ("patch", "evidence/{evidence}/"),
    ("post", "evidence/{evidence}/withdraw/"),
    ("patch", "sources/{source}/"),
    ("patch", "parties/{party}/"),
    ("post", "parties/{party}/merge/"),
    ("post", "statements/{claim}/transitions/"),
    ("post", "statements/{claim}/comments/{comment}/resolve/"),
    ("patch", "webhooks/{webhook}/"),
    ("post", "webhooks/{webhook}/rotate/"),
    ("post", "webhooks/{webhook}/enable/"),
    ("post", "webhooks/{webhook}/disable/"),
    ("delete", "webhooks/{webhook}/"),
]
BODIES = {
    "merge": {"into": None, "reason": "One and the same."},
    "withdraw": {"reason": "A mistake."},
    "revisions": {"text": "Another text."},
    "transitions": {"verb": "withdraw", "reason": "A mistake."},
}


@pytest.fixture
def everything(db, editor, checker, reviewer, lead):
    return furnished(editor, checker, reviewer, lead)


def _body(path: str, everything: dict[str, int]) -> dict:
    body = BODIES.get(path.rstrip("/").rpartition("/")[2], {})
    return body | {"into": everything["party"]} if "into" in body else body


@pytest.mark.parametrize("path", SINGLES[:-1])
def test_what_has_not_changed_is_not_sent_again(path, everything, as_editor):
    address = path.format(**everything)
    first = as_editor.get(address)
    assert first["ETag"].startswith('"') and not first["ETag"].startswith("W/")
    for known in (first["ETag"], f'"other", W/{first["ETag"]}', "*"):
        again = as_editor.get(address, If_None_Match=known)
        assert [again.status_code, again.content, again["ETag"]] == [304, b"", first["ETag"]]
    assert as_editor.get(address, If_None_Match='"0-0"').status_code == 200
    assert first["Cache-Control"] == "private, no-cache"
    assert {"Authorization", "Cookie"} <= set(first["Vary"].split(", "))


@pytest.mark.parametrize(("method", "path"), WANTING)
def test_without_a_version_428_and_with_a_passed_one_412(method, path, everything, as_editor):
    send, address = getattr(as_editor, method), path.format(**everything)
    for missing in ({}, {"If_Match": "*"}, {"If_Match": ""}):
        problem = refused(send(address, _body(path, everything), **missing), 428)
        assert problem["type"] == "urn:newsroom:problem:precondition-required"
    for passed in ('"99-00"', '"nonsense"', "nonsense", 'W/"1-00"'):
        problem = refused(send(address, _body(path, everything), If_Match=passed), 412)
        assert problem["type"] == "urn:newsroom:problem:stale-version"
        assert problem["current"]["version"] == int(problem["detail"].split()[-1].rstrip("."))


def test_every_write_that_wants_a_version_is_listed_here():
    creating = {path for method, path in WRITES if method == "post"} - {path for _, path in WANTING}
    assert creating == {
        "articles/",
        "articles/{article}/nothing-to-check/",
        "articles/{article}/nothing-to-check/{mark}/withdraw/",
        "articles/{article}/suggestions/{suggestion}/keep/",
        "articles/{article}/suggestions/{suggestion}/drop/",
        "articles/{article}/suggestions/{suggestion}/undo/",
        "suggestions/preview/",
        "quotes/",
        "claims/",
        "evidence/",
        "sources/",
        "snapshots/",
        "parties/",
        "statements/{claim}/comments/",
        "webhooks/",
        "webhooks/{webhook}/test/",
        "webhooks/{webhook}/deliveries/{delivery}/redeliver/",
    }
    assert {path for method, path in WRITES if method == "patch"} <= {path for _, path in WANTING}


def test_the_version_counts_and_the_representation_does_not(as_editor, editor):
    party = factories.party(editor, "Ann Berg")
    path = f"parties/{party.pk}/"
    first = as_editor.get(path)
    second = as_editor.patch(path, {"name": "Ann Bergh"}, seen='"1-ffff"')
    assert ok(second)["version"] == 2
    assert second["ETag"] == as_editor.get(path)["ETag"] != first["ETag"]
    current = refused(as_editor.patch(path, {"name": "Anna"}, seen=first), 412)["current"]
    assert current == as_editor.get(path).json()
    assert ok(as_editor.patch(path, {"name": "Anna"}, seen=f"{first['ETag']}, {second['ETag']}"))["name"] == "Anna"


def test_embedded_rows_change_the_tag_while_the_version_stays(as_editor, editor):
    statement = factories.quote(editor)
    path = f"quotes/{statement.pk}/"
    before = as_editor.get(path)
    speaker = as_editor.get(f"parties/{statement.speaker_id}/")
    as_editor.patch(f"parties/{statement.speaker_id}/", {"name": "Anna Berg"}, seen=speaker)
    after = as_editor.get(path)
    assert [before.json()["version"], before["ETag"].partition("-")[0]] == [1, '"1']
    assert after["ETag"] != before["ETag"]
    assert after["ETag"].startswith('"1-')


def test_evidence_and_comments_name_the_statement_version(as_editor, editor):
    statement = factories.claim(editor)
    snapshot = factories.snapshot(editor)
    evidence = {"statement": statement.pk, "snapshot": snapshot.pk, "covers": ["content"]}
    remark = {"text": "Hm."}
    for path, body in (("evidence/", evidence), (f"claims/{statement.pk}/comments/", remark)):
        assert "statement_version" in refused(as_editor.post(path, body), 400)["errors"]
        stale = refused(as_editor.post(path, body | {"statement_version": 99}), 412)
        assert stale["current"]["id"] == statement.pk
        ok(as_editor.post(path, body | {"statement_version": factories.fresh(statement).version}), 201)


def test_the_answer_of_a_transition_carries_the_tag_of_the_statement(as_editor, editor):
    statement = factories.claim(editor)
    pressed = as_editor.press(f"claims/{statement.pk}/", "submit")
    assert pressed["ETag"] == as_editor.get(f"claims/{statement.pk}/")["ETag"]
    assert pressed.json()["statement"] == as_editor.get(f"claims/{statement.pk}/").json()


def test_every_answer_that_shows_one_object_has_a_strong_tag(editor, checker, reviewer, lead):
    found, consumer = furnished(editor, checker, reviewer, lead), Consumer(editor)
    for path in SINGLES:
        address = path.format(**found)
        tag = consumer.get(address)["ETag"]
        assert re.fullmatch(r'"[0-9]+-[0-9a-f]{16}"', tag), path
        assert consumer.get(address, If_None_Match=tag).status_code == 304, path


def test_a_delivery_that_was_asked_for_has_the_tag_of_the_delivery(editor, checker, reviewer, lead):
    found, consumer = furnished(editor, checker, reviewer, lead), Consumer(editor)
    deliveries = f"webhooks/{found['webhook']}/deliveries/"
    for path in (f"webhooks/{found['webhook']}/test/", f"{deliveries}{found['delivery']}/redeliver/"):
        made = consumer.post(path)
        assert made["ETag"] == consumer.get(f"{deliveries}{ok(made, 201)['id']}/")["ETag"]
