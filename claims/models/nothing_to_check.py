from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.models.revision import Revision
from newsroom.models import Kept, User
from newsroom.people.visibility import sees_everything


class NothingToCheckQuerySet(models.QuerySet["NothingToCheck"]):
    def visible_to(self, user: User) -> Self:
        """How far the checking is, is the newsroom's own affair: readers see none."""
        return self if sees_everything(user) else self.none()

    def live(self) -> Self:
        return self.filter(withdrawn_at__isnull=True)


class NothingToCheck(Kept):
    """A named person's mark on one sentence of one revision: there is nothing in it to check.

    Carried to a new revision only with an unchanged sentence; ``carried_from`` then tells which mark it continues.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="nothing_to_check")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()
    carried_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    objects = NothingToCheckQuerySet.as_manager()

    class Meta:
        ordering = ["revision", "start"]
        verbose_name = verbose_name_plural = _("nothing to check")
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "start", "end"],
                condition=Q(withdrawn_at__isnull=True),
                name="sentence_marked_once",
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="nothing_to_check_has_a_place"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="nothing_to_check_withdrawn_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.exact if len(self.exact) <= 80 else f"{self.exact[:79]}…"
