from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from newsroom.models import Kept, User
from newsroom.models.fields import LanguageTagField, WebAddressField
from newsroom.people.visibility import READER_STATES, sees_everything, sees_nothing
from sources.models.party import Party


class SourceKind(models.TextChoices):
    page = "page", _("Page")
    wire = "wire", _("Wire")
    recording = "recording", _("Recording")
    transcript = "transcript", _("Transcript")
    interview = "interview", _("Interview")
    document = "document", _("Document")
    dataset = "dataset", _("Dataset")
    image = "image", _("Image")


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, user: User) -> Self:
        """All, or for readers those a statement they may see rests on; evidence taken back is nothing to rest on."""
        if sees_everything(user):
            return self
        if sees_nothing(user):
            return self.none()
        shown = Q(hops__statement__state__in=READER_STATES) | Q(
            snapshots__evidence__statement__state__in=READER_STATES, snapshots__evidence__withdrawn_at__isnull=True
        )
        return self.filter(pk__in=self.model._base_manager.filter(shown).values("pk"))

    def origins(self, ids: Iterable[int]) -> dict[int, frozenset[int]]:
        """The roots of each source in ``ids`` along ``derived_from``; a source derived from nothing is its own root."""
        wanted = sorted(set(ids))
        reached = _ancestors(wanted, roots_only=True)
        return {source: frozenset(reached[source]) for source in wanted}

    def ancestors(self, ids: Iterable[int]) -> set[int]:
        """Everything above ``ids`` along ``derived_from``, themselves included."""
        return {above for reached in _ancestors(sorted(set(ids))).values() for above in reached}


class Source(Kept):
    """Where we looked. Ten reprints of one wire are derived from it and count as one origin."""

    kind = models.CharField(max_length=20, choices=SourceKind, default=SourceKind.page)
    title = models.CharField(max_length=500)
    url = WebAddressField(blank=True, verbose_name="address")
    publisher = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="sources")
    published_on = models.DateField(null=True, blank=True)
    language = LanguageTagField(blank=True, help_text=_("BCP 47, for example en or zh-Hans"))
    note = models.TextField(blank=True)
    derived_from: models.ManyToManyField = models.ManyToManyField(
        "self", through="SourceDerivation", symmetrical=False, related_name="derivatives", blank=True
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="source_has_a_title"),
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="source_kind_is_known"),
        ]

    def __str__(self) -> str:
        return self.title


class SourceDerivation(models.Model):
    """One step from a source to what it was taken from."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="derivations")
    origin = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "origin"], name="derivation_once"),
            models.CheckConstraint(condition=~Q(source=F("origin")), name="derivation_not_from_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} from {self.origin_id}"


def ancestors(beginning: str, shown: str, *, roots_only: bool = False) -> str:
    """The SQL for what ``shown`` says (of ``base`` and ``id``) about every source above those of ``beginning``.

    ``beginning`` selects each source twice; it is above itself. UNION ends even on a circle. ``roots_only``: of these
    just the ones that are derived from nothing.
    """
    derived = "EXISTS (SELECT 1 FROM sources_sourcederivation d WHERE d.source_id = above.id)"
    return f"""(WITH RECURSIVE above(base, id) AS (
        {beginning} UNION SELECT above.base, d.origin_id
        FROM sources_sourcederivation d JOIN above ON d.source_id = above.id
    ) SELECT {shown} FROM above {f"WHERE NOT {derived}" if roots_only else ""})"""  # noqa: S608 - SQL of our own


def _ancestors(ids: list[int], *, roots_only: bool = False) -> dict[int, set[int]]:
    """Each source with everything above it, itself included."""
    reached: dict[int, set[int]] = defaultdict(set)
    if not ids:
        return reached
    marks = ", ".join(["%s"] * len(ids))
    beginning = f"SELECT id, id FROM sources_source WHERE id IN ({marks})"  # noqa: S608 - only placeholders
    with connection.cursor() as cursor:
        cursor.execute(ancestors(beginning, "base, id", roots_only=roots_only)[1:-1], ids)
        for base, above in cursor.fetchall():
            reached[base].add(above)
    return reached
