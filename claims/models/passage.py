import json
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.models.revision import Revision
from claims.models.statement import Statement
from newsroom.models import Frozen, User


class Purpose(models.TextChoices):
    words = "words", _("The statement's words")
    basis = "basis", _("What a hop rests on")


class Fate(models.TextChoices):
    """How a passage came into its set."""

    chosen = "chosen", _("Chosen")
    carried = "carried", _("Carried")
    changed = "changed", _("Changed")
    orphaned = "orphaned", _("Orphaned")


class PassageQuerySet(models.QuerySet["Passage"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(statement__in=Statement.objects.visible_to(user))

    def current(self) -> Self:
        """The latest set of each statement: the one that counts."""
        return self.filter(
            Q(purpose=Purpose.words, set_number=F("statement__words_set"))
            | Q(purpose=Purpose.basis, set_number=F("statement__basis_set"))
        )

    def words(self) -> Self:
        return self.current().filter(purpose=Purpose.words)


class Passage(Frozen):
    """A place in a revision: the W3C text-position and text-quote selectors.

    ``start`` and ``end`` are code points of the revision's text, end excluded; both are empty where the passage is
    orphaned, and the words are then those it had. ``differences`` is the canonical JSON of what changed on the way.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="passages")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="passages")
    purpose = models.CharField(max_length=10, choices=Purpose, default=Purpose.words)
    set_number = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    fate = models.CharField(max_length=10, choices=Fate, default=Fate.chosen)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    differences = models.TextField(default="[]")

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering = ["statement", "purpose", "set_number", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "purpose", "set_number", "position"],
                name="passage_position_once_in_its_set",
            ),
            models.CheckConstraint(
                condition=Q(fate=Fate.orphaned, start__isnull=True, end__isnull=True)
                | (~Q(fate=Fate.orphaned) & Q(start__isnull=False, end__gt=F("start"))),
                name="passage_has_a_place_unless_orphaned",
            ),
            models.CheckConstraint(condition=~Q(exact=""), name="passage_has_words"),
        ]

    def __str__(self) -> str:
        return self.exact if len(self.exact) <= 80 else f"{self.exact[:79]}…"

    @property
    def is_orphaned(self) -> bool:
        return self.fate == Fate.orphaned

    @property
    def difference_list(self) -> list[dict[str, Any]]:
        differences: list[dict[str, Any]] = json.loads(self.differences)
        return differences
