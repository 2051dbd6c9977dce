"""On an article's pages a reader meets what was signed off, and nothing of how far the newsroom is with the rest."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import marks
from claims.text.sentences import sentences
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(editor, checker, reviewer, lead):
    """One statement signed off, one in draft, one sentence with nothing to check, and one nobody has looked at."""
    signed = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    story = signed.article
    text = story.revisions.get().text
    last = [s for s in sentences(text) if factories.CLAIMED not in text[s.start : s.end]][-1]
    marks.mark_nothing_to_check(article=story, by=editor, start=last.start, end=last.end)
    factories.claim(editor, story)
    return story


def _page(person, address: str) -> str:
    client = Client()
    client.force_login(person)
    return client.get(address).content.decode()


def test_a_reader_is_not_shown_how_far_the_checking_is(story, reader, editor) -> None:
    address = reverse("admin:claims_article_change", args=[story.pk])
    for told in ("clearance-", "nothing to check", "nothing_to_check", "uncovered"):
        assert told in _page(editor, address)
        assert told not in _page(reader, address)


def test_a_reader_is_counted_only_what_they_may_see(story, reader, editor) -> None:
    address = reverse("admin:claims_article_changelist")
    assert '<td class="field-statement_count">2</td>' in _page(editor, address)
    assert '<td class="field-statement_count">1</td>' in _page(reader, address)
