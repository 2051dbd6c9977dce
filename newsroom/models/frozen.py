"""Two promises a table can make; ``record.triggers`` makes the database keep them."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import models

from newsroom.record.canonical import canonical, digest
from newsroom.record.clear_cases import all_clear
from newsroom.record.keepable import all_keepable, refuse_unkeepable

_AS_THEY_ARE = (str, int, bool, type(None))


class CleanText(models.Model):
    """Text is kept to the letter or refused with a reason, on every database alike."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Any = None) -> None:
        self.clean_text()
        if not all_clear(self, exclude or ()):
            super().clean_fields(exclude)

    def clean_text(self) -> None:
        """Raises ValidationError by field where a text cannot be kept."""
        # What the instance holds, not what a generated column would have to be asked for.
        held = self.__dict__
        if not all_keepable(held.values()):
            refuse_unkeepable({f.name: held.get(f.attname) for f in self._meta.concrete_fields})


class Kept(CleanText):
    """Rows may change but never vanish: what was a mistake is withdrawn, not deleted."""

    class Meta:
        abstract = True


class Frozen(CleanText):
    """Rows never change and never vanish.

    ``seal`` is the SHA-256 of the canonical JSON of every other column but the id. The event that made the row
    keeps the seal too, so that neither can be altered alone.
    """

    seal = models.CharField(max_length=64, editable=False)

    class Meta:
        abstract = True

    def compute_seal(self) -> str:
        names, values = _sealed(type(self))
        return digest(canonical(dict(zip(names, map(_plain, values(self)), strict=True))))


@cache
def _sealed(model: type[Frozen]) -> tuple[Sequence[str], Callable[[Frozen], Sequence[Any]]]:
    """The columns that a seal covers, and how they are had from a row."""
    names = [f.attname for f in model._meta.concrete_fields if f.name != "seal" and not f.primary_key]
    return names, attrgetter(*names)


def _plain(value: Any) -> Any:
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, models.fields.files.FieldFile):
        return value.name or ""
    return value
