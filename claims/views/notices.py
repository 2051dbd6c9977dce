"""What a person was told: their notices, unread first, and how they want to be told."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.actions import notices as acts
from claims.models import Notification
from claims.models.notification import NotificationQuerySet
from claims.notices import DIGEST_AT, USUAL_WAYS, NoticeKind, Way
from claims.notifying.catching_up import may_be_mailed
from claims.notifying.words import cause, excerpt, sentence
from claims.views import at_the_desk, page
from claims.views.asked import person
from newsroom.key_fields import is_key
from newsroom.models import User

PAGE = 50
WHEN = {
    NoticeKind.assigned: gettext_lazy("A statement is given to you to check"),
    NoticeKind.returned: gettext_lazy("What you proposed comes back to you"),
    NoticeKind.mentioned: gettext_lazy("Somebody mentions you in a comment, with @ and your user name"),
    NoticeKind.signed_off: gettext_lazy("What you recorded or proposed is signed off"),
    NoticeKind.gone_stale: gettext_lazy("A sign-off lapses of what you recorded, proposed or signed"),
    NoticeKind.overdue: gettext_lazy("What you recorded, or have in hand, is not done by its day"),
}
JOINED = ("statement__article__outlet", "event", "by")


@dataclass(frozen=True, slots=True)
class Row:
    notice: Notification
    sentence: str
    cause: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of notices; ``later`` is what to put into the address for the next one."""

    rows: list[Notification]
    later: str


class WaysForm(forms.Form):
    """One choice for each kind of notice."""

    def __init__(self, data: Any = None, *, ways: dict[str, str]) -> None:
        super().__init__(data, auto_id="way_%s")
        for kind in NoticeKind:
            self.fields[kind.value] = forms.ChoiceField(
                label=WHEN[kind], choices=Way.choices, initial=ways[kind.value], widget=forms.RadioSelect
            )


@at_the_desk
def notices(request: HttpRequest) -> HttpResponse:
    """GET shows a page of notices; POST marks one, or all that were shown, as read, or one as unread."""
    if request.method == "POST":
        return _mark(request)
    found = _page_of(person(request), request.GET.get("after", ""))
    rows = [Row(notice, sentence(notice), cause(notice), excerpt(notice)) for notice in found.rows]
    context = {
        "title": _("Notifications"),
        "unread": [row for row in rows if row.notice.read_at is None],
        "read": [row for row in rows if row.notice.read_at is not None],
        "newest": max((notice.pk for notice in found.rows), default=0),
        "page": found,
        "is_first": "after" not in request.GET,
    }
    return page(request, "claims/desk/notices.html", context)


@at_the_desk
def notice_settings(request: HttpRequest) -> HttpResponse:
    """How somebody wants to be told of each kind; POST saves it, or goes back to what is usual."""
    user = person(request)
    form = WaysForm(ways=acts.ways_of(user))
    if request.method == "POST":
        usual = {kind.value: way.value for kind, way in USUAL_WAYS.items()}
        form = WaysForm(usual if request.POST.get("do") == "usual" else request.POST, ways=acts.ways_of(user))
        if form.is_valid():
            acts.choose(by=user, ways=form.cleaned_data)
            messages.success(request, _("Saved. It holds for what happens from now on, and for mails not yet sent."))
            return HttpResponseRedirect(reverse("desk:notice_settings"))
    context = {
        "title": _("What you are told, and how"),
        "form": form,
        "ways": Way.choices,
        "may_be_mailed": may_be_mailed(user),
        "digest_at": DIGEST_AT,
    }
    return page(request, "claims/desk/notice_settings.html", context, status=400 if form.errors else 200)


def _mark(request: HttpRequest) -> HttpResponse:
    """One is meant where ``notice`` names it, else all up to ``up_to``."""
    user, does = person(request), request.POST.get("do", "")
    named, up_to = request.POST.get("notice", ""), request.POST.get("up_to", "")
    if does == "all" and is_key(up_to):
        count = acts.mark_all_read(by=user, up_to=int(up_to))
        told = ngettext("%(count)d notice marked as read.", "%(count)d notices marked as read.", count)
        messages.success(request, told % {"count": count})
    elif does in ("read", "unread") and is_key(named):
        (acts.mark_read if does == "read" else acts.mark_unread)(notice=int(named), by=user)
    else:
        return HttpResponseBadRequest(_("There is no such thing to do here."))
    return HttpResponseRedirect(request.get_full_path())


def _page_of(user: User, after: str) -> Page:
    """Unread first, each part from the newest on; ``after`` is ``unread.ID`` or ``read.ID``, or means the start."""
    part, dot, last = after.partition(".")
    own = Notification.objects.shown_to(user).select_related(*JOINED).order_by("-pk")
    unread, read = own.unread(), own.filter(read_at__isnull=False)
    if not dot or not is_key(last):
        part = ""
    if part == "read":
        unread, read = unread.none(), read.filter(pk__lt=int(last))
    elif part == "unread":
        unread = unread.filter(pk__lt=int(last))
    found = _some(unread, PAGE + 1)
    found += _some(read, PAGE + 1 - len(found))
    shown = found[:PAGE]
    more = len(found) > PAGE
    return Page(shown, f"{'unread' if shown[-1].read_at is None else 'read'}.{shown[-1].pk}" if more else "")


def _some(rows: NotificationQuerySet, number: int) -> list[Notification]:
    return list(rows[:number]) if number else []
