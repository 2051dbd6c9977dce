from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.statement import Statement
from claims.text.wording import WordingClass
from newsroom.models import Kept, User
from newsroom.people.visibility import sees_everything
from sources.models import Snapshot


class Stance(models.TextChoices):
    supports = "supports", _("Supports")
    contradicts = "contradicts", _("Contradicts")
    qualifies = "qualifies", _("Qualifies")
    context = "context", _("Context")


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: User) -> Self:
        """Of the statements one may see; readers are not shown what was taken back, nor its snapshot."""
        visible = self.filter(statement__in=Statement.objects.visible_to(user))
        return visible if sees_everything(user) else visible.live()

    def live(self) -> Self:
        return self.filter(withdrawn_at__isnull=True)


class Evidence(Kept):
    """Ties a statement to a snapshot: what it covers and how it bears on it."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="evidence")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="evidence")
    position = models.PositiveSmallIntegerField(default=0)
    stance = models.CharField(max_length=20, choices=Stance, default=Stance.supports)
    covers_attribution = models.BooleanField(
        default=False, verbose_name=_("covers attribution"), help_text=_("was it said, by them?")
    )
    covers_wording = models.BooleanField(
        default=False, verbose_name=_("covers wording"), help_text=_("in these words?")
    )
    covers_content = models.BooleanField(default=False, verbose_name=_("covers content"), help_text=_("is it so?"))
    is_primary = models.BooleanField(
        default=False, verbose_name="primary", help_text=_("the thing itself, not a report of it")
    )
    locator = models.CharField(max_length=300, blank=True, help_text=_("page, minute, paragraph"))
    excerpt = models.TextField(blank=True, help_text=_("the words in the snapshot that bear on it"))
    excerpt_match = models.CharField(
        max_length=20,
        blank=True,
        editable=False,
        choices=[(c.value, c.value.replace("_", " ")) for c in WordingClass],
    )
    note = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["statement", "position", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="evidence_stance_is_known"),
            models.CheckConstraint(
                condition=Q(covers_attribution=True) | Q(covers_wording=True) | Q(covers_content=True),
                name="evidence_covers_something",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="evidence_withdrawn_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stance_display()}: {self.snapshot.source}"

    @property
    def covers(self) -> list[str]:
        return [name for name in ("attribution", "wording", "content") if getattr(self, f"covers_{name}")]
