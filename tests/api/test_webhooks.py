"""Webhooks over the API: whose they are, what is shown once, and what each act does."""

import pytest

from newsroom.models import Replay, Webhook, WebhookDelivery
from newsroom.outbox.sending import deliver_due
from newsroom.outbox.webhooks import MOST_OF_ONE_OWNER
from tests import factories
from tests.api.client import Consumer, ok, refused
from tests.outbox.receiver import Receiver, always

URL = "https://site.example/hook"
GIVEN = {"name": "Site", "url": URL, "topics": ["statement.sign_off", "article.*"]}

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings):
    with Receiver() as there:
        settings.OUTBOUND, settings.OUTBOUND_PRIVATE = True, [there.host]
        yield there


@pytest.fixture
def made(as_editor):
    """The editor's webhook, as the answer to its creation showed it."""
    return ok(as_editor.post("webhooks/", GIVEN), 201)


def test_made_and_its_secret_shown_once(as_editor):
    answer = as_editor.post("webhooks/", GIVEN)
    made = ok(answer, 201)
    secret = made.pop("secret")
    assert secret.startswith("whsec_") and len(secret) == 50
    assert answer["Cache-Control"] == "no-store"
    assert answer["Location"] == f"http://testserver/api/v1/webhooks/{made['id']}/"
    assert {name: made[name] for name in ("name", "url", "topics", "is_enabled", "version")} == {
        "name": "Site",
        "url": URL,
        "topics": ["article.*", "statement.sign_off"],
        "is_enabled": True,
        "version": 1,
    }
    shown = as_editor.get(f"webhooks/{made['id']}/")
    assert (ok(shown), shown["ETag"]) == (made, answer["ETag"])
    assert secret not in shown.content.decode() and secret not in as_editor.get("webhooks/").content.decode()
    assert secret not in str(Webhook.objects.values())


def test_everything_is_told_if_nothing_is_said(as_editor):
    assert ok(as_editor.post("webhooks/", {"name": "Site", "url": URL}), 201)["topics"] == ["*"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"url": ""}, "url"),
        ({"url": "site.example"}, "url"),
        ({"url": "ftp://site.example/"}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "https://user:word@site.example/"}, "url"),
        ({"url": "https://site.example:8443/"}, "url"),
        ({"url": "http://127.0.0.1/"}, "url"),
        ({"url": "http://[::1]/"}, "url"),
        ({"url": "https://site.example/" + "x" * 2000}, "url"),
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"topics": []}, "topics"),
        ({"topics": ["statement.singoff"]}, "topics"),
        ({"topics": ["statement"]}, "topics"),
        ({"topics": ["*"] * 101}, "topics"),
        ({"topics": "*"}, "topics"),
        ({"owner": 1}, "owner"),
        ({"secret": "whsec_mine"}, "secret"),
        ({"is_enabled": False}, "is_enabled"),
    ],
)
def test_what_does_not_hold_up(given, field, as_editor, made):
    path = f"webhooks/{made['id']}/"
    assert list(refused(as_editor.post("webhooks/", GIVEN | given), 400)["errors"]) == [field]
    assert list(refused(as_editor.patch(path, given, seen=as_editor.get(path)), 400)["errors"]) == [field]
    assert ok(as_editor.get(path))["version"] == 1


def test_changed(as_editor, made):
    path = f"webhooks/{made['id']}/"
    changed = ok(as_editor.patch(path, {"topics": ["*"]}, seen=as_editor.get(path)))
    assert (changed["topics"], changed["url"], changed["version"]) == (["*"], URL, 2)


ROLES = ("editor", "checker", "reviewer", "reader", "integration", "lead")


@pytest.mark.parametrize("role", ROLES)
def test_whose_they_are(role, made):
    """One's own; a lead sees and mends everybody's; for everybody else they are not there."""
    somebody = Consumer(factories.user(role))
    path = f"webhooks/{made['id']}/"
    own = ok(somebody.post("webhooks/", GIVEN), 201)
    listed = [row["id"] for row in ok(somebody.get("webhooks/"))["results"]]
    assert listed == ([own["id"], made["id"]] if role == "lead" else [own["id"]])
    if role == "lead":
        assert ok(somebody.patch(path, {"name": "Mended"}, seen=somebody.get(path)))["owner"]["username"] == "editor"
        return
    nowhere = "webhooks/999999/"
    for method, rest in (("get", ""), ("get", "deliveries/"), ("post", "test/"), ("post", "rotate/"), ("delete", "")):
        there = getattr(somebody, method)(path + rest, If_Match='"1-0"')
        assert refused(there, 404)["detail"] == refused(getattr(somebody, method)(nowhere + rest), 404)["detail"]


def test_nobody_without_a_role(made):
    refused(Consumer(factories.user()).get("webhooks/"), 403)


def test_so_many_and_no_more(as_editor, made):
    for _ in range(MOST_OF_ONE_OWNER - 1):
        ok(as_editor.post("webhooks/", GIVEN), 201)
    assert refused(as_editor.post("webhooks/", GIVEN), 400)["errors"] == {
        "non_field_errors": [f"You have {MOST_OF_ONE_OWNER} webhooks already: delete one first."]
    }
    path = f"webhooks/{made['id']}/"
    assert as_editor.delete(path, seen=as_editor.get(path)).status_code == 204
    ok(as_editor.post("webhooks/", GIVEN), 201)


def test_deleted_is_gone(as_editor, as_lead, made):
    path = f"webhooks/{made['id']}/"
    ok(as_editor.post(f"{path}test/"), 201)
    gone = as_editor.delete(path, seen=as_editor.get(path))
    assert (gone.status_code, gone.content) == (204, b"")
    for consumer in (as_editor, as_lead):
        refused(consumer.get(path), 404)
        refused(consumer.get(f"{path}deliveries/"), 404)
        assert ok(consumer.get("webhooks/"))["results"] == []


def test_off_and_on_again(as_editor, made):
    path = f"webhooks/{made['id']}/"
    off = ok(as_editor.post(f"{path}disable/", seen=as_editor.get(path)))
    assert (off["is_enabled"], off["disabled_reason"], off["version"]) == (False, "Switched off by hand.", 2)
    problem = refused(as_editor.post(f"{path}disable/", seen=as_editor.get(path)), 409)
    assert problem["detail"] == "This webhook is switched off already."
    on = ok(as_editor.post(f"{path}enable/", seen=as_editor.get(path)))
    assert (on["is_enabled"], on["disabled_at"], on["disabled_reason"]) == (True, None, "")
    refused(as_editor.post(f"{path}enable/", seen=as_editor.get(path)), 409)


def test_a_new_secret(as_editor, made):
    path = f"webhooks/{made['id']}/"
    answer = as_editor.post(f"{path}rotate/", seen=as_editor.get(path))
    rotated = ok(answer)
    assert rotated["secret"] not in ("", made["secret"])
    assert (rotated["secret_mark"] != made["secret_mark"], rotated["previous_secret_until"] is not None) == (True, True)
    assert (answer["Cache-Control"], answer["ETag"]) == ("no-store", as_editor.get(path)["ETag"])


def test_no_secret_is_kept_for_an_idempotency_key(as_editor):
    """Sent again, the answer is the same but for the secret, which is stored nowhere: a new one can be had."""
    first = ok(as_editor.post("webhooks/", GIVEN, Idempotency_Key="once"), 201)
    again = ok(as_editor.post("webhooks/", GIVEN, Idempotency_Key="once"), 201)
    assert again == first | {"secret": None}
    assert first["secret"] not in str(Replay.objects.values())
    assert Webhook.objects.count() == 1


def test_deliveries_told_and_sent_again(as_editor, editor, receiver):
    made = ok(as_editor.post("webhooks/", {"name": "Site", "url": receiver.url, "topics": ["party.add"]}), 201)
    path = f"webhooks/{made['id']}/deliveries/"
    factories.party(editor)
    waiting = ok(as_editor.get(path, {"state": "waiting"}))["results"]
    assert [(row["state"], row["attempts"], row["topic"]) for row in waiting] == [("waiting", 0, "party.add")]
    problem = refused(as_editor.post(f"{path}{waiting[0]['id']}/redeliver/"), 409)
    assert problem["detail"] == "This one is waiting to be sent as it is."
    receiver.answer = always(200, b"<b>Thanks</b>")
    deliver_due()
    delivered = ok(as_editor.get(f"{path}{waiting[0]['id']}/"))
    assert {name: delivered[name] for name in ("state", "attempts", "status_code", "response", "error", "due_at")} == {
        "state": "delivered",
        "attempts": 1,
        "status_code": 200,
        "response": "<b>Thanks</b>",
        "error": "",
        "due_at": None,
    }
    assert delivered["message_id"] == receiver.received[0].id
    again = ok(as_editor.post(f"{path}{delivered['id']}/redeliver/"), 201)
    assert (again["asked_by"]["username"], again["message_id"]) == ("editor", delivered["message_id"])
    deliver_due()
    assert [row["state"] for row in ok(as_editor.get(path))["results"]] == ["delivered", "delivered"]
    assert receiver.received[0].body == receiver.received[1].body


def test_pages_and_filters_of_deliveries(as_editor, editor, made):
    path = f"webhooks/{made['id']}/deliveries/"
    tests = [ok(as_editor.post(f"webhooks/{made['id']}/test/"), 201)["id"] for _ in range(5)]
    WebhookDelivery.objects.filter(pk=tests[0]).update(state="failed", due_at=None)
    first = ok(as_editor.get(path, {"page_size": 2, "count": "exact"}))
    assert ([row["id"] for row in first["results"]], first["count"]) == (tests[:2:-1], 5)
    second = ok(as_editor.get(first["next"]))
    assert [row["id"] for row in second["results"]] == tests[2:0:-1]
    assert [row["id"] for row in ok(as_editor.get(path, {"state": "failed"}))["results"]] == tests[:1]
    assert len(ok(as_editor.get(path, {"state": "failed,waiting"}))["results"]) == 5
    refused(as_editor.get(path, {"state": "lost"}), 400)
    refused(as_editor.get(path, {"webhook": 1}), 400)


def test_a_test(as_editor, receiver):
    made = ok(as_editor.post("webhooks/", {"name": "Site", "url": receiver.url}), 201)
    test = ok(as_editor.post(f"webhooks/{made['id']}/test/"), 201)
    assert (test["event"], test["topic"], test["state"]) == (None, "webhook.test", "waiting")
    deliver_due()
    assert receiver.received[0].verified(made["secret"])["type"] == "webhook.test"
    shown = ok(as_editor.get(f"webhooks/{made['id']}/deliveries/{test['id']}/"))
    assert (shown["state"], shown["status_code"]) == ("delivered", 204)
    problem = refused(as_editor.post(f"webhooks/{made['id']}/deliveries/{test['id']}/redeliver/"), 409)
    assert problem["detail"] == "A test is not sent again: send another."
