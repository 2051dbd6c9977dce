"""The one way to change who is told of what.

Webhooks are no part of the record: like people and tokens they are how the newsroom is set up. Their owner and every
lead may do all of this; for anybody else they are not there.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from newsroom.models import DeliveryState, User, Webhook, WebhookDelivery
from newsroom.outbox import topics as wanted
from newsroom.outbox.door import Unsent, door
from newsroom.outbox.signing import mark_of, new_seed, secret_of
from newsroom.people.permissions import require
from newsroom.people.visibility import webhooks_visible_to
from newsroom.record.refusals import Kind, Refusal, Refused
from newsroom.record.serialising import one_at_a_time
from newsroom.record.versions import bump, locked

MOST_OF_ONE_OWNER = 20
# So long a receiver may go on knowing only the secret before.
GRACE = timedelta(hours=24)
_log = logging.getLogger("newsroom.outbox")
BY_HAND = "Switched off by hand."


@transaction.atomic
def add_webhook(*, by: User, name: str, url: str, topics: Iterable[str]) -> tuple[Webhook, str]:
    """A new webhook of ``by`` and its secret, which can be shown this once. Raises ValidationError naming the field."""
    require(by, "newsroom.add_webhook", gettext("adding webhooks"))
    one_at_a_time(f"webhooks of {by.pk}")
    if Webhook.objects.standing().filter(owner=by).count() >= MOST_OF_ONE_OWNER:
        raise ValidationError(
            gettext("You have %(most)s webhooks already: delete one first.") % {"most": MOST_OF_ONE_OWNER}
        )
    seed, at = new_seed(), now()
    webhook = Webhook(owner=by, seed=seed, mark=mark_of(seed), created_at=at, updated_at=at)
    _apply(webhook, {"name": name, "url": url, "topics": topics})
    webhook.save(force_insert=True)
    _log.info("webhook %s is added by %s", webhook.pk, by)
    return webhook, secret_of(seed)


@transaction.atomic
def edit_webhook(*, webhook: Webhook, by: User, version: int, **fields: Any) -> Webhook:
    """Change its ``name``, ``url`` or ``topics``. What waits goes to the new address."""
    current = _begin(webhook, by, version, "edit")
    _apply(current, fields)
    bump(current, **{name: getattr(current, name) for name in fields}, updated_at=now())
    return current


@transaction.atomic
def rotate_secret(*, webhook: Webhook, by: User, version: int) -> tuple[Webhook, str]:
    """A new secret, shown this once. For a day every delivery is signed with the one before as well."""
    current = _begin(webhook, by, version, "rotate")
    seed, at = new_seed(), now()
    bump(
        current,
        previous_seed=current.seed,
        previous_until=at + GRACE,
        seed=seed,
        mark=mark_of(seed),
        updated_at=at,
    )
    return current, secret_of(seed)


@transaction.atomic
def enable(*, webhook: Webhook, by: User, version: int) -> Webhook:
    """Switch it on again: what waited is sent, and what happened meanwhile is not told after the fact."""
    current = _begin(webhook, by, version, "enable")
    if current.is_enabled:
        raise Refused(Refusal(gettext("This webhook is switched on already."), Kind.state))
    bump(current, disabled_at=None, disabled_reason="", failing_since=None, rests_until=None, updated_at=now())
    return current


@transaction.atomic
def disable(*, webhook: Webhook, by: User, version: int) -> Webhook:
    current = _begin(webhook, by, version, "disable")
    if not current.is_enabled:
        raise Refused(Refusal(gettext("This webhook is switched off already."), Kind.state))
    bump(current, disabled_at=now(), disabled_reason=BY_HAND, updated_at=now())
    return current


@transaction.atomic
def delete_webhook(*, webhook: Webhook, by: User, version: int) -> None:
    """Nothing more is sent, and nobody sees it any more; the worker clears it away with its deliveries."""
    current = _begin(webhook, by, version, "delete", "newsroom.delete_webhook")
    bump(current, deleted_at=now())


@transaction.atomic
def send_test(*, webhook: Webhook, by: User) -> WebhookDelivery:
    """A delivery about nothing, tried once, also where the webhook is switched off."""
    require(by, "newsroom.add_webhookdelivery", gettext("sending tests"))
    return _ask_for(_standing(webhook, by), by)


@transaction.atomic
def redeliver(*, delivery: WebhookDelivery, by: User) -> WebhookDelivery:
    """The same message once more, under the same id, beside what became of it before."""
    require(by, "newsroom.add_webhookdelivery", gettext("sending again"))
    webhook = _standing(delivery.webhook, by)
    if delivery.state == DeliveryState.waiting:
        raise Refused(Refusal(gettext("This one is waiting to be sent as it is."), Kind.state))
    if delivery.event is None:
        raise Refused(Refusal(gettext("A test is not sent again: send another."), Kind.state))
    if not webhook.is_enabled:
        raise Refused(Refusal(gettext("The webhook is switched off: switch it on first."), Kind.state))
    return _ask_for(webhook, by, event=delivery.event)


def _begin(
    webhook: Webhook, by: User, version: int, doing: str, permission: str = "newsroom.change_webhook"
) -> Webhook:
    require(by, permission, gettext("changing webhooks"))
    _log.info("webhook %s is changed by %s: %s", webhook.pk, by, doing)
    return locked(_standing(webhook, by), version)


def _standing(webhook: Webhook, by: User) -> Webhook:
    """Raises Refused where ``by`` has nothing to do with it, or it was deleted meanwhile."""
    if not Webhook.objects.filter(webhooks_visible_to(by), pk=webhook.pk).exists():
        raise Refused(Refusal(gettext("This is no webhook of yours."), Kind.who))
    return webhook


def _ask_for(webhook: Webhook, by: User, **columns: Any) -> WebhookDelivery:
    at = now()
    return WebhookDelivery.objects.create(webhook=webhook, asked_by=by, created_at=at, due_at=at, **columns)


def _apply(webhook: Webhook, fields: dict[str, Any]) -> None:
    if "topics" in fields:
        fields["topics"] = _topics(fields["topics"])
    for name, value in fields.items():
        setattr(webhook, name, value)
    webhook.full_clean()
    try:
        door().look_at(webhook.url)
    except Unsent as problem:
        raise ValidationError({"url": str(problem)}) from problem


def _topics(given: Iterable[str]) -> str:
    chosen = list(given)
    if not chosen:
        raise ValidationError({"topics": gettext("Choose at least one topic; * is all of them.")})
    if unknown := sorted(set(chosen) - set(wanted.known())):
        raise ValidationError({"topics": gettext("There is no topic “%(topic)s”.") % {"topic": unknown[0][:80]}})
    return wanted.stored(chosen)
