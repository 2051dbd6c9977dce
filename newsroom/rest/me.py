from datetime import UTC
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.viewsets import GenericViewSet

from newsroom.models import ApiToken, User
from newsroom.people.actor import Role
from newsroom.people.roles import actor_of, roles_of
from newsroom.people.scopes import ALL, Scope
from newsroom.people.tokens import granted
from newsroom.rest.parameters import refuse_unknown
from newsroom.rest.views import Personal


class TokenSummary(serializers.ModelSerializer):
    expires_at = serializers.DateTimeField(read_only=True, allow_null=True, default_timezone=UTC)

    class Meta:
        model = ApiToken
        fields = ["name", "prefix", "expires_at"]
        read_only_fields = fields


class Me(serializers.ModelSerializer):
    """Who asks: their roles now, what they may use the API for, and the token they came with (null for a session)."""

    name = serializers.CharField(source="get_full_name", read_only=True)
    roles = serializers.SerializerMethodField()
    scopes = serializers.SerializerMethodField()
    may_override = serializers.SerializerMethodField()
    token = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = ["id", "username", "name", "roles", "scopes", "may_override", "token"]
        read_only_fields = fields

    def get_roles(self, user: User) -> list[Role]:
        held = roles_of(user)
        return [role for role in Role if role in held]

    def get_scopes(self, user: User) -> list[Scope]:
        token = self.context["request"].auth
        held = granted(token, user) if isinstance(token, ApiToken) else ALL
        return [scope for scope in Scope if scope in held]

    def get_may_override(self, user: User) -> bool:
        return actor_of(user).may_override

    @extend_schema_field(TokenSummary(allow_null=True))
    def get_token(self, user: User) -> dict[str, Any] | None:
        token = self.context["request"].auth
        return dict(TokenSummary(token).data) if isinstance(token, ApiToken) else None


class MeViews(Personal, GenericViewSet):
    """Who am I?"""

    permission_classes = [IsAuthenticated]
    serializer_class = Me
    pagination_class = None
    filter_backends = []

    @extend_schema(operation_id="me")
    def show(self, request: Request) -> HttpResponse:
        refuse_unknown(request, ())
        return self.tagged(self.get_serializer(request.user).data)
