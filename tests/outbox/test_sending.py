"""The round that sends: what arrives, what is tried again and when, and what is not sent at all."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.timezone import now
from standardwebhooks import Webhook as Verifier
from standardwebhooks import WebhookVerificationError

from claims.actions import statements
from newsroom.models import Event, Webhook, WebhookDelivery
from newsroom.outbox import retrying, sending, webhooks
from newsroom.outbox.sending import deliver_due
from newsroom.outbox.signing import secret_of
from tests import factories
from tests.factories import fresh
from tests.outbox.receiver import always

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def one(hook, editor):
    """A webhook with one delivery that is due; answers both and the secret."""
    webhook, secret = hook(editor, "party.add")
    factories.party(editor)
    return webhook, WebhookDelivery.objects.get(webhook=webhook), secret


def due_now(**columns) -> None:
    """As if the waiting were over."""
    WebhookDelivery.objects.filter(state="waiting").update(due_at=now() - timedelta(seconds=1))
    Webhook.objects.update(rests_until=None, **columns)


def test_the_message(hook, people, receiver, settings):
    settings.PUBLIC_URL = "https://record.example.org/"
    webhook, secret = hook(people["lead"], "statement.sign_off")
    statement = factories.in_state("signed_off", **people)
    assert deliver_due() == 1
    event = Event.objects.get(verb="sign_off")
    (sent,) = receiver.received
    assert sent.verified(secret) == {
        "type": "statement.sign_off",
        "timestamp": event.at.isoformat().replace("+00:00", "Z"),
        "data": {
            "event": {
                "id": event.pk,
                "url": f"https://record.example.org/api/v1/events/{event.pk}/",
                "verb": "sign_off",
            },
            "target": {
                "id": statement.pk,
                "type": "statement",
                "url": f"https://record.example.org/api/v1/statements/{statement.pk}/",
            },
        },
    }
    assert sent.headers["content-type"] == "application/json"
    assert sent.id == f"evt_{event.pk}_{event.hash[:16]}"
    row = WebhookDelivery.objects.get()
    assert (row.state, row.attempts, row.status_code, row.due_at, row.lease) == ("delivered", 1, 204, None, "")
    assert fresh(webhook).last_delivered_at == row.attempted_at


def test_nothing_of_what_it_says_is_sent(hook, people, receiver):
    """Thin: no words of the record, no reason, no name."""
    hook(people["lead"])
    factories.in_state("stale", **people)
    while deliver_due():
        pass
    assert len(receiver.received) == Event.objects.count()
    for sent in receiver.received:
        message = json.loads(sent.body)
        assert set(message) == {"type", "timestamp", "data"}
        assert set(message["data"]) == {"event", "target"}
        assert set(message["data"]["event"]) == {"id", "url", "verb"}
        assert set(message["data"]["target"]) == {"id", "type", "url"}


@pytest.mark.parametrize("kind", ["article", "statement", "evidence", "party", "source", "snapshot"])
def test_the_address_of_the_target_is_there(kind, hook, people, receiver, admin, client):
    hook(admin, f"{kind}.*")
    factories.in_state("signed_off", **people)
    while deliver_due():
        pass
    client.force_login(admin)
    for sent in receiver.received:
        data = json.loads(sent.body)["data"]
        for place in (data["event"], data["target"]):
            assert client.get(place["url"].removeprefix("http://127.0.0.1:8000")).json()["id"] == place["id"]
    assert receiver.received


def test_the_timestamp_is_that_of_the_attempt(one, receiver):
    _, delivery, secret = one
    receiver.answer = always(500)
    deliver_due()
    WebhookDelivery.objects.update(created_at=now() - timedelta(days=1))
    due_now()
    deliver_due()
    first, second = receiver.received
    assert (first.id, first.body) == (second.id, second.body)
    second.verified(secret)
    sent_at = datetime.fromtimestamp(int(second.headers["webhook-timestamp"]), UTC)
    assert abs(sent_at - fresh(delivery).attempted_at) < timedelta(seconds=5)


def test_another_secret_does_not_verify(one, receiver):
    deliver_due()
    with pytest.raises(WebhookVerificationError):
        receiver.received[0].verified(secret_of("another"))


def test_both_secrets_sign_for_a_day(one, receiver, editor):
    webhook, _, before = one
    _, after = webhooks.rotate_secret(webhook=webhook, by=editor, version=1)
    assert before != after and after.startswith("whsec_")
    deliver_due()
    (sent,) = receiver.received
    assert len(sent.headers["webhook-signature"].split()) == 2
    assert sent.verified(before) == sent.verified(after)
    Webhook.objects.update(previous_until=now() - timedelta(seconds=1))
    factories.party(editor, "Another")
    deliver_due()
    receiver.received[1].verified(after)
    with pytest.raises(WebhookVerificationError):
        receiver.received[1].verified(before)


def test_a_secret_has_the_length_that_the_standard_wants():
    assert len(Verifier(secret_of("seed"))._whsecret) == 32


def test_a_stolen_database_signs_nothing(one, settings, receiver):
    """With another SECRET_KEY no message goes out that its receiver could not trust; the webhook says what to do."""
    webhook, delivery, _ = one
    settings.SECRET_KEY = "another key"
    deliver_due()
    assert receiver.received == []
    assert fresh(delivery).state == "failed"
    assert "Rotate" in fresh(webhook).disabled_reason


@pytest.mark.parametrize(
    ("status", "state", "error"),
    [
        (200, "delivered", ""),
        (202, "delivered", ""),
        (204, "delivered", ""),
        (299, "delivered", ""),
        (301, "waiting", "Redirects are not followed: give the address it leads to."),
        (307, "waiting", "Redirects are not followed: give the address it leads to."),
        (400, "waiting", ""),
        (401, "waiting", ""),
        (404, "waiting", ""),
        (410, "failed", ""),
        (429, "waiting", ""),
        (500, "waiting", ""),
        (503, "waiting", ""),
    ],
)
def test_what_an_answer_means(status, state, error, one, receiver):
    webhook, delivery, _ = one
    receiver.answer = always(status, b"Thank you." if status != 204 else b"", Location="http://127.0.0.1:1/")
    deliver_due()
    row = fresh(delivery)
    assert (row.state, row.status_code, row.error, row.attempts) == (state, status, error, 1)
    assert row.response == ("Thank you." if status != 204 else "")
    assert (fresh(webhook).failing_since is None) == (state == "delivered")
    assert (row.due_at is None) == (state != "waiting")
    assert len(receiver.received) == 1


def test_gone_switches_the_webhook_off(one, receiver, editor):
    webhook, _, _ = one
    receiver.answer = always(410)
    deliver_due()
    assert (fresh(webhook).disabled_reason, fresh(webhook).version) == ("The receiver answered 410: it is gone.", 2)
    factories.party(editor, "Another")
    assert WebhookDelivery.objects.filter(webhook=webhook).count() == 1


def test_tried_so_many_times_and_no_more(one, receiver):
    _, delivery, _ = one
    receiver.answer = always(500)
    waits = []
    for attempt in range(1, retrying.MOST_ATTEMPTS + 1):
        due_now()
        assert deliver_due() == 1
        row = fresh(delivery)
        assert row.attempts == attempt
        waits.append(row.due_at and row.due_at - row.attempted_at)
    for attempt, wait in enumerate(waits[:-1], start=1):
        expected = retrying.wait_after(attempt)
        assert expected * (1 - retrying.JITTER) <= wait <= expected * (1 + retrying.JITTER)
    assert (waits[-1], fresh(delivery).state) == (None, "failed")
    due_now()
    assert deliver_due() == 0
    assert len({sent.id for sent in receiver.received}) == 1


def test_not_before_it_is_due(one, receiver):
    receiver.answer = always(500)
    assert [deliver_due(), deliver_due()] == [1, 0]
    assert len(receiver.received) == 1


def test_the_receiver_may_ask_for_more_time(one, receiver):
    _, delivery, _ = one
    receiver.answer = always(429, Retry_After="3600")
    deliver_due()
    row = fresh(delivery)
    assert row.due_at - row.attempted_at == timedelta(hours=1)


def test_who_does_not_answer_rests_and_the_others_do_not(one, receiver, hook, editor, settings):
    webhook, _, _ = one
    receiver.answer = always(503)
    deliver_due()
    other, _ = hook(editor, "party.add")
    receiver.answer = always(204)
    factories.party(editor, "Another")
    assert deliver_due() == 1
    assert WebhookDelivery.objects.get(webhook=other).state == "delivered"
    assert fresh(webhook).rests_until - now() < retrying.LONGEST_REST
    due_now()
    assert deliver_due() == 2
    assert (fresh(webhook).failing_since, fresh(webhook).rests_until) == (None, None)


@pytest.mark.parametrize(("ago", "is_off"), [(timedelta(days=1, hours=23), False), (timedelta(days=2, hours=1), True)])
def test_two_days_without_a_success_switch_it_off(ago, is_off, one, receiver):
    webhook, delivery, _ = one
    due_now(failing_since=now() - ago)
    receiver.answer = always(500)
    deliver_due()
    assert fresh(webhook).is_enabled != is_off
    assert fresh(delivery).state == "waiting"


def test_switched_on_again_what_waited_is_sent(one, receiver, editor):
    webhook, delivery, _ = one
    webhooks.disable(webhook=webhook, by=editor, version=1)
    assert deliver_due() == 0
    webhooks.enable(webhook=webhook, by=editor, version=2)
    assert deliver_due() == 1
    assert fresh(delivery).state == "delivered"


def test_nobody_answers(one, receiver, settings):
    _, delivery, _ = one
    settings.OUTBOUND_PRIVATE = []
    deliver_due()
    row = fresh(delivery)
    assert (row.state, row.status_code, row.response) == ("waiting", None, "")
    assert row.error == f"Port {receiver.server.server_port} is not reached: only 80 and 443 are."


def test_what_came_back_is_kept_in_part(one, receiver):
    _, delivery, _ = one
    receiver.answer = always(200, b"<script>\0\xff" + b"x" * 5000)
    deliver_due()
    assert fresh(delivery).response == "<script>��" + "x" * 490


def test_while_nothing_may_go_out_everything_waits(one, receiver, settings):
    _, delivery, _ = one
    settings.OUTBOUND = False
    assert deliver_due() == 0
    assert (fresh(delivery).attempts, fresh(delivery).state) == (0, "waiting")


def test_what_the_owner_may_no_longer_see_is_withheld(hook, people, reader, receiver):
    """Asked again at the moment of sending: an hour may lie between, or a week."""
    hook(reader, "statement.sign_off")
    statement = factories.in_state("signed_off", **people)
    delivery = WebhookDelivery.objects.get()
    statements.withdraw(statement=statement, by=people["lead"], version=statement.version, reason="A mistake.")
    assert deliver_due() == 1
    assert (fresh(delivery).state, fresh(delivery).error) == ("withheld", "Its owner may not see what this is about.")
    assert receiver.received == []


def test_an_owner_without_a_role_is_told_nothing(hook, receiver, editor):
    owner = factories.user("checker")
    hook(owner, "party.add")
    factories.party(editor)
    owner.groups.clear()
    deliver_due()
    assert (WebhookDelivery.objects.get().state, receiver.received) == ("withheld", [])


def test_an_inactive_owners_webhook_pauses(hook, receiver, editor):
    owner = factories.user("checker")
    hook(owner, "party.add")
    factories.party(editor)
    type(owner).objects.filter(pk=owner.pk).update(is_active=False)
    assert deliver_due() == 0
    type(owner).objects.filter(pk=owner.pk).update(is_active=True)
    assert deliver_due() == 1
    assert WebhookDelivery.objects.get().state == "delivered"


def test_a_deleted_webhook_is_told_nothing(one, receiver, editor):
    webhook, _, _ = one
    webhooks.delete_webhook(webhook=webhook, by=editor, version=1)
    assert (deliver_due(), receiver.received) == (0, [])


def test_a_test_is_sent_once_and_also_where_it_is_switched_off(hook, editor, receiver):
    webhook, secret = hook(editor)
    webhooks.disable(webhook=webhook, by=editor, version=1)
    receiver.answer = always(500)
    test = webhooks.send_test(webhook=webhook, by=editor)
    assert deliver_due() == 1
    assert (fresh(test).state, fresh(test).attempts, fresh(webhook).failing_since) == ("failed", 1, None)
    (sent,) = receiver.received
    message = sent.verified(secret)
    assert (message["type"], message["data"]["webhook"]["id"]) == ("webhook.test", webhook.pk)


def test_redelivered_under_the_same_id(one, receiver, lead):
    _, delivery, _ = one
    deliver_due()
    again = webhooks.redeliver(delivery=fresh(delivery), by=lead)
    deliver_due()
    first, second = receiver.received
    assert (first.id, first.body) == (second.id, second.body)
    assert (fresh(again).state, fresh(again).asked_by, fresh(delivery).asked_by) == ("delivered", lead, None)


def test_a_delivery_that_every_worker_dies_of_is_given_up(one, receiver):
    _, delivery, _ = one
    WebhookDelivery.objects.update(attempts=retrying.MOST_ATTEMPTS)
    assert deliver_due() == 1
    assert fresh(delivery).state == "failed"
    assert receiver.received == []


def test_what_another_worker_has_is_left_alone(one, receiver):
    _, delivery, _ = one
    taken = sending._take("first")
    assert ([row.pk for row in taken], deliver_due()) == ([delivery.pk], 0)
    due_now()
    assert deliver_due() == 1
    assert sending._settle(taken[0], state="failed") is False
    assert fresh(delivery).state == "delivered"


def test_how_late_the_worker_is_can_be_asked(one, client, settings):
    def late() -> int:
        return client.get("/readyz").json()["worker_late_by"]

    assert late() < 60
    WebhookDelivery.objects.update(due_at=now() - timedelta(minutes=5))
    assert 300 <= late() < 400
    settings.OUTBOUND = False
    assert late() == 0
    settings.OUTBOUND = True
    deliver_due()
    assert late() == 0


def test_more_than_one_handful(hook, editor, receiver):
    hook(editor, "party.add")
    for number in range(2 * sending.AT_ONCE + 1):
        factories.party(editor, f"Party {number}")
    assert [deliver_due() for _ in range(4)] == [8, 8, 1, 0]
    assert len({sent.id for sent in receiver.received}) == 17
