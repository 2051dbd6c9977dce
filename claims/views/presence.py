"""Who else has the same statement open. Kept in the cache only: it is no part of the record.

Every process must share the cache (``CACHE_URL``); with the usual one, which lives in a process's own memory, people
served by different processes do not see each other. Nothing else goes wrong then.
"""

from collections.abc import Iterable
from time import time

from django.core.cache import cache

from newsroom.models import User
from newsroom.people.visibility import sees_everything

REFRESH_SECONDS = 20
# Two refreshes may get lost before somebody counts as gone.
GONE_AFTER_SECONDS = 50

Seen = dict[int, float]


def here(statement: int, user: User) -> list[str]:
    """Note that ``user`` has the statement open, and answer who else does. Readers neither see nor are seen."""
    if not sees_everything(user):
        return []
    seen = _recent(cache.get(_key(statement)) or {}) | {user.pk: time()}
    # Two people at the same instant may overwrite each other; the next refresh mends it.
    cache.set(_key(statement), seen, GONE_AFTER_SECONDS)
    return _names(set(seen) - {user.pk})


def gone(statement: int, user: User) -> None:
    """``user`` has left the statement's page."""
    seen = _recent(cache.get(_key(statement)) or {})
    if seen.pop(user.pk, None) is not None:
        cache.set(_key(statement), seen, GONE_AFTER_SECONDS)


def lookers(statements: Iterable[int], user: User) -> dict[int, list[str]]:
    """For a list of statements, who else has each open; one question to the cache, at most one to the database."""
    if not sees_everything(user):
        return {}
    keys = {_key(pk): pk for pk in statements}
    found = {keys[key]: set(_recent(seen)) - {user.pk} for key, seen in cache.get_many(list(keys)).items()}
    people = {u.pk: str(u) for u in User.objects.filter(pk__in=set().union(*found.values()))} if found else {}
    return {pk: sorted(people[who] for who in whos if who in people) for pk, whos in found.items() if whos}


def _recent(seen: Seen) -> Seen:
    return {user: at for user, at in seen.items() if time() - at < GONE_AFTER_SECONDS}


def _names(users: set[int]) -> list[str]:
    return sorted(str(user) for user in User.objects.filter(pk__in=users)) if users else []


def _key(statement: int) -> str:
    return f"desk:open:{statement}"
