"""Which sentences of an article somebody has dealt with, and how far the article is. Both derived, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from django.db.models import Count, Q, TextChoices
from django.utils.translation import gettext_lazy as _

from claims.models import Article, DecisionKind, NothingToCheck, Passage, Revision
from claims.text.sentences import sentences
from claims.verdicts import VerificationStatus
from claims.workflow import State


class Cover(StrEnum):
    statement = "statement"
    nothing_to_check = "nothing_to_check"
    uncovered = "uncovered"


class Clearance(TextChoices):
    intake = "intake", _("Intake")
    marking = "marking", _("Marking")
    checking = "checking", _("Checking")
    cleared = "cleared", _("Cleared")
    cleared_with_exceptions = "cleared_with_exceptions", _("Cleared with exceptions")
    lapsed = "lapsed", _("Lapsed")


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """One sentence (code points of the revision) and what covers it: live statements' ids, or a person's mark."""

    start: int
    end: int
    cover: Cover
    statements: tuple[int, ...] = ()
    mark: NothingToCheck | None = None


def coverage(revision: Revision) -> list[CoveredSentence]:
    """Every sentence of ``revision`` in order. A sentence is covered by a passage that touches it, or by a mark."""
    passages = (
        Passage.objects.words()
        .filter(revision=revision, start__isnull=False)
        .exclude(statement__state=State.withdrawn)
        .order_by("start")
        .values_list("start", "end", "statement")
    )
    places = [(start or 0, end or 0, statement) for start, end, statement in passages]
    marks = {(m.start, m.end): m for m in revision.nothing_to_check.live().select_related("marked_by")}
    covered, first = [], 0
    for sentence in sentences(revision.text):
        touching, first = _touching(places, first, sentence.start, sentence.end)
        covered.append(_covered(sentence.start, sentence.end, touching, marks.get((sentence.start, sentence.end))))
    return covered


def clearance(article: Article, covered: Sequence[CoveredSentence]) -> Clearance:
    """How far ``article`` is, from its statements and the ``coverage`` of its latest revision."""
    live = article.statements.exclude(state=State.withdrawn)
    counts = live.aggregate(
        all=Count("pk"),
        stale=Count("pk", filter=Q(state=State.stale)),
        drafts=Count("pk", filter=Q(state=State.draft)),
        signed=Count("pk", filter=Q(state=State.signed_off)),
        plain=Count("pk", filter=_without_exception()),
    )
    touched = any(sentence.cover != Cover.uncovered for sentence in covered)
    if counts["stale"]:
        return Clearance.lapsed
    if not counts["all"] and not touched:
        return Clearance.intake
    if counts["drafts"] or any(sentence.cover == Cover.uncovered for sentence in covered):
        return Clearance.marking
    if counts["signed"] < counts["all"]:
        return Clearance.checking
    return Clearance.cleared if counts["plain"] == counts["all"] else Clearance.cleared_with_exceptions


def _without_exception() -> Q:
    """Signed off in the ordinary course, with nothing found wanting."""
    fine = (VerificationStatus.verified, VerificationStatus.attribution_only)
    return Q(verification_status__in=fine) & ~Q(current_decision__kind=DecisionKind.overridden)


def _touching(
    passages: Sequence[tuple[int, int, int]], first: int, start: int, end: int
) -> tuple[tuple[int, ...], int]:
    """The statements with a passage in [start, end), and where the next sentence has to begin looking.

    Passages come by their start; those of one sentence may reach into the next, so only ended ones are left behind.
    """
    while first < len(passages) and passages[first][1] <= start:
        first += 1
    found = []
    for begin, until, statement in islice(passages, first, None):
        if begin >= end:
            break
        if until > start and statement not in found:
            found.append(statement)
    return tuple(found), first


def _covered(start: int, end: int, touching: tuple[int, ...], mark: NothingToCheck | None) -> CoveredSentence:
    cover = Cover.statement if touching else Cover.nothing_to_check if mark else Cover.uncovered
    return CoveredSentence(start, end, cover, touching, mark)
