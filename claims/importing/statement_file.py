"""Files of statements, one row at a time: JSON lines, or CSV with a header. Pure: nothing is looked up here."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any

from newsroom.rest import strict_json

# A statement takes a few hundred bytes; its longest texts, all of them, still fit.
MAX_LINE = 1_000_000
MAX_ROWS = 10_000_000
SHOWN = 60

_WHOLE = ("priority", "start", "end")
_PASSAGE = ("start", "end", "exact", "prefix", "suffix")
_JSON = ("passages", "hops")
_VOICES = ("speaker", "claimant")
_PLAIN = (
    "kind",
    "article",
    "form",
    "role",
    "language",
    "translation",
    "sentence",
    "claim_type",
    "date_from",
    "date_to",
    "priority",
    "due_on",
    "recheck_on",
    "blocked_on",
)
COLUMNS = (*_PLAIN, *_VOICES, *(f"{voice}_kind" for voice in _VOICES), *_PASSAGE, *_JSON)


class Unreadable(ValueError):
    """Why a file cannot be imported at all; in words for people."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file: what it gives, or the ``problem`` that keeps it from being read."""

    number: int
    content: bytes
    given: dict[str, Any] | None = None
    problem: str = ""


def json_lines(file: IO[bytes]) -> Iterator[Line]:
    """The rows of a file with a JSON object on each line. Empty lines are none."""
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        is_long = len(line) > MAX_LINE
        # The rest of a line that is too long is read past, never kept.
        while is_long and not line.endswith(b"\n") and (line := file.readline(MAX_LINE + 1)):
            pass
        if is_long:
            yield Line(number, b"", problem=f"The line is longer than {MAX_LINE:,} bytes.")
        elif line.strip():
            yield _read(number, line.strip(), strict_json.loads)


def csv_rows(file: IO[bytes]) -> Iterator[Line]:
    """The rows of a CSV file. Raises Unreadable where its header is none of ours, or it is no CSV."""
    csv.field_size_limit(MAX_LINE)
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.reader(text, strict=True)
    try:
        header = _header(next(reader, []))
        for cells in reader:
            if cells:
                content = json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogatepass")
                yield _read(reader.line_num, content, lambda content: _from_cells(header, json.loads(content)))
    except UnicodeDecodeError as problem:
        raise Unreadable(f"The file is not UTF-8 near line {reader.line_num + 1}.") from problem
    except csv.Error as problem:
        raise Unreadable(f"Line {reader.line_num}: {problem}.") from problem
    finally:
        # The file is closed by whoever opened it.
        text.detach()


def chunks(lines: Iterator[Line], size: int) -> Iterator[list[Line]]:
    """``lines`` in lists of at most ``size``. Raises Unreadable where there are too many of them."""
    count = 0
    while chunk := list(islice(lines, size)):
        count += len(chunk)
        if count > MAX_ROWS:
            raise Unreadable(f"At most {MAX_ROWS:,} rows in one file: split it.")
        yield chunk


def content_of(chunk: Sequence[Line]) -> str:
    """The SHA-256 of what the lines say, wherever in a file they stand."""
    content = hashlib.sha256()
    for line in chunk:
        content.update(line.content + b"\n")
    return content.hexdigest()


def _read(number: int, content: bytes, parse: Callable[[bytes], Any]) -> Line:
    try:
        given = parse(content)
    except ValueError as problem:
        # json's own messages have no full stop.
        return Line(number, content, problem=f"{problem}".rstrip(".") + ".")
    if not isinstance(given, dict):
        return Line(number, content, problem="This is no JSON object.")
    return Line(number, content, given)


def _header(names: Sequence[str]) -> list[str]:
    found = [name.strip() for name in names]
    if not any(found):
        raise Unreadable("The file is empty: its first line has to name the columns.")
    if unknown := [name for name in found if name not in COLUMNS]:
        shown = ", ".join(f"“{name[:SHOWN]}”" for name in unknown[:10])
        raise Unreadable(f"Unknown columns: {shown}. There are: {', '.join(COLUMNS)}.")
    if len(set(found)) < len(found):
        raise Unreadable("A column is named twice.")
    if "kind" not in found:
        raise Unreadable("There has to be a column “kind”, with quote or claim.")
    return found


def _from_cells(header: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    """What a row of cells gives, in the form of a JSON row. An empty cell gives nothing. Raises ValueError."""
    if len(cells) != len(header):
        raise ValueError(f"The row has {len(cells)} cells, the header {len(header)}.")
    filled = {name: cell for name, cell in zip(header, cells, strict=True) if cell.strip()}
    given: dict[str, Any] = {name: _plain(name, filled[name]) for name in _PLAIN if name in filled}
    for voice in _VOICES:
        if voice in filled:
            given[voice] = _voice(filled[voice].strip(), filled.get(f"{voice}_kind", "").strip())
        elif f"{voice}_kind" in filled:
            raise ValueError(f"{voice}_kind says what {voice} is, who is not named")
    for name in _JSON:
        if name in filled:
            given[name] = _json(name, filled[name])
    if place := {name: _plain(name, filled[name]) for name in _PASSAGE if name in filled}:
        if "passages" in given:
            raise ValueError("Give the passage in columns of its own or in “passages”, not in both")
        given["passages"] = [place]
    return given


def _plain(name: str, cell: str) -> Any:
    if name in _WHOLE or (name == "article" and cell.strip().isdecimal()):
        return _number(name, cell.strip())
    # The words of a passage are kept to the letter, blank space at their ends included.
    return cell if name in _PASSAGE or name == "translation" else cell.strip()


def _number(name: str, cell: str) -> int:
    if not (cell.isascii() and cell.isdecimal() and len(cell) <= 18):
        raise ValueError(f"{name}: “{cell[:SHOWN]}” is no whole number")
    return int(cell)


def _voice(cell: str, kind: str) -> Any:
    if kind:
        return {"name": cell, "kind": kind}
    return _number("party", cell) if cell.isdecimal() else cell


def _json(name: str, cell: str) -> Any:
    try:
        return strict_json.loads(cell)
    except ValueError as problem:
        raise ValueError(f"{name}: {problem}") from problem
