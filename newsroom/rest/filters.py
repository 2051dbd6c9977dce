"""Filters that say what they did not understand."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field
from rest_framework.request import Request
from rest_framework.views import APIView

from newsroom.rest.pagination import PARAMETERS
from newsroom.rest.parameters import refuse_unknown

LARGEST_ID = 2**63 - 1
_DIGITS = re.compile("[0-9]{1,18}")


class StrictFilterBackend(filters.DjangoFilterBackend):
    """django-filter, but an unknown parameter, an empty or a repeated one is a 400 that names it."""

    def get_filterset(self, request: Request, queryset: QuerySet, view: APIView) -> filters.FilterSet | None:
        """Of a view's filters only those that are asked for: making a form of all takes longer than the query."""
        filterset = self.get_filterset_class(view, queryset)
        given = frozenset(filterset.base_filters).intersection(request.query_params) if filterset else ()
        return _only(filterset, given)(**self.get_filterset_kwargs(request, queryset, view)) if given else None

    def filter_queryset(self, request: Request, queryset: QuerySet, view: APIView) -> QuerySet:
        known = self._filters(view, queryset)
        repeatable = [name for name, found in known.items() if isinstance(found, Choices)]
        refuse_unknown(request, {*known, *PARAMETERS}, repeatable)
        return super().filter_queryset(request, queryset, view)

    def numbers(self, request: Request, view: APIView) -> dict[str, int] | None:
        """What is filtered by, where that is plain numbers alone; None where a form has to look at it."""
        known, found = self._filters(view), {}
        for name, texts in request.query_params.lists():
            if name not in PARAMETERS:
                number = _plain_number(known.get(name), texts)
                if number is None:
                    return None
                found[name] = number
        refuse_unknown(request, {*found, *PARAMETERS})
        return found

    def by_numbers(self, queryset: QuerySet, view: APIView, numbers: Mapping[str, Any]) -> QuerySet:
        """The rows that ``numbers``, a number for each filter, leave."""
        known = self._filters(view, queryset)
        for name, number in numbers.items():
            queryset = known[name].filter(queryset, number)
        return queryset

    def _filters(self, view: APIView, queryset: QuerySet | None = None) -> dict[str, Any]:
        filterset = self.get_filterset_class(view, queryset)
        return filterset.base_filters if filterset else {}


def _plain_number(found: Any, texts: Sequence[str]) -> int | None:
    # Not its subclasses, nor methods: those ask for more than a column.
    return found.plain(texts[0]) if type(found) is Id and found.method is None and len(texts) == 1 else None


@cache
def _only(filterset: Any, names: frozenset[str]) -> Any:
    narrowed: Any = type(filterset.__name__, (filterset,), {})
    narrowed.base_filters = {name: found for name, found in filterset.base_filters.items() if name in names}
    return narrowed


class _Commas(forms.SelectMultiple):
    """Several values: the parameter repeated, or one with commas."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        given = data.getlist(name) if hasattr(data, "getlist") else [data[name]] if name in data else []
        return [value.strip() for part in given for value in part.split(",")]


class Choices(filters.MultipleChoiceFilter):
    """Any of the values given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, widget=_Commas, **kwargs)

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class Id(filters.NumberFilter):
    """A row's number. One that is not there finds nothing, as a hidden one does."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"min_value": 1, "max_value": LARGEST_ID, **kwargs})

    def get_max_validator(self) -> None:
        return None

    def plain(self, text: str) -> int | None:
        """The number that ``text`` writes in digits alone; None where the form has to say what it is."""
        number = int(text) if _DIGITS.fullmatch(text) else None
        return number if number is not None and number >= self.extra["min_value"] else None


class _MomentField(forms.Field):
    """A time in UTC; without a zone it is taken for one."""

    default_error_messages = {"invalid": _("Give a time, such as 2025-03-17T08:00:00Z.")}

    def to_python(self, value: str | None) -> datetime | None:
        if not value:
            return None
        try:
            # Python alone raises for numbers out of range, and for a zone that leads out of the calendar.
            moment = datetime.fromisoformat(value)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, OverflowError) as problem:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from problem


@extend_schema_field({"type": "string", "format": "date-time"})
class Moment(filters.Filter):
    field_class = _MomentField


class StandingParty(Id):
    """A party by its number; what was recorded with a party merged into it is found too."""

    def filter(self, qs: QuerySet, value: int | None) -> QuerySet:
        if value is None:
            return qs
        parties: Any = qs.model
        for name in self.field_name.split("__"):
            parties = parties._meta.get_field(name).related_model
        # Asked beforehand: for one number the database has an index that is in the order of the list.
        merged = parties._base_manager.filter(merged_into=value).values_list("pk", flat=True)
        numbers = [value, *merged]
        return qs.filter(**{f"{self.field_name}__in": numbers} if len(numbers) > 1 else {self.field_name: value})


@extend_schema_field({"type": "boolean"})
class YesNo(filters.TypedChoiceFilter):
    """``true`` or ``false``; the rows of the queryset method named in ``field_name``, or all others."""

    def __init__(self, *args: Any, rows: Callable[[Any, Request], QuerySet], **kwargs: Any) -> None:
        choices = [("true", "true"), ("false", "false")]
        super().__init__(*args, choices=choices, coerce=lambda value: value == "true", **kwargs)
        self.rows = rows

    def filter(self, qs: QuerySet, value: bool | str) -> QuerySet:
        if value == "" or value is None:
            return qs
        found = self.rows(qs.model._base_manager.all(), self.parent.request).values("pk")
        return qs.filter(pk__in=found) if value else qs.exclude(pk__in=found)
