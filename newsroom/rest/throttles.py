"""How often one caller may ask: each token, each person's session, and each address that nobody vouches for.

Every request is counted once. Those that are turned down before DRF gets to its throttles (nobody logged in, no role,
no scope) are counted where their problem is written.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from newsroom.models import ApiToken
from newsroom.people.addresses import address_of
from newsroom.people.counting import Count, count
from newsroom.rates import Rate
from newsroom.rest.problems import TooMany

Answer = Callable[[HttpRequest], HttpResponse]
_COUNTED = "_counted"


class PerCaller(BaseThrottle):
    """Raises TooMany for whoever has had what the settings allow them."""

    def allow_request(self, request: Request, view: Any) -> bool:
        count_once(request)
        return True


def count_once(request: Request) -> None:
    """Count ``request`` unless it has been. Raises TooMany where it is one too many."""
    counted = _counted(request._request, lambda: caller(request))
    if counted and counted.is_over:
        raise TooMany(counted.rate.most, counted.rate.seconds, counted.ends_in)


def is_allowed(request: HttpRequest, token: ApiToken) -> bool:
    """Count ``request``, which ``token`` makes; whoever answers it all the same says no by ``count_once``."""
    counted = _counted(request, lambda: _by_token(token))
    return not (counted and counted.is_over)


def _counted(request: HttpRequest, whose: Callable[[], tuple[str, str]]) -> Count | None:
    if not hasattr(request, _COUNTED):
        policy, who = whose()
        rate: Rate | None = settings.THROTTLES.get(policy)
        setattr(request, _COUNTED, (policy, count(f"{policy}:{who}", rate) if rate else None))
    counted: Count | None = getattr(request, _COUNTED)[1]
    return counted


def caller(request: Request) -> tuple[str, str]:
    """By which policy a request is counted, and as whose."""
    # Where nobody has been asked yet who they are, counting is no reason to.
    token = request.auth if hasattr(request, "_user") else None
    if isinstance(token, ApiToken):
        return _by_token(token)
    if hasattr(request, "_user") and request.user.is_authenticated:
        return "session", str(request.user.pk)
    return "anonymous", address_of(request._request)


def _by_token(token: ApiToken) -> tuple[str, str]:
    return "token", str(token.pk)


def instead_of(exc: Exception, request: Request) -> Exception:
    """What to answer to a request that failed with ``exc``: that, or that there were too many of them."""
    try:
        count_once(request)
    except TooMany as too_many:
        return too_many
    return exc


def limits_shown(get_response: Answer) -> Answer:
    """Middleware: tell in the headers of an answer what was allowed, and what is left of it.

    Names and form are those of the IETF's draft on RateLimit header fields.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        show_limits(request, response)
        return response

    return answer


def show_limits(request: HttpRequest, response: HttpResponse) -> None:
    policy, counted = getattr(request, _COUNTED, ("", None))
    if counted:
        response["RateLimit-Policy"] = f'"{policy}";q={counted.rate.most};w={counted.rate.seconds}'
        response["RateLimit"] = f'"{policy}";r={counted.left};t={counted.ends_in}'
