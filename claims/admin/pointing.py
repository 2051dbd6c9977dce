"""From typed or pasted words to a place in the text. Where they stand more than once, the person says which."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BaseFormSet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.passages import Choice
from claims.models import Passage
from claims.text.anchors import Selector, occurrences

AROUND = 60


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the typed words stand, with what stands around it."""

    value: str
    before: str
    exact: str
    after: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Pointing:
    """What came of looking: a choice, or a problem in words and perhaps the places to choose from."""

    choice: Choice | None = None
    problem: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """The passage a row began with: as long as its words stay, so does its place."""

    words: str
    place: str
    is_orphaned: bool = False


def kept(passage: Passage | None) -> Kept | None:
    if passage is None:
        return None
    return Kept(passage.exact, place_value(passage.start, passage.end), passage.is_orphaned)


def place_value(start: int | None, end: int | None) -> str:
    return "" if start is None or end is None else f"{start}-{end}"


def span_of(value: str) -> tuple[int, int] | None:
    """The two offsets in ``value``; None for anything else, whatever somebody sent."""
    start, dash, end = value.partition("-")
    fits = dash and start.isdecimal() and end.isdecimal() and len(value) < 22
    return (int(start), int(end)) if fits else None


def point(text: str, words: str, chosen: str = "", within: str = "") -> Pointing:
    """Where ``words`` stand in ``text``. ``chosen`` is a place the person picked, ``within`` the sentence they took."""
    found = occurrences(text, words)
    if picked := [place for place in found if place_value(place.start, place.end) == chosen]:
        return Pointing(_choice(picked[0]))
    if span := span_of(within):
        inside = [place for place in found if span[0] <= place.start and place.end <= span[1]]
        found = inside if len(inside) == 1 else found
    if not found:
        return Pointing(problem=gettext("These words do not stand in the text. Paste them as they are printed."))
    if len(found) == 1:
        return Pointing(_choice(found[0]))
    places = tuple(_in_context(text, place) for place in found)
    return Pointing(
        problem=gettext("These words stand in %(count)s places: choose which is meant.") % {"count": len(found)},
        places=places,
    )


def _choice(place: Selector) -> Choice:
    return Choice(start=place.start, end=place.end, exact=place.exact)


def _in_context(text: str, place: Selector) -> Place:
    before = text[max(0, place.start - AROUND) : place.start]
    after = text[place.end : place.end + AROUND]
    return Place(place_value(place.start, place.end), before, place.exact, after)


class WordsForm(forms.Form):
    """One passage of a statement, by its words."""

    words = forms.CharField(
        required=False, strip=True, label=_("Words"), widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"})
    )
    place = forms.CharField(required=False, widget=forms.HiddenInput)
    within = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, text: str, before: Kept | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.text, self.before = text, before
        self.pointing = Pointing()

    def has_changed(self) -> bool:
        return True

    @property
    def is_as_before(self) -> bool:
        """Nothing was typed here: the row shows the passage it began with."""
        if self.before is None:
            return False
        given = self.cleaned_data
        return given.get("words") == self.before.words.strip() and given.get("place", "") in ("", self.before.place)

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\r\n", "\n")

    def look(self) -> None:
        """Find the place of what was typed; a problem goes beside the words."""
        given = self.cleaned_data
        if self.is_as_before and self.before is not None and not self.before.is_orphaned:
            start, end = span_of(self.before.place) or (None, None)
            self.pointing = Pointing(Choice(start=start, end=end, exact=self.before.words))
        elif given.get("words"):
            self.pointing = point(self.text, given["words"], given.get("place", ""), given.get("within", ""))
        if self.pointing.problem:
            self.add_error("words", self.pointing.problem)


class WordsFormSet(BaseFormSet):
    """The passages of a statement, in their order; blank rows count for nothing."""

    def __init__(self, *args: Any, text: str, passages: Sequence[Passage] = (), **kwargs: Any) -> None:
        self.text, self.passages = text, list(passages)
        super().__init__(*args, **kwargs)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        known = index is not None and index < len(self.passages)
        before = kept(self.passages[index]) if known and index is not None else None
        return {**super().get_form_kwargs(index), "text": self.text, "before": before}

    @property
    def is_untouched(self) -> bool:
        filled = [form for form in self.forms if form.cleaned_data.get("words")]
        return len(filled) == len(self.passages) and all(form.is_as_before for form in filled)

    def clean(self) -> None:
        if not self.is_untouched:
            for form in self.forms:
                form.look()

    def choices(self) -> list[Choice] | None:
        """The places in their order; None where nothing was touched. Ask after ``is_valid``."""
        if self.is_untouched and self.passages:
            return None
        return [form.pointing.choice for form in self.forms if form.pointing.choice is not None]


def words_rows(passages: Sequence[Passage]) -> list[dict[str, str]]:
    return [{"words": p.exact, "place": place_value(p.start, p.end)} for p in passages]
