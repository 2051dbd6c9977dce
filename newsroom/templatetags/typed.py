"""How form fields look in templates."""

from django import forms, template

from newsroom.versioned_forms import shown as shown_value

register = template.Library()


@register.filter
def shown(bound: forms.BoundField) -> str:
    """A field's value in words, for those who may not change it."""
    return shown_value(bound.form, bound.name)
