"""Reading many rows of one shape: what is plainly right is taken at once, everything else is left to the shape itself.

The shape is one of the API's inputs, and stays the one place where it is said what can be given: from its fields a
function is made that knows a clear case when it sees one. It refuses nothing, so it has no words and rules of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from rest_framework import serializers
from rest_framework.validators import ProhibitSurrogateCharactersValidator

from claims.actions.recording import VOICES
from newsroom.models import User
from newsroom.rest.serializers import Input
from sources.api.references import ReferenceField
from sources.models import Party, Source

# What the parser of the file has seen to already, or the reader of the field itself.
_SEEN_TO = (MaxLengthValidator, ProhibitNullCharactersValidator, ProhibitSurrogateCharactersValidator)
Rows = Mapping[type, Mapping[int, Any]]
Quick = Callable[[Any, Rows], Any]


class Unsure(Exception):
    """Not plainly right: ask the shape."""


class Reader:
    """Reads rows of ``shape`` as ``by`` may give them."""

    def __init__(self, shape: type[Input], by: User) -> None:
        self.shape = shape(context={"request": SimpleNamespace(user=by)})
        self._quick = _object(self.shape)

    def read(self, given: Any, rows: Rows) -> dict[str, Any]:
        """``given`` as the shape understands it. ``rows`` are those that it may name by their numbers, loaded before.

        Raises the shape's own ValidationError.
        """
        try:
            found = self._quick(given, rows)
        except Unsure:
            found = self.shape.run_validation(given)
        return dict(found)


def _field(field: Any) -> Quick:
    quick = next((made(field) for kind, made in _READERS.items() if isinstance(field, kind)), _never)
    if not field.allow_null:
        return quick
    return lambda value, rows: None if value is None else quick(value, rows)


def _never(value: Any, rows: Rows) -> Any:
    raise Unsure


def _text(field: serializers.CharField) -> Quick:
    longest = field.max_length or 0
    validators: list[Any] = [validator for validator in field.validators if not isinstance(validator, _SEEN_TO)]

    def quick(value: Any, rows: Rows) -> str:
        if type(value) is not str or (longest and len(value) > longest) or (not value and not field.allow_blank):
            raise Unsure
        if field.trim_whitespace and value != value.strip():
            raise Unsure
        for validator in validators if value else ():
            _holds(validator, value)
        return value

    return quick


def _whole(field: serializers.IntegerField) -> Quick:
    least, most = field.min_value, field.max_value

    def quick(value: Any, rows: Rows) -> int:
        if type(value) is not int or (least is not None and value < least) or (most is not None and value > most):
            raise Unsure
        return value

    return quick


def _choice(field: serializers.ChoiceField) -> Quick:
    values = {value for value in field.choices if type(value) in (str, int)}

    def quick(value: Any, rows: Rows) -> Any:
        if type(value) not in (str, int) or value not in values:
            raise Unsure
        return value

    return quick


def _day(field: serializers.DateField) -> Quick:
    def quick(value: Any, rows: Rows) -> date:
        if type(value) is not str or len(value) != 10:
            raise Unsure
        try:
            return date.fromisoformat(value)
        except ValueError as problem:
            raise Unsure from problem

    return quick


def _reference(field: ReferenceField) -> Quick:
    naming = _object(field.naming())

    def quick(value: Any, rows: Rows) -> Any:
        if type(value) is dict:
            return field.named(naming(value, rows))
        row = rows[field.model].get(value) if type(value) is int else None
        if row is None:
            raise Unsure
        return row

    return quick


def _list(field: serializers.ListField) -> Quick:
    child, most = _field(field.child), field.max_length or 0

    def quick(value: Any, rows: Rows) -> list[Any]:
        if type(value) is not list or (most and len(value) > most):
            raise Unsure
        return [child(one, rows) for one in value]

    return quick


def _object(shape: Any) -> Quick:
    fields = {name: _field(field) for name, field in shape.fields.items() if not field.read_only}
    required = [name for name, field in shape.fields.items() if field.required]
    checks: list[Any] = [(name, getattr(shape, f"validate_{name}", None)) for name in fields]
    checks = [(name, check) for name, check in checks if check is not None]

    def quick(value: Any, rows: Rows) -> dict[str, Any]:
        if type(value) is not dict or not all(name in value for name in required):
            raise Unsure
        found = {}
        for name, one in value.items():
            reader = fields.get(name)
            if reader is None:
                raise Unsure
            found[name] = reader(one, rows)
        for name, check in checks:
            if name in found:
                found[name] = _holds(check, found[name])
        validated: dict[str, Any] = _holds(shape.validate, found)
        return validated

    return quick


def _holds(check: Callable[[Any], Any], value: Any) -> Any:
    try:
        return check(value)
    except (ValidationError, serializers.ValidationError) as problem:
        raise Unsure from problem


_READERS: Mapping[type, Callable[[Any], Quick]] = {
    ReferenceField: _reference,
    serializers.ChoiceField: _choice,
    serializers.IntegerField: _whole,
    serializers.DateField: _day,
    serializers.ListField: _list,
    serializers.BaseSerializer: _object,
    serializers.CharField: _text,
}


def named_by_number(bodies: Iterable[Any], by: User) -> Rows:
    """The parties and sources that ``bodies`` of statements give by their numbers, as far as ``by`` can see them."""
    parties: set[Any] = set()
    sources: set[Any] = set()
    for body in bodies:
        if isinstance(body, dict):
            hops = body.get("hops")
            parties.update(body.get(voice) for voice in VOICES if type(body.get(voice)) is int)
            for hop in hops if isinstance(hops, list) else ():
                if isinstance(hop, dict):
                    parties.update({hop.get("party")} if type(hop.get("party")) is int else ())
                    sources.update({hop.get("source")} if type(hop.get("source")) is int else ())
    return {
        model: model.objects.visible_to(by).in_bulk([n for n in numbers if 0 < n < 2**63])
        for model, numbers in ((Party, parties), (Source, sources))
    }
