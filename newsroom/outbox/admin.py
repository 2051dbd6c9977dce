"""Webhooks and what became of their deliveries, as the admin shows them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.models import DeliveryState, User, Webhook, WebhookDelivery
from newsroom.outbox import topics, webhooks
from newsroom.outbox.acting import Act, ActViews, Result
from newsroom.outbox.messages import message_id
from newsroom.people.visibility import webhooks_visible_to
from newsroom.recorded_admin import RecordedAdmin
from newsroom.versioned_forms import VersionedForm


def _rotate(webhook: Webhook, by: User, version: int) -> str:
    return webhooks.rotate_secret(webhook=webhook, by=by, version=version)[1]


def _enable(webhook: Webhook, by: User, version: int) -> str:
    webhooks.enable(webhook=webhook, by=by, version=version)
    return ""


def _disable(webhook: Webhook, by: User, version: int) -> str:
    webhooks.disable(webhook=webhook, by=by, version=version)
    return ""


def _delete(webhook: Webhook, by: User, version: int) -> str:
    webhooks.delete_webhook(webhook=webhook, by=by, version=version)
    return ""


def _test(webhook: Webhook, by: User, version: int) -> str:
    webhooks.send_test(webhook=webhook, by=by)
    return ""


def _redeliver(delivery: WebhookDelivery, by: User, version: int) -> str:
    webhooks.redeliver(delivery=delivery, by=by)
    return ""


_WEBHOOK_ACTS = (
    Act("test", _("Send a test"), _("Each is sent a message about nothing, once."), _test),
    Act(
        "rotate",
        _("Replace the secret"),
        _("Each gets a new secret, which is shown once. For a day messages are signed with the one before as well."),
        _rotate,
    ),
    Act(
        "enable",
        _("Switch on"),
        _("What waited is sent. What happened while it was off is not told: the change feed has it."),
        _enable,
    ),
    Act("disable", _("Switch off"), _("Nothing is sent, and nothing more is put down to be sent."), _disable),
    Act("delete", _("Delete"), _("Nothing more is sent, and the deliveries are cleared away."), _delete),
)
_DELIVERY_ACTS = (
    Act(
        "redeliver",
        _("Send again"),
        _("The same messages are sent once more, under the same ids, as new deliveries."),
        _redeliver,
    ),
)


class WebhookForm(VersionedForm):
    topics = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        help_text=_("* is everything, statement.* all that happens to statements."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        chosen = instance.topic_list if instance is not None and instance.pk else [topics.ALL]
        kwargs["initial"] = {"topics": chosen, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        field: Any = self.fields["topics"]
        field.choices = [(topic, topic) for topic in topics.known()]

    def _post_clean(self) -> None:
        """The action judges the whole row; a list is no topic as a row keeps it."""


@admin.register(Webhook)
class WebhookAdmin(ActViews, RecordedAdmin):
    form = WebhookForm
    acts = {act.name: act for act in _WEBHOOK_ACTS}
    fields = ("name", "url", "topics")
    list_display = ("name", "owner", "url", "asked_for", "standing", "last_delivered")
    list_filter = (("disabled_at", admin.EmptyFieldListFilter),)
    search_fields = ("name", "url", "owner__username")
    search_help_text = _("Name, address or owner")
    joined = ("owner",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        by: Any = request.user
        return Webhook.objects.filter(webhooks_visible_to(by)).select_related(*self.joined)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        own: list[Any] = [(None, {"fields": self.fields})]
        shown = ("owner", "standing", "secret_mark", "last_delivered", "what_was_sent")
        return own if obj is None else [*own, (gettext("How it stands"), {"fields": shown})]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("owner", "standing", "secret_mark", "last_delivered", "what_was_sent") if obj else ()

    def write(self, request: HttpRequest, row: Webhook | None, form: WebhookForm) -> Webhook:
        given = {name: form.cleaned_data[name] for name in self.fields}
        by: Any = request.user
        if row is None:
            webhook, request.new_secret = webhooks.add_webhook(by=by, **given)  # type: ignore[attr-defined]
            return webhook
        version = form.cleaned_data["version"] or 0
        return webhooks.edit_webhook(webhook=row, by=by, version=version, **given)

    def response_add(self, request: HttpRequest, obj: Webhook, post_url_continue: str | None = None) -> Any:
        secret: str = request.new_secret  # type: ignore[attr-defined]
        return self.results_page(request, gettext("Add webhook"), [Result(obj, True, secret=secret)])

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """A webhook has no lines in the record; what it was sent is its history."""
        return HttpResponseRedirect(_deliveries_of(self.visible_or_404(request, object_id)))

    @admin.display(description=_("topics"))
    def asked_for(self, webhook: Webhook) -> str:
        return ", ".join(webhook.topic_list)

    @admin.display(description=_("state"))
    def standing(self, webhook: Webhook) -> str:
        if not webhook.is_enabled:
            return gettext("off: %(reason)s") % {"reason": webhook.disabled_reason}
        if webhook.failing_since:
            return gettext("failing since %(when)s") % {"when": _moment(webhook.failing_since)}
        return gettext("on")

    @admin.display(description=_("secret"))
    def secret_mark(self, webhook: Webhook) -> str:
        if webhook.previous_until is None:
            return webhook.mark
        until = _moment(webhook.previous_until)
        return gettext("%(mark)s; the one before signs until %(until)s") % {"mark": webhook.mark, "until": until}

    @admin.display(description=_("last delivered"), ordering="last_delivered_at")
    def last_delivered(self, webhook: Webhook) -> str:
        return _moment(webhook.last_delivered_at)

    @admin.display(description=_("deliveries"))
    def what_was_sent(self, webhook: Webhook) -> SafeString:
        return format_html('<a href="{}">{}</a>', _deliveries_of(webhook), gettext("What it was sent"))


@admin.register(WebhookDelivery)
class DeliveryAdmin(ActViews):
    acts = {act.name: act for act in _DELIVERY_ACTS}
    list_display = ("id", "webhook", "topic", "made", "state", "attempts", "status_code", "due")
    list_filter = ("state", ("webhook", admin.RelatedOnlyFieldListFilter))
    search_fields = ("=event__id",)
    search_help_text = _("Number of the event")
    ordering = ("-id",)
    fields = (
        *("webhook", "topic", "event_id", "told_as", "asked_by", "made", "state", "attempts", "attempted", "due"),
        *("status_code", "error", "response", "duration_ms"),
    )
    joined = ("webhook", "event", "asked_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[WebhookDelivery]:
        by: Any = request.user
        visible = Webhook.objects.filter(webhooks_visible_to(by))
        return WebhookDelivery.objects.filter(webhook__in=visible).select_related(*self.joined)

    @admin.display(description=_("topic"))
    def topic(self, delivery: WebhookDelivery) -> str:
        return delivery.topic

    @admin.display(description=_("message id"))
    def told_as(self, delivery: WebhookDelivery) -> str:
        return message_id(delivery)

    @admin.display(description=_("event"))
    def event_id(self, delivery: WebhookDelivery) -> SafeString | str:
        if delivery.event_id is None:
            return gettext("none: a test")
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:newsroom_event_change", args=[delivery.event_id]), delivery.event_id
        )

    @admin.display(description=_("made"), ordering="created_at")
    def made(self, delivery: WebhookDelivery) -> str:
        return _moment(delivery.created_at)

    @admin.display(description=_("last tried"))
    def attempted(self, delivery: WebhookDelivery) -> str:
        return _moment(delivery.attempted_at)

    @admin.display(description=_("next try"), ordering="due_at")
    def due(self, delivery: WebhookDelivery) -> str:
        return _moment(delivery.due_at) if delivery.state == DeliveryState.waiting else ""


def _deliveries_of(webhook: Webhook) -> str:
    return f"{reverse('admin:newsroom_webhookdelivery_changelist')}?webhook__id__exact={webhook.pk}"


def _moment(moment: Any) -> str:
    return date_format(localtime(moment), "DATETIME_FORMAT") if moment else ""
