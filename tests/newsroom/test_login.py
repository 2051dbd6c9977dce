"""Trying passwords one after the other ends soon, for that name from that address alone."""

from types import SimpleNamespace

import pytest
from django.test import Client

from newsroom.people import counting
from newsroom.rates import Rate

pytestmark = pytest.mark.django_db
ALLOWED = 3


@pytest.fixture(autouse=True)
def _limits(settings):
    settings.LOGIN_RATE = Rate(ALLOWED, 900)


@pytest.fixture
def clock(monkeypatch):
    moved = SimpleNamespace(now=900_000.0)
    monkeypatch.setattr(counting, "time", SimpleNamespace(time=lambda: moved.now))
    return moved


def attempt(username: str, password: str, address: str = "192.0.2.1", **headers: str):
    fields = {"username": username, "password": password, "next": "/admin/"}
    return Client(REMOTE_ADDR=address).post("/admin/login/", fields, headers=headers)


def test_after_some_wrong_passwords_even_the_right_one_has_to_wait(editor, clock):
    for _ in range(ALLOWED):
        answer = attempt("editor", "wrong")
        assert answer.status_code == 200
        assert "Too many attempts" not in answer.content.decode()
    clock.now += 130
    answer = attempt("editor", "pass")
    assert [answer.status_code, answer["Retry-After"]] == [429, "770"]
    assert "Too many attempts to log in under this name from here. Try again in 13 minutes." in answer.content.decode()
    assert attempt("EDITOR", "pass").status_code == 429
    clock.now += 770
    assert attempt("editor", "pass").status_code == 302


def test_nobody_else_is_locked_out(editor, reviewer, clock):
    for _ in range(ALLOWED + 1):
        attempt("editor", "wrong")
    assert attempt("editor", "pass").status_code == 429
    assert attempt("reviewer", "pass").status_code == 302
    assert attempt("editor", "pass", address="192.0.2.2").status_code == 302


def test_who_gets_in_begins_anew(editor, clock):
    for _ in range(3):
        for _ in range(ALLOWED - 1):
            attempt("editor", "wrong")
        assert attempt("editor", "pass").status_code == 302


def test_a_header_that_anybody_can_send_changes_nothing(editor, clock):
    statuses = [
        attempt("editor", "wrong", X_Forwarded_For=f"198.51.100.{number}").status_code for number in range(ALLOWED + 1)
    ]
    assert statuses == [200] * ALLOWED + [429]


def test_names_that_nobody_has_answer_alike(clock):
    statuses = [attempt("nobody", "x").status_code for _ in range(ALLOWED + 1)]
    assert statuses == [200] * ALLOWED + [429]


@pytest.mark.parametrize("name", ["x" * 200, "a b\n\0", "ÿ" * 150, ""])
def test_names_that_are_none(name, clock):
    assert attempt(name, "x").status_code in (200, 429)


def test_without_a_limit_nobody_waits(editor, settings, clock):
    settings.LOGIN_RATE = None
    assert {attempt("editor", "wrong").status_code for _ in range(20)} == {200}
