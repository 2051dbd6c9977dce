"""Forms that remember what their reader saw, so that two people's work on one thing can be told apart."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext

from newsroom.key_fields import is_key

Values = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Disputed:
    """One field that somebody else changed. ``is_yours`` says whose text stands in the form now."""

    label: str
    theirs: str
    yours: str
    is_yours: bool


class VersionedForm(forms.ModelForm):
    """Carries the version seen, and the values seen, out and back. Constraints are the actions' to check, not ours."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["version"] = self.instance.version
            self.initial["seen"] = json.dumps(values(self, self.own_fields()))

    def own_fields(self) -> list[str]:
        return [name for name, field in self.fields.items() if name not in ("version", "seen") and not field.disabled]

    def validate_constraints(self) -> None:
        """The action asks the database's rules with every column in hand; here some are missing."""

    def validate_unique(self) -> None:
        """See ``validate_constraints``."""


def plain(bound: forms.BoundField) -> list[str]:
    """The field's value as a browser would post it, so that what was shown and what was typed compare as equal."""
    value = bound.value()
    if isinstance(value, (list, tuple)):
        return sorted(str(item) for item in value)
    if value is None or value is False or value == "":
        return []
    if isinstance(bound.field, forms.BooleanField):
        return ["on"]
    if hasattr(value, "isoformat"):
        return [str(bound.field.widget.format_value(value))]
    return [str(value).replace("\r\n", "\n").strip()] if str(value).strip() else []


def values(form: forms.BaseForm, names: Iterable[str]) -> Values:
    return {form.add_prefix(name): plain(form[name]) for name in names}


def seen_values(form: forms.BaseForm) -> Values:
    """What the person was shown when they began; empty where that came back unreadable."""
    try:
        seen = json.loads(str(form["seen"].value() or "{}"))
    except (ValueError, RecursionError):
        return {}
    return seen if isinstance(seen, dict) else {}


def merged(mine: VersionedForm, current: VersionedForm) -> tuple[QueryDict, list[Disputed]]:
    """What to show after a conflict: my text on top of the current state, with every field somebody else changed.

    A field I had not touched takes their value; one that both changed keeps mine. ``mine`` is bound, the other not.
    """
    data = mutable(mine.data)
    disputed = []
    seen, names = seen_values(mine), current.own_fields()
    typed, theirs = values(mine, names), values(current, names)
    for name in names:
        key = current.add_prefix(name)
        if theirs[key] == seen.get(key) or theirs[key] == typed[key]:
            continue
        untouched = typed[key] == seen.get(key)
        disputed.append(Disputed(str(current[name].label), shown(current, name), shown(mine, name), not untouched))
        if untouched:
            data.setlist(key, theirs[key])
    data[current.add_prefix("version")] = str(current.instance.version)
    data[current.add_prefix("seen")] = str(current["seen"].value())
    return data, disputed


def shown(form: forms.BaseForm, name: str) -> str:
    """The field's value in words: the label of a choice, the name of a thing, else the text itself."""
    bound = form[name]
    found = plain(bound)
    if isinstance(bound.field, forms.BooleanField):
        return gettext("yes") if found else gettext("no")
    if isinstance(bound.field, forms.ModelChoiceField) and bound.field.queryset is not None:
        rows = bound.field.queryset.filter(pk__in=[key for key in found if is_key(key)])
        return ", ".join(str(row) for row in rows) or "—"
    if isinstance(bound.field, forms.ChoiceField):
        offered: Any = bound.field.choices
        labels = {str(key): label for key, label in offered if not isinstance(label, list)}
        return ", ".join(str(labels.get(key, key)) for key in found) or "—"
    return "\n".join(found) or "—"


def mutable(data: Any) -> QueryDict:
    copy = QueryDict(mutable=True)
    for key in data:
        copy.setlist(key, data.getlist(key) if hasattr(data, "getlist") else [data[key]])
    return copy
