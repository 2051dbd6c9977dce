"""Failures beneath the API, and addresses outside it, are answered in the same shape and without a traceback."""

import pytest
from django.db import DataError, IntegrityError, OperationalError
from django.test import Client, override_settings

from newsroom.record import triggers
from newsroom.rest.etags import etag
from newsroom.rest.lean import keeping
from sources.models import Party
from tests.api.client import BASE, Consumer, ok, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def failing(monkeypatch):
    """Let every look at the parties end in ``problem``."""

    def fail(problem: Exception) -> None:
        def visible_to(rows, user):
            raise problem

        monkeypatch.setattr(type(Party.objects.all()), "visible_to", visible_to)
        # A query that came before is not made anew.
        monkeypatch.setattr(keeping, "_kept", {})

    return fail


def test_a_busy_database_is_a_matter_of_waiting(failing, as_editor):
    failing(OperationalError("canceling statement due to lock timeout: SELECT secret"))
    response = as_editor.get("parties/")
    problem = refused(response, 503)
    assert [problem["type"], response["Retry-After"]] == ["urn:newsroom:problem:busy", "1"]
    assert "secret" not in response.content.decode()


@pytest.mark.parametrize("problem", [IntegrityError("secret"), DataError("secret")])
def test_what_only_the_database_refuses_is_refused_without_its_words(problem, failing, as_editor):
    failing(problem)
    response = as_editor.get("parties/")
    assert refused(response, 409)["type"] == "urn:newsroom:problem:refused"
    assert "secret" not in response.content.decode()


@pytest.mark.parametrize("debug", [True, False])
def test_a_fault_of_ours_is_logged_and_told_in_one_sentence(debug, failing, editor, caplog):
    failing(RuntimeError("secret"))
    consumer = Consumer(editor)
    consumer.http = Client(raise_request_exception=False)
    with override_settings(DEBUG=debug):
        response = consumer.get("parties/")
    assert refused(response, 500)["detail"] == "Something failed on our side. It has been logged."
    assert "secret" not in response.content.decode()
    assert "RuntimeError: secret" in caplog.text


def test_a_fault_is_not_hidden_from_tests(failing, as_editor):
    failing(RuntimeError("seen"))
    with pytest.raises(RuntimeError, match="seen"):
        as_editor.get("parties/")


def test_a_host_that_is_not_ours(as_editor):
    response = as_editor.http.get(f"{BASE}me/", headers={"Authorization": f"Bearer {as_editor.secret}", "Host": "x_y"})
    refused(response, 400)


def test_the_watchers_addresses_are_open_and_tell_nothing(monkeypatch):
    assert ok(Client().get("/healthz")) == {"status": "ok"}
    assert ok(Client().get("/readyz")) == {"status": "ok", "worker_late_by": 0}
    monkeypatch.setattr(triggers, "missing", lambda connection: ["record_newsroom_event_update"])
    assert ok(Client().get("/readyz"), 503) == {"status": "the record's triggers are missing"}
    assert Client().post("/healthz").status_code == 405


def test_the_front_door_leads_to_the_admin():
    response = Client().get("/")
    assert [response.status_code, response["Location"]] == [302, "/admin/"]


def test_a_page_outside_the_api_is_no_problem_document():
    response = Client().get("/no/such/page/")
    assert [response.status_code, response["Content-Type"].partition(";")[0]] == [404, "text/html"]


def test_tags_are_strong_and_follow_the_representation():
    one, two = etag(3, b'{"a":1}'), etag(3, b'{"a":2}')
    assert one != two
    assert one.startswith('"3-') and one.endswith('"')
