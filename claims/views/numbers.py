"""The numbers: how the desk's work goes, as charts with their tables, and each table as a file."""

from dataclasses import dataclass
from http import HTTPStatus
from itertools import chain
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from claims.models import Statement
from claims.numbers.quoted import LABELS
from claims.numbers.reports import REPORTS
from claims.numbers.tables import Row
from claims.views import at_the_desk, page
from claims.views.asked import person
from claims.views.numbers_asked import NumbersFilters
from claims.views.numbers_shown import file_value, shown, written_share
from newsroom.spreadsheets import csv_file


@dataclass(frozen=True, slots=True)
class Figures:
    """What a glance should tell."""

    open: int
    signed: int
    returned: str
    unnamed: str


@require_safe
@at_the_desk
def numbers(request: HttpRequest) -> HttpResponse:
    """The page. What makes no sense in the address is said, and nothing is counted then."""
    filters = NumbersFilters(request.GET, user=person(request))
    scope = filters.scope()
    context: dict[str, Any] = {"title": _("Numbers"), "filters": filters, "presets": filters.presets()}
    if scope is None:
        return page(request, "claims/desk/numbers.html", context, status=HTTPStatus.BAD_REQUEST)
    rows = {key: report.page_rows(scope) for key, report in REPORTS.items()}
    context |= {
        "scope": scope,
        "query": filters.query(),
        "is_new": not Statement.objects.visible_to(scope.user).exists(),
        "figures": _figures(rows),
        "sections": [shown(REPORTS[key], found, scope.step) for key, found in rows.items()],
    }
    return page(request, "claims/desk/numbers.html", context)


@require_safe
@at_the_desk
def numbers_file(request: HttpRequest, key: str) -> HttpResponseBase:
    """One table with all its rows, as they are in the address's days."""
    report = REPORTS.get(key)
    if report is None:
        raise Http404(f"There is no table “{key}”.")
    filters = NumbersFilters(request.GET, user=person(request))
    scope = filters.scope()
    if scope is None:
        words = "\n".join(str(message) for messages in filters.errors.values() for message in messages)
        return HttpResponse(f"{words}\n", status=HTTPStatus.BAD_REQUEST, content_type="text/plain; charset=utf-8")
    head = [column.key for column in report.columns]
    rows = ([file_value(value) for value in row] for row in report.file_rows(scope))
    return csv_file(f"numbers-{key}-{scope.first}-{scope.last}.csv", chain([head], rows))


def _figures(rows: dict[str, list[Row]]) -> Figures:
    """Taken from the tables, so that a figure and its table cannot differ."""
    decided, returned = (sum(row[at] for row in rows["returned"]) for at in (1, 2))
    quotes = dict(zip(LABELS, (row[1] for row in rows["namings"]), strict=True))
    return Figures(
        open=sum(row[1] for row in rows["backlog"]),
        signed=decided - returned,
        returned=written_share(returned, decided),
        unnamed=written_share(quotes["unnamed"], sum(quotes.values())),
    )
