from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from claims.models.revision import Revision
from claims.models.statement import Kind, Statement
from newsroom.models import Kept, User
from newsroom.people.visibility import sees_everything


class SuggestionFate(models.TextChoices):
    kept = "kept", _("Kept")
    dropped = "dropped", _("Dropped")


class SuggestionOutcomeQuerySet(models.QuerySet["SuggestionOutcome"]):
    def visible_to(self, user: User) -> Self:
        """The newsroom's own workings: readers see none of them."""
        return self if sees_everything(user) else self.none()

    def live(self) -> Self:
        return self.filter(withdrawn_at__isnull=True)


class SuggestionOutcome(Kept):
    """What a named person made of a suggestion. The suggestion itself is never a record.

    ``key`` names the suggestion by its kind, its words and its sentence, so that what was dropped stays dropped in a
    later revision in which these stand unchanged. ``exact`` are the words, for people.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="suggestion_outcomes")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind)
    exact = models.TextField()
    outcome = models.CharField(max_length=10, choices=SuggestionFate)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, null=True, related_name="suggested_as")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    objects = SuggestionOutcomeQuerySet.as_manager()

    class Meta:
        ordering = ["article", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "key"], condition=Q(withdrawn_at__isnull=True), name="suggestion_decided_once"
            ),
            models.CheckConstraint(
                condition=Q(outcome=SuggestionFate.kept, statement__isnull=False)
                | Q(outcome=SuggestionFate.dropped, statement__isnull=True),
                name="suggestion_kept_has_its_statement",
            ),
            models.CheckConstraint(
                condition=Q(outcome=SuggestionFate.dropped) | Q(withdrawn_at__isnull=True),
                name="suggestion_kept_is_not_undone",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="suggestion_outcome_withdrawn_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.exact[:80]}"
