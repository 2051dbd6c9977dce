"""Import quotes and claims from a file."""

import hashlib
import json
import shutil
import sys
import tempfile
import time
from argparse import ArgumentParser, ArgumentTypeError
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError

from claims.importing.statement_file import Unreadable, chunks, csv_rows, json_lines
from claims.importing.statements import Importer, Result
from claims.management.people import person
from newsroom.record.refusals import Refused

PIPE = "-"
LARGEST_CHUNK = 10_000
BAR = 30


class Command(BaseCommand):
    help = "Record the quotes and claims of a file of JSON lines or CSV as drafts. See docs/importing.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="JSON lines, or CSV where the name ends in .csv; “-” reads the standard input")
        parser.add_argument("--by", default="", help="who records them (default: the only active superuser)")
        parser.add_argument("--format", choices=("jsonl", "csv"), help="where the name does not tell")
        parser.add_argument("--chunk", type=_size, default=1000, help="rows recorded together (default: 1000)")
        parser.add_argument("--report", default=PIPE, help="where to tell what became of each row (default: “-”)")
        parser.add_argument("--dry-run", action="store_true", help="try everything, keep nothing")
        parser.add_argument("--again", action="store_true", help="also what was imported before")

    def handle(self, *args: Any, **options: Any) -> None:
        by = person(options["by"])
        try:
            with ExitStack() as files:
                file = _opened(options["file"], files)
                report = _report(options["report"], files)
                self._import(file, report, by, options)
        except OSError as problem:
            raise CommandError(str(problem)) from problem
        except (Unreadable, Refused) as problem:
            raise CommandError(str(problem)) from problem

    def _import(self, file: IO[bytes], report: IO[str] | None, by: Any, options: dict[str, Any]) -> None:
        name = options["file"]
        is_csv = options["format"] == "csv" or (not options["format"] and name.lower().endswith(".csv"))
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
        progress = _Progress(file.tell(), sys.stderr if sys.stderr.isatty() else None)
        file.seek(0)
        importer = Importer(by, name, sha256, is_trial=options["dry_run"], again=options["again"])
        tally = _Tally()
        for chunk in chunks((csv_rows if is_csv else json_lines)(file), options["chunk"]):
            results = importer.chunk(chunk)
            for result in results:
                self._tell(result, report)
            tally.add(results)
            progress.show(file.tell(), tally.rows)
        progress.end()
        self.stderr.write(tally.in_words(is_trial=options["dry_run"]))
        if tally.bad:
            raise CommandError(f"{tally.bad:,} of {tally.rows:,} rows do not hold up: their chunks were not imported.")

    def _tell(self, result: Result, report: IO[str] | None) -> None:
        line = json.dumps(result.told(), ensure_ascii=False)
        if report is None:
            self.stdout.write(line)
        else:
            report.write(line + "\n")


class _Tally:
    """How many rows there were, and what became of them."""

    def __init__(self) -> None:
        self.rows = self.made = self.bad = self.before = 0

    def add(self, results: list[Result]) -> None:
        self.rows += len(results)
        self.bad += sum(result.errors is not None for result in results)
        self.before += sum(result.id is not None and bool(result.skipped) for result in results)
        self.made += sum(result.is_good and not result.skipped for result in results)

    def in_words(self, *, is_trial: bool) -> str:
        verb = "would be imported" if is_trial else "imported"
        left = self.rows - self.made - self.bad - self.before
        parts = [f"{self.made:,} {verb}"]
        parts += [f"{self.before:,} imported before"] if self.before else []
        parts += [f"{self.bad:,} not holding up"] if self.bad else []
        parts += [f"{left:,} left out with them"] if left else []
        return f"{self.rows:,} rows: {', '.join(parts)}."


class _Progress:
    """A bar on a terminal, and nothing elsewhere."""

    def __init__(self, size: int, terminal: IO[str] | None) -> None:
        self.size, self.terminal, self.begun = max(size, 1), terminal, time.monotonic()

    def show(self, place: int, rows: int) -> None:
        if self.terminal is None:
            return
        share, seconds = min(place / self.size, 1), time.monotonic() - self.begun
        left = seconds / share - seconds if share else 0
        bar = "█" * int(BAR * share)
        pace = rows / max(seconds, 0.001)
        line = f"\r{bar:░<{BAR}} {share:4.0%}  {rows:,} rows, {pace:,.0f} a second, {left:,.0f} s left "
        self.terminal.write(line)
        self.terminal.flush()

    def end(self) -> None:
        if self.terminal is not None:
            self.terminal.write("\n")


def _opened(name: str, files: ExitStack) -> IO[bytes]:
    if name != PIPE:
        return files.enter_context(Path(name).open("rb"))
    # It is read twice: once to know it again, once to import it.
    copy: IO[bytes] = files.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - closed with the others
    shutil.copyfileobj(sys.stdin.buffer, copy)
    copy.seek(0)
    return copy


def _report(name: str, files: ExitStack) -> IO[str] | None:
    return None if name == PIPE else files.enter_context(Path(name).open("w", encoding="utf-8"))


def _size(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= LARGEST_CHUNK:
        raise ArgumentTypeError(f"“{text}” is no number from 1 to {LARGEST_CHUNK:,}")
    return int(text)
