"""Straight to the view: for a request that differs from one that was answered in numbers alone.

Between the socket and a view stand middleware, the table of addresses, negotiation and permissions. What they make of
a program's request follows from its headers, from the names in its address and from what its token may do. Where those
are as they were, only the view is run, by the numbers of this request; what it turns down is answered the long way.
"""

import logging
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import Error
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import APIException
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from newsroom.models import ApiToken
from newsroom.people.authentication import token_of
from newsroom.people.doors import brings_token
from newsroom.people.roles import roles_of
from newsroom.rest.compression import as_taken
from newsroom.rest.likeness import numbers_of, the_same_but_for_numbers
from newsroom.rest.throttles import is_allowed, show_limits
from newsroom.rest.views import RecordViews

WAYS_KEPT = 1024
# Those of the view's actions that do for themselves whatever depends on numbers.
_ACTIONS = ("list", "retrieve")
# What differs between answers to requests that are alike.
_OWN = ("Content-Encoding", "Content-Length", "Content-Type", "ETag", "Link", "RateLimit", "RateLimit-Policy")
# What views, forms and the database turn a request down with.
_TURNED_DOWN = (APIException, ValidationError, Error)

Answer = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class _Way:
    """To an action of a view, whose arguments are the numbers of the address; and what every answer says besides."""

    rights: Hashable
    view: type[RecordViews]
    options: Mapping[str, Any]
    action: str
    names: tuple[str, ...]
    headers: Mapping[str, str]

    def answer(self, request: HttpRequest, token: ApiToken) -> HttpResponse:
        """Raises whatever the action does."""
        asked = Request(request)
        asked.user, asked.auth = token.user, token
        asked.accepted_renderer = JSONRenderer()
        view = self.view(**self.options)
        view.action = self.action
        view.setup(asked, **dict(zip(self.names, numbers_of(request), strict=True)))
        response: HttpResponse = getattr(view, self.action)(asked, **view.kwargs)
        response.headers["Content-Length"] = str(len(response.content))
        as_taken(response, request)
        for name, value in self.headers.items():
            response.headers[name] = value
        show_limits(request, response)
        return response


_log = logging.getLogger(__name__)
_kept: dict[bytes, _Way] = {}


def readmitted(get_response: Answer) -> Answer:
    """Middleware, around whatever a program's request passes on the long way."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not (request.method == "GET" and brings_token(request)):
            return get_response(request)
        alike = the_same_but_for_numbers(request)
        response = _straight(request, _kept.get(alike))
        if response is None:
            response = get_response(request)
            _keep(alike, request, response)
        return response

    return answer


def _straight(request: HttpRequest, way: _Way | None) -> HttpResponse | None:
    """None where it has to go the long way: whoever waits there has the words for what is wrong."""
    if way is None:
        return None
    try:
        token = token_of(request)
        if token is None or way.rights != _rights(token) or not is_allowed(request, token):
            return None
        return way.answer(request, token)
    except _TURNED_DOWN:
        return None
    except Exception:
        _log.exception("%s failed on the straight way", request.path_info)
        return None


def _keep(alike: bytes, request: HttpRequest, response: HttpResponse) -> None:
    # Nothing but a token that was found gets rows.
    if not _is_rows(response) or not (token := token_of(request)):
        return
    found: Any = request.resolver_match
    view: Any = getattr(found.func, "cls", object)
    action = getattr(found.func, "actions", {}).get("get")
    if not issubclass(view, RecordViews) or action not in _ACTIONS or [*found.kwargs.values()] != numbers_of(request):
        return
    if len(_kept) >= WAYS_KEPT:
        _kept.clear()
    headers = {name: value for name, value in response.items() if name not in _OWN}
    _kept[alike] = _Way(_rights(token), view, found.func.initkwargs, action, tuple(found.kwargs), headers)


def _is_rows(response: HttpResponse) -> bool:
    is_json = response.headers.get("Content-Type") == "application/json"
    return response.status_code == 200 and is_json and not response.streaming


def _rights(token: ApiToken) -> Hashable:
    return token.scopes, roles_of(token.user)
