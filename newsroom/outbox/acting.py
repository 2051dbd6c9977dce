"""A page that says what is about to be done to which rows, and one that says what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from newsroom.key_fields import is_key
from newsroom.models import User
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import ReadOnlyAdmin
from newsroom.words import Lazy

MOST = 100


@dataclass(frozen=True, slots=True)
class Act:
    """``do`` takes a row, who acts and the version they saw; answers a secret to show once, or nothing."""

    name: str
    label: Lazy
    explained: Lazy
    do: Callable[[Any, User, int], str]


@dataclass(frozen=True, slots=True)
class Result:
    row: Model
    is_done: bool
    words: str = ""
    secret: str = ""


class ActViews(ReadOnlyAdmin):
    """Adds the two pages for each of ``acts``; the list's own actions and the links on a row's page lead to them."""

    acts: Mapping[str, Act] = {}
    change_form_template = "admin/newsroom/acting_change_form.html"

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.act_view)
        return [path("act/<slug:name>/", view, name=self._address()), *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {act.name: (_leading_to(act), act.name, f"{act.label}…") for act in self.acts.values()}

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        row = context.get("original")
        links = [(act.label, self.address_of(act, [row.pk])) for act in self.acts.values()] if row else []
        return super().render_change_form(request, {**context, "act_links": links}, *args, **kwargs)

    def act_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """GET with ``ids`` says what would be done; POST with a ``version_<id>`` for each does it, each by itself."""
        act = self.acts.get(name)
        if act is None:
            raise Http404(f"There is no act “{name}”.")
        if not self.has_view_permission(request):
            raise PermissionDenied
        given = request.POST if request.method == "POST" else request.GET
        rows = list(self._rows(request, given.getlist("ids")))
        if request.method != "POST":
            return self._acting_page(request, act, "admin/newsroom/act.html", {"rows": rows})
        return self.results_page(request, act.label, [_result(act, row, request) for row in rows])

    def results_page(self, request: HttpRequest, label: Lazy, results: Sequence[Result]) -> HttpResponse:
        done = sum(result.is_done for result in results)
        context = {"results": results, "done": done, "label": label, "title": label}
        response = self._acting_page(request, None, "admin/newsroom/act_results.html", context)
        # A secret among the results is shown this once, and not kept by the browser either.
        response["Cache-Control"] = "no-store"
        return response

    def address_of(self, act: Act, pks: Sequence[int]) -> str:
        return f"{reverse(f'admin:{self._address()}', args=[act.name])}?{urlencode({'ids': pks}, doseq=True)}"

    def _address(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_act"

    def _rows(self, request: HttpRequest, ids: Sequence[str]) -> QuerySet:
        return self.get_queryset(request).filter(pk__in=[int(pk) for pk in ids if is_key(pk)][:MOST]).order_by("pk")

    def _acting_page(
        self, request: HttpRequest, act: Act | None, template: str, context: dict[str, Any]
    ) -> TemplateResponse:
        back = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        common = {"act": act, "opts": self.opts, "back": back, "title": act.label if act else ""}
        return TemplateResponse(request, template, {**self.admin_site.each_context(request), **common, **context})


def _leading_to(act: Act) -> Callable[..., HttpResponse | None]:
    def lead(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        pks = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
        if len(pks) > MOST:
            messages.error(request, gettext("At most %(most)s at once: narrow the list first.") % {"most": MOST})
            return None
        return HttpResponseRedirect(model_admin.address_of(act, pks))

    return admin.action(description=f"{act.label}…")(lead)


def _result(act: Act, row: Any, request: HttpRequest) -> Result:
    by: Any = request.user
    seen = request.POST.get(f"version_{row.pk}", "")
    try:
        return Result(row, True, secret=act.do(row, by, int(seen) if is_key(seen) else 0))
    except (Refused, Conflict) as problem:
        return Result(row, False, str(problem))
    except ValidationError as problem:
        return Result(row, False, " ".join(problem.messages))
