"""Who is named for quoted words without a cue: before a colon, after a dash, in the sentence that follows."""

from __future__ import annotations

from claims.text.cues import ANSWERS
from claims.text.phrases import phrase_after
from claims.text.subjects import Subject, sentence_subject, with_appositive, with_name
from claims.text.tokens import Line
from claims.text.word_sets import word_set

_MANNERS = ANSWERS | word_set("voice tone temper face eyes line point aim goal plea argument pitch motto mantra slogan")
_LONGEST_MANNER = 5
_POINTING = word_set("that this those these such")
_BEING = word_set("is was are were")


def introduced_by(line: Line, low: int, at: int) -> Subject | None:
    """Who speaks in `Jane Doe: "…"`, `Doe, a lawyer, was blunt: "…"`, `Her closing argument was simple: "…"`."""
    first, stop = _sender(line, low, at) or _on_topic(line, low, at) or sentence_subject(line, low, at)
    if stop == first:
        return None
    stop = with_name(line, first, stop, at)
    if stop <= first + _LONGEST_MANNER and line.lower[stop - 1] in _MANNERS:
        owner = line.tags.rfind("S", first, stop)
        if owner > first or line.lower[first] in ("his", "her"):
            stop = max(owner, first + 1)
    return Subject(first, stop, "before", first)


def _sender(line: Line, low: int, at: int) -> tuple[int, int] | None:
    """The name in `That drew a retort from Jane Doe: "…"`, the source in `Then came another text: "…"`."""
    came = line.tags.rfind("v", low, at)
    if came > low and line.lower[came] in ("came", "comes") and line.tags[came + 1] == "d":
        return came + 1, phrase_after(line, came + 1, at)
    stop = first = at - 1
    while first > low and line.tags[first - 1] == "C":
        first -= 1
    return (first, stop) if first < stop and line.lower[first - 1] in ("from", "by") else None


def _on_topic(line: Line, low: int, at: int) -> tuple[int, int] | None:
    """The name in `Jane Doe on taxes: "…"`."""
    stop = low
    while line.tags[stop] == "C":
        stop += 1
    topical = stop > low and line.lower[stop] in ("on", "about") and not line.has(",mvk", stop, at)
    return (low, stop) if topical else None


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
    acts = stop > first and line.tags[stop : stop + 1] not in ("m", "p", "r", "t")  # not "That is what it is about"
    return Subject(first, with_appositive(line, stop, high), "after", low) if acts else None
