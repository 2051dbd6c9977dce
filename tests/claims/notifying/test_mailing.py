"""Mails: what they say, that many become one, and that none goes out twice, whatever breaks."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.utils.timezone import localtime, now

from claims.actions import assignments, comments, reviews, statements
from claims.actions import notices as own
from claims.models import Notification
from claims.notifying import mailing
from claims.notifying.catching_up import catch_up, start
from claims.notifying.letters import letter, one_line
from claims.notifying.mailing import WINDOW, Mailed, mail_what_is_due
from newsroom.models import User
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db
SERVER = f"{__name__}.Server"


class Server(EmailBackend):
    """A mail server of which a test says what goes wrong: ``broken`` is raised once by the method it names."""

    broken: dict[str, BaseException] = {}

    def open(self):
        self._break("open")

    def send_messages(self, messages):
        self._break("send")
        sent = super().send_messages(messages)
        self._break("after")
        return sent

    def _break(self, where):
        if where in self.broken:
            raise self.broken.pop(where)


@pytest.fixture(autouse=True)
def _begin(db, settings):
    settings.PUBLIC_URL = "https://record.example"
    settings.EMAIL_BACKEND = SERVER
    Server.broken = {}
    start()


@pytest.fixture
def assigned(people, lead):
    """A notice to the checker, due at once."""
    queued = factories.in_state("queued", **people)
    assignments.assign(statement=queued, by=lead, version=queued.version, assignee=people["checker"])
    catch_up()
    return Notification.objects.get()


def mention(statement, by, text: str) -> None:
    comments.comment(statement=statement, by=by, version=fresh(statement).version, text=text)


def later(minutes: int = 11) -> None:
    """Let time pass: what was mailed was mailed so much earlier."""
    for notice in Notification.objects.filter(mail_claimed_at__isnull=False):
        earlier = notice.mail_claimed_at - timedelta(minutes=minutes)
        Notification.objects.filter(pk=notice.pk).update(mail_claimed_at=earlier, mail_due_at=earlier)


# --- what a mail says -------------------------------------------------------------------------------------------------


def test_a_mail_says_what_happened_who_did_it_which_statement_and_where(assigned):
    assert mail_what_is_due() == Mailed(mails=1, notices=1)
    (sent,) = mail.outbox
    claim = assigned.statement_id
    assert sent.to == ["checker@post.example"]
    assert sent.subject == (
        "[Newsroom record] lead assigned this to you: “The river stood at four metres on Sunday.” "
        "in “The river will fall”"
    )
    assert sent.body == (
        "lead assigned this to you.\n"
        "\n"
        "“The river stood at four metres on Sunday.”\n"
        f"Claim {claim}, The Valley Post: The river will fall\n"
        "\n"
        f"https://record.example/desk/review/{claim}/\n"
        "\n"
        "-- \n"
        "You get this because of your choices in the newsroom’s record. Change them here:\n"
        "https://record.example/desk/notifications/settings/\n"
    )
    assert sent.extra_headers["List-Unsubscribe"] == "<https://record.example/desk/notifications/settings/>"
    assert sent.content_subtype == "plain"


def test_a_reason_and_a_comment_are_quoted_line_by_line(people, reviewer, checker):
    proposed = factories.in_state("in_review", **people)
    reviews.return_(statement=proposed, by=reviewer, version=proposed.version, reason="Which gauge?\n\n-- \nThe lead")
    catch_up()
    mail_what_is_due()
    assert "\n> Which gauge?\n> \n> --\n> The lead\n" in mail.outbox[0].body
    mention(proposed, reviewer, "@checker: Bcc: all@elsewhere.example")
    catch_up()
    later()
    mail_what_is_due()
    assert mail.outbox[1].subject.startswith("[Newsroom record] reviewer mentioned you in a comment: “The river")
    assert "\n> @checker: Bcc: all@elsewhere.example\n" in mail.outbox[1].body


HOSTILE = "Fall\r\nBcc: all@elsewhere.example\u2028X: y\u202eevil\x07 " + "long " * 80


def test_no_text_of_ours_becomes_a_header(people, lead):
    story = factories.article(people["creator"])
    claim = factories.claim(people["creator"], story, sentence=HOSTILE)
    type(story).objects.filter(pk=story.pk).update(headline=HOSTILE)
    claim = factories.submitted(claim, people["creator"])
    assignments.assign(statement=claim, by=lead, version=claim.version, assignee=people["checker"])
    catch_up()
    mail_what_is_due()
    (sent,) = mail.outbox
    assert sent.recipients() == ["checker@post.example"]
    message = sent.message()
    assert message["Bcc"] is None and message["X"] is None
    assert not any(ord(c) < 32 or c in "\u2028\u202e" for c in sent.subject)
    assert len(sent.subject) < 200
    assert [line for line in sent.body.splitlines() if line.startswith(("Bcc", "X:"))] == []


@pytest.mark.parametrize(
    ("words", "line"), [("a\r\nb", "a b"), (" a\t\tb ", "a b"), ("abcdefghijk", "abcdefghi…"), ("\u202ea\x00b", "a b")]
)
def test_one_line(words, line):
    assert one_line(words, 10) == line


def test_many_become_one_mail(people, lead, checker):
    rows = [factories.in_state("queued", **people) for _ in range(3)]
    for row in rows:
        assignments.assign(statement=row, by=lead, version=row.version, assignee=checker)
    mention(rows[0], lead, "@checker")
    catch_up()
    assert mail_what_is_due() == Mailed(mails=1, notices=4)
    (sent,) = mail.outbox
    assert sent.subject == "[Newsroom record] 4 notices: 3 assigned, 1 mentioned"
    addresses = [line for line in sent.body.splitlines() if line.startswith("https://record.example/desk/review/")]
    assert addresses == [f"https://record.example/desk/review/{row.pk}/" for row in (*rows, rows[0])]


def test_what_there_is_no_room_for_is_counted(people, lead, checker, monkeypatch):
    monkeypatch.setattr(mailing, "LISTED", 2)
    for _ in range(3):
        row = factories.in_state("queued", **people)
        assignments.assign(statement=row, by=lead, version=row.version, assignee=checker)
    catch_up()
    assert mail_what_is_due() == Mailed(mails=1, notices=3)
    assert "And 1 more, in the admin:\nhttps://record.example/desk/notifications/\n" in mail.outbox[0].body
    later()
    assert mail_what_is_due() == Mailed()


# --- when -------------------------------------------------------------------------------------------------------------


def test_after_a_mail_the_next_ones_wait_and_go_together(assigned, people, lead):
    mail_what_is_due()
    for text in ("@checker one", "@checker two"):
        mention(assigned.statement, lead, text)
    catch_up()
    assert mail_what_is_due() == Mailed()
    later(int(WINDOW.total_seconds() / 60) + 1)
    assert mail_what_is_due() == Mailed(mails=1, notices=2)
    assert [sent.subject for sent in mail.outbox][1] == "[Newsroom record] 2 notices: 2 mentioned"


def test_the_digest_goes_out_in_the_morning_with_what_is_unread(people, editor, reviewer):
    own.choose(by=editor, ways={"signed_off": "digest"})
    for _ in range(3):
        factories.in_state("signed_off", **people)
    catch_up()
    mine = Notification.objects.filter(recipient=editor)
    assert {localtime(notice.mail_due_at).strftime("%H:%M") for notice in mine} == {"07:00"}
    assert mail_what_is_due() == Mailed()
    own.mark_read(notice=mine[0].pk, by=editor)
    mine.update(mail_due_at=now())
    assert mail_what_is_due() == Mailed(mails=1, notices=2)
    assert mail.outbox[0].to == ["editor@post.example"]


@pytest.mark.parametrize(
    ("kind", "way", "mails"),
    [
        ("assigned", "at_once", 1),
        ("assigned", "digest", 0),
        ("assigned", "admin", 0),
        ("assigned", "off", 0),
        ("mentioned", "off", 1),
    ],
)
def test_a_changed_mind_holds_for_mails_not_yet_sent(assigned, checker, kind, way, mails):
    own.choose(by=checker, ways={kind: way})
    assert mail_what_is_due().mails == mails


@pytest.mark.parametrize(
    "change", [{"is_active": False}, {"email": ""}, {"email": "no address"}, {"email": "a@b.example\nBcc: c@d.example"}]
)
def test_what_cannot_or_may_not_be_mailed_any_more_is_not(assigned, checker, change):
    User.objects.filter(pk=checker.pk).update(**change)
    assert mail_what_is_due() == Mailed()
    assert (mail.outbox, fresh(assigned).mail_due_at) == ([], None)


def test_who_has_become_a_reader_is_mailed_nothing(assigned, checker):
    checker.groups.set(checker.groups.model.objects.filter(name="reader"))
    assert mail_what_is_due() == Mailed()
    assert (mail.outbox, fresh(assigned).mail_due_at) == ([], None)


def test_nothing_is_planned_to_be_mailed_without_an_address_or_a_server(people, lead, settings):
    queued = factories.in_state("queued", **people)
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assignments.assign(statement=queued, by=lead, version=queued.version, assignee=people["checker"])
    nameless = factories.user("checker", name="nameless")
    catch_up()
    settings.EMAIL_BACKEND = SERVER
    assignments.assign(statement=queued, by=lead, version=queued.version + 1, assignee=nameless)
    catch_up()
    assert list(Notification.objects.values_list("mail_due_at", flat=True)) == [None, None]


# --- never twice, and lost only where nobody can know ----------------------------------------------------------------


def test_nothing_is_sent_twice(assigned):
    mail_what_is_due()
    for _ in range(2):
        later()
        assert mail_what_is_due() == Mailed()
    assert len(mail.outbox) == 1


def test_a_worker_killed_between_writing_and_sending_costs_nobody_a_mail(assigned, monkeypatch):
    monkeypatch.setattr(mailing, "letter", _dies)
    with pytest.raises(SystemExit):
        mail_what_is_due()
    assert fresh(assigned).mail_claimed_at is None
    monkeypatch.setattr(mailing, "letter", letter)
    assert mail_what_is_due() == Mailed(mails=1, notices=1)
    assert len(mail.outbox) == 1


def _dies(*args):
    raise SystemExit


@pytest.mark.parametrize("moment", ["send", "after"])
def test_a_worker_killed_while_handing_over_sends_it_at_most_once(assigned, moment):
    Server.broken = {moment: SystemExit()}
    with pytest.raises(SystemExit):
        mail_what_is_due()
    notice = fresh(assigned)
    assert notice.mail_claimed_at is not None and notice.mailed_at is None
    later()
    assert mail_what_is_due() == Mailed()
    assert len(mail.outbox) == (1 if moment == "after" else 0)
    # It stands in the admin all the same.
    assert Notification.objects.shown_to(notice.recipient).unread().count() == 1


def test_a_server_that_is_away_costs_nobody_a_mail(assigned):
    Server.broken = {"open": ConnectionRefusedError("nobody there")}
    done = mail_what_is_due()
    assert (done.mails, done.unclear) == (0, 0)
    assert done.problem == "The mail server cannot be reached or broke off: nobody there"
    assert mail_what_is_due() == Mailed(mails=1, notices=1)


def test_a_connection_that_breaks_leaves_the_others_for_the_next_round(assigned, people, lead):
    mention(assigned.statement, people["checker"], "@lead @editor")
    catch_up()
    Server.broken = {"send": smtplib.SMTPServerDisconnected("gone")}
    done = mail_what_is_due()
    assert (done.mails, done.unclear) == (0, 1)
    assert mail_what_is_due() == Mailed(mails=2, notices=2)
    assert len(mail.outbox) == 2


def test_a_refusal_is_tried_again_ever_later_and_given_up_at_last(assigned):
    waits = []
    while fresh(assigned).mail_due_at is not None:
        Notification.objects.update(mail_due_at=now())
        Server.broken = {"send": smtplib.SMTPDataError(451, b"later")}
        done = mail_what_is_due()
        assert (done.refused, done.mails) == (1, 0)
        notice = fresh(assigned)
        if notice.mail_due_at:
            waits.append(round((notice.mail_due_at - now()).total_seconds() / 60))
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640]
    assert (mail.outbox, fresh(assigned).mail_claimed_at) == ([], None)


def test_after_a_refusal_it_goes_out_once(assigned):
    Server.broken = {"send": smtplib.SMTPRecipientsRefused({"checker@post.example": (450, b"busy")})}
    mail_what_is_due()
    assert mail_what_is_due() == Mailed()
    Notification.objects.update(mail_due_at=now())
    assert mail_what_is_due() == Mailed(mails=1, notices=1)
    assert len(mail.outbox) == 1


def test_one_refused_address_holds_up_nobody_else(assigned, people):
    mention(assigned.statement, people["checker"], "@lead")
    catch_up()
    Server.broken = {"send": smtplib.SMTPRecipientsRefused({"x": (550, b"no")})}
    done = mail_what_is_due()
    assert (done.mails, done.refused) == (1, 1)


def test_as_many_queries_for_many_notices_as_for_few(people, lead, checker, django_assert_num_queries):
    for number in (1, 10):
        for _ in range(number):
            row = factories.in_state("queued", **people)
            assignments.assign(statement=row, by=lead, version=row.version, assignee=checker)
        catch_up()
        later()
        with django_assert_num_queries(12 + (connection.vendor == "postgresql")):
            assert mail_what_is_due() == Mailed(mails=1, notices=number)


def test_statements_that_were_withdrawn_are_told_of_still(assigned, lead):
    """The desk sees everything: what happened has happened."""
    statement = fresh(assigned.statement)
    statements.withdraw(statement=statement, by=lead, version=statement.version, reason="A mistake.")
    assert mail_what_is_due() == Mailed(mails=1, notices=1)
