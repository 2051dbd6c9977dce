"""Take an article in from a file."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from claims.actions.articles import take_in
from claims.importing.article_file import MAX_BYTES, Contents, Unreadable, contents, decoded, host_of, publication
from claims.management.people import person
from claims.models import Article
from newsroom.models import User
from newsroom.record.refusals import Refused
from sources.actions import add_party
from sources.models import Party, PartyKind


class Command(BaseCommand):
    help = "Take an article in from a file of plain text or Markdown. Links become sources, image captions blocks."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the file, in UTF-8; “-” reads the standard input")
        parser.add_argument("--url", default="", help="where the article stands")
        parser.add_argument("--outlet", default="", help="who published it (default: the host on top, or the URL's)")
        parser.add_argument("--published", default="", help="2025, 2025-03, 2025-03-17 or 2025-03-17T10:22+08:00")
        parser.add_argument("--timezone", default="", help="the outlet's, such as Asia/Shanghai (default: UTC)")
        parser.add_argument("--language", default="", help="BCP 47, such as en or zh-Hans (default: en)")
        parser.add_argument("--headline", default="", help="default: the first heading, or the line on top")
        parser.add_argument("--credit", default="", help="the credit line (default: the one in the text)")
        parser.add_argument("--by", default="", help="who takes it in (default: the only active superuser)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            text = decoded(_read(options["file"]))
            found = contents(text)
            article = _take_in(text, found, options)
        except (Unreadable, Refused) as problem:
            raise CommandError(str(problem)) from problem
        except ValidationError as problem:
            raise CommandError(_in_words(problem)) from problem
        self.stdout.write(
            f"Article {article.pk}: “{article.headline}”, {article.outlet}. "
            f"Blocks: {found.blocks}, sentences: {found.sentences}, links: {found.links}."
        )


@transaction.atomic
def _take_in(text: str, found: Contents, options: dict[str, Any]) -> Article:
    by = person(options["by"])
    title = options["headline"] or found.headline
    if not title:
        raise Unreadable("No headline stands out in the text: give --headline.")
    fields = {"url": options["url"], "headline": title, "credit_line": options["credit"] or found.credit}
    if options["published"]:
        when = publication(options["published"], options["timezone"])
        fields |= {
            "published_at": when.at,
            "published_timezone": when.timezone,
            "published_precision": when.precision,
        }
    elif options["timezone"]:
        fields["published_timezone"] = options["timezone"]
    if options["language"]:
        fields["language"] = options["language"]
    outlet = options["outlet"] or found.outlet or host_of(options["url"])
    return take_in(by=by, text=text, outlet=_outlet(outlet, by), **fields)


def _read(name: str) -> bytes:
    """The file's bytes: no more than one too many, so that a huge file is refused without being read."""
    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as problem:
        raise Unreadable(f"{name}: {problem.strerror}.") from problem


def _outlet(name: str, by: User) -> Party:
    """The party on file of that name or alias, whichever stands today; a new organisation where there is none."""
    if not name:
        raise Unreadable("Nothing tells who published this: give --outlet or --url.")
    found = {party.standing for party in Party.objects.named(name).select_related("merged_into")}
    if len(found) > 1:
        ids = ", ".join(str(party.pk) for party in sorted(found, key=lambda party: party.pk))
        raise Unreadable(f"Several parties bear the name “{name}” ({ids}): merge them, or give another --outlet.")
    return found.pop() if found else add_party(by=by, name=name, kind=PartyKind.organisation)


def _in_words(problem: ValidationError) -> str:
    options = {"credit_line": "credit", "published_timezone": "timezone"}
    return "\n".join(
        f"{options.get(field, field)}: {' '.join(reasons)}" for field, reasons in problem.message_dict.items()
    )
