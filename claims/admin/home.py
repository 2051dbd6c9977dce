"""What the front page shows of the record: my work, what waits, what went stale and why, what is overdue."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from claims.admin.statement_columns import JOINED
from claims.models import Statement
from claims.models.statement import StatementQuerySet
from claims.workflow import State
from newsroom.admin_site import Panel
from newsroom.people.visibility import sees_everything

SHOWN = 12
ROWS = "admin/claims/panel_rows.html"


def panels(request: HttpRequest) -> list[Panel]:
    """The panels of this person's front page; a reader has no work, and sees what stands and what went stale."""
    user: Any = request.user
    if not user.has_perm("claims.view_statement"):
        return []
    seen = Statement.objects.visible_to(user)
    stale = _panel(
        "stale",
        gettext("Went stale, and why"),
        seen.filter(state=State.stale),
        "work=stale",
        gettext("No sign-off has lapsed."),
    )
    if not sees_everything(user):
        signed = seen.filter(state=State.signed_off)
        return [
            _panel("signed", gettext("Signed off"), signed, "state=signed_off", gettext("Nothing is signed off yet.")),
            stale,
        ]
    first = {"next_step": gettext("Take in an article"), "next_url": reverse("admin:claims_article_add")}
    begin = first if user.has_perm("claims.add_article") else {}
    waiting = seen.waiting_for(user).exclude(state=State.stale)
    return [
        _panel("mine", gettext("My work"), seen.mine(user), "work=mine", gettext("Nothing is in your hands."), **begin),
        _panel(
            "waiting",
            gettext("Waiting for me"),
            waiting,
            "work=waiting",
            gettext("Nothing waits for somebody with your roles."),
        ),
        stale,
        _panel("overdue", gettext("Overdue"), seen.overdue(), "work=overdue", gettext("Nothing is late.")),
    ]


def _panel(key: str, title: str, rows: StatementQuerySet, query: str, empty: str, **more: str) -> Panel:
    """The most urgent first, then whatever has been lying longest."""
    ordered = rows.select_related(*JOINED).order_by("-priority", "due_on", "updated_at", "pk")
    return Panel(
        key=key,
        title=title,
        template=ROWS,
        rows=list(ordered[:SHOWN]),
        more=f"{reverse('admin:claims_statement_changelist')}?{query}",
        empty=empty,
        **more,
    )
