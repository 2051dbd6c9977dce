"""The database that is measured holds a record like any other: whole, proved, the same each time, and uneven."""

from collections import Counter

import pytest
from django.core.management import call_command
from django.db.models import Count, Max, Min

from claims.models import Decision, Evidence, Statement
from newsroom.bench.filling import fill
from newsroom.bench.recipe import Recipe
from newsroom.models import Event, EventHead
from newsroom.record.canonical import digest

pytestmark = pytest.mark.django_db

SIZE = 200


@pytest.fixture
def filled():
    heard: list[int] = []
    fill(Recipe(SIZE), heard.append)
    return heard


def test_what_is_filled_is_a_record_that_holds(filled, capsys) -> None:
    call_command("verify_record")
    assert capsys.readouterr().out.splitlines()[-1] == "The record holds."
    assert filled == [SIZE]


def test_every_statement_has_two_pieces_of_evidence_and_three_decisions(filled) -> None:
    for model in (Evidence, Decision):
        counts = model.objects.order_by().values("statement").annotate(n=Count("pk"))
        expected = 2 if model is Evidence else 3
        assert counts.aggregate(least=Min("n"), most=Max("n"), rows=Count("statement")) == {
            "least": expected,
            "most": expected,
            "rows": SIZE,
        }


def test_statements_are_in_every_state_but_a_draft_and_few_sources_carry_most(filled) -> None:
    states = Counter(Statement.objects.values_list("state", flat=True))
    assert states == {"signed_off": 100, "stale": 30, "in_review": 30, "checking": 20, "queued": 10, "withdrawn": 10}
    used = Counter(Evidence.objects.values_list("snapshot", flat=True)).most_common()
    assert used[0][1] > 10 * used[-1][1]


def test_as_many_events_each_time(filled) -> None:
    assert EventHead.objects.get().last_id == Event.objects.count() == 2_760


def test_the_same_stories_each_time() -> None:
    """A change here is a change of recipe: give it another VERSION, or old databases are taken for new ones."""
    assert digest("".join(repr(Recipe(SIZE).story(number)) for number in range(20)))[:16] == "6f6a5021436ab201"
