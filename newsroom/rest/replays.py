"""Idempotency-Key: a POST that is sent again is answered again, and done once.

The first answer is kept in the transaction of the act itself, so that there is never one without the other. Whoever
sends a key that is being worked on waits for the first to end: the database's unique index holds them up. Only what
was done is kept: a request that was turned down changed nothing, and may be sent again under its key.
"""

import json
import re
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError, transaction
from django.http import HttpResponse
from django.utils.datastructures import MultiValueDict
from django.utils.timezone import now
from django.utils.translation import gettext
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.models import Replay
from newsroom.people.visibility import horizon_of
from newsroom.record.canonical import canonical, digest
from newsroom.rest.problems import Inputs, KeyInFlight, KeyReused
from newsroom.rest.throttles import caller

HEADER = "Idempotency-Key"
KEPT_FOR = timedelta(hours=24)
LONGEST = 255
_KEY = re.compile(rf"[!-~]{{1,{LONGEST}}}")
# PostgreSQL's word for having waited long enough.
LOCK_NOT_AVAILABLE = "55P03"

Handler = Callable[..., Any]


def key_of(request: Request) -> str | None:
    """The key that ``request`` came with, if it is a POST that has one. Raises Inputs where it cannot be kept."""
    key = request.headers.get(HEADER)
    if request.method != "POST" or key is None:
        return None
    if not _KEY.fullmatch(key):
        words = gettext("Give 1 to %(most)s visible ASCII characters, such as a UUID.")
        raise Inputs({HEADER: words % {"most": LONGEST}})
    return key


def once(handler: Handler, key: str, request: Request, /, *args: Any, **kwargs: Any) -> HttpResponse:
    """What ``handler`` answers to ``request``, or answered when it came first.

    Raises KeyReused where the key belongs to another request, and KeyInFlight where the first takes too long.
    """
    whose, what = ":".join(caller(request)), _fingerprint(request)
    earlier = Replay.objects.filter(caller=whose, key=key).first()
    if earlier and earlier.created_at > now() - KEPT_FOR:
        return _again(earlier, what)
    with transaction.atomic():
        if earlier:
            earlier.delete()
        mine = Replay(caller=whose, key=key, fingerprint=what, nonce=secrets.token_hex(16), created_at=now())
        first = _claimed(mine)
        if first.nonce != mine.nonce:
            return _again(first, what)
        response = _rendered(handler(request, *args, **kwargs))
        if response.status_code >= 300:
            transaction.set_rollback(True)
        else:
            _keep(first, response)
    return response


def purge(at: datetime) -> int:
    """Forget what is older than a day; answers how many."""
    return Replay.objects.filter(created_at__lte=at - KEPT_FOR).delete()[0]


def _claimed(mine: Replay) -> Replay:
    """The row that stands for the key now: ``mine``, or that of whoever was first, once they are done."""
    try:
        Replay.objects.bulk_create([mine], ignore_conflicts=True)
    except OperationalError as problem:
        if getattr(problem.__cause__, "sqlstate", "") == LOCK_NOT_AVAILABLE:
            raise KeyInFlight from problem
        raise
    return Replay.objects.get(caller=mine.caller, key=mine.key)


def _again(earlier: Replay, what: str) -> HttpResponse:
    if earlier.fingerprint != what:
        raise KeyReused
    response = HttpResponse(earlier.content, status=earlier.status, content_type=earlier.content_type)
    response["Idempotent-Replayed"] = "true"
    for name, value in (("ETag", earlier.etag), ("Location", earlier.location)):
        if value:
            response[name] = value
    return response


def _keep(row: Replay, response: HttpResponse) -> None:
    row.status, row.content = response.status_code, _storable(response).decode()
    row.content_type = response["Content-Type"]
    row.etag, row.location = response.get("ETag", ""), response.get("Location", "")
    row.save(update_fields=["status", "content", "content_type", "etag", "location"])


def _storable(response: HttpResponse) -> bytes:
    """What is sent, but for a secret that is shown once: it is stored nowhere, so that it is not shown again either."""
    if response.get("Cache-Control") != "no-store":
        return response.content
    return bytes(JSONRenderer().render({**json.loads(response.content), "secret": None}))


def _rendered(response: Any) -> HttpResponse:
    """``response`` as it goes out: what is kept is what is sent, byte for byte."""
    if not isinstance(response, Response):
        return response
    content = JSONRenderer().render(response.data)
    plain = HttpResponse(content, status=response.status_code, content_type=JSONRenderer.media_type)
    for name, value in response.items():
        if name != "Content-Type":
            plain[name] = value
    return plain


def _fingerprint(request: Request) -> str:
    """Of the address, of what the body says (how its JSON is spaced says nothing), and of how far its sender sees: an
    answer is not given again to somebody who may no longer see what it shows.
    """
    return digest(canonical([request.get_full_path(), _plain(request.data), horizon_of(request.user)]))


def _plain(data: Any) -> Any:
    if isinstance(data, MultiValueDict):
        return [[name, [_part(value) for value in values]] for name, values in sorted(data.lists())]
    return data


def _part(value: Any) -> Any:
    if not isinstance(value, UploadedFile):
        return value
    content = sha256()
    for chunk in value.chunks():
        content.update(chunk)
    value.seek(0)
    return [value.name, content.hexdigest()]
