"""The queue: what waits, for whom and why, with what can be done to it in place."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext

from claims.actions.transitions import options_of_all, perform
from claims.admin.acting import status_of
from claims.admin.bulk import BulkForm, chosen_rows, one_by_one
from claims.admin.doing import happened
from claims.models import Statement
from claims.views import at_the_desk, page, presence
from claims.views.asked import person, statement_or_404
from claims.views.queue_list import Queue, page_of, queue_of
from claims.views.queue_rows import RowForm, save_row
from claims.workflow import State
from newsroom.key_fields import is_key
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import roles_of
from newsroom.record.refusals import Conflict, Refusal, Refused
from newsroom.recorded_admin import explain

BULK = {"bulk_assign": "assign", "bulk_return": "return"}


@dataclass(frozen=True, slots=True)
class Row:
    """One statement of the list: what may be done to it here, and who else has it open."""

    statement: Statement
    form: RowForm
    may_take: bool
    assign_refusal: Refusal | None
    lookers: list[str]
    is_late: bool

    @property
    def may_save(self) -> bool:
        return bool(self.form.open_fields)


@at_the_desk
def queue(request: HttpRequest) -> HttpResponse:
    """GET shows a tab; POST takes a statement, saves a row, or does a verb to all that are ticked."""
    asked = queue_of(person(request), request.GET)
    if request.method != "POST":
        return _list(request, asked)
    does = {"take": _take, "save": _save, **dict.fromkeys(BULK, _bulk)}.get(request.POST.get("do", ""))
    if does is None:
        return HttpResponseBadRequest(gettext("There is no such thing to do here."))
    return does(request, asked)


def _list(
    request: HttpRequest, asked: Queue, bound: RowForm | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    found = page_of(asked, request.GET)
    statements = found.statements
    if bound is not None and bound.statement.pk not in {s.pk for s in statements}:
        # It no longer stands on this page, but what was typed into it does.
        statements = [bound.statement, *statements]
    context = {
        "title": gettext("Queue"),
        "queue": asked,
        "tabs": [(tab, number, asked.query(tab=tab.key, cause="")) for tab, number in asked.counts()],
        "causes": [(*row, asked.query(cause=row[0])) for row in asked.causes()] if asked.tab.key == "stale" else [],
        "rows": _rows(statements, asked.user, bound),
        "page": found,
        "query": asked.query(),
        "here": _here(request, asked),
        "is_narrowed": bool(asked.filters.is_valid() and asked.filters.chosen()),
        "checkers": asked.filters.fields["assignee"].choices[3:],  # type: ignore[attr-defined]
        "may_assign": Role.lead in roles_of(asked.user),
        "may_return": Role.reviewer in roles_of(asked.user),
        **more,
    }
    return page(request, "claims/desk/queue.html", context, status=status)


def _rows(statements: list[Statement], user: User, bound: RowForm | None) -> list[Row]:
    """The rows of the page, in a fixed number of queries."""
    found = options_of_all(statements, user)
    refusals = {pk: {option.verb.name: option.refusal for option in options} for pk, options in found.items()}
    looking = presence.lookers([s.pk for s in statements], user)
    rows = []
    for statement in statements:
        refused = refusals[statement.pk]
        is_bound = bound is not None and bound.statement.pk == statement.pk
        form = bound if bound is not None and is_bound else RowForm(statement=statement, user=user, refused=refused)
        late = statement.due_on is not None and statement.due_on < localdate()
        rows.append(
            Row(
                statement=statement,
                form=form,
                may_take=refused["take"] is None,
                assign_refusal=refused["assign"],
                lookers=looking.get(statement.pk, []),
                is_late=late and statement.state not in (State.signed_off, State.withdrawn),
            )
        )
    return rows


def _take(request: HttpRequest, asked: Queue) -> HttpResponse:
    statement = _posted(request)
    version = request.POST.get("version", "")
    try:
        done = perform(
            "take",
            statement=statement,
            by=asked.user,
            version=int(version) if is_key(version) else 0,
        )
    except (Refused, Conflict) as problem:
        status = status_of(problem.refusal) if isinstance(problem, Refused) else HTTPStatus.CONFLICT
        messages.error(
            request,
            gettext("%(kind)s %(number)s was not taken. %(problem)s")
            % {"kind": statement.get_kind_display(), "number": statement.pk, "problem": problem},
        )
        return _list(request, asked, status=status)
    messages.success(request, happened("take", done, asked.user))
    return _back(request, asked, statement)


def _save(request: HttpRequest, asked: Queue) -> HttpResponse:
    """Save what was typed in a row. What cannot be saved is shown again in its row, with the reason."""
    statement = _posted(request)
    refused = {option.verb.name: option.refusal for option in options_of_all([statement], asked.user)[statement.pk]}
    form = RowForm(request.POST, statement=statement, user=asked.user, refused=refused)
    status: int = HTTPStatus.BAD_REQUEST
    seen = request.POST.get("version", "")
    if seen != str(statement.version):
        # Said before anything else: the problems of the form may come from the other person's change.
        return _overtaken(request, asked, form, Conflict(statement, int(seen) if is_key(seen) else 0))
    if form.is_valid():
        try:
            done = save_row(form, asked.user)
        except Conflict as conflict:
            return _overtaken(request, asked, form, conflict)
        except Refused as problem:
            explain(problem, form)
            status = status_of(problem.refusal)
        except ValidationError as problem:
            explain(problem, form)
        else:
            words = (
                (gettext("%(words)s Statement %(number)s.") % {"words": done.words, "number": statement.pk})
                if done.words
                else gettext("Nothing was changed.")
            )
            messages.success(request, words)
            return _back(request, asked, statement)
    return _list(request, asked, bound=form, status=status, problem_at=statement)


def _overtaken(request: HttpRequest, asked: Queue, form: RowForm, conflict: Conflict) -> HttpResponse:
    """What was typed, on top of what stands now."""
    current = statement_or_404(request, conflict.current.pk)
    again = form.upon(current)
    again.add_error(
        None, gettext("%(conflict)s What you typed is kept; save again to put it on top.") % {"conflict": conflict}
    )
    return _list(request, asked, bound=again, status=HTTPStatus.CONFLICT, problem_at=current)


def _bulk(request: HttpRequest, asked: Queue) -> HttpResponse:
    """One verb for all that are ticked, each by itself, with a result for each."""
    verb = BULK[request.POST["do"]]
    statements = chosen_rows(request)
    form = BulkForm(request.POST, verb=verb)
    if not statements:
        form.add_error(None, gettext("Tick at least one statement first."))
    if not form.is_valid():
        return _list(request, asked, status=HTTPStatus.BAD_REQUEST, bulk_form=form, ticked={s.pk for s in statements})
    results = one_by_one(request, verb, statements, form)
    done = sum(result.is_done for result in results)
    return _list(
        request,
        asked,
        results=results,
        done=done,
        bulk_label=gettext("Assign") if verb == "assign" else gettext("Return"),
    )


def _posted(request: HttpRequest) -> Statement:
    pk = request.POST.get("statement", "")
    return statement_or_404(request, int(pk) if is_key(pk) else 0)


def _back(request: HttpRequest, asked: Queue, statement: Statement) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('desk:queue')}?{_here(request, asked)}#row-{statement.pk}")


def _here(request: HttpRequest, asked: Queue) -> str:
    """The address's part that asks for this very page of the queue."""
    return asked.query(**{name: request.GET.get(name, "") for name in ("after", "before")})
