"""Whether the words around a day without a date speak of what is to come."""

from __future__ import annotations

import re

from claims.text.word_sets import word_set

_UPCOMING = re.compile(
    r"\b(?:will|plans?|planned|planning|is to|are to|(?:set|due|slated|booked) (?:to|for|on|at|in)|is due|are due"
    r"|scheduled|forecast|predicted|likely|expected|expects?|upcoming|next|shall|would"
    r"|going to|hopes? to|intends?|ahead of|begins|starts|opens|faces|meets|['’]ll"
    r"|(?:postponed|delayed|adjourned|deferred|put off|pushed back|extended|suspended|given) (?:to|till|until))\b"
    r"|\b(?:go|goes|head|heads) to (?:the )?\w+(?: again)?(?: on)? $"
    r"|\b(?:is|are|begin|open|reopens?|resumes?|expires?|takes? effect)(?: again)?(?: (?:on|at|from|in))? $"
)
_SIGNS = word_set("""
    forecast predicted likely will plan plans planned planning is are set due slated booked scheduled expected expects
    expect upcoming next shall would going hope hopes intend intends ahead begins begin starts opens open faces meets
    reopen reopens resume resumes expire expires go goes head heads take takes postponed delayed adjourned deferred put
    pushed extended suspended given before by until till
""")
"""Each expression below holds one of these words, but for "we'll"."""
_DEADLINE = re.compile(r"\b(?i:before|by|until|till)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|\w++(?<=[a-z]{3}ed)|fell|rose|held|kept|stood|took|went|came|ran|lay|left)\b"
)
_PRESENT = re.compile(r"\b(?:is|are|has|have|must|can|may|should|needs?|wants?|do|does)\b")
_BEFORE, _AFTER = 70, 40


def looks_ahead(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether the clause of `start..end`, inside the block `low..high`, speaks of what is to come."""
    before = text[max(low, start - _BEFORE) : start]
    before = before.replace("a.m.", "a m ").replace("p.m.", "p m ")  # the stop of "9 a.m. Thursday" ends no clause
    cut = max(before.rfind("."), before.rfind(";"), before.rfind(" said"), before.rfind(" told"), before.rfind("day "))
    before = before[cut + 1 :]
    if _is_upcoming(before):
        return True
    opens = before.strip(" ,").lower() in ("", "on")
    return opens and _is_upcoming(text[end : min(high, end + _AFTER)].partition(".")[0])


def _is_upcoming(words: str) -> bool:
    """ "until Friday" looks ahead, unless the clause tells what was ("burned until Friday")."""
    if _SIGNS.isdisjoint(words.lower().split()) and "ll " not in words:
        return False
    if _UPCOMING.search(words):
        return True
    return bool(_DEADLINE.search(words)) and not (_PAST.search(words) and not _PRESENT.search(words))
