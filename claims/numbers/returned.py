"""How many proposals reviewers send back."""

from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from claims.numbers.scope import STATEMENT, Scope
from claims.numbers.tables import Bar, Chart, Column, Form, Kind, Report, share
from claims.workflow import State
from newsroom.models import Event

SAID = _(
    "The returned share is the proposals that a reviewer returned, out of all on which somebody decided on these "
    "days: returned, signed off or overridden from review. Reaffirming decides on no proposal, and neither does a"
    " proposal that was recalled or undone by an edit. A proposal made anew counts anew."
)
# An override that let a stale statement stand decides on no proposal.
DECIDED = Q(verb__in=("return", "sign_off", "override"), before__contains=f'"state":"{State.in_review.value}"')
COUNTS = {"reviewed": Count("pk", filter=DECIDED), "returned": Count("pk", filter=DECIDED & Q(verb="return"))}


def by_proposer(scope: Scope) -> dict[int, tuple[int, int]]:
    """For each person: on how many of their proposals somebody decided, and how many came back."""
    proposals = Event.objects.filter(
        target_type=STATEMENT, target_id=OuterRef("target_id"), id__lt=OuterRef("id"), verb="propose"
    )
    whose = Subquery(proposals.order_by("-id").values("actor")[:1])
    rows = scope.within().filter(DECIDED).annotate(proposer=whose).values_list("proposer").annotate(**COUNTS)
    return {proposer: (all_, returned) for proposer, all_, returned in rows}


def over_time(scope: Scope) -> list[tuple[Any, ...]]:
    """For each step of the days asked for: its first day, decided, returned, and the share."""
    rows = scope.within().filter(DECIDED).annotate(step=scope.cut("at")).values_list("step").annotate(**COUNTS)
    found: dict[date, tuple[int, int]] = {step: (all_, returned) for step, all_, returned in rows}
    counted = [(step, *found.get(step, (0, 0))) for step in scope.steps]
    return [(step, all_, returned, share(returned, all_)) for step, all_, returned in counted]


def _chart(rows: list[tuple[Any, ...]]) -> Chart:
    bars = [Bar(step, (returned, all_ - returned)) for step, all_, returned, _share in rows]
    return Chart(Form.standing, (str(_("returned")), str(_("signed off"))), bars)


REPORT = Report(
    key="returned",
    title=_("Returned share"),
    said=SAID,
    columns=(
        Column("from", _("from"), Kind.day),
        Column("decided", _("decided"), Kind.number),
        Column("returned", _("returned"), Kind.number),
        Column("returned_share", _("returned share"), Kind.share),
    ),
    shown=over_time,
    chart=_chart,
)
