"""What is stored with an event: for whom, in one statement, in the event's own transaction."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from claims.actions.comments import comment
from newsroom.models import Event, Webhook, WebhookDelivery
from newsroom.outbox import topics, webhooks
from newsroom.record.log import Entry, append
from tests import factories
from tests.factories import fresh
from tests.newsroom.everything import build

pytestmark = pytest.mark.django_db


def told(webhook: Webhook) -> list[str]:
    """What is stored for it, in the order of the events."""
    return [each.topic for each in WebhookDelivery.objects.filter(webhook=webhook).order_by("event_id")]


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["*"], ["party.add", "article.take_in", "statement.record", "statement.submit"]),
        (["statement.*"], ["statement.record", "statement.submit"]),
        (["statement.submit"], ["statement.submit"]),
        (["statement.submit", "article.take_in"], ["article.take_in", "statement.submit"]),
        (["statement.sign_off"], []),
        (["source.*"], []),
    ],
)
def test_only_what_was_asked_for(wanted, expected, hook, editor):
    webhook, _ = hook(editor, *wanted)
    factories.submitted(factories.claim(editor), editor)
    assert told(webhook) == expected


def test_sign_is_no_part_of_sign_off(hook, editor, monkeypatch):
    """Topics are compared as wholes: none is found inside another."""
    monkeypatch.setitem(topics._verbs, "ment", ["sign"])
    webhook, _ = hook(editor, "ment.sign", "statement.sign_off")
    with transaction.atomic():
        append(Entry(verb="sign", target=factories.claim(editor), by=editor))
    assert told(webhook) == []


def test_everything_that_can_happen_can_be_asked_for(admin):
    build()
    happened = {f"{event.target_type}.{event.verb}" for event in Event.objects.all()}
    assert happened - set(topics.known()) == set()
    assert len(happened) > 25


@pytest.mark.parametrize("role", ["editor", "checker", "reviewer", "lead", "integration"])
def test_who_sees_everything_is_told_everything(role, hook, people):
    webhook, _ = hook(factories.user(role), "statement.*")
    factories.in_state("signed_off", **people)
    assert told(webhook)[-2:] == ["statement.propose", "statement.sign_off"]
    assert len(told(webhook)) == 6


def test_a_reader_is_told_of_what_a_reader_sees(hook, people, reader):
    webhook, _ = hook(reader)
    statement = factories.in_state("stale", **people)
    remark = comment(statement=statement, by=people["checker"], version=fresh(statement).version, text="Between us.")
    assert Event.objects.filter(target_type="comment", target_id=remark.pk).exists()
    # What the new evidence rests on was not to be seen yet when it was added.
    assert told(webhook) == ["statement.sign_off", "evidence.add", "statement.add_evidence", "statement.lapse"]


@pytest.mark.parametrize("what", ["no role", "inactive", "switched off", "deleted"])
def test_nothing_is_stored_for_who_is_not_to_be_told(what, hook, editor):
    owner = factories.user("checker")
    webhook, _ = hook(owner)
    if what == "no role":
        owner.groups.clear()
    elif what == "inactive":
        type(owner).objects.filter(pk=owner.pk).update(is_active=False)
    elif what == "switched off":
        webhooks.disable(webhook=webhook, by=owner, version=1)
    else:
        webhooks.delete_webhook(webhook=webhook, by=owner, version=1)
    factories.claim(editor)
    assert told(webhook) == []


def test_a_superuser_is_told_once_for_each_event(hook, admin, editor):
    webhook, _ = hook(admin)
    admin.groups.set(factories.user("editor", "reader").groups.all())
    factories.claim(editor)
    assert told(webhook) == ["party.add", "article.take_in", "statement.record"]


def test_taken_back_with_the_event(hook, editor):
    webhook, _ = hook(editor)
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.claim(editor)
        assert told(webhook)
        raise RuntimeError
    assert (told(webhook), Event.objects.count()) == ([], 0)


@pytest.mark.parametrize(("entries", "hooks"), [(1, 0), (1, 1), (30, 1), (1, 5), (30, 5)])
def test_as_many_statements_for_many_as_for_one(entries, hooks, hook, editor):
    """One asks who wants to be told, and where somebody does another one stores it."""
    for _ in range(hooks):
        hook(editor)
    party = factories.party(editor)
    before = WebhookDelivery.objects.count()
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        append(*(Entry(verb="edit", target=party, by=editor) for _ in range(entries)))
    storing = [query["sql"] for query in queries if "newsroom_webhook" in query["sql"]]
    assert (len(storing), len(queries)) == ((2, 5) if hooks else (1, 4))
    assert WebhookDelivery.objects.count() - before == entries * hooks
    row = WebhookDelivery.objects.first()
    if row is not None:
        assert (row.state, row.attempts, row.due_at, row.created_at) == ("waiting", 0, row.event.at, row.event.at)


def test_one_more_for_those_who_see_what_is_open_to_readers(hook, editor, reader):
    hooks = [hook(owner)[0] for owner in (editor, reader, reader)]
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        append(Entry(verb="edit", target=factories.party(editor), by=editor))
    assert len([query for query in queries if "newsroom_webhook" in query["sql"]]) == 6
    assert [told(one)[-1:] for one in hooks] == [["party.edit"], [], []]


def test_no_entries_no_statement(editor):
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        append()
    assert [query for query in queries if "newsroom_webhook" in query["sql"]] == []
