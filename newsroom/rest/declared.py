"""What a representation can hold besides columns: declared once, read in two ways.

DRF shows a model instance through these fields like through any other; ``lean`` compiles the same declarations to one
SQL statement and shows its flat rows. A test holds both to the same JSON.
"""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
from django.db import models
from django.db.models.expressions import RawSQL
from drf_spectacular.drainage import set_override
from rest_framework import serializers
from rest_framework.reverse import reverse

from newsroom.models import User

At = Callable[[str], str]


class Annotation:
    """A value that the database works out for each row; ``expression`` takes what puts a path in its place."""

    def __init__(self, expression: Callable[[At], Any]) -> None:
        self.expression = expression

    def __deepcopy__(self, memo: Any) -> "Annotation":
        """The same one in every copy of the field that DRF makes, so that the value is worked out once."""
        return self

    def of(self, row: models.Model) -> Any:
        rows = type(row)._base_manager.filter(pk=row.pk)
        return rows.values_list(self.expression(lambda path: path), flat=True).get()


Reference = str | Annotation


class Declared(serializers.Field):
    """A field that is read only, takes the whole row, and is described as ``shown_as`` (a field or a schema)."""

    def __init__(self, shown_as: Any, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, "source": "*", **kwargs})
        set_override(self, "field", shown_as)


class Follows(Declared):
    """What follows from columns of the row by a ``rule``, a pure function of their values."""

    def __init__(self, rule: Callable[..., Any], *columns: Reference, shown_as: Any, **kwargs: Any) -> None:
        super().__init__(shown_as, **kwargs)
        self.rule, self.columns = rule, columns

    def to_representation(self, instance: models.Model) -> Any:
        return self.rule(*(_value(instance, column) for column in self.columns))


class OneIf(Declared):
    """What the row points at ``along`` a foreign key, where ``rule`` holds; else null."""

    def __init__(self, shape: Any, along: str, rule: Callable[..., bool], *columns: Reference, **kwargs: Any) -> None:
        super().__init__(shape(), allow_null=True, **kwargs)
        self.shape, self.along, self.rule, self.columns = shape, along, rule, columns

    def to_representation(self, instance: models.Model) -> Any:
        found = getattr(instance, self.along)
        if found is None or not self.rule(*(_value(instance, column) for column in self.columns)):
            return None
        return self.shape(context=self.context).to_representation(found)


class Standing(Declared):
    """What the row points at ``along`` a foreign key, or where that is empty the row itself."""

    def __init__(self, shape: Any, along: str, **kwargs: Any) -> None:
        super().__init__(shape(), **kwargs)
        self.shape, self.along = shape, along

    def to_representation(self, instance: models.Model) -> Any:
        found = getattr(instance, self.along) or instance
        return self.shape(context=self.context).to_representation(found)


class Address(Declared):
    """Where something of the row's is to be had (the address ``view``), if it has it (``column`` is not empty)."""

    def __init__(self, view: str, column: str, **kwargs: Any) -> None:
        super().__init__({"type": ["string", "null"], "format": "uri"}, **kwargs)
        self.view, self.column = view, column

    def to_representation(self, instance: models.Model) -> str | None:
        return self.at(instance.pk, self.context["request"]) if getattr(instance, self.column) else None

    def at(self, pk: int, request: Any) -> str:
        address: str = reverse(self.view, args=[pk], request=request)
        return address


class Kept(serializers.Field):
    """JSON that is kept as text, shown as it is."""

    schema: Any = {}

    def __init__(self, schema: Any = None, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, **kwargs})
        set_override(self, "field", schema or self.schema)

    def to_representation(self, value: str) -> Any:
        return orjson.loads(value)


class PlainListField(Kept):
    """A list of plain JSON objects."""

    schema = {"type": "array", "items": {"type": "object", "additionalProperties": True}}


class PlainObjectField(Kept):
    """A plain JSON object."""

    schema = {"type": "object", "additionalProperties": True}


class NumberListField(Kept):
    """A list of the numbers of rows."""

    schema = {"type": "array", "items": {"type": "integer"}}


class Many(Declared):
    """The rows that belong to this one: those of ``rows(user)`` whose ``owner`` is this row's ``along``.

    What a user may see of them follows from the user's horizon alone (``people.visibility``): a compiled statement
    serves everybody of the same. ``order`` names columns of theirs that are never empty. Where rows belong to several,
    ``through`` is SQL in place of ``owner``: pairs of an owner and an id, for the owners that ``{owners}`` finds.
    """

    def __init__(
        self,
        shape: Any,
        *,
        rows: Callable[[User], models.QuerySet],
        owner: str = "",
        order: Sequence[str] = (),
        along: str = "id",
        through: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(self.described(shape), **kwargs)
        self.shape, self.rows, self.owner, self.order, self.along = shape, rows, owner, order, along
        self.through = through

    def described(self, shape: Any) -> Any:
        return shape(many=True)

    def to_representation(self, instance: models.Model) -> Any:
        return [self.shape(context=self.context).to_representation(row) for row in self.found(instance)]

    def found(self, instance: models.Model) -> list[Any]:
        """Found one row at a time: for the yardstick of the tests, not for answers."""
        rows, key = self.rows(self.context["request"].user), getattr(instance, self.along)
        if self.through:
            pairs = self.through.format(owners=int(key))
            rows = rows.filter(pk__in=RawSQL(f"SELECT id FROM ({pairs}) AS pairs", ()))  # noqa: S608, S611 - a number
        else:
            rows = rows.filter(**{self.owner: key})
        return sorted(rows, key=lambda row: [getattr(row, column) for column in self.order])


class ManyValues(Many):
    """One column (``shape``) of the rows that belong to this one."""

    def __init__(self, shape: str, *, child: type[serializers.Field] = serializers.CharField, **kwargs: Any) -> None:
        self.child = child
        super().__init__(shape, **kwargs)

    def described(self, shape: Any) -> Any:
        return serializers.ListField(child=self.child())

    def to_representation(self, instance: models.Model) -> Any:
        return [getattr(row, self.shape) for row in self.found(instance)]


class Tally(Many):
    """Numbers by name; ``rows`` gives both, ``shape`` names the two columns."""

    def described(self, shape: Any) -> Any:
        return serializers.DictField(child=serializers.IntegerField())

    def to_representation(self, instance: models.Model) -> Any:
        key, value = self.shape
        rows = self.rows(self.context["request"].user).filter(**{self.owner: getattr(instance, self.along)})
        return {row[key]: row[value] for row in rows}


def _value(instance: Any, column: Reference) -> Any:
    if isinstance(column, Annotation):
        return column.of(instance)
    for name in column.split("__"):
        instance = getattr(instance, name, None)
    return instance
