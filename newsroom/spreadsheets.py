"""Files for spreadsheets: RFC 4180 in UTF-8, bit by bit, in which no cell can start a formula."""

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import StreamingHttpResponse

# What spreadsheets take for the start of a formula, also behind blanks and in its full-width form.
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠\t\r\n]")


def cell(value: Any) -> Any:
    """``value`` as a spreadsheet may have it: words that would start a formula begin with an apostrophe instead."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    words = str(value)
    return f"'{words}" if _FORMULA.match(words) else words


def csv_file(name: str, rows: Iterable[Iterable[Any]]) -> StreamingHttpResponse:
    """``rows`` as a download named ``name``, which is plain ASCII; they are read as they are sent."""
    response = StreamingHttpResponse(_lines(rows), content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    for row in rows:
        yield writer.writerow([cell(value) for value in row])


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, words: str) -> str:
        return words
