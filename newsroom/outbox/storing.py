"""What is to be sent is stored with the event, in its own transaction: both are there, or neither is."""

from functools import cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from newsroom.models.webhook import WebhookDelivery
from newsroom.people.visibility import open_to_readers, who_reads, who_sees_everything

# Where one text stands in another, 0 for nowhere.
_PLACE = {"postgresql": "strpos", "sqlite": "instr"}


def store(first: int, last: int) -> None:
    """Put the events from ``first`` to ``last`` down for every webhook that wants them and whose owner may see them.

    One statement, whatever the number of events and webhooks.
    """
    sql, params = _statement(connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(sql, [first, last, *params])


@cache
def _statement(vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Made once: it asks for everything that differs from one event to the next in the database itself."""
    may_see, params = _may_see()
    place = _PLACE[vendor]
    wanted = " OR ".join(
        f"{place}(hook.topics, {topic}) > 0"
        for topic in (
            "' * '",
            "' ' || event.target_type || '.* '",
            "' ' || event.target_type || '.' || event.verb || ' '",
        )
    )
    return (
        f"""INSERT INTO "{WebhookDelivery._meta.db_table}"
            (webhook_id, event_id, state, attempts, created_at, due_at, lease, error, response)
        SELECT hook.id, event.id, 'waiting', 0, event.at, event.at, '', '', ''
        FROM newsroom_event event CROSS JOIN newsroom_webhook hook
        WHERE event.id BETWEEN %s AND %s AND hook.disabled_at IS NULL AND hook.deleted_at IS NULL
            AND ({wanted}) AND ({may_see})""",  # noqa: S608 - our own names, and what Django wrote
        params,
    )


def _may_see() -> tuple[str, tuple[Any, ...]]:
    """The condition under which the owner may see what the event is about."""
    everything, params = _sql(who_sees_everything().values("pk"))
    readers, more = _sql(who_reads().values("pk"))
    found, all_params = [], [*params, *more]
    for target_type, rows in open_to_readers().items():
        try:
            # By the one row that the event is about: reading all that are visible would grow with the newsroom.
            sql, params = _sql(rows.order_by().filter(pk=RawSQL("event.target_id", [])).values("pk"))
        except EmptyResultSet:
            continue  # nothing of this kind is for readers
        found.append(f"event.target_type = %s AND EXISTS ({sql})")
        all_params += [target_type, *params]
    opened = " OR ".join(found) or "1 = 0"
    condition = f"hook.owner_id IN ({everything}) OR (hook.owner_id IN ({readers}) AND ({opened}))"
    return condition, tuple(all_params)


def _sql(rows: QuerySet) -> tuple[str, tuple[Any, ...]]:
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)
