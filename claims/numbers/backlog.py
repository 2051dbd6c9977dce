"""The backlog: what waits to be finished, how long it has been where it is, and whether there is more or less of it."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from claims.numbers.moves import OPEN, last_moved, moves
from claims.numbers.scope import Scope
from claims.numbers.tables import Bar, Chart, Column, Form, Kind, Report
from claims.workflow import State

SAID = _(
    "The backlog is every statement that is a draft, queued, in checking, in review or stale. Its age is the time"
    " since it came into the state it is in now, whatever was edited meanwhile. This is how it stands now, "
    "whatever days are chosen."
)
SAID_OF_FLOW = _(
    "A statement comes in when it is recorded, goes stale, is reopened or restored; it goes out when it is signed"
    " off, reaffirmed or withdrawn. What stays open is counted at the end of each stretch."
)
AGES = (
    ("within_a_day", _("up to 1 day"), timedelta(days=1)),
    ("within_a_week", _("up to 7 days"), timedelta(days=7)),
    ("within_four_weeks", _("up to 28 days"), timedelta(days=28)),
    ("older", _("longer"), timedelta.max),
)


def standing(scope: Scope) -> list[tuple[Any, ...]]:
    """For each open state: its label, how many, how many of each age, and how long the oldest has been there."""
    at = now()
    aggregates: dict[str, Any] = {}
    for state in OPEN:
        there = Q(state=state)
        aggregates |= {f"{state}_all": Count("pk", filter=there), f"{state}_oldest": Min("since", filter=there)}
        younger = timedelta(0)
        for key, _label, age in AGES:
            aged = Q() if not younger else Q(since__lte=at - younger)
            aged &= Q() if age == timedelta.max else Q(since__gt=at - age)
            aggregates[f"{state}_{key}"] = Count("pk", filter=there & aged)
            younger = age
    open_ = scope.statements().filter(state__in=OPEN).order_by().annotate(moved=last_moved("pk"))
    # Grouped by themselves, so that PostgreSQL looks each one's event up once rather than for every count.
    found = open_.values("pk", "state").annotate(since=Max("moved")).aggregate(**aggregates)
    return [
        (
            State(state).label,
            found[f"{state}_all"],
            *(found[f"{state}_{key}"] for key, *_rest in AGES),
            at - found[f"{state}_oldest"] if found[f"{state}_oldest"] else None,
        )
        for state in OPEN
    ]


def flow(scope: Scope) -> list[tuple[Any, ...]]:
    """For each step of the days asked for: its first day, how many came in, went out, and were open at its end."""
    came, went = Counter[date](), Counter[date]()
    moved = moves(scope.within()).annotate(step=scope.cut("at")).values_list("step", "came_from", "went_to")
    for step, came_from, went_to, number in moved.annotate(number=Count("pk")):
        difference = _opened(came_from, went_to)
        (came if difference > 0 else went)[step] += number * abs(difference)
    later = moves(scope.events().filter(at__gte=scope.ends)).values_list("came_from", "went_to")
    since = sum(_opened(*states) * number for *states, number in later.annotate(number=Count("pk")))
    level = scope.statements().filter(state__in=OPEN).count() - since
    rows = []
    for step in reversed(scope.steps):
        rows.append((step, came[step], went[step], level))
        level += went[step] - came[step]
    return rows[::-1]


def _opened(came_from: str | None, went_to: str) -> int:
    """What a move adds to the backlog: 1, -1 or 0."""
    return (went_to in OPEN) - (came_from in OPEN)


def _chart_of_ages(rows: list[tuple[Any, ...]]) -> Chart:
    bars = [Bar(str(label), tuple(ages)) for label, _all, *ages, _oldest in rows]
    return Chart(Form.lying, tuple(str(label) for _key, label, _age in AGES), bars)


def _chart_of_flow(rows: list[tuple[Any, ...]]) -> Chart:
    return Chart(Form.standing, (str(_("open at the end")),), [Bar(step, (level,)) for step, _in, _out, level in rows])


STANDING = Report(
    key="backlog",
    title=_("Backlog and its age"),
    said=SAID,
    columns=(
        Column("state", _("state"), Kind.words),
        Column("statements", _("statements"), Kind.number),
        *(Column(key, label, Kind.number) for key, label, _age in AGES),
        Column("oldest_seconds", _("oldest"), Kind.span),
    ),
    shown=standing,
    chart=_chart_of_ages,
)
FLOW = Report(
    key="flow",
    title=_("What came in, what went out"),
    said=SAID_OF_FLOW,
    columns=(
        Column("from", _("from"), Kind.day),
        Column("came_in", _("came in"), Kind.number),
        Column("went_out", _("went out"), Kind.number),
        Column("open", _("open at the end"), Kind.number),
    ),
    shown=flow,
    chart=_chart_of_flow,
)
