"""What stands in the queue: its tabs, its filters and its order, so that the list and the review page walk it alike."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Count, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.admin.statement_columns import JOINED
from claims.models import Statement
from claims.models.statement import Kind, Priority, StatementQuerySet
from claims.workflow import StaleCause, State
from newsroom.key_fields import is_key
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import holders_of
from newsroom.words import Lazy
from sources.models import Party

PAGE = 50
NO_DUE_DATE = date.max
ME, NOBODY = "me", "nobody"
PLACE = re.compile(r"([0-9]{1,2})\.([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Tab:
    """One reading of the queue; ``empty`` is what it says when there is nothing in it."""

    key: str
    label: Lazy
    rows: Callable[[StatementQuerySet, User], StatementQuerySet]
    empty: Lazy


TABS = {
    tab.key: tab
    for tab in (
        Tab("mine", _("Mine"), lambda rows, user: rows.mine(user), _("Nothing is in your hands.")),
        Tab(
            "waiting",
            _("Waiting for me"),
            lambda rows, user: rows.waiting_for(user),
            _("Nothing waits for your roles."),
        ),
        Tab("anyone", _("Waiting for anyone"), lambda rows, user: rows.waiting_for_anyone(), _("Nothing lies about.")),
        Tab(
            "stale",
            _("Stale, and why"),
            lambda rows, user: rows.filter(state=State.stale),
            _("No sign-off has lapsed."),
        ),
        Tab("overdue", _("Overdue"), lambda rows, user: rows.overdue(), _("Nothing is late.")),
        Tab("blocked", _("Blocked on"), lambda rows, user: rows.blocked(), _("Nothing waits for others.")),
        Tab("all", _("All"), lambda rows, user: rows, _("Nothing is recorded yet.")),
    )
}
USUAL_TAB = "waiting"
FILTERS = ("kind", "outlet", "state", "cause", "assignee", "priority", "q")


class QueueFilters(forms.Form):
    """Ways to narrow the queue. All stand in the address; an unknown value is said to be one."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Any kind")), *Kind.choices], required=False)
    outlet = forms.ModelChoiceField(
        Party.objects.none(), label=_("Outlet"), empty_label=_("Any outlet"), required=False
    )
    state = forms.ChoiceField(label=_("State"), choices=[("", _("Any state")), *State.choices], required=False)
    cause = forms.ChoiceField(choices=[("", _("Any cause")), *StaleCause.choices], required=False, label=_("Why stale"))
    assignee = forms.ChoiceField(label=_("Assignee"), required=False)
    priority = forms.TypedChoiceField(
        label=_("Priority"),
        choices=[("", _("Any priority")), *((str(value), label) for value, label in Priority.choices)],
        coerce=int,
        empty_value=None,
        required=False,
    )
    q = forms.CharField(
        required=False, max_length=200, label=_("Search"), widget=forms.TextInput(attrs={"type": "search", "size": 22})
    )

    def __init__(self, data: QueryDict, *, user: User, checkers: list[User]) -> None:
        super().__init__(data, auto_id="filter_%s")
        outlets: Any = self.fields["outlet"]
        outlets.queryset = (
            Party.objects.visible_to(user).filter(articles__isnull=False).distinct().order_by("name", "id")
        )
        assignee: Any = self.fields["assignee"]
        people = [(str(person.pk), str(person)) for person in checkers]
        assignee.choices = [("", gettext("Anybody")), (ME, gettext("Me")), (NOBODY, gettext("Nobody")), *people]

    def chosen(self) -> dict[str, Any]:
        """The filters that narrow anything; those that make no sense are left out and shown as errors."""
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}


@dataclass(frozen=True, slots=True)
class Queue:
    """One person's queue as an address asks for it: a tab and filters, in one order."""

    user: User
    tab: Tab
    filters: QueueFilters
    problem: str = ""

    def rows(self, tab: Tab | None = None) -> StatementQuerySet:
        """The visible statements of the tab (this queue's own, if not said) that pass the filters, unordered."""
        seen = (tab or self.tab).rows(Statement.objects.visible_to(self.user), self.user)
        return narrowed(seen, self.filters.chosen(), self.user) if self.filters.is_valid() else seen.none()

    def counts(self) -> list[tuple[Tab, int]]:
        """Every tab with how many pass the filters."""
        return [(tab, self.rows(tab).count()) for tab in TABS.values()]

    def causes(self) -> list[tuple[str, str, int]]:
        """Why the stale ones are stale: cause, its words, how many; the most frequent first."""
        found = self.rows(TABS["stale"]).order_by().values_list("stale_cause").annotate(Count("pk"))
        labelled = [(cause, str(StaleCause(cause).label), number) for cause, number in found]
        return sorted(labelled, key=lambda row: (-row[2], row[0]))

    def query(self, **other: str) -> str:
        """The address's own part that asks for this queue, with ``other`` put in place; empty values fall away."""
        given = {name: self.filters.data.get(name, "") for name in FILTERS} | {"tab": self.tab.key} | other
        return urlencode({name: value for name, value in given.items() if value})


def queue_of(user: User, asked: QueryDict) -> Queue:
    """The queue that the address asks for. An unknown tab is said to be one, and the usual one shown."""
    wanted = asked.get("tab") or USUAL_TAB
    checkers = list(User.objects.filter(holders_of(Role.checker)).distinct().order_by("username"))
    problem = "" if wanted in TABS else (gettext("There is no tab “%(wanted)s”.") % {"wanted": wanted[:40]})
    return Queue(user, TABS.get(wanted, TABS[USUAL_TAB]), QueueFilters(asked, user=user, checkers=checkers), problem)


def narrowed(rows: StatementQuerySet, chosen: dict[str, Any], user: User) -> StatementQuerySet:
    """``rows`` that pass the filters."""
    columns = {"kind": "kind", "outlet": "article__outlet", "state": "state", "cause": "stale_cause"}
    rows = rows.filter(**{path: chosen[name] for name, path in columns.items() if name in chosen})
    if "priority" in chosen:
        rows = rows.filter(priority=chosen["priority"])
    if "assignee" in chosen:
        rows = rows.filter(_assigned(chosen["assignee"], user))
    return rows.filter(_found(chosen["q"])) if "q" in chosen else rows


def _assigned(who: str, user: User) -> Q:
    if who == NOBODY:
        return Q(assignee__isnull=True)
    return Q(assignee=user.pk if who == ME else int(who))


def _found(words: str) -> Q:
    """In the words, the sentence, the headline or a name; a number finds the statement that bears it."""
    paths = ("printed_text", "sentence", "article__headline", "speaker__name", "claimant__name")
    found = Q()
    for path in paths:
        found |= Q(**{f"{path}__icontains": words})
    number = words.removeprefix("#")
    return found | Q(pk=int(number)) if is_key(number) else found


# The order of the work: what is urgent, then what is due first, then what was recorded first. None of it is touched by
# deciding, so that whoever walks the queue neither skips nor meets anything twice.
Place = tuple[int, date, int]


def place_of(statement: Statement) -> Place:
    return statement.priority, statement.due_on or NO_DUE_DATE, statement.pk


def ordered(rows: StatementQuerySet, *, backwards: bool = False) -> QuerySet[Statement]:
    dated = rows.annotate(due_order=Coalesce("due_on", Value(NO_DUE_DATE)))
    if backwards:
        return dated.order_by("priority", F("due_order").desc(), "-pk")
    return dated.order_by("-priority", F("due_order").asc(), "pk")


def beyond(rows: StatementQuerySet, place: Place, *, backwards: bool = False) -> QuerySet[Statement]:
    """What comes after ``place`` in the order of the work (before it, nearest first, when ``backwards``)."""
    priority, due, pk = place
    first, later, last = ("priority__gt", "due_order__lt", "pk__lt") if backwards else (
        "priority__lt", "due_order__gt", "pk__gt"
    )  # fmt: skip
    return ordered(rows, backwards=backwards).filter(
        Q(**{first: priority})
        | Q(priority=priority, **{later: due})
        | Q(priority=priority, due_order=due, **{last: pk})
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of the queue; ``earlier`` and ``later`` are what to put into the address for the next ones."""

    statements: list[Statement]
    earlier: str = ""
    later: str = ""


def page_of(queue: Queue, asked: QueryDict) -> Page:
    """The page that the address asks for: from the start, or ``after`` or ``before`` a place."""
    backwards = "before" in asked
    place = read_place(asked.get("before") or asked.get("after") or "")
    rows = beyond(queue.rows(), place, backwards=backwards) if place else ordered(queue.rows())
    found = list(rows.select_related(*JOINED)[: PAGE + 1])
    more, shown = len(found) > PAGE, found[:PAGE]
    if backwards and place:
        shown = shown[::-1]
    has_earlier = place is not None and (more if backwards else True)
    has_later = more if not (backwards and place) else True
    return Page(
        statements=shown,
        earlier=written_place(place_of(shown[0])) if shown and has_earlier else "",
        later=written_place(place_of(shown[-1])) if shown and has_later else "",
    )


def neighbours(queue: Queue, statement: Statement) -> tuple[Statement | None, Statement | None]:
    """What comes before and after ``statement`` in the queue, whether or not it still stands there itself."""
    rows, place = queue.rows().exclude(pk=statement.pk), place_of(statement)
    return beyond(rows, place, backwards=True).first(), beyond(rows, place).first()


def written_place(place: Place) -> str:
    priority, due, pk = place
    return f"{priority}.{due.isoformat()}.{pk}"


def read_place(words: str) -> Place | None:
    """The place written in an address, or None where it is none."""
    found = PLACE.fullmatch(words)
    if found is None:
        return None
    try:
        return int(found[1]), date.fromisoformat(found[2]), int(found[3])
    except ValueError:
        return None
