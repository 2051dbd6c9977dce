"""The record's words in the reader's language: what is stored is never translated, what is shown is, at the door."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext, gettext_lazy, override

SOURCE_LANGUAGE = "en"
# A text that is put into the reader's language each time it is shown; to a type checker it is neither string nor proxy.
Lazy = Any


def in_plain_words(key: Any) -> str:
    """A key of the record (``in_review``, ``marked_edit``) as a person says it."""
    words = str(key).replace("_", " ")
    # The empty message is the catalogue's own header.
    return gettext(words) if words else ""


def amid(label: Any) -> str:
    """A label amid a sentence: English writes its first letter small there, other languages as they always do."""
    words = str(label)
    return words[:1].lower() + words[1:] if (get_language() or SOURCE_LANGUAGE).startswith(SOURCE_LANGUAGE) else words


@cache
def labels() -> dict[tuple[str, str], Lazy]:
    """What each choice is called, by the name of its column and the key that is stored."""
    return {
        (column.name, str(key)): label
        for kind in apps.get_models()
        for column in kind._meta.local_fields
        for key, label in column.flatchoices
        if key not in (None, "")
    }


def grouped(number: int) -> str:
    """A count with its digits in groups, as the language writes them."""
    return str(number_format(number, force_grouping=True))


def as_recorded(label: Any) -> str:
    """A label as the record keeps it: in the language of the source, whoever acts and whatever they read."""
    with override(None):
        return str(label)


def names_of(kinds: Iterable[type[models.Model]]) -> set[str]:
    """What the models and their columns are called, in the language of the source."""
    return {as_recorded(name) for kind in kinds for _thing, _attribute, name in _named(kind)}


def name_in_every_language(kinds: Iterable[type[models.Model]]) -> None:
    """Let every model and column be called by its name in the reader's language, without saying so at each of them.

    Names follow from those in the code; migrations, which know only what is written there, stay as they are.
    """
    for kind in kinds:
        for thing, attribute, name in _named(kind):
            setattr(thing, attribute, gettext_lazy(as_recorded(name)))


def _named(kind: type[models.Model]) -> list[tuple[Any, str, Any]]:
    """(what, its attribute, the name in it) for a model and its columns."""
    options: Any = kind._meta
    own = [(options, name, getattr(options, name)) for name in ("verbose_name", "verbose_name_plural")]
    columns = [*options.local_fields, *options.local_many_to_many]
    return [*own, *((column, "verbose_name", column.verbose_name) for column in columns)]
