"""A whole filtered list as CSV or as lines of JSON, streamed page by page: memory does not grow with it."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson
from django.http import StreamingHttpResponse
from rest_framework.renderers import BaseRenderer

from newsroom.rest.lean.reading import encoded
from newsroom.spreadsheets import cell

# About as much is sent at a time: rows differ in size, by what is expanded, far more than pages do.
PIECE = 1024 * 1024

Pages = Iterator[list[Any]]


class LinesOfJSON(BaseRenderer):
    """One object on each line, as in ``results``."""

    media_type = "application/x-ndjson"
    format = "ndjson"
    charset = None

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return encoded(data) + b"\n"


class CommaSeparated(BaseRenderer):
    """A header and a row for each object; objects within are spread over columns, lists are JSON in one cell."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return encoded(data)


EXPORTS = (LinesOfJSON, CommaSeparated)


def exported(pages: Pages, renderer: BaseRenderer, name: str, columns: list[str]) -> StreamingHttpResponse:
    """``pages`` in the form of ``renderer``, as a file called ``name``."""
    write: Callable[[Pages, list[str]], Iterator[bytes]] = _FORMS[type(renderer)]
    charset = f"; charset={renderer.charset}" if renderer.charset else ""
    return StreamingHttpResponse(
        write(pages, columns),
        content_type=f"{renderer.media_type}{charset}",
        headers={"Content-Disposition": f'attachment; filename="{name}.{renderer.format}"'},
    )


def _lines(pages: Pages, columns: list[str]) -> Iterator[bytes]:
    for page in pages:
        yield from _pieces(encoded(row) + b"\n" for row in page)


def _table(pages: Pages, columns: list[str]) -> Iterator[bytes]:
    yield _written(columns)
    for page in pages:
        rows = (_flat(orjson.loads(encoded(row))) for row in page)
        yield from _pieces(_written([_cell(row.get(column)) for column in columns]) for row in rows)


def _pieces(lines: Iterator[bytes]) -> Iterator[bytes]:
    """``lines`` in pieces, none of which is much longer than PIECE."""
    held, size = [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _written(row: list[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(row)
    return text.getvalue().encode()


def _flat(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}.")
        flat[f"{prefix}{name}"] = value
    return flat


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        return encoded(value).decode()
    if isinstance(value, bool):
        return "true" if value else "false"
    return cell(value)


_FORMS = {LinesOfJSON: _lines, CommaSeparated: _table}
