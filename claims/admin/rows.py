"""Rows of a form that can be put in order, and written out again after a conflict."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BaseFormSet
from django.http import QueryDict
from django.utils.translation import gettext

from newsroom.versioned_forms import plain

Row = dict[str, list[str]]


class OrderedRows(BaseFormSet):
    """Rows in the order of their ORDER field. Every row is one that may stay blank, whatever it began with."""

    def initial_form_count(self) -> int:
        return 0

    def total_form_count(self) -> int:
        if self.is_bound:
            return super().total_form_count()
        return len(self.initial or []) + self.extra

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        form.fields["ORDER"] = forms.IntegerField(
            required=False,
            label=gettext("Place"),
            initial=None if index is None else index,
            widget=forms.NumberInput(attrs={"class": "order", "min": 0, "inputmode": "numeric"}),
        )

    def filled(self) -> list[Any]:
        """The forms that say something, in order; a row without a number comes last."""
        rows = [form for form in self.forms if form.has_changed()]
        places = [form.cleaned_data.get("ORDER") for form in rows]
        order = sorted(range(len(rows)), key=lambda n: (places[n] is None, places[n] or 0, n))
        return [rows[n] for n in order]


def rows_of(formset: BaseFormSet, names: Sequence[str]) -> list[Row]:
    """What stands in each row that says something, as a browser would post it, in the order of the rows."""
    found = []
    for number, form in enumerate(formset.forms):
        if says_something(form, names):
            row = {name: plain(form[name]) for name in names if name in form.fields}
            order = form["ORDER"].value() if "ORDER" in form.fields else number
            is_place = str(order).isdecimal() and len(str(order)) < 6
            found.append((int(order) if is_place else 100_000, number, row))
    return [row for _, _, row in sorted(found, key=lambda item: item[:2])]


def says_something(form: Any, names: Sequence[str]) -> bool:
    """Whether anything but its usual settings is filled in."""
    return any(
        plain(form[name]) for name in names if name in form.fields and name not in ("naming", "certainty", "stance")
    )


def write_rows(data: QueryDict, prefix: str, rows: Sequence[Mapping[str, list[str]]]) -> None:
    """Put ``rows`` into ``data`` as the formset ``prefix``, in place of whatever it held."""
    for key in [key for key in data if key.startswith(f"{prefix}-")]:
        del data[key]
    data[f"{prefix}-TOTAL_FORMS"] = str(len(rows))
    data[f"{prefix}-INITIAL_FORMS"] = "0"
    for number, row in enumerate(rows):
        data[f"{prefix}-{number}-ORDER"] = str(number)
        for name, value in row.items():
            data.setlist(f"{prefix}-{number}-{name}", value)
