"""From the record to the notices: every act told to whom it concerns, once, and nothing from before."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from claims.actions import articles, assignments, comments, reviews, statements
from claims.models import Notification, Statement
from claims.notifying import catching_up
from claims.notifying.catching_up import catch_up, start
from newsroom.models import Event, User
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _begin(db):
    start()


def told() -> list[tuple[str, str, str]]:
    """Who was told what, and whose act it was, in the order of the record."""
    rows = Notification.objects.order_by("event", "recipient__username").select_related("recipient", "by")
    return [(n.recipient.username, n.kind, n.by.username if n.by else "") for n in rows]


def new() -> list[tuple[str, str, str]]:
    """What one more reading of the record adds."""
    last = max((n.pk for n in Notification.objects.all()), default=0)
    catch_up()
    rows = Notification.objects.filter(pk__gt=last).order_by("recipient__username").select_related("recipient", "by")
    return [(n.recipient.username, n.kind, n.by.username if n.by else "") for n in rows]


def in_state(state: str, people) -> Statement:
    """A statement in ``state``, whose way there was read already."""
    statement = factories.in_state(state, **people)
    catch_up()
    return statement


def test_the_whole_way_of_a_statement(people):
    factories.in_state("stale", **people)
    catch_up()
    # Nobody is told of what they do themselves: the checker took it, and brought the contrary evidence.
    assert told() == [
        ("checker", "signed_off", "reviewer"),
        ("editor", "signed_off", "reviewer"),
        ("editor", "gone_stale", "checker"),
        ("reviewer", "gone_stale", "checker"),
    ]


def test_assigning_and_assigning_to_another(people, lead):
    queued, other = in_state("queued", people), factories.user("checker", name="other")
    assignments.assign(statement=queued, by=lead, version=queued.version, assignee=people["checker"])
    assert new() == [("checker", "assigned", "lead")]
    again = fresh(queued)
    assignments.assign(statement=again, by=lead, version=again.version, assignee=people["checker"])
    assert new() == []
    again = fresh(queued)
    assignments.assign(statement=again, by=lead, version=again.version, assignee=other)
    assert new() == [("other", "assigned", "lead")]


def test_who_assigns_to_themself_knows(people):
    queued, both = in_state("queued", people), factories.user("checker", "lead", name="both")
    assignments.assign(statement=queued, by=both, version=queued.version, assignee=both)
    assert new() == []


@pytest.mark.parametrize("to", ["checker", "other"])
def test_reopening_tells_whoever_it_is_given_to_also_where_it_was_theirs_before(people, reviewer, to):
    signed, other = in_state("signed_off", people), factories.user("checker", name="other")
    assignee = other if to == "other" else people["checker"]
    assignments.reopen(statement=signed, by=reviewer, version=signed.version, assignee=assignee, reason="New data.")
    # Meanwhile it is somebody else's: the notice is about what happened then.
    again = fresh(signed)
    third = factories.user("checker", name="third")
    assignments.assign(statement=again, by=people["lead"], version=again.version, assignee=third)
    assert new() == [(to, "assigned", "reviewer"), ("third", "assigned", "lead")]


def test_a_return_and_an_edit_that_sends_back(people, reviewer, editor, checker):
    proposed = in_state("in_review", people)
    reviews.return_(statement=proposed, by=reviewer, version=proposed.version, reason="Which gauge?")
    assert new() == [("checker", "returned", "reviewer")]
    again = factories.proposed(proposed, checker)
    statements.edit(statement=again, by=editor, version=again.version, fields={"sentence": "It stood at five metres."})
    assert new() == [("checker", "returned", "editor")]
    again = factories.proposed(again, checker)
    reviews.recall(statement=again, by=checker, version=again.version)
    assert new() == []


def test_the_proposer_is_whoever_had_proposed_when_it_happened(people, reviewer, lead):
    """The reading lags: by then another has proposed."""
    proposed, other = in_state("in_review", people), factories.user("checker", name="other")
    reviews.return_(statement=proposed, by=reviewer, version=proposed.version, reason="Which gauge?")
    again = fresh(proposed)
    assignments.assign(statement=again, by=lead, version=again.version, assignee=other)
    factories.proposed(again, other)
    assert new() == [("checker", "returned", "reviewer"), ("other", "assigned", "lead")]


def test_a_revision_tells_everybody_but_whoever_took_it_in(people, editor):
    signed = in_state("signed_off", people)
    mover = factories.user("editor", name="mover")
    text = factories.TEXT.replace("four metres", "five metres")
    articles.revise(article=fresh(signed.article), by=mover, version=fresh(signed.article).version, text=text)
    assert new() == [
        ("checker", "gone_stale", "mover"),
        ("editor", "gone_stale", "mover"),
        ("reviewer", "gone_stale", "mover"),
    ]


def test_a_recheck_date_that_passes_is_nobodys_act(people, lead):
    signed = in_state("signed_off", people)
    statements.plan(statement=signed, by=lead, version=signed.version, recheck_on=localdate())
    reviews.lapse_due()
    assert new() == [("checker", "gone_stale", ""), ("editor", "gone_stale", ""), ("reviewer", "gone_stale", "")]


def test_mentions_reach_those_who_bear_the_name_and_may_read_comments(people, checker, reader):
    checking = in_state("checking", people)
    gone = factories.user("editor", name="gone")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    text = "@Editor and @reviewer: see it. @checker (me), @reader, @gone, @nobody, mail@lead.example."
    comments.comment(statement=checking, by=checker, version=checking.version, text=text)
    assert new() == [("editor", "mentioned", "checker"), ("reviewer", "mentioned", "checker")]


@pytest.mark.parametrize("change", [{"is_active": False}, {"roles": ["reader"]}, {"roles": []}])
def test_who_has_left_the_desk_is_told_nothing(people, reviewer, change):
    proposed = in_state("in_review", people)
    user = people["checker"]
    User.objects.filter(pk=user.pk).update(is_active=change.get("is_active", True))
    if "roles" in change:
        user.groups.set(user.groups.model.objects.filter(name__in=change["roles"]))
    reviews.sign_off(statement=proposed, by=reviewer, version=proposed.version)
    assert new() == [("editor", "signed_off", "reviewer")]


def test_what_is_off_is_not_written(people, reviewer, editor):
    from_off = {"signed_off": "off"}
    catching_up.NoticeChoice.objects.bulk_create(
        [catching_up.NoticeChoice(user=editor, kind=kind, way=way) for kind, way in from_off.items()]
    )
    in_state("signed_off", people)
    assert told() == [("checker", "signed_off", "reviewer")]


# --- once, and from here on -------------------------------------------------------------------------------------------


def test_what_happened_before_the_first_reading_is_told_to_nobody(people, checker):
    catching_up.NoticeCursor.objects.all().delete()
    factories.in_state("stale", **people)
    assert catch_up() == 0
    assert told() == []
    checking = in_state("checking", people)
    comments.comment(statement=checking, by=checker, version=checking.version, text="@lead")
    assert new() == [("lead", "mentioned", "checker")]


def test_reading_again_writes_nothing_again(people):
    factories.in_state("stale", **people)
    assert catch_up() == 4
    assert catch_up() == 0
    catching_up.NoticeCursor.objects.update(last_event=0, overdue_told_on=None)
    assert catch_up() == 0
    assert len(told()) == 4


@pytest.mark.parametrize("lines", [1, 2, 3, 7])
def test_the_size_of_a_bite_changes_nothing(people, monkeypatch, lines):
    """Whoever brought a lapse about stands in the line before it, which may have been read the time before."""
    factories.in_state("stale", **people)
    monkeypatch.setattr(catching_up, "LINES", lines)
    assert catch_up() == 4
    assert told()[2:] == [("editor", "gone_stale", "checker"), ("reviewer", "gone_stale", "checker")]


def test_a_reader_that_dies_has_neither_read_nor_written(people, monkeypatch):
    factories.in_state("signed_off", **people)
    cursor = start()
    written = catching_up._write

    def dies(items):
        written(items)
        raise SystemExit

    monkeypatch.setattr(catching_up, "_write", dies)
    with pytest.raises(SystemExit), transaction.atomic():
        catch_up()
    assert (told(), start().last_event) == ([], cursor.last_event)
    monkeypatch.undo()
    assert catch_up() == 2


def test_the_database_itself_keeps_it_to_once(people):
    factories.in_state("signed_off", **people)
    catch_up()
    notice = Notification.objects.all()[0]
    notice.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        notice.save(force_insert=True)


def test_as_many_queries_for_many_lines_as_for_few(people, django_assert_num_queries):
    for _ in range(3):
        factories.in_state("stale", **people)
    with django_assert_num_queries(24):
        assert catch_up() == 12
    with django_assert_num_queries(3):
        assert catch_up() == 0
    for _ in range(9):
        factories.in_state("stale", **people)
    with django_assert_num_queries(19):
        assert catch_up() == 36


# --- overdue ----------------------------------------------------------------------------------------------------------


def due(statement: Statement, by: User, days: int) -> None:
    day = localdate() + timedelta(days)
    statements.plan(statement=statement, by=by, version=fresh(statement).version, due_on=day)


def another_day() -> None:
    catching_up.NoticeCursor.objects.update(overdue_told_on=localdate() - timedelta(days=1))


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("draft", ["editor"]),
        ("queued", ["editor"]),
        ("checking", ["checker", "editor"]),
        ("in_review", ["checker", "editor"]),
        ("stale", ["editor"]),
        ("signed_off", []),
    ],
)
def test_overdue_is_told_to_who_recorded_it_and_who_has_it_in_hand(people, lead, state, names):
    statement = in_state(state, people)
    due(statement, lead, -1)
    another_day()
    assert new() == [(name, "overdue", "") for name in names]
    notice_days = set(Notification.objects.filter(kind="overdue").values_list("due_on", flat=True))
    assert notice_days == ({localdate() - timedelta(days=1)} if names else set())


def test_overdue_is_told_once_for_each_due_date(people, lead):
    statement = in_state("queued", people)
    due(statement, lead, 0)
    another_day()
    assert new() == []
    due(statement, lead, -3)
    assert new() == []  # told once a day
    another_day()
    assert new() == [("editor", "overdue", "")]
    another_day()
    assert new() == []
    due(statement, lead, -2)
    another_day()
    assert new() == [("editor", "overdue", "")]


def test_many_overdue_are_read_in_bites(people, lead, monkeypatch):
    for _ in range(5):
        due(factories.claim(people["creator"]), lead, -1)
    monkeypatch.setattr(catching_up, "LINES", 2)
    assert catch_up() == 5


def test_no_line_is_left_out_however_many_there_are(people, monkeypatch):
    factories.in_state("signed_off", **people)
    monkeypatch.setattr(catching_up, "LINES", 4)
    catch_up()
    assert start().last_event == Event.objects.order_by("-pk")[0].pk
