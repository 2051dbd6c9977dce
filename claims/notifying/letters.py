"""Notices as a letter: plain text, one for each notice, or one for many."""

import re
import textwrap
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.models import Notification
from claims.notifying.words import cause, excerpt, sentence
from newsroom.models import User
from newsroom.words import amid

SUBJECT_WORDS, SUBJECT_HEADLINE = 60, 40
RULE = "-" * 40
# Line ends would make new headers, and marks of direction would turn what stands beside them.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def letter(person: User, notices: Sequence[Notification], more: int = 0) -> EmailMessage:
    """One mail to ``person`` about ``notices``, and the number of those there was no room for."""
    subject = _subject_of_one(notices[0]) if len(notices) == 1 else _subject_of_many(notices, more)
    choices, host = address(reverse("desk:notice_settings")), urlsplit(settings.PUBLIC_URL).hostname
    return EmailMessage(
        subject=f"[{_('Newsroom record')}] {subject}",
        body=_body(notices, more, choices),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[person.email],
        headers={
            "List-Unsubscribe": f"<{choices}>",
            "Auto-Submitted": "auto-generated",
            "Message-ID": f"<notices-{person.pk}-{notices[0].pk}-{notices[-1].pk}@{host}>",
        },
    )


def address(path: str) -> str:
    """Where ``path`` is reached from outside."""
    return f"{settings.PUBLIC_URL}{path}"


def one_line(words: str, length: int) -> str:
    """``words`` on one line, without anything that is no character to read, and not longer than ``length``."""
    plain = " ".join(_UNPRINTABLE.sub(" ", words).split())
    return plain if len(plain) <= length else f"{plain[: length - 1].rstrip()}…"


def _subject_of_one(notice: Notification) -> str:
    parts = {
        "what": sentence(notice),
        "words": one_line(str(notice.statement), SUBJECT_WORDS),
        "headline": one_line(notice.statement.article.headline, SUBJECT_HEADLINE),
    }
    return one_line(_("%(what)s: “%(words)s” in “%(headline)s”") % parts, 300)


def _subject_of_many(notices: Sequence[Notification], more: int) -> str:
    count = len(notices) + more
    told = ngettext("%(count)d notice", "%(count)d notices", count) % {"count": count}
    kinds = Counter(amid(notice.get_kind_display()) for notice in notices)
    parts = [f"{number} {kind}" for kind, number in kinds.most_common()]
    return one_line(f"{told}: {', '.join(parts)}{', …' if more else ''}", 300)


def _body(notices: Sequence[Notification], more: int, choices: str) -> str:
    parts = [f"\n{RULE}\n\n".join(_about(notice) for notice in notices)]
    if more:
        rest = ngettext("And %(count)d more, in the admin:", "And %(count)d more, in the admin:", more)
        parts.append(f"{rest % {'count': more}}\n{address(reverse('desk:notices'))}")
    foot = _("You get this because of your choices in the newsroom’s record. Change them here:")
    return "\n".join([*parts, f"-- \n{foot}\n{choices}\n"])


def _about(notice: Notification) -> str:
    """One notice: what happened, which statement, the words given with it, and where it is worked on."""
    statement = notice.statement
    lines = [
        *(f"{one_line(words, 300)}." for words in (sentence(notice), cause(notice)) if words),
        "",
        f"“{one_line(str(statement), 200)}”",
        f"{statement.get_kind_display()} {statement.pk}, {one_line(str(statement.article.outlet), 100)}: "
        f"{one_line(statement.article.headline, 200)}",
    ]
    if words := excerpt(notice):
        lines += ["", *_quoted(words)]
    return "\n".join([*lines, "", address(reverse("desk:review", args=[statement.pk])), ""])


def _quoted(words: str) -> list[str]:
    """``words`` marked as somebody's, line by line, so that none of it can pass for ours."""
    lines = [_UNPRINTABLE.sub(" ", line) for line in words.splitlines()]
    return [f"> {piece}" for line in lines for piece in textwrap.wrap(line, 76, break_long_words=False) or [""]]
