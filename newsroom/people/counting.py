"""How often somebody has come lately: kept in the cache that all processes share, never in the database.

Windows are fixed, so that one atomic increment both counts and tells. Where the cache does not answer nobody is
turned away: that is logged, and the cache is left alone for a moment so that requests do not wait for it in turn.
"""

import logging
import time
from dataclasses import dataclass

from django.core.cache import cache
from redis.exceptions import RedisError

from newsroom.rates import Rate

LEFT_ALONE_FOR = 5.0
_log = logging.getLogger(__name__)
_left_alone_until = 0.0


@dataclass(frozen=True, slots=True)
class Count:
    """``used`` of what ``rate`` allows, in a window that ends in ``ends_in`` seconds."""

    rate: Rate
    used: int
    ends_in: int

    @property
    def left(self) -> int:
        return max(0, self.rate.most - self.used)

    @property
    def is_over(self) -> bool:
        return self.used > self.rate.most


def count(what: str, rate: Rate) -> Count | None:
    """Count one more of ``what`` (no blanks, at most 200 characters); None where the cache does not answer."""
    global _left_alone_until
    at = time.time()
    if at < _left_alone_until:
        return None
    try:
        used = _add_one(_key(what, rate, at), rate)
    except (OSError, RedisError):
        _left_alone_until = at + LEFT_ALONE_FOR
        _log.warning("The cache does not answer: nothing is counted for %s seconds", LEFT_ALONE_FOR, exc_info=True)
        return None
    return Count(rate, used, _ends_in(rate, at))


def forget(what: str, rate: Rate) -> None:
    """Begin anew with ``what``."""
    try:
        cache.delete(_key(what, rate, time.time()))
    except (OSError, RedisError):
        _log.warning("The cache does not answer: a count stands", exc_info=True)


def _key(what: str, rate: Rate, at: float) -> str:
    return f"count:{what}:{rate.seconds}:{int(at // rate.seconds)}"


def _ends_in(rate: Rate, at: float) -> int:
    return max(1, rate.seconds - int(at % rate.seconds))


def _add_one(key: str, rate: Rate) -> int:
    try:
        return cache.incr(key)
    except ValueError:
        # The first of its window. Kept for two, so that none can end between looking and counting.
        return 1 if cache.add(key, 1, timeout=2 * rate.seconds) else cache.incr(key)
