from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.statement import Statement
from claims.notices import NoticeKind, Way
from newsroom.models import Event, User
from newsroom.people.visibility import sees_everything


class NotificationQuerySet(models.QuerySet["Notification"]):
    def shown_to(self, user: User) -> Self:
        """Those for ``user`` about what they may still see; notices belong to the desk, which readers do not have."""
        if not sees_everything(user):
            return self.none()
        return self.filter(recipient=user, statement__in=Statement.objects.visible_to(user))

    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)

    def due(self, at: datetime) -> Self:
        """Those a mail should go out for: nobody has begun to send it, and the time has come."""
        return self.filter(mail_due_at__lte=at, mail_claimed_at__isnull=True)


class Notification(models.Model):
    """One person is told of one thing, once. Follows from the record and is no part of it.

    ``event`` is the line it follows from; an overdue statement has no line, and ``due_on`` instead. ``by`` did it or
    brought it about. A mail is wanted while ``mail_due_at`` is set; whoever sends it sets ``mail_claimed_at`` first,
    which is never undone unless the mail certainly did not leave, and ``mailed_at`` afterwards.
    """

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="notifications")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mail_due_at = models.DateTimeField(null=True)
    mail_claimed_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["recipient", "-id"], name="notification_of"),
            models.Index(fields=["recipient", "-id"], condition=Q(read_at__isnull=True), name="notification_unread"),
            models.Index(
                fields=["mail_due_at"],
                condition=Q(mail_due_at__isnull=False, mail_claimed_at__isnull=True),
                name="notification_to_mail",
            ),
            models.Index(
                fields=["recipient", "mail_claimed_at"],
                condition=Q(mail_claimed_at__isnull=False),
                name="notification_mailed",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event", "recipient", "kind"], name="notification_once_for_an_event"),
            models.UniqueConstraint(fields=["statement", "due_on", "recipient"], name="notification_once_for_a_day"),
            models.CheckConstraint(
                condition=Q(kind=NoticeKind.overdue, event__isnull=True, due_on__isnull=False)
                | (
                    Q(kind__in=[kind.value for kind in NoticeKind if kind != NoticeKind.overdue])
                    & Q(event__isnull=False, due_on__isnull=True)
                ),
                name="notification_follows_from_something",
            ),
            models.CheckConstraint(
                condition=Q(mail_claimed_at__isnull=True) | Q(mail_due_at__isnull=False),
                name="notification_mail_was_due",
            ),
            models.CheckConstraint(
                condition=Q(mailed_at__isnull=True) | Q(mail_claimed_at__isnull=False),
                name="notification_mailed_by_whoever_claimed_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.statement}"


class NoticeChoice(models.Model):
    """How one person wants to be told of one kind; without a row it is the usual way."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choices")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    way = models.CharField(max_length=8, choices=Way)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "kind"], name="notice_choice_once"),
            models.CheckConstraint(
                condition=Q(kind__in=NoticeKind.values, way__in=Way.values), name="notice_choice_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_kind_display()}, {self.get_way_display()}"


class NoticeCursor(models.Model):
    """How far the record has been read for notices: one row, locked while it is read on."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    last_event = models.BigIntegerField()
    overdue_told_on = models.DateField(null=True, help_text="the last day on which overdue statements were told of")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="notice_cursor_is_one_row")]

    def __str__(self) -> str:
        return f"notices up to event {self.last_event}"
