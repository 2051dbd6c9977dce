"""The worker: killed and nothing lost, stopped and nothing begun, the database away and no harm done."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from io import StringIO
from pathlib import Path
from threading import Event as Flag
from threading import Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, transaction
from django.utils.timezone import now

from newsroom.models import Event, Webhook, WebhookDelivery
from newsroom.outbox import rounds, worker
from newsroom.outbox.clearing import clear_deliveries
from newsroom.outbox.rounds import Round
from newsroom.outbox.sending import AT_ONCE, deliver_due
from newsroom.outbox.webhooks import delete_webhook
from tests import factories
from tests.outbox.receiver import answered

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20


def environment(host: str) -> dict[str, str]:
    """What another process needs to work on this test's database and to reach the receiver."""
    named = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{named['NAME']}"
    else:
        url = f"postgres://{named['USER']}:{named['PASSWORD']}@{named['HOST']}:{named['PORT']}/{named['NAME']}"
    ours = {"DATABASE_URL": url, "OUTBOUND": "1", "OUTBOUND_PRIVATE": host, "DEBUG": "1"}
    return os.environ | ours | {"DJANGO_SETTINGS_MODULE": "newsroom.settings", "PYTHONPATH": str(ROOT)}


@contextmanager
def program(receiver, *command: str):
    """A Python program of ours, beside the test, on its database; ended with the test."""
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment(receiver.host),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.django_db(transaction=True)
def test_killed_twenty_times_in_the_middle_and_nothing_is_lost(receiver, hook):
    """Each worker is killed while its first requests are on the way; what it had is taken over by the next."""
    editor = factories.user("editor")
    _, secret = hook(editor, "party.*")
    parties = [factories.party(editor, f"Party {number}") for number in range(KILLS + 10)]
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.party(editor, "Taken back")
        raise RuntimeError
    # Held open until the worker is dead: whatever it was in the middle of, it has not heard the end.
    dead = Flag()
    receiver.answer = lambda handler: dead.wait(60) and answered(handler, 204)
    with program(receiver, "-m", "tests.outbox.nursery") as nursery:
        assert nursery.stdout.readline() == "ready\n"
        for _ in range(KILLS):
            before = len(receiver.received)
            nursery.stdin.write("\n")
            nursery.stdin.flush()
            pid = int(nursery.stdout.readline())
            receiver.wait_for(before + 1)
            os.kill(pid, signal.SIGKILL)
            _end_leases()
        dead.set()
        nursery.stdin.write("\n")
        nursery.stdin.flush()
        last = int(nursery.stdout.readline())
        _until(lambda: not WebhookDelivery.objects.filter(state="waiting").exists(), hurry=_end_leases)
        os.kill(last, signal.SIGKILL)
    events = {event.pk: event for event in Event.objects.filter(target_type="party")}
    assert set(WebhookDelivery.objects.values_list("state", "event_id")) == {("delivered", pk) for pk in events}
    messages = [sent.verified(secret) for sent in receiver.received]
    assert {message["data"]["event"]["id"] for message in messages} == set(events)
    assert {message["data"]["target"]["id"] for message in messages} == {party.pk for party in parties}
    # Some came twice, and can be told by their id.
    assert len(messages) >= len(events) + KILLS
    assert len({sent.id for sent in receiver.received}) == len(events)


def _end_leases() -> None:
    """As if the time had passed that a dead worker's deliveries are left alone."""
    WebhookDelivery.objects.filter(state="waiting", attempts__lt=9).update(due_at=now() - timedelta(seconds=1))
    WebhookDelivery.objects.filter(state="waiting", attempts__gte=9).update(attempts=1)


def _until(condition, hurry=lambda: None) -> None:
    pause = Flag()
    for _ in range(600):
        if condition():
            return
        hurry()
        pause.wait(0.1)
    raise AssertionError("It did not come to that in a minute.")


@pytest.mark.django_db(transaction=True)
def test_several_workers_share_the_work(receiver, hook):
    editor = factories.user("editor")
    hook(editor, "party.*")
    for number in range(3 * AT_ONCE):
        factories.party(editor, f"Party {number}")

    def work() -> None:
        try:
            while deliver_due():
                pass
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    ids = [sent.id for sent in receiver.received]
    assert (len(ids), len(set(ids))) == (3 * AT_ONCE, 3 * AT_ONCE)
    assert set(WebhookDelivery.objects.values_list("state", "attempts")) == {("delivered", 1)}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_good_order(number, receiver, hook):
    """What is on the way is brought to its end and noted; then the process ends with 0."""
    editor = factories.user("editor")
    hook(editor, "party.*")
    factories.party(editor)
    told = Flag()
    receiver.answer = lambda handler: told.wait(60) and answered(handler, 204)
    with program(receiver, "manage.py", "worker", "--poll", "0.1") as process:
        receiver.wait_for(1)
        process.send_signal(number)
        told.set()
        out, errors = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "")
    assert "Traceback" not in errors
    assert errors.splitlines()[-1] == "Stopped."
    assert WebhookDelivery.objects.get().state == "delivered"


@pytest.mark.django_db
def test_once_does_what_is_due_and_ends(receiver, hook, editor):
    hook(editor, "party.*")
    for number in range(AT_ONCE + 1):
        factories.party(editor, f"Party {number}")
    out = StringIO()
    call_command("worker", "--once", stdout=out, stderr=StringIO())
    assert f"webhooks: {AT_ONCE + 1}" in out.getvalue()
    assert "lapse_due: 0" in out.getvalue()
    assert len(receiver.received) == AT_ONCE + 1


@pytest.mark.django_db
def test_once_says_so_where_a_round_fails_and_does_the_others(monkeypatch):
    done = []
    monkeypatch.setattr(rounds, "_declared", {})
    rounds.declare("broken", lambda: 1 // 0, every=timedelta())
    rounds.declare("sound", lambda: done.append(1) or 0, every=timedelta())
    out, errors = StringIO(), StringIO()
    with pytest.raises(CommandError, match="Not everything"):
        call_command("worker", "--once", stdout=out, stderr=errors)
    assert (out.getvalue(), done) == ("broken: failed, sound: 0\n", [1])
    assert "ZeroDivisionError" in errors.getvalue()


@pytest.mark.django_db
def test_it_says_that_nothing_goes_out(settings):
    settings.OUTBOUND = False
    errors = StringIO()
    call_command("worker", "--once", stdout=StringIO(), stderr=errors)
    assert errors.getvalue() == "OUTBOUND is off: webhooks wait until it is on.\n"


@pytest.mark.parametrize("poll", ["0", "-1", "soon", "nan", "1e9"])
def test_a_pause_is_a_number_of_seconds(poll):
    with pytest.raises(CommandError, match="is no pause"):
        call_command("worker", "--poll", poll)


def run_until(*works: Round, calls: int, monkeypatch) -> list[str]:
    """The names of the first ``calls`` calls that a worker makes; pauses pass at once."""
    made: list[str] = []
    stop = Flag()
    monkeypatch.setattr(stop, "wait", lambda seconds=None: stop.is_set())

    def noted(each: Round) -> Round:
        def work() -> int:
            made.append(each.name)
            if len(made) >= calls:
                stop.set()
            return each.work()

        return Round(each.name, work, each.every)

    worker.run([noted(each) for each in works], stop, 0.05)
    return made


def test_each_round_in_its_turn_and_again_while_there_is_something(monkeypatch, db):
    left = iter([5, 5, 0, 0, 0, 0])
    often = Round("often", lambda: next(left), timedelta())
    daily = Round("daily", lambda: 0, timedelta(days=1))
    made = run_until(often, daily, calls=6, monkeypatch=monkeypatch)
    assert made == ["often", "often", "often", "daily", "often", "often"]


def test_a_round_that_never_ends_keeps_no_other_waiting(monkeypatch, db):
    greedy = Round("greedy", lambda: 1, timedelta())
    modest = Round("modest", lambda: 0, timedelta())
    made = run_until(greedy, modest, calls=worker.MOST_IN_A_ROW + 2, monkeypatch=monkeypatch)
    assert made == ["greedy"] * worker.MOST_IN_A_ROW + ["modest", "greedy"]


def test_a_round_that_fails_is_left_alone_for_a_while(monkeypatch, caplog, db):
    broken = Round("broken", lambda: 1 // 0, timedelta())
    sound = Round("sound", lambda: 0, timedelta())
    assert run_until(broken, sound, calls=4, monkeypatch=monkeypatch) == ["broken", "sound", "sound", "sound"]
    assert "broken failed" in caplog.text and "ZeroDivisionError" in caplog.text


def test_a_database_that_is_away_is_waited_for(monkeypatch, caplog, db):
    answers = iter([OperationalError("gone"), OperationalError("gone"), 0])

    def ask() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(connection, "close", lambda: None)
    assert run_until(Round("asking", ask, timedelta()), calls=3, monkeypatch=monkeypatch) == ["asking"] * 3
    assert [record.getMessage() for record in caplog.records] == [
        "the database does not answer, trying again in 1 s: gone",
        "the database does not answer, trying again in 2 s: gone",
    ]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_the_database_ends(receiver, hook):
    """As when the server is restarted: the worker's connection is gone between two looks."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no connections to end")
    editor = factories.user("editor")
    hook(editor, "party.*")
    stop = Flag()
    ours = [each for each in rounds.declared() if each.name == "webhooks"]
    thread = Thread(target=lambda: (worker.run(ours, stop, 0.05), connection.close()))
    thread.start()
    factories.party(editor, "Before")
    receiver.wait_for(1)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    factories.party(editor, "After")
    _until(lambda: len(receiver.received) >= 2, hurry=_end_leases)
    stop.set()
    thread.join(60)
    assert not thread.is_alive()


@pytest.mark.django_db
def test_old_deliveries_are_cleared_away_and_those_of_deleted_webhooks(receiver, hook, editor, settings):
    settings.WEBHOOK_KEEP_DAYS = 30
    kept, gone = hook(editor, "party.*")[0], hook(editor, "party.*")[0]
    for name in ("Old", "New"):
        factories.party(editor, name)
    old = Event.objects.order_by("id").first()
    WebhookDelivery.objects.filter(event=old).update(created_at=now() - timedelta(days=31))
    delete_webhook(webhook=gone, by=editor, version=1)
    assert clear_deliveries() == 3
    assert [row.webhook for row in WebhookDelivery.objects.all()] == [kept]
    assert (clear_deliveries(), list(Webhook.objects.all())) == (0, [kept])
    assert Event.objects.count() == 2
