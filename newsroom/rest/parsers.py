"""What bodies the API reads, and under which limits."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser, DataAndFiles, MultiPartParser
from rest_framework.renderers import JSONRenderer

from newsroom.rest import strict_json
from newsroom.rest.problems import TooLarge
from newsroom.words import grouped

# What a file may bring along in its own fields and boundaries.
MULTIPART_LIMIT = 34 * 1024 * 1024


class StrictJSONParser(BaseParser):
    """UTF-8 JSON: see ``strict_json`` for what is refused. At most DATA_UPLOAD_MAX_MEMORY_SIZE bytes, else 413."""

    media_type = "application/json"
    renderer_class = JSONRenderer

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        _refuse_beyond(limit, parser_context)
        body = stream.read(limit + 1)
        if len(body) > limit:
            raise TooLarge(gettext("At most %(limit)s bytes.") % {"limit": grouped(limit)})
        try:
            return strict_json.loads(body)
        except ValueError as problem:
            raise ParseError(gettext("This is not acceptable JSON. %(problem)s") % {"problem": problem}) from problem


class BoundedMultiPartParser(MultiPartParser):
    """A form with a file; the file's own limit is the action's."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> DataAndFiles:
        _refuse_beyond(MULTIPART_LIMIT, parser_context)
        return super().parse(stream, media_type, parser_context)


def _refuse_beyond(limit: int, parser_context: Mapping[str, Any] | None) -> None:
    """Turn a body down by its declared length, before a byte of it is read."""
    declared = str((parser_context or {})["request"].META.get("CONTENT_LENGTH") or "0")
    if declared.isascii() and declared.isdigit() and (len(declared) > 18 or int(declared) > limit):
        raise TooLarge(gettext("At most %(limit)s bytes.") % {"limit": grouped(limit)})
