"""Hidden means absent: who sees what, said once.

Rooms that own a kind of thing tell how its visible rows are found; the change feed asks here for all of them.
"""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from newsroom.models.user import User
from newsroom.people.actor import Role
from newsroom.people.roles import holders_of, roles_of, somebody_with

# The only states of a statement in which somebody who merely reads may know of it.
READER_STATES = ("signed_off", "stale")

Visible = Callable[[User], QuerySet]
_visible: dict[str, Visible] = {}


def sees_everything(user: User | AnonymousUser) -> bool:
    return bool(roles_of(user) - {Role.reader})


def sees_nothing(user: User | AnonymousUser) -> bool:
    return not roles_of(user)


def horizon_of(user: User | AnonymousUser) -> str:
    """One word for how far ``user`` sees: two of the same horizon are shown the same."""
    return "everything" if sees_everything(user) else "nothing" if sees_nothing(user) else "what readers see"


def who_sees_everything() -> QuerySet[User]:
    """Everybody of whom ``sees_everything`` holds."""
    condition = holders_of(*(role for role in Role if role != Role.reader))
    return User.objects.filter(condition)


def who_reads() -> QuerySet[User]:
    """Everybody who is shown at least what readers are shown."""
    return User.objects.filter(holders_of(Role.reader))


def open_to_readers() -> dict[str, QuerySet]:
    """The rows that every reader may see, by target type."""
    return {target_type: rows(somebody_with(Role.reader)) for target_type, rows in _visible.items()}


def webhooks_visible_to(user: User) -> Q:
    """A condition on webhooks: one's own; a lead sees everybody's. Who holds no role sees none."""
    roles = roles_of(user)
    if not roles:
        return Q(pk__in=[])
    return Q(deleted_at__isnull=True) & (Q() if Role.lead in roles else Q(owner=user))


def declare(target_type: str, visible: Visible) -> None:
    """Say how the rows of ``target_type`` that a reader may see are found."""
    _visible[target_type] = visible


def events_visible_to(user: User) -> Q:
    """A condition on events: those whose target ``user`` may see."""
    if sees_everything(user):
        return Q()
    visible = Q(pk__in=[])
    if not sees_nothing(user):
        for target_type, rows in _visible.items():
            visible |= Q(target_type=target_type, target_id__in=rows(user).values("pk"))
    return visible
