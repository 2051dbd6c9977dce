"""Making a token with the keyboard and copying its secret, under the production's Content-Security-Policy."""

import pytest
from playwright.sync_api import expect

from newsroom.models import ApiToken
from newsroom.people.tokens import find
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_secret_is_copied_and_works(log_in):
    editor = factories.user("editor")
    page = log_in(editor, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/admin/newsroom/apitoken/add/")
    page.fill("#id_name", "The wire")
    page.get_by_label("transition: do the verbs").check()
    page.keyboard.press("Control+s")
    secret = page.input_value("#secret")
    assert find(secret).scopes == "read transition"
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("output")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == secret
    page.click("text=I have copied it")
    expect(page.locator("#result_list")).to_contain_text("The wire")
    assert secret not in page.content()
    page.get_by_role("link", name="The wire").click()
    page.click("text=Revoke…")
    page.click("button:has-text('Revoke it')")
    expect(page.locator(".messagelist")).to_contain_text("works no more")
    assert ApiToken.objects.get().revoked_at is not None
