"""The time zones there are, by name."""

from functools import cache
from zoneinfo import available_timezones


@cache
def time_zones() -> frozenset[str]:
    """Found once: they lie on the disk in hundreds of files, and looking through these outlasts a whole act."""
    return frozenset(available_timezones())
