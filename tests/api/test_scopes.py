"""A token is for what its scopes say, and for nothing that its owner's roles do not allow."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client

from newsroom.models import ApiToken
from newsroom.people import tokens
from newsroom.people.scopes import Scope
from tests import factories
from tests.api.addresses import LISTS, SINGLES, WRITES, furnished
from tests.api.client import BASE, Consumer, ok, refused

pytestmark = pytest.mark.django_db
READING = ("suggestions/preview/",)


def _needed(method: str, path: str) -> str:
    if path.startswith("webhooks/"):
        return "webhooks"
    if method == "get" or path in READING:
        return "read"
    return "transition" if path.endswith("transitions/") else "write"


def _only(user, *scopes: Scope) -> Consumer:
    consumer = Consumer(user)
    consumer.secret = tokens.issue(user, "narrow", scopes=scopes)[1]
    return consumer


@pytest.mark.parametrize("held", ["read", "write", "transition", "webhooks"])
def test_what_a_scope_is_for(held, admin, editor, checker, reviewer, lead):
    found = furnished(editor, checker, reviewer, lead)
    consumer = _only(admin, Scope(held))
    for method, path in [*(("get", path) for path in (*LISTS, *SINGLES[:-1])), *WRITES]:
        response = getattr(consumer, method)(path.format(**found), *([{}] if method in ("post", "patch") else []))
        needed = _needed(method, path)
        if needed == held:
            assert response.status_code != 403, path
            continue
        problem = refused(response, 403)
        assert [problem["type"], problem["scope"]] == ["urn:newsroom:problem:missing-scope", needed]
        assert f"“{needed}”" in problem["detail"]
        assert response["WWW-Authenticate"] == f'Bearer realm="newsroom", error="insufficient_scope", scope="{needed}"'


def test_any_token_may_ask_who_it_is(editor):
    me = ok(_only(editor, Scope.webhooks).get("me/"))
    assert [me["roles"], me["scopes"]] == [["editor"], ["webhooks"]]


def test_a_session_has_all_scopes(reader):
    browser = Client()
    browser.force_login(reader)
    me = ok(browser.get(f"{BASE}me/"))
    assert [me["scopes"], me["token"]] == [["read", "write", "transition", "webhooks"], None]


EVERYTHING = ["read", "write", "transition", "webhooks"]


@pytest.mark.parametrize(
    ("roles", "scopes"),
    [
        ((), ["read"]),
        (("reader",), ["read", "webhooks"]),
        (("integration",), ["read", "webhooks"]),
        (("editor",), EVERYTHING),
        (("checker",), EVERYTHING),
        (("reviewer",), EVERYTHING),
        (("lead",), EVERYTHING),
        (("reader", "editor"), EVERYTHING),
    ],
)
def test_a_token_has_what_its_owners_roles_have_if_nothing_is_said(roles, scopes):
    assert ok(Consumer(factories.user(*roles)).get("me/"))["scopes"] == scopes


def test_no_token_goes_beyond_its_owners_roles(reader):
    with pytest.raises(ValidationError, match="do not have: write transition"):
        tokens.issue(reader, "too much", scopes={Scope.read, Scope.transition, Scope.write})
    with pytest.raises(ValidationError, match="cannot be blank"):
        tokens.issue(reader, "nothing", scopes=set())
    assert not ApiToken.objects.filter(user=reader).exists()


def test_a_role_that_is_lost_takes_its_scopes_along(editor):
    consumer = Consumer(editor)
    editor.groups.set(Group.objects.filter(name="reader"))
    assert ok(consumer.get("me/"))["scopes"] == ["read", "webhooks"]
    assert refused(consumer.post("parties/", {"name": "Ann Berg", "kind": "person"}), 403)["scope"] == "write"


def test_a_superusers_token_is_as_narrow_as_it_was_made(admin):
    assert refused(_only(admin, Scope.read).post("parties/", {}), 403)["scope"] == "write"


@pytest.mark.parametrize(
    ("arguments", "scopes", "expires"),
    [
        ([], EVERYTHING, None),
        (["--scope", "read"], ["read"], None),
        (["--scope", "read", "--scope", "transition"], ["read", "transition"], None),
        (["--expires", "2999-12-31"], EVERYTHING, "2999-12-31T23:59:59Z"),
        (["--expires", "2999-12-31T18:00+02:00"], EVERYTHING, "2999-12-31T16:00:00Z"),
        (["--expires", "2999-12-31T18:00"], EVERYTHING, "2999-12-31T18:00:00Z"),
    ],
)
def test_the_command_takes_scopes_and_an_expiry(arguments, scopes, expires, editor, capsys):
    call_command("create_token", "editor", "wire", *arguments)
    secret = capsys.readouterr().out.strip()
    me = ok(Client().get(f"{BASE}me/", headers={"Authorization": f"Bearer {secret}"}))
    assert [me["scopes"], me["token"]["expires_at"]] == [scopes, expires]


@pytest.mark.parametrize("text", ["2001-01-01", "2999-02-30", "tomorrow", "", "2999-12-31T25:00", "9999-99-99"])
def test_an_expiry_that_is_none(text, editor):
    with pytest.raises(CommandError, match="--expires takes"):
        call_command("create_token", "editor", "wire", "--expires", text)


def test_the_command_refuses_what_the_roles_do_not_have(reader):
    with pytest.raises(CommandError, match="do not have: write"):
        call_command("create_token", "reader", "wire", "--scope", "write")
