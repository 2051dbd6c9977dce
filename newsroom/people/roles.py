"""The roles, in one table. Groups are written from it after every ``migrate``.

Permissions open the admin's and the API's doors; what a person may do to a statement is decided by the workflow.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.db.models import Q

from newsroom.models.user import User
from newsroom.people.actor import Actor, Role
from newsroom.people.scopes import ALL, Scope

OVERRIDE = "claims.override_statement"

_READ = tuple(
    f"{app}.view_{model}"
    for app, models in {
        "claims": "article revision passage statement quote claim hop evidence decision comment nothingtocheck "
        "suggestionoutcome",
        "sources": "party partyalias source snapshot sourcederivation",
        "newsroom": "event",
    }.items()
    for model in models.split()
)
_SOURCES = (
    *(
        f"sources.{verb}_{model}"
        for model in ("party", "partyalias", "source", "sourcederivation")
        for verb in ("add", "change")
    ),
    "sources.add_snapshot",
)
# Whose webhooks, people.visibility says.
_BE_TOLD = (
    *(f"newsroom.{verb}_webhook" for verb in ("view", "add", "change", "delete")),
    *(f"newsroom.{verb}_webhookdelivery" for verb in ("view", "add")),
)
_EVERYBODY = (*_READ, *_BE_TOLD)
_DISCUSS = ("claims.add_comment", "claims.change_comment")
_EVIDENCE = (
    "claims.add_evidence",
    "claims.change_evidence",
    "claims.change_statement",
    "claims.change_quote",
    "claims.change_claim",
)
_RECORD = (
    "claims.add_article",
    "claims.change_article",
    "claims.add_revision",
    "claims.add_quote",
    "claims.add_claim",
    "claims.add_hop",
    "claims.change_hop",
    "claims.add_nothingtocheck",
    "claims.change_nothingtocheck",
    "claims.add_suggestionoutcome",
    "claims.change_suggestionoutcome",
)


@dataclass(frozen=True, slots=True)
class Description:
    """``scopes`` are those that a token of somebody with this role can have."""

    sentence: str
    permissions: tuple[str, ...]
    scopes: frozenset[Scope] = ALL


_FOLLOW = frozenset({Scope.read, Scope.webhooks})
ROLES: dict[Role, Description] = {
    Role.editor: Description(
        "Takes articles in and records what they assert.",
        (*_EVERYBODY, *_SOURCES, *_DISCUSS, *_EVIDENCE, *_RECORD),
    ),
    Role.checker: Description(
        "Works the evidence and proposes verdicts.", (*_EVERYBODY, *_SOURCES, *_DISCUSS, *_EVIDENCE)
    ),
    Role.reviewer: Description("Decides on proposals, and edits nothing while deciding.", (*_EVERYBODY, *_DISCUSS)),
    Role.lead: Description("Assigns work, withdraws and restores.", (*_EVERYBODY, *_DISCUSS)),
    Role.reader: Description("Reads what was signed off, and what has gone stale since.", _EVERYBODY, _FOLLOW),
    Role.integration: Description(
        "A program that reads everything; it writes only with a further role.", _EVERYBODY, _FOLLOW
    ),
}


def write_groups(**kwargs: Any) -> None:
    """Make one group for each role, with just the permissions of the table; other groups are left alone."""
    wanted = {name for role in ROLES.values() for name in role.permissions}
    found = _permissions(wanted)
    for role, description in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role.value)
        permissions = [found[name] for name in description.permissions if name in found]
        if set(group.permissions.values_list("pk", flat=True)) != {p.pk for p in permissions}:
            group.permissions.set(permissions)


def roles_of(user: User | AnonymousUser) -> frozenset[Role]:
    """The roles ``user`` holds: by group; a superuser holds all; somebody who may not log in holds none.

    Read once for each user object, so that one request asks the database once.
    """
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    if user.is_superuser:
        return frozenset(Role)
    cached: frozenset[Role] | None = getattr(user, "_roles", None)
    return hold(user, (group.name for group in user.groups.all())) if cached is None else cached


def hold(user: User, groups: Iterable[str | None]) -> frozenset[Role]:
    """The roles that membership of ``groups`` gives; ``roles_of`` need not ask the database any more."""
    names = set(groups)
    roles = frozenset(role for role in Role if role.value in names)
    setattr(user, "_roles", roles)  # noqa: B010 - the stubs do not know the attribute
    return roles


def scopes_of(user: User | AnonymousUser) -> frozenset[Scope]:
    """What a token of ``user`` can be used for at most: what their roles have; reading is for everybody."""
    return frozenset({Scope.read}).union(*(ROLES[role].scopes for role in roles_of(user)))


def actor_of(user: User | AnonymousUser) -> Actor:
    """``user`` as the workflow's rules see them."""
    roles = roles_of(user)
    # Of no use to anybody but a lead, so nobody else's permissions are looked up.
    return Actor(id=user.pk or 0, roles=roles, may_override=Role.lead in roles and user.has_perm(OVERRIDE))


def holders_of(*roles: Role) -> Q:
    """A condition on users: those who may act as any of ``roles`` now; they may come up once for each."""
    return Q(is_active=True) & (Q(is_superuser=True) | Q(groups__name__in=[role.value for role in roles]))


def somebody_with(*roles: Role) -> User:
    """Nobody in particular, who holds just these roles: to ask what such people see."""
    somebody = User(username="nobody in particular")
    setattr(somebody, "_roles", frozenset(roles))  # noqa: B010 - the stubs do not know the attribute
    return somebody


def _permissions(names: Iterable[str]) -> dict[str, Permission]:
    codenames = {name.partition(".")[2] for name in names}
    rows = Permission.objects.filter(codename__in=codenames).select_related("content_type")
    return {f"{p.content_type.app_label}.{p.codename}": p for p in rows}
