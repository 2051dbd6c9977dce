"""What a webhook can ask to be told of: kinds of things, and what happens to them."""

from collections.abc import Iterable

ALL = "*"
_verbs: dict[str, list[str]] = {}


def declare(target_type: str, verbs: Iterable[str]) -> None:
    """Say which verbs the record may tell of things of this type."""
    _verbs[target_type] = sorted(verbs)


def known() -> list[str]:
    """Every topic there is: ``*``, ``statement.*``, ``statement.sign_off``."""
    one_by_one = [f"{kind}.{verb}" for kind, verbs in sorted(_verbs.items()) for verb in (ALL, *verbs)]
    return [ALL, *one_by_one]


def stored(topics: Iterable[str]) -> str:
    """``topics`` as a webhook keeps them."""
    return f" {' '.join(sorted(set(topics)))} "
