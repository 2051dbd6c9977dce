"""Mailing what is due: at most one mail to a person in a while, and never the same notice twice.

See ``docs/decisions/0020-notices-are-mailed-at-most-once.md``.
"""

import smtplib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Max
from django.utils.timezone import now

from claims.models import Notification
from claims.models.notification import NotificationQuerySet
from claims.notifying.catching_up import may_be_mailed
from claims.notifying.letters import letter
from newsroom.models import User
from newsroom.record.serialising import one_at_a_time

# After a mail to somebody, what comes up for them waits so long and then goes out together.
WINDOW = timedelta(minutes=10)
LISTED = 50
# A server that says no is asked again after five minutes, ten, twenty …, for about a day in all.
FIRST_RETRY, ATTEMPTS = timedelta(minutes=5), 9
# The server's own refusal: the mail has certainly not left.
REFUSED = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)
# No server, or a connection that broke; of a broken one nobody knows what it had taken.
BROKEN = (OSError, smtplib.SMTPException)


@dataclass(slots=True)
class Mailed:
    """What a round of mailing came to. ``problem`` is the last thing that went wrong, in words."""

    mails: int = 0
    notices: int = 0
    refused: int = 0
    unclear: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """One person's mail, which nobody else will send."""

    mail: EmailMessage
    person: int
    at: datetime
    count: int

    def rows(self) -> NotificationQuerySet:
        return Notification.objects.filter(recipient=self.person, mail_claimed_at=self.at)


def mail_what_is_due() -> Mailed:
    """Send each person one mail with all that is due, unless they had one a short while ago."""
    done = Mailed()
    people = _who_is_due(now())
    if not people:
        return done
    server = get_connection()
    try:
        for claim in _claims(people, server):
            _send(claim, server, done)
    except BROKEN as problem:
        # The rest stays due; the next round tries again.
        done.problem = f"The mail server cannot be reached or broke off: {problem}"
    finally:
        server.close()
    return done


def _who_is_due(at: datetime) -> list[int]:
    """Those for whom it is worth calling the mail server; each is looked at again before anything is sent."""
    lately = Notification.objects.filter(mail_claimed_at__gt=at - WINDOW).values("recipient")
    due = Notification.objects.due(at).exclude(recipient__in=lately)
    return list(due.order_by("recipient").values_list("recipient", flat=True).distinct())


def _claims(people: list[int], server: BaseEmailBackend) -> Iterator[_Claim]:
    for person in people:
        # Before the claim: a server that is away must not cost anybody a mail.
        server.open()
        if claim := _claim(person, now()):
            yield claim


@transaction.atomic
def _claim(recipient: int, at: datetime) -> _Claim | None:
    """Write the mail of one person and mark its notices as taken; None where there is nothing to send them now."""
    one_at_a_time("mailing")
    own = Notification.objects.filter(recipient=recipient)
    if own.filter(mail_claimed_at__gt=at - WINDOW).exists():
        return None
    person = User.objects.get(pk=recipient)
    # Locked in one order first, so that nobody who marks the same rows as read is crossed.
    locked = list(own.due(at).select_for_update().order_by("pk").values_list("pk", flat=True))
    wanted = own.due(at).shown_to(person).unread() if _can_be_mailed(person) else own.none()
    # Read meanwhile, no longer theirs to see, or nowhere to send it to.
    own.due(at).exclude(pk__in=wanted.values("pk")).update(mail_due_at=None)
    up_to = max(locked, default=0)
    chosen = list(wanted.filter(pk__lte=up_to).order_by("pk").values_list("pk", flat=True))
    if not chosen:
        return None
    joined = ("statement__article__outlet", "event", "by")
    notices = list(Notification.objects.filter(pk__in=chosen[:LISTED]).select_related(*joined).order_by("pk"))
    mail = letter(person, notices, len(chosen) - len(notices))
    # What cannot be written as a mail fails here, where nothing is taken yet.
    mail.message()
    if wanted.filter(pk__lte=chosen[-1]).update(mail_claimed_at=at) != len(chosen):
        # One more was written below the last while this was read: the next round takes them all.
        transaction.set_rollback(True)
        return None
    return _Claim(mail, recipient, at, len(chosen))


def _send(claim: _Claim, server: BaseEmailBackend, done: Mailed) -> None:
    """Hand the mail over, and note what came of it. Raises what ``server`` raises where the connection broke."""
    try:
        server.send_messages([claim.mail])
    except REFUSED as problem:
        _try_again_later(claim)
        done.refused += 1
        done.problem = f"The mail server refused a mail: {problem}"
        # A server may hang up after a refusal; the next mail starts anew.
        server.close()
    except BROKEN:
        done.unclear += 1
        raise
    else:
        claim.rows().update(mailed_at=now())
        done.mails += 1
        done.notices += claim.count


def _try_again_later(claim: _Claim) -> None:
    attempts = (claim.rows().aggregate(Max("mail_attempts"))["mail_attempts__max"] or 0) + 1
    due = claim.at + FIRST_RETRY * 2 ** (attempts - 1) if attempts < ATTEMPTS else None
    claim.rows().update(mail_claimed_at=None, mail_attempts=attempts, mail_due_at=due)


def _can_be_mailed(person: User) -> bool:
    try:
        validate_email(person.email)
    except ValidationError:
        return False
    return may_be_mailed(person)
