"""Browsers' middleware, which whoever brings a token to the API passes: what it keeps does not count for them."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from csp.constants import HEADER as POLICY
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

from newsroom.people.tokens import secret_in

API = "/api/"
_LANGUAGES_KEPT = 128


def brings_token(request: HttpRequest) -> bool:
    """Whether the token decides who calls: a wrong one is refused, whatever session comes along with it."""
    return request.path_info.startswith(API) and secret_in(request.META.get("HTTP_AUTHORIZATION", "")) is not None


def for_programs(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what those that follow do for browsers, as far as it concerns a program, and at less cost.

    It speaks the language the request asks for, and the answer bears the same headers as any page of ours.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        if not brings_token(request):
            return get_response(request)
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = _language(chosen, request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
        translation.activate(language)
        response = get_response(request)
        patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", language)
        response.headers.setdefault(POLICY, _policy())
        return response

    return answer


@lru_cache(maxsize=_LANGUAGES_KEPT)
def _language(chosen: str | None, accepted: str) -> str:
    """The one of ours that a language cookie or an Accept-Language header asks for, as Django finds it."""
    asking = HttpRequest()
    if chosen:
        asking.COOKIES[settings.LANGUAGE_COOKIE_NAME] = chosen
    asking.META["HTTP_ACCEPT_LANGUAGE"] = accepted
    return translation.get_language_from_request(asking)


@cache
def _policy() -> str:
    return str(build_policy())


class _WithoutToken:
    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if brings_token(request) else super().__call__(request)  # type: ignore[misc]


class Policy(_WithoutToken, CSPMiddleware):
    """django-csp's, for requests without a token."""


class Sessions(_WithoutToken, SessionMiddleware):
    """Django's, for requests without a token."""


class Languages(_WithoutToken, LocaleMiddleware):
    """Django's, for requests without a token."""


class LoggedIn(_WithoutToken, AuthenticationMiddleware):
    """Django's, for requests without a token."""


class Messages(_WithoutToken, MessageMiddleware):
    """Django's, for requests without a token."""
