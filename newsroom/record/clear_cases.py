"""Which columns of a row plainly hold up, so that the fields themselves need not be asked, which takes far longer.

Nothing is refused here: what is not plain is for the field to judge, and the rules stay its own.
"""

from collections.abc import Callable, Container
from datetime import date
from functools import cache
from typing import Any

from django.core import validators
from django.core.exceptions import ValidationError
from django.db import models

_PLAIN_KINDS: dict[type[models.Field], type] = {
    models.CharField: str,
    models.TextField: str,
    models.DateField: date,
    models.IntegerField: int,
}
Check = Callable[[Any], bool]


def all_clear(row: models.Model, exclude: Container[str]) -> bool:
    """Does every column but those of ``exclude`` plainly hold up as ``clean_fields`` would have it, unchanged?"""
    held = row.__dict__
    for name, attname, may_be_empty, check in _checks(type(row)):
        if name not in exclude:
            value = held.get(attname)
            if not (check(value) if value is not None and value != "" else may_be_empty):
                return False
    return True


@cache
def _checks(model: type[models.Model]) -> list[tuple[str, str, bool, Check]]:
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    return [(field.name, field.attname, field.blank, _check(field)) for field in fields]


def _check(field: models.Field) -> Check:
    kind: Any = next((plain for known, plain in _PLAIN_KINDS.items() if isinstance(field, known)), None)
    if kind is None or field.is_relation or isinstance(field, models.DateTimeField):
        return lambda value: False
    if field.flatchoices:
        choices = frozenset(value for value, _ in field.flatchoices)
        # A member of an enumeration is as good a text as its value; a number would be turned into a plain one.
        return lambda value: (isinstance(value, str) or type(value) is kind) and value in choices
    longest = min((v.limit_value for v in field.validators if type(v) is validators.MaxLengthValidator), default=None)
    others = [v for v in field.validators if type(v) is not validators.MaxLengthValidator]

    def check(value: Any) -> bool:
        if type(value) is not kind or (longest is not None and len(value) > longest):
            return False
        return _passes(others, value)

    return check


def _passes(asked: list[Any], value: Any) -> bool:
    try:
        for validator in asked:
            validator(value)
    except ValidationError:
        return False
    return True
