"""People, their tokens, the append-only record, and who is told of it."""

from newsroom.models.event import Event, EventHead
from newsroom.models.frozen import CleanText, Frozen, Kept
from newsroom.models.replay import Replay
from newsroom.models.token import ApiToken
from newsroom.models.user import PeopleHead, User
from newsroom.models.webhook import DeliveryState, Webhook, WebhookDelivery

__all__ = [
    "ApiToken",
    "CleanText",
    "DeliveryState",
    "Event",
    "EventHead",
    "Frozen",
    "Kept",
    "PeopleHead",
    "Replay",
    "User",
    "Webhook",
    "WebhookDelivery",
]
