"""The page on which one party is said to be another."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.key_fields import KeySelect
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import RecordedAdmin, explain
from sources.actions import merge_party
from sources.models import Party


class MergeForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    into = forms.ModelChoiceField(Party.objects.none(), label=_("Is the same as"))
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), help_text=_("How do we know?")
    )

    def __init__(self, *args: Any, site: admin.AdminSite, choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into: Any = self.fields["into"]
        into.queryset = choices
        into.widget = KeySelect(Party._meta.get_field("merged_into"), site)
        into.widget.choices = into.choices


class MergingViews(RecordedAdmin):
    """Adds the merge page to the parties' admin."""

    change_form_template = "admin/sources/party_change_form.html"

    def get_urls(self) -> list[Any]:
        merge = path("<int:pk>/merge/", self.admin_site.admin_view(self.merge_view), name="sources_party_merge")
        return [merge, *super().get_urls()]

    def merge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        party: Party = self.visible_or_404(request, pk)
        if not self.has_change_permission(request, party):
            raise PermissionDenied
        others = Party.objects.visible_to(request.user).exclude(pk=pk)  # type: ignore[arg-type]
        form = MergeForm(request.POST or None, site=self.admin_site, choices=others, initial={"version": party.version})
        if request.method == "POST" and form.is_valid() and self._merge(request, party, form):
            into = form.cleaned_data["into"].standing
            messages.success(
                request,
                gettext("“%(party)s” now stands for “%(into)s”. What was recorded keeps its own name.")
                % {"party": party, "into": into},
            )
            return HttpResponseRedirect(reverse("admin:sources_party_change", args=[into.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Merge party"),
            "subtitle": str(party),
            "opts": self.opts,
            "original": party,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/sources/party_merge.html", context)

    def _merge(self, request: HttpRequest, party: Party, form: MergeForm) -> bool:
        by: Any = request.user
        try:
            merge_party(party=party, by=by, **form.cleaned_data)
        except Conflict as conflict:
            form.data = {**form.data.dict(), "version": str(conflict.current.version)}  # type: ignore[attr-defined]
            form.add_error(
                None, gettext("%(conflict)s Press the button again to merge it all the same.") % {"conflict": conflict}
            )
        except (Refused, ValidationError) as problem:
            explain(problem, form)
        else:
            return True
        return False
