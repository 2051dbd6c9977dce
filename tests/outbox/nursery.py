"""Started by a test as a program: for every line it reads it forks a worker, which a test can then kill.

A worker takes seconds to start and a fork none. The forks have nothing of one another's: their parent never opens the
database.
"""

import os
import sys
from threading import Event

import django

django.setup()

from newsroom.outbox import worker  # noqa: E402 - applications come first
from newsroom.outbox.rounds import declared  # noqa: E402


def main() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for _ in sys.stdin:
        pid = os.fork()
        if not pid:
            worker.run([each for each in declared() if each.name == "webhooks"], Event(), 0.05)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
        os.waitpid(pid, 0)


main()
