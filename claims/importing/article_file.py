"""What a file with an article in it says: pure, so that every door can read one. Nothing is stored here."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from claims.text.blocks import BlockKind, blocks, headline, leading_host, visible_text
from claims.text.sentences import sentences
from newsroom.time_zones import time_zones

MAX_CHARACTERS = 2_000_000
# No character takes more than four bytes.
MAX_BYTES = 4 * MAX_CHARACTERS

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Unreadable(ValueError):
    """Why the file, or what was said about it, cannot be taken in; in words for people."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in an article's text. ``outlet`` is a host name on top; what was not found is empty."""

    headline: str
    outlet: str
    credit: str
    blocks: int
    sentences: int
    links: int


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out: a moment, the outlet's time zone, and how exactly it is known."""

    at: datetime
    timezone: str
    precision: str


def decoded(content: bytes) -> str:
    """The text of a file, with LF line ends. Raises Unreadable."""
    if len(content) > MAX_BYTES:
        raise Unreadable(f"The file is too large: at most {MAX_BYTES // 10**6} MB can be taken in.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unreadable(f"The file is not UTF-8: byte {problem.start} is {content[problem.start]:#04x}.") from problem
    if "\0" in text:
        raise Unreadable(f"Character {text.index(chr(0))} is a NUL: this is not a text.")
    if not text.strip():
        raise Unreadable("The file is empty.")
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(f"The text is too long: at most {MAX_CHARACTERS:,} characters; this has {len(text):,}.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def contents(text: str) -> Contents:
    """What can be read off a text (Markdown or plain) of ``decoded``'s."""
    found = blocks(text)
    title = headline(text)
    credits_ = [visible_text(text, b.start, b.end, [b]).strip() for b in found if b.kind is BlockKind.CREDIT]
    return Contents(
        headline=visible_text(text, *title, found).strip() if title else "",
        outlet=leading_host(text),
        credit=credits_[-1] if credits_ else "",
        blocks=len(found),
        sentences=len(sentences(text, found)),
        links=len({link.url for block in found for link in block.links}),
    )


def host_of(url: str) -> str:
    """The host that ``url`` names, without “www.”; empty where it names none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def publication(given: str, timezone: str = "") -> Publication:
    """When ``given`` is: “2025”, “2025-03”, “2025-03-17”, or an ISO 8601 date and time.

    A day, month or year begins at midnight in ``timezone`` (UTC if empty). A time has an offset of its own, or
    ``timezone`` is the one it is told in. Raises Unreadable.
    """
    if timezone and timezone not in time_zones():
        raise Unreadable(f"“{timezone}” is no time zone, such as Europe/Kyiv.")
    try:
        if day := _DAY.fullmatch(given):
            return _day(day, timezone or "UTC")
        moment = datetime.fromisoformat(given)
    except ValueError as problem:
        raise Unreadable(f"“{given}” is no date, such as 2025-03-17 or 2025-03-17T10:22+08:00.") from problem
    if moment.tzinfo is None:
        if not timezone:
            raise Unreadable(f"“{given}” has no time zone: add an offset, as in +08:00, or give --timezone.")
        return Publication(moment.replace(tzinfo=ZoneInfo(timezone)), timezone, "minute")
    return Publication(moment, timezone or _zone_of(moment), "minute")


def _day(match: re.Match[str], timezone: str) -> Publication:
    year, month, day = match.groups()
    precision = "day" if day else "month" if month else "year"
    at = datetime(int(year), int(month or 1), int(day or 1), tzinfo=ZoneInfo(timezone))
    return Publication(at, timezone, precision)


def _zone_of(moment: datetime) -> str:
    """A zone of just this offset. Named zones know more (summer time), so a person can give one."""
    offset = moment.utcoffset() or timedelta()
    hours, rest = divmod(offset, timedelta(hours=1))
    # The signs of these names are the other way round: Etc/GMT-8 is eight hours ahead of UTC.
    zone = "UTC" if not offset else f"Etc/GMT{-hours:+d}"
    if rest or zone not in time_zones():
        raise Unreadable(f"No zone goes by the offset {moment:%z} alone: give --timezone too.")
    return zone
