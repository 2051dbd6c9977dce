"""One verb for many statements: a page that lists each with what the rules say, then a result for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.transitions import options_of_all, perform
from claims.admin.statement_columns import JOINED
from claims.admin.verb_forms import active_checkers
from claims.models import Statement
from claims.workflow import VERBS
from newsroom.key_fields import is_key
from newsroom.models import User
from newsroom.record.refusals import Conflict, Refusal, Refused
from newsroom.recorded_admin import ReadOnlyAdmin
from newsroom.words import amid

# Proposing, reaffirming and overriding want each statement looked at by itself.
BULK_VERBS = (
    "submit", "take", "assign", "release", "recall", "return", "sign_off", "recheck", "reopen", "withdraw", "restore"
)  # fmt: skip
WANT_ASSIGNEE = ("assign", "reopen")
MOST = 500


class BulkForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), required=False)
    assignee = forms.ModelChoiceField(User.objects.none(), label=_("Assignee"), help_text=_("Active checkers only."))

    def __init__(self, *args: Any, verb: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = VERBS[verb].needs_reason
        assignee: Any = self.fields["assignee"]
        assignee.queryset = active_checkers()
        if verb not in WANT_ASSIGNEE:
            del self.fields["assignee"]


@dataclass(frozen=True, slots=True)
class Row:
    """One statement of a bulk act: with the version its reader sees, and why not, if not."""

    statement: Statement
    version: int
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Result:
    statement: Statement
    is_done: bool
    words: str


class BulkViews(ReadOnlyAdmin):
    """Adds the bulk page; the lists' own actions lead to it."""

    def get_urls(self) -> list[Any]:
        bulk = path("bulk/<slug:verb>/", self.admin_site.admin_view(self.bulk_view), name="claims_statement_bulk")
        return [bulk, *super().get_urls()]

    def bulk_view(self, request: HttpRequest, verb: str) -> HttpResponse:
        """POST with ``ids`` and a ``version_<id>`` each does the verb to every one of them, each by itself."""
        if verb not in BULK_VERBS:
            raise Http404(gettext("There is no verb “%(verb)s” for many.") % {"verb": verb})
        if request.method != "POST" or not self.has_view_or_change_permission(request):
            raise PermissionDenied
        statements = chosen_rows(request)
        form = BulkForm(request.POST, verb=verb)
        if not form.is_valid():
            return confirmation(self, request, verb, statements, form)
        results = one_by_one(request, verb, statements, form)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("%(label)s: results") % {"label": VERBS[verb].label},
            "opts": self.opts,
            "verb": VERBS[verb],
            "results": results,
            "done": sum(result.is_done for result in results),
        }
        return TemplateResponse(request, "admin/claims/bulk_results.html", context)


def chosen_rows(request: HttpRequest) -> list[Statement]:
    """The statements whose ``ids`` were posted, as far as this person may see them."""
    by: Any = request.user
    wanted = [int(pk) for pk in request.POST.getlist("ids") if is_key(pk)][:MOST]
    return list(Statement.objects.visible_to(by).filter(pk__in=wanted).select_related(*JOINED).order_by("pk"))


def one_by_one(request: HttpRequest, verb: str, statements: Sequence[Statement], form: BulkForm) -> list[Result]:
    """Do the verb to each by itself, with what the valid ``form`` gives; what one meets does not hold up the others."""
    by: Any = request.user
    given = {name: value for name, value in form.cleaned_data.items() if name != "reason"}
    reason = form.cleaned_data["reason"]
    return [_one(verb, each, by, _version(request, each), reason, given) for each in statements]


def confirmation(
    model_admin: admin.ModelAdmin, request: HttpRequest, verb: str, statements: Sequence[Statement], form: BulkForm
) -> HttpResponse:
    """The page before: what would be done to which rows, and to which not, in a fixed number of queries."""
    user: Any = request.user
    found = options_of_all(statements, user)
    rows = [
        Row(s, _version(request, s) or s.version, next(o.refusal for o in found[s.pk] if o.verb.name == verb))
        for s in statements
    ]
    context = {
        **model_admin.admin_site.each_context(request),
        "title": gettext("%(label)s: %(count)s selected") % {"label": VERBS[verb].label, "count": len(rows)},
        "opts": model_admin.opts,
        "verb": VERBS[verb],
        "rows": rows,
        "allowed": sum(row.refusal is None for row in rows),
        "form": form,
        "target": reverse("admin:claims_statement_bulk", args=[verb]),
    }
    return TemplateResponse(request, "admin/claims/bulk.html", context)


def bulk_actions() -> list[Any]:
    """An action for ``ModelAdmin.actions`` for each verb."""
    return [_action(verb) for verb in BULK_VERBS]


def _action(verb: str) -> Callable[..., HttpResponse | None]:
    @admin.action(description=f"{VERBS[verb].label}…")
    def act(model_admin: admin.ModelAdmin, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        statements = list(queryset.order_by("pk")[: MOST + 1])
        if len(statements) > MOST:
            messages.error(request, gettext("At most %(most)s at once: narrow the list first.") % {"most": MOST})
            return None
        return confirmation(model_admin, request, verb, statements, BulkForm(verb=verb))

    act.__name__ = f"bulk_{verb}"
    return act


def _version(request: HttpRequest, statement: Statement) -> int:
    """The version this row was shown with; 0, which no row ever has, where that is missing."""
    value = request.POST.get(f"version_{statement.pk}", "")
    return int(value) if is_key(value) else 0


def _one(verb: str, statement: Statement, by: User, version: int, reason: str, given: dict[str, Any]) -> Result:
    try:
        done = perform(verb, statement=statement, by=by, version=version, reason=reason, **given)
    except (Refused, Conflict) as problem:
        return Result(statement, False, str(problem))
    except ValidationError as problem:
        return Result(statement, False, " ".join(problem.messages))
    return Result(done, True, gettext("Now %(state)s.") % {"state": amid(done.get_state_display())})
