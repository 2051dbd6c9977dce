"""The one pen that writes the record."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db import models, transaction
from django.utils.timezone import now

from newsroom.models.event import Event, EventHead
from newsroom.models.frozen import Frozen
from newsroom.models.user import User
from newsroom.outbox.storing import store
from newsroom.record import bulk
from newsroom.record.canonical import canonical, digest
from newsroom.record.keepable import refuse_unkeepable
from newsroom.record.making import made


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to be recorded: ``by`` None is the system; ``before`` and ``after`` hold plain JSON values."""

    verb: str
    target: models.Model
    by: User | None
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    frozen: Iterable[Frozen] = ()


class Gathering:
    """Entries of many acts in one transaction, kept back until the last of them is done."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    @contextmanager
    def one(self) -> Iterator[None]:
        """One act by itself: where it raises, what it wrote and what it wanted recorded are both taken back."""
        before = len(self.entries)
        try:
            with transaction.atomic():
                yield
        except BaseException:
            del self.entries[before:]
            raise


_gathering: ContextVar[Gathering | None] = ContextVar("gathering", default=None)


@contextmanager
def gathered() -> Iterator[Gathering]:
    """Let everything that is appended within be added at the end, in its order, by one ``append``.

    So the head of the record is locked last here too, after whatever the acts lock, and once for all of them. Where the
    block raises nothing is added.
    """
    gathering = Gathering()
    token = _gathering.set(gathering)
    try:
        yield gathering
    finally:
        _gathering.reset(token)
    append(*gathering.entries)


def append(*entries: Entry) -> list[Event]:
    """Add ``entries`` to the record in their order and answer the events; none yet within ``gathered``.

    What webhooks are to be told of them is stored with them. Must be the last thing its transaction does: the head of
    the sequence stays locked until the commit, which is what makes the sequence gap-free and the change feed complete.
    Raises TransactionManagementError outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("The record is appended to within the act's own transaction.")
    for entry in entries:
        refuse_unkeepable({"reason": entry.reason})
    if (gathering := _gathering.get()) is not None:
        gathering.entries.extend(entries)
        return []
    if not entries:
        return []
    head = EventHead.objects.select_for_update().get()
    events = chained(entries, head, now())
    bulk.insert(events)
    EventHead.objects.update(last_id=head.last_id, last_hash=head.last_hash)
    store(events[0].id, events[-1].id)
    return events


def chained(entries: Iterable[Entry], head: EventHead, at: datetime) -> list[Event]:
    """The lines for ``entries`` as they follow on ``head``, which is moved to the last of them; nothing is written."""
    events = []
    for entry in entries:
        event = _event(entry, head, at)
        head.last_id, head.last_hash = event.id, event.hash
        events.append(event)
    return events


def target_type(model: type[models.Model] | models.Model) -> str:
    """The word for a thing in the record: a quote and a claim are both a ``statement``."""
    concrete: Any = model._meta.concrete_model
    return str(concrete._meta.model_name)


def hash_of(event: Event) -> str:
    """The SHA-256 that ``event`` must carry: over the previous hash and every other column."""
    return digest(
        canonical(
            {
                "id": event.id,
                "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
                "actor": event.actor_id,
                "verb": event.verb,
                "target_type": event.target_type,
                "target_id": event.target_id,
                "reason": event.reason,
                "before": event.before,
                "after": event.after,
                "frozen": event.frozen,
                "previous_hash": event.previous_hash,
            }
        )
    )


def _event(entry: Entry, head: EventHead, at: datetime) -> Event:
    event = made(
        Event,
        id=head.last_id + 1,
        at=at,
        actor=entry.by,
        verb=entry.verb,
        target_type=target_type(entry.target),
        target_id=entry.target.pk,
        reason=entry.reason,
        before=canonical(dict(entry.before)),
        after=canonical(dict(entry.after)),
        frozen=canonical([[row._meta.label_lower, row.pk, row.seal] for row in entry.frozen]),
        previous_hash=head.last_hash,
    )
    event.hash = hash_of(event)
    return event
