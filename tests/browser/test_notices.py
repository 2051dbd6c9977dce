"""The bell, the notices and the choices, in a real browser: by mouse, by keys, light and dark."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now
from playwright.sync_api import expect

from claims.actions import comments
from claims.models import NoticeChoice, Notification
from claims.notifying.catching_up import catch_up, start
from newsroom.models import User
from tests import factories
from tests.browser.conftest import LAPTOP, ZOOMED, until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
LIST, SETTINGS = "/desk/notifications/", "/desk/notifications/settings/"


@pytest.fixture
def told(editor, checker, reviewer, lead):
    """A lapsed sign-off, of which the editor is told, and two remarks that call upon them."""
    start()
    stale = factories.in_state("stale", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    for text in ("@editor Which gauge is this?", "@editor And when?"):
        comments.comment(statement=stale, by=checker, version=factories.fresh(stale).version, text=text)
    User.objects.filter(pk=editor.pk).update(email="editor@post.example")
    catch_up()
    assert Notification.objects.filter(recipient=editor).count() == 4
    return stale


def unread(page):
    return page.locator(".bell .unread")


def test_from_the_bell_to_the_statement_by_mouse(log_in, told, editor):
    page = log_in(editor)
    page.goto("/admin/")
    expect(unread(page)).to_have_text("4")
    page.click(".bell")
    first = page.locator(".notice-row").first
    expect(first.locator(".happened")).to_contain_text("checker mentioned you in a comment.")
    expect(first.locator("blockquote")).to_have_text("@editor And when?")

    # Until the page's script has come, a link is only a link.
    page.wait_for_load_state()
    # Opening what it is about reads it. The browser sends that behind the page's back, and tells nobody when it has.
    first.locator(".notice-link").click()
    page.wait_for_url(f"**/desk/review/{told.pk}/")
    expect(page.locator(".mention").first).to_have_text("@editor")
    until(page, Notification.objects.filter(read_at__isnull=False).exists)
    page.goto(LIST)
    expect(unread(page)).to_have_text("3")

    page.locator(".is-unread button").first.click()
    expect(unread(page)).to_have_text("2")
    page.click("text=Mark all as read")
    expect(page.locator(".messagelist")).to_contain_text("2 notices marked as read.")
    expect(unread(page)).to_have_count(0)
    page.locator(".notice-row button").last.click()
    expect(unread(page)).to_have_text("1")


def test_choosing_by_keys(log_in, told, editor):
    page = log_in(editor)
    page.goto(SETTINGS)
    expect(page.locator("main, #content").first).to_contain_text("editor@post.example")
    page.focus("input[name=mentioned]:checked")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved.")
    assert NoticeChoice.objects.get(user=editor, kind="mentioned").way == "admin"
    assert not Notification.objects.filter(kind="mentioned", mail_due_at__isnull=False).exists()
    expect(page.locator("input[name=mentioned][value=admin]")).to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_accessibility_violation_at_level_a_or_aa(log_in, axe, told, editor, lead, theme):
    found = []
    for user, path in ((editor, LIST), (editor, SETTINGS), (lead, LIST), (editor, f"/desk/review/{told.pk}/")):
        page = log_in(user, theme, bypass_csp=True)
        page.goto(path)
        page.add_script_tag(path=axe)
        violations = page.evaluate(AXE)["violations"]
        found += [(path, v["id"], [node["html"][:160] for node in v["nodes"]][:4]) for v in violations]
        page.context.close()
    assert found == []


@pytest.mark.parametrize("viewport", [LAPTOP, ZOOMED])
def test_nothing_reaches_beyond_the_screen(log_in, told, editor, viewport):
    page = log_in(editor, viewport=viewport)
    for path in (LIST, SETTINGS):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_the_header_keeps_to_one_line_however_much_is_unread(log_in, told):
    person = factories.user(name="maximiliane-charlotte", is_superuser=True)
    days = [localdate() - timedelta(days=n) for n in range(120)]
    Notification.objects.bulk_create(
        Notification(recipient=person, kind="overdue", statement=told, due_on=day, at=now()) for day in days
    )
    page = log_in(person)
    page.goto("/admin/")
    expect(unread(page)).to_have_text("99+")
    tops = page.evaluate("Array.from(document.querySelectorAll('.rooms li'), (e) => e.getBoundingClientRect().top)")
    assert (len(tops), len(set(tops))) == (15, 1)
    assert page.locator("#header").bounding_box()["height"] < 45


def test_the_menu_under_ones_name(log_in, editor):
    page = log_in(editor)
    page.goto("/admin/")
    expect(page.locator("#logout-form button")).to_be_hidden()
    page.focus(".me summary")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Password")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#logout-form button")).to_be_hidden()
    page.click(".me summary")
    page.click("#content h1")
    expect(page.locator("#logout-form button")).to_be_hidden()
    page.click(".me summary")
    page.get_by_role("link", name="Password").click()
    expect(page.locator("#id_old_password, .language button")).to_have_count(2)
    page.click(".me summary")
    page.click("#logout-form button")
    expect(page.locator("#content")).to_contain_text("Thanks for spending")
