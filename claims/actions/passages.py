"""From what a person points at or types to passages in a revision, and the frozen rows that keep them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.models import Fate, Passage, Purpose, Revision, Statement
from claims.retelling import retold
from claims.text.anchors import Selector, occurrences, selector
from newsroom.record.canonical import canonical
from newsroom.record.making import made

MAX_PASSAGES = 100
SEPARATOR = " […] "
NO_DIFFERENCES = canonical([])


@dataclass(frozen=True, slots=True)
class Choice:
    """A place as somebody gave it: by offsets, by its words (with as much context as it takes), or by both."""

    start: int | None = None
    end: int | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


class Ambiguous(ValidationError):
    """The words stand in more than one place. ``places`` are those places: the person says which."""

    def __init__(self, field: str, words: str, places: Sequence[Selector]) -> None:
        shown = words if len(words) <= 60 else f"{words[:59]}…"
        super().__init__(
            {
                field: gettext("“%(shown)s” stands in %(count)s places: say which is meant.")
                % {"shown": shown, "count": len(places)}
            },
            code="ambiguous",
        )
        self.words = words
        self.places = list(places)


def resolve(text: str, choices: Sequence[Choice], *, field: str = "passages") -> list[Selector]:
    """The places in ``text`` that ``choices`` name, in their order.

    Raises ValidationError on ``field`` where a place is out of range, not found, not as said, or overlaps another, and
    Ambiguous where words stand in several places.
    """
    if len(choices) > MAX_PASSAGES:
        raise ValidationError(
            {
                field: gettext("At most %(most)s passages; these are %(count)s.")
                % {"most": MAX_PASSAGES, "count": len(choices)}
            }
        )
    places = [_place(text, choice, field) for choice in choices]
    ordered = sorted(places, key=lambda place: place.start)
    for one, next_ in pairwise(ordered):
        if next_.start < one.end:
            raise ValidationError(
                {
                    field: gettext("“%(exact)s” and “%(exact2)s” overlap.")
                    % {"exact": one.exact[:60], "exact2": next_.exact[:60]}
                }
            )
    return places


def words_at(statement: Statement, revision: Revision, places: Sequence[Selector]) -> list[Passage]:
    """``places`` as the next set of the statement's words, which ``statement`` then names; neither is written yet."""
    statement.words_set += 1
    statement.printed_text = SEPARATOR.join(place.exact for place in places)
    return [
        chosen(statement, revision, place, purpose=Purpose.words, set_number=statement.words_set, position=n)
        for n, place in enumerate(places)
    ]


def chosen(statement: Statement, revision: Revision, place: Selector, **columns: Any) -> Passage:
    return made(
        Passage,
        statement=statement,
        revision=revision,
        start=place.start,
        end=place.end,
        exact=place.exact,
        prefix=place.prefix,
        suffix=place.suffix,
        **{"fate": Fate.chosen, "differences": NO_DIFFERENCES, **columns},
    )


def _place(text: str, choice: Choice, field: str) -> Selector:
    if choice.start is not None and choice.end is not None:
        try:
            place = selector(text, choice.start, choice.end)
        except ValueError as problem:
            raise ValidationError({field: retold(str(problem))}) from problem
        if choice.exact and choice.exact != place.exact:
            raise ValidationError(
                {
                    field: gettext("At %(start)s–%(end)s stands “%(exact)s”, not “%(exact2)s”.")
                    % {"start": choice.start, "end": choice.end, "exact": place.exact[:60], "exact2": choice.exact[:60]}
                }
            )
        if not _adjoins(text, place, choice):
            raise ValidationError(
                {
                    field: gettext("What stands around %(start)s–%(end)s is not as given.")
                    % {"start": choice.start, "end": choice.end}
                }
            )
        return place
    if not choice.exact.strip():
        raise ValidationError({field: gettext("Give the words of the passage, or its start and end.")})
    places = occurrences(text, choice.exact, choice.prefix, choice.suffix)
    if not places:
        raise ValidationError(
            {field: gettext("“%(exact)s” does not stand in the text.") % {"exact": choice.exact[:60]}}
        )
    if len(places) > 1:
        raise Ambiguous(field, choice.exact, places)
    return places[0]


def _adjoins(text: str, place: Selector, choice: Choice) -> bool:
    """Whether the context given, as much of it as there is, stands right beside the place."""
    return text.endswith(choice.prefix, 0, place.start) and text.startswith(choice.suffix, place.end)
