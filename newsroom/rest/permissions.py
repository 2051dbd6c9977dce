"""Who may knock at all. What they may do there is for the actions to say, and what they see for querysets."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from newsroom.models import ApiToken
from newsroom.people.roles import roles_of
from newsroom.people.scopes import Scope
from newsroom.people.tokens import granted
from newsroom.rest.problems import MissingScope

READING = ("GET", "HEAD", "OPTIONS")


class HoldsARole(BasePermission):
    """Somebody of this newsroom."""

    message = _("You hold no role in this newsroom; ask an administrator for one.")

    def has_permission(self, request: Request, view: APIView) -> bool:
        return bool(roles_of(request.user))


class HoldsTheScope(BasePermission):
    """A token that was made for this. Somebody logged in may do all that their roles allow.

    Raises MissingScope naming what is missing.
    """

    def has_permission(self, request: Request, view: APIView) -> bool:
        token: Any = request.auth
        if not isinstance(token, ApiToken):
            return True
        needed = scope_of(view, str(request.method))
        if needed not in granted(token, token.user):
            raise MissingScope(needed)
        return True


def scope_of(view: APIView, method: str) -> Scope:
    """What a token needs for the action that ``method`` calls: a view's ``scopes`` say where it differs from usual."""
    scopes: dict[str, Scope] = getattr(view, "scopes", {})
    action = getattr(view, "action", None) or ""
    return scopes.get(action) or scopes.get("*") or (Scope.read if method in READING else Scope.write)
