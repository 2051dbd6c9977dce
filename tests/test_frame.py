"""What surrounds the product agrees with itself: locks, README commands, and the command that runs tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.__main__ import SPREAD, Result, Run, planned_runs, pytest_command, run_suite, summary

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ("requirements.in", "requirements-dev.in", "requirements.txt", "requirements-dev.txt")


def asked_for(name: str) -> set[str]:
    """The distribution names an .in file lists, normalised as PEP 503 says."""
    lines = (line.strip() for line in (ROOT / name).read_text().splitlines())
    named = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines if line and line[0] not in "#-"]
    return {re.sub(r"[-_.]+", "-", match.group()).lower() for match in named if match}


def locked(name: str) -> dict[str, str]:
    """Distribution name to the rest of its entry: version, marker and hashes."""
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text(), flags=re.MULTILINE)[1:]
    return dict(entry.split("==", 1) for entry in entries)


def versions(name: str) -> dict[str, str]:
    return {package: rest.split()[0] for package, rest in locked(name).items()}


def readme_command(name: str) -> list[str]:
    """The lines between the README's two markers of that name, without the code fence."""
    text = (ROOT / "README.md").read_text()
    blocks = re.findall(rf"^<!-- {name} -->\n```sh\n(.*?)\n```\n<!-- /{name} -->$", text, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("stem", ["requirements", "requirements-dev"])
def test_lock_holds_everything_asked_for(stem: str) -> None:
    asked = asked_for(f"{stem}.in")
    assert asked
    assert asked - locked(f"{stem}.txt").keys() == set()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_a_hash(name: str) -> None:
    assert [package for package, rest in locked(name).items() if "--hash=sha256:" not in rest] == []


def test_development_lock_contains_the_runtime_lock_at_the_same_versions() -> None:
    development = versions("requirements-dev.txt")
    assert {package: development.get(package) for package in versions("requirements.txt")} == versions(
        "requirements.txt"
    )


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_no_registry_is_named(name: str) -> None:
    forbidden = re.compile(r"https?:|--(extra-)?index-url|--find-links|--trusted-host|file:")
    assert forbidden.findall((ROOT / name).read_text()) == []


def test_every_runtime_dependency_has_its_reason_written_down() -> None:
    record = (ROOT / "docs/decisions/0001-runtime-dependencies.md").read_text()
    explained = {row.split()[0].lower() for row in re.findall(r"^\| ([A-Za-z][\w -]*)", record, re.MULTILINE)}
    assert asked_for("requirements.in") - explained == set()


@pytest.mark.parametrize(
    ("name", "lock", "last"),
    [
        ("run-command", "requirements.txt", "manage.py demo"),
        ("test-command", "requirements-dev.txt", "-m tests"),
    ],
)
def test_readme_has_each_command_as_one_line(name: str, lock: str, last: str) -> None:
    assert readme_command(name) == [
        f"python3.11 -m venv .venv && .venv/bin/pip install -q -r {lock} && .venv/bin/python {last}"
    ]


def test_suite_runs_on_sqlite_then_on_the_named_database_without_showing_its_password() -> None:
    url = "postgres://someone:secret@db.example/test"
    assert planned_runs({"DATABASE_URL": url}) == [Run("SQLite", None)]
    assert planned_runs({"TEST_DATABASE_URL": ""}) == [Run("SQLite", None)]
    assert planned_runs({"TEST_DATABASE_URL": url}) == [
        Run("SQLite", None),
        Run("postgres (TEST_DATABASE_URL)", url),
    ]


@pytest.mark.parametrize(
    ("arguments", "spread"),
    [
        ([], True),
        (["--color=no", "-k", "hop"], True),
        (["-n", "0"], False),
        (["-n4"], False),
        (["--numprocesses=2"], False),
        (["--pdb"], False),
        (["-p", "no:xdist"], False),
    ],
)
def test_tests_are_spread_unless_the_arguments_choose(arguments: list[str], spread: bool) -> None:
    start = [sys.executable, "-m", "pytest"]
    assert pytest_command(arguments) == start + (SPREAD if spread else []) + arguments


@pytest.mark.parametrize(("url", "seen"), [(None, None), ("postgres://there/test", "postgres://there/test")])
def test_each_run_sees_only_its_own_database(
    monkeypatch: pytest.MonkeyPatch, url: str | None, seen: str | None
) -> None:
    environments: list[dict[str, str]] = []

    def fake_run(command: list[str], *, env: dict[str, str], check: bool) -> subprocess.CompletedProcess[bytes]:
        environments.append(env)
        return subprocess.CompletedProcess(command, -9)

    monkeypatch.setattr(subprocess, "run", fake_run)
    monkeypatch.setenv("DATABASE_URL", "postgres://elsewhere/live")
    result = run_suite(Run("some database", url), [])
    assert [environment.get("DATABASE_URL") for environment in environments] == [seen]
    assert environments[0]["PATH"] == os.environ["PATH"]
    assert (result.name, result.code) == ("some database", 137)


def test_summary_tells_failure_and_what_was_not_run() -> None:
    assert summary([Result("SQLite", 0, 3.2)]).splitlines()[2:] == [
        "SQLite: passed in 3 s",
        "PostgreSQL: not run, TEST_DATABASE_URL is not set",
    ]
    assert summary([Result("SQLite", 0, 3.2), Result("postgres", 1, 4.0)]).splitlines()[2:] == [
        "SQLite: passed in 3 s",
        "postgres: FAILED (exit code 1) in 4 s",
    ]


def test_worst_exit_code_is_the_answer(tmp_path: Path) -> None:
    """For real: a passing and a failing file, run as a reader would, with a suite of their own."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/__main__.py").write_text((ROOT / "tests/__main__.py").read_text())
    (tmp_path / "tests/__init__.py").touch()
    (tmp_path / "tests/test_sample.py").write_text(
        "import os\n\ndef test_sample():\n    assert 'DATABASE_URL' not in os.environ\n"
    )
    (tmp_path / "pytest.ini").touch()
    environment = {name: value for name, value in os.environ.items() if name != "TEST_DATABASE_URL"}
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    command = [sys.executable, "-m", "tests", "-p", "xdist", "-n0", "-q"]

    def outcome(**extra: str) -> tuple[int, str]:
        done = subprocess.run(
            command, cwd=tmp_path, env=environment | extra, capture_output=True, text=True, check=False
        )
        return done.returncode, re.sub(r" in \d+ s", "", done.stdout.partition("=== summary ===\n")[2])

    assert outcome() == (0, "SQLite: passed\nPostgreSQL: not run, TEST_DATABASE_URL is not set\n")
    assert outcome(TEST_DATABASE_URL="postgres://unused/test") == (
        1,
        "SQLite: passed\npostgres (TEST_DATABASE_URL): FAILED (exit code 1)\n",
    )
