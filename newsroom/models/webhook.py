"""Who is told of what happens here, and what became of each telling."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.models.event import Event
from newsroom.models.fields import WebAddressField
from newsroom.models.frozen import CleanText


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def standing(self) -> Self:
        """Those that were not deleted."""
        return self.filter(deleted_at__isnull=True)


class Webhook(CleanText):
    """An address that is told of events as they happen, as far as its owner may see what they are about.

    ``topics`` are space-separated, with a space at either end: ``statement.sign_off``, ``statement.*``, ``*``. The
    secret is kept nowhere: it is made from ``seed`` and SECRET_KEY, and ``mark`` tells whether it still comes out the
    same. After a rotation the one before, of ``previous_seed``, signs too until ``previous_until``. The worker writes
    ``failing_since``, ``rests_until`` and ``last_delivered_at``.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="webhooks")
    name = models.CharField(max_length=100, help_text=_("to tell it from others"))
    url = WebAddressField()
    topics = models.TextField()
    seed = models.CharField(max_length=32)
    mark = models.CharField(max_length=12)
    previous_seed = models.CharField(max_length=32, blank=True)
    previous_until = models.DateTimeField(null=True, blank=True)
    disabled_at = models.DateTimeField(null=True, blank=True)
    disabled_reason = models.CharField(max_length=300, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    rests_until = models.DateTimeField(null=True, blank=True)
    last_delivered_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(disabled_at__isnull=True, disabled_reason="")
                | Q(disabled_at__isnull=False) & ~Q(disabled_reason=""),
                name="webhook_disabled_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(previous_until__isnull=True, previous_seed="")
                | Q(previous_until__isnull=False) & ~Q(previous_seed=""),
                name="webhook_previous_secret_ends",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_enabled(self) -> bool:
        return self.disabled_at is None

    @property
    def topic_list(self) -> list[str]:
        return self.topics.split()


class DeliveryState(models.TextChoices):
    waiting = "waiting", "Waiting"
    delivered = "delivered", "Delivered"
    failed = "failed", "Given up"
    withheld = "withheld", "Withheld"


class WebhookDeliveryQuerySet(models.QuerySet["WebhookDelivery"]):
    def due(self, at: datetime) -> Self:
        """What is to be sent by ``at``: to those who are switched on, not resting, and owned by somebody still here.

        A test goes out all the same.
        """
        is_on = Q(webhook__disabled_at__isnull=True)
        is_awake = Q(webhook__rests_until__isnull=True) | Q(webhook__rests_until__lte=at)
        return self.filter(
            Q(event__isnull=True) | is_on & is_awake,
            state=DeliveryState.waiting,
            due_at__lte=at,
            webhook__deleted_at__isnull=True,
            webhook__owner__is_active=True,
        )


class WebhookDelivery(models.Model):
    """One event for one webhook. Without an event it is a test.

    ``due_at`` is when it is to be sent next; while a worker has it, when others may take it over: ``lease`` tells whose
    it is. Redelivering makes a new row, ``asked_by`` whoever asked.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.waiting)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    lease = models.CharField(max_length=32, blank=True)
    attempted_at = models.DateTimeField(null=True)
    status_code = models.PositiveSmallIntegerField(null=True)
    error = models.CharField(max_length=300, blank=True)
    response = models.CharField(max_length=500, blank=True, help_text="the beginning of what was answered")
    duration_ms = models.PositiveIntegerField(null=True)

    objects = WebhookDeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = "delivery"
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["due_at"], condition=Q(state="waiting"), name="delivery_due"),
            models.Index(fields=["webhook", "id"], name="delivery_of_webhook"),
            models.Index(fields=["created_at"], name="delivery_age"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="waiting", due_at__isnull=False) | ~Q(state="waiting") & Q(due_at__isnull=True),
                name="delivery_due_while_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}"

    @property
    def topic(self) -> str:
        return topic_of(self.event.target_type, self.event.verb) if self.event else topic_of(None, None)


def topic_of(target_type: str | None, verb: str | None) -> str:
    """What a message about such an event is called; without one it is a test."""
    return f"{target_type}.{verb}" if target_type else "webhook.test"
