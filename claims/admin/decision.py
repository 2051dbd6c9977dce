"""Decisions, as they were taken: looked at, never touched."""

from django.contrib import admin
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from claims.admin.statement_columns import verdict_words
from claims.models import Decision
from claims.templatetags.record import desk_url
from newsroom.recorded_admin import ReadOnlyAdmin, in_words
from newsroom.words import in_plain_words


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("id", "when", "kind", "by", "of_statement", "verdicts", "reason")
    list_filter = ("kind", "attribution", "wording", "content")
    search_fields = ("reason", "by__username", "statement__printed_text", "statement__sentence")
    search_help_text = _("Words of the reason or the statement, or a user name")
    ordering = ("-id",)
    joined = ("by", "statement", "wording_evidence")
    fields = (
        "kind",
        "by",
        "when",
        "of_statement",
        "statement_version",
        "reason",
        "verdicts",
        "wording_note",
        "content_note",
        "evidence_named",
        "evidence_answered",
        "judged_then",
        "content_hash",
        "seal",
    )

    @admin.display(description=_("when"), ordering="id")
    def when(self, decision: Decision) -> str:
        return date_format(localtime(decision.at), "DATETIME_FORMAT")

    @admin.display(description=_("statement"), ordering="statement")
    def of_statement(self, decision: Decision) -> SafeString:
        return format_html('<a href="{}"><bdi>{}</bdi></a>', desk_url(decision.statement), decision.statement)

    @admin.display(description=_("verdicts"))
    def verdicts(self, decision: Decision) -> str:
        return verdict_words(decision) if decision.attribution else "—"

    @admin.display(description=_("evidence named"))
    def evidence_named(self, decision: Decision) -> str:
        return ", ".join(map(str, decision.evidence)) or "—"

    @admin.display(description=_("evidence answered"))
    def evidence_answered(self, decision: Decision) -> str:
        return ", ".join(map(str, decision.answered)) or "—"

    @admin.display(description=_("what was judged"))
    def judged_then(self, decision: Decision) -> str:
        facts = decision.judged_facts.items()
        return "\n".join(f"{in_plain_words(name)}: {in_words(value, name)}" for name, value in facts if value)
