"""Evidence that was taken back is the newsroom's own affair: readers see neither it nor what it alone pointed at."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions import evidence
from newsroom.models import Event
from sources import actions
from sources.models import Party, Source
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db

SECRET = "What nobody was meant to read"


@pytest.fixture
def claim(editor, checker, reviewer, lead):
    """Signed off, with evidence from a source of its own that came later and was taken back."""
    claim = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    publisher = factories.party(editor, "A publisher named nowhere else", "organisation")
    where = factories.source(editor, SECRET, publisher=publisher)
    piece = evidence.add_evidence(
        statement=claim,
        by=checker,
        version=claim.version,
        snapshot=factories.snapshot(editor, where),
        stance="context",
        covers_content=True,
        excerpt=SECRET,
    )
    evidence.withdraw_evidence(evidence=piece, by=checker, version=piece.version, reason="Another town's.")
    return fresh(claim)


def test_its_source_and_publisher_are_absent_for_readers(claim, reader, checker) -> None:
    for person, there in ((reader, False), (checker, True)):
        assert Source.objects.visible_to(person).filter(title=SECRET).exists() is there
        assert Party.objects.visible_to(person).filter(name__startswith="A publisher").exists() is there


def test_the_desk_shows_it_to_the_newsroom_alone(claim, reader, checker) -> None:
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    for person, there in ((reader, False), (checker, True)):
        client = Client()
        client.force_login(person)
        assert (SECRET in client.get(page).content.decode()) is there


def test_creating_in_place_takes_no_field_that_is_none(editor) -> None:
    client, before = Client(raise_request_exception=False), Event.objects.count()
    client.force_login(editor)
    given = {"name": "Ann Berg", "kind": "person", "_popup": "1"}
    address = reverse("admin:sources_party_add")
    assert client.post(address, given | {"_to_field": "nonsense"}).status_code == 400
    assert Event.objects.count() == before
    assert client.post(address, given | {"_to_field": "id"}).status_code == 200


def test_what_a_source_derives_from_shows_only_where_it_may_be_seen(claim, editor, checker, reader) -> None:
    shown = Source.objects.visible_to(reader).get()
    actions.edit_source(
        source=shown, by=editor, version=shown.version, derived_from=[factories.source(editor, "A wire unseen")]
    )
    page = reverse("admin:sources_source_change", args=[shown.pk])
    for person, there in ((reader, False), (checker, True)):
        client = Client()
        client.force_login(person)
        assert ("A wire unseen" in client.get(page).content.decode()) is there
