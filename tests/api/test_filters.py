"""Filters find what they say, and nothing that one may not see."""

from datetime import date, timedelta

import pytest

from claims.actions import statements
from sources.actions import merge_party
from tests import factories
from tests.api.client import ok, refused
from tests.factories import in_state

YESTERDAY = date.today() - timedelta(days=1)


@pytest.fixture
def found(as_editor):
    """The ids that a query finds among ``statements/``, in the order of recording."""

    def ask(consumer=as_editor, path: str = "statements/", **query) -> list[int]:
        return [row["id"] for row in ok(consumer.get(path, query | {"ordering": "id"}))["results"]]

    return ask


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def test_by_what_is_recorded(editor, found):
    quote = factories.quote(editor, language="de")
    claim = factories.claim(editor, quote.article, priority=3)
    assert found(kind="quote") == found(form="direct") == found(language="DE") == [quote.pk]
    assert found(claim_type="figure") == found(priority="3,4") == found(path="claims/") == [claim.pk]
    assert found(speaker=quote.speaker_id) == [quote.pk]
    assert found(claimant=claim.claimant_id) == [claim.pk]
    assert found(article=quote.article_id) == found(outlet=quote.article.outlet_id) == [quote.pk, claim.pk]
    assert found(q="water WILL") == [quote.pk]
    assert found(q="four metres") == [claim.pk]
    assert found(q="%") == found(q="_") == []
    assert found(created_by="me") == found(created_by=editor.pk) == [quote.pk, claim.pk]
    assert found(has_unseen_hop="true") == [quote.pk]
    assert found(has_unseen_hop="false") == [claim.pk]


def test_by_where_it_stands(people, found):
    rows = {state: in_state(state, **people).pk for state in ("draft", "signed_off", "stale")}
    assert found(state="draft") == [rows["draft"]]
    assert found(state="draft,stale") == [rows["draft"], rows["stale"]]
    assert (
        found(verification_status="verified") == found(content="confirmed", state="signed_off") == [rows["signed_off"]]
    )
    assert found(stale_cause="contrary_evidence") == [rows["stale"]]
    assert found(attribution="not_applicable") == [rows["signed_off"], rows["stale"]]
    assert found(wording="exact") == []


def test_several_values_may_also_be_repeated(people, as_editor):
    rows = [in_state(state, **people).pk for state in ("draft", "queued", "checking")]
    page = ok(as_editor.get("statements/?state=draft&state=queued&ordering=id"))
    assert [row["id"] for row in page["results"]] == rows[:2]


def test_by_whose_turn_it_is(people, found, as_checker, as_reviewer, checker):
    rows = {state: in_state(state, **people).pk for state in ("draft", "queued", "checking", "in_review")}
    assert found(mine="true") == [rows["draft"]]
    assert found(as_checker, mine="true") == found(as_checker, assignee="me", state="checking") == [rows["checking"]]
    assert found(as_checker, waiting_for_me="true") == [rows["queued"]]
    assert found(as_reviewer, waiting_for_me="true") == [rows["in_review"]]
    assert found(as_reviewer, waiting_for_me="false") == [rows["draft"], rows["queued"], rows["checking"]]


def test_by_dates(editor, found):
    late = factories.claim(editor, due_on=YESTERDAY)
    factories.claim(editor, late.article, due_on=YESTERDAY + timedelta(days=7))
    assert found(overdue="true") == found(due_before=date.today().isoformat()) == [late.pk]
    statements.plan(statement=late, by=editor, version=1, priority=4)
    changed = factories.fresh(late).updated_at
    assert found(updated_since=changed.isoformat().replace("+00:00", "Z")) == [late.pk]
    assert found(updated_since="2999-01-01T00:00:00Z") == []


def test_the_standing_party_finds_what_was_recorded_with_the_merged_one(editor, found, as_editor):
    statement = factories.quote(editor)
    into = factories.party(editor, "Ann-Marie Berg")
    merge_party(party=statement.speaker, into=into, by=editor, version=1, reason="One person.")
    assert found(speaker=into.pk) == found(speaker=statement.speaker_id) == [statement.pk]
    speaker = ok(as_editor.get(f"quotes/{statement.pk}/"))["speaker"]
    assert [speaker["name"], speaker["standing"]["id"]] == ["Ann Berg", into.pk]


@pytest.mark.parametrize(
    "query",
    [
        {"state": "sined_off"},
        {"state": "draft,"},
        {"mine": "yes"},
        {"overdue": "1"},
        {"assignee": "you"},
        {"speaker": "Ann"},
        {"article": "-1"},
        {"due_before": "tomorrow"},
        {"updated_since": "lately"},
        {"priority": "9"},
        {"Sate": "draft"},
        {"format": "json"},
        {"q": " "},
    ],
)
def test_what_is_not_understood_is_named(query, as_editor):
    problem = refused(as_editor.get("statements/", query), 400)
    assert list(problem["errors"]) == list(query)


def test_parties_sources_snapshots_and_evidence(editor, found):
    statement = factories.claim(editor)
    evidence = factories.support(statement, editor)
    snapshot, source = evidence.snapshot, evidence.snapshot.source
    assert found(path="sources/", kind="dataset") == found(path="sources/", q="gauge") == [source.pk]
    assert (
        found(path="snapshots/", source=source.pk) == found(path="snapshots/", sha256=snapshot.sha256) == [snapshot.pk]
    )
    for query in ({"statement": statement.pk}, {"source": source.pk}, {"covers": "content"}, {"primary": "true"}):
        assert found(path="evidence/", **query) == [evidence.pk]
    for query in ({"covers": "wording"}, {"withdrawn": "true"}, {"stance": "contradicts"}):
        assert found(path="evidence/", **query) == []
    outlet = statement.article.outlet_id
    assert found(path="parties/", name="THE VALLEY POST") == found(path="parties/", q="alley") == [outlet]
    assert found(path="parties/", kind="person") == found(path="parties/", merged="true") == []
    assert found(path="articles/", outlet=outlet) == found(path="articles/", q="RIVER") == [statement.article_id]
