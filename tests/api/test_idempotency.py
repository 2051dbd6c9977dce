"""A POST that is sent again under its key is answered again, and done once."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from http.client import HTTPConnection
from threading import Barrier
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from newsroom.models import Event, Replay
from newsroom.people import tokens
from newsroom.rest import replays
from sources.models import Party, Snapshot
from tests import factories
from tests.api.addresses import WRITES, furnished
from tests.api.client import BASE, Consumer, LoggedIn, ok, refused

ANN = {"name": "Ann Berg", "kind": "person"}
KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324"
COPIES = 25


@pytest.mark.django_db
def test_the_first_answer_comes_again(as_editor):
    first = as_editor.post("parties/", ANN, Idempotency_Key=KEY)
    again = as_editor.post("parties/", {"kind": "person", "name": "Ann Berg"}, Idempotency_Key=KEY)
    assert [first.status_code, again.status_code] == [201, 201]
    assert again.content == first.content
    for name in ("ETag", "Location", "Content-Type", "Cache-Control", "Vary"):
        assert again[name] == first[name]
    assert "Idempotent-Replayed" not in first and again["Idempotent-Replayed"] == "true"
    assert Party.objects.count() == 1
    assert ok(as_editor.post("parties/", ANN), 201)["id"] != first.json()["id"]


@pytest.mark.django_db
def test_an_answer_that_was_kept_is_what_is_sent_without_a_key(as_editor):
    plain, keyed = as_editor.post("parties/", ANN), as_editor.post("parties/", ANN, Idempotency_Key=KEY)
    differing = ("id", "created_at", "updated_at")
    assert [{n: v for n, v in answer.json().items() if n not in differing} for answer in (plain, keyed)] == [
        {n: v for n, v in plain.json().items() if n not in differing}
    ] * 2
    assert set(plain.headers) == set(keyed.headers)


@pytest.mark.django_db
def test_a_transition_is_answered_again_although_its_version_has_passed(as_editor, editor):
    claim = factories.claim(editor)
    path, seen = f"claims/{claim.pk}/transitions/", as_editor.get(f"claims/{claim.pk}/")
    first = as_editor.post(path, {"verb": "submit"}, seen=seen, Idempotency_Key=KEY)
    again = as_editor.post(path, {"verb": "submit"}, seen=seen, Idempotency_Key=KEY)
    assert [ok(first)["state"], ok(again)["state"], again["ETag"]] == ["queued", "queued", first["ETag"]]
    refused(as_editor.post(path, {"verb": "submit"}, seen=seen), 412)
    assert Event.objects.filter(verb="submit").count() == 1


@pytest.mark.django_db
def test_another_request_under_the_same_key(as_editor):
    ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)
    for path, body in (("parties/", {**ANN, "name": "Bea"}), ("sources/", ANN), ("sources/", {"title": "Ann Berg"})):
        problem = refused(as_editor.post(path, body, Idempotency_Key=KEY), 409)
        assert problem["type"] == "urn:newsroom:problem:idempotency-key-reused"
    assert Party.objects.count() == 1


@pytest.mark.django_db
def test_keys_belong_to_one_token_or_one_person(as_editor, editor, admin):
    browsers = [Client(), Client(), Client()]
    for browser, user in zip(browsers, (editor, editor, admin), strict=True):
        browser.force_login(user)
    ids = [
        ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)["id"],
        ok(Consumer(editor).post("parties/", ANN, Idempotency_Key=KEY), 201)["id"],
        *(
            ok(
                browser.post(f"{BASE}parties/", ANN, content_type="application/json", headers={"Idempotency-Key": KEY}),
                201,
            )["id"]
            for browser in browsers
        ),
    ]
    assert len(set(ids)) == 4
    assert ids[2] == ids[3]


@pytest.mark.django_db
def test_an_answer_is_not_given_again_to_somebody_who_may_no_longer_see_it(editor):
    claim = factories.claim(editor)
    send = partial(LoggedIn(editor).post, f"claims/{claim.pk}/transitions/", {"verb": "submit"}, Idempotency_Key=KEY)
    assert ok(send(seen=f'"{claim.version}"'))["state"] == "queued"
    editor.groups.set(Group.objects.filter(name="checker"))
    assert ok(send(seen=f'"{claim.version}"'))["state"] == "queued"
    editor.groups.set(Group.objects.filter(name="reader"))
    assert claim.printed_text not in str(refused(send(seen=f'"{claim.version}"'), 409))
    editor.groups.clear()
    refused(send(seen=f'"{claim.version}"'), 403)


@pytest.mark.django_db
def test_what_was_turned_down_is_not_kept(as_editor, as_reader):
    refused(as_editor.post("parties/", {"name": "Ann Berg"}, Idempotency_Key=KEY), 400)
    refused(as_editor.post("evidence/", {"statement": 1}, Idempotency_Key=KEY), 400)
    refused(as_reader.post("parties/", ANN, Idempotency_Key=KEY), 403)
    assert not Replay.objects.exists()
    ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)


@pytest.mark.django_db
def test_what_failed_on_our_side_is_not_kept(as_editor, monkeypatch):
    as_editor.http.raise_request_exception = False
    with monkeypatch.context() as broken:
        broken.setattr("sources.api.views.PartyViews.made", lambda self, row: 1 / 0)
        refused(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 500)
    assert [Replay.objects.count(), Party.objects.count(), Event.objects.count()] == [0, 0, 0]
    ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)
    assert Party.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", " ", "a b", "x" * 256, "ÿ", "\x7f", "\t"])
def test_a_key_that_is_none(key, as_editor):
    assert "Idempotency-Key" in refused(as_editor.post("parties/", ANN, Idempotency_Key=key), 400)["errors"]
    assert not Party.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["x", "!", "~" * 255, '"quoted"'])
def test_keys_at_the_bounds(key, as_editor):
    ids = {ok(as_editor.post("parties/", ANN, Idempotency_Key=key), 201)["id"] for _ in range(2)}
    assert len(ids) == 1


@pytest.mark.django_db
def test_every_write_takes_a_key(editor, checker, reviewer, lead, admin):
    found = furnished(editor, checker, reviewer, lead)
    consumer = Consumer(admin)
    for path in (path for method, path in WRITES if method == "post"):
        problem = refused(consumer.post(path.format(**found), {}, Idempotency_Key=""), 400)
        assert list(problem["errors"]) == ["Idempotency-Key"]


@pytest.mark.django_db
def test_an_address_that_has_a_key_of_its_own(editor, checker, reviewer, lead, as_editor):
    drop = "articles/{article}/suggestions/{suggestion}/drop/".format(**furnished(editor, checker, reviewer, lead))
    first = ok(as_editor.post(drop, {}, Idempotency_Key=KEY))
    assert ok(as_editor.post(drop, {}, Idempotency_Key=KEY)) == first
    refused(as_editor.post(drop, {}), 409)


@pytest.mark.django_db
def test_where_nothing_is_written_nothing_is_kept(as_editor):
    for _ in range(2):
        ok(as_editor.post("suggestions/preview/", {"text": "It rained."}, Idempotency_Key=KEY))
    assert not Replay.objects.exists()


@pytest.mark.django_db
def test_a_method_that_is_not_offered_is_still_that(as_editor):
    refused(as_editor.post("events/", {}, Idempotency_Key=KEY), 405)


@pytest.mark.django_db
def test_a_file_is_part_of_the_body(as_editor, editor):
    source = factories.source(editor)

    def send(content: bytes):
        form = {"source": source.pk, "file": SimpleUploadedFile("page.html", content)}
        return as_editor.http.post(
            f"{BASE}snapshots/",
            form,
            headers={"Authorization": f"Bearer {as_editor.secret}", "Idempotency-Key": KEY},
        )

    first = ok(send(b"one"), 201)
    assert ok(send(b"one"), 201) == first
    refused(send(b"two"), 409)
    with Snapshot.objects.get().file.open() as kept:
        assert kept.read() == b"one"


@pytest.mark.django_db
def test_after_a_day_a_key_is_new_again(as_editor):
    first = ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)
    almost = replays.KEPT_FOR - timedelta(minutes=5)
    Replay.objects.update(created_at=now() - almost)
    assert ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201) == first
    Replay.objects.update(created_at=now() - replays.KEPT_FOR)
    assert ok(as_editor.post("parties/", ANN, Idempotency_Key=KEY), 201)["id"] != first["id"]
    assert Replay.objects.count() == 1


@pytest.mark.django_db
def test_the_command_forgets_what_is_older_than_a_day(as_editor, capsys):
    for key in ("old", "new"):
        as_editor.post("parties/", ANN, Idempotency_Key=key)
    Replay.objects.filter(key="old").update(created_at=now() - replays.KEPT_FOR)
    call_command("purge_replays")
    assert capsys.readouterr().out == "Forgotten: 1.\n"
    assert list(Replay.objects.values_list("key", flat=True)) == ["new"]


@pytest.mark.django_db
def test_an_answer_given_again_costs_one_look(as_editor):
    as_editor.post("parties/", ANN, Idempotency_Key=KEY)
    with CaptureQueriesContext(connection) as queries:
        as_editor.post("parties/", ANN, Idempotency_Key=KEY)
    # Who asks, and the answer.
    assert len(queries) == 2


@pytest.mark.django_db(transaction=True)
def test_many_copies_at_once_make_one(live_server):
    editor = factories.user("editor")
    secret = tokens.issue(editor, "race")[1]
    # The test server's own queue holds ten; what is to be tested comes after it.
    live_server.thread.httpd.socket.listen(COPIES)
    ready = Barrier(COPIES)

    def send(_: int) -> tuple[int, str | None, str | None, bytes]:
        host = urlsplit(live_server.url)
        http = HTTPConnection(host.hostname, host.port, timeout=120)
        headers = {
            "Authorization": f"Bearer {secret}",
            "Content-Type": "application/json",
            "Idempotency-Key": KEY,
        }
        ready.wait(60)
        http.request("POST", f"{BASE}parties/", json.dumps(ANN), headers)
        answer = http.getresponse()
        found = (answer.status, answer.getheader("ETag"), answer.getheader("Location"), answer.read())
        http.close()
        return found

    with ThreadPoolExecutor(COPIES) as pool:
        answers = Counter(pool.map(send, range(COPIES)))
    made = Party.objects.get()
    assert Event.objects.filter(target_type="party").count() == 1
    assert list(answers.values()) == [COPIES]
    ((status, _, location, body),) = answers
    assert [status, json.loads(body)["id"]] == [201, made.pk]
    assert location == f"{live_server.url}{BASE}parties/{made.pk}/"


@pytest.mark.django_db(transaction=True)
def test_whoever_waits_too_long_is_told_to_come_again(as_editor):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite waits for the whole database: 503, as for any write")
    as_editor.get("me/")
    ready, done = Barrier(2), Barrier(2)

    def hold() -> None:
        other = connection.copy()
        try:
            with other.cursor() as cursor:
                cursor.execute("BEGIN")
                columns = "caller, key, fingerprint, nonce, status, content, content_type, etag, location, created_at"
                token = as_editor.user.api_tokens.get().pk
                values = [f"token:{token}", KEY, "", "", 0, "", "", "", "", now()]
                cursor.execute(f"INSERT INTO newsroom_replay ({columns}) VALUES ({', '.join(['%s'] * 10)})", values)
                ready.wait(60)
                done.wait(60)
                cursor.execute("ROLLBACK")
        finally:
            other.close()
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        holding = pool.submit(hold)
        ready.wait(60)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = 200")
        answer = as_editor.post("parties/", ANN, Idempotency_Key=KEY)
        with connection.cursor() as cursor:
            # The connection goes back to the pool: whoever has it next waits as long as always.
            cursor.execute("RESET lock_timeout")
        done.wait(60)
        holding.result()
    problem = refused(answer, 409)
    assert [problem["type"], answer["Retry-After"]] == ["urn:newsroom:problem:idempotency-key-in-flight", "1"]
    assert not Party.objects.exists()
