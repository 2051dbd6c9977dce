"""Evidence: a list to look through; it is added and changed at its statement's desk, and withdrawn here."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.evidence import withdraw_evidence
from claims.actions.facts import facts_of
from claims.models import Evidence
from claims.templatetags.record import desk_url
from claims.workflow import refusal
from newsroom.people.roles import actor_of
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import ReadOnlyAdmin, explain
from newsroom.versioned_forms import mutable


class WithdrawForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), help_text=_("What was wrong with it?")
    )


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ("id", "of_statement", "stance", "covered", "is_primary", "of_source", "excerpt_match", "is_live")
    list_filter = ("stance", "is_primary", "excerpt_match", ("withdrawn_at", admin.EmptyFieldListFilter))
    search_fields = ("excerpt", "note", "snapshot__source__title", "statement__printed_text", "statement__sentence")
    search_help_text = _("Words of the excerpt, the note, the statement, or the source")
    ordering = ("-id",)
    joined = ("statement", "snapshot__source", "withdrawn_by")

    def get_urls(self) -> list[Any]:
        withdraw = path(
            "<int:pk>/withdraw/", self.admin_site.admin_view(self.withdraw_view), name="claims_evidence_withdraw"
        )
        return [withdraw, *super().get_urls()]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None:
            raise PermissionDenied(gettext("Evidence is added at its statement's desk."))
        evidence: Evidence = self.visible_or_404(request, object_id)
        return HttpResponseRedirect(f"{desk_url(evidence.statement)}#evidence")

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        evidence: Evidence = self.visible_or_404(request, pk)
        user: Any = request.user
        form = WithdrawForm(request.POST or None, initial={"version": evidence.version})
        why_not = refusal("edit_evidence", facts_of(evidence.statement), actor_of(user))
        if evidence.withdrawn_at:
            messages.info(request, gettext("This evidence is withdrawn already."))
            return HttpResponseRedirect(f"{desk_url(evidence.statement)}#evidence")
        if request.method == "POST" and form.is_valid():
            try:
                withdraw_evidence(evidence=evidence, by=user, **form.cleaned_data)
            except Conflict as conflict:
                data = mutable(request.POST)
                data["version"] = str(conflict.current.version)  # type: ignore[attr-defined]
                form = WithdrawForm(data)
                form.is_valid()
                form.add_error(
                    None, gettext("%(conflict)s Look again; the reason you typed is kept.") % {"conflict": conflict}
                )
            except (Refused, ValidationError) as problem:
                explain(problem, form)
            else:
                messages.success(
                    request, gettext("Withdrawn: it stays on file and counts for nothing. Add it anew to undo that.")
                )
                return HttpResponseRedirect(f"{desk_url(evidence.statement)}#evidence")
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Withdraw evidence"),
            "subtitle": str(evidence),
            "opts": self.opts,
            "evidence": evidence,
            "statement": evidence.statement,
            "form": form,
            "refusal": why_not,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/claims/withdraw_evidence.html", context)

    @admin.display(description=_("statement"), ordering="statement")
    def of_statement(self, evidence: Evidence) -> SafeString:
        return format_html('<a href="{}"><bdi>{}</bdi></a>', desk_url(evidence.statement), evidence.statement)

    @admin.display(description=_("source"))
    def of_source(self, evidence: Evidence) -> SafeString:
        url = reverse("admin:sources_snapshot_change", args=[evidence.snapshot_id])
        return format_html('<a href="{}">{}</a>', url, evidence.snapshot)

    @admin.display(description=_("covers"))
    def covered(self, evidence: Evidence) -> str:
        return ", ".join(evidence.covers)

    @admin.display(description=_("counts"), boolean=True)
    def is_live(self, evidence: Evidence) -> bool:
        return evidence.withdrawn_at is None
