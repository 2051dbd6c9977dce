"""A real browser under the production's Content-Security-Policy, in which every complaint fails the test."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

LAPTOP = {"width": 1280, "height": 720}
# At 200 % the same screen is half as many CSS pixels wide and high.
ZOOMED = {"width": 640, "height": 360}
# Nobody looks at the screen: the processor need not imitate a graphics card.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-gpu-compositing", "--disable-software-rasterizer"]

# A machine that does other things besides is slow, not wrong.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="package")
def debians(chromium) -> Iterator[Browser]:
    """Debian's browser, started once for the tests of this package."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright runs an event loop in this thread; the database is asked from it all the same.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()
        # Playwright's loop has connections of its own, which nobody else would close.
        connections.close_all()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complained of; a test that expects some takes them out."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def new_page(debians, live_server, complaints) -> Iterator[Callable[..., Page]]:
    """A function that opens the browser anew, as a person's own: with nothing kept from anybody before."""
    opened: list[BrowserContext] = []

    def open_new(**options) -> Page:
        opened.append(debians.new_context(**{"viewport": LAPTOP, "base_url": live_server.url, **options}))
        page = opened[-1].new_page()
        page.on("console", lambda m: complaints.append(f"{page.url}: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        return page

    yield open_new
    for context in opened:
        context.close()


@pytest.fixture
def log_in(new_page, live_server) -> Callable[..., Page]:
    """A function that answers a page, still empty, of somebody who is logged in."""

    def open_for(user, theme: str = "light", **options) -> Page:
        page = new_page(color_scheme=theme, **options)
        session = Client()
        session.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": session.cookies[name].value, "url": live_server.url}])
        return page

    return open_for


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Let the browser go on until something is so that no page shows; fail if it never is."""
    for _ in range(1500):
        if holds():
            return
        page.wait_for_timeout(10)
    pytest.fail("waited in vain")


def by_the_form(page: Page, user) -> None:
    """Log in on the page of the form, which is open."""
    page.fill("#id_username", user.username)
    page.fill("#id_password", "pass")
    page.click("[type=submit]")


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture(scope="session")
def axe(tmp_path_factory) -> Path:
    """axe-core's one file, fetched for the run; the test is skipped where that cannot be done."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm to fetch axe-core")
    folder = tmp_path_factory.mktemp("axe")
    packed = subprocess.run([npm, "pack", "--silent", "axe-core@4"], cwd=folder, capture_output=True, timeout=120)
    archives = list(folder.glob("*.tgz"))
    if packed.returncode or not archives:
        pytest.skip("axe-core could not be fetched from the npm registry")
    shutil.unpack_archive(archives[0], folder)
    return folder / "package" / "axe.min.js"
