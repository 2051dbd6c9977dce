from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.passage import Passage
from claims.models.statement import Statement
from newsroom.models import CleanText
from sources.models import Party, Source


class Naming(models.TextChoices):
    named = "named", _("Named")
    unnamed = "unnamed", _("Unnamed")
    collective = "collective", _("Collective")


class Certainty(models.TextChoices):
    stated = "stated", _("Stated")
    presumed = "presumed", _("Presumed")


class DateBasis(models.TextChoices):
    """Whose calendar turns the printed words into a date."""

    explicit = "explicit", _("Printed as a date")
    publication = "publication", _("From the publication date")
    speaker = "speaker", _("The speaker's local date")


class Hop(CleanText):
    """One step of the attribution chain: position 0 is the utterance, the last is the article's outlet.

    A chain is replaced whole; the events keep every chain there was.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="hops")
    position = models.PositiveSmallIntegerField()
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="hops")
    role = models.CharField(max_length=300, blank=True, help_text=_("as printed with the name"))
    cue = models.CharField(max_length=200, blank=True, help_text=_("the words that attribute: “told reporters”"))
    medium = models.CharField(max_length=200, blank=True, help_text=_("interview, press conference, post …"))
    date = models.DateField(null=True, blank=True)
    date_printed = models.CharField(max_length=100, blank=True, help_text=_("as printed: “on Saturday”"))
    date_basis = models.CharField(max_length=20, choices=DateBasis, blank=True)
    naming = models.CharField(max_length=20, choices=Naming, default=Naming.named)
    certainty = models.CharField(max_length=20, choices=Certainty, default=Certainty.stated)
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hops",
        help_text=_("where we have seen it, if we have"),
    )
    passage = models.ForeignKey(
        Passage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hops",
        help_text=_("the words it rests on"),
    )

    class Meta:
        ordering = ["statement", "position"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "position"], name="hop_position_once_in_its_chain"),
            models.CheckConstraint(condition=Q(naming__in=Naming.values), name="hop_naming_is_known"),
            models.CheckConstraint(condition=Q(certainty__in=Certainty.values), name="hop_certainty_is_known"),
            models.CheckConstraint(
                condition=Q(date_basis="") | Q(date__isnull=False), name="hop_date_basis_has_a_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.party}"
