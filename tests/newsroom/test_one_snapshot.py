"""The record is read as of one moment, while others go on writing."""

import threading

import pytest
from django.db import DatabaseError, connection

from newsroom.models import Event
from newsroom.record.stored import one_snapshot
from newsroom.record.verify import Report, verify
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


def in_another_thread(work) -> None:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(timeout=30)
    assert not thread.is_alive()


def test_what_others_write_meanwhile_is_neither_held_up_nor_seen():
    editor = factories.user("editor")
    factories.article(editor)
    before = Event.objects.count()
    with one_snapshot():
        assert Event.objects.count() == before
        in_another_thread(lambda: factories.party(editor, "Another"))
        assert Event.objects.count() == before
        assert list(verify(Report())) == []
    assert Event.objects.count() == before + 1


def test_nothing_can_be_written_in_it():
    editor = factories.user("editor")
    with pytest.raises(DatabaseError, match=r"read-?only"), one_snapshot():
        Event.objects.count()
        factories.party(editor)
    factories.party(editor)
    assert Event.objects.count() == 1


def test_the_connection_is_as_before():
    was = getattr(connection, "transaction_mode", None)
    with one_snapshot():
        pass
    assert getattr(connection, "transaction_mode", None) == was
    assert not connection.in_atomic_block
