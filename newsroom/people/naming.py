"""Finding people by the names others call them."""

from collections.abc import Iterable

from newsroom.models.user import User

# How many names one question to the database takes.
NAMES = 500


def people_named(names: Iterable[str]) -> dict[str, int]:
    """The ids of the active people among ``names``, by user name; no question is asked where there are none."""
    wanted = sorted(set(names))
    found: dict[str, int] = {}
    for start in range(0, len(wanted), NAMES):
        some = User.objects.filter(is_active=True, username__in=wanted[start : start + NAMES])
        found |= dict(some.values_list("username", "pk"))
    return found
