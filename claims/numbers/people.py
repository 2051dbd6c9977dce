"""Who did how much. Counts of acts, by name: they say where the work lies, not how good anybody is."""

from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from claims.numbers.returned import by_proposer
from claims.numbers.scope import Scope
from claims.numbers.tables import Bar, Chart, Column, Form, Kind, Report, share
from newsroom.models import User

SAID = _(
    "What each person did to statements on these days: recorded them, proposed verdicts, or decided (signed off, "
    "returned, reaffirmed, overrode). Of their own proposals: how many somebody decided on, and how many of those"
    " came back. Acts of the system are nobody's. In the order of names, and no measure of anybody's worth: hard "
    "statements take longer."
)
DECISIONS = ("sign_off", "return", "reaffirm", "override")


def people(scope: Scope) -> list[tuple[Any, ...]]:
    """Everybody who did something, and everybody on whose proposals somebody decided."""
    acts = scope.within().filter(actor__isnull=False).values_list("actor")
    counted = acts.annotate(
        recorded=Count("pk", filter=Q(verb="record")),
        proposed=Count("pk", filter=Q(verb="propose")),
        decided=Count("pk", filter=Q(verb__in=DECISIONS)),
        all=Count("pk"),
    )
    done = {actor: numbers for actor, *numbers in counted}
    proposals = by_proposer(scope)
    found = User.objects.filter(pk__in={*done, *proposals}).order_by("username")
    rows = []
    for user in found:
        settled, returned = proposals.get(user.pk, (0, 0))
        numbers = done.get(user.pk, (0, 0, 0, 0))
        rows.append((user.get_full_name() or user.username, *numbers, settled, returned, share(returned, settled)))
    return sorted(rows, key=lambda row: row[0].casefold())


def _chart(rows: list[tuple[Any, ...]]) -> Chart:
    bars = [Bar(name, (recorded, proposed, decided)) for name, recorded, proposed, decided, *_rest in rows]
    return Chart(Form.lying, (str(_("recorded")), str(_("proposed")), str(_("decided"))), bars)


REPORT = Report(
    key="people",
    title=_("Each person"),
    said=SAID,
    columns=(
        Column("person", _("person"), Kind.words),
        Column("recorded", _("recorded"), Kind.number),
        Column("proposed", _("proposed"), Kind.number),
        Column("decided", _("decided"), Kind.number),
        Column("acts", _("all acts"), Kind.number),
        Column("own_proposals_decided", _("own proposals"), Kind.number),
        Column("own_proposals_returned", _("returned"), Kind.number),
        Column("returned_share", _("returned share"), Kind.share),
    ),
    shown=people,
    weight=4,
    chart=_chart,
)
