from django.core.management.base import CommandError

from newsroom.models import User


def person(username: str) -> User:
    """Whoever a command acts for: the one named, else the only superuser. Raises CommandError."""
    if username:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no active user “{username}”.")
        return user
    superusers = list(User.objects.filter(is_superuser=True, is_active=True)[:2])
    if len(superusers) != 1:
        raise CommandError("Say who does this: --by USERNAME.")
    return superusers[0]
