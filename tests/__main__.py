"""Run the whole test suite: `python -m tests [pytest arguments]`.

The suite runs once on SQLite, whatever DATABASE_URL says. If TEST_DATABASE_URL is set, it runs a second time
on that database. Each run is a process of its own, because settings are read once per process.

Arguments go to pytest as they are: `python -m tests tests/claims -k hop`. Tests are spread over one process more
than there are processors, since those that drive a browser wait for it, unless the arguments choose otherwise (`-n 0`)
or ask for the debugger.

A heading stands before each run and a summary after the last. The exit code is that of the worst run:
0 only if every run passed.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

ALONE = {"--pdb", "--trace", "no:xdist"}
"""Arguments that cannot go together with several processes."""

SPREAD = ["-n", str(len(os.sched_getaffinity(0)) + 1), "--dist", "worksteal"]
"""Each process begins with a stretch of its own, so that few of them need a browser at the same time."""


class Run(NamedTuple):
    """One pass over the suite: its heading, and the DATABASE_URL it sees: None means unset, so SQLite."""

    name: str
    database_url: str | None


class Result(NamedTuple):
    """How a run ended: pytest's exit code (128 + n if signal n ended it), and the seconds it took."""

    name: str
    code: int
    seconds: float


def planned_runs(environment: Mapping[str, str]) -> list[Run]:
    """SQLite first; then the database of TEST_DATABASE_URL, named by scheme only: URLs hold passwords."""
    runs = [Run("SQLite", None)]
    if url := environment.get("TEST_DATABASE_URL"):
        runs.append(Run(f"{url.partition(':')[0]} (TEST_DATABASE_URL)", url))
    return runs


def pytest_command(arguments: Sequence[str]) -> list[str]:
    """The command line of one run, spread over several processes unless the arguments forbid it."""
    chosen = any(argument in ALONE or argument.startswith(("-n", "--numprocesses")) for argument in arguments)
    return [sys.executable, "-m", "pytest", *([] if chosen else SPREAD), *arguments]


def run_suite(run: Run, arguments: Sequence[str]) -> Result:
    """Run pytest once on the run's database."""
    print(f"\n=== {run.name} ===", flush=True)
    started = time.monotonic()
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if run.database_url is not None:
        environment["DATABASE_URL"] = run.database_url
    code = subprocess.run(pytest_command(arguments), env=environment, check=False).returncode
    return Result(run.name, code if code >= 0 else 128 - code, time.monotonic() - started)


def summary(results: Sequence[Result]) -> str:
    """One line per run, and one that says so if the second database was not tried."""
    lines = [
        f"{result.name}: {'passed' if result.code == 0 else f'FAILED (exit code {result.code})'}"
        f" in {result.seconds:.0f} s"
        for result in results
    ]
    if len(results) == 1:
        lines.append("PostgreSQL: not run, TEST_DATABASE_URL is not set")
    return "\n".join(["", "=== summary ===", *lines])


def main(arguments: Sequence[str]) -> int:
    """Do every planned run, print the summary, and return the worst exit code."""
    results = [run_suite(run, arguments) for run in planned_runs(os.environ)]
    print(summary(results), flush=True)
    return max(result.code for result in results)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
