"""Keys to the API: issued once, stored only as a hash, revoked rather than deleted."""

import secrets
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Q, QuerySet, Subquery
from django.utils.timezone import get_current_timezone, is_naive, make_aware, now
from django.utils.translation import gettext

from newsroom.database.running import run
from newsroom.models import ApiToken, EventHead, PeopleHead, User
from newsroom.people.roles import hold, scopes_of
from newsroom.people.scopes import Scope, joined
from newsroom.record.canonical import digest

MARK = "nr_"
SHOWN = 9
LAST_SECOND = time(23, 59, 59)
# How exactly ``last_used_at`` is kept: every use would be a write.
USE_NOTED_EVERY = timedelta(minutes=1)

# In the order of the models' own fields, which is the order that ``from_db`` goes by.
_KEPT = ("id", "user_id", "name", "prefix", "digest", "scopes")
_TIMES = ("expires_at", "revoked_at", "last_used_at")
_OWNER = ("id", "is_superuser", "username", "first_name", "last_name", "is_staff", "is_active")
_OWNER_FROM = len(_KEPT) + len(_TIMES)
_HEADS_FROM = _OWNER_FROM + len(_OWNER)
_HEADS = {"record": EventHead.objects.values("last_hash")[:1], "people": PeopleHead.objects.values("changes")[:1]}


def issue(
    user: User, name: str, expires_at: datetime | None = None, scopes: Collection[Scope] | None = None
) -> tuple[ApiToken, str]:
    """A new token for ``user`` and its secret, which is stored nowhere: this is the only time it can be shown.

    ``scopes`` are all that the owner's roles have, if not said. Raises ValidationError where they go beyond those.
    """
    most = scopes_of(user)
    wanted = most if scopes is None else frozenset(scopes)
    if beyond := wanted - most:
        words = joined(beyond)
        raise ValidationError({"scopes": gettext("The owner's roles do not have: %(scopes)s.") % {"scopes": words}})
    secret = MARK + secrets.token_urlsafe(32)
    token = ApiToken(
        user=user,
        name=name,
        prefix=secret[:SHOWN],
        digest=digest(secret),
        expires_at=expires_at,
        scopes=joined(wanted),
    )
    token.full_clean()
    token.save(force_insert=True)
    return token, secret


@transaction.atomic
def renew(
    user: User, name: str, expires_at: datetime | None = None, scopes: Collection[Scope] | None = None
) -> tuple[ApiToken, str]:
    """``issue`` in place of every token of that name that ``user`` has: those stop working."""
    revoke(ApiToken.objects.filter(user=user, name=name))
    return issue(user, name, expires_at, scopes)


@transaction.atomic
def exchange(token: ApiToken, expires_at: datetime | None) -> tuple[ApiToken, str]:
    """A new secret in place of ``token``, which stops working, with its name and what its owner may still have of its
    scopes.

    Raises ValidationError where it is revoked already, so that of two who press at once one is told.
    """
    if not revoke(ApiToken.objects.filter(pk=token.pk)):
        raise ValidationError(gettext("This token is revoked already; make a new one instead."))
    scopes = granted(token, token.user)
    if not scopes:
        raise ValidationError(gettext("Your roles have none of its scopes any more; make a new one instead."))
    return issue(token.user, token.name, expires_at, scopes)


def revoke(tokens: QuerySet[ApiToken]) -> int:
    """Let ``tokens`` stop working, for good; answers how many still worked."""
    return tokens.filter(revoked_at__isnull=True).update(revoked_at=now())


def granted(token: ApiToken, owner: User) -> frozenset[Scope]:
    """What ``token`` can be used for now: a role that its owner has lost since takes its scopes along."""
    return token.scope_set & scopes_of(owner)


def end_of(day: date | None) -> datetime | None:
    """The last second of ``day`` in the newsroom's own time zone: until then a token works that expires on it."""
    return datetime.combine(day, LAST_SECOND, get_current_timezone()) if day else None


def secret_in(authorization: str) -> str | None:
    """What an Authorization header brings as a bearer token, at worst nothing; None where it brings something else."""
    words = authorization.split()
    if not words or words[0].lower() != "bearer":
        return None
    return words[1] if len(words) == 2 else ""


def find(secret: str) -> ApiToken | None:
    """The live token with this secret, its owner and their roles loaded, by one statement; None for any other.

    Its ``seen_at`` is no later than whatever is read afterwards.
    """
    at = now()
    rows = run(_statement(connection.vendor), [digest(secret)])
    token = _token(rows) if rows else None
    if token is None or not (token.is_live(at) and token.user.is_active):
        return None
    if token.last_used_at is None or token.last_used_at < at - USE_NOTED_EVERY:
        _note_use(token, at)
    return token


@cache
def _statement(vendor: str) -> str:
    """Every request of the API pays for this, so Django puts it into SQL once: a row for each group of the owner."""
    tokens = ApiToken.objects.filter(digest="").order_by()
    columns = [*_KEPT, *_TIMES, *(f"user__{name}" for name in _OWNER), *_HEADS, "user__groups__name"]
    heads = {name: Subquery(rows) for name, rows in _HEADS.items()}
    return str(tokens.annotate(**heads).values_list(*columns).query.get_compiler(connection=connection).as_sql()[0])


def _token(rows: Sequence[Sequence[Any]]) -> ApiToken:
    first = list(rows[0])
    times = [_moment(value) for value in first[len(_KEPT) : _OWNER_FROM]]
    token = ApiToken.from_db(connection.alias, [*_KEPT, *_TIMES], [*first[: len(_KEPT)], *times])
    # The rest of the owner is fetched where somebody asks for it.
    token.user = User.from_db(connection.alias, _OWNER, first[_OWNER_FROM:_HEADS_FROM])
    record, people = first[_HEADS_FROM:-1]
    token.seen_at = None if record is None or people is None else (record, people)
    hold(token.user, (row[-1] for row in rows))
    return token


def _moment(value: datetime | None) -> datetime | None:
    # SQLite keeps times in UTC without saying so.
    return make_aware(value, UTC) if value is not None and is_naive(value) else value


def _note_use(token: ApiToken, at: datetime) -> None:
    # On condition that no other request noted it meanwhile.
    earlier = Q(last_used_at__isnull=True) | Q(last_used_at__lt=at - USE_NOTED_EVERY)
    ApiToken.objects.filter(earlier, pk=token.pk).update(last_used_at=at)
    token.last_used_at = at
