"""Requests that are alike, by all that an answer follows from besides the rows and the rights of whoever asks."""

import re
from hashlib import blake2b

from django.http import HttpRequest

# Besides the headers: what a request is for, and where it was sent to. Django reads the query in the letters that
# Content-Type names, a header that is told apart from the others by its name.
_TARGET = ("SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "CONTENT_TYPE", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme")
# As many digits as surely fit into a column: parts of an address.
_NUMBER = re.compile("(?<=/)[0-9]{1,18}(?=/)")
# And of a query, besides places in a list.
_PLACE = re.compile(r"(?<==)[0-9]{1,18}(?=&|\Z)|(?<=cursor=)[A-Za-z0-9_-]+(?=&|\Z)")
# Stands for each of them, and is one itself: nothing else looks like it.
_ANY = "0"
# What proxies and clients number requests with. Nothing here reads it, and no two requests would be alike.
_TRACES = frozenset(
    f"HTTP_{name}"
    for name in (
        "TRACEPARENT",
        "TRACESTATE",
        "BAGGAGE",
        "X_REQUEST_ID",
        "X_CORRELATION_ID",
        "X_AMZN_TRACE_ID",
        "X_CLOUD_TRACE_CONTEXT",
        "X_B3_TRACEID",
        "X_B3_SPANID",
        "X_B3_PARENTSPANID",
        "X_B3_SAMPLED",
        "B3",
        "CF_RAY",
    )
)
_TRACES_AND_CONDITION = _TRACES | {"HTTP_IF_NONE_MATCH"}


def the_very_same(request: HttpRequest) -> bytes:
    """Equal for requests that differ in nothing that is read. A secret among their headers cannot be told from it."""
    return _digest(request, _target(request), _TRACES)


def the_same_but_for_numbers(request: HttpRequest) -> bytes:
    """Equal as well for requests that differ in numbers, in their place in a list, and in what their client has."""
    target = _target(request)
    target["PATH_INFO"] = _NUMBER.sub(_ANY, target["PATH_INFO"])
    target["QUERY_STRING"] = _PLACE.sub(_ANY, target["QUERY_STRING"])
    return _digest(request, target, _TRACES_AND_CONDITION)


def numbers_of(request: HttpRequest) -> list[int]:
    """Those in the address, in their order."""
    return [int(number) for number in _NUMBER.findall(request.path_info)]


def _target(request: HttpRequest) -> dict[str, str]:
    return {name: request.META.get(name, "") for name in _TARGET}


def _digest(request: HttpRequest, target: dict[str, str], left_out: frozenset[str]) -> bytes:
    headers = [item for item in request.META.items() if item[0].startswith("HTTP_") and item[0] not in left_out]
    return blake2b(repr((headers, target)).encode(), digest_size=32).digest()
