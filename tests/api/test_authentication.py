"""Who calls: tokens that are shown once and stored hashed, and sessions that write only with a CSRF token."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.timezone import now

from newsroom.models import ApiToken
from newsroom.people import tokens
from tests import factories
from tests.api.addresses import LISTS, SINGLES, WRITES, furnished
from tests.api.client import BASE, Consumer, ok, refused

pytestmark = pytest.mark.django_db


def _me(secret: str):
    return Client().get(f"{BASE}me/", headers={"Authorization": f"Bearer {secret}"})


def test_a_token_is_shown_once_and_stored_hashed(editor):
    token, secret = tokens.issue(editor, "wire")
    assert secret not in str(ApiToken.objects.filter(pk=token.pk).values().get())
    assert secret.startswith(token.prefix)
    me = ok(_me(secret))
    assert [me["username"], me["roles"], me["may_override"]] == ["editor", ["editor"], False]
    assert me["token"] == {"name": "wire", "prefix": token.prefix, "expires_at": None}


def test_tokens_that_do_not_count(editor):
    expired = tokens.issue(editor, "old", expires_at=now() - timedelta(seconds=1))[1]
    first = tokens.renew(editor, "demo")[1]
    second = tokens.renew(editor, "demo")[1]
    for secret in (expired, first, second[:-1], "", "x y", "ÿ"):
        response = _me(secret)
        refused(response, 401)
        assert response["WWW-Authenticate"] == 'Bearer realm="newsroom"'
    assert ok(_me(second))["id"] == editor.pk
    editor.is_active = False
    editor.save()
    refused(_me(second), 401)


def test_nobody_anonymous_gets_anything(editor, checker, reviewer, lead):
    found = furnished(editor, checker, reviewer, lead)
    reads = [("get", path) for path in (*LISTS, *SINGLES, "", "schema/", "docs/", "no/such/place/")]
    for method, path in (*reads, *WRITES):
        response = getattr(Client(), method)(BASE + path.format(**found))
        refused(response, 401)
        assert response["WWW-Authenticate"] == 'Bearer realm="newsroom"'


def test_somebody_without_a_role_knows_who_they_are_and_nothing_else():
    nobody = Consumer(factories.user(name="nobody"))
    assert ok(nobody.get("me/"))["roles"] == []
    for path in ("articles/", "events/", "statements/1/", "statements/1/transitions/"):
        refused(nobody.get(path), 403)


def test_use_is_noted_at_most_once_a_minute(editor, django_assert_num_queries):
    token, secret = tokens.issue(editor, "wire")
    _me(secret)
    used = factories.fresh(token).last_used_at
    assert now() - used < timedelta(minutes=1)
    # The token with its owner and their groups in one.
    with django_assert_num_queries(1):
        _me(secret)
    assert factories.fresh(token).last_used_at == used
    ApiToken.objects.filter(pk=token.pk).update(last_used_at=now() - timedelta(minutes=2))
    _me(secret)
    assert now() - factories.fresh(token).last_used_at < timedelta(minutes=1)


def test_a_session_reads_freely_and_writes_with_a_csrf_token(editor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)
    assert ok(browser.get(f"{BASE}me/"))["token"] is None
    party = {"name": "Ann Berg", "kind": "person"}
    problem = refused(browser.post(f"{BASE}parties/", party, content_type="application/json"), 403)
    assert "CSRF" in problem["detail"]
    browser.get("/admin/login/")
    browser.get("/admin/password_change/")
    secret = browser.cookies["csrftoken"].value
    response = browser.post(f"{BASE}parties/", party, content_type="application/json", headers={"X-CSRFToken": secret})
    assert ok(response, 201)["name"] == "Ann Berg"


def test_a_token_counts_whatever_session_comes_with_it(editor, reviewer):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reviewer)
    party = {"name": "Ann Berg", "kind": "person"}
    for scheme in ("Bearer", "bearer", "BEARER "):
        headers = {"Authorization": f"{scheme} {tokens.issue(editor, 'wire')[1]}"}
        assert ok(browser.get(f"{BASE}me/", headers=headers))["username"] == "editor"
        response = browser.post(f"{BASE}parties/", party, content_type="application/json", headers=headers)
        assert response.status_code == 201
    for wrong in ("Bearer", "Bearer x", "Bearer x y"):
        refused(browser.get(f"{BASE}me/", headers={"Authorization": wrong}), 401)
    for other in ("Bearerx", "Basic x"):
        assert ok(browser.get(f"{BASE}me/", headers={"Authorization": other}))["username"] == "reviewer"
    # Elsewhere a token is nothing.
    assert browser.get("/admin/", headers=headers).status_code == 200


def test_token_and_session_get_the_same_headers_and_no_cookie(editor, checker, reviewer, lead):
    found = furnished(editor, checker, reviewer, lead)
    browser, token = Client(), Consumer(editor)
    browser.force_login(editor)
    browser.cookies["django_language"] = "de"
    token.http.cookies["django_language"] = "de"
    cookies = len(browser.cookies), len(token.http.cookies)
    for path in (*LISTS, *SINGLES, "me/", "no/such/place/", "docs/", "schema/"):
        address = BASE + path.format(**found)
        one, other = token.get(address), browser.get(address)
        assert [one.status_code, set(one.headers)] == [other.status_code, set(other.headers)]
        assert [one["Content-Language"], one["Content-Security-Policy"]] == ["de", other["Content-Security-Policy"]]
        assert [one.cookies, other.cookies] == [{}, {}]
    assert cookies == (len(browser.cookies), len(token.http.cookies))


def test_the_command_shows_the_secret_once(editor, capsys):
    call_command("create_token", "editor", "wire", days=30)
    secret = capsys.readouterr().out.strip()
    assert ok(_me(secret))["token"]["expires_at"] is not None
    call_command("create_token", "editor", "wire", renew=True)
    refused(_me(secret), 401)
    with pytest.raises(CommandError, match="no active user"):
        call_command("create_token", "nobody", "wire")
    with pytest.raises(CommandError, match="1 to 36500"):
        call_command("create_token", "editor", "wire", days=0)
