"""Who acts, as the rules see them: a plain value, so that the rules stay pure."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    editor = "editor"
    checker = "checker"
    reviewer = "reviewer"
    lead = "lead"
    reader = "reader"
    integration = "integration"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person's id, the roles they hold now, and whether they hold the permission to override."""

    id: int
    roles: frozenset[Role]
    may_override: bool = False
