"""When an attempt is made again, and when it has been enough."""

import random
from datetime import datetime, timedelta

MOST_ATTEMPTS = 10
FIRST, FACTOR, LONGEST = timedelta(seconds=10), 4, timedelta(hours=24)
# Of the wait, either way: receivers that were away together are not all asked again together.
JITTER = 0.25
# A webhook that has failed for so long without one success is switched off.
PATIENCE = timedelta(days=2)
# After a failure the other deliveries of that webhook wait as well, but no longer than this.
LONGEST_REST = timedelta(minutes=1)


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after so many attempts, before jitter; None when it has been enough."""
    if attempts >= MOST_ATTEMPTS:
        return None
    # No power beyond what the longest wait takes: the numbers stay small.
    return min(FIRST * FACTOR ** min(attempts - 1, 8), LONGEST)


def next_attempt(attempts: int, at: datetime, retry_after: int | None = None) -> datetime | None:
    """When to try again, with jitter; not before the receiver asked for, within reason."""
    wait = wait_after(attempts)
    if wait is None:
        return None
    asked = min(timedelta(seconds=retry_after or 0), LONGEST)
    return at + max(wait * random.uniform(1 - JITTER, 1 + JITTER), asked)  # noqa: S311 - spreads load, guards nothing
