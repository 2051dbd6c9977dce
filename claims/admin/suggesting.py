"""The page on which an editor keeps or drops what the text engine proposes for an article."""

import re
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.parties import SeveralBearTheName
from claims.actions.suggestions import VOICE, NotSuggested, drop_suggestion, keep_suggestion, undo_drop
from claims.admin.acting import status_of
from claims.admin.suggestion_cards import Asked, cards, listed
from claims.models import Article, Statement, SuggestionFate, SuggestionOutcome
from claims.suggestions import suggestions_for
from claims.templatetags.record import desk_url
from newsroom.key_fields import is_key
from newsroom.models import User
from newsroom.people.permissions import refusal
from newsroom.people.visibility import sees_everything
from newsroom.record.refusals import Refused
from newsroom.recorded_admin import ReadOnlyAdmin
from sources.models import Party

ACTS = ("keep", "edit", "drop", "undo")
GONE = _(
    "This is not suggested any more: the text has changed since you opened the page. Here is what is suggested now."
)
_KEY = re.compile(r"[0-9a-f]{64}")


class SuggestingViews(ReadOnlyAdmin):
    """Adds the Suggestions page of an article."""

    def get_urls(self) -> list[Any]:
        page = path(
            "<int:pk>/suggestions/",
            self.admin_site.admin_view(self.suggestions_view),
            name="claims_article_suggestions",
        )
        return [page, *super().get_urls()]

    def suggestions_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """POST ``act`` (keep, edit, drop or undo) with the ``key`` of a suggestion, and ``party-<n>`` where asked.

        What is refused answers 403 (another person could) or 409 (somebody was first), saying why.
        """
        article: Article = self.visible_or_404(request, pk)
        user: Any = request.user
        if not sees_everything(user):
            raise PermissionDenied
        if request.method != "POST":
            return self._suggestions_page(request, article)
        act, key = request.POST.get("act", ""), request.POST.get("key", "")
        if act not in ACTS or not _KEY.fullmatch(key):
            raise BadRequest(gettext("Say which suggestion, and what to do with it."))
        return self._decide(request, article, act, key)

    def _decide(self, request: HttpRequest, article: Article, act: str, key: str) -> HttpResponse:
        user: Any = request.user
        try:
            kept = _done(article, user, act, key, request.POST)
        except NotSuggested:
            return self._suggestions_page(request, article, problem=str(GONE), status=HTTPStatus.CONFLICT)
        except SeveralBearTheName as question:
            names = ", ".join(f"“{name}”" for name in question.candidates)
            asked = Asked(
                key,
                gettext("Several on file bear the name %(names)s. Say who is meant.") % {"names": names},
                _chosen(request.POST),
            )
            return self._suggestions_page(request, article, asked=asked)
        except ValidationError as problem:
            asked = Asked(key, " ".join(problem.messages), _chosen(request.POST))
            return self._suggestions_page(request, article, asked=asked)
        except Refused as refused:
            status = status_of(refused.refusal)
            return self._suggestions_page(request, article, problem=str(refused), status=status, last=key)
        back = _address(article, request.POST.get("all") == "1", key)
        if act == "edit" and kept is not None:
            words = gettext('Kept as a draft: change what you like and save. <a href="{}">Back to the suggestions</a>.')
            messages.success(request, format_html(words, back))
            return HttpResponseRedirect(desk_url(kept))
        if act == "undo":
            messages.success(request, gettext("Brought back: it is open again."))
        return HttpResponseRedirect(back)

    def _suggestions_page(
        self,
        request: HttpRequest,
        article: Article,
        *,
        problem: str = "",
        asked: Asked | None = None,
        last: str = "",
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        user: Any = request.user
        wants_all = request.POST.get("all", request.GET.get("all", "")) == "1"
        last = last or request.GET.get("last", "")
        context = {
            **self.admin_site.each_context(request),
            **_suggestions(article, user, wants_all, last, asked),
            "title": gettext("Suggestions"),
            "subtitle": str(article),
            "opts": self.opts,
            "article": article,
            "problem": problem,
            "wants_all": wants_all,
            "last": last if _KEY.fullmatch(last) else "",
            "closed": refusal(user, "claims.add_suggestionoutcome", gettext("keeping and dropping suggestions")),
        }
        return TemplateResponse(request, "admin/claims/suggestions.html", context, status=status)


def _suggestions(article: Article, user: User, wants_all: bool, last: str, asked: Asked | None) -> dict[str, Any]:
    """What is open, what was decided and what to look twice at, in a fixed number of queries."""
    suggested = suggestions_for(article)
    outcomes = SuggestionOutcome.objects.live().filter(article=article).select_related("decided_by", "statement")
    decided = list(outcomes.order_by("-id"))
    by_hand = {pk for found in suggested.suggestions if found.outcome is None for pk in found.recorded}
    return {
        "revision": suggested.revision,
        "cards": cards(suggested, wants_all, last, asked),
        "open_count": len(listed(suggested, wants_all=False)),
        "less_certain": sum(found.is_open and not found.proposal.shown for found in suggested.suggestions),
        "suggested_count": len(suggested.suggestions),
        "by_hand": list(Statement.objects.filter(pk__in=by_hand).order_by("pk")),
        "kept": [outcome for outcome in decided if outcome.outcome == SuggestionFate.kept],
        "dropped": [outcome for outcome in decided if outcome.outcome == SuggestionFate.dropped],
        "just_done": next((o for o in decided if o.key == last and o.decided_by_id == user.pk), None),
        "notes": [(note, [suggested.text[a:b] for a, b in note.spans]) for note in suggested.lint],
        "days": [(day, suggested.text[day.start : day.end]) for day in suggested.dates],
    }


def _done(article: Article, by: User, act: str, key: str, posted: QueryDict) -> Statement | None:
    """The statement, where it was kept. Raises whatever the action raises."""
    if act == "undo":
        undo_drop(article=article, by=by, key=key)
        return None
    if act == "drop":
        drop_suggestion(article=article, by=by, key=key)
        return None
    chosen = _chosen(posted).values()
    # Whoever speaks is left open where none of those on file is meant; nobody is chosen then for the chain either.
    left_open: dict[str, Any] = {name: None for name in VOICE.values() if name in chosen}
    if left_open:
        return keep_suggestion(article=article, by=by, key=key, **left_open)
    return keep_suggestion(article=article, by=by, key=key, parties=_parties(chosen))


def _chosen(posted: QueryDict) -> dict[str, str]:
    """What was chosen, by the field that asked for it."""
    return {name: posted.get(name, "") for name in posted if name.startswith("party-")}


def _parties(chosen: Any) -> list[Party]:
    wanted = {int(value) for value in chosen if is_key(value)}
    found = list(Party.objects.filter(pk__in=wanted).select_related("merged_into"))
    if len(found) < len(wanted):
        raise ValidationError(gettext("Choose one of those shown."))
    return found


def _address(article: Article, wants_all: bool, last: str) -> str:
    query = {"last": last, **({"all": "1"} if wants_all else {})}
    return f"{reverse('admin:claims_article_suggestions', args=[article.pk])}?{urlencode(query)}"
