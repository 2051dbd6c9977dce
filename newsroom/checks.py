"""What Django's own checks should say about this newsroom's database and cache."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning
from django.db import connections

from newsroom.record import triggers

LOSING = ("FileBasedCache", "DatabaseCache", "DummyCache")


def triggers_stand(*, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """A warning, not an error: ``migrate``, which puts the triggers back, would refuse to run on an error."""
    return [
        Warning(
            f"{len(missing)} of the record's triggers are missing in “{alias}”: {', '.join(missing)}.",
            hint="Frozen rows can be changed. Run “manage.py migrate”, then “manage.py verify_record”.",
            id="newsroom.W001",
        )
        for alias in databases or ()
        if (missing := triggers.missing(connections[alias]))
    ]


def counts_are_kept(**kwargs: Any) -> list[CheckMessage]:
    """A warning where limits are set and the cache cannot count in one step."""
    backend = settings.CACHES["default"]["BACKEND"].rpartition(".")[2]
    if backend not in LOSING or not any([*settings.THROTTLES.values(), settings.LOGIN_RATE]):
        return []
    return [
        Warning(
            f"{backend} loses counts when two requests come at once: limits hold only roughly.",
            hint="Give CACHE_URL a Redis or memcached, or empty the limits.",
            id="newsroom.W002",
        )
    ]
