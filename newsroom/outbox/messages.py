"""What a webhook is told: that something happened, and where to look. Never what it says."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from newsroom.models import Webhook, WebhookDelivery
from newsroom.outbox.signing import signature
from newsroom.record.canonical import canonical, in_utc


def message_id(delivery: WebhookDelivery) -> str:
    """The same for every attempt and every redelivery of one event: receivers know by it what they have already."""
    event = delivery.event
    told = (event.pk, event.hash) if event else (None, None)
    return message_id_of(delivery.pk, delivery.created_at, *told)


def message_id_of(delivery: int, created_at: datetime, event: int | None, event_hash: str | None) -> str:
    """``message_id`` by the columns it is made of; a delivery without an event is a test."""
    if event is None or event_hash is None:
        return f"test_{delivery}_{int(created_at.timestamp())}"
    # The hash keeps numbers apart that a restored record gives out a second time.
    return f"evt_{event}_{event_hash[:16]}"


def body_of(delivery: WebhookDelivery) -> bytes:
    """Byte for byte the same at every attempt."""
    happened = delivery.event.at if delivery.event else delivery.created_at
    message = {"type": delivery.topic, "timestamp": in_utc(happened), "data": _data(delivery)}
    return canonical(message).encode()


def headers_of(delivery: WebhookDelivery, body: bytes, at: datetime) -> dict[str, str]:
    """What Standard Webhooks wants beside the body; while a secret is being replaced, a signature by either."""
    name, timestamp = message_id(delivery), int(at.timestamp())
    return {
        "Content-Type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(_seeds(delivery.webhook, at), name, timestamp, body),
    }


def _seeds(webhook: Webhook, at: datetime) -> list[str]:
    is_replacing = webhook.previous_until is not None and webhook.previous_until > at
    return [webhook.seed, webhook.previous_seed] if is_replacing else [webhook.seed]


def _data(delivery: WebhookDelivery) -> dict[str, Any]:
    event = delivery.event
    if event is None:
        return {"webhook": _place("webhook", delivery.webhook_id)}
    return {
        "event": {"verb": event.verb, **_place("event", event.pk)},
        "target": {"type": event.target_type, **_place(event.target_type, event.target_id)},
    }


def _place(target_type: str, number: int) -> dict[str, Any]:
    """The number and the API's address of a thing; None for what has none of its own."""
    try:
        return {"id": number, "url": settings.PUBLIC_URL.rstrip("/") + reverse(f"{target_type}-detail", args=[number])}
    except NoReverseMatch:
        return {"id": number, "url": None}
