"""What showing a selection of a representation takes: parts (one for each table of rows) with their columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from django.db import models
from rest_framework import serializers

from newsroom.models import User
from newsroom.rest.declared import (
    Address,
    Annotation,
    Follows,
    Kept,
    Many,
    ManyValues,
    OneIf,
    Reference,
    Standing,
    Tally,
)
from newsroom.rest.lean.selection import Names, Selection

ROOT = 0


class Kind(StrEnum):
    """The types of columns, as both databases name them in a CAST."""

    whole = "bigint"
    text = "text"
    yes_no = "boolean"
    time = "timestamp with time zone"
    day = "date"


_KINDS: Mapping[type[models.Field], Kind] = {
    models.IntegerField: Kind.whole,
    models.AutoField: Kind.whole,
    models.BooleanField: Kind.yes_no,
    models.DateTimeField: Kind.time,
    models.DateField: Kind.day,
    models.CharField: Kind.text,
    models.TextField: Kind.text,
    models.FileField: Kind.text,
}


def kind_of(column: Any) -> Kind:
    column = column.output_field if isinstance(column, models.GeneratedField) else column
    return next(kind for type_, kind in _KINDS.items() if isinstance(column, type_))


@dataclass(eq=False, slots=True)
class Column:
    """One column of a part; ``slot`` is its place in the row that the statement answers."""

    reference: Any
    kind: Kind
    slot: int = -1


# --- what is shown ----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Plain:
    column: Column


@dataclass(slots=True)
class Json:
    column: Column


@dataclass(slots=True)
class Ruled:
    """``rule`` of columns."""

    rule: Callable[..., Any]
    columns: list[Column]


@dataclass(slots=True)
class Where:
    """``shown`` where ``present`` is not null and ``rule`` holds; else ``otherwise``."""

    present: Column
    shown: Any
    otherwise: Any = None
    rule: Callable[..., bool] | None = None
    columns: list[Column] = field(default_factory=list)


@dataclass(slots=True)
class Pair:
    key: Column
    value: Column


@dataclass(slots=True)
class Object:
    names: dict[str, Any]


@dataclass(slots=True)
class EitherShape:
    """One of several objects, by the value of a column."""

    column: Column
    shapes: dict[str, Object]


@dataclass(slots=True)
class Children:
    """The rows of another part that belong to this one."""

    part: "Part"
    key: Column


@dataclass(slots=True)
class Link:
    field: Address
    key: Column
    present: Column


# --- where it comes from ----------------------------------------------------------------------------------------


@dataclass(eq=False, slots=True)
class Part:
    """Rows of one kind. ``columns`` are what is shown of them, ``order`` what they are sorted by."""

    model: type[models.Model]
    number: int
    columns: dict[Any, Column] = field(default_factory=dict)
    owner: str = ""
    above: int = ROOT
    key: Column | None = None
    rows: models.QuerySet | None = None
    through: str = ""
    is_tally: bool = False
    order: list[Column] = field(default_factory=list)
    shown: Any = None

    def column(self, reference: Reference, prefix: str = "") -> Column:
        """The column at ``reference`` below ``prefix``, the same one whenever it is asked for."""
        if isinstance(reference, Annotation):
            expression = reference.expression(lambda path: prefix + path)
            return self._added((reference, prefix), expression, kind_of(expression.output_field))
        path = prefix + reference
        return self._added(path, path, kind_of(_field_at(self.model, path)))

    def computed(self, name: str, kind: Kind = Kind.whole) -> Column:
        """A column that the rows bring along by ``name``, such as a count."""
        return self._added(name, name, kind)

    def _added(self, known: Any, reference: Any, kind: Kind) -> Column:
        return self.columns.setdefault(known, Column(reference, kind))


@dataclass(eq=False, slots=True)
class Plan:
    parts: list[Part]
    version: Column | None


Shape = TypeVar("Shape", bound=serializers.Serializer)


def planned(representation: type[Any], selection: Selection, user: User) -> tuple[Plan, Names]:
    """The plan, and the names of ``selection`` that there are not."""
    compiler = _Compiler(selection, user)
    root = compiler.part(representation.Meta.model)
    root.column("id")
    version = root.column("version") if _has_version(root.model) else None
    root.shown = compiler.object(root, representation(), "", "")
    return Plan(compiler.parts, version), compiler.unmet


class _Compiler:
    def __init__(self, selection: Selection, user: User) -> None:
        self.selection, self.user = selection, user
        self.unmet = Names(set(selection.fields), set(selection.expand))
        self.parts: list[Part] = []
        self.above: list[Any] = []
        self.known: dict[Any, Children] = {}

    def part(self, model: type[models.Model], **more: Any) -> Part:
        part = Part(model, len(self.parts), **more)
        self.parts.append(part)
        return part

    def object(self, part: Part, shape: serializers.BaseSerializer, prefix: str, path: str) -> Any:
        """How ``shape`` is shown of the row at ``prefix``; ``path`` is what clients call that place."""
        variants: Mapping[str, Any] = getattr(shape, "variants", {})
        if variants:
            shapes = {value: self._one(part, variant(), prefix, path) for value, variant in variants.items()}
            return EitherShape(part.column(shape.discriminator, prefix), shapes)  # type: ignore[attr-defined]
        return self._one(part, shape, prefix, path)

    def _one(self, part: Part, shape: Any, prefix: str, path: str) -> Object:
        self.above.append(_kind(shape))
        expandable: Mapping[str, Any] = getattr(shape, "expandable", {})
        # Nothing leads back to what it hangs on: each of many would show all of them once more.
        more = {name: field for name, field in expandable.items() if _kind(field) not in self.above}
        names = {}
        for name in [*shape.fields, *(name for name in more if name not in shape.fields)]:
            at = f"{path}.{name}" if path else name
            is_more = name in more and self.selection.expands(at)
            if name in more:
                self.unmet.expand.discard(at)
            if not (is_more or name in shape.fields):
                continue
            self.unmet.fields.discard(at)
            if self.selection.wants(at):
                field_ = _bound(more[name], name, shape) if is_more else shape.fields[name]
                names[name] = self._field(part, field_, prefix, at)
        self.above.pop()
        return Object(names)

    def _field(self, part: Part, field_: Any, prefix: str, path: str) -> Any:
        for kind, compiled in self._READERS.items():
            if isinstance(field_, kind):
                return compiled(self, part, field_, prefix, path)
        return Plain(part.column(_source(part, field_, prefix), prefix))

    def _kept(self, part: Part, field_: Kept, prefix: str, path: str) -> Any:
        return Json(part.column(_source(part, field_, prefix), prefix))

    def _ruled(self, part: Part, field_: Follows, prefix: str, path: str) -> Any:
        return Ruled(field_.rule, [part.column(column, prefix) for column in field_.columns])

    def _one_if(self, part: Part, field_: OneIf, prefix: str, path: str) -> Any:
        below = f"{prefix}{field_.along}__"
        columns = [part.column(column, prefix) for column in field_.columns]
        shown = self.object(part, field_.shape(), below, path)
        return Where(part.column("id", below), shown, rule=field_.rule, columns=columns)

    def _standing(self, part: Part, field_: Standing, prefix: str, path: str) -> Any:
        below = f"{prefix}{field_.along}__"
        other, itself = (self.object(part, field_.shape(), at, path) for at in (below, prefix))
        return Where(part.column("id", below), other, itself)

    def _link(self, part: Part, field_: Address, prefix: str, path: str) -> Any:
        return Link(field_, part.column("id", prefix), part.column(field_.column, prefix))

    def _pointed_at(self, part: Part, field_: Any, prefix: str, path: str) -> Any:
        source = field_.source.replace(".", "__")
        below = f"{prefix}{source}__"
        shown = self.object(part, field_, below, path)
        may_be_empty = _may_be_empty(part.model, prefix + source)
        return Where(part.column("id", below), shown) if may_be_empty else shown

    def _many(self, part: Part, field_: Many, prefix: str, path: str) -> Any:
        # Several shapes of one row share what they declare alike.
        known = (part, path, field_.shape, field_.owner, field_.through)
        if known not in self.known:
            self.known[known] = self._children(part, field_, prefix, path)
        return self.known[known]

    def _children(self, part: Part, field_: Many, prefix: str, path: str) -> Children:
        key = part.column(field_.along, prefix)
        rows = field_.rows(self.user)
        child = self.part(rows.model, owner=field_.owner, above=part.number, key=key, rows=rows, through=field_.through)
        if isinstance(field_, Tally):
            name, number = field_.shape
            child.shown, child.is_tally = Pair(child.column(name), child.computed(number)), True
            return Children(child, key)
        if field_.through:
            child.column("id")
        child.order = [child.column(column) for column in field_.order]
        if isinstance(field_, ManyValues):
            child.shown = Plain(child.column(field_.shape))
        else:
            child.shown = self.object(child, field_.shape(), "", path)
        return Children(child, key)

    _READERS: Mapping[type, Callable[..., Any]] = {
        Many: _many,
        Kept: _kept,
        Follows: _ruled,
        OneIf: _one_if,
        Standing: _standing,
        Address: _link,
        serializers.BaseSerializer: _pointed_at,
    }


def _kind(shape: Any) -> Any:
    """What rows ``shape``, or a field of it, shows: a quote and a claim are both statements."""
    shape = shape.shape if isinstance(shape, Many) else shape
    return shape.Meta.model._meta.concrete_model


def _source(part: Part, field_: Any, prefix: str) -> str:
    source: str = field_.source.replace(".", "__")
    found = _field_at(part.model, prefix + source)
    return f"{source}_id" if found.is_relation and not source.endswith("_id") else source


def _field_at(model: type[models.Model], path: str) -> Any:
    """The model field at ``path``; a foreign key's own column by its name with ``_id``."""
    *above, last = path.split("__")
    for name in above:
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    found: Any = next((f for f in model._meta.concrete_fields if last in (f.name, f.attname)), None)
    if found is None:
        raise LookupError(f"{model.__name__} has no column {last}")
    return found.target_field if found.is_relation and last == found.attname else found


def _may_be_empty(model: type[models.Model], path: str) -> bool:
    """Whether one of the foreign keys along ``path`` may be empty."""
    names = path.split("__")
    return any(_field_at(model, "__".join(names[: n + 1])).null for n in range(len(names)))


def _has_version(model: type[models.Model]) -> bool:
    return any(column.name == "version" for column in model._meta.concrete_fields)


def _bound(field_: Any, name: str, shape: Any) -> Any:
    """A field that stands outside of ``shape``, as if it stood in it."""
    if field_.parent is None:
        field_.bind(name, shape)
    return field_
