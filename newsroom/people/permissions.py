"""May this person do this kind of thing at all? Asked by actions that no statement's workflow decides."""

from django.utils.translation import gettext

from newsroom.models.user import User
from newsroom.record.refusals import Kind, Refusal, Refused


def refusal(user: User, permission: str, doing: str) -> Refusal | None:
    """None, or why ``user`` may not; ``permission`` is ``app.codename``, ``doing`` is how a person would say it."""
    if user.has_perm(permission):
        return None
    return Refusal(gettext("Your roles do not allow %(doing)s.") % {"doing": doing}, Kind.who)


def require(user: User, permission: str, doing: str) -> None:
    """Raises Refused where ``refusal`` has a reason."""
    if reason := refusal(user, permission, doing):
        raise Refused(reason)
