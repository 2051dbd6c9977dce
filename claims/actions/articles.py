"""Taking articles in, correcting what we know of them, and revising their text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.carrying import Carrying, carry_marks, carry_statements
from claims.models import Article, Revision
from claims.text.blocks import blocks
from newsroom.models import User
from newsroom.people.permissions import require
from newsroom.record.canonical import digest, in_utc
from newsroom.record.frozen import freeze
from newsroom.record.keepable import refuse_unkeepable
from newsroom.record.log import Entry, append
from newsroom.record.versions import bump, locked
from newsroom.time_zones import time_zones
from newsroom.words import grouped
from sources.actions import add_source
from sources.models import Source, SourceKind

FIELDS = (
    "outlet",
    "headline",
    "url",
    "language",
    "published_at",
    "published_timezone",
    "published_precision",
    "credit_line",
)
MAX_TEXT = 2_000_000
MAX_LINKS = 500


@dataclass(frozen=True, slots=True)
class Revised:
    """A new revision, and what became of each statement's passages."""

    revision: Revision
    carried: Sequence[Carrying]


@transaction.atomic
def take_in(*, by: User, text: str, **fields: Any) -> Article:
    """A new article with its first revision (``fields``: see FIELDS); pages the text links to become sources.

    Raises ValidationError by field.
    """
    require(by, "claims.add_article", gettext("taking in articles"))
    text = received(text)
    article = Article(created_by=by)
    _apply(article, fields)
    article.save(force_insert=True)
    revision = _revision(article, 1, text, by, "")
    linked = [source.pk for source in _link_sources(text, by)]
    after = article_facts(article) | {"revision": 1, "sha256": revision.sha256, "linked_sources": linked}
    append(Entry(verb="take_in", target=article, by=by, after=after, frozen=[revision]))
    return article


@transaction.atomic
def correct(*, article: Article, by: User, version: int, **fields: Any) -> Article:
    """Correct what is known of an article (``fields``: see FIELDS). Its text changes by ``revise`` alone."""
    require(by, "claims.change_article", gettext("correcting articles"))
    current = locked(article, version)
    before = article_facts(current)
    if (
        "outlet" in fields
        and not current.outlet.is_same_as(fields["outlet"])
        and current.statements.exclude(state="draft").exists()
    ):
        raise ValidationError(
            {"outlet": gettext("Statements submitted already end their chains with this outlet: it stays.")}
        )
    _apply(current, fields)
    if article_facts(current) != before:
        bump(current, **fields, updated_at=now())
        append(Entry(verb="correct", target=current, by=by, before=before, after=article_facts(current)))
    return current


@transaction.atomic
def revise(*, article: Article, by: User, version: int, text: str, note: str = "") -> Revised:
    """A new text of the article. Every passage and every mark is carried over, or said to be changed or lost.

    Whoever takes it in counts as having worked on the statements whose words it changes.
    """
    require(by, "claims.add_revision", gettext("revising articles"))
    current = locked(article, version)
    text = received(text)
    before = Revision.objects.latest_of(current)
    if before.text == text:
        raise ValidationError(
            {"text": gettext("This is the text of revision %(number)s to the letter.") % {"number": before.number}}
        )
    revision = _revision(current, before.number + 1, text, by, note)
    carried = carry_statements(current, revision, by)
    carry_marks(before, revision)
    bump(current, updated_at=now())
    after = {"revision": revision.number, "sha256": revision.sha256, "note": note}
    entries = [entry for carrying in carried for entry in carrying.entries]
    append(Entry(verb="revise", target=current, by=by, after=after, frozen=[revision]), *entries)
    return Revised(revision, carried)


def received(text: str) -> str:
    """``text`` as it is kept: LF line ends, nothing else touched. Raises ValidationError on ``text``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ValidationError({"text": gettext("The text is empty.")})
    if len(text) > MAX_TEXT:
        raise ValidationError(
            {
                "text": gettext("At most %(most)s characters; this has %(count)s.")
                % {"most": grouped(MAX_TEXT), "count": grouped(len(text))}
            }
        )
    refuse_unkeepable({"text": text})
    return text


def _revision(article: Article, number: int, text: str, by: User, note: str) -> Revision:
    revision = Revision(
        article=article,
        number=number,
        text=text,
        sha256=digest(text),
        note=note,
        taken_in_by=by,
        taken_in_at=now(),
    )
    revision.clean_fields(exclude=["seal"])
    return freeze([revision])[0]


def _apply(article: Article, fields: dict[str, Any]) -> None:
    if unknown := sorted(set(fields) - set(FIELDS)):
        raise ValidationError(dict.fromkeys(unknown, gettext("This cannot be written.")))
    for name, value in fields.items():
        setattr(article, name, value)
    article.clean_fields(exclude=["created_by"])
    if article.published_timezone not in time_zones():
        raise ValidationError(
            {
                "published_timezone": gettext("“%(published_timezone)s” is no time zone, such as Europe/Kyiv.")
                % {"published_timezone": article.published_timezone}
            }
        )
    _check_calendar(article)


def _check_calendar(article: Article) -> None:
    """Everybody reads the time by the outlet's clock: there, too, it lies between the years 1 and 9999."""
    moment: datetime | None = article.published_at
    if moment is None:
        return
    try:
        for zone in (UTC, ZoneInfo(article.published_timezone)):
            moment.astimezone(zone)
    except OverflowError as problem:
        raise ValidationError(
            {"published_at": gettext("This time is out of the calendar in its time zone.")}
        ) from problem


def _link_sources(text: str, by: User) -> Iterator[Source]:
    """A source for each page that the text links to; one on file already with that address is left as it is."""
    links = {link.url: text[link.text_start : link.text_end] for block in blocks(text) for link in block.links}
    pages = {url: words for url, words in links.items() if url.startswith(("http://", "https://")) and len(url) <= 2000}
    if len(pages) > MAX_LINKS:
        raise ValidationError(
            {"text": gettext("At most %(most)s links; this has %(count)s.") % {"most": MAX_LINKS, "count": len(pages)}}
        )
    known = set(Source.objects.filter(url__in=pages).values_list("url", flat=True))
    for url, words in pages.items():
        if url not in known:
            yield add_source(by=by, kind=SourceKind.page, title=(words.strip() or url)[:500], url=url)


def article_facts(article: Article) -> dict[str, Any]:
    published: datetime | None = article.published_at
    return {
        "outlet": article.outlet_id,
        "headline": article.headline,
        "url": article.url,
        "language": article.language,
        "published_at": in_utc(published) if published else None,
        "published_timezone": article.published_timezone,
        "published_precision": str(article.published_precision),
        "credit_line": article.credit_line,
    }
