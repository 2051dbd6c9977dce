"""The attribution chain as rows: one hop each, in order, with the words it rests on."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.admin.pointing import Kept, Pointing, kept, place_value, point, span_of
from claims.admin.rows import OrderedRows
from claims.models import Article, Hop

COLUMNS = ("party", "role", "cue", "naming", "certainty", "source", "medium", "date_printed", "date", "date_basis")
NAMES = (*COLUMNS, "basis", "basis_place")


class HopForm(forms.ModelForm):
    basis = forms.CharField(
        required=False,
        label=_("Words it rests on"),
        widget=forms.Textarea(attrs={"rows": 1, "spellcheck": "false"}),
    )
    basis_place = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, text: str, before: Kept | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text, self.before = text, before
        self.pointing = Pointing()

    def has_changed(self) -> bool:
        """A row says something once anything but its usual settings is filled in."""
        told = [name for name in NAMES if name not in ("naming", "certainty", "basis_place")]
        return any(str(self[name].value() or "").strip() for name in told)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        words = given.get("basis", "").replace("\r\n", "\n")
        place = given.get("basis_place", "")
        if words and self.before and words == self.before.words.strip() and place in ("", self.before.place):
            start, end = span_of(self.before.place) or (None, None)
            self.pointing = Pointing(Choice(start=start, end=end, exact=self.before.words))
        elif words:
            self.pointing = point(self.text, words, place)
        if self.pointing.problem:
            self.add_error("basis", self.pointing.problem)
        return given

    def validate_constraints(self) -> None:
        """The action checks the chain as a whole."""

    def validate_unique(self) -> None:
        """A hop's position is its place among the rows."""

    @property
    def told(self) -> list[forms.BoundField]:
        """The fields in the order they are typed."""
        return [self[name] for name in (*COLUMNS, "basis")]

    def step(self) -> Step:
        given = {name: self.cleaned_data[name] for name in COLUMNS}
        return Step(**given, basis=self.pointing.choice)


class HopFormSet(OrderedRows):
    def __init__(self, *args: Any, text: str, hops: Sequence[Hop] = (), **kwargs: Any) -> None:
        self.text, self.hops = text, list(hops)
        super().__init__(*args, **kwargs)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        passage = self.hops[index].passage if index is not None and index < len(self.hops) else None
        before = kept(passage) if passage is not None and not passage.is_orphaned else None
        return {**super().get_form_kwargs(index), "text": self.text, "before": before}

    def steps(self) -> list[Step]:
        return [form.step() for form in self.filled()]


def hop_rows(hops: Sequence[Hop]) -> list[dict[str, Any]]:
    rows = []
    for hop in hops:
        basis = hop.passage if hop.passage and not hop.passage.is_orphaned else None
        row = {name: getattr(hop, name) for name in COLUMNS}
        row |= {"party": hop.party_id, "source": hop.source_id}
        row["basis"] = basis.exact if basis else ""
        row["basis_place"] = place_value(basis.start, basis.end) if basis else ""
        rows.append(row)
    return rows


def first_rows(article: Article) -> list[dict[str, Any]]:
    """A new chain: a blank utterance, and the outlet at the end."""
    return [{}, {"party": article.outlet.standing_id}]
