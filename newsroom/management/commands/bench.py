"""Measure the newsroom against two yardsticks."""

import json
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.bench import importing
from newsroom.bench.client import Request, Unanswered, Work
from newsroom.bench.counting import most_statements
from newsroom.bench.databases import NotOurs, filled
from newsroom.bench.machine import machine
from newsroom.bench.measuring import as_result, growth, measure, ratio
from newsroom.bench.operations import OURS, PLAIN, RAW, SMALL, Keys, Operation, beside, reads, sides, writes
from newsroom.bench.processes import NotStarted, NoYardsticks, Server, granian, raw, require_yardsticks, served
from newsroom.bench.recipe import SIZES
from newsroom.bench.targets import table
from newsroom.people.actor import Role

# Only at this size is there something to have grown from.
LARGE = "1m"


class Command(BaseCommand):
    help = "Fill a database of its own with invented statements, and measure reads and writes of the API on it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--size", choices=SIZES, default="100k", help="how many statements (default: 100k)")
        parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
        parser.add_argument("--rounds", type=_positive, default=5, help="turns of each side (default: 5)")
        parser.add_argument("--seconds", type=float, default=1.0, help="how long a turn takes (default: 1)")
        parser.add_argument("--only", nargs="+", metavar="OPERATION", help="just these operations")

    def handle(self, *args: Any, size: str, **options: Any) -> None:
        # Whoever ends this ends the servers too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
        try:
            require_yardsticks()
            with ExitStack() as running:
                document = self._measured(running, size, options)
        except (NotOurs, NoYardsticks, NotStarted, Unanswered) as problem:
            raise CommandError(str(problem)) from problem
        if options["json"]:
            self.stdout.write(json.dumps(document))
        else:
            self._show(document)

    def _measured(self, running: ExitStack, size: str, options: dict[str, Any]) -> dict[str, Any]:
        small = self._small(running) if size == LARGE else None
        url, before = filled(size, self._progress), machine()
        servers = {side: self._served(running, side, url) for side in sides()}
        keys, ports = Keys(), {side: server.port for side, server in servers.items()}
        operations = reads(keys, ports)
        if small:
            servers[SMALL], works = small
            operations = [
                replace(one, asked={**one.asked, SMALL: works[one.name]}) if one.name in works else one
                for one in operations
            ]
        found = [self._one(operation, servers, options) for operation in operations]
        memory = {side: servers[side].memory() for side in sides()}
        found += [self._one(operation, servers, options) for operation in writes(keys, ports)]
        results = [one for one in found if one]
        if not options["only"] or "import" in options["only"]:
            self._say("import")
            results.append(importing.measured(keys.people[Role.editor], options["rounds"]).as_result())
        return {
            "size": size,
            "machine": before,
            "memory": memory | {"against_plain": ratio(memory[OURS], memory[PLAIN])},
            "growth": growth(results),
            "results": results,
        }

    def _small(self, running: ExitStack) -> tuple[Server, dict[str, Work]]:
        """Ours on the smallest database, in the same run: what differs is the size alone."""
        url = filled("10k", self._progress)
        return self._served(running, OURS, url, SMALL), beside(Keys())

    def _served(self, running: ExitStack, side: str, url: str, name: str = "") -> Server:
        command, ready = {
            OURS: (granian("newsroom.wsgi:application"), "/healthz"),
            PLAIN: (granian("tests.bench.plain.wsgi:application"), "/"),
            RAW: (raw(), "/events?after=0"),
        }[side]
        return running.enter_context(served(f"bench-{name or side}", command, url, Request("GET", ready)))

    def _one(self, operation: Operation, servers: dict[str, Server], options: dict[str, Any]) -> dict[str, Any] | None:
        if options["only"] and operation.name not in options["only"]:
            return None
        measured = measure(operation, servers, options["rounds"], options["seconds"], self._say)
        return as_result(measured) | {"sql_statements": most_statements(operation)}

    def _show(self, document: dict[str, Any]) -> None:
        rows = [("", "found", "floor", "aim", "reached"), *table(document)]
        widths = [max(len(row[place]) for row in rows) for place in range(5)]
        for row in rows:
            self.stdout.write("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())
        self.stdout.write("")
        for name, value in document["machine"].items():
            self.stdout.write(f"{name}: {value}")

    def _progress(self, statements: int) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\rfilled: {statements:,} statements", ending="")

    def _say(self, operation: str) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\rmeasuring: {operation:<40}", ending="")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number from 1 on")
    return int(text)
