"""What a token may be used for. Its owner's roles decide the rest: a scope never gives what they do not."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    read = "read", _("read what its owner may see")
    write = "write", _("record and edit: articles, statements, evidence, sources, comments")
    transition = "transition", _("do the verbs of the workflow")
    webhooks = "webhooks", _("manage webhooks")


ALL = frozenset(Scope)


def joined(scopes: frozenset[Scope]) -> str:
    """``scopes`` as they are kept: words in the order of the list, as OAuth writes them."""
    return " ".join(scope.value for scope in Scope if scope in scopes)


def parted(words: str) -> frozenset[Scope]:
    """The scopes that ``words`` names; a word that is none names nothing."""
    return frozenset(scope for scope in Scope if scope.value in words.split())
