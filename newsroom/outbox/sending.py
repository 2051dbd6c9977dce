"""The round that sends what is due: take it, send it, note what came of it.

Nothing is lost with a worker that dies in between: what it had taken is due again when its lease ends. It may then be
sent a second time, under the same id.
"""

import logging
import secrets
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.timezone import now

from newsroom.models import DeliveryState, Event, Webhook, WebhookDelivery
from newsroom.outbox import retrying
from newsroom.outbox.door import Answer, Unsent, door
from newsroom.outbox.messages import body_of, headers_of
from newsroom.outbox.signing import mark_of
from newsroom.people.visibility import events_visible_to

AT_ONCE = 8
GONE = 410
# Longer than the door's own limit and the slowest look-up of a name together.
LEASE = timedelta(seconds=90)
NO_SECRET = "SECRET_KEY was changed, and the webhook's secret with it. Rotate it, and tell the receiver."  # noqa: S105
_log = logging.getLogger("newsroom.outbox")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attempt: the receiver's answer, or why there is none."""

    answer: Answer | None
    problem: str
    seconds: float

    @property
    def status(self) -> int | None:
        return self.answer.status if self.answer else None

    @property
    def is_delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_final(self) -> bool:
        """There is no use in another attempt: it has arrived, or nobody is there any more."""
        return self.is_delivered or self.status == GONE

    @property
    def in_words(self) -> str:
        is_redirect = self.status is not None and 300 <= self.status < 400
        return "Redirects are not followed: give the address it leads to." if is_redirect else self.problem


def deliver_due() -> int:
    """Send some of what is due, several at once; answers how many deliveries were taken up."""
    if not door().is_open() or not WebhookDelivery.objects.due(now()).exists():
        return 0
    lease = secrets.token_hex(16)
    taken = _take(lease)
    ready = [delivery for delivery in taken if _is_ready(delivery)]
    visible = _visible(ready)
    for delivery in ready:
        if delivery.pk not in visible:
            _settle(delivery, state=DeliveryState.withheld, error="Its owner may not see what this is about.")
    for delivery, outcome in _send_all([delivery for delivery in ready if delivery.pk in visible]):
        _note(delivery, outcome)
    return len(taken)


def late_by() -> timedelta:
    """For how long the delivery that is most overdue has been waiting for a worker; none while nothing may go out."""
    at = now()
    oldest = WebhookDelivery.objects.due(at).order_by("due_at").values_list("due_at", flat=True).first()
    return at - oldest if oldest and door().is_open() else timedelta()


def _take(lease: str) -> list[WebhookDelivery]:
    """Deliveries that are due, as nobody else's until the lease ends; the attempt is counted before it is made."""
    at = now()
    with transaction.atomic():
        rows = WebhookDelivery.objects.due(at).select_related("webhook__owner", "event").order_by("due_at", "pk")
        taken = list(_locked(rows)[:AT_ONCE])
        pks = [delivery.pk for delivery in taken]
        WebhookDelivery.objects.filter(pk__in=pks).update(lease=lease, due_at=at + LEASE, attempts=F("attempts") + 1)
    for delivery in taken:
        delivery.lease, delivery.attempts = lease, delivery.attempts + 1
    return taken


def _locked(rows: QuerySet[WebhookDelivery]) -> QuerySet[WebhookDelivery]:
    if connection.features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows


def _is_ready(delivery: WebhookDelivery) -> bool:
    """Whether it can be sent at all; what cannot is settled here."""
    if delivery.attempts > retrying.MOST_ATTEMPTS:
        _settle(delivery, state=DeliveryState.failed, error="Every worker that had it ended before it was sent.")
        return False
    if delivery.webhook.mark != mark_of(delivery.webhook.seed):
        _switch_off(delivery.webhook, NO_SECRET)
        _settle(delivery, state=DeliveryState.failed, error=NO_SECRET)
        return False
    return True


def _visible(deliveries: Iterable[WebhookDelivery]) -> set[int]:
    """Those whose owner may see now what the event is about; a test is about nothing."""
    found: set[int] = set()
    for owner in {delivery.webhook.owner for delivery in deliveries}:
        theirs = {delivery.pk: delivery.event_id for delivery in deliveries if delivery.webhook.owner == owner}
        seen = Event.objects.filter(events_visible_to(owner), pk__in=filter(None, theirs.values()))
        visible = {None, *seen.values_list("pk", flat=True)}
        found |= {pk for pk, event_id in theirs.items() if event_id in visible}
    return found


def _send_all(deliveries: list[WebhookDelivery]) -> Iterator[tuple[WebhookDelivery, Outcome]]:
    """Each with what came of it, as it comes in. The threads only wait for the network: no database."""
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="outbox") as pool:
        sent = {pool.submit(_send, delivery): delivery for delivery in deliveries}
        for future in as_completed(sent):
            yield sent[future], future.result()


def _send(delivery: WebhookDelivery) -> Outcome:
    began = monotonic()
    body = body_of(delivery)
    try:
        answer = door().post(delivery.webhook.url, body, headers_of(delivery, body, now()))
    except Unsent as problem:
        return Outcome(None, str(problem), monotonic() - began)
    return Outcome(answer, "", monotonic() - began)


@transaction.atomic
def _note(delivery: WebhookDelivery, outcome: Outcome) -> None:
    at = now()
    again = None if outcome.is_final or delivery.event is None else _next_attempt(delivery, outcome, at)
    state = DeliveryState.waiting if again else DeliveryState.failed
    is_ours = _settle(
        delivery,
        state=DeliveryState.delivered if outcome.is_delivered else state,
        due_at=again,
        attempted_at=at,
        status_code=outcome.status,
        error=outcome.in_words[:300],
        response=outcome.answer.beginning[:500] if outcome.answer else "",
        duration_ms=int(outcome.seconds * 1000),
    )
    _log.info("delivery %s to webhook %s: %s", delivery.pk, delivery.webhook_id, outcome.status or outcome.problem)
    if is_ours and delivery.event is not None:
        _note_health(delivery.webhook, outcome, at, again)


def _next_attempt(delivery: WebhookDelivery, outcome: Outcome, at: datetime) -> datetime | None:
    return retrying.next_attempt(delivery.attempts, at, outcome.answer.retry_after if outcome.answer else None)


def _settle(delivery: WebhookDelivery, **columns: object) -> bool:
    """Write what came of it and end the lease; whether it was still ours to write."""
    held = WebhookDelivery.objects.filter(pk=delivery.pk, lease=delivery.lease, state=DeliveryState.waiting)
    return held.update(**{"due_at": None, "lease": "", **columns}) == 1


def _note_health(webhook: Webhook, outcome: Outcome, at: datetime, again: datetime | None) -> None:
    row = Webhook.objects.filter(pk=webhook.pk)
    if outcome.is_delivered:
        row.update(failing_since=None, rests_until=None, last_delivered_at=at)
        return
    rest = min(again or at, at + retrying.LONGEST_REST)
    row.update(failing_since=Coalesce("failing_since", at), rests_until=rest)
    if outcome.is_final:
        _switch_off(webhook, "The receiver answered 410: it is gone.")
    elif row.filter(failing_since__lte=at - retrying.PATIENCE).exists():
        _switch_off(webhook, f"Nothing could be delivered for {retrying.PATIENCE.days} days.")


def _switch_off(webhook: Webhook, reason: str) -> None:
    on = Webhook.objects.filter(Q(disabled_at__isnull=True), pk=webhook.pk)
    if on.update(disabled_at=now(), disabled_reason=reason, version=F("version") + 1):
        _log.warning("webhook %s is switched off: %s", webhook.pk, reason)
