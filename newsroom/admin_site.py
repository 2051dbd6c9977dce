"""The admin as this newsroom's own workplace: what waits on the front page, and its lists in the order of the work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.people.login import LoginForm
from newsroom.words import Lazy, as_recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One list of the front page. ``rows`` are what ``template`` renders; ``more`` leads to all of them."""

    key: str
    title: str
    template: str
    rows: Sequence[Any]
    more: str
    empty: str
    next_step: str = ""
    next_url: str = ""


# Rooms hang their panels up here when the admin starts, so that the ground names no room.
Panels = Callable[[HttpRequest], list[Panel]]
_panels: list[Panels] = []

GROUPS: tuple[tuple[Lazy, tuple[str, ...]], ...] = (
    (_("Articles and what they assert"), ("claims.Article", "claims.Quote", "claims.Claim", "claims.Statement")),
    (_("Where we looked"), ("claims.Evidence", "sources.Source", "sources.Snapshot", "sources.Party")),
    (_("The record"), ("claims.Decision", "newsroom.Event")),
    (_("Who is told"), ("newsroom.Webhook", "newsroom.WebhookDelivery")),
    (_("People"), ("newsroom.User", "auth.Group", "newsroom.ApiToken")),
)


def show_on_front_page(panels: Panels) -> None:
    """Let ``panels`` say, for each request, what stands on the front page."""
    _panels.append(panels)


class NewsroomAdminSite(admin.AdminSite):
    site_header = _("Newsroom record")
    site_title = _("Newsroom record")
    index_title = _("What waits")
    site_url = ""
    # The sidebar takes a quarter of a small laptop; the header carries the same links.
    enable_nav_sidebar = False
    login_form = LoginForm

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Django's page; 429 while a name may not be tried again."""
        response = super().login(request, extra_context)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if isinstance(form, LoginForm) and form.wait:
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response["Retry-After"] = str(form.wait)
        return response

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        panels = [panel for show in _panels for panel in show(request)]
        return super().index(request, {**(extra_context or {}), "panels": panels})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The lists this person may see, grouped by the work they belong to rather than by package."""
        if app_label:
            return super().get_app_list(request, app_label)
        found = {
            f"{app['app_label']}.{model['object_name']}": model
            for app in self._build_app_dict(request).values()
            for model in app["models"]
        }
        groups = [self._group(name, [found.pop(key) for key in keys if key in found]) for name, keys in GROUPS]
        return [group for group in [*groups, self._group(gettext("More"), list(found.values()))] if group["models"]]

    @staticmethod
    def _group(name: str, models: list[Any]) -> dict[str, Any]:
        label = as_recorded(name).lower().replace(" ", "-")
        return {"name": name, "app_label": label, "app_url": "", "has_module_perms": True, "models": models}
