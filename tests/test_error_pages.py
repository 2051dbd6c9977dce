"""What goes wrong is told in the language of whoever asked: a page to people, a problem document to programs."""

import pytest
from django.test import Client

from claims.admin import suggesting
from claims.api import suggestions
from tests import factories
from tests.claims.admin.pages import client_of, page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken(monkeypatch):
    def fail(article):
        raise RuntimeError("broken")

    for module in (suggesting, suggestions):
        monkeypatch.setattr(module, "suggestions_for", fail)


def test_the_admin_answers_with_pages_of_ours(editor, reader):
    story = factories.article(editor)
    client = client_of(editor)
    found = {
        400: client.post(page("claims_article_suggestions", story.pk)),
        403: client_of(reader).get(page("claims_article_add")),
        404: client.get("/admin/claims/article/999/change/"),
    }
    for status, (words, template) in {
        400: ("This cannot be read", "400.html"),
        403: ("Your roles do not allow it.", "403.html"),
        404: ("There is no such page, or it is not for you to see.", "404.html"),
    }.items():
        response = found[status]
        assert (response.status_code, response["Content-Type"]) == (status, "text/html; charset=utf-8")
        assert words in text_of(response)
        assert template in [used.name for used in response.templates]
        assert "<style" not in response.content.decode(), "the strict policy would block it"


def test_a_failure_in_the_admin_is_a_page_and_in_the_api_a_problem(editor, broken):
    story = factories.article(editor)
    client = Client(raise_request_exception=False)
    client.force_login(editor)
    response = client.get(page("claims_article_suggestions", story.pk))
    assert (response.status_code, response["Content-Type"]) == (500, "text/html; charset=utf-8")
    assert "an act that fails leaves nothing half written" in text_of(response)
    response = client.get(f"/api/v1/articles/{story.pk}/suggestions/")
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert response.json()["detail"] == "Something failed on our side. It has been logged."


@pytest.mark.parametrize("status", [403, 404])
def test_the_api_answers_with_problems(editor, reader, status):
    client = client_of(reader if status == 403 else editor)
    response = (
        client.post("/api/v1/suggestions/preview/", {}, "application/json")
        if status == 403
        else client.get("/api/v1/x/")
    )
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["status"] == status


def test_a_form_from_elsewhere_is_turned_away_with_a_page_of_ours(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    response = client.post(page("claims_article_add"), {"headline": "Forged"})
    assert response.status_code == 403
    assert "This form was not filled in on a page of ours" in text_of(response)


def test_dates_of_plain_fields_are_written_as_everywhere(checker):
    taken = factories.snapshot(checker)
    assert f"Taken at: {taken.taken_at:%Y-%m-%d %H:%M} " in text_of(
        client_of(checker).get(page("sources_snapshot_change", taken.pk))
    )
