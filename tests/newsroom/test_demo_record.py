"""What stands in the demo newsroom: records that hold, and something of everything to see."""

from collections import Counter
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from claims.coverage import clearance, coverage
from claims.models import Article, Comment, Decision, Evidence, Hop, NothingToCheck, Revision, Statement
from newsroom.demo.parties import PARTIES
from newsroom.demo.people import FORMER
from newsroom.models import User
from newsroom.record.verify import Report, verify
from sources.models import Party

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[str]:
    """The demo loaded once for all tests that only look at it; answers where its files are."""
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    media = str(tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEBUG=True, PASSWORD_HASHERS=hashers, MEDIA_ROOT=media):
            call_command("demo", "--no-serve", stdout=StringIO())
        yield media
        transaction.set_rollback(True)


def test_the_record_of_the_demo_holds(loaded, settings):
    settings.MEDIA_ROOT = loaded
    assert [str(problem) for problem in verify(Report())] == []


def test_there_is_something_of_everything_to_see(loaded):
    of = lambda model, name: set(model.objects.values_list(name, flat=True))  # noqa: E731
    assert Article.objects.count() >= 6 and Statement.objects.count() >= 60
    assert len({language.partition("-")[0] for language in of(Article, "language")}) >= 5
    assert Revision.objects.filter(number=2).count() >= 4
    assert of(Statement, "state") == {
        "draft", "queued", "checking", "in_review", "signed_off", "stale", "withdrawn",
    }  # fmt: skip
    assert of(Statement, "stale_cause") - {""} == {
        "content_changed", "contrary_evidence", "passage_orphaned", "recheck_due",
    }  # fmt: skip
    assert of(Statement, "verification_status") == {
        "withdrawn", "needs_recheck", "unverified", "refuted", "partly_verified", "verified", "attribution_only",
        "unsupported",
    }  # fmt: skip
    assert of(Statement, "form") - {""} == {"direct", "partial", "indirect", "mixed"}
    assert of(Statement, "claim_type") - {""} == {
        "event", "figure", "date", "place", "identity", "position", "prediction", "cause",
    }  # fmt: skip
    assert of(Decision, "kind") == {"proposed", "returned", "signed_off", "reaffirmed", "overridden"}
    assert of(Evidence, "stance") == {"supports", "contradicts", "qualifies", "context"}
    assert of(Hop, "naming") == {"named", "unnamed", "collective"}
    assert of(Hop, "certainty") == {"stated", "presumed"}


def test_there_is_work_for_everybody(loaded):
    assert Statement.objects.overdue().exists()
    assert Statement.objects.with_unseen_hop().exists()
    assert Statement.objects.exclude(blocked_on="").exists()
    assert Statement.objects.filter(recheck_on__isnull=False).exists()
    assert Comment.objects.blocking().exists() and Comment.objects.filter(resolved_at__isnull=False).exists()
    assert NothingToCheck.objects.live().exists()
    assert Party.objects.filter(merged_into__isnull=False).exists()
    former = User.objects.get(username=FORMER.username)
    assert Statement.objects.filter(state="checking", assignee=former).exists() and not former.groups.exists()
    for name in ("checker", "reviewer", "lead"):
        assert Statement.objects.waiting_for(User.objects.get(username=name)).exists(), name


def test_articles_are_at_several_points_of_their_way(loaded):
    latest = [(article, Revision.objects.latest_of(article)) for article in Article.objects.all()]
    found = Counter(str(clearance(article, coverage(revision))) for article, revision in latest)
    assert found.keys() == {"intake", "marking", "checking", "cleared_with_exceptions", "lapsed"}


def test_every_party_told_of_is_met(loaded):
    assert {party.name for party in PARTIES.values()} == set(Party.objects.values_list("name", flat=True))
