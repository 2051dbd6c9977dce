"""A 304 once more: without reading the row while nothing was recorded, and never a moment longer."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from claims.api.articles import ArticleViews
from claims.api.evidence import EvidenceViews
from claims.api.statements import StatementViews
from newsroom.models import ApiToken, PeopleHead, User
from newsroom.rates import Rate
from newsroom.record.triggers import PEOPLE
from newsroom.rest import revalidation
from newsroom.rest.lean.reading import reader
from newsroom.rest.lean.selection import EVERYTHING
from sources import actions as outside
from sources.api.views import PartyViews, SnapshotViews, SourceViews
from tests import factories
from tests.api.client import Consumer, LoggedIn, ok, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote(editor):
    return factories.quote(editor)


@pytest.fixture
def again(as_editor, quote):
    """A function that asks, and sends the first tag back; the answer to that has been given before."""
    path = f"statements/{quote.pk}/"
    tag = as_editor.get(path)["ETag"]

    def ask(by=as_editor, **headers):
        return by.get(path, If_None_Match=tag, **headers)

    assert ask().status_code == 304
    return ask


def statements_of(ask) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def test_asked_again_it_costs_the_tokens_own_statement(again):
    assert statements_of(again) == 1


def test_it_is_the_same_answer_to_the_letter(again, as_editor, quote):
    revalidation._kept.clear()
    first, second = again(), again()
    assert [first.status_code, second.status_code, second.content] == [304, 304, b""]
    assert dict(first.items()) == dict(second.items())
    assert {"ETag", "Cache-Control", "Vary", "Content-Security-Policy", "Content-Language"} <= set(second.headers)


def test_what_is_recorded_is_seen_at_once(again, editor, quote):
    factories.submitted(quote, editor)
    answer = again()
    assert ok(answer)["state"] == "queued"


def test_so_is_what_is_recorded_of_something_that_it_shows(again, editor, quote):
    outside.edit_party(party=quote.speaker, by=editor, version=quote.speaker.version, name="Anna Berg")
    assert ok(again())["speaker"]["name"] == "Anna Berg"


def test_so_is_the_new_name_of_somebody_who_did_it(again, editor):
    User.objects.filter(pk=editor.pk).update(last_name="Lind")
    assert ok(again())["created_by"]["name"] == "Lind"


def test_so_is_that_its_checker_checks_no_more(again, as_lead, quote, editor, checker):
    factories.taken(factories.submitted(quote, editor), checker)
    tag = as_lead.get(f"statements/{quote.pk}/")["ETag"]
    ask = lambda: as_lead.get(f"statements/{quote.pk}/", If_None_Match=tag)  # noqa: E731
    assert [ask().status_code, ask().status_code] == [304, 304]
    checker.groups.clear()
    assert ok(ask())["assignee"] is None


@pytest.mark.parametrize(
    ("change", "is_counted"),
    [
        (lambda user: User.objects.filter(pk=user.pk).update(username="ann"), True),
        (lambda user: User.objects.filter(pk=user.pk).update(first_name="Ann"), True),
        (lambda user: User.objects.filter(pk=user.pk).update(last_name="Lind"), True),
        (lambda user: User.objects.filter(pk=user.pk).update(is_active=False), True),
        (lambda user: User.objects.filter(pk=user.pk).update(is_superuser=True), True),
        (lambda user: user.groups.clear(), True),
        (lambda user: user.groups.add(Group.objects.get(name="lead")), True),
        (lambda user: Group.objects.filter(name="editor").update(name="writer"), True),
        (lambda user: User.objects.filter(pk=user.pk).update(last_login=now(), is_staff=False), False),
        (lambda user: factories.user("checker"), True),
    ],
    ids=["username", "first name", "last name", "active", "superuser", "roles", "role", "group", "login", "newcomer"],
)
def test_what_counts_as_a_change_to_people(editor, change, is_counted):
    before = PeopleHead.objects.get().changes
    change(editor)
    assert (PeopleHead.objects.get().changes > before) is is_counted


def test_the_same_address_in_other_letters_is_another_one(as_editor, quote):
    path = f"statements/{quote.pk}/?fields=id"
    known = {"If_None_Match": as_editor.get(path)["ETag"]}
    assert [as_editor.get(path, **known).status_code for _ in range(2)] == [304, 304]
    refused(as_editor.get(path, **known, Content_Type="text/plain; charset=cp037"), 400)


def test_where_people_are_not_counted_the_row_is_read(again):
    PeopleHead.objects.all().delete()
    revalidation._kept.clear()
    assert again().status_code == 304
    assert statements_of(again) == 2


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"revoked_at": now()}, 401),
        ({"expires_at": now() - timedelta(seconds=1)}, 401),
        ({"scopes": "webhooks"}, 403),
        ({"scopes": "read"}, 304),
    ],
    ids=["revoked", "expired", "without the scope", "with fewer scopes"],
)
def test_the_token_decides_anew(again, change, status):
    ApiToken.objects.update(**change)
    assert again().status_code == status


def test_so_does_its_owner(again, editor):
    editor.groups.set([])
    refused(again(), 403)
    # Of a draft readers do not know that it is there.
    editor.groups.set(Group.objects.filter(name="reader"))
    refused(again(), 404)
    User.objects.filter(pk=editor.pk).update(is_active=False)
    refused(again(), 401)


def test_nobody_is_told_what_somebody_else_was(again, as_reader, as_checker, checker):
    refused(again(as_reader), 404)
    assert again(as_checker).status_code == 304
    assert again(LoggedIn(checker)).status_code == 304
    refused(again(Consumer(factories.user())), 403)


@pytest.mark.parametrize(
    ("header", "value"), [("Accept_Language", "de"), ("Accept_Encoding", "gzip"), ("Accept", "application/json")]
)
def test_another_request_is_another_question(again, header, value):
    assert statements_of(lambda: again(**{header: value})) == 2
    assert again(**{header: value})["Content-Language"] == ("de" if value == "de" else "en")


def test_it_counts_against_what_the_token_may_ask(again, settings):
    settings.THROTTLES = {"token": Rate(2, 3600)}
    assert [again()["RateLimit"].partition(";t")[0] for _ in range(2)] == ['"token";r=1', '"token";r=0']
    answer = again()
    refused(answer, 429)
    assert answer["RateLimit"].startswith('"token";r=0')


def test_use_of_the_token_is_noted(again):
    ApiToken.objects.update(last_used_at=None)
    again()
    assert ApiToken.objects.get().last_used_at is not None


def test_what_proxies_number_requests_with_makes_no_other_question(again):
    assert statements_of(lambda: again(X_Request_Id="1", Traceparent="00-1-1-01")) == 1


def test_what_is_kept_is_bounded(again, monkeypatch):
    monkeypatch.setattr(revalidation, "ANSWERS_KEPT", 3)
    for number in range(10):
        assert again(X_Number=str(number)).status_code == 304
        assert len(revalidation._kept) <= 3


def test_no_secret_is_kept(again, as_editor):
    assert revalidation._kept
    assert as_editor.secret not in repr(revalidation._kept)


def test_a_database_that_does_not_answer_is_a_problem_in_words(again, monkeypatch):
    def find(secret):
        raise OperationalError("the server closed the connection")

    monkeypatch.setattr("newsroom.people.tokens.find", find)
    refused(again(), 503)


RECORDED = {
    "claims_article",
    "claims_decision",
    "claims_evidence",
    "claims_hop",
    "claims_passage",
    "claims_revision",
    "claims_statement",
    "sources_party",
    "sources_partyalias",
    "sources_snapshot",
    "sources_source",
}


@pytest.mark.parametrize("views", [ArticleViews, EvidenceViews, StatementViews, PartyViews, SnapshotViews, SourceViews])
def test_only_what_is_recorded_is_shown(views, editor):
    """A table from which something is shown, and whose rows change without an event, needs a count of its changes."""
    sql = reader(views.serializer_class, EVERYTHING, editor).tables.sql
    assert set(re.findall(r'(?:FROM|JOIN) "(\w+)"', sql)) <= RECORDED | set(PEOPLE)
