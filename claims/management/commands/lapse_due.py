"""Let sign-offs lapse whose recheck date has come; run daily."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.actions.reviews import lapse_due


class Command(BaseCommand):
    help = "Let every sign-off lapse whose recheck date has come. Run it daily."

    def handle(self, *args: Any, **options: Any) -> None:
        count = lapse_due()
        self.stdout.write(f"{count} sign-off{'s' if count != 1 else ''} lapsed.")
