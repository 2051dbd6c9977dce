"""What a new quote or claim starts with when it is begun from a sentence of the article."""

import re
from typing import Any

from claims.admin.pointing import place_value
from claims.models import Revision
from claims.text.blocks import visible_text

_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]+)[”\"»“]")


def prefill_from(revision: Revision, kind: str, start: int, end: int) -> dict[str, Any]:
    """First values for the sentence at ``start``–``end``; nothing where no such place is in the text.

    A quote takes the stretches between the sentence's quotation marks, a claim the whole sentence.
    """
    if not 0 <= start < end <= len(revision.text):
        return {}
    words = revision.text[start:end]
    within = place_value(start, end)
    spans = [(start, end)]
    if kind == "quote":
        spans = [(start + m.start(1), start + m.end(1)) for m in _QUOTED.finditer(words)] or spans
    rows = [{"words": revision.text[a:b], "place": place_value(a, b), "within": within} for a, b in spans]
    fields = {"sentence": visible_text(revision.text, start, end)} if kind == "claim" else {}
    return {"words": rows, "fields": fields}
