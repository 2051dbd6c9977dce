"""Articles: their list, their page, and the marks on their sentences."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.articles import correct, take_in
from claims.actions.marks import mark_nothing_to_check, withdraw_mark
from claims.admin.article_forms import ArticleForm, NewArticleForm
from claims.admin.article_page import page_of
from claims.admin.pointing import span_of
from claims.admin.revising import RevisingViews
from claims.admin.statement_filters import ArticleOutletFilter
from claims.admin.suggesting import SuggestingViews
from claims.models import Article, NothingToCheck
from newsroom.key_fields import is_key
from newsroom.record.refusals import Refused
from newsroom.recorded_admin import RecordedAdmin


class Standing(admin.SimpleListFilter):
    """How far an article is, as far as its statements alone tell."""

    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [
            ("lapsed", gettext("Lapsed: a sign-off went stale")),
            ("open", gettext("In work")),
            ("signed", gettext("All signed off")),
            ("untouched", gettext("Nothing recorded yet")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        narrowed: dict[str, dict[str, Any]] = {
            "lapsed": {"stale_count__gt": 0},
            "open": {"stale_count": 0, "statement_count__gt": F("signed_off_count")},
            "signed": {"stale_count": 0, "statement_count__gt": 0, "statement_count": F("signed_off_count")},
            "untouched": {"statement_count": 0},
        }
        return queryset.filter(**narrowed.get(self.value() or "", {}))


@admin.register(Article)
class ArticleAdmin(RevisingViews, SuggestingViews, RecordedAdmin):
    autocomplete_fields = ("outlet",)
    list_display = ("headline", "outlet", "language", "published", "statement_count", "signed_off", "stale", "revision")
    list_filter = (Standing, ArticleOutletFilter, "language")
    search_fields = ("headline", "url", "credit_line", "outlet__name", "=id")
    search_help_text = _("Headline, address, outlet, or number")
    ordering = ("-id",)
    joined = ("outlet__merged_into",)
    change_list_template = "admin/claims/article_list.html"
    change_form_template = "admin/claims/article_page.html"
    add_form_template = "admin/recorded_change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows: Any = super().get_queryset(request)
        return rows.with_counts(request.user).with_latest_number()

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        known = ("outlet", "headline", ("language", "credit_line"), "url")
        when = ("published_at", "published_timezone", "published_precision")
        return [(None, {"fields": (*known, when) if obj else (*known, when, "text")})]

    def get_form(self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, form=ArticleForm if change else NewArticleForm, **kwargs)

    def get_urls(self) -> list[Any]:
        mark = path("<int:pk>/mark/", self.admin_site.admin_view(self.mark_view), name="claims_article_mark")
        return [mark, *super().get_urls()]

    def write(self, request: HttpRequest, row: Article | None, form: ArticleForm) -> Article:
        by: Any = request.user
        if row is None:
            return take_in(by=by, text=form.cleaned_data["text"], **form.facts())
        return correct(article=row, by=by, version=form.cleaned_data["version"] or 0, **form.facts())

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponse:
        messages.success(request, gettext("Taken in. Now go through its sentences: quote, claim, or nothing to check."))
        return HttpResponseRedirect(reverse("admin:claims_article_change", args=[obj.pk]))

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        messages.success(request, gettext("Saved."))
        return HttpResponseRedirect(reverse("admin:claims_article_change", args=[obj.pk]))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        article = self.visible_or_404(request, object_id)
        user: Any = request.user
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **page_of(article, user)})

    def mark_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """POST ``mark=<start>-<end>`` says there is nothing to check in a sentence; ``withdraw=<id>`` takes it back."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        article: Article = self.visible_or_404(request, pk)
        user: Any = request.user
        try:
            start = self._mark(request, article, user)
        except ValidationError as problem:
            messages.error(request, " ".join(problem.messages))
            start = 0
        except Refused as refused:
            messages.error(request, str(refused))
            start = 0
        anchor = f"#s{start}" if start else ""
        return HttpResponseRedirect(f"{reverse('admin:claims_article_change', args=[pk])}{anchor}")

    @staticmethod
    def _mark(request: HttpRequest, article: Article, user: Any) -> int:
        if key := request.POST.get("withdraw", ""):
            known = NothingToCheck.objects.filter(revision__article=article)
            mark = get_object_or_404(known, pk=int(key) if is_key(key) else 0)
            withdraw_mark(mark=mark, by=user)
            messages.success(request, gettext("Taken back: the sentence counts as unchecked again."))
            return int(mark.start)
        span = span_of(request.POST.get("mark", ""))
        if span is None:
            raise ValidationError(gettext("Say which sentence."))
        mark_nothing_to_check(article=article, by=user, start=span[0], end=span[1])
        messages.success(request, gettext("Marked: nothing to check. “Undo” beside the sentence takes it back."))
        return span[0]

    @admin.display(description=_("published"), ordering="published_at")
    def published(self, article: Article) -> str:
        return date_format(article.published_at) if article.published_at else "—"

    @admin.display(description=_("statements"), ordering="statement_count")
    def statement_count(self, article: Any) -> int:
        return int(article.statement_count)

    @admin.display(description=_("signed off"), ordering="signed_off_count")
    def signed_off(self, article: Any) -> int:
        return int(article.signed_off_count)

    @admin.display(description=_("stale"), ordering="stale_count")
    def stale(self, article: Any) -> int:
        return int(article.stale_count)

    @admin.display(description=_("revision"), ordering="latest_number")
    def revision(self, article: Any) -> int:
        return int(article.latest_number)
