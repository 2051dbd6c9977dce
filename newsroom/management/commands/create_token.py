from argparse import ArgumentParser
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import is_naive, make_aware, now

from newsroom.models import User
from newsroom.people import tokens
from newsroom.people.scopes import Scope

LONGEST = 36_500


class Command(BaseCommand):
    help = "Make an API token for somebody and show its secret, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("name", help="what the token is for, to tell it from others")
        parser.add_argument(
            "--scope",
            action="append",
            choices=Scope.values,
            help="what it may be used for; repeat for several (default: all that the owner's roles have)",
        )
        until = parser.add_mutually_exclusive_group()
        until.add_argument("--days", type=int, help="stop working after so many days (default: never)")
        until.add_argument("--expires", help="stop working then: 2026-12-31, or a time such as 2026-12-31T18:00Z")
        parser.add_argument("--renew", action="store_true", help="revoke their tokens of that name first")

    def handle(self, *args: Any, username: str, name: str, renew: bool, **options: Any) -> None:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no active user “{username}”.")
        expires_at = _in_days(options["days"]) if options["days"] is not None else _at(options["expires"])
        scopes = frozenset(Scope(word) for word in options["scope"]) if options["scope"] else None
        try:
            _, secret = (tokens.renew if renew else tokens.issue)(user, name, expires_at, scopes)
        except ValidationError as problem:
            raise CommandError(" ".join(problem.messages)) from problem
        self.stdout.write(secret)


def _in_days(days: int) -> datetime:
    if not 1 <= days <= LONGEST:
        raise CommandError(f"--days takes 1 to {LONGEST}.")
    return now() + timedelta(days=days)


def _at(text: str | None) -> datetime | None:
    """The moment in ``text``; a day counts to its end, in the newsroom's own time zone."""
    if text is None:
        return None
    try:
        moment = parse_datetime(text) if len(text) > len("2026-12-31") else tokens.end_of(parse_date(text))
        if moment is not None and is_naive(moment):
            moment = make_aware(moment)
    except (ValueError, OverflowError):
        moment = None
    if moment is None or moment <= now():
        raise CommandError("--expires takes a day or a time to come, such as 2026-12-31 or 2026-12-31T18:00Z.")
    return moment
