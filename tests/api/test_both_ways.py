"""Each representation is declared once: DRF's own serializers and the lean path give the same JSON, byte for byte."""

import json
from datetime import UTC, datetime

import pytest
from rest_framework.renderers import JSONRenderer
from rest_framework.test import APIRequestFactory

from claims.actions.articles import revise
from claims.actions.evidence import withdraw_evidence
from claims.api.article_representations import ArticleRepresentation, RevisionRepresentation, RevisionSummary
from claims.api.representations import (
    ClaimRepresentation,
    CommentRepresentation,
    DecisionRepresentation,
    EvidenceRepresentation,
    QuoteRepresentation,
    StatementRepresentation,
)
from claims.models import Article, Evidence, Passage, Statement
from newsroom.demo.loading import load
from newsroom.demo.people import settle
from newsroom.demo.stories import STORIES
from newsroom.models import User
from newsroom.record.canonical import canonical
from newsroom.rest.events import EventRepresentation
from newsroom.rest.lean.reading import encoded, page_of, reader
from newsroom.rest.lean.selection import EVERYTHING
from sources.api.representations import (
    PartyRepresentation,
    SnapshotRepresentation,
    SnapshotSummary,
    SourceRepresentation,
)
from sources.models import Party, Source
from tests import factories
from tests.factories import in_state

ALL = [
    ArticleRepresentation,
    RevisionRepresentation,
    RevisionSummary,
    CommentRepresentation,
    StatementRepresentation,
    QuoteRepresentation,
    ClaimRepresentation,
    DecisionRepresentation,
    EvidenceRepresentation,
    EventRepresentation,
    PartyRepresentation,
    SourceRepresentation,
    SnapshotRepresentation,
    SnapshotSummary,
]


def asked_by(user):
    """A request as the representations know it."""
    request = APIRequestFactory().get("/")
    request.user = user
    return request


def by_drf(representation, row, request) -> str:
    shape = getattr(representation, "variants", {}).get(getattr(row, "kind", ""), representation)
    shown = shape(row, context={"request": request}).data
    return canonical(json.loads(JSONRenderer().render(shown)))


def by_lean(representation, rows, request) -> list[str]:
    found = reader(representation, EVERYTHING, request.user).read(page_of(rows), (), request)
    return [canonical(json.loads(encoded(shown))) for shown in found.shown]


def assert_both_ways_agree(representation, request) -> int:
    rows = representation.Meta.model.objects.all()
    slow = [by_drf(representation, row, request) for row in rows]
    assert sorted(by_lean(representation, rows, request)) == sorted(slow)
    return len(slow)


@pytest.fixture
def _everything_on_file(db, settings):
    settings.DEBUG = True
    load(STORIES, settle())


@pytest.mark.usefixtures("_everything_on_file")
@pytest.mark.parametrize("role", ["editor", "reader"])
def test_both_ways_agree_on_the_demo_newsroom(role):
    request = asked_by(factories.user(role))
    compared = {shape.__name__: assert_both_ways_agree(shape, request) for shape in ALL}
    assert min(compared.values()) >= 1


def test_both_ways_agree_at_the_edges(editor, checker, reviewer, lead, reader):
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    for state in ("draft", "checking", "in_review", "signed_off", "stale", "withdrawn"):
        for kind in ("claim", "quote"):
            in_state(state, kind=kind, **people)
    first = datetime(1, 1, 1, tzinfo=UTC)
    last = datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    strange = '𝔸\u2028\x01\t"\\\x7f</script>e\u0301'
    Statement.objects.update(
        role=strange[:3], due_on=first.date(), recheck_on=last.date(), created_at=first, updated_at=last
    )
    Source.objects.update(note=strange, published_on=first.date())
    Article.objects.update(published_at=last, credit_line=strange)
    User.objects.update(first_name=" ", last_name=strange[:1])
    outlet, other = Party.objects.order_by("id")[:2]
    Party.objects.filter(pk=outlet.pk).update(merged_into=other)
    checker.groups.clear()
    withdraw_evidence(evidence=Evidence.objects.latest("id"), by=editor, version=1, reason="A mistake.")
    story = Statement.objects.filter(state="stale").first().article
    revise(article=story, by=editor, version=story.version, text="Nothing of this is left.")
    assert Passage.objects.filter(start=None).exists()
    for user in (lead, reader):
        for shape in ALL:
            assert_both_ways_agree(shape, asked_by(user))
