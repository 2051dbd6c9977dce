"""The server of docs/operations.md, started by its own line, on what a server has to get right."""

import os
import re
import secrets
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from django.conf import settings

PATIENCE = 30


def documented() -> list[str]:
    """What to type, without the port; the program that belongs to this Python."""
    text = (settings.BASE_DIR / "docs" / "operations.md").read_text()
    [line] = re.findall(r"^granian .*$", text, re.MULTILINE)
    return [sys.executable, "-m", *shlex.split(line)]


@contextmanager
def running(folder: Path, *more: str) -> Iterator[tuple[int, subprocess.Popen]]:
    """A port, and the process behind it, which ends when it is told to. The database stays empty."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "0",
        "DATABASE_URL": f"sqlite:///{folder}/empty.sqlite3",
    }
    command = [*documented(), "--port", str(port), "--workers", "1", *more]
    process = subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.1)
    yield port, process
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """One for all that leave it as it was. Nothing here gets as far as the database."""
    with running(tmp_path_factory.mktemp("served")) as found:
        yield found


def asked(served, method: str, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    client = HTTPConnection("127.0.0.1", served[0], timeout=PATIENCE)
    client.request(method, path, headers=headers)
    answer = client.getresponse()
    body = answer.read()
    client.close()
    return answer, body


def test_it_answers(served):
    answer, body = asked(served, "GET", "/healthz")
    assert (answer.status, answer.headers["Content-Length"]) == (200, str(len(body)))


def test_to_head_without_a_body(served):
    whole, _ = asked(served, "GET", "/healthz")
    answer, body = asked(served, "HEAD", "/healthz")
    assert (answer.status, body) == (200, b"")
    assert answer.headers["Content-Length"] == whole.headers["Content-Length"]


def test_in_our_own_words_where_it_turns_down(served):
    answer, body = asked(served, "GET", "/api/v1/me/")
    assert (answer.status, answer.headers["Content-Type"]) == (401, "application/problem+json")
    assert b"detail" in body


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/" + "a" * 70_000, {}, 414),
        ("/healthz", {f"X-{n}": "1" for n in range(200)}, 431),
        ("/api/v1/me/", {"Host": "elsewhere.example"}, 400),
        ("/api/v1/caf%C3%A9/%00/", {}, 401),
    ],
    ids=["long address", "many headers", "another host", "odd address"],
)
def test_what_no_page_is_for(served, path, headers, status):
    assert asked(served, "GET", path, **headers)[0].status == status


def test_a_second_request_over_the_same_connection(served):
    client = HTTPConnection("127.0.0.1", served[0], timeout=PATIENCE)
    for _ in range(2):
        client.request("GET", "/healthz")
        assert client.getresponse().read()
    client.close()


def test_it_ends_though_a_client_sends_no_more(tmp_path):
    [patience] = [option for option in documented() if option == "--workers-kill-timeout"]
    form = f"Cookie: csrftoken={'a' * 32}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5"
    with socket.socket() as client, running(tmp_path, patience, "1") as (port, _):
        client.connect(("127.0.0.1", port))
        client.sendall(f"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n{form}\r\n\r\n".encode())
        # Until a thread waits for the rest.
        time.sleep(0.5)
