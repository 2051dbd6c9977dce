"""Everybody manages their own tokens in the admin; an administrator also revokes others'."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.timezone import localdate, now

from newsroom.models import ApiToken
from newsroom.people import tokens
from newsroom.people.scopes import Scope
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/admin/newsroom/apitoken/"


@pytest.fixture
def browse():
    def browser(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return browser


def made(answer) -> str:
    """The secret that a page shows."""
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    return re.search(r'id="secret" value="(nr_[\w-]+)"', answer.content.decode()).group(1)


def me(secret: str):
    return Client().get("/api/v1/me/", headers={"Authorization": f"Bearer {secret}"})


def test_making_one(browse, editor):
    browser = browse(editor)
    form = browser.get(f"{LIST}add/")
    assert [form.context["form"]["scopes"].value(), form.context["form"]["expires_on"].value()] == [
        ["read"],
        localdate() + timedelta(days=365),
    ]
    day = localdate() + timedelta(days=30)
    given = {"name": "The wire", "scopes": ["read", "write"], "expires_on": day.isoformat()}
    secret = made(browser.post(f"{LIST}add/", given))
    answer = me(secret).json()
    assert [answer["username"], answer["scopes"]] == ["editor", ["read", "write"]]
    token = ApiToken.objects.get()
    assert token.expires_at == datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=ZoneInfo("UTC"))
    listed = browser.get(LIST).content.decode()
    assert secret not in listed and f"{token.prefix}…" in listed
    assert all(words in listed for words in ("The wire", "read, write", f"{day}", "works"))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["write"]}, "scopes"),
        ({"scopes": ["everything"]}, "scopes"),
        ({"expires_on": "2001-01-01"}, "expires_on"),
        ({"expires_on": "9999-12-31"}, "expires_on"),
        ({"expires_on": "soon"}, "expires_on"),
        ({"name": "a\0b"}, "name"),
    ],
)
def test_what_cannot_be_made(changed, field, browse, reader):
    answer = browse(reader).post(f"{LIST}add/", {"name": "x", "scopes": ["read"], "expires_on": "", **changed})
    assert list(answer.context["form"].errors) == [field]
    assert not ApiToken.objects.exists()


def test_without_an_end(browse, reader):
    made(browse(reader).post(f"{LIST}add/", {"name": "x", "scopes": ["read"], "expires_on": ""}))
    assert ApiToken.objects.get().expires_at is None
    assert "never" in browse(reader).get(LIST).content.decode()


def test_renewing_one(browse, editor):
    token, old = tokens.issue(editor, "wire", scopes={Scope.read, Scope.transition})
    browser, address = browse(editor), f"{LIST}{token.pk}/renew/"
    assert "stops working at once" in browser.get(address).content.decode()
    new = made(browser.post(address, {"expires_on": ""}))
    assert [me(old).status_code, me(new).json()["scopes"]] == [401, ["read", "transition"]]
    again = browser.post(address, {"expires_on": ""})
    assert "revoked already" in again.content.decode()
    assert ApiToken.objects.live(now()).count() == 1


def test_renewing_gives_no_more_than_the_roles_have_now(browse, editor):
    both = tokens.issue(editor, "both", scopes={Scope.read, Scope.write})[0]
    writing = tokens.issue(editor, "writing", scopes={Scope.write})[0]
    editor.groups.set(Group.objects.filter(name="reader"))
    browser = browse(editor)
    assert me(made(browser.post(f"{LIST}{both.pk}/renew/", {}))).json()["scopes"] == ["read"]
    assert "none of its scopes any more" in browser.post(f"{LIST}{writing.pk}/renew/", {}).content.decode()


def test_revoking_one(browse, editor):
    token, secret = tokens.issue(editor, "wire")
    browser, address = browse(editor), f"{LIST}{token.pk}/revoke/"
    assert "It has never been used." in browser.get(address).content.decode()
    assert me(secret).status_code == 200
    assert "It was last used on" in browser.get(address).content.decode()
    assert "works no more" in browser.post(address, follow=True).content.decode()
    assert me(secret).status_code == 401
    assert "had been revoked already" in browser.post(address, follow=True).content.decode()
    assert "is revoked already" in browser.get(address).content.decode()
    assert "make a new one instead" in browser.get(f"{LIST}{token.pk}/change/").content.decode()


def test_others_tokens_are_not_there(browse, editor, reviewer):
    token = tokens.issue(editor, "wire")[0]
    browser = browse(reviewer)
    assert "wire" not in browser.get(LIST).content.decode()
    for address in (f"{LIST}{token.pk}/{act}/" for act in ("change", "renew", "revoke", "delete", "history")):
        assert browser.get(address).status_code in (403, 404)
        assert browser.post(address).status_code in (403, 404)
    assert tokens.granted(factories.fresh(token), editor) and factories.fresh(token).revoked_at is None


def test_an_administrator_revokes_others_and_makes_none_for_them(browse, editor, admin):
    token, secret = tokens.issue(editor, "wire")
    browser = browse(admin)
    assert all(words in browser.get(LIST).content.decode() for words in ("wire", "editor"))
    assert browser.get(f"{LIST}{token.pk}/renew/").status_code == 403
    assert browser.post(f"{LIST}{token.pk}/renew/", {}).status_code == 403
    browser.post(f"{LIST}{token.pk}/revoke/")
    assert me(secret).status_code == 401


@pytest.mark.parametrize(("state", "found"), [("live", ["works"]), ("ended", ["over", "gone"]), ("", [])])
def test_finding_those_that_work(state, found, browse, editor):
    tokens.issue(editor, "works")
    tokens.issue(editor, "over", expires_at=now() - timedelta(seconds=1))
    tokens.revoke(ApiToken.objects.filter(pk=tokens.issue(editor, "gone")[0].pk))
    listed = browse(editor).get(LIST, {"state": state} if state else {}).context["cl"].result_list
    assert {token.name for token in listed} == set(found or ["works", "over", "gone"])


def test_a_list_of_many_asks_the_database_as_often_as_one_of_few(browse, admin, django_assert_max_num_queries):
    for number in range(30):
        tokens.issue(factories.user("editor", name=f"editor{number}"), f"token {number}")
    browser = browse(admin)
    with django_assert_max_num_queries(8):
        browser.get(LIST)


def test_names_are_shown_as_text(browse, editor):
    tokens.issue(editor, "<script>alert(1)</script>")
    assert "<script>alert(1)" not in browse(editor).get(LIST).content.decode()


def test_everybody_finds_the_page(browse, reader):
    assert LIST in browse(reader).get("/admin/").content.decode()
