from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from newsroom.models import Frozen, User


class RevisionQuerySet(models.QuerySet["Revision"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(article__in=Article.objects.visible_to(user))

    def latest_of(self, article: Article) -> "Revision":
        return self.filter(article=article).order_by("-number")[0]


class Revision(Frozen):
    """One frozen text of an article, as received, with LF line ends; offsets into it are code points."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64, help_text=_("of the text's UTF-8 bytes"))
    note = models.CharField(max_length=500, blank=True, help_text=_("why there is a new text"))
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    taken_in_at = models.DateTimeField(editable=False)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once_for_each_article"),
            models.CheckConstraint(condition=Q(number__gte=1), name="revision_number_from_one"),
            models.CheckConstraint(condition=~Q(text=""), name="revision_has_text"),
        ]

    def __str__(self) -> str:
        return gettext("%(article)s, revision %(number)s") % {"article": self.article, "number": self.number}
