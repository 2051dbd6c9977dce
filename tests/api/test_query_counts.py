"""Lists ask the database a fixed number of times, however many rows they show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.chains import Step
from claims.actions.comments import comment
from claims.actions.passages import Choice
from claims.actions.statements import edit
from claims.models import Statement
from newsroom.record.log import gathered
from sources import actions as outside
from tests import factories
from tests.api.client import ok

FEW, MANY = 3, 300
# What a list costs beyond the one query that tells who asks (token, owner and groups).
COSTS = {
    "articles/": 1,
    "statements/": 1,
    "quotes/": 1,
    "claims/": 1,
    "evidence/": 1,
    "sources/": 1,
    "snapshots/": 1,
    "parties/": 1,
    "events/": 1,
    # One more: whether there is such a statement, or article, for this user.
    "statements/{claim}/comments/": 2,
    "statements/{claim}/events/": 2,
    "statements/{claim}/decisions/": 2,
    "articles/{article}/revisions/": 2,
}
AUTHENTICATION = 1
FEW_BY_NATURE = ("statements/{claim}/events/", "statements/{claim}/decisions/", "articles/{article}/revisions/")


def _grow(editor, checker, rows: int) -> dict[str, int]:
    """A newsroom with ``rows`` statements of either kind, each with a chain, evidence and a source of its own."""
    outlet = factories.party(editor, "The Valley Post", "organisation")
    story = factories.article(editor, outlet=outlet)
    for number in range(rows):
        factories.article(editor, outlet=outlet, headline=f"Story {number}")
        speaker = outside.add_party(by=editor, name=f"Speaker {number}", kind="person", aliases=[f"S. {number}"])
        parent = factories.source(editor, f"Wire {number}", "wire")
        where = factories.source(editor, f"Page {number}", publisher=speaker, derived_from=[parent])
        snapshot = factories.snapshot(editor, where, f"Text {number}")
        chain = [
            Step(party=speaker, source=where, basis=Choice(exact="told reporters")),
            Step(party=outlet),
        ]
        quote = factories.quote(editor, story, speaker, hops=chain)
        claim = factories.claim(editor, story)
        factories.support(quote, editor, snapshot=snapshot)
    # What is shown of an assignee does not grow with the rows, but has to be there to be counted.
    for statement in (quote, claim):
        factories.taken(factories.submitted(statement, editor), checker)
    return {"article": story.pk, "claim": _much_discussed(claim, editor, rows)}


def _much_discussed(claim: Statement, editor, rows: int) -> int:
    for number in range(rows):
        comment(statement=claim, by=editor, version=factories.fresh(claim).version, text=f"Remark {number}.")
    edit(statement=claim, by=editor, version=factories.fresh(claim).version, fields={"role": "Gauge"})
    return claim.pk


@pytest.mark.parametrize("rows", [FEW, MANY])
def test_lists_cost_the_same_at_any_length(rows, editor, checker, as_reviewer):
    with gathered():
        found = _grow(editor, checker, rows)
    as_reviewer.get("me/")
    counted = {}
    for path in COSTS:
        address = path.format(**found)
        with CaptureQueriesContext(connection) as queries:
            shown = ok(as_reviewer.get(address, {"page_size": 500}))["results"]
        counted[path] = len(queries) - AUTHENTICATION
        # One statement has few lines of its own; everything else grows with the newsroom.
        assert len(shown) >= (rows if path not in FEW_BY_NATURE else 0)
    assert counted == COSTS


@pytest.mark.parametrize("rows", [3, 30])
def test_what_a_reader_is_shown_costs_the_same_too(rows, editor, checker, reviewer, as_reader):
    story = factories.article(editor)
    for _ in range(rows):
        statement = factories.taken(factories.submitted(factories.claim(editor, story), editor), checker)
        factories.support(statement, checker)
        factories.signed_off(factories.proposed(statement, checker), reviewer)
    as_reader.get("me/")
    counted = {}
    for path in ("articles/", "statements/", "evidence/", "sources/", "parties/", "events/"):
        with CaptureQueriesContext(connection) as queries:
            ok(as_reader.get(path, {"page_size": 500}))
        counted[path] = len(queries) - AUTHENTICATION
    assert set(counted.values()) == {1}
