"""The wording that is signed is the one that stands at that moment, on the evidence the decision names."""

import pytest

from claims.actions import evidence, reviews
from claims.actions.chains import Step
from newsroom.record.refusals import Refused
from sources import actions as outside
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposed(editor, checker):
    """A quote in review whose words stand exactly so in two transcripts; the first is the one compared with."""
    story, speaker = factories.article(editor), factories.party(editor)
    said = factories.source(editor, "The mayor's talk", "transcript")
    hops = [Step(party=speaker, source=said), Step(party=story.outlet)]
    quote = factories.taken(factories.submitted(factories.quote(editor, story, speaker, hops=hops), editor), checker)
    pieces = [
        factories.support(
            quote,
            checker,
            snapshot=factories.snapshot(checker, said, f"Mayor: {factories.SAID} {n}"),
            covers_wording=True,
            covers_attribution=True,
        )
        for n in (1, 2)
    ]
    quote = factories.proposed(quote, checker, attribution="confirmed_at_origin", wording_evidence=pieces[0])
    return quote, pieces, said


def test_a_transcript_that_is_none_any_more_cannot_be_signed_on(proposed, checker, reviewer):
    quote, _, said = proposed
    outside.edit_source(source=said, by=checker, version=said.version, kind="page")
    with pytest.raises(Refused) as refused:
        reviews.sign_off(statement=quote, by=reviewer, version=fresh(quote).version)
    assert refused.value.refusal.kind == "guard"
    assert fresh(quote).state == "in_review"


def test_a_decision_names_the_transcript_it_was_computed_on(proposed, checker, reviewer):
    quote, (first, second), _ = proposed
    quote = factories.signed_off(quote, reviewer)
    assert quote.current_decision.wording_evidence == first
    evidence.withdraw_evidence(evidence=first, by=checker, version=first.version, reason="A bad recording.")
    quote = fresh(quote)
    reviews.reaffirm(statement=quote, by=reviewer, version=quote.version, reason="Seen.", shown_hash=quote.content_hash)
    quote = fresh(quote)
    assert (quote.wording, quote.current_decision.wording_evidence) == ("exact", second)
