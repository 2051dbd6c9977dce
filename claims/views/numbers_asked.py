"""Which days and which outlet an address asks the numbers for."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from claims.numbers.scope import Scope
from newsroom.models import User
from newsroom.recorded_admin import DayInput
from sources.models import Party

PRESETS = {"7": _("Last 7 days"), "30": _("Last 30 days"), "90": _("Last 90 days"), "365": _("Last 365 days")}
USUAL = "30"
EARLIEST = date(1990, 1, 1)
MOST_DAYS = 3660
NO_DAY = _("This is no day. Write it as 2026-03-31.")
TOO_EARLY = _("The numbers begin with the year 1990.")


class NumbersFilters(forms.Form):
    """All of it stands in the address. Days that are named go before ``last``, so many days up to today."""

    last = forms.ChoiceField(
        choices=list(PRESETS.items()),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("“%(value)s” is none of the numbers of days to choose from.")},
    )
    outlet = forms.ModelChoiceField(
        Party.objects.none(),
        empty_label=_("Every outlet"),
        required=False,
        label=_("Outlet"),
        error_messages={"invalid_choice": _("There is no such outlet. Choose from the list.")},
    )

    def __init__(self, asked: QueryDict, *, user: User) -> None:
        super().__init__(asked, auto_id="filter_%s")
        self.user = user
        for name, label in (("from", _("From")), ("to", _("To, counted in"))):
            self.fields[name] = forms.DateField(
                required=False,
                label=label,
                widget=DayInput,
                input_formats=["%Y-%m-%d"],
                error_messages={"invalid": NO_DAY},
            )
        self.order_fields(["last", "from", "to", "outlet"])
        outlets: Any = self.fields["outlet"]
        have_articles = Q(articles__isnull=False) | Q(merged_here__articles__isnull=False)
        seen = Party.objects.visible_to(user).filter(have_articles, merged_into__isnull=True)
        outlets.queryset = seen.distinct().order_by("name", "id")

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = self.cleaned_data
        today = localdate()
        if not self.errors:
            given["first"], given["last_day"] = self._days(given, today)
            for name, problem in self._problems(given["first"], given["last_day"], today):
                self.add_error(name, ValidationError(problem))
        return given

    def scope(self) -> Scope | None:
        """What to count; None where the address makes no sense, which ``errors`` then tells."""
        if not self.is_valid():
            return None
        given = self.cleaned_data
        return Scope(self.user, given["first"], given["last_day"], given["outlet"])

    def query(self, **other: str) -> str:
        """The address's part that asks for these very numbers, with ``other`` put in place."""
        names = ("last", "from", "to", "outlet")
        given = {name: self.data.get(name, "") for name in names} | other
        return urlencode({name: value for name, value in given.items() if value})

    def presets(self) -> list[tuple[Any, str, bool]]:
        """Each preset's label, its address, and whether it is the one that is shown."""
        named = self.data.get("from") or self.data.get("to")
        chosen = "" if named else self.data.get("last") or USUAL
        address = {days: self.query(last=days, **{"from": "", "to": ""}) for days in PRESETS}
        return [(label, address[days], days == chosen) for days, label in PRESETS.items()]

    @staticmethod
    def _days(given: dict[str, Any], today: date) -> tuple[date, date]:
        """The first and the last day; what lies ahead is cut off."""
        first, last = given["from"], min(given["to"] or today, today)
        if first or given["to"]:
            return first or max(EARLIEST, last - timedelta(int(USUAL) - 1)), last
        return today - timedelta(int(given["last"] or USUAL) - 1), today

    @staticmethod
    def _problems(first: date, last: date, today: date) -> list[tuple[str, Any]]:
        if first > today:
            return [("from", _("This day is still to come."))]
        if first < EARLIEST or last < EARLIEST:
            return [("from" if first < EARLIEST else "to", TOO_EARLY)]
        if first > last:
            return [("to", _("The last day lies before the first."))]
        if (last - first).days >= MOST_DAYS:
            return [("from", _("These are more than ten years. Choose fewer."))]
        return []
