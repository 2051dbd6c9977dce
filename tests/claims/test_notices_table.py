"""Who is told of what: every verb of the workflow, every tie, and when the mail about it is due."""

from datetime import datetime, timedelta, timezone

import pytest

from claims.notices import (
    CAME_BACK,
    OVERDUE,
    RULES,
    USUAL_WAYS,
    Happening,
    NoticeKind,
    Tie,
    Way,
    mail_due,
    told,
    what_happened,
)
from claims.workflow import TRANSITIONS

# One person for each tie, and somebody who has nothing to do with the statement.
CREATOR, ASSIGNEE, PROPOSER, SIGNER, MENTIONED, OUTSIDER = range(1, 7)
TIES = {
    Tie.creator: frozenset({CREATOR}),
    Tie.assignee: frozenset({ASSIGNEE}),
    Tie.proposer: frozenset({PROPOSER}),
    Tie.signer: frozenset({SIGNER}),
    Tie.mentioned: frozenset({MENTIONED}),
}
TABLE = [
    ("assign", "assigned", {ASSIGNEE}),
    ("reopen", "assigned", {ASSIGNEE}),
    ("return", "returned", {PROPOSER}),
    (CAME_BACK, "returned", {PROPOSER}),
    ("comment", "mentioned", {MENTIONED}),
    ("sign_off", "signed_off", {CREATOR, PROPOSER}),
    ("reaffirm", "signed_off", {CREATOR, PROPOSER}),
    ("override", "signed_off", {CREATOR, PROPOSER}),
    ("lapse", "gone_stale", {CREATOR, PROPOSER, SIGNER}),
    (OVERDUE, "overdue", {ASSIGNEE, CREATOR}),
]


@pytest.mark.parametrize(("what", "kind", "people"), TABLE)
def test_who_is_told(what, kind, people):
    assert told(Happening(what=what, by=OUTSIDER, ties=TIES)) == (NoticeKind(kind), people)


def test_the_table_tests_every_rule_and_every_kind_has_one():
    assert [what for what, _, _ in TABLE] == list(RULES)
    assert {kind for _, kind, _ in TABLE} == set(NoticeKind.values) == set(USUAL_WAYS)


@pytest.mark.parametrize(("what", "kind", "people"), TABLE)
def test_nobody_is_told_of_their_own_act(what, kind, people):
    for person in people:
        assert told(Happening(what=what, by=person, ties=TIES)) == (NoticeKind(kind), people - {person})


def test_ties_that_nobody_has_tell_nobody():
    assert {told(Happening(what=what, by=None, ties={}))[1] for what in RULES} == {frozenset()}


IN_REVIEW_TO_CHECKING = ({"state": "in_review"}, {"state": "checking"})


@pytest.mark.parametrize(
    ("verb", "before", "after", "what"),
    [
        ("assign", {"assignee": None}, {"assignee": 2}, "assign"),
        ("assign", {}, {}, None),
        ("reopen", {"state": "signed_off"}, {"state": "checking"}, "reopen"),
        ("return", *IN_REVIEW_TO_CHECKING, "return"),
        ("recall", *IN_REVIEW_TO_CHECKING, None),
        ("edit", *IN_REVIEW_TO_CHECKING, CAME_BACK),
        ("add_evidence", *IN_REVIEW_TO_CHECKING, CAME_BACK),
        ("withdraw_evidence", *IN_REVIEW_TO_CHECKING, CAME_BACK),
        ("carry", *IN_REVIEW_TO_CHECKING, CAME_BACK),
        ("edit", {"sentence": "a"}, {"sentence": "b"}, None),
        ("edit", {"state": "signed_off"}, {"state": "stale"}, None),
        ("plan", {"due_on": None}, {"due_on": "2025-03-17"}, None),
        ("comment", {}, {"text": "a"}, "comment"),
        ("resolve", {}, {}, None),
        ("lapse", {"state": "signed_off"}, {"state": "stale"}, "lapse"),
        ("record", {}, {"state": "draft"}, None),
    ],
)
def test_what_a_line_of_the_record_means(verb, before, after, what):
    assert what_happened(verb, before, after) == what


def test_of_the_verbs_a_person_presses_just_these_tell_somebody():
    state = {"state": "checking", "assignee": 2}
    assert {verb for verb in TRANSITIONS if what_happened(verb, {}, state)} == {
        "assign", "reopen", "return", "sign_off", "reaffirm", "override",
    }  # fmt: skip


EAST = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("way", "at", "due"),
    [
        (Way.at_once, datetime(2025, 3, 17, 23, 59, tzinfo=EAST), datetime(2025, 3, 17, 23, 59, tzinfo=EAST)),
        (Way.digest, datetime(2025, 3, 17, 6, 59, tzinfo=EAST), datetime(2025, 3, 17, 7, 0, tzinfo=EAST)),
        (Way.digest, datetime(2025, 3, 17, 7, 0, tzinfo=EAST), datetime(2025, 3, 18, 7, 0, tzinfo=EAST)),
        (Way.digest, datetime(2025, 12, 31, 23, 0, tzinfo=EAST), datetime(2026, 1, 1, 7, 0, tzinfo=EAST)),
        (Way.admin, datetime(2025, 3, 17, 6, 59, tzinfo=EAST), None),
        (Way.off, datetime(2025, 3, 17, 6, 59, tzinfo=EAST), None),
    ],
)
def test_when_a_mail_is_due(way, at, due):
    assert mail_due(way, at) == due
