"""The page on which a quote or a claim is recorded, edited and followed."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.facts import chain_problem
from claims.admin.beside import beside
from claims.admin.desk import Desk, Rights, rights_over
from claims.admin.desk_conflicts import upon_current
from claims.admin.desk_saving import Unsaved, place, record, save
from claims.admin.pointing import span_of
from claims.admin.prefill import prefill_from
from claims.models import Article, Statement
from claims.models.statement import Form
from newsroom.key_fields import KeySelect
from newsroom.models import Event
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import ReadOnlyAdmin
from newsroom.versioned_forms import Disputed


class ArticleChoice(forms.Form):
    """A statement is recorded on an article: which one?"""

    article = forms.ModelChoiceField(Article.objects.none(), label=_("Article"))


class DeskViews(ReadOnlyAdmin):
    """Add and change pages of one kind of statement."""

    kind: str

    class Media:
        js = ("admin/js/jquery.init.js", "admin/js/inlines.js", "claims/rows.js")

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return self._change(request, object_id) if object_id else self._add(request)

    def _add(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        article = self._article(request)
        if article is None:
            return self._choose_article(request)
        statement = self.model(kind=self.kind, article=article)
        if request.method != "POST":
            desk = Desk(self, request, statement, Rights(), prefill=self._prefill(request, article))
            return self._desk_page(request, desk)
        desk = Desk(self, request, statement, Rights(), request.POST)
        if desk.is_valid():
            try:
                return self._recorded(request, desk, record(desk, request.user))
            except (Refused, ValidationError) as problem:
                place(problem, desk.form)
        return self._desk_page(request, desk)

    def _change(self, request: HttpRequest, object_id: str) -> HttpResponse:
        statement: Statement = self.visible_or_404(request, object_id)
        rights = rights_over(statement, request.user)
        if request.method != "POST":
            return self._desk_page(request, Desk(self, request, statement, rights))
        if not rights.may_save:
            raise PermissionDenied(str(rights.edit))
        desk = Desk(self, request, statement, rights, request.POST)
        if desk.is_valid():
            try:
                saved = save(desk, request.user)
            except Conflict as conflict:
                desk, disputed = self._upon_current(request, desk, conflict)
                return self._desk_page(request, desk, disputed, is_conflict=True)
            except Unsaved:
                return self._desk_page(request, desk)
            except (Refused, ValidationError) as problem:
                place(problem, desk.form)
            else:
                return self._saved(request, statement, saved)
        elif desk.form.data.get("version") != str(statement.version):
            # The problems may come from the other person's change; what stands now is shown before anything else.
            desk, disputed = self._upon_current(request, desk, None)
            return self._desk_page(request, desk, disputed, is_conflict=True)
        return self._desk_page(request, desk)

    def _upon_current(self, request: HttpRequest, mine: Desk, conflict: Conflict | None) -> tuple[Desk, list[Disputed]]:
        statement: Statement = self.visible_or_404(request, mine.statement.pk)
        current = Desk(self, request, statement, rights_over(statement, request.user))
        desk, disputed = upon_current(mine, current)
        desk.is_valid()
        return desk, disputed

    def _recorded(self, request: HttpRequest, desk: Desk, statement: Statement) -> HttpResponse:
        """Where next: another one on the same article, or the new statement itself."""
        raise NotImplementedError

    def _saved(self, request: HttpRequest, before: Statement, after: Statement) -> HttpResponse:
        raise NotImplementedError

    def _article(self, request: HttpRequest) -> Article | None:
        key = request.POST.get("article") or request.GET.get("article") or ""
        if not key:
            return None
        if not key.isdecimal() or len(key) > 18:
            raise Http404(gettext("There is no such article."))
        found = self._articles(request).filter(pk=int(key)).select_related("outlet__merged_into").first()
        if found is None:
            raise Http404(gettext("There is no such article."))
        return found

    def _articles(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.visible_to(request.user)  # type: ignore[arg-type]

    def _prefill(self, request: HttpRequest, article: Article) -> dict[str, Any]:
        span = span_of(request.GET.get("sentence", ""))
        given = prefill_from(article.revisions.latest("number"), self.kind, *span) if span else {}
        usual = {"language": article.language, **({"form": Form.direct} if self.kind == "quote" else {})}
        return {**given, "fields": {**usual, **given.get("fields", {})}}

    def _choose_article(self, request: HttpRequest) -> HttpResponse:
        form = ArticleChoice()
        field: Any = form.fields["article"]
        field.queryset = self._articles(request)
        field.widget = KeySelect(Statement._meta.get_field("article"), self.admin_site)
        field.widget.choices = field.choices
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Add %(kind)s") % {"kind": self.kind},
            "subtitle": gettext("Which article?"),
            "opts": self.opts,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/claims/choose_article.html", context)

    def _desk_page(
        self, request: HttpRequest, desk: Desk, disputed: list[Disputed] | None = None, is_conflict: bool = False
    ) -> HttpResponse:
        statement = desk.statement
        is_new = statement.pk is None
        user: Any = request.user
        context = {
            **self.admin_site.each_context(request),
            "title": (gettext("Add %(kind)s") % {"kind": self.kind})
            if is_new
            else f"{statement.get_kind_display()} {statement.pk}",
            "subtitle": None if is_new else str(statement),
            "opts": self.opts,
            "original": None if is_new else statement,
            "statement": statement,
            "article": desk.article,
            "desk": desk,
            "rights": desk.rights,
            "media": desk.media + Media(js=["admin/js/core.js"]),
            "is_conflict": is_conflict,
            "disputed": disputed or [],
            "conflict_by": _latest_actor(statement) if is_conflict else "",
            "problems": desk.problems() if desk.form.is_bound else 0,
            "chain_problem": "" if is_new else chain_problem(statement, desk.chain),
            **({} if is_new else beside(statement, user)),
        }
        status = 409 if is_conflict else 200
        return TemplateResponse(request, "admin/claims/desk.html", context, status=status)


def _latest_actor(statement: Statement) -> str:
    latest = Event.objects.filter(target_type="statement", target_id=statement.pk).select_related("actor")
    found = latest.order_by("-id").first()
    return str(found.actor) if found and found.actor else ""
