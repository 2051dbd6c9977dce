"""What is measured: each operation as ours, plain and raw are asked for it, on the same rows."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import connection

from claims.models import Statement
from newsroom.bench.client import Repeated, Request, Unanswered, Work, ask
from newsroom.bench.filling import people
from newsroom.bench.recipe import SPEAKER_ASKED_FOR
from newsroom.bench.writing import Creating, Pressing
from newsroom.models import EventHead, User
from newsroom.people import tokens
from newsroom.people.actor import Role
from newsroom.rest.cursors import Cursor
from sources.models import Party, PartyKind

API = "/api/v1/"
PAGE = 100
DEEPEST_PAGE = 5_000
OURS, PLAIN, RAW = "ours", "plain", "raw"
SIDES = (OURS, PLAIN, RAW)


def sides() -> tuple[str, ...]:
    """Those there are on this database: raw speaks PostgreSQL's SQL alone."""
    return SIDES if connection.vendor == "postgresql" else (OURS, PLAIN)


# Ours again, on the smallest database.
SMALL = "ours_at_10k"
GROWING = ("list", "detail", "feed")


@dataclass(frozen=True, slots=True)
class Operation:
    """``asked`` holds the work of each side that can be asked for it; ``status`` is what each answers."""

    name: str
    status: int
    asked: Mapping[str, Work]


class Keys:
    """A token for each role, made anew: a secret is shown once."""

    def __init__(self) -> None:
        self.people: dict[Role, User] = people()
        self._secrets = {role: tokens.renew(user, "bench")[1] for role, user in self.people.items()}

    def of(self, role: Role) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._secrets[role]}"}


def reads(keys: Keys, ports: Mapping[str, int]) -> list[Operation]:
    """The operations that leave nothing behind. ``ports`` are asked for the tags that a 304 wants.

    Lists begin at the oldest: what earlier runs have recorded since stands at the other end.
    """
    request = _request(keys)
    asked = {
        name: {side: request(side, path) for side, path in zip(SIDES, three, strict=True) if side in ports}
        for name, three in _paths().items()
    }
    found = [
        Operation(name, 200, {side: Repeated(request) for side, request in sides.items()})
        for name, sides in asked.items()
    ]
    return [*found, _not_modified(asked["detail"], ports)]


def beside(keys: Keys) -> dict[str, Work]:
    """What is asked of ours alone on the small database, to see what grows with the large one."""
    return {name: Repeated(_request(keys)(OURS, three[0])) for name, three in _paths().items() if name in GROWING}


def _paths() -> dict[str, tuple[str, str, str]]:
    """How ours, plain and raw are asked for the same rows of this database."""
    narrowed = {"state": "signed_off", "speaker": _speaker()}
    after, one, since = _deep_position(), _one_in_review(), EventHead.objects.get().last_id // 2
    deep = {OURS: Cursor("id", (after,)).encode(), PLAIN: _plain_cursor(after)}
    return {
        "list": ("statements/?ordering=id", "statements/", "/statements?after=0"),
        "filter": (
            f"statements/?ordering=id&{urlencode(narrowed)}",
            f"statements/?{urlencode(narrowed)}",
            f"/statements?after=0&{urlencode(narrowed)}",
        ),
        "deep_page": (
            f"statements/?{urlencode({'ordering': 'id', 'cursor': deep[OURS]})}",
            f"statements/?{urlencode({'cursor': deep[PLAIN]})}",
            f"/statements?after={after}",
        ),
        "detail": (f"statements/{one}/", f"statements/{one}/", f"/statements/{one}"),
        "feed": (f"events/?since={since}", f"events/?id__gt={since}", f"/events?after={since}"),
    }


def writes(keys: Keys, ports: Mapping[str, int]) -> list[Operation]:
    """Those that leave rows behind, on ours and plain alone: raw only reads."""
    pressing = Statement.objects.filter(state="in_review", kind="claim").order_by("-id")
    proposed = list(pressing.values_list("id", "proposal__attribution")[:8])
    return [
        Operation("create", 201, {side: Creating(keys.of(Role.editor)) for side in (OURS, PLAIN)}),
        Operation(
            "transition",
            200,
            {side: Pressing(keys, ports[side], dict(proposed[n::2])) for n, side in enumerate((OURS, PLAIN))},
        ),
    ]


def _request(keys: Keys) -> Any:
    headers = keys.of(Role.integration)
    return lambda side, path: Request("GET", path) if side == RAW else Request("GET", API + path, headers)


def _not_modified(detail: Mapping[str, Request], ports: Mapping[str, int]) -> Operation:
    """What a client sends that has the detail already."""
    asked: dict[str, Work] = {}
    for side, request in detail.items():
        answer = ask(ports[side], request)
        if "etag" not in answer.headers:
            raise Unanswered(f"{side}: {request.path} was answered {answer.status}, without an ETag")
        headers = {**request.headers, "If-None-Match": answer.headers["etag"]}
        asked[side] = Repeated(Request("GET", request.path, headers))
    return Operation("not_modified", 304, asked)


def _speaker() -> int:
    """Neither the one whom everybody quotes nor one whom hardly anybody does."""
    people_ = Party.objects.filter(kind=PartyKind.person).order_by("id")
    return people_.values_list("id", flat=True)[SPEAKER_ASKED_FOR]


def _one_in_review() -> int:
    """About the middle of those that were filled in, with everything a detail can show."""
    found = Statement.objects.filter(state="in_review").order_by("id").values_list("id", flat=True)
    return found[found.count() // 2]


def _deep_position() -> int:
    """The id before page 5,000, or before the last page but a few where there are not so many."""
    pages = Statement.objects.filter(created_by__username="bench-editor").count() // PAGE
    before = min(DEEPEST_PAGE - 1, pages * 9 // 10) * PAGE
    return Statement.objects.order_by("id").values_list("id", flat=True)[before - 1]


def _plain_cursor(after: int) -> str:
    return base64.b64encode(urlencode({"p": str(after)}).encode()).decode()
