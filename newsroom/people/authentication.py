"""Who calls: by token, or by the session of somebody logged in to the admin."""

from django.http import HttpRequest
from django.utils.translation import gettext
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import authentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from newsroom.models import ApiToken, User
from newsroom.people import tokens

_FOUND = "_api_token"


def token_of(request: HttpRequest) -> ApiToken | None:
    """The live token that ``request`` brings, which is looked up once; None where it brings none."""
    if not hasattr(request, _FOUND):
        secret = tokens.secret_in(request.META.get("HTTP_AUTHORIZATION", ""))
        setattr(request, _FOUND, tokens.find(secret) if secret else None)
    found: ApiToken | None = getattr(request, _FOUND)
    return found


class BearerAuthentication(authentication.BaseAuthentication):
    """``Authorization: Bearer <secret>``. What is not a live token is a 401, whatever else the request carries."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        if tokens.secret_in(request.META.get("HTTP_AUTHORIZATION", "")) is None:
            return None
        token = token_of(request._request)
        if token is None:
            raise AuthenticationFailed(gettext("This token is unknown, expired or revoked."))
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="newsroom"'


class SessionAuthentication(authentication.SessionAuthentication):
    """The admin's log-in; every request that writes needs the CSRF token."""


class BearerScheme(OpenApiAuthenticationExtension):
    target_class = "newsroom.people.authentication.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer"}


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = "newsroom.people.authentication.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}
