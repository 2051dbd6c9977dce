"""Statements, quotes and claims: one desk, three lists."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.admin.acting import ActViews
from claims.admin.bulk import BulkViews, bulk_actions
from claims.admin.comments import CommentViews
from claims.admin.desk import Desk
from claims.admin.desk_views import DeskViews
from claims.admin.statement_columns import COLUMNS, JOINED, StatementColumns
from claims.admin.statement_filters import FILTERS
from claims.models import Claim, Quote, Statement
from claims.templatetags.record import desk_url
from newsroom.people.actor import Role
from newsroom.people.roles import roles_of
from newsroom.recorded_admin import ReadOnlyAdmin
from newsroom.words import amid

SEARCHED = ("printed_text", "sentence", "article__headline", "speaker__name", "claimant__name", "=id")


class StatementList(StatementColumns, ReadOnlyAdmin):
    list_display: tuple[str, ...] = COLUMNS
    list_display_links = None
    list_filter: ClassVar[Any] = FILTERS
    search_fields = SEARCHED
    search_help_text = _("Words, headline, who says it, or number")
    ordering = ("-id",)
    joined = JOINED
    actions = bulk_actions()
    change_list_template = "admin/claims/statement_list.html"

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Who only reads is offered nothing to do."""
        user: Any = request.user
        return super().get_actions(request) if roles_of(user) - {Role.reader, Role.integration} else {}


@admin.register(Statement)
class StatementAdmin(BulkViews, CommentViews, ActViews, StatementList):
    """The one queue of quotes and claims together; each is worked on at its own kind's desk."""

    list_display = ("kind", *COLUMNS)
    list_filter: ClassVar[Any] = ("kind", *FILTERS)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None:
            raise PermissionDenied(gettext("Statements are recorded as quotes or as claims."))
        return HttpResponseRedirect(desk_url(self.visible_or_404(request, object_id)))


class DeskAdmin(DeskViews, StatementList):
    """The list and the desk of one kind. Adding follows the roles; changing is asked of the workflow."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return admin.ModelAdmin.has_add_permission(self, request)

    def _recorded(self, request: HttpRequest, desk: Desk, statement: Statement) -> HttpResponse:
        words = format_html(gettext('Recorded “<a href="{}">{}</a>” as a draft.'), desk_url(statement), statement)
        messages.success(request, words)
        if "_addanother" in request.POST:
            return HttpResponseRedirect(f"{request.path}?article={desk.article.pk}")
        if "_to_article" in request.POST:
            return HttpResponseRedirect(reverse("admin:claims_article_change", args=[desk.article.pk]))
        return HttpResponseRedirect(desk_url(statement))

    def _saved(self, request: HttpRequest, before: Statement, after: Statement) -> HttpResponse:
        if after.version == before.version:
            messages.info(request, gettext("Nothing was different, so nothing was written."))
        elif after.state != before.state:
            words = gettext("Saved. It was %(before)s and is %(after)s now.") % {
                "before": amid(before.get_state_display()),
                "after": amid(after.get_state_display()),
            }
            messages.warning(request, words)
        else:
            messages.success(request, gettext("Saved. Every earlier state stays in the events."))
        if "_to_article" in request.POST:
            return HttpResponseRedirect(reverse("admin:claims_article_change", args=[after.article_id]))
        return HttpResponseRedirect(desk_url(after))


@admin.register(Quote)
class QuoteAdmin(DeskAdmin):
    kind = "quote"
    autocomplete_fields = ("speaker",)


@admin.register(Claim)
class ClaimAdmin(DeskAdmin):
    kind = "claim"
    autocomplete_fields = ("claimant",)
