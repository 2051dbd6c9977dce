from dataclasses import asdict
from typing import Any

from claims.management.json_lines import JsonLinesCommand, identity_of, text_of
from claims.text.anchors import Carried, Fate, carry, occurrences
from claims.text.suggestions import Span

LOST = Carried(Fate.ORPHANED, None, None)


class Command(JsonLinesCommand):
    """Reads ``{id, pair?, before, after, anchors}``; answers ``{id, pair?, anchors}``, offsets in code points."""

    help = (
        "Find passages again in a changed text, for a file of JSON lines: in {id, pair?, before, after, anchors: "
        "[{start, end, exact, prefix, suffix}]}, out {id, pair?, anchors: [{status, start, end, differences}]}. "
        "Needs no database."
    )

    def answer(self, row: dict[str, Any]) -> dict[str, Any]:
        identity = {"id": identity_of(row)} | ({"pair": row["pair"]} if "pair" in row else {})
        before, after = text_of(row, "before"), text_of(row, "after")
        anchors = row.get("anchors")
        if not isinstance(anchors, list) or not all(isinstance(anchor, dict) for anchor in anchors):
            raise ValueError("“anchors” has to be a list of objects.")
        spans = [_span(before, anchor, place) for place, anchor in enumerate(anchors)]
        carried = iter(carry(before, after, [span for span in spans if span is not None]))
        return {**identity, "anchors": [_shown(next(carried) if span else LOST) for span in spans]}


def _span(before: str, anchor: dict[str, Any], place: int) -> Span | None:
    """Where the anchor stands in the text it was made on: where it says, else where its words and context are.

    None where they are nowhere. Raises ValueError where it says nothing to find it by.
    """
    start, end = _offset(anchor, "start", place), _offset(anchor, "end", place)
    exact, prefix, suffix = (_words(anchor, name, place) for name in ("exact", "prefix", "suffix"))
    fits = start is not None and end is not None and 0 <= start < end <= len(before)
    if start is not None and end is not None and fits and exact in ("", before[start:end]):
        return start, end
    if not exact.strip():
        raise ValueError(f"Anchor {place} has neither fitting offsets nor words.")
    found = occurrences(before, exact, prefix, suffix) or occurrences(before, exact)
    nearest = min(found, key=lambda selector: abs(selector.start - (start or 0)), default=None)
    return (nearest.start, nearest.end) if nearest else None


def _offset(anchor: dict[str, Any], name: str, place: int) -> int | None:
    value = anchor.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise ValueError(f"“{name}” of anchor {place} has to be a whole number.")
    return value


def _words(anchor: dict[str, Any], name: str, place: int) -> str:
    value = anchor.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"“{name}” of anchor {place} has to be a text.")
    return value or ""


def _shown(carried: Carried) -> dict[str, Any]:
    return {
        "status": carried.fate.value,
        "start": carried.start,
        "end": carried.end,
        "differences": [asdict(difference) for difference in carried.differences],
    }
