"""Several at once: readers of the record, senders of mail, and people who read while it is sent."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from claims.actions import assignments, comments
from claims.actions import notices as own
from claims.models import Notification, Statement
from claims.notifying.catching_up import catch_up, start
from claims.notifying.mailing import mail_what_is_due
from claims.notifying.rounds import tell
from newsroom.models import Event, User
from tests import factories
from tests.claims.test_concurrency import at_once, people

pytestmark = pytest.mark.django_db(transaction=True)


class Box(EmailBackend):
    """Keeps what was sent where every thread can put it."""


@pytest.fixture(autouse=True)
def _begin(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Box"
    mail.outbox = []
    start()


def cast() -> dict[str, User]:
    found = people()
    for user in found.values():
        User.objects.filter(pk=user.pk).update(email=f"{user.username}@post.example")
    return found


def test_two_readers_at_once_tell_nothing_twice() -> None:
    found = cast()
    rows = [factories.in_state("stale", **found) for _ in range(3)]
    assert at_once([catch_up] * 4) == ["done"] * 4
    assert Notification.objects.count() == 4 * len(rows)
    assert start().last_event == Event.objects.order_by("-pk")[0].pk


def test_what_happens_while_it_is_read_is_told_too() -> None:
    found = cast()
    rows = [factories.in_state("queued", **found) for _ in range(6)]
    acts: list[Callable] = [_assign(row, found["lead"], found["checker"]) for row in rows]
    assert at_once([*acts, catch_up, catch_up]) == ["done"] * 8
    catch_up()
    told = Notification.objects.filter(kind="assigned").values_list("statement", flat=True)
    assert sorted(told) == sorted(row.pk for row in rows)


def test_many_rounds_at_once_send_each_notice_once() -> None:
    found = cast()
    row = factories.in_state("checking", **found)
    comments.comment(statement=row, by=found["checker"], version=row.version, text="@lead @editor @reviewer")
    assert at_once([tell] * 5) == ["done"] * 5
    assert sorted(sent.to[0] for sent in mail.outbox) == [
        "editor@post.example",
        "lead@post.example",
        "reviewer@post.example",
    ]


def test_reading_and_choosing_while_it_is_sent_locks_nobody_out() -> None:
    found = cast()
    row = factories.in_state("checking", **found)
    for number in range(8):
        comments.comment(statement=row, by=found["checker"], version=row.version, text=f"@lead {number}")
    catch_up()
    lead, last = found["lead"], Notification.objects.order_by("-pk")[0].pk
    acts = [
        mail_what_is_due,
        mail_what_is_due,
        lambda: own.mark_all_read(by=lead, up_to=last),
        lambda: own.choose(by=lead, ways={"mentioned": "digest"}),
        lambda: own.choose(by=lead, ways={"mentioned": "at_once"}),
    ]
    assert at_once(acts) == ["done"] * len(acts)
    assert len(mail.outbox) <= 1
    assert not Notification.objects.unread().exists()


def _assign(row: Statement, lead: User, checker: User) -> Callable[[], Statement]:
    return lambda: assignments.assign(statement=row, by=lead, version=row.version, assignee=checker)
