"""Webhooks in the admin: a secret shown once, every act confirmed, and nothing of others to be seen."""

import re

import pytest
from django.urls import reverse

from newsroom.models import Webhook, WebhookDelivery
from newsroom.outbox.sending import deliver_due
from newsroom.outbox.webhooks import add_webhook
from tests import factories
from tests.factories import fresh
from tests.outbox.receiver import always

pytestmark = pytest.mark.django_db

LIST = reverse("admin:newsroom_webhook_changelist")
ADD = reverse("admin:newsroom_webhook_add")
DELIVERIES = reverse("admin:newsroom_webhookdelivery_changelist")
GIVEN = {"name": "Site", "url": "https://site.example/hook", "topics": ["statement.*", "article.revise"]}


def act(name: str, kind: str = "webhook") -> str:
    return reverse(f"admin:newsroom_{kind}_act", args=[name])


def text(response, status: int = 200) -> str:
    assert response.status_code == status, response.content.decode()[:2000]
    return response.content.decode()


@pytest.fixture
def webhook(editor):
    return add_webhook(by=editor, name="Site <i>", url="https://site.example/hook", topics=["*"])[0]


def press(client, name: str, *rows, kind: str = "webhook", **versions):
    shown = {f"version_{row.pk}": getattr(row, "version", 0) for row in rows}
    return client.post(act(name, kind), {"ids": [row.pk for row in rows], **shown, **versions})


def test_added_and_the_secret_shown_once(client, editor):
    client.force_login(editor)
    assert "statement.sign_off" in text(client.get(ADD))
    answer = client.post(ADD, GIVEN)
    secret = re.search(r"<code>(whsec_[^<]+)</code>", text(answer))[1]
    assert len(secret) == 50 and answer["Cache-Control"].startswith("no-store")
    webhook = Webhook.objects.get()
    assert (webhook.owner, webhook.topic_list) == (editor, ["article.revise", "statement.*"])
    for page in (LIST, reverse("admin:newsroom_webhook_change", args=[webhook.pk])):
        assert secret not in text(client.get(page))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"url": "http://127.0.0.1/"}, "not a public address"),
        ({"url": "ftp://site.example/"}, "http or https"),
        ({"topics": []}, "required"),
        ({"topics": ["no.such"]}, "valid choice"),
        ({"name": ""}, "required"),
    ],
)
def test_what_does_not_hold_up_is_said_at_its_field(given, reason, client, editor):
    client.force_login(editor)
    page = text(client.post(ADD, GIVEN | given))
    assert re.search(rf'class="errorlist"[^>]*>.*{reason}', page, re.DOTALL)
    assert not Webhook.objects.exists()


def test_changed_and_a_conflict_shown(client, editor, webhook):
    client.force_login(editor)
    page = reverse("admin:newsroom_webhook_change", args=[webhook.pk])
    assert client.post(page, GIVEN | {"version": 1}).status_code == 302
    assert (fresh(webhook).name, fresh(webhook).version) == ("Site", 2)
    assert "you saw version 1, it is now version 2" in text(client.post(page, GIVEN | {"version": 1, "name": "Mine"}))
    assert fresh(webhook).name == "Site"


@pytest.mark.parametrize("name", ["test", "rotate", "enable", "disable", "delete"])
def test_every_act_is_confirmed_first(name, client, editor, webhook):
    client.force_login(editor)
    before = Webhook.objects.values().get()
    chosen = client.post(LIST, {"action": name, "_selected_action": [webhook.pk]})
    assert chosen.status_code == 302
    page = text(client.get(chosen["Location"]))
    assert "Site &lt;i&gt;" in page and f'name="version_{webhook.pk}" value="1"' in page
    assert Webhook.objects.values().get() == before and not WebhookDelivery.objects.exists()


def test_the_acts(client, editor, webhook):
    client.force_login(editor)
    assert "1 of 1 done" in text(press(client, "disable", webhook))
    assert not fresh(webhook).is_enabled
    assert "switched off already" in text(press(client, "disable", fresh(webhook)))
    assert "1 of 1 done" in text(press(client, "enable", fresh(webhook)))
    secret = re.search(r"<code>(whsec_[^<]+)</code>", text(press(client, "rotate", fresh(webhook))))
    assert secret and fresh(webhook).previous_seed == webhook.seed
    assert "1 of 1 done" in text(press(client, "test", fresh(webhook)))
    assert WebhookDelivery.objects.get().asked_by == editor
    assert "1 of 1 done" in text(press(client, "delete", fresh(webhook)))
    assert fresh(webhook).deleted_at
    assert "Site" not in text(client.get(LIST))


def test_what_passed_meanwhile_is_not_done(client, editor, webhook):
    client.force_login(editor)
    for seen in ("7", "", "x", "9" * 30):
        answer = text(press(client, "rotate", webhook, **{f"version_{webhook.pk}": seen}))
        assert "0 of 1 done" in answer and "it is now version 1" in answer
    assert fresh(webhook).seed == webhook.seed


@pytest.mark.parametrize(
    ("role", "sees"), [("checker", False), ("reader", False), ("lead", True), ("integration", False)]
)
def test_whose_they_are(role, sees, client, webhook):
    client.force_login(factories.user(role))
    assert ("Site &lt;i&gt;" in text(client.get(LIST))) == sees
    assert client.get(reverse("admin:newsroom_webhook_change", args=[webhook.pk])).status_code == (200 if sees else 404)
    assert ("1 of 1 done" in text(press(client, "disable", webhook))) == sees
    assert fresh(webhook).is_enabled != sees


def test_who_holds_no_role_sees_no_such_page(client, webhook):
    client.force_login(factories.user())
    for page in (LIST, ADD, DELIVERIES, act("rotate")):
        assert client.get(page).status_code == 403
    assert press(client, "disable", webhook).status_code == 403


@pytest.mark.parametrize("asked", ["", "?ids=", "?ids=x&ids=99", f"?ids={'9' * 40}", "?ids=%00", "?ids=-1"])
def test_rows_that_are_not_there(asked, client, editor, webhook):
    client.force_login(editor)
    assert "None of them is there" in text(client.get(act("rotate") + asked))


def test_acts_that_are_not_there(client, editor):
    client.force_login(editor)
    assert client.get(act("explode")).status_code == 404
    assert client.get(act("rotate", "webhookdelivery")).status_code == 404


def test_deliveries_with_what_came_back_and_sent_again(client, editor, hook, receiver):
    webhook, _ = hook(editor, "party.add")
    factories.party(editor)
    receiver.answer = always(500, b"<script>alert(1)</script>")
    deliver_due()
    delivery = WebhookDelivery.objects.get()
    client.force_login(editor)
    listed = text(client.get(DELIVERIES))
    assert "party.add" in listed and "500" in listed and "Waiting" in listed
    page = text(client.get(reverse("admin:newsroom_webhookdelivery_change", args=[delivery.pk])))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page and "<script>alert" not in page
    assert "waiting to be sent as it is" in text(press(client, "redeliver", delivery, kind="webhookdelivery"))
    WebhookDelivery.objects.update(state="failed", due_at=None)
    assert "1 of 1 done" in text(press(client, "redeliver", delivery, kind="webhookdelivery"))
    assert WebhookDelivery.objects.filter(asked_by=editor, event=delivery.event, webhook=webhook).count() == 1
    client.force_login(factories.user("checker"))
    assert "party.add" not in text(client.get(DELIVERIES))
    assert client.get(reverse("admin:newsroom_webhookdelivery_change", args=[delivery.pk])).status_code == 404


def test_its_history_is_what_it_was_sent(client, editor, webhook):
    client.force_login(editor)
    history = client.get(reverse("admin:newsroom_webhook_history", args=[webhook.pk]))
    assert history["Location"] == f"{DELIVERIES}?webhook__id__exact={webhook.pk}"
    assert client.get(history["Location"]).status_code == 200


@pytest.mark.parametrize("rows", [1, 12])
def test_the_lists_cost_the_same_at_any_length(rows, client, lead, django_assert_num_queries):
    for _ in range(rows):
        add_webhook(by=lead, name="Site", url="https://site.example/", topics=["*"])
    factories.party(factories.user("editor"))
    client.force_login(lead)
    for page, queries in ((LIST, 8), (DELIVERIES, 9)):
        client.get(page)
        with django_assert_num_queries(queries):
            client.get(page)
