"""The review page: one statement with everything needed to decide on it, and the verbs to do so."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from claims.actions.comments import comment, resolve_comment
from claims.actions.transitions import options, perform
from claims.admin.acting import status_of
from claims.admin.comments import CommentForm
from claims.admin.doing import happened
from claims.admin.verb_forms import ActForm
from claims.models import Comment, Decision, Statement
from claims.views import at_the_desk, page, presence
from claims.views.asked import person, statement_or_404
from claims.views.queue_list import Queue, neighbours, queue_of
from claims.views.reviewing.page import about_the_queue, everything_about
from claims.views.reviewing.verbs import DONE_WITH, Trouble, conflict_trouble, form_of, refused_trouble
from claims.workflow import TRANSITIONS
from newsroom.key_fields import is_key
from newsroom.models import Event
from newsroom.record.refusals import Conflict, Refused
from newsroom.recorded_admin import explain
from newsroom.versioned_forms import mutable
from newsroom.words import amid


@at_the_desk
def review(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, statement_or_404(request, pk))


@at_the_desk
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """POST does the verb; then the next item opens, or the statement again where its part here is not over.

    GET leads to the page: whoever logs in again in the middle of an act comes here.
    """
    if verb not in TRANSITIONS:
        raise Http404(gettext("There is no verb “%(verb)s”.") % {"verb": verb})
    statement = statement_or_404(request, pk)
    if request.method != "POST":
        return HttpResponseRedirect(f"{_address(statement, request)}#do-{verb}")
    form = form_of(statement, verb, request.POST)
    if request.POST.get("version") != str(statement.version):
        return _conflict(request, statement, verb, form)
    refusal = next(option.refusal for option in options(statement, person(request)) if option.verb.name == verb)
    if refusal is not None:
        return _page(
            request, statement, bound=form, trouble=refused_trouble(verb, refusal, form), status=status_of(refusal)
        )
    if not form.is_valid():
        return _page(request, statement, bound=form, status=HTTPStatus.BAD_REQUEST)
    return _do(request, statement, verb, form)


def _do(request: HttpRequest, statement: Statement, verb: str, form: ActForm) -> HttpResponse:
    queue = queue_of(person(request), request.GET)
    # Asked before the act moves the statement elsewhere.
    _, after = neighbours(queue, statement)
    given = form.cleaned_data
    try:
        done = perform(
            verb,
            statement=statement,
            by=person(request),
            version=given["version"],
            reason=given["reason"],
            **form.inputs(),
        )
    except Conflict:
        return _conflict(request, statement_or_404(request, statement.pk), verb, form)
    except Refused as refused:
        trouble = refused_trouble(verb, refused.refusal, form)
        return _page(request, statement, bound=form, trouble=trouble, status=status_of(refused.refusal))
    except ValidationError as problem:
        explain(problem, form)
        return _page(request, statement, bound=form, status=HTTPStatus.BAD_REQUEST)
    words = format_html("{} {}: {}", done.get_kind_display(), done.pk, happened(verb, done, person(request)))
    messages.success(request, words, extra_tags=f"did-{done.pk}")
    if verb not in DONE_WITH:
        return HttpResponseRedirect(_address(done, request))
    return HttpResponseRedirect(_address(after, request) if after else _queue_address(queue))


def _conflict(request: HttpRequest, current: Statement, verb: str, form: ActForm) -> HttpResponse:
    """What stands now, with everything typed; pressing again acts on what is shown now, where that is still allowed."""
    data = mutable(form.data)
    data["version"] = str(current.version)
    if "shown_hash" in data:
        data["shown_hash"] = current.content_hash
    again = form_of(current, verb, data)
    again.is_valid()
    trouble = conflict_trouble(verb, current, form)
    return _page(request, current, bound=again, trouble=trouble, status=HTTPStatus.CONFLICT)


@at_the_desk
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """POST comments; a comment on a version that has passed is kept in the form, beside what stands now."""
    statement = statement_or_404(request, pk)
    if request.method != "POST":
        return HttpResponseRedirect(f"{_address(statement, request)}#talk")
    form = CommentForm(request.POST, auto_id="comment_%s")
    status: int = HTTPStatus.BAD_REQUEST
    if form.is_valid():
        try:
            comment(statement=statement, by=person(request), **form.cleaned_data)
        except Conflict as conflict:
            data = mutable(request.POST)
            data["version"] = str(conflict.current.version)  # type: ignore[attr-defined]
            form, status = CommentForm(data, auto_id="comment_%s"), HTTPStatus.CONFLICT
            form.add_error(
                None,
                gettext("%(conflict)s Your comment is kept here: send it again if it still holds.")
                % {"conflict": conflict},
            )
            statement = statement_or_404(request, pk)
        except (Refused, ValidationError) as problem:
            explain(problem, form)
            status = status_of(problem.refusal) if isinstance(problem, Refused) else status
        else:
            messages.success(request, gettext("Comment added."), extra_tags=f"did-{pk}")
            return HttpResponseRedirect(f"{_address(statement, request)}#talk")
    return _page(request, statement, comment_form=form, status=status)


@at_the_desk
def resolve(request: HttpRequest, pk: int, comment_pk: int) -> HttpResponse:
    statement = statement_or_404(request, pk)
    if request.method != "POST":
        return HttpResponseRedirect(f"{_address(statement, request)}#talk")
    said = get_object_or_404(Comment.objects.visible_to(person(request)), pk=comment_pk, statement=statement)
    version = request.POST.get("version", "")
    try:
        resolve_comment(comment=said, by=person(request), version=int(version) if is_key(version) else 0)
    except (Refused, Conflict) as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, gettext("Comment resolved. If it was too early, comment again."))
    return HttpResponseRedirect(f"{_address(statement, request)}#talk")


@at_the_desk
@require_POST
def open_here(request: HttpRequest, pk: int) -> JsonResponse:
    """Asked every few seconds by an open page: who else has it open, and does it still stand as shown?"""
    statement, user = statement_or_404(request, pk), person(request)
    if request.POST.get("gone"):
        presence.gone(pk, user)
        return JsonResponse({})
    latest = Event.objects.filter(target_type="statement", target_id=pk).select_related("actor").order_by("-id").first()
    by = str(latest.actor) if latest and latest.actor else ""
    return JsonResponse({"others": presence.here(pk, user), "version": statement.version, "changed_by": by})


def _page(
    request: HttpRequest,
    statement: Statement,
    *,
    bound: ActForm | None = None,
    comment_form: CommentForm | None = None,
    trouble: Trouble | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    user = person(request)
    context: dict[str, Any] = everything_about(
        statement,
        user,
        compared=_compared(request, statement),
        bound=bound,
        comment_form=comment_form,
        trouble=trouble,
    )
    return page(
        request,
        "claims/desk/review.html",
        {
            "title": gettext("Review %(kind)s %(number)s")
            % {"kind": amid(statement.get_kind_display()), "number": statement.pk},
            "others": presence.here(statement.pk, user),
            "refresh_seconds": presence.REFRESH_SECONDS,
            **context,
            **about_the_queue(statement, queue_of(user, request.GET)),
        },
        status=status,
    )


def _compared(request: HttpRequest, statement: Statement) -> Decision | None:
    """The decision that the address asks to compare with. Raises Http404 where there is no such one."""
    wanted = request.GET.get("since", "")
    if not wanted:
        return None
    pk = int(wanted) if is_key(wanted) else 0
    decisions = Decision.objects.visible_to(person(request)).select_related("by")
    return get_object_or_404(decisions, pk=pk, statement=statement)


def _address(statement: Statement, request: HttpRequest) -> str:
    asked = queue_of(person(request), request.GET)
    return f"{reverse('desk:review', args=[statement.pk])}?{asked.query()}"


def _queue_address(queue: Queue) -> str:
    return f"{reverse('desk:queue')}?{queue.query()}"
