from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.people.scopes import ALL, Scope, joined, parted


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def live(self, at: datetime) -> "ApiTokenQuerySet":
        """Neither revoked nor expired, and the owner may still log in."""
        unexpired = models.Q(expires_at__isnull=True) | models.Q(expires_at__gt=at)
        return self.filter(unexpired, revoked_at__isnull=True, user__is_active=True)


class ApiToken(models.Model):
    """A key to the API with its owner's roles, for what its scopes say. Only the SHA-256 of the secret is stored."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, help_text=_("the first characters, to tell tokens apart"))
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=100, default=joined(ALL), help_text="words, as OAuth writes them")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    # Where the record and people stood when the token was looked up; None where that was not asked.
    seen_at: tuple[str, int] | None = None

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = "API token"
        constraints = [models.CheckConstraint(condition=~models.Q(scopes=""), name="token_has_a_scope")]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @property
    def scope_set(self) -> frozenset[Scope]:
        return parted(self.scopes)

    def is_live(self, at: datetime) -> bool:
        """Neither revoked nor expired; whether the owner may still log in is for the owner's row to say."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > at)
