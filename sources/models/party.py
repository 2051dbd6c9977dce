from collections.abc import Collection
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from newsroom.models import CleanText, Kept, User
from newsroom.models.fields import WebAddressField
from newsroom.people.visibility import READER_STATES, sees_everything, sees_nothing


class PartyKind(models.TextChoices):
    person = "person", _("Person")
    organisation = "organisation", _("Organisation")
    collective = "collective", _("Collective (“U.S. media”)")
    unnamed = "unnamed", _("Unnamed (“local media”)")


class PartyQuerySet(models.QuerySet["Party"]):
    def visible_to(self, user: User) -> Self:
        """All, or for readers those who appear on a statement they may see."""
        if sees_everything(user):
            return self
        if sees_nothing(user):
            return self.none()
        shown = Q(
            sources__snapshots__evidence__statement__state__in=READER_STATES,
            sources__snapshots__evidence__withdrawn_at__isnull=True,
        )
        for path in ("spoken", "claimed", "hops__statement", "articles__statements"):
            shown |= Q(**{f"{path}__state__in": READER_STATES})
        return self.filter(pk__in=self.model._base_manager.filter(shown).values("pk"))

    def named(self, words: str) -> Self:
        """Those that bear ``words`` as their name or an alias, whatever the case of the letters."""
        return self.filter(
            Q(name__iexact=words) | Q(pk__in=PartyAlias.objects.filter(name__iexact=words).values("party"))
        )

    def any_named(self, names: Collection[str]) -> Self:
        """Those that bear one of ``names`` as their name or an alias, whatever the case of the letters."""
        # SQLite lowers Latin letters alone: others are found as they are spelt.
        borne = Q(name__in=names) | Q(lowered__in=[name.lower() for name in names])
        aliases = PartyAlias.objects.alias(lowered=Lower("name")).filter(borne)
        return self.alias(lowered=Lower("name")).filter(borne | Q(pk__in=aliases.values("party")))


class Party(Kept):
    """Somebody who speaks, claims or publishes. The role printed with the name belongs to the statement."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=PartyKind, default=PartyKind.person)
    description = models.CharField(
        max_length=500, blank=True, help_text=_("who this is, to tell two of the same name apart")
    )
    url = WebAddressField(blank=True, verbose_name="address")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_here")
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "parties"
        indexes = [models.Index(fields=["name", "id"], name="party_name")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="party_has_a_name"),
            models.CheckConstraint(condition=Q(kind__in=PartyKind.values), name="party_kind_is_known"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="party_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def standing(self) -> "Party":
        """The party that stands for this one today. Merging never makes a chain, so one step is enough."""
        return self.merged_into or self

    def is_same_as(self, other: "Party | None") -> bool:
        return other is not None and self.standing_id == other.standing_id

    @property
    def standing_id(self) -> int:
        return self.merged_into_id or self.pk


class PartyAlias(CleanText):
    """Another name of a party: a spelling, a former name, an abbreviation."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)

    class Meta:
        ordering = ["name"]
        verbose_name = "alias"
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(fields=["party", "name"], name="alias_once_for_each_party"),
            models.CheckConstraint(condition=~Q(name=""), name="alias_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
