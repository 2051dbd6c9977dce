from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from newsroom.models import Kept, User
from newsroom.models.fields import LanguageTagField, WebAddressField
from newsroom.people.visibility import READER_STATES, sees_everything, sees_nothing
from sources.models import Party


class DatePrecision(models.TextChoices):
    minute = "minute", _("To the minute")
    day = "day", _("To the day")
    month = "month", _("To the month")
    year = "year", _("To the year")


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible_to(self, user: User) -> Self:
        """All, or for readers those with a statement they may see."""
        if sees_everything(user):
            return self
        if sees_nothing(user):
            return self.none()
        return self.filter(pk__in=self.model._base_manager.filter(statements__state__in=READER_STATES).values("pk"))

    def with_counts(self, user: User) -> Self:
        """Adds how many statements stand that ``user`` may see, how many are signed off and how many went stale."""
        live = ~Q(statements__state="withdrawn")
        if not sees_everything(user):
            live = Q(statements__state__in=READER_STATES)
        return self.annotate(
            statement_count=Count("statements", filter=live),
            signed_off_count=Count("statements", filter=Q(statements__state="signed_off")),
            stale_count=Count("statements", filter=Q(statements__state="stale")),
        )

    def with_latest_number(self) -> Self:
        """Adds the number of the latest revision."""
        revisions = self.model.revisions.rel.related_model.objects.filter(article=OuterRef("pk"))  # type: ignore[attr-defined]
        return self.annotate(latest_number=Subquery(revisions.order_by("-number").values("number")[:1]))


class Article(Kept):
    """A story under check. Its text is in its revisions."""

    outlet = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="articles")
    headline = models.CharField(max_length=500)
    url = WebAddressField(blank=True, verbose_name="address")
    language = LanguageTagField(default="en", help_text=_("BCP 47, for example en or zh-Hans"))
    published_at = models.DateTimeField(null=True, blank=True)
    published_timezone = models.CharField(
        max_length=50,
        default="UTC",
        verbose_name=_("time zone"),
        help_text=_("the outlet's, for example Europe/Kyiv"),
    )
    published_precision = models.CharField(max_length=10, choices=DatePrecision, default=DatePrecision.day)
    credit_line = models.CharField(max_length=500, blank=True, help_text=_("as printed: “(With input from …)”"))
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(headline=""), name="article_has_a_headline"),
            models.CheckConstraint(condition=~Q(language=""), name="article_has_a_language"),
            models.CheckConstraint(
                condition=Q(published_precision__in=DatePrecision.values), name="article_precision_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.headline
