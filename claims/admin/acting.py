"""The small page on which a verb is confirmed, with its reason and its inputs."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext

from claims.actions.facts import case_of
from claims.actions.transitions import options, perform
from claims.actions.wordings import Wording, wording_of
from claims.admin.doing import happened
from claims.admin.verb_forms import FORMS, ActForm
from claims.changes import since_last_decision
from claims.models import Evidence, Statement
from claims.models.statement import Kind
from claims.templatetags.record import desk_url
from claims.verdicts import nearest_hop_seen
from claims.workflow import TRANSITIONS, VERBS
from newsroom.record.refusals import Conflict, Refusal, Refused
from newsroom.record.refusals import Kind as RefusalKind
from newsroom.recorded_admin import ReadOnlyAdmin, explain
from newsroom.versioned_forms import mutable

SHOWS_DIFFERENCE = ("sign_off", "reaffirm", "override", "return", "recheck")


class ActViews(ReadOnlyAdmin):
    """Adds the confirmation page of every verb."""

    def get_urls(self) -> list[Any]:
        act = path("<int:pk>/<slug:verb>/", self.admin_site.admin_view(self.act_view), name="claims_statement_act")
        # The last of the admin's own addresses catches everything.
        *earlier, catch_all = super().get_urls()
        return [*earlier, act, catch_all]

    def act_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """GET shows what the verb asks for, or why it is refused; POST does it.

        A refused act answers 403 (another person could) or 409 (not now, or not on this version), saying why.
        """
        if verb not in TRANSITIONS:
            raise Http404(gettext("There is no verb “%(verb)s”.") % {"verb": verb})
        statement: Statement = self.visible_or_404(request, pk)
        form_class = FORMS.get(verb, ActForm)
        if request.method != "POST":
            return self._act_page(request, statement, verb, form_class(statement=statement, verb=verb))
        form = form_class(request.POST, statement=statement, verb=verb)
        refusal = refusal_of(statement, verb, request)
        if refusal is not None:
            return self._act_page(request, statement, verb, form, status=status_of(refusal))
        if not form.is_valid():
            return self._act_page(request, statement, verb, form)
        return self._do(request, statement, verb, form)

    def _do(self, request: HttpRequest, statement: Statement, verb: str, form: ActForm) -> HttpResponse:
        by: Any = request.user
        given = form.cleaned_data
        try:
            done = perform(
                verb, statement=statement, by=by, version=given["version"], reason=given["reason"], **form.inputs()
            )
        except Conflict as conflict:
            return self._conflict_page(request, conflict, verb, form)
        except Refused as refused:
            form.add_error(None, str(refused))
            return self._act_page(request, statement, verb, form, status=status_of(refused.refusal))
        except ValidationError as problem:
            explain(problem, form)
            return self._act_page(request, statement, verb, form)
        messages.success(request, happened(verb, done, by))
        return HttpResponseRedirect(desk_url(done))

    def _conflict_page(self, request: HttpRequest, conflict: Conflict, verb: str, form: ActForm) -> HttpResponse:
        """What stands now, with everything typed; pressing again acts on what is shown now."""
        current = self.visible_or_404(request, conflict.current.pk)
        data = mutable(form.data)
        data["version"] = str(current.version)
        if "shown_hash" in data:
            data["shown_hash"] = current.content_hash
        again = type(form)(data, statement=current, verb=verb)
        again.is_valid()
        again.add_error(
            None, gettext("%(conflict)s Look at it again; nothing you typed is lost.") % {"conflict": conflict}
        )
        return self._act_page(request, current, verb, again, status=HTTPStatus.CONFLICT)

    def _act_page(
        self, request: HttpRequest, statement: Statement, verb: str, form: ActForm, status: int = HTTPStatus.OK
    ) -> HttpResponse:
        decision, changed = since_last_decision(statement) if verb in SHOWS_DIFFERENCE else (None, [])
        context = {
            **self.admin_site.each_context(request),
            "title": VERBS[verb].label,
            "subtitle": f"{statement.get_kind_display()} {statement.pk}",
            "opts": self.opts,
            "statement": statement,
            "verb": VERBS[verb],
            "form": form,
            "media": self.media + form.media,
            "refusal": refusal_of(statement, verb, request),
            "decision": decision,
            "changed": changed,
            "shows_difference": verb in SHOWS_DIFFERENCE,
            **(_findings(statement, form) if verb in ("propose", "override") else {}),
        }
        return TemplateResponse(request, "admin/claims/act.html", context, status=status)


def refusal_of(statement: Statement, verb: str, request: HttpRequest) -> Refusal | None:
    user: Any = request.user
    return next(option.refusal for option in options(statement, user) if option.verb.name == verb)


def status_of(refusal: Refusal) -> int:
    return HTTPStatus.FORBIDDEN if refusal.kind == RefusalKind.who else HTTPStatus.CONFLICT


def _findings(statement: Statement, form: ActForm) -> dict[str, Any]:
    """What the machine can say beforehand: the wording class, and how far along the chain the evidence reaches."""
    live = list(statement.evidence.live().select_related("snapshot__source"))
    case = case_of(statement)
    seen = nearest_hop_seen(replace(case, named=frozenset(piece.pk for piece in live)))
    reached = statement.hops.select_related("party").filter(position=seen).first() if seen is not None else None
    wording, problem = _wording(statement, live, form)
    return {"wording": wording, "wording_problem": problem, "reached": reached, "live": live}


def _wording(statement: Statement, live: list[Evidence], form: ActForm) -> tuple[Wording | None, str]:
    if statement.kind != Kind.quote:
        return None, ""
    chosen = getattr(form, "cleaned_data", {}).get("wording_evidence")
    try:
        return wording_of(statement, live, chosen), ""
    except ValidationError as problem:
        return None, " ".join(problem.messages)
