from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from newsroom.rest import replays


class Command(BaseCommand):
    help = "Forget the answers kept for Idempotency-Keys that are older than a day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Forgotten: {replays.purge(now())}.")
