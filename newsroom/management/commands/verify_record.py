"""Prove the record, in one snapshot."""

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.record.proofs import Problem
from newsroom.record.stored import one_snapshot
from newsroom.record.verify import Report, anchored, verify


class Command(BaseCommand):
    help = "Prove the record: says what does not fit, and exits with 1 if anything does not."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="one JSON document instead of lines")
        parser.add_argument(
            "--anchor",
            action="append",
            type=_anchor,
            default=[],
            metavar="ID:HASH",
            help="an event's hash noted down elsewhere, which must still stand; may be repeated",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report, found = Report(), []
        with one_snapshot():
            for problem in _problems(report, options["anchor"]):
                if options["json"]:
                    found.append(asdict(problem))
                else:
                    self.stdout.write(str(problem))
        if options["json"]:
            self.stdout.write(json.dumps(asdict(report) | {"ok": not report.problems, "problems": found}))
        else:
            self._summarise(report)
        if report.problems:
            sys.exit(1)

    def _summarise(self, report: Report) -> None:
        for table, count in report.rows.items():
            self.stdout.write(f"{table}: {count} rows")
        self.stdout.write(f"head: {report.head_id}:{report.head_hash}")
        found = f"{report.problems} problem{'s' if report.problems != 1 else ''}."
        self.stdout.write(self.style.ERROR(found) if report.problems else "The record holds.")


def _problems(report: Report, anchors: list[tuple[int, str]]) -> Iterator[Problem]:
    yield from verify(report)
    for event_id, expected in anchors:
        for problem in anchored(event_id, expected):
            report.problems += 1
            yield problem


def _anchor(text: str) -> tuple[int, str]:
    match = re.fullmatch(r"(\d{1,18}):([0-9a-f]{64})", text)
    if match is None:
        raise ArgumentTypeError(f"“{text}” is not an event's id and hash, such as 42:0f3a…")
    return int(match[1]), match[2]
