"""The pictures of docs/images: every page of the demo newsroom, light and dark. Run by ``python -m tests.screenshots``.

The clock stands where ``NOW`` says, and the acts of the demo lie in the weeks before, so that the pictures come out the
same from run to run; only fonts are the machine's.
"""

import random
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.urls import reverse
from playwright.sync_api import Page

from claims.models import Article, Statement
from claims.suggestions import suggestions_for
from newsroom.demo import loading, people
from newsroom.demo.courses import Course
from newsroom.demo.stories import STORIES
from newsroom.demo.telling import Act
from newsroom.models import User
from tests.browser.png import packed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, reset_sequences=True)]

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
NOW = datetime(2026, 3, 17, 10, 20, tzinfo=UTC)
WEEKS = timedelta(weeks=5)
HEAVIEST = 150_000
LAPTOP = {"width": 1280, "height": 720}


class Clock:
    """Time as the server sees it, moved on before each act by its share of the weeks, more or less."""

    def __init__(self) -> None:
        acts = sum(len(a.course) + len(a.then) for story in STORIES for a in story.assertions)
        self.pace, self.chance, self.at = WEEKS / acts, random.Random(4), NOW - WEEKS
        self.travelling: time_machine.travel | None = None
        self.jump(self.at)

    def move_on(self) -> None:
        self.jump(min(NOW - timedelta(hours=1), self.at + self.pace * self.chance.uniform(0.1, 1.8)))

    def jump(self, to: datetime) -> None:
        self.stop()
        self.at = to
        self.travelling = time_machine.travel(to, tick=True)
        self.travelling.start()

    def stop(self) -> None:
        if self.travelling is not None:
            self.travelling.stop()
            self.travelling = None


@pytest.fixture
def newsroom(settings, monkeypatch):
    """The demo, told over some weeks; everybody's password is the one that the browser's fixture types."""
    # Cookies that end at a time of their own would be out of date for a browser, which keeps the true one.
    settings.SESSION_EXPIRE_AT_BROWSER_CLOSE, settings.CSRF_COOKIE_AGE = True, None
    clock = Clock()

    class Paced(Course):
        def run(self, acts: Iterable[Act]) -> None:
            for act in acts:
                clock.move_on()
                super().run([act])

    monkeypatch.setattr(loading, "Course", Paced)
    loading.load(STORIES, people.settle())
    for user in User.objects.all():
        user.set_password("pass")
        user.save()
    clock.jump(NOW)
    yield
    clock.stop()


def statement(**which) -> Statement:
    return Statement.objects.filter(**which).order_by("pk")[0]


def unread() -> Article:
    """The article of which most is left to keep or drop."""
    return max(Article.objects.order_by("pk"), key=lambda article: len(suggestions_for(article).open_and_shown))


def pages() -> Iterable[tuple[str, str, str]]:
    """The name of each picture, who looks, and at which address."""
    quote = statement(kind="quote", state="in_review")
    revised = Article.objects.filter(revisions__number=2).order_by("pk")[0]
    story = reverse("desk:markup", args=[quote.article_id])
    yield "front", "reviewer", reverse("admin:index")
    yield "articles", "editor", reverse("admin:claims_article_changelist")
    yield "article", "editor", reverse("admin:claims_article_change", args=[quote.article_id])
    yield "statements", "lead", reverse("admin:claims_statement_changelist")
    yield "statement-form", "editor", reverse("admin:claims_quote_change", args=[quote.pk])
    yield "suggestions", "editor", reverse("admin:claims_article_suggestions", args=[unread().pk])
    yield "markup", "editor", story
    yield "review", "reviewer", reverse("desk:review", args=[quote.pk])
    yield "queue", "lead", f"{reverse('desk:queue')}?tab=all"
    yield "compare", "editor", reverse("desk:compare", args=[revised.pk])
    yield "numbers", "lead", f"{reverse('desk:numbers')}?last=90"
    yield "api-docs", "admin", reverse("docs")
    yield "notifications", "checker", reverse("desk:notices")


def settled(page: Page) -> None:
    """Wait until the page has come to rest: what it fetches is there, its fonts are, and nothing moves."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => document.activeElement?.blur())")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_has_its_picture(newsroom, log_in, complaints, theme):
    opened: dict[str, Page] = {}
    heavy = {}
    for name, who, address in pages():
        if who not in opened:
            opened[who] = log_in(User.objects.get(username=who), theme, locale="en-GB", reduced_motion="reduce")
        page = opened[who]
        assert page.goto(address).ok, address
        settled(page)
        # The library of that page styles one element by itself, which the policy forbids; nothing is lost by it.
        complaints[:] = [one for one in complaints if "/api/v1/docs/" not in one]
        to = IMAGES / f"{name}-{theme}.png"
        taken = page.screenshot(animations="disabled", caret="hide")
        to.write_bytes(packed(taken) if len(taken) > HEAVIEST else taken)
        if to.stat().st_size > HEAVIEST:
            heavy[to.name] = to.stat().st_size
    assert heavy == {}
