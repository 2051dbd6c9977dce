"""How far the content of a cue may reach: to the next cue clause that stands beside it, not inside it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.text.cue_places import Place
from claims.text.subjects import Subject
from claims.text.tokens import Line
from claims.text.word_sets import word_set

Clause = tuple[Place, Subject]

_ASIDE = 14
_REASONING = frozenset(("because", "if", "unless", "until"))
_MODALS = word_set("will would can could may might must shall should won't wouldn't can't cannot couldn't")


def content_limit(line: Line, place: Place, subject: Subject, later: Sequence[Clause], high: int) -> int:
    """The token at which the content of a cue ends at the latest. `later` are the cue clauses after it, in order."""
    if subject.how == "shared" and subject.first > place.stop:
        return max(place.stop, line.tags.rfind(",", place.stop, subject.first))  # "Noting that …, Smith"
    start = max(place.stop, subject.stop)
    if subject.how == "antecedent" and line.tags[subject.edge - 1] == "-":
        closing = line.tags.find("-", start, high)  # "Smith — who said he would run — lost"
        high = closing if closing > 0 else high
    relative = subject.how == "antecedent" and line.tags[subject.edge - 1] == ","
    if relative or line.lower[subject.edge - 1 : subject.edge] == ["whose"]:
        high = _end_of_relative(line, start, high)
    for other, clause in later:
        if clause.how == "aside" and clause.edge <= place.first < other.group:
            return max(start, line.tags.rfind(",", start, other.group))  # the aside closes before its verb
        cites = other.lemma in ("cite", "quote") and line.tags.find(",t", other.stop, other.stop + _ASIDE) > 0
        if clause.edge <= start or clause.how == "antecedent" or cites:
            continue  # "reported, citing two officials, that"
        limit = _edge_beside(line, start, other, clause)
        if limit >= 0:
            return limit
    return high


def _end_of_relative(line: Line, start: int, high: int) -> int:
    """Where a relative clause between commas ends: at the pause after which the sentence takes up its verb."""
    for at in range(start, high - 1):
        if line.pauses(at) and line.tags[at + 1] in "mvk":
            return at + (line.tags[at] == "Q")
    return high


def _edge_beside(line: Line, start: int, other: Place, clause: Subject) -> int:
    """Where the content before a clause ends when the clause stands beside it; -1 when it is part of the content."""
    edge = clause.edge
    before = line.tags[edge - 1]
    second = line.tags[edge - 2]
    if other.kind == "adjunct":
        if line.lower[edge - 1] == "with" and second == ",":
            return edge - 2
        return edge if before == "Q" else edge - 1 if before in ",-" else -1
    if clause.how == "shared" and other.kind == "finite" and before in "cb":
        if not _MODALS.isdisjoint(line.lower[other.group : other.first]):
            return -1  # "said it would attack and would respond"
        return edge - 2 if second == "," else edge - 1
    if _opens_clause(line, start, edge):
        return -1
    if line.lower[edge - 1] in _REASONING:
        return -1  # "said he would go, because they wished to meet"
    if line.pauses(edge - 1):
        return edge - (before != "Q")
    if before == "c" and second == "Q" and clause.how == "before":
        return edge - 1  # accused Lee of "lying" and Lee replied
    return edge - 1 - (second != "Q") if before in "cbs" and line.pauses(edge - 2) else -1


def _opens_clause(line: Line, start: int, edge: int) -> bool:
    """Whether what stands before a later cue clause only opens that clause: "said that, while early, polls show"."""
    that = line.tags.find("t", start, edge)
    opener = that + 1 if that >= 0 else start
    while that < 0 and opener < edge and line.tags[opener] in "ta,y":
        opener += 1
    if opener >= edge:
        return True
    if line.tags[opener] == "s":
        return line.tags.find(",", opener, edge - 1) < 0 and line.lower[opener] not in ("how", "why", "whether")
    return line.tags[opener] == "p" and not line.has("mvkhe", opener, edge)
