"""A new text of an article, and the page that shows what became of each statement."""

import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from claims.actions.articles import revise
from claims.admin.article_forms import RevisionForm
from claims.models import Article, Fate, Passage, Revision, Statement
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import ReadOnlyAdmin, explain
from newsroom.versioned_forms import mutable

ORDER = (Fate.orphaned, Fate.changed, Fate.carried)


class RevisingViews(ReadOnlyAdmin):
    """Adds the form for a new text, and a page for each revision."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/revise/", view(self.revise_view), name="claims_article_revise"),
            path("<int:pk>/revisions/<int:number>/", view(self.revision_view), name="claims_article_revision"),
            *super().get_urls(),
        ]

    def revise_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article: Article = self.visible_or_404(request, pk)
        if not request.user.has_perm("claims.add_revision"):
            raise PermissionDenied
        latest = Revision.objects.latest_of(article)
        form = RevisionForm(request.POST or None, initial={"version": article.version, "text": latest.text})
        is_conflict = False
        if request.method == "POST" and form.is_valid():
            try:
                done = revise(article=article, by=request.user, **form.cleaned_data)  # type: ignore[arg-type]
            except Conflict as conflict:
                form, is_conflict = self._kept(request, conflict), True
            except (Refused, ValidationError) as problem:
                explain(problem, form)
            else:
                words = gettext("Revision %(number)s is taken in. This is what became of each statement.") % {
                    "number": done.revision.number
                }
                messages.success(request, words)
                return HttpResponseRedirect(
                    reverse("admin:claims_article_revision", args=[article.pk, done.revision.number])
                )
        context = {
            **self._about(request, article),
            "title": gettext("New revision"),
            "form": form,
            "latest": latest,
            "is_conflict": is_conflict,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/claims/revise.html", context, status=409 if is_conflict else 200)

    @staticmethod
    def _kept(request: HttpRequest, conflict: Conflict) -> RevisionForm:
        data = mutable(request.POST)
        data["version"] = str(conflict.current.version)  # type: ignore[attr-defined]
        form = RevisionForm(data)
        form.is_valid()
        form.add_error(
            None,
            gettext("%(conflict)s Your text is kept below; the one that stands now is beside it.")
            % {"conflict": conflict},
        )
        return form

    def revision_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """The text of one revision, and what became of each statement's passages when it came in."""
        article: Article = self.visible_or_404(request, pk)
        revision = article.revisions.select_related("taken_in_by").filter(number=number).first()
        if revision is None:
            raise Http404(gettext("There is no revision %(number)s.") % {"number": number})
        seen = Statement.objects.visible_to(request.user).filter(article=article)  # type: ignore[arg-type]
        context = {
            **self._about(request, article),
            "title": gettext("Revision %(number)s") % {"number": number},
            "revision": revision,
            "fates": _fates(revision, {s.pk: s for s in seen}),
            "latest": Revision.objects.latest_of(article),
        }
        return TemplateResponse(request, "admin/claims/revision.html", context)

    def _about(self, request: HttpRequest, article: Article) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "subtitle": str(article),
            "opts": self.opts,
            "article": article,
        }


def _fates(revision: Revision, seen: dict[int, Statement]) -> list[dict[str, Any]]:
    """Each statement whose passages were carried here, the worst fates first; marks chosen later are no fate."""
    rows = Passage.objects.filter(revision=revision, statement__in=seen).exclude(fate=Fate.chosen)
    found: dict[int, list[Passage]] = {}
    for passage in rows.order_by("statement", "purpose", "position"):
        found.setdefault(passage.statement_id, []).append(passage)
    answer = []
    for pk, passages in found.items():
        fate = next(fate for fate in ORDER if any(p.fate == fate for p in passages))
        pieces = [piece for p in passages for piece in json.loads(p.differences)]
        answer.append({"statement": seen[pk], "fate": fate, "passages": passages, "pieces": pieces})
    return sorted(answer, key=lambda row: (ORDER.index(row["fate"]), row["statement"].pk))
