"""Naming a party or a source in what is written: by its number, or by what it is called."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from newsroom.models import User
from newsroom.rest.problems import Inputs
from newsroom.rest.serializers import IdField, Input, WebAddressField
from sources.actions import add_party, add_source
from sources.models import Party, PartyKind, Source, SourceKind

R = TypeVar("R", Party, Source)
SHOWN = 10


class PartyByName(Input):
    name = serializers.CharField(max_length=300)
    kind = serializers.ChoiceField(choices=PartyKind.choices)


class SourceByTitle(Input):
    title = serializers.CharField(max_length=500)
    kind = serializers.ChoiceField(choices=SourceKind.choices)
    url = WebAddressField()


@dataclass(frozen=True, slots=True)
class Named:
    """Something named by what it is called, under the ``field`` of the input where it stood; found or made later."""

    field: str
    by_what: dict[str, Any]
    find: Callable[[dict[str, Any], User], models.QuerySet]
    add: Callable[..., Any]


class ReferenceField(serializers.Field):
    """A row by number, or an object that names it. What is named is looked for, or made, by ``settled``."""

    model: type[Party] | type[Source]
    naming: type[Input]
    default_error_messages = {"unknown": _("There is no {thing} {id} that you can see.")}

    def to_internal_value(self, data: Any) -> Party | Source | Named:
        if isinstance(data, dict):
            return self.named(self.naming().run_validation(data))
        number = IdField().run_validation(data)
        row = self.model.objects.visible_to(self.context["request"].user).filter(pk=number).first()
        if row is None:
            self.fail("unknown", thing=self.model._meta.verbose_name, id=number)
        return row

    def named(self, by_what: dict[str, Any]) -> Named:
        raise NotImplementedError


class PartyField(ReferenceField):
    """A party: its number, or ``{"name", "kind"}``."""

    model, naming = Party, PartyByName

    def named(self, by_what: dict[str, Any]) -> Named:
        return Named(self.field_name or "", by_what, _parties, add_party)


class SourceField(ReferenceField):
    """A source: its number, or ``{"title", "kind", "url"}``."""

    model, naming = Source, SourceByTitle

    def named(self, by_what: dict[str, Any]) -> Named:
        return Named(self.field_name or "", by_what, _sources, add_source)


def settled(given: Any, by: User, *, within: str = "") -> Any:
    """The row that ``given`` stands for: itself, the one that bears the name, or a new one where none does.

    To be called within the transaction of the write it belongs to. Raises Inputs naming the numbers where several bear
    the name; whoever writes says which by its number. ``within`` says where in the input the object stood.
    """
    if not isinstance(given, Named):
        return given
    rows = list(given.find(given.by_what, by)[: SHOWN * 10])
    standing = {row.pk: row for row in (getattr(row, "standing", row) for row in rows)}
    if len(standing) > 1:
        ids = ", ".join(map(str, sorted(standing)[:SHOWN]))
        raise Inputs(
            {
                f"{within}{given.field}": gettext("Several bear this name: %(ids)s. Give the number of the one meant.")
                % {"ids": ids}
            }
        )
    return next(iter(standing.values())) if standing else given.add(by=by, **given.by_what)


def _parties(by_what: dict[str, Any], user: User) -> models.QuerySet[Party]:
    named = Party.objects.visible_to(user).named(by_what["name"])
    return named.filter(kind=by_what["kind"]).select_related("merged_into")


def _sources(by_what: dict[str, Any], user: User) -> models.QuerySet[Source]:
    """By its address, which says more than a title; else by title and kind."""
    visible = Source.objects.visible_to(user)
    if by_what.get("url"):
        return visible.filter(url=by_what["url"])
    return visible.filter(title=by_what["title"], kind=by_what["kind"])


class ReferenceFieldSchema(OpenApiSerializerFieldExtension):
    """A number, or the object that names."""

    target_class = ReferenceField
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        named = auto_schema.resolve_serializer(self.target.naming, direction).ref
        return {"oneOf": [{"type": "integer", "minimum": 1}, named]}
