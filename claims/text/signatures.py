"""Who is named for quoted words that stand by themselves: after a dash, or in the sentence that follows."""

from __future__ import annotations

from claims.text.phrases import phrase_after
from claims.text.subjects import Subject, sentence_subject, with_appositive
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_POINTING = word_set("that this those these such")
_BEING = word_set("is was are were")


def signature(line: Line, at: int, high: int) -> Subject | None:
    """The name behind `- Jane Doe`, `(Jane Doe)`, `— Jane Doe at the third debate`; `at` is the dash or bracket."""
    first = at
    while first < high and line.tags[first] in "-(":
        first += 1
    stop = first
    while stop < high and line.tags[stop] in "Cwdo,":
        stop += 1
    if "C" in line.tags[first:stop] and line.only("pdwkC#y,.()ox", stop, high):
        high = stop
    if first == at or stop == first or stop < high or "C" not in line.tags[first:stop]:
        return None
    return Subject(first, stop, "after", first)


def interruption(line: Line, at: int, high: int) -> tuple[int, Subject] | None:
    """The second half of `"The thing is" — Doe lowered her voice — "that he is right."`, and who acts in between."""
    second = line.tags.find("-Q", at + 2, high) + 1 if line.tags[at + 1 : at + 2] == "-" else 0
    if second == 0 or "Q" in line.tags[at + 1 : second]:
        return None
    first, stop = sentence_subject(line, at + 2, second - 1)
    return (second, Subject(first, stop, "before", first)) if stop > first else None


def named_afterwards(line: Line, low: int, high: int) -> Subject | None:
    """The name in `That is how Jane Doe opened`, `Those were the words of Jane Doe`, `So said Jane Doe`."""
    words = line.lower[low : low + 6]
    if words[:2] == ["so", "said"]:
        first = low + 2
    elif words[:3] in (["the", "speaker", "was"], ["the", "author", "was"], ["the", "words", "were"]):
        first = low + 3
    elif len(words) < 4 or words[0] not in _POINTING or words[1] not in _BEING:
        return None
    elif words[2] in ("how", "what"):
        first = low + 3
    elif words[2:5] == ["the", "words", "of"]:
        first = low + 5
    else:
        return None
    stop = phrase_after(line, first, high, person=True)
    return Subject(first, with_appositive(line, stop, high), "after", low) if stop > first else None
