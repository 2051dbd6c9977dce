"""Versions over HTTP: strong ETags ``"<version>-<representation>"``, If-Match and If-None-Match.

The compressed form of a representation has the same tag with ``-gzip`` behind; clients may send back either.
"""

import re

from django.db import models
from rest_framework.request import Request

from newsroom.record.canonical import digest
from newsroom.record.refusals import Conflict
from newsroom.rest.problems import PreconditionRequired

# What an If-Match has to look like.
FORM = "[0-9]{1,9}(-[0-9a-f]{0,64}(-gzip)?)?"
_TAG = re.compile(r'(W/)?"([^"]*)"')
_OURS = re.compile(FORM)


def etag(version: int, content: bytes) -> str:
    """The tag of what is sent: embedded rows, ``fields`` and ``expand`` change it while the version stays."""
    return f'"{version}-{digest(content)[:16]}"'


def coded(tag: str) -> str:
    """The tag of the compressed form of what ``tag`` stands for."""
    return f'{tag[:-1]}-gzip"'


def seen_version(request: Request, row: models.Model) -> int:
    """The version of ``row`` that the client says it saw, by If-Match.

    Raises PreconditionRequired where it says nothing (or ``*``, which names no version), and Conflict where none of
    its tags can be one of ``row``'s. Whether the version still stands is for the action to find out, under its lock.
    """
    header = request.headers.get("If-Match", "").strip()
    if header in ("", "*"):
        raise PreconditionRequired()
    # Weak tags never match here, by RFC 9110.
    ours = [tag for weak, tag in _TAG.findall(header) if not weak and _OURS.fullmatch(tag)]
    versions = [int(tag.partition("-")[0]) for tag in ours]
    current: int = row.version  # type: ignore[attr-defined]
    if not versions:
        raise Conflict(row, 0)
    return current if current in versions else versions[0]


def known(request: Request, *tags: str) -> str | None:
    """The first of ``tags`` that the client has already, by If-None-Match (weak comparison, by RFC 9110)."""
    header = request.headers.get("If-None-Match", "")
    if header.strip() == "*":
        return tags[0]
    named = {found for _, found in _TAG.findall(header)}
    return next((tag for tag in tags if tag.strip('"') in named), None)
