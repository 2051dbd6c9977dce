"""Who is told of what happens here, and what became of it."""

from typing import Any

import orjson
from django.db.models import QuerySet
from django.http import HttpResponse
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.models import DeliveryState, Webhook, WebhookDelivery
from newsroom.models.webhook import topic_of
from newsroom.outbox import webhooks
from newsroom.outbox.messages import message_id_of
from newsroom.people.scopes import Scope
from newsroom.people.visibility import webhooks_visible_to
from newsroom.rest.declared import Follows
from newsroom.rest.filters import Choices, Id, Moment
from newsroom.rest.lean.reading import encoded
from newsroom.rest.serializers import Input, Person, Representation, ShortListField
from newsroom.rest.views import RecordViews

MOST_TOPICS = 100


class WebhookRepresentation(Representation):
    """``secret_mark`` tells one secret from another; the secret itself is shown once, when it is made."""

    owner = Person(read_only=True)
    topics = Follows(str.split, "topics", shown_as=serializers.ListField(child=serializers.CharField()))
    is_enabled = Follows(lambda since: since is None, "disabled_at", shown_as=serializers.BooleanField)
    secret_mark = serializers.CharField(source="mark", read_only=True)
    previous_secret_until = serializers.DateTimeField(source="previous_until", read_only=True, allow_null=True)

    class Meta:
        model = Webhook
        fields = [
            "id",
            "owner",
            "name",
            "url",
            "topics",
            "is_enabled",
            "disabled_at",
            "disabled_reason",
            "secret_mark",
            "previous_secret_until",
            "failing_since",
            "last_delivered_at",
            "created_at",
            "updated_at",
            "version",
        ]
        read_only_fields = fields


class WebhookWithSecret(WebhookRepresentation):
    secret = serializers.CharField(
        read_only=True, allow_null=True, help_text="shown this once; null where the answer is given again"
    )

    class Meta(WebhookRepresentation.Meta):
        fields = [*WebhookRepresentation.Meta.fields, "secret"]
        read_only_fields = fields


class DeliveryRepresentation(Representation):
    """One event for one webhook. ``response`` is the beginning of what the receiver answered: text of strangers."""

    webhook = serializers.IntegerField(source="webhook_id", read_only=True)
    event = serializers.IntegerField(source="event_id", read_only=True, allow_null=True, help_text="null = a test")
    topic = Follows(topic_of, "event__target_type", "event__verb", shown_as=serializers.CharField)
    message_id = Follows(
        message_id_of,
        "id",
        "created_at",
        "event__id",
        "event__hash",
        shown_as=serializers.CharField,
        help_text="the webhook-id under which the receiver gets it",
    )
    asked_by = Person(read_only=True, allow_null=True, help_text="who asked for it by hand")

    class Meta:
        model = WebhookDelivery
        fields = [
            "id",
            "webhook",
            "event",
            "topic",
            "message_id",
            "asked_by",
            "state",
            "attempts",
            "created_at",
            "due_at",
            "attempted_at",
            "status_code",
            "error",
            "response",
            "duration_ms",
        ]
        read_only_fields = fields


class WebhookInput(Input):
    name = serializers.CharField(max_length=100)
    url = serializers.CharField(
        max_length=2000, help_text="http or https; at port 80 or 443 unless the operator says so"
    )
    topics = ShortListField(
        child=serializers.CharField(max_length=81),
        max_length=MOST_TOPICS,
        required=False,
        help_text="such as statement.sign_off, statement.* or *; replaced whole",
    )


class WebhookFilters(filters.FilterSet):
    owner = Id(field_name="owner")

    class Meta:
        model = Webhook
        fields: list[str] = []


class DeliveryFilters(filters.FilterSet):
    state = Choices(choices=DeliveryState.choices)
    event = Id(field_name="event")
    created_since = Moment(field_name="created_at", lookup_expr="gte")

    class Meta:
        model = WebhookDelivery
        fields: list[str] = []


class WebhookViews(RecordViews):
    """Addresses that are told of events as they happen: one's own, and for a lead everybody's."""

    queryset = Webhook.objects.none()
    serializer_class = WebhookRepresentation
    filterset_class = WebhookFilters
    wants_if_match = ("partial_update", "destroy", "rotate", "enable", "disable")
    inputs = {"create": WebhookInput, "partial_update": WebhookInput} | dict.fromkeys(
        ("destroy", "rotate", "enable", "disable", "test"), Input
    )
    # Reading too: what somebody's program is told of is nobody else's business.
    scopes = {"*": Scope.webhooks}

    def rows(self) -> QuerySet[Webhook]:
        return Webhook.objects.filter(webhooks_visible_to(self.user))

    @extend_schema(responses={201: WebhookWithSecret})
    def create(self, request: Request) -> HttpResponse:
        """Its secret is in this answer and in no other."""
        webhook, secret = webhooks.add_webhook(by=self.user, **{"topics": ["*"], **self.read()})
        return _with(secret, self.made(webhook))

    def partial_update(self, request: Request, pk: int) -> HttpResponse:
        webhook = self.get_object()
        version = self.version_of(webhook)
        webhooks.edit_webhook(webhook=webhook, by=self.user, version=version, **self.read(partial=True))
        return self.answer(self.get_object())

    @extend_schema(request=None, responses={204: None})
    def destroy(self, request: Request, pk: int) -> HttpResponse:
        """Nothing more is sent, and its deliveries are not to be seen any more. The body is empty."""
        self.read()
        webhook = self.get_object()
        webhooks.delete_webhook(webhook=webhook, by=self.user, version=self.version_of(webhook))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses={200: WebhookWithSecret})
    @action(detail=True, methods=["post"])
    def rotate(self, request: Request, pk: int) -> HttpResponse:
        """A new secret, in this answer and in no other. For a day both sign. The body is empty."""
        webhook = self.get_object()
        version = self.version_of(webhook)
        self.read()
        _, secret = webhooks.rotate_secret(webhook=webhook, by=self.user, version=version)
        return _with(secret, self.answer(self.get_object()))

    @action(detail=True, methods=["post"])
    def enable(self, request: Request, pk: int) -> HttpResponse:
        """Switch it on again: what waited is sent, and what happened meanwhile is not told. The body is empty."""
        return self._switch(webhooks.enable)

    @action(detail=True, methods=["post"])
    def disable(self, request: Request, pk: int) -> HttpResponse:
        """Switch it off for a while. The body is empty."""
        return self._switch(webhooks.disable)

    @extend_schema(responses={201: DeliveryRepresentation})
    @action(detail=True, methods=["post"])
    def test(self, request: Request, pk: int) -> HttpResponse:
        """Send it a message about nothing; the delivery that is answered tells what came of it. The body is empty."""
        webhook = self.get_object()
        self.read()
        delivery = webhooks.send_test(webhook=webhook, by=self.user)
        return self.tagged(DeliveryRepresentation.of(delivery, request), code=status.HTTP_201_CREATED)

    def _switch(self, act: Any) -> HttpResponse:
        webhook = self.get_object()
        version = self.version_of(webhook)
        self.read()
        act(webhook=webhook, by=self.user, version=version)
        return self.answer(self.get_object())


class DeliveryViews(RecordViews):
    """What one webhook was told, or is to be, latest first."""

    queryset = WebhookDelivery.objects.none()
    serializer_class = DeliveryRepresentation
    filterset_class = DeliveryFilters
    inputs = {"redeliver": Input}
    scopes = {"*": Scope.webhooks}

    def rows(self) -> QuerySet[WebhookDelivery]:
        webhook = Webhook.objects.filter(webhooks_visible_to(self.user), pk=self.kwargs["webhook_id"]).first()
        if webhook is None:
            raise NotFound()
        return WebhookDelivery.objects.filter(webhook=webhook)

    @extend_schema(responses={201: DeliveryRepresentation})
    @action(detail=True, methods=["post"])
    def redeliver(self, request: Request, webhook_id: int, pk: int) -> HttpResponse:
        """Send the same message once more, under the same id, as a new delivery. The body is empty."""
        delivery = self.get_object()
        self.read()
        return self.answer(webhooks.redeliver(delivery=delivery, by=self.user), status.HTTP_201_CREATED)


def _with(secret: str, response: HttpResponse) -> HttpResponse:
    response.content = encoded(orjson.loads(response.content) | {"secret": secret})
    response["Cache-Control"] = "no-store"
    return response


WebhookRepresentation.is_for(Webhook)
