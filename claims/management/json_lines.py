"""Commands that read JSON lines and write JSON lines: one row in memory at a time, and none lost without a word."""

import gzip
import json
import os
import sys
from abc import abstractmethod
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack
from math import inf
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError

from claims.actions.articles import MAX_TEXT

PIPE = "-"
# Room for the longest text there may be, every character escaped, twice over.
MAX_LINE = 2 * 12 * MAX_TEXT


class JsonLinesCommand(BaseCommand):
    """Answers each line of IN with a line of OUT. A line that does not hold up is told on stderr with its number.

    The rest is done all the same; the exit code is then 1. Needs no database.
    """

    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--jsonl",
            nargs=2,
            metavar=("IN", "OUT"),
            required=True,
            help="JSON lines to read and to write; “-” for the standard streams; packed where the name ends in .gz",
        )

    def handle(self, *args: Any, jsonl: list[str], **options: Any) -> None:
        source, target = jsonl
        if target != PIPE and os.path.exists(target) and source != PIPE and os.path.samefile(source, target):
            raise CommandError("IN and OUT are the same file.")
        try:
            with ExitStack() as files:
                reading, writing = _reading(source, files), _writing(target, files)
                bad = self._answer_all(reading, writing)
                writing.flush()
        except BrokenPipeError:
            # Whoever was reading has had enough; nothing more can be said to them.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise CommandError("Nobody reads the output any more.") from None
        except (OSError, EOFError) as problem:
            raise CommandError(str(problem)) from problem
        if bad:
            raise CommandError(f"{bad} bad line{'s' if bad > 1 else ''}: not answered.")

    @abstractmethod
    def answer(self, row: dict[str, Any]) -> dict[str, Any]:
        """The answer to one row. Raises ValueError, in words, where the row does not hold up."""

    def _answer_all(self, reading: IO[bytes], writing: IO[bytes]) -> int:
        bad = 0
        for number, line in _lines(reading):
            try:
                answer = json.dumps(self.answer(_row(line)), separators=(",", ":"), allow_nan=False)
            except ValueError as problem:
                bad += 1
                self.stderr.write(f"Line {number}: {problem}")
                continue
            writing.write(answer.encode("ascii") + b"\n")
        return bad


def text_of(row: dict[str, Any], name: str) -> str:
    """The string under ``name``. Raises ValueError."""
    value = row.get(name)
    if not isinstance(value, str):
        raise ValueError(f"“{name}” has to be a text.")
    return value


def identity_of(row: dict[str, Any]) -> Any:
    """What the row calls itself, a text or a number. Raises ValueError."""
    value = row.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int | float) or value in (inf, -inf) or value != value:
        raise ValueError("“id” has to be a text or a number.")
    return value


def _reading(name: str, files: ExitStack) -> IO[bytes]:
    return sys.stdin.buffer if name == PIPE else _opened(name, "rb", files)


def _writing(name: str, files: ExitStack) -> IO[bytes]:
    return sys.stdout.buffer if name == PIPE else _opened(name, "wb", files)


def _opened(name: str, mode: str, files: ExitStack) -> IO[bytes]:
    opener = gzip.open if name.endswith(".gz") else open
    return cast(IO[bytes], files.enter_context(opener(name, mode)))


def _lines(reading: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers; of one that is too long, as much as tells that it is."""
    number = 0
    while line := reading.readline(MAX_LINE + 1):
        number += 1
        if line.strip():
            yield number, line
        while len(line) > MAX_LINE and not line.endswith(b"\n"):
            line = reading.readline(MAX_LINE + 1)


def _row(line: bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE:
        raise ValueError(f"It is longer than {MAX_LINE:,} bytes.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise ValueError(f"It is not UTF-8: byte {problem.start}.") from problem
    except RecursionError as problem:
        raise ValueError("It is nested too deeply.") from problem
    except json.JSONDecodeError as problem:
        raise ValueError(f"It is no JSON: {problem.msg} at character {problem.pos}.") from problem
    if not isinstance(row, dict):
        raise ValueError("It is no JSON object.")
    return row
