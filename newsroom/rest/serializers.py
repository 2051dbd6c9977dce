"""What all representations and all inputs have in common."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from rest_framework import serializers

from newsroom.models import User
from newsroom.models.fields import language_tag, web_address
from newsroom.rest.declared import Follows
from newsroom.rest.filters import LARGEST_ID
from newsroom.rest.lean.reading import several
from newsroom.rest.representations import declare


class Shown(serializers.ModelSerializer):
    """Columns as they are kept, described as they are kept: an address or a choice may be empty.

    ``expandable`` is what can be asked for besides, or in more detail, by name.
    """

    expandable: ClassVar[Mapping[str, Any]] = {}

    serializer_field_mapping = serializers.ModelSerializer.serializer_field_mapping | {
        models.URLField: serializers.CharField
    }

    def build_standard_field(self, field_name: str, model_field: Any) -> tuple[type, dict[str, Any]]:
        if not model_field.choices:
            return super().build_standard_field(field_name, model_field)
        emptiness = {"allow_blank": model_field.blank, "allow_null": model_field.null}
        return serializers.ChoiceField, {"choices": model_field.choices, **emptiness}

    def include_extra_kwargs(self, kwargs: Any, extra_kwargs: Any) -> Any:
        # For what is only read, DRF forgets that it may be empty.
        may_be_empty = kwargs.get("allow_blank", False)
        kwargs = super().include_extra_kwargs(kwargs, extra_kwargs)
        return kwargs | {"allow_blank": True} if may_be_empty and "choices" in kwargs else kwargs


class Representation(Shown):
    """How a row is shown, the same at every endpoint."""

    documented: ClassVar[Any] = None
    # What no export leaves out, whatever ``fields`` says.
    always_exported: ClassVar[Sequence[str]] = ()

    @classmethod
    def of(cls, row: Any, request: Any) -> dict[str, Any]:
        return cls.of_all([row], request)[0]

    @classmethod
    def of_all(cls, rows: Sequence[Any], request: Any) -> list[dict[str, Any]]:
        """``rows`` as the database has them now, in plain JSON values."""
        found = several(cls, [row.pk for row in rows], request)
        return [found[row.pk] for row in rows]

    @classmethod
    def is_for(cls, *kinds: type[models.Model]) -> None:
        """Show rows of these ``kinds`` so wherever one turns up, as on a 412."""
        for kind in kinds:
            declare(kind, cls.of)


class Input(serializers.Serializer):
    """What an endpoint reads. A name that cannot be written is refused, never dropped."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if isinstance(data, Mapping):
            writable = {name for name, field in self.fields.items() if not field.read_only}
            if unknown := sorted(set(data) - writable):
                raise serializers.ValidationError({name: [gettext("This cannot be written.")] for name in unknown})
        return super().to_internal_value(data)


def _full_name(first: str, last: str) -> str:
    return f"{first} {last}".strip()


class Person(Shown):
    """Somebody of the newsroom, where they turn up."""

    name = Follows(_full_name, "first_name", "last_name", shown_as=serializers.CharField)

    class Meta:
        model = User
        fields = ["id", "username", "name"]
        read_only_fields = fields


class IdField(serializers.IntegerField):
    """The number of a row."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LARGEST_ID, **kwargs)


class WordsField(serializers.CharField):
    """Text that is kept to the letter; may be empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"trim_whitespace": False, "allow_blank": True, "required": False, **kwargs})


class LanguageField(serializers.CharField):
    """A language tag (BCP 47), or nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 35, "allow_blank": True, "required": False, **kwargs})
        self.validators.append(language_tag)


class WebAddressField(serializers.CharField):
    """An http or https address, or nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 2000, "allow_blank": True, "required": False, **kwargs})
        self.validators.append(web_address)


class ShortListField(serializers.ListField):
    """A list of at most ``max_length``, which is looked at before any of its children is."""

    def to_internal_value(self, data: Any) -> list[Any]:
        if isinstance(data, list) and self.max_length is not None and len(data) > self.max_length:
            self.fail("max_length", max_length=self.max_length)
        children: list[Any] = super().to_internal_value(data)
        return children
