from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.statement import Statement
from newsroom.models import Kept, User
from newsroom.people.visibility import sees_everything


class CommentQuerySet(models.QuerySet["Comment"]):
    def visible_to(self, user: User) -> Self:
        """The newsroom's own talk: readers see none of it."""
        return self if sees_everything(user) else self.none()

    def blocking(self) -> Self:
        """Those that stand in the way of a sign-off."""
        return self.filter(is_blocking=True, resolved_at__isnull=True)


class Comment(Kept):
    """A remark on a statement; a blocking one holds up the sign-off until it is resolved."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments")
    at = models.DateTimeField()
    text = models.TextField(max_length=10_000)
    is_blocking = models.BooleanField(default=False, verbose_name="blocking")
    statement_version = models.PositiveIntegerField()
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    resolved_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_has_text"),
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="comment_resolved_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"
