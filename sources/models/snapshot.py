from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.models import Frozen, User
from newsroom.models.fields import LanguageTagField
from newsroom.people.visibility import READER_STATES, sees_everything, sees_nothing
from sources.models.source import Source


class Outcome(models.TextChoices):
    found = "found", _("Found")
    not_found = "not_found", _("Not found")
    refused = "refused", _("Refused")
    failed = "failed", _("Failed")


class SnapshotMethod(models.TextChoices):
    by_hand = "by_hand", _("Entered by hand")
    from_file = "from_file", _("From a file")
    fetched = "fetched", _("Fetched")


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    def visible_to(self, user: User) -> Self:
        """All, or for readers those that are evidence on a statement they may see."""
        if sees_everything(user):
            return self
        if sees_nothing(user):
            return self.none()
        shown = self.model._base_manager.filter(
            evidence__statement__state__in=READER_STATES, evidence__withdrawn_at__isnull=True
        )
        return self.filter(pk__in=shown.values("pk"))


class Snapshot(Frozen):
    """What a source said when we looked: a text, a file, or both, or neither where the look failed.

    ``sha256`` is that of the file's bytes if there is a file, else of the text's UTF-8 bytes.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="snapshots")
    taken_at = models.DateTimeField(help_text=_("when we looked"))
    method = models.CharField(max_length=20, choices=SnapshotMethod, default=SnapshotMethod.by_hand)
    outcome = models.CharField(max_length=20, choices=Outcome, default=Outcome.found)
    language = LanguageTagField(blank=True, help_text=_("BCP 47, for example en or zh-Hans"))
    text = models.TextField(blank=True)
    file = models.FileField(upload_to="snapshots/%Y/%m/", blank=True, max_length=300)
    media_type = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    note = models.CharField(max_length=500, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(editable=False)

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["-taken_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.found) | (~Q(sha256="") & (~Q(text="") | ~Q(file=""))),
                name="snapshot_found_has_content",
            ),
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="snapshot_outcome_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.taken_at:%Y-%m-%d %H:%M})"

    @property
    def was_seen(self) -> bool:
        return self.outcome == Outcome.found
