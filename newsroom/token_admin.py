"""Keys to the API in the admin: everybody manages their own; an administrator also revokes others'."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.models import ApiToken
from newsroom.people import tokens
from newsroom.people.roles import scopes_of
from newsroom.people.scopes import Scope
from newsroom.recorded_admin import DayInput, ReadOnlyAdmin, explain

USUAL_LIFE = timedelta(days=365)
LONGEST_LIFE = timedelta(days=36_500)


class ExpiryForm(forms.Form):
    """Until when a token works; with nothing given, until it is revoked."""

    expires_on = forms.DateField(
        label=_("Works until the end of"), widget=DayInput, required=False, help_text=_("Empty: until it is revoked.")
    )

    def clean_expires_on(self) -> date | None:
        day: date | None = self.cleaned_data["expires_on"]
        if day is not None and not localdate() <= day <= localdate() + LONGEST_LIFE:
            raise ValidationError(gettext("Give a day to come."))
        return day


class TokenForm(ExpiryForm):
    name = forms.CharField(
        label=_("What for"), max_length=100, help_text=_("To tell it from your other tokens: the program that uses it.")
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may be used for"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("As little as the program needs. Never more than your roles allow, whatever is ticked."),
    )
    field_order = ("name", "scopes", "expires_on")

    def __init__(self, *args: Any, allowed: frozenset[Scope], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scopes: Any = self.fields["scopes"]
        scopes.choices = [(scope.value, f"{scope.value}: {scope.label}") for scope in Scope if scope in allowed]


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("live", _("works")), ("ended", _("works no more"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> QuerySet[ApiToken]:
        live = ApiToken.objects.live(now()).values("pk")
        if self.value() == "live":
            return queryset.filter(pk__in=live)
        return queryset.exclude(pk__in=live) if self.value() == "ended" else queryset


@admin.register(ApiToken)
class TokenAdmin(ReadOnlyAdmin):
    """My tokens. The secret of a new one is shown on the page that answers, and never again."""

    list_filter = (StateFilter,)
    search_fields = ("name", "prefix", "user__username")
    search_help_text = _("What it is for, its first characters, or its owner")
    ordering = ("-created_at",)
    fields = ("name", "begins", "owner", "may", "created_at", "expires", "last_used", "state", "acts")
    joined = ("user",)

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        columns = ("name", "begins", "may", "expires", "last_used", "state")
        return (*columns, "owner") if request.user.is_superuser else columns

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        rows = ApiToken.objects.select_related("user").prefetch_related("user__groups")
        return rows if request.user.is_superuser else rows.filter(user=request.user)  # type: ignore[misc]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_add_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever may come in here at all; what their tokens can do follows from their roles."""
        return request.user.is_active and request.user.is_staff

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        own = [
            path("add/", view(self.make_view), name="newsroom_apitoken_add"),
            path("<int:pk>/renew/", view(self.renew_view), name="newsroom_apitoken_renew"),
            path("<int:pk>/revoke/", view(self.revoke_view), name="newsroom_apitoken_revoke"),
        ]
        return [*own, *super().get_urls()]

    def make_view(self, request: HttpRequest) -> HttpResponse:
        """GET asks what for; POST makes the token and shows its secret."""
        owner: Any = request.user
        initial = {"scopes": [Scope.read], "expires_on": localdate() + USUAL_LIFE}
        form = TokenForm(_sent(request), allowed=scopes_of(owner), initial=initial)
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            scopes = [Scope(word) for word in given["scopes"]]
            try:
                made = tokens.issue(owner, given["name"], tokens.end_of(given["expires_on"]), scopes)
            except ValidationError as problem:
                explain(problem, form)
            else:
                return self._secret_page(request, *made)
        return self._form_page(request, form, _("Make an API token"), _("Make it"))

    def renew_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """GET asks until when; POST makes a new secret in place of the old one. The owner's alone to do."""
        token: ApiToken = self.visible_or_404(request, pk)
        if token.user_id != request.user.pk:
            raise PermissionDenied
        form = ExpiryForm(_sent(request), initial={"expires_on": localdate() + USUAL_LIFE})
        if request.method == "POST" and form.is_valid():
            try:
                made = tokens.exchange(token, tokens.end_of(form.cleaned_data["expires_on"]))
            except ValidationError as problem:
                explain(problem, form)
            else:
                return self._secret_page(request, *made)
        return self._form_page(request, form, _("Renew an API token"), _("Renew it"), token)

    def revoke_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """GET asks whether it is meant; POST lets the token stop working, for good."""
        token: ApiToken = self.visible_or_404(request, pk)
        if request.method == "POST":
            if tokens.revoke(ApiToken.objects.filter(pk=token.pk)):
                messages.success(request, gettext("“%(token)s” works no more.") % {"token": token})
            else:
                messages.info(request, gettext("“%(token)s” had been revoked already.") % {"token": token})
            return HttpResponseRedirect(reverse("admin:newsroom_apitoken_changelist"))
        context = self._context(request, _("Revoke an API token"), token)
        return TemplateResponse(request, "admin/newsroom/token_revoke.html", context)

    def _context(self, request: HttpRequest, title: Any, token: ApiToken | None) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "token": token,
            "media": self.media,
        }

    def _form_page(
        self, request: HttpRequest, form: forms.Form, title: Any, button: Any, token: ApiToken | None = None
    ) -> HttpResponse:
        context = self._context(request, title, token) | {"form": form, "button": button}
        return TemplateResponse(request, "admin/newsroom/token_form.html", context)

    def _secret_page(self, request: HttpRequest, token: ApiToken, secret: str) -> HttpResponse:
        context = self._context(request, _("Your new API token"), token) | {"secret": secret}
        # Not redirected to: a secret that is to be shown once is kept nowhere meanwhile.
        return TemplateResponse(request, "admin/newsroom/token_secret.html", context)

    @admin.display(description=_("begins with"))
    def begins(self, token: ApiToken) -> SafeString:
        return format_html("<code>{}…</code>", token.prefix)

    @admin.display(description=_("owner"), ordering="user__username")
    def owner(self, token: ApiToken) -> str:
        return str(token.user)

    @admin.display(description=_("scopes"))
    def may(self, token: ApiToken) -> str:
        """What it can be used for now; scopes that its owner's roles no longer have are left out."""
        held = tokens.granted(token, token.user)
        return ", ".join(scope.value for scope in Scope if scope in held)

    @admin.display(description=_("expires"), ordering="expires_at")
    def expires(self, token: ApiToken) -> str:
        return date_format(localtime(token.expires_at)) if token.expires_at else gettext("never")

    @admin.display(description=_("last used"), ordering="last_used_at")
    def last_used(self, token: ApiToken) -> str:
        return date_format(localtime(token.last_used_at), "DATETIME_FORMAT") if token.last_used_at else gettext("never")

    @admin.display(description=_("state"))
    def state(self, token: ApiToken) -> str:
        if token.revoked_at:
            return gettext("revoked on %(day)s") % {"day": date_format(localtime(token.revoked_at))}
        if not token.is_live(now()):
            return gettext("expired")
        return gettext("works") if token.user.is_active else gettext("its owner cannot log in")

    @admin.display(description=_("what can be done"))
    def acts(self, token: ApiToken) -> SafeString | str:
        if token.revoked_at:
            return gettext("Nothing: make a new one instead.")
        renew, revoke = (reverse(f"admin:newsroom_apitoken_{verb}", args=[token.pk]) for verb in ("renew", "revoke"))
        links = '<a href="{}">{}</a> · <a href="{}">{}</a>'
        return format_html(links, renew, gettext("Renew…"), revoke, gettext("Revoke…"))


def _sent(request: HttpRequest) -> Any:
    """What was sent, also where that is nothing at all."""
    return request.POST if request.method == "POST" else None
