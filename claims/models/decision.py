import json
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models.statement import Statement
from claims.text.wording import WordingClass
from claims.verdicts import Attribution, Content
from newsroom.models import Frozen, User


class DecisionKind(models.TextChoices):
    proposed = "proposed", _("Proposed")
    returned = "returned", _("Returned")
    signed_off = "signed_off", _("Signed off")
    reaffirmed = "reaffirmed", _("Reaffirmed")
    overridden = "overridden", _("Overridden")


DECIDING = (DecisionKind.signed_off, DecisionKind.reaffirmed, DecisionKind.overridden)
WITH_VERDICTS = (DecisionKind.proposed, *DECIDING)


class DecisionQuerySet(models.QuerySet["Decision"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(statement__in=Statement.objects.visible_to(user))

    def deciding(self) -> Self:
        """Those that settle a statement: sign-offs, reaffirmations and overrides."""
        return self.filter(kind__in=DECIDING)


class Decision(Frozen):
    """One act of judgement, frozen with what was judged.

    ``judged`` is the canonical JSON of everything ``content_hash`` covers, so that a later reader can be shown, field
    by field, what has changed since. ``evidence_ids`` and ``answered_ids`` are canonical JSON lists of evidence ids:
    what the judgement was taken on, and which contradictions its ``content_note`` answers.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=20, choices=DecisionKind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    proposal = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="outcomes")
    attribution = models.CharField(max_length=25, choices=Attribution, blank=True)
    attribution_hop = models.PositiveSmallIntegerField(null=True)
    wording = models.CharField(
        max_length=20, choices=[(v.value, v.value.replace("_", " ")) for v in WordingClass], blank=True
    )
    content = models.CharField(max_length=20, choices=Content, blank=True)
    wording_evidence = models.ForeignKey("Evidence", on_delete=models.PROTECT, null=True, related_name="+")
    wording_note = models.TextField(blank=True)
    content_note = models.TextField(blank=True)
    evidence_ids = models.TextField(default="[]")
    answered_ids = models.TextField(default="[]")
    statement_version = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)
    judged = models.TextField()

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            # Two reviewers who press at once decide on the same version: one of them meets this.
            models.UniqueConstraint(fields=["statement", "statement_version"], name="one_decision_for_each_version"),
            models.CheckConstraint(condition=Q(kind__in=DecisionKind.values), name="decision_kind_is_known"),
            models.CheckConstraint(
                condition=(Q(kind__in=WITH_VERDICTS) & ~Q(attribution="") & ~Q(content=""))
                | (Q(kind=DecisionKind.returned, attribution="", wording="", content="") & ~Q(reason="")),
                name="decision_has_verdicts_or_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=(DecisionKind.reaffirmed, DecisionKind.overridden)) | ~Q(reason=""),
                name="decision_out_of_course_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return gettext("%(kind)s by %(by)s") % {"kind": self.get_kind_display(), "by": self.by}

    @property
    def evidence(self) -> list[int]:
        """The ids of the evidence this was taken on."""
        ids: list[int] = json.loads(self.evidence_ids)
        return ids

    @property
    def answered(self) -> list[int]:
        """The ids of the contradictions that ``content_note`` answers."""
        ids: list[int] = json.loads(self.answered_ids)
        return ids

    @property
    def judged_facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = json.loads(self.judged)
        return facts
