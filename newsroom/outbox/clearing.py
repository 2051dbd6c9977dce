"""The round that clears away what nobody needs to look at any more."""

from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import now

from newsroom.models import Webhook, WebhookDelivery

AT_ONCE = 1000


def clear_deliveries() -> int:
    """Delete deliveries past their time, and those of deleted webhooks, a thousand at a time; answers how many."""
    before = now() - timedelta(days=settings.WEBHOOK_KEEP_DAYS)
    cleared = delete_some(WebhookDelivery.objects.filter(created_at__lt=before))
    gone = Webhook.objects.filter(deleted_at__isnull=False)
    cleared += delete_some(WebhookDelivery.objects.filter(webhook__in=gone))
    # Only once nothing hangs on them: each delete stays short.
    gone.filter(deliveries__isnull=True).delete()
    return cleared


def delete_some(rows: QuerySet) -> int:
    """Delete at most a thousand of ``rows``, so that nobody waits long; answers how many."""
    pks = list(rows.order_by().values_list("pk", flat=True)[:AT_ONCE])
    return rows.model._base_manager.filter(pk__in=pks).delete()[0]
