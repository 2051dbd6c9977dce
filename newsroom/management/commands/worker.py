"""What is to be done after the commit, and at its time: one process, or several, or one call from cron."""

import logging
import signal
from argparse import ArgumentParser, ArgumentTypeError
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.outbox import worker
from newsroom.outbox.door import door
from newsroom.outbox.rounds import declared


class Command(BaseCommand):
    help = "Send webhooks and do what else is due. Stops in good order on SIGTERM and SIGINT; several may run at once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due now, then end: for cron")
        parser.add_argument(
            "--poll", type=_seconds, default=2.0, metavar="SECONDS", help="pause between two looks (default: 2)"
        )

    def handle(self, *args: Any, once: bool, poll: float, **options: Any) -> None:
        rounds = declared()
        if not door().is_open():
            self.stderr.write("OUTBOUND is off: webhooks wait until it is on.")
        _log_to(self.stderr)
        if once:
            done = worker.run_once(rounds)
            self.stdout.write(", ".join(f"{name}: {'failed' if n is None else n}" for name, n in done.items()))
            if None in done.values():
                raise CommandError("Not everything could be done: see above.")
            return
        stop = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stderr.write(f"Working: {', '.join(each.name for each in rounds)}. Stop with Ctrl-C.")
        worker.run(rounds, stop, poll)
        self.stderr.write("Stopped.")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.05 <= seconds <= 3600:
        raise ArgumentTypeError(f"“{text}” is no pause: give 0.05 to 3600 seconds")
    return seconds


def _log_to(stream: Any) -> None:
    """Say on ``stream`` what the outbox logs, whatever the settings do with it besides."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("newsroom.outbox")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
