"""Ways to narrow a list of statements, in the newsroom's words."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Statement
from claims.text.wording import WordingClass
from claims.verdicts import Attribution, Content, VerificationStatus
from claims.workflow import State
from newsroom.key_fields import is_key
from newsroom.words import in_plain_words
from sources.models import Party


class Work(admin.SimpleListFilter):
    title = _("work")
    parameter_name = "work"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [
            ("mine", gettext("Mine")),
            ("waiting", gettext("Waiting for me")),
            ("overdue", gettext("Overdue")),
            ("stale", gettext("Gone stale")),
            ("blocked", gettext("Blocked")),
            ("unassigned", gettext("Nobody on it")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Statement]:
        narrowed: dict[str | None, Any] = {
            "mine": lambda: queryset.mine(request.user),
            "waiting": lambda: queryset.waiting_for(request.user),
            "overdue": queryset.overdue,
            "stale": lambda: queryset.filter(state=State.stale),
            "blocked": lambda: queryset.live().exclude(blocked_on=""),
            "unassigned": lambda: queryset.filter(state__in=(State.queued, State.stale)),
        }
        return narrowed[self.value()]() if self.value() in narrowed else queryset


class ColumnFilter(admin.SimpleListFilter):
    """One column with a fixed set of values; an unknown value finds nothing."""

    choices_of: Any = None

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in self.choices_of]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Statement]) -> QuerySet[Statement]:
        return queryset.filter(**{str(self.parameter_name): self.value()}) if self.value() else queryset


class StateFilter(ColumnFilter):
    title, parameter_name, choices_of = _("state"), "state", State.choices


class StatusFilter(ColumnFilter):
    title, parameter_name, choices_of = _("verification status"), "verification_status", VerificationStatus.choices


class AttributionFilter(ColumnFilter):
    title, parameter_name, choices_of = _("attribution"), "attribution", Attribution.choices


class WordingFilter(ColumnFilter):
    title, parameter_name = _("wording"), "wording"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(value.value, capfirst(in_plain_words(value.value))) for value in WordingClass]


class ContentFilter(ColumnFilter):
    title, parameter_name, choices_of = _("content"), "content", Content.choices


class UnseenHop(admin.SimpleListFilter):
    title = _("chain")
    parameter_name = "unseen_hop"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("yes", gettext("A hop nobody has seen")), ("no", gettext("Every hop seen"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Statement]:
        return queryset.with_unseen_hop(self.value() == "yes") if self.value() in ("yes", "no") else queryset


class OutletFilter(admin.SimpleListFilter):
    """The outlets that have articles, whatever page of the list is shown."""

    title = _("outlet")
    parameter_name = "outlet"
    path = "article__outlet"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        outlets = Party.objects.visible_to(request.user).filter(articles__isnull=False)  # type: ignore[arg-type]
        return [(str(pk), name) for pk, name in outlets.order_by("name").values_list("pk", "name").distinct()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value() or ""
        if not value:
            return queryset
        return queryset.filter(**{self.path: int(value)}) if is_key(value) else queryset.none()


class ArticleOutletFilter(OutletFilter):
    path = "outlet"


FILTERS = (Work, StateFilter, StatusFilter, AttributionFilter, WordingFilter, ContentFilter, UnseenHop, OutletFilter)
