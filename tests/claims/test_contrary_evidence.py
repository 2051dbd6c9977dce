"""A contradiction or qualification that was dealt with, and then says something else, is dealt with anew."""

import pytest

from claims.actions import evidence, reviews
from claims.models import Evidence
from tests import factories
from tests.claims.judged_cases import Case, claim_case
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def qualified() -> tuple[Case, Evidence]:
    """A signed-off claim that was reaffirmed in view of a qualification, which no proposal ever named."""
    case = claim_case("signed_off")
    later = case.add(stance="qualifies", covers_content=True)
    claim = fresh(case.statement)
    reviews.reaffirm(
        statement=claim,
        by=factories.user("reviewer"),
        version=claim.version,
        reason="It holds all the same.",
        shown_hash=claim.content_hash,
    )
    assert fresh(claim).state == "signed_off"
    return case, later


@pytest.mark.parametrize(
    "fields",
    [{"stance": "contradicts"}, {"excerpt": "3.02"}, {"locator": "row 8"}, {"covers_attribution": True}],
    ids=lambda fields: next(iter(fields)),
)
def test_said_otherwise_it_lapses_the_sign_off_again(fields, qualified) -> None:
    case, later = qualified
    evidence.edit_evidence(evidence=later, by=case.other, version=later.version, **fields)
    after = fresh(case.statement)
    assert [after.state, after.stale_cause] == ["stale", "contrary_evidence"]


def test_seen_elsewhere_it_lapses_the_sign_off_again(qualified) -> None:
    case, later = qualified
    elsewhere = factories.snapshot(case.other, case.source, "Sunday: 3.02 m")
    evidence.edit_evidence(evidence=later, by=case.other, version=later.version, snapshot=elsewhere)
    assert fresh(case.statement).state == "stale"


@pytest.mark.parametrize("fields", [{"position": 7}, {"note": "See there."}, {"stance": "context"}])
def test_a_note_its_place_in_the_list_or_taking_it_back_lapse_nothing(fields, qualified) -> None:
    case, later = qualified
    evidence.edit_evidence(evidence=later, by=case.other, version=later.version, **fields)
    assert fresh(case.statement).state == "signed_off"
