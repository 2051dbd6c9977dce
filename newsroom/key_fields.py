"""Fields that choose a row by its key, and take anything else for what it is: no key."""

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext


def is_key(value: Any) -> bool:
    """Whether ``value`` could be the id of a row: digits, and not more than a database's integers have."""
    return str(value).isdecimal() and len(str(value)) < 19


class KeySelect(AutocompleteSelect):
    """The admin's autocomplete asks the database for whatever was sent back; this one only for keys."""

    def optgroups(self, name: str, value: Any, attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class KeySelectMultiple(AutocompleteSelectMultiple):
    def optgroups(self, name: str, value: Any, attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class KeysField(forms.ModelMultipleChoiceField):
    def clean(self, value: Any) -> Any:
        if strangers := [key for key in value or [] if not is_key(key)]:
            raise ValidationError(
                gettext("“%(strangers)s” is no valid choice.") % {"strangers": str(strangers[0])[:40]},
                code="invalid_choice",
            )
        return super().clean(value)


class KeyFields(BaseModelAdmin):
    """Lets an admin's ``autocomplete_fields`` use ``KeySelect``."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", KeySelect(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
