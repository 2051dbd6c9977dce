"""Tell people what happened to their statements; run it every few minutes."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.notifying.rounds import tell


class Command(BaseCommand):
    help = "Write the notices that follow from the record, and mail what is due. Run it every few minutes."

    def handle(self, *args: Any, **options: Any) -> None:
        done = tell()
        mailed = done.mailed
        self.stdout.write(
            f"{_counted(done.written, 'new notice')}; {_counted(mailed.mails, 'mail')} sent"
            f" with {_counted(mailed.notices, 'notice')}."
        )
        if mailed.refused:
            self.stderr.write(f"{_counted(mailed.refused, 'mail')} refused, to be tried again.")
        if mailed.unclear:
            self.stderr.write(f"{_counted(mailed.unclear, 'mail')} may not have arrived and will not be sent again.")
        if mailed.problem:
            self.stderr.write(mailed.problem)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"
