"""What is to be sent is stored with the event, in its own transaction: both are there, or neither is."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from newsroom.database.running import do, run
from newsroom.models.webhook import WebhookDelivery
from newsroom.people.visibility import open_to_readers, who_reads, who_sees_everything

# Where one text stands in another, 0 for nowhere.
_PLACE = {"postgresql": "strpos", "sqlite": "instr"}


def store(first: int, last: int) -> None:
    """Put the events from ``first`` to ``last`` down for every webhook that wants them and whose owner may see them.

    One statement where none wants them, whatever the number of events and webhooks, and one more for each kind of
    owner: those who see everything, and those who see what is open to readers.
    """
    asking, everything, opened = _statements(connection.vendor)
    for (sees_everything,) in run(asking.sql, asking.params(first, last)):
        storing = everything if sees_everything else opened
        do(storing.sql, storing.params(first, last))


@dataclass(frozen=True, slots=True)
class _Statement:
    """``sql`` with its parameters ``before`` the two numbers of the events, and ``after`` them."""

    sql: str
    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()

    def params(self, first: int, last: int) -> tuple[Any, ...]:
        return *self.before, first, last, *self.after


@cache
def _statements(vendor: str) -> tuple[_Statement, _Statement, _Statement]:
    """Made once: they ask for everything that differs from one event to the next in the database itself.

    The last takes PostgreSQL longer to plan than an act takes otherwise, so it is put only where it may find anything.
    """
    place = _PLACE[vendor]
    wanted = " OR ".join(
        f"{place}(hook.topics, {topic}) > 0"
        for topic in (
            "' * '",
            "' ' || event.target_type || '.* '",
            "' ' || event.target_type || '.' || event.verb || ' '",
        )
    )
    pairs = f"""FROM newsroom_event event CROSS JOIN newsroom_webhook hook
        WHERE event.id BETWEEN %s AND %s AND hook.disabled_at IS NULL AND hook.deleted_at IS NULL AND ({wanted})"""
    delivery = f"""INSERT INTO "{WebhookDelivery._meta.db_table}"
            (webhook_id, event_id, state, attempts, created_at, due_at, lease, error, response)
        SELECT hook.id, event.id, 'waiting', 0, event.at, event.at, '', '', '' {pairs}"""
    owners, roles = _sql(who_sees_everything().values("pk"))
    everything = f"hook.owner_id IN ({owners})"
    may_see, params = _open_to_owner()
    return (
        _Statement(f"SELECT DISTINCT {everything} {pairs}", before=roles),
        _Statement(f"{delivery} AND {everything}", after=roles),
        _Statement(f"{delivery} AND NOT {everything} AND {may_see}", after=(*roles, *params)),
    )


def _open_to_owner() -> tuple[str, tuple[Any, ...]]:
    """The condition under which the owner is a reader and the event about something that is open to readers."""
    readers, all_params = _sql(who_reads().values("pk"))
    found = []
    for target_type, rows in open_to_readers().items():
        try:
            # By the one row that the event is about: reading all that are visible would grow with the newsroom.
            sql, params = _sql(rows.order_by().filter(pk=RawSQL("event.target_id", [])).values("pk"))
        except EmptyResultSet:
            continue  # nothing of this kind is for readers
        found.append(f"event.target_type = %s AND EXISTS ({sql})")
        all_params += (target_type, *params)
    return f"hook.owner_id IN ({readers}) AND ({' OR '.join(found) or '1 = 0'})", all_params


def _sql(rows: QuerySet) -> tuple[str, tuple[Any, ...]]:
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)
