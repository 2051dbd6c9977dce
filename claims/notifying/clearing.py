"""The round that clears away what people were told and have read long ago."""

from datetime import timedelta

from django.db.models import F
from django.utils.timezone import now

from claims.models import Notification
from newsroom.outbox.clearing import delete_some

# As long as somebody may want to look up when they were told.
READ_KEPT = timedelta(days=180)


def clear_notices() -> int:
    """Delete notices that were read half a year ago, a thousand at a time; answers how many.

    What the record says of them stays there. One that is still overdue stays too: without it, it would be told again.
    """
    read = Notification.objects.filter(read_at__lt=now() - READ_KEPT)
    return delete_some(read.exclude(due_on=F("statement__due_on")))
