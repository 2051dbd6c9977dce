"""The servers that are measured, one worker each, and what the kernel says of their time and memory."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from newsroom.bench.client import Request, ask

PATIENCE = 60
THREADS = ("--blocking-threads", "2", "--runtime-mode", "mt")
YARDSTICKS = settings.BASE_DIR / "tests" / "bench"


class NoYardsticks(Exception):
    """The yardsticks are not here to measure against."""


class NotStarted(Exception):
    """A server did not come up; in its own words."""


@dataclass(slots=True)
class Server:
    """One process that answers on ``port``. ``name`` is also how its connections call themselves."""

    name: str
    port: int
    process: subprocess.Popen

    @property
    def worker(self) -> int:
        """The process that does the work: granian's first one only looks after it."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0]) if children else self.process.pid

    def cpu(self) -> float:
        return cpu_of(self.worker)

    def database_cpu(self) -> tuple[frozenset[int], float] | None:
        """The server processes of its connections and their time so far; None where they cannot be looked at."""
        pids = _backends(self.name)
        try:
            return pids, sum(cpu_of(pid) for pid in pids)
        except OSError:
            return None

    def memory(self) -> int:
        """Bytes that the worker holds: its own, and its share of what it has in common with others."""
        for line in Path(f"/proc/{self.worker}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
        raise OSError("the kernel does not tell")


@contextmanager
def served(name: str, command: list[str], url: str, ready: Request) -> Iterator[Server]:
    """``command`` with its port in place of ``{port}``, from its first answer on, until the block ends."""
    port = _free_port()
    words = [word.format(port=port) for word in command]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - our own commands
            words, env=_environment(name, url), cwd=settings.BASE_DIR, stdout=said, stderr=said
        )
        try:
            _wait(process, port, ready, said)
            yield Server(name, port, process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)


def granian(application: str) -> list[str]:
    """As docs/operations.md starts it, with one worker."""
    program = [sys.executable, "-m", "granian", application, "--interface", "wsgi", "--http", "1", "--no-ws"]
    return [*program, "--workers", "1", *THREADS, "--log-level", "warning", "--port", "{port}"]


def raw() -> list[str]:
    return [sys.executable, str(YARDSTICKS / "raw.py"), "{port}"]


def require_yardsticks() -> None:
    """Raises NoYardsticks, in words."""
    missing = [name for name in ("raw.py", "plain") if not (YARDSTICKS / name).exists()]
    if missing:
        raise NoYardsticks(
            f"{' and '.join(missing)} should stand in {YARDSTICKS}, and an installation without tests/ has neither: "
            "run this in a clone of the repository."
        )


def _environment(name: str, url: str) -> dict[str, str]:
    """Production's settings, but for TLS, which nobody ends here, and for limits on asking."""
    return os.environ | {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "0",
        "THROTTLE_TOKEN": "",
        "DATABASE_URL": url,
        "PGAPPNAME": name,
        "PYTHONPATH": str(settings.BASE_DIR),
    }


def _wait(process: subprocess.Popen, port: int, ready: Request, said: object) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            ask(port, ready)
            return
        except OSError:
            time.sleep(0.1)
    said.seek(0)  # type: ignore[attr-defined]
    raise NotStarted(said.read().decode(errors="replace")[-2000:])  # type: ignore[attr-defined]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def cpu_of(pid: int) -> float:
    """Seconds that the process has computed, all its threads together."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def _backends(name: str) -> frozenset[int]:
    if connection.vendor != "postgresql":
        return frozenset()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", [name])
        return frozenset(pid for (pid,) in cursor.fetchall())
