"""How long statements stay in a state."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import DurationField, ExpressionWrapper, F, Q, Window
from django.db.models.functions import Lag
from django.utils.translation import gettext_lazy as _

from claims.numbers.moves import moves
from claims.numbers.scope import Scope
from claims.numbers.tables import Bar, Chart, Column, Form, Kind, Report
from claims.workflow import State

# Django puts no window over another one. ``told`` is its own text.
_RANKED = """
    SELECT came_from, place, number, lasted FROM (
        SELECT came_from, lasted, row_number() OVER (PARTITION BY came_from ORDER BY lasted) AS place,
            count(*) OVER (PARTITION BY came_from) AS number
        FROM ({told}) AS told WHERE is_within AND came_from IS NOT NULL AND lasted IS NOT NULL
    ) AS ranked WHERE place IN ((number + 1) / 2, (number * 9 + 9) / 10, number)"""
SAID = _(
    "A stay begins with the event that brings a statement into a state and ends with the next one that takes it "
    "out, nights and weekends counted. It belongs to the day it ended on; a stay that still goes on is in the "
    "backlog's age. Half of the stays, or nine in ten, lasted no longer than the time given."
)


def stays(scope: Scope) -> list[tuple[Any, ...]]:
    """For each state: its label, how many stays ended, and what half, nine in ten and all of them lasted at most."""
    found: dict[str, dict[int, timedelta]] = defaultdict(dict)
    numbers: dict[str, int] = {}
    for state, place, number, time in _telling(scope):
        found[state][place], numbers[state] = time, number
    return [_row(state, numbers.get(state, 0), found[state]) for state in State]


def _telling(scope: Scope) -> list[tuple[str, int, int, timedelta]]:
    """Of the stays that ended on the days asked for, those in the middle, nine tenths up and last by length.

    Each as its state, its place among those of the state, how many these are, and how long it lasted.
    """
    ended = moves(scope.within()).filter(came_from__isnull=False)
    until = scope.events().filter(at__lt=scope.ends, target_id__in=ended.values("target_id"))
    before = Window(Lag("at"), partition_by=F("target_id"), order_by="id")
    lasted = ExpressionWrapper(F("at") - before, output_field=DurationField())
    # Read in their order: to look up for each move when the one before it was takes a database many times as long.
    told = moves(until).annotate(lasted=lasted, is_within=Q(at__gte=scope.begins))
    sql, params = told.values_list("came_from", "lasted", "is_within").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(_RANKED.format(told=sql), params)
        return [(state, place, number, _span(lasted)) for state, place, number, lasted in cursor.fetchall()]


def _span(lasted: timedelta | int) -> timedelta:
    """SQLite's differences are microseconds."""
    return lasted if isinstance(lasted, timedelta) else timedelta(microseconds=lasted)


def _row(state: State, number: int, by_place: dict[int, timedelta]) -> tuple[Any, ...]:
    if not number:
        return state.label, 0, None, None, None
    return state.label, number, by_place[(number + 1) // 2], by_place[(number * 9 + 9) // 10], by_place[number]


def _chart(rows: list[tuple[Any, ...]]) -> Chart:
    """Half, and from there on to nine in ten: a short second part says that most take as long as each other."""
    bars = [
        Bar(str(label), (half, most - half), words=(half, most))
        for label, _number, half, most, _longest in rows
        if most
    ]
    return Chart(Form.lying, (str(_("half of them")), str(_("nine in ten"))), bars, kind=Kind.span)


REPORT = Report(
    key="stays",
    title=_("Time in each state"),
    said=SAID,
    columns=(
        Column("state", _("state"), Kind.words),
        Column("stays", _("stays that ended"), Kind.number),
        Column("half_seconds", _("half within"), Kind.span),
        Column("nine_in_ten_seconds", _("nine in ten within"), Kind.span),
        Column("longest_seconds", _("longest"), Kind.span),
    ),
    shown=stays,
    chart=_chart,
)
