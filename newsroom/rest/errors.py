"""Every error of the API as a problem document (RFC 9457): one place, one shape."""

import logging
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation, ValidationError
from django.core.signals import got_request_exception
from django.db import DataError, IntegrityError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.utils.translation import gettext
from django.views import defaults
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import exception_handler

from newsroom.record.refusals import Conflict, Kind, Refused
from newsroom.rest import throttles
from newsroom.rest.problems import Inputs, TooLarge, TurnedDown
from newsroom.rest.representations import represent

MEDIA_TYPE = "application/problem+json"
URN = "urn:newsroom:problem:"
RETRY_AFTER = "1"
# How one row among many can be turned down without anything being wrong with the others.
ROW_ERRORS = (exceptions.APIException, Http404, Refused, Conflict, ValidationError, IntegrityError, DataError)
_log = logging.getLogger("django.request")


def problem_response(exc: Exception, context: dict[str, Any]) -> Response:
    """The answer to any exception that a view let through. DRF asks this for every one (EXCEPTION_HANDLER)."""
    request: Request = context["request"]
    exc = throttles.instead_of(exc, request)
    response = exception_handler(exc, context)  # rolls back, and knows the headers DRF's own exceptions carry
    if response is not None:
        body = _of_rest(exc, response)
    else:
        body = _of_ours(exc, request)
        response = Response(status=body["status"])
    if body["status"] == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = RETRY_AFTER
    if body["status"] == HTTPStatus.INTERNAL_SERVER_ERROR:
        _report(exc, request)
    response.data = body | {"instance": request.path}
    response.content_type = MEDIA_TYPE
    # Problems are JSON also where the view renders something else, as the documentation pages do.
    request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type
    return response


def problem(status: int, detail: str, *, kind: str = "", **more: Any) -> dict[str, Any]:
    """A problem document, but for its ``instance``. ``kind`` tells apart what clients may want to tell apart."""
    title = HTTPStatus(status).phrase
    return {"type": URN + kind if kind else "about:blank", "title": title, "status": status, "detail": detail, **more}


def row_problem(exc: Exception, request: Request) -> dict[str, Any]:
    """The problem of one row among many, for any of ROW_ERRORS; of what stands now it gives only the version."""
    if isinstance(exc, Conflict):
        current = {"id": exc.current.pk, "version": exc.current.version}  # type: ignore[attr-defined]
        return _stale(exc, current)
    response = exception_handler(exc, {"request": request})
    return _of_ours(exc, request) if response is None else _of_rest(exc, response)


def _of_rest(exc: Exception, response: Response) -> dict[str, Any]:
    if isinstance(exc, Inputs):
        return problem(response.status_code, str(exc.detail), kind="invalid", errors=exc.errors)
    if isinstance(exc, exceptions.ValidationError):
        return _invalid(response.data)
    if isinstance(exc, Http404 | exceptions.NotFound):
        # Never the reason that Django gives: what is hidden must answer as what is absent.
        return problem(response.status_code, _own_words(exc) or gettext("There is nothing here."))
    detail = str(response.data.get("detail", ""))
    if isinstance(exc, TurnedDown):
        for name, value in exc.headers.items():
            response[name] = value
        return problem(response.status_code, detail, kind=exc.kind, **exc.more)
    return problem(response.status_code, detail)


def _own_words(exc: Exception) -> str:
    if not isinstance(exc, exceptions.NotFound) or exc.detail == exceptions.NotFound.default_detail:
        return ""
    return str(exc.detail)


def _of_ours(exc: Exception, request: Request) -> dict[str, Any]:
    """The three ways an action turns something down, and the failures of what lies beneath."""
    if isinstance(exc, Refused):
        status = HTTPStatus.FORBIDDEN if exc.refusal.kind == Kind.who else HTTPStatus.CONFLICT
        return problem(status, str(exc), kind=f"refused-{exc.refusal.kind}")
    if isinstance(exc, Conflict):
        return _stale(exc, represent(exc.current, request))
    if isinstance(exc, ValidationError):
        return _of_action(exc)
    if isinstance(exc, RequestDataTooBig):
        return problem(TooLarge.status_code, str(TooLarge.default_detail))
    if isinstance(exc, SuspiciousOperation | UnreadablePostError):
        return problem(HTTPStatus.BAD_REQUEST, gettext("This request cannot be read."))
    return _of_database(exc)


def _stale(exc: Conflict, current: dict[str, Any]) -> dict[str, Any]:
    version = exc.current.version  # type: ignore[attr-defined]
    detail = gettext("Yours is not the version that stands now: that is version %(version)s.") % {"version": version}
    return problem(HTTPStatus.PRECONDITION_FAILED, detail, kind="stale-version", current=current)


def _of_database(exc: Exception) -> dict[str, Any]:
    if isinstance(exc, OperationalError):
        return problem(
            HTTPStatus.SERVICE_UNAVAILABLE, gettext("The database is busy. Try again in a moment."), kind="busy"
        )
    if isinstance(exc, IntegrityError | DataError):
        # What stands behind the actions' own checks: worth a look, but the client's to mend.
        _log.warning("The database refused what an action let through", exc_info=exc)
        return problem(
            HTTPStatus.CONFLICT, gettext("The record refuses this: it does not fit what is on file."), kind="refused"
        )
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, gettext("Something failed on our side. It has been logged."))


def _of_action(exc: ValidationError) -> dict[str, Any]:
    errors = exc.message_dict if hasattr(exc, "error_dict") else {"non_field_errors": exc.messages}
    if "__all__" in errors:
        errors["non_field_errors"] = errors.pop("__all__")
    body = _invalid(errors)
    if places := getattr(exc, "places", None):
        body |= {"type": URN + "ambiguous", "places": [_place(place) for place in places]}
    return body


def _place(place: Any) -> dict[str, Any]:
    return {name: getattr(place, name) for name in ("start", "end", "prefix", "exact", "suffix")}


def _invalid(errors: Any) -> dict[str, Any]:
    errors = errors if isinstance(errors, dict) else {"non_field_errors": errors}
    names = ", ".join(errors)
    return problem(
        HTTPStatus.BAD_REQUEST,
        gettext("The input does not hold up: %(names)s.") % {"names": names},
        kind="invalid",
        errors=errors,
    )


def _report(exc: Exception, request: Request) -> None:
    """As Django does for a view that fails: tell whoever listens (the test client raises it again), and log."""
    got_request_exception.send(sender=None, request=request._request)
    _log.error("Internal Server Error: %s", request.path, exc_info=exc, extra={"status_code": 500})


def _plain(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    body = problem(status, detail) | {"instance": request.path}
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What fails before any view is reached (``handler400``)."""
    if _is_api(request):
        return _plain(request, HTTPStatus.BAD_REQUEST, gettext("This request cannot be read."))
    return defaults.bad_request(request, exception)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return _plain(request, HTTPStatus.FORBIDDEN, gettext("This is not allowed."))
    return defaults.permission_denied(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _is_api(request):
        return _plain(request, HTTPStatus.NOT_FOUND, gettext("There is nothing here."))
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if _is_api(request):
        return _plain(
            request, HTTPStatus.INTERNAL_SERVER_ERROR, gettext("Something failed on our side. It has been logged.")
        )
    return defaults.server_error(request)
