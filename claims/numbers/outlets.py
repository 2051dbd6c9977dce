"""How the work lies between outlets."""

from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from claims.models import Statement
from claims.numbers.moves import OPEN
from claims.numbers.returned import COUNTS
from claims.numbers.scope import Scope
from claims.numbers.tables import Bar, Chart, Column, Form, Kind, Report, share
from claims.workflow import State
from sources.models import Party

SAID = _(
    "For each outlet, the statements of its articles: recorded and settled (signed off, reaffirmed or overridden)"
    " on these days, the returned share of these days, and how many are open and stale now. An outlet merged into"
    " another counts with it."
)
SETTLE = ("sign_off", "reaffirm", "override")
COUNTED = ("record", "return", *SETTLE)
_OUTLET = Coalesce("article__outlet__merged_into", "article__outlet")


def outlets(scope: Scope) -> list[tuple[Any, ...]]:
    """Every outlet with an article that has a statement."""
    of_event = Subquery(Statement.objects.filter(pk=OuterRef("target_id")).values(found=_OUTLET)[:1])
    acts = scope.within().filter(verb__in=COUNTED).annotate(outlet=of_event).values_list("outlet")
    counted = acts.annotate(
        recorded=Count("pk", filter=Q(verb="record")), settled=Count("pk", filter=Q(verb__in=SETTLE)), **COUNTS
    )
    done = {outlet: numbers for outlet, *numbers in counted}
    standing = {
        outlet: numbers
        for outlet, *numbers in scope.statements()
        .order_by()
        .annotate(of=_OUTLET)
        .values_list("of")
        .annotate(open=Count("pk", filter=Q(state__in=OPEN)), stale=Count("pk", filter=Q(state=State.stale)))
    }
    rows = []
    for outlet in Party.objects.filter(pk__in=standing).order_by("name", "id"):
        recorded, settled, reviewed, returned = done.get(outlet.pk, (0, 0, 0, 0))
        counts = (recorded, settled, reviewed, returned, share(returned, reviewed), *standing[outlet.pk])
        rows.append((outlet.name, *counts))
    return rows


def _chart(rows: list[tuple[Any, ...]]) -> Chart:
    bars = [Bar(row[0], (row[2], row[6])) for row in rows]
    return Chart(Form.lying, (str(_("settled")), str(_("open now"))), bars)


REPORT = Report(
    key="outlets",
    title=_("Each outlet"),
    said=SAID,
    columns=(
        Column("outlet", _("outlet"), Kind.words),
        Column("recorded", _("recorded"), Kind.number),
        Column("settled", _("settled"), Kind.number),
        Column("decided", _("proposals"), Kind.number),
        Column("returned", _("returned"), Kind.number),
        Column("returned_share", _("returned share"), Kind.share),
        Column("open_now", _("open now"), Kind.number),
        Column("stale_now", _("stale now"), Kind.number),
    ),
    shown=outlets,
    weight=6,
    chart=_chart,
)
