"""What was read half a year ago is cleared away; nothing that anybody still has to see is."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from claims.actions import assignments
from claims.models import NoticeCursor, Notification, Statement
from claims.notifying import catching_up
from claims.notifying.clearing import READ_KEPT, clear_notices
from newsroom.outbox.rounds import declared
from tests import factories

pytestmark = pytest.mark.django_db

YESTERDAY = localdate() - timedelta(days=1)
LATELY, LONG_AGO = now() - READ_KEPT + timedelta(hours=1), now() - READ_KEPT - timedelta(hours=1)


@pytest.fixture
def notices(people, lead):
    """That something is the checker's; that it is overdue, to the checker and the lead."""
    catching_up.start()
    queued = factories.in_state("queued", **people)
    Statement.objects.filter(pk=queued.pk).update(due_on=YESTERDAY)
    assignments.assign(statement=queued, by=lead, version=queued.version, assignee=people["checker"])
    catching_up.catch_up()
    assert sorted(Notification.objects.values_list("kind", flat=True)) == ["assigned", "overdue", "overdue"]
    return Notification.objects


@pytest.mark.parametrize(("read_at", "cleared"), [(None, 0), (LATELY, 0), (LONG_AGO, 1)])
def test_only_what_was_read_long_ago_goes(notices, read_at, cleared):
    notices.update(read_at=read_at)
    assert (clear_notices(), notices.count()) == (cleared, 3 - cleared)


def test_what_is_still_overdue_stays_and_is_not_told_again(notices):
    notices.update(read_at=LONG_AGO)
    clear_notices()
    NoticeCursor.objects.update(overdue_told_on=None)
    catching_up.catch_up()
    assert list(notices.values_list("kind", "due_on")) == [("overdue", YESTERDAY)] * 2


@pytest.mark.parametrize("due_on", [None, YESTERDAY + timedelta(days=7)])
def test_what_is_due_another_day_is_overdue_no_more(notices, due_on):
    notices.update(read_at=LONG_AGO)
    Statement.objects.update(due_on=due_on)
    assert (clear_notices(), notices.count()) == (3, 0)


def test_a_worker_does_so():
    assert "clear_notices" in {each.name for each in declared()}
