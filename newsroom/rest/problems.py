"""What the API itself turns down, before any action is asked."""

from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from rest_framework import status
from rest_framework.exceptions import APIException

from newsroom.people.scopes import Scope
from newsroom.words import grouped


class TurnedDown(APIException):
    """``kind`` goes into the problem's type, ``more`` into the problem, ``headers`` onto the answer."""

    kind: ClassVar[str] = ""

    def __init__(
        self,
        detail: str | None = None,
        *,
        more: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.more, self.headers = more or {}, headers or {}


class TooLarge(TurnedDown):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = _("The body is too large.")
    default_code = "too_large"


class PreconditionRequired(TurnedDown):
    status_code = status.HTTP_428_PRECONDITION_REQUIRED
    default_detail = _("Say which version you saw: send its ETag as If-Match.")
    default_code = "precondition_required"
    kind = "precondition-required"


class MissingScope(TurnedDown):
    """The token was not made for this."""

    status_code = status.HTTP_403_FORBIDDEN
    default_code = "missing_scope"
    kind = "missing-scope"

    def __init__(self, scope: Scope) -> None:
        challenge = f'Bearer realm="newsroom", error="insufficient_scope", scope="{scope.value}"'
        words = {"scope": scope.value, "meaning": scope.label}
        detail = gettext("This token lacks the scope “%(scope)s”: %(meaning)s.") % words
        super().__init__(detail, more={"scope": scope.value}, headers={"WWW-Authenticate": challenge})


class TooMany(TurnedDown):
    """One caller asks more often than the settings allow."""

    status_code = status.HTTP_429_TOO_MANY_REQUESTS
    default_code = "throttled"
    kind = "throttled"

    def __init__(self, most: int, seconds: int, ends_in: int) -> None:
        words = {"most": grouped(most), "seconds": grouped(seconds), "wait": grouped(ends_in)}
        detail = gettext("At most %(most)s requests in %(seconds)s seconds. Try again in %(wait)s seconds.") % words
        super().__init__(detail, headers={"Retry-After": str(ends_in)})


class KeyReused(TurnedDown):
    """An Idempotency-Key that came with another request before."""

    status_code = status.HTTP_409_CONFLICT
    default_detail = _("This Idempotency-Key came with another address or body before: take a new one.")
    default_code = "idempotency_key_reused"
    kind = "idempotency-key-reused"


class KeyInFlight(TurnedDown):
    """The first request with this Idempotency-Key is still being worked on."""

    status_code = status.HTTP_409_CONFLICT
    default_detail = _("The first request with this Idempotency-Key is still being worked on: come again in a moment.")
    default_code = "idempotency_key_in_flight"
    kind = "idempotency-key-in-flight"

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "1"})


class Inputs(APIException):
    """Input that an endpoint refuses by itself: ``errors`` gives the reasons by field or parameter."""

    status_code = status.HTTP_400_BAD_REQUEST
    default_code = "invalid"

    def __init__(self, errors: dict[str, Any]) -> None:
        super().__init__(gettext("The input does not hold up: see errors."))
        self.errors = {name: reasons if isinstance(reasons, list) else [reasons] for name, reasons in errors.items()}


class BulkRefused(TurnedDown):
    """Some rows of many were turned down, and so nothing was written. The status is that of the first of them."""

    default_code = "bulk_refused"
    kind = "bulk-refused"

    def __init__(self, status_code: int, detail: str, results: list[dict[str, Any]]) -> None:
        super().__init__(detail, more={"results": results})
        self.status_code = status_code
