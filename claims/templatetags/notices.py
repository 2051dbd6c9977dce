"""The bell: how many notices somebody has not read."""

from django import template

from claims.models import Notification
from newsroom.models import User

register = template.Library()
COUNTED = 99


@register.simple_tag
def unread_notices(user: User) -> str:
    """The number of unread notices in words short enough for a header; empty where there are none."""
    count = Notification.objects.shown_to(user).unread()[: COUNTED + 1].count()
    return f"{COUNTED}+" if count > COUNTED else str(count or "")
