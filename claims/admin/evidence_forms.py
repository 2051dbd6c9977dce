"""Evidence as rows: new ones are added, changed ones edited; what was a mistake is withdrawn elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext

from claims.admin.rows import OrderedRows
from claims.models import Evidence
from newsroom.key_fields import is_key

FIELDS = (
    "snapshot",
    "stance",
    "covers_attribution",
    "covers_wording",
    "covers_content",
    "is_primary",
    "locator",
    "excerpt",
    "note",
)
NAMES = ("id", "version", *FIELDS)


class EvidenceForm(forms.ModelForm):
    id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, on_file: dict[int, Evidence], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = str(self["id"].value() or "")
        self.piece = on_file.get(int(key)) if is_key(key) else None
        for name, lines in (("excerpt", 2), ("note", 2)):
            self.fields[name].widget.attrs["rows"] = lines

    def has_changed(self) -> bool:
        told = [name for name in FIELDS if name != "stance"]
        return self.piece is not None or any(str(self[name].value() or "").strip() for name in told)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("id") and self.piece is None:
            self.add_error(
                None, gettext("This evidence is no longer on file here: it may have been withdrawn meanwhile.")
            )
        if not any(given.get(f"covers_{name}") for name in ("attribution", "wording", "content")):
            self.add_error("covers_attribution", gettext("Say what it covers: attribution, wording or content."))
        return given

    def validate_constraints(self) -> None:
        """The action asks."""

    def validate_unique(self) -> None:
        """Nothing here is unique."""

    @property
    def marks(self) -> list[forms.BoundField]:
        """The boxes to tick."""
        return [self[name] for name in FIELDS if name.startswith("covers_") or name == "is_primary"]

    def given(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}

    @property
    def differs(self) -> bool:
        """Whether a piece on file was changed here."""
        return any(_plain(getattr(self.piece, name)) != _plain(value) for name, value in self.given().items())


class EvidenceFormSet(OrderedRows):
    def __init__(self, *args: Any, pieces: Sequence[Evidence] = (), **kwargs: Any) -> None:
        self.on_file = {piece.pk: piece for piece in pieces}
        super().__init__(*args, **kwargs)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "on_file": self.on_file}

    def changed(self) -> Iterator[tuple[EvidenceForm, dict[str, Any]]]:
        """Each row that says something new, with all it says; positions only where the order was changed."""
        rows = self.filled()
        old = [form.piece.pk for form in rows if form.piece]
        is_in_order = old == list(self.on_file) and all(form.piece for form in rows[: len(old)])
        for position, form in enumerate(rows):
            moved = not is_in_order and (form.piece is None or form.piece.position != position)
            placed = {"position": position} if moved else {}
            if form.piece is None or placed or form.differs:
                yield form, {**form.given(), **placed}


def evidence_rows(pieces: Sequence[Evidence]) -> list[dict[str, Any]]:
    names = [name for name in NAMES if name != "snapshot"]
    return [{**{name: getattr(piece, name) for name in names}, "snapshot": piece.snapshot_id} for piece in pieces]


def _plain(value: Any) -> Any:
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value
