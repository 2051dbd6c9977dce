"""How the record's words look in templates."""

from datetime import date

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.models import Statement
from claims.retelling import retold
from claims.verdicts import VerificationStatus
from claims.workflow import State
from newsroom.words import amid, in_plain_words

register = template.Library()


@register.filter
def desk_url(statement: Statement) -> str:
    """Where the statement is worked on."""
    return reverse(f"admin:claims_{statement.kind}_change", args=[statement.pk])


@register.filter
def state_badge(state: str) -> SafeString:
    return format_html('<span class="badge state-{}">{}</span>', state, State(state).label)


@register.filter
def status_badge(status: str) -> SafeString:
    return format_html('<span class="badge status-{}">{}</span>', status, VerificationStatus(status).label)


register.filter("in_plain_words", in_plain_words)
register.filter("amid", amid)
register.filter("retold", retold)


@register.filter
def day_name(day: str | None) -> str:
    """A day as the pure rooms give it, 2025-03-17, as the language writes days; empty where there is none."""
    return date_format(date.fromisoformat(day)) if day else ""


@register.filter
def keyed(label: str, key: str) -> SafeString:
    """A button's label with the key that presses it underlined; behind it in brackets where it has no such letter."""
    at = label.lower().find(key)
    if at < 0:
        return format_html("{} (<u>{}</u>)", label, key)
    return format_html("{}<u>{}</u>{}", label[:at], label[at : at + 1], label[at + 1 :])
