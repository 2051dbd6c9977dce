"""What a person does with their own notices, and how they want to be told. None of it is part of the record."""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime, now

from claims.models import NoticeChoice, Notification
from claims.models.notification import NotificationQuerySet
from claims.notices import USUAL_WAYS, NoticeKind, Way, mail_due
from newsroom.models import User


@transaction.atomic
def mark_read(*, notice: int, by: User) -> int:
    """Mark one notice of ``by`` as read; answers how many were unread."""
    return _set(Notification.objects.shown_to(by).unread().filter(pk=notice), now())


@transaction.atomic
def mark_unread(*, notice: int, by: User) -> int:
    """Put one notice back among the unread; answers how many were read."""
    return _set(Notification.objects.shown_to(by).filter(pk=notice, read_at__isnull=False), None)


@transaction.atomic
def mark_all_read(*, by: User, up_to: int) -> int:
    """Mark as read all up to the id ``up_to``, the newest that ``by`` was shown; what came since stays unread."""
    return _set(Notification.objects.shown_to(by).unread().filter(pk__lte=up_to), now())


@transaction.atomic
def choose(*, by: User, ways: Mapping[str, str]) -> None:
    """How ``by`` wants to be told from now on, by kind; what waits to be mailed follows the new choice.

    Raises ValidationError on an unknown kind or way.
    """
    if strangers := sorted((set(ways) - set(NoticeKind.values)) | (set(ways.values()) - set(Way.values))):
        raise ValidationError(f"There is no such kind of notice, or way to be told: {', '.join(strangers)}.")
    NoticeChoice.objects.bulk_create(
        [NoticeChoice(user=by, kind=kind, way=way) for kind, way in ways.items()],
        update_conflicts=True,
        unique_fields=["user", "kind"],
        update_fields=["way"],
    )
    for kind, way in ways.items():
        _plan_anew(Notification.objects.filter(recipient=by, kind=kind), way)


def ways_of(user: User) -> dict[str, str]:
    """How ``user`` is told of each kind now."""
    return {kind.value: way.value for kind, way in USUAL_WAYS.items()} | dict(
        NoticeChoice.objects.filter(user=user).values_list("kind", "way")
    )


def _set(rows: NotificationQuerySet, read_at: datetime | None) -> int:
    """Locked in one order first, so that two who write the same rows wait for each other instead of crossing."""
    locked = rows.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True)
    last = max(locked, default=0)
    return rows.filter(pk__lte=last).update(read_at=read_at) if last else 0


def _plan_anew(notices: NotificationQuerySet, way: str) -> None:
    """Give what waits for its mail the moment that ``way`` means, or none."""
    waiting = notices.filter(mail_due_at__isnull=False, mail_claimed_at__isnull=True)
    last = max(waiting.select_for_update().order_by("pk").values_list("pk", flat=True), default=0)
    waiting.filter(pk__lte=last).update(mail_due_at=mail_due(way, localtime(now())))
