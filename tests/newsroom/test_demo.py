"""The demo newsroom: real records by the right people, loaded once, served on request, never in production."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from claims.models import Article
from newsroom.demo.people import PEOPLE
from newsroom.demo.stories import STORIES
from newsroom.models import ApiToken, EventHead, User
from newsroom.people.tokens import find
from tests.outbox.receiver import Receiver

ROOT = Path(__file__).resolve().parents[2]


def demo(*arguments: str) -> str:
    out = StringIO()
    call_command("demo", "--no-serve", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.fixture(autouse=True)
def _in_debug(settings):
    settings.DEBUG = True


@pytest.fixture
def one_story(monkeypatch):
    """For tests that look at the people only."""
    monkeypatch.setattr("newsroom.management.commands.demo.STORIES", STORIES[-1:])


pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    """Rows of every table but those that each run writes: tokens are renewed, and say so."""
    return {
        m._meta.label: m._base_manager.count() for m in apps.get_models() if m is not ApiToken and not m._meta.proxy
    }


def test_loading_twice_gives_the_same():
    demo()
    before, head = counts(), EventHead.objects.get().last_hash
    demo()
    assert counts() == before
    assert EventHead.objects.get().last_hash == head


def test_json_gives_the_logins_and_nothing_else(one_story):
    answer = json.loads(demo("--json", "--port", "8123"))
    assert answer["url"] == "http://127.0.0.1:8123/"
    assert [user["username"] for user in answer["users"]][:6] == [
        "editor", "checker", "reviewer", "lead", "reader", "admin",
    ]  # fmt: skip
    for user in answer["users"]:
        person = User.objects.get(username=user["username"])
        assert person.check_password(user["password"]) and person.is_staff
        assert find(user["token"]).user == person
        if not person.is_superuser:
            assert set(person.groups.values_list("name", flat=True)) == set(user["roles"])
    assert User.objects.get(username="lead").has_perm("claims.override_statement")


def test_tokens_are_renewed_at_each_run(one_story):
    first = json.loads(demo("--json"))["users"][0]["token"]
    second = json.loads(demo("--json"))["users"][0]["token"]
    assert find(first) is None
    assert find(second).user.username == "editor"
    assert ApiToken.objects.filter(revoked_at__isnull=True).count() == len(PEOPLE)


def test_addresses_and_logins_are_printed(one_story):
    printed = demo("--port", "8123")
    assert "http://127.0.0.1:8123/admin/" in printed and "http://127.0.0.1:8123/api/v1/" in printed
    for person in PEOPLE:
        assert re.search(rf"^{person.username} +{person.password} ", printed, re.MULTILINE)


def test_it_does_not_run_in_production(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG=0"):
        demo()
    assert not User.objects.exists()


def test_it_does_not_touch_a_newsroom_of_somebodys_own():
    User.objects.create_user(username="editor", password="something else")
    with pytest.raises(CommandError, match="somebody's own newsroom"):
        demo()
    assert not Article.objects.exists() and not ApiToken.objects.exists()


def test_a_port_that_is_taken_is_said_so_before_anything_is_done():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} cannot be had.*--port"):
            call_command("demo", "--port", str(port), stdout=StringIO())
    assert not User.objects.exists()


def test_stories_are_invented():
    """Everything they point at lies where nothing real can be."""
    addresses = re.findall(r"https?://([^/\s)\"]+)", " ".join(repr(story) for story in STORIES))
    assert addresses
    assert {host for host in addresses if not host.endswith(".example")} == set()


def test_it_serves_pages_styles_and_the_api_and_works(tmp_path, receiver):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/demo.sqlite3",
        "MEDIA_ROOT": str(tmp_path),
        "DEBUG": "1",
        "OUTBOUND": "1",
        "OUTBOUND_PRIVATE": receiver.host,
    }
    command = [sys.executable, "manage.py", "demo", "--json", "--port", str(port)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the suite in the background has Ctrl-C ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as server:
        try:
            answer = json.loads(server.stdout.readline())
            editor = answer["users"][0]
            assert fetched(answer["url"] + "admin/login/")[0] == 200
            assert fetched(answer["url"] + "static/admin/css/base.css")[0] == 200
            status, body = fetched(answer["url"] + "api/v1/me/", {"Authorization": f"Bearer {editor['token']}"})
            assert status == 200 and json.loads(body)["username"] == "editor"
            hooks, given = answer["url"] + "api/v1/webhooks/", {"name": "Site", "url": receiver.url}
            made = posted(hooks, editor["token"], given)
            posted(f"{hooks}{made['id']}/test/", editor["token"], {})
            receiver.wait_for(1)
            message = receiver.received[0].verified(made["secret"])
            assert message["type"] == "webhook.test"
            assert message["data"]["webhook"]["url"] == f"{hooks}{made['id']}/"
        finally:
            server.send_signal(signal.SIGINT)
            try:
                rest, errors = server.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()
                raise
        assert rest == ""
        assert "Traceback" not in errors
        assert server.returncode == 0


@pytest.fixture
def receiver():
    with Receiver() as there:
        yield there


def posted(url: str, token: str, body: dict) -> dict:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.loads(answer.read())


def fetched(url: str, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    """Tries again while the server is still coming up."""
    request = urllib.request.Request(url, headers=headers or {})  # noqa: S310 - our own server
    for _ in range(50):
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{url} does not answer")
