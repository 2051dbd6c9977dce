"""Lists: what they show, how they are narrowed, and that they ask the database as often for many rows as for few."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions import statements
from claims.models import Claim, Decision, Statement
from newsroom.models import Event
from newsroom.record.log import gathered
from tests import factories
from tests.claims.admin.pages import client_of, page, text_of

# The number of queries of each list, session, user and the bell included, whatever the number of rows.
QUERIES = {
    "claims_statement": 9,
    "claims_claim": 9,
    "claims_quote": 9,
    "claims_article": 10,
    "claims_evidence": 8,
    "claims_decision": 8,
    "sources_source": 9,
    "sources_snapshot": 8,
    "sources_party": 9,
    "newsroom_event": 10,
}
FRONT_PAGE = 10


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def world(people):
    """One of each state, a quote, and a claim with a hop nobody has seen."""
    rows = {state: factories.in_state(state, **people) for state in ("draft", "queued", "checking", "in_review")}
    rows |= {state: factories.in_state(state, **people) for state in ("signed_off", "stale", "withdrawn")}
    rows["quote"] = factories.quote(people["creator"])
    return rows


def found(client, **query):
    response = client.get(page("claims_statement_changelist"), query)
    assert response.status_code == 200
    return {row.pk for row in response.context["cl"].result_list}


def test_filters_narrow_by_what_they_say(world, people):
    lead, checker, reviewer = (client_of(people[name]) for name in ("lead", "checker", "reviewer"))
    late, waits = world["checking"], world["queued"]
    statements.plan(statement=late, by=people["lead"], version=late.version, due_on=datetime.date(2020, 1, 1))
    statements.plan(statement=waits, by=people["lead"], version=waits.version, blocked_on="the town")
    keys = {row.pk: name for name, row in world.items()}

    def names(client, **query):
        return {keys[pk] for pk in found(client, **query)}

    assert names(checker, work="mine") == {"checking"}
    assert names(checker, work="waiting") == {"queued", "stale"}
    assert names(reviewer, work="waiting") == {"in_review"}
    assert names(lead, work="overdue") == {"checking"}
    assert names(lead, work="stale") == {"stale"}
    assert names(lead, work="blocked") == {"queued"}
    assert names(lead, kind__exact="quote") == {"quote"}
    assert names(lead, state="withdrawn") == {"withdrawn"}
    assert names(lead, verification_status="verified") == {"signed_off"}
    assert names(lead, content="confirmed") == {"signed_off", "stale"}
    assert names(lead, attribution="disputed") == set()
    assert names(lead, unseen_hop="yes") == {"quote"}
    assert names(lead, unseen_hop="no") == set(world) - {"quote"}
    assert names(lead, outlet=str(world["draft"].article.outlet_id)) == {"draft"}
    assert names(lead, outlet="x") == names(lead, outlet="9" * 30) == set()
    assert names(lead, q="water will fall") == {"quote"}


def test_the_list_says_what_one_wants_to_know(world, people):
    words = text_of(client_of(people["lead"]).get(page("claims_statement_changelist")))
    assert "Contradicting or qualifying evidence came in" in words
    assert "(proposed: not applicable · confirmed)" in words
    assert "own voice" in words and "Ann Berg" in words


def test_events_and_decisions_are_told_in_the_readers_words(world, people):
    client = client_of(people["lead"])
    client.cookies["django_language"] = "de"
    addresses = [page("newsroom_event_changelist")]
    addresses += [page("newsroom_event_change", event.pk) for event in Event.objects.all()]
    events = [text_of(client.get(address)) for address in addresses]
    words = {word for text in events for word in re.findall(r"\w+", text)}
    # No key of the record is left: verbs, states, certainty, what evidence covers.
    assert words & {"sign_off", "lapse", "plan", "propose", "signed_off", "stated", "presumed", "figure"} == set()
    assert words >= {"Freigabe", "Vorlage", "Freigegeben", "Ausdrücklich"}
    decision = Decision.objects.filter(kind="proposed").first()
    told = text_of(client.get(page("claims_decision_change", decision.pk)))
    assert "Ausrichtung: Stützt" in told and "deckt ab: Inhalt" in told


def test_an_empty_list_says_what_to_do_next(editor):
    client = client_of(editor)
    assert "Open an article and begin with its first sentence" in text_of(client.get(page("claims_quote_changelist")))
    assert "Take in the first one" in text_of(client.get(page("claims_article_changelist")))
    assert "Nothing fits these filters." in text_of(client.get(page("claims_quote_changelist"), {"work": "mine"}))


def test_the_front_page_shows_what_waits_and_why(world, people):
    shown = {
        name: {p.key: [row.pk for row in p.rows] for p in client_of(who).get(page("index")).context["panels"]}
        for name, who in people.items()
    }
    assert shown["checker"]["mine"] == [world["checking"].pk]
    assert shown["checker"]["waiting"] == [world["queued"].pk]
    assert shown["reviewer"]["waiting"] == [world["in_review"].pk]
    assert shown["lead"]["stale"] == [world["stale"].pk]
    assert set(shown["creator"]["mine"]) == {world["draft"].pk, world["quote"].pk}
    words = text_of(client_of(people["lead"]).get(page("index")))
    assert "Contradicting or qualifying evidence came in" in words


def test_a_readers_front_page_shows_only_what_they_may_see(world, reader):
    panels = client_of(reader).get(page("index")).context["panels"]
    assert {p.key: [row.pk for row in p.rows] for p in panels} == {
        "signed": [world["signed_off"].pk],
        "stale": [world["stale"].pk],
    }


def queries(client, url) -> int:
    # The first look of a process also learns what Django keeps for good: content types, for one.
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def many(people, number: int) -> None:
    """``number`` statements, each on an article of its own: some far along, the rest drafts with evidence."""
    for n in range(number):
        if n < 12:
            kind = "quote" if n % 3 == 1 else "claim"
            factories.in_state(("in_review", "queued", "stale")[n % 3], kind=kind, **people)
        else:
            factories.support(factories.claim(people["creator"]), people["creator"])


@pytest.mark.parametrize("rows", [3, 300])
def test_lists_ask_as_often_for_three_rows_as_for_three_hundred(people, rows):
    with gathered():
        many(people, rows)
    assert Statement.objects.count() == rows
    client = client_of(people["lead"])
    asked = {name: queries(client, page(f"{name}_changelist")) for name in QUERIES}
    assert asked == QUERIES
    assert queries(client, page("index")) == FRONT_PAGE


@pytest.mark.parametrize("rows", [3, 30])
def test_an_article_asks_as_often_whatever_stands_in_it(people, rows):
    text = "\n\n".join(f"House number {n} stands here, Mayor Ann Berg said on Friday." for n in range(rows))
    story = factories.article(people["creator"], text)
    factories.party(people["creator"], "Ann Berg")
    for n in range(rows):
        factories.claim(people["creator"], story, words=f"House number {n} stands here")
    assert Claim.objects.count() == rows
    assert queries(client_of(people["creator"]), page("claims_article_change", story.pk)) == 22


@pytest.mark.parametrize("rows", [3, 30])
def test_a_bulk_page_asks_as_often_whatever_was_chosen(people, rows):
    chosen = [factories.submitted(factories.claim(people["creator"]), people["creator"]).pk for _ in range(rows)]
    client = client_of(people["checker"])
    with CaptureQueriesContext(connection) as captured:
        response = client.post(page("claims_statement_changelist"), {"action": "bulk_take", "_selected_action": chosen})
    assert response.context["allowed"] == rows
    assert len(captured) == 11
