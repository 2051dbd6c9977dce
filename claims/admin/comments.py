"""Talk about a statement: said and resolved from its page."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.comments import comment, resolve_comment
from claims.models import Comment, Statement
from claims.templatetags.record import desk_url
from newsroom.key_fields import is_key
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import ReadOnlyAdmin, explain
from newsroom.versioned_forms import mutable


class CommentForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(max_length=10_000, label=_("Comment"), widget=forms.Textarea(attrs={"rows": 3}))
    is_blocking = forms.BooleanField(required=False, label=_("Blocks the sign-off until it is resolved"))


class CommentViews(ReadOnlyAdmin):
    """Adds the two addresses that the talk beside a statement posts to."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/comment/", view(self.comment_view), name="claims_statement_comment"),
            path("<int:pk>/resolve/<int:comment_pk>/", view(self.resolve_view), name="claims_statement_resolve"),
            *super().get_urls(),
        ]

    def comment_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        statement: Statement = self.visible_or_404(request, pk)
        form = CommentForm(request.POST or None, initial={"version": statement.version})
        if request.method == "POST" and form.is_valid():
            try:
                comment(statement=statement, by=request.user, **form.cleaned_data)  # type: ignore[arg-type]
            except Conflict as conflict:
                data = mutable(request.POST)
                data["version"] = str(conflict.current.version)  # type: ignore[attr-defined]
                form = CommentForm(data)
                form.is_valid()
                form.add_error(
                    None,
                    gettext("%(conflict)s Your comment is kept here: send it again if it still holds.")
                    % {"conflict": conflict},
                )
            except (Refused, ValidationError) as problem:
                explain(problem, form)
            else:
                messages.success(request, gettext("Comment added. It can be resolved beside the statement."))
                return HttpResponseRedirect(f"{desk_url(statement)}#talk")
        context = {
            **self.admin_site.each_context(request),
            "title": "Comment",
            "subtitle": str(statement),
            "opts": self.opts,
            "statement": statement,
            "form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/claims/comment.html", context)

    def resolve_view(self, request: HttpRequest, pk: int, comment_pk: int) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        statement: Statement = self.visible_or_404(request, pk)
        user: Any = request.user
        remark = get_object_or_404(Comment.objects.visible_to(user), pk=comment_pk, statement=statement)
        seen = request.POST.get("version", "")
        try:
            resolve_comment(comment=remark, by=user, version=int(seen) if is_key(seen) else 0)
        except (Refused, Conflict) as problem:
            messages.error(request, str(problem))
        else:
            messages.success(request, gettext("Comment resolved. If it was too early, comment again."))
        return HttpResponseRedirect(f"{desk_url(statement)}#talk")
