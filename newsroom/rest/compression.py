"""Answers of the API in gzip, for whoever takes it.

Each form of an answer has a strong ETag of its own. Compressed is only what somebody with a token asks for: a page of
another site can make a browser send its session along, again and again, and how long a compressed answer is tells of
what stands in it beside words of that site's choosing. What shows a secret is ``no-store``, and left as it is.
"""

import gzip
import math
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.request import MediaType

from newsroom.people.doors import API, brings_token
from newsroom.rest.etags import coded

# In bytes: what is shorter fits into a packet anyway.
LEAST = 1024
# Measured on lists: beyond it each percent less takes half as long again; decisions/0028 has the figures.
LEVEL = 4
NEVER = math.inf
HEADERS_KEPT = 128
# What zlib calls a stream with gzip's own header.
_GZIP = 16 + zlib.MAX_WBITS
_BODILESS = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
# Files are sent as they were kept.
_FILE = "application/octet-stream"


def compressed_from(request: HttpRequest) -> float | None:
    """From how many bytes on an answer to ``request`` is compressed; None where neither form of it is taken."""
    accepted = request.META.get("HTTP_ACCEPT_ENCODING")
    return NEVER if accepted is None else _compressed_from(accepted, brings_token(request))


def compressed(get_response: Callable[[HttpRequest], Any]) -> Callable[[HttpRequest], Any]:
    """Middleware: what the API answers in the form that is taken, with the headers that go with it."""

    def answer(request: HttpRequest) -> Any:
        response = get_response(request)
        return as_taken(response, request) if request.path_info.startswith(API) else response

    return answer


def as_taken(response: Any, request: HttpRequest) -> Any:
    """``response`` in the form that ``request`` takes, and saying that it has several."""
    varied = response.headers.get("Vary")
    response.headers["Vary"] = f"{varied}, Accept-Encoding" if varied else "Accept-Encoding"
    if response.status_code in _BODILESS:
        # Django counts nothing as 0 bytes; the length would be that of the answer left out.
        response.headers.pop("Content-Length", None)
    elif "HTTP_ACCEPT_ENCODING" in request.META:
        _compress(response, compressed_from(request))
    return response


@lru_cache(maxsize=HEADERS_KEPT)
def _compressed_from(accepted: str, is_offered: bool) -> float | None:
    qualities = {coding.main_type: coding.quality for coding in _named(accepted)}
    others = qualities.get("*", 0)
    as_gzip = qualities.get("gzip", qualities.get("x-gzip", others)) if is_offered else 0
    # Taken also where it is not named, but after whatever is.
    as_it_is = qualities.get("identity", qualities.get("*"))
    if as_gzip > 0:
        if as_it_is == 0:
            return 1
        return LEAST if as_it_is is None or as_gzip >= as_it_is else NEVER
    return None if as_it_is == 0 else NEVER


def _named(accepted: str) -> Iterator[MediaType]:
    for word in accepted.split(","):
        with suppress(ValueError):
            yield MediaType(word)


def _compress(response: Any, least: float | None) -> None:
    if least in (None, NEVER) or "no-store" in response.get("Cache-Control", ""):
        return
    if response.get("Content-Type") == _FILE:
        return
    if response.streaming:
        response.streaming_content = _streamed(response.streaming_content)
    elif len(response.content) >= least:
        _replace(response, gzip.compress(response.content, LEVEL, mtime=0))
    else:
        return
    response.headers["Content-Encoding"] = "gzip"


def _replace(response: HttpResponse, content: bytes) -> None:
    response.content = content
    response.headers["Content-Length"] = str(len(content))
    if "ETag" in response.headers:
        response.headers["ETag"] = coded(response.headers["ETag"])


def _streamed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Each piece can be read as soon as it has come."""
    stream = zlib.compressobj(LEVEL, zlib.DEFLATED, _GZIP)
    for piece in pieces:
        yield stream.compress(piece) + stream.flush(zlib.Z_SYNC_FLUSH)
    yield stream.flush()
