"""Revalidation at the door: what was answered 304 is answered so again while nothing has been recorded since.

What is shown of a row follows from the record and from what people are called and may do, and the statement that finds
the token tells where both stand. Where they stand as they did when the same token, with the same rights, last sent the
very same request, the row need not be read to know that it is what the client has.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from newsroom.models import ApiToken
from newsroom.people.authentication import token_of
from newsroom.people.doors import brings_token
from newsroom.people.roles import roles_of
from newsroom.rest.likeness import the_very_same
from newsroom.rest.throttles import is_allowed, show_limits

ANSWERS_KEPT = 1024
_UNCHANGED_WHILE = "_unchanged_while"


@dataclass(frozen=True, slots=True)
class _Answer:
    unchanged_while: Hashable
    headers: list[tuple[str, str]]


_kept: dict[bytes, _Answer] = {}


def holds_while_nothing_is_recorded(response: HttpResponse, token: object) -> HttpResponse:
    """Say of ``response``, which was read after ``token`` was, that it shows rows of the record and nothing else."""
    if isinstance(token, ApiToken) and token.seen_at is not None:
        setattr(response, _UNCHANGED_WHILE, _standing(token))
    return response


def revalidated(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, around all others: it gives their headers again, but for those that count requests."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not (request.method == "GET" and "HTTP_IF_NONE_MATCH" in request.META and brings_token(request)):
            return get_response(request)
        asked = the_very_same(request)
        kept = _kept.get(asked)
        if kept is not None and _still_holds(kept, request):
            return _again(kept, request)
        response = get_response(request)
        if response.status_code == HttpResponseNotModified.status_code and hasattr(response, _UNCHANGED_WHILE):
            _keep(asked, response)
        return response

    return answer


def _still_holds(kept: _Answer, request: HttpRequest) -> bool:
    try:
        token = token_of(request)
    except Error:
        # Whoever answers in earnest will meet it too, and has the words for it.
        return False
    return token is not None and kept.unchanged_while == _standing(token) and is_allowed(request, token)


def _again(kept: _Answer, request: HttpRequest) -> HttpResponse:
    response = HttpResponseNotModified()
    for name, value in kept.headers:
        response.headers[name] = value
    show_limits(request, response)
    return response


def _keep(asked: bytes, response: HttpResponse) -> None:
    if len(_kept) >= ANSWERS_KEPT:
        _kept.clear()
    headers = [(name, value) for name, value in response.items() if not name.startswith("RateLimit")]
    _kept[asked] = _Answer(getattr(response, _UNCHANGED_WHILE), headers)


def _standing(token: ApiToken) -> Hashable:
    """All that the answer to a given request with ``token`` follows from."""
    return token.pk, token.scopes, roles_of(token.user), token.seen_at
