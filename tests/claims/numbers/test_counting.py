"""What the numbers count, on records made by the actions: each definition in a case that could be counted wrongly."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils.timezone import localdate

from claims.actions import assignments, reviews, statements
from claims.models import Statement
from claims.numbers import backlog, outlets, people, quoted, returned, stays
from claims.numbers.reports import REPORTS
from claims.numbers.scope import Scope
from newsroom.models import User
from sources import actions as outside
from tests import factories
from tests.claims.numbers.many import many_quotes
from tests.factories import fresh

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def at(moment: datetime):
    return time_machine.travel(moment, tick=False)


def scope(user: User, first: str = "2026-03-01", last: str = "2026-03-31", outlet=None) -> Scope:
    return Scope(user, date.fromisoformat(first), date.fromisoformat(last), outlet)


def by_first(rows) -> dict[str, tuple]:
    return {str(row[0]): row[1:] for row in rows}


def returned_by(reviewer: User, statement: Statement) -> None:
    reviews.return_(statement=statement, by=reviewer, version=fresh(statement).version, reason="Which gauge?")


@pytest.fixture
def course(editor, checker, reviewer):
    """One claim: a day a draft, two hours queued, three checking, one in review, returned, four hours, one, signed."""
    with at(MONDAY):
        claim = factories.claim(editor)
    with at(MONDAY + DAY):
        factories.submitted(claim, editor)
    with at(MONDAY + DAY + 2 * HOUR):
        factories.taken(claim, checker)
        factories.support(claim, checker)
    with at(MONDAY + DAY + 5 * HOUR):
        factories.proposed(claim, checker)
    with at(MONDAY + DAY + 6 * HOUR):
        returned_by(reviewer, claim)
    with at(MONDAY + DAY + 10 * HOUR):
        factories.proposed(claim, checker)
    with at(MONDAY + DAY + 11 * HOUR):
        factories.signed_off(claim, reviewer)
    return fresh(claim)


def test_a_stay_lasts_from_one_move_to_the_next_and_counts_where_it_ended(course, lead):
    assert by_first(stays.stays(scope(lead))) == {
        "Draft": (1, DAY, DAY, DAY),
        "Queued": (1, 2 * HOUR, 2 * HOUR, 2 * HOUR),
        "Checking": (2, 3 * HOUR, 4 * HOUR, 4 * HOUR),
        "In review": (2, HOUR, HOUR, HOUR),
        "Signed off": (0, None, None, None),
        "Stale": (0, None, None, None),
        "Withdrawn": (0, None, None, None),
    }
    # The draft's stay began before this day and ended on it; on the day before none ended.
    assert by_first(stays.stays(scope(lead, "2026-03-03", "2026-03-03")))["Draft"] == (1, DAY, DAY, DAY)
    assert by_first(stays.stays(scope(lead, "2026-03-01", "2026-03-02")))["Draft"] == (0, None, None, None)


@pytest.mark.parametrize(("number", "half", "nine"), [(1, 1, 1), (2, 1, 2), (3, 2, 3), (10, 5, 9), (11, 6, 10)])
def test_half_and_nine_in_ten_are_the_nearest_ranks(editor, lead, number, half, nine):
    story = factories.article(editor)
    for hours in range(1, number + 1):
        with at(MONDAY):
            claim = factories.claim(editor, story)
        with at(MONDAY + hours * HOUR):
            factories.submitted(claim, editor)
    row = by_first(stays.stays(scope(lead)))["Draft"]
    assert row == (number, half * HOUR, nine * HOUR, number * HOUR)


def test_what_was_withdrawn_and_restored_is_as_old_as_its_restoring(editor, lead):
    with at(MONDAY):
        claim = factories.claim(editor)
    with at(MONDAY + DAY):
        statements.withdraw(statement=claim, by=lead, version=fresh(claim).version, reason="A mistake.")
    with at(MONDAY + 2 * DAY):
        assert sum(row[1] for row in backlog.standing(scope(lead))) == 0
        assert [row[3] for row in backlog.flow(scope(lead, "2026-03-02", "2026-03-03"))] == [1, 0]
        statements.restore(statement=claim, by=lead, version=fresh(claim).version, reason="It was none.")
    with at(MONDAY + 10 * DAY):
        assert by_first(backlog.standing(scope(lead)))["Draft"] == (1, 0, 0, 1, 0, 8 * DAY)
        assert by_first(stays.stays(scope(lead)))["Withdrawn"] == (1, DAY, DAY, DAY)


def test_age_is_the_time_in_the_present_state_whatever_was_edited(editor, lead):
    with at(MONDAY):
        claim = factories.claim(editor)
    with at(MONDAY + 3 * DAY):
        statements.edit(
            statement=claim, by=editor, version=fresh(claim).version, fields={"sentence": "It stood at four metres."}
        )
    expected = {
        timedelta(): (1, 1, 0, 0, 0, timedelta()),
        DAY - HOUR: (1, 1, 0, 0, 0, DAY - HOUR),
        DAY: (1, 0, 1, 0, 0, DAY),
        7 * DAY: (1, 0, 0, 1, 0, 7 * DAY),
        28 * DAY: (1, 0, 0, 0, 1, 28 * DAY),
    }
    for later, row in expected.items():
        with at(MONDAY + later):
            assert by_first(backlog.standing(scope(lead)))["Draft"] == row


def test_what_comes_in_and_goes_out_adds_up_to_what_is_open(course, editor, checker, lead):
    with at(MONDAY + 4 * DAY):
        assignments.reopen(statement=course, by=lead, version=course.version, assignee=checker, reason="A note.")
        factories.claim(editor, course.article)
    assert backlog.flow(scope(lead, "2026-03-01", "2026-03-07")) == [
        (date(2026, 3, 1), 0, 0, 0),
        (date(2026, 3, 2), 1, 0, 1),
        (date(2026, 3, 3), 0, 1, 0),
        (date(2026, 3, 4), 0, 0, 0),
        (date(2026, 3, 5), 0, 0, 0),
        (date(2026, 3, 6), 2, 0, 2),
        (date(2026, 3, 7), 0, 0, 2),
    ]
    # What happened after the days asked for does not count as if it had happened before.
    assert backlog.flow(scope(lead, "2026-03-03", "2026-03-03")) == [(date(2026, 3, 3), 0, 1, 0)]


def test_the_returned_share_is_of_decisions_on_proposals(course, editor, checker, reviewer, lead):
    first = date(2026, 3, 3)
    assert [row for row in returned.over_time(scope(lead)) if row[1]] == [(first, 2, 1, 0.5)]
    with at(MONDAY + 3 * DAY):
        # Recalled: nobody decided. Gone stale and overridden: no decision on a proposal either.
        recalled = factories.in_state("in_review", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
        reviews.recall(statement=recalled, by=checker, version=recalled.version)
        against = factories.snapshot(checker, factories.source(checker, "A note"), "It may have been less.")
        factories.support(course, checker, snapshot=against, stance="context", is_primary=False)
        statements.edit(
            statement=course, by=editor, version=fresh(course).version, fields={"sentence": "It stood at 4 m."}
        )
        stale = fresh(course)
        assert stale.state == "stale"
        reviews.override(
            statement=stale, by=lead, version=stale.version, shown_hash=stale.content_hash, reason="Seen in person."
        )
    assert [row for row in returned.over_time(scope(lead)) if row[1]] == [(first, 2, 1, 0.5)]


def test_people_are_counted_by_what_they_did(course, editor, checker, reviewer, lead):
    assert people.people(scope(lead)) == [
        ("checker", 0, 2, 0, 4, 2, 1, 0.5),
        ("editor", 1, 0, 0, 2, 0, 0, None),
        ("reviewer", 0, 0, 2, 2, 0, 0, None),
    ]
    assert people.people(scope(lead, "2026-03-10", "2026-03-11")) == []


def test_outlets_are_counted_with_what_was_merged_into_them(course, editor, lead):
    outlet = course.article.outlet
    kept = factories.party(editor, "The Post", "organisation")
    outside.merge_party(party=outlet, into=kept, by=editor, version=outlet.version, reason="One paper.")
    with at(MONDAY + DAY):
        factories.claim(editor, factories.article(editor, outlet=kept))
        other = factories.claim(editor)
    other_outlet = other.article.outlet
    assert outlets.outlets(scope(lead)) == [
        ("The Post", 2, 1, 2, 1, 0.5, 1, 0),
        (other_outlet.name, 1, 0, 0, 0, None, 1, 0),
    ]
    assert outlets.outlets(scope(lead, outlet=fresh(kept))) == [("The Post", 2, 1, 2, 1, 0.5, 1, 0)]
    assert people.people(scope(lead, outlet=other_outlet)) == [("editor", 1, 0, 0, 1, 0, 0, None)]


@pytest.fixture
def some_quotes(editor, lead):
    story = factories.article(editor)
    named = factories.party(editor, "Ann Berg")
    other_spelling = factories.party(editor, "Anna Berg")
    unnamed = factories.party(editor, "a skier", "unnamed")
    media = factories.party(editor, "local media", "collective")
    with at(MONDAY):
        for speaker in (named, named, other_spelling, unnamed, media):
            factories.quote(editor, story, speaker)
        hidden = [factories.Step(party=named, naming="unnamed"), factories.Step(party=story.outlet)]
        factories.quote(editor, story, named, hops=hidden)
        statements.record_quote(article=story, by=editor, passages=[factories.Choice(exact=factories.SAID)])
        gone = factories.quote(editor, story, named)
        statements.withdraw(statement=gone, by=lead, version=gone.version, reason="Twice.")
    factories.claim(editor, story)
    outside.merge_party(party=other_spelling, into=named, by=editor, version=1, reason="One person.")


def test_who_is_quoted_and_how_they_are_named(some_quotes, lead):
    assert by_first(quoted.namings(scope(lead))) == {
        "named": (3, 3 / 7),
        "collective": (1, 1 / 7),
        "unnamed": (2, 2 / 7),
        "speaker not chosen yet": (1, 1 / 7),
    }
    rows = [("Ann Berg", "person", 4, 1, 1), ("a skier", "unnamed", 1, 1, 1), ("local media", "collective", 1, 0, 1)]
    assert [tuple(map(str, row)) for row in quoted.most_quoted(scope(lead))] == [tuple(map(str, row)) for row in rows]
    assert quoted.namings(scope(lead, "2026-03-03"))[0][1] == 0


def test_many_speakers_and_many_people_end_in_one_row_for_the_others(editor, lead):
    story = factories.article(editor)
    with at(MONDAY):
        for number in range(14):
            speaker = factories.party(editor, f"Speaker {number:02}")
            for _ in range(2 if number == 13 else 1):
                factories.quote(editor, story, speaker)
    rows = quoted.most_quoted(scope(lead))
    assert [row[0] for row in (*rows[:2], rows[-1])] == ["Speaker 13", "Speaker 00", "2 others"]
    assert (len(rows), rows[-1][2:]) == (13, (2, 0, None))
    assert len(list(quoted.every_speaker(scope(lead)))) == 14
    colleagues = User.objects.bulk_create([User(username=f"colleague{n:03}") for n in range(200)])
    with at(MONDAY):
        many_quotes(story, colleagues, 200)
    shown = REPORTS["people"].page_rows(scope(lead))
    assert (len(shown), shown[-1][:2]) == (13, ("189 others", 189))
    assert ("editor", 15) in [row[:2] for row in shown]
    assert len(list(REPORTS["people"].file_rows(scope(lead)))) == 201


@pytest.mark.parametrize(("zone", "day"), [("UTC", 9), ("Asia/Tokyo", 10), ("America/New_York", 9)])
def test_days_begin_by_the_newsrooms_clock(editor, lead, zone, day):
    with at(datetime(2026, 3, 9, 22, 30, tzinfo=UTC)):
        factories.claim(editor)
    with override_settings(TIME_ZONE=zone):
        rows = backlog.flow(scope(lead, "2026-03-07", "2026-03-12"))
    assert [row[0].day for row in rows if row[1]] == [day]


@pytest.mark.parametrize(
    ("first", "last", "steps"),
    [
        ("2026-03-01", "2026-03-31", 31),
        ("2026-03-01", "2026-04-01", 6),
        ("2026-01-01", "2026-06-30", 27),
        ("2025-12-31", "2026-12-31", 13),
        ("2026-03-08", "2026-03-08", 1),
    ],
)
def test_a_longer_time_is_cut_into_longer_steps(lead, first, last, steps):
    asked = scope(lead, first, last)
    rows = backlog.flow(asked)
    assert len(rows) == len(asked.steps) == steps
    assert rows[0][0] <= asked.first


def test_nothing_recorded_counts_nothing(lead):
    for report in REPORTS.values():
        rows = report.page_rows(scope(lead))
        assert [value for row in rows for value in row[1:] if value] == [], report.key


QUERIES = {
    "backlog": 1,
    "flow": 3,
    "stays": 1,
    "returned": 1,
    "people": 3,
    "outlets": 3,
    "namings": 1,
    "speakers": 2,
}


@pytest.mark.parametrize("rows", [3, 300])
def test_the_database_is_asked_as_often_for_many_statements_as_for_few(rows, editor, lead):
    story = factories.article(editor)
    many_quotes(story, [editor], rows)
    today, somebody = localdate(), User.objects.get(pk=lead.pk)
    somebody.groups.all()
    asked = Scope(somebody, today - DAY, today)
    assert asked.statements().count() == rows
    found = {}
    for key, report in REPORTS.items():
        with CaptureQueriesContext(connection) as queries:
            report.page_rows(asked)
        found[key] = len(queries)
    assert found == QUERIES
