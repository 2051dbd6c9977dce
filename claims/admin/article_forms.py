"""What is known of an article, and its text when it is taken in or revised."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.models import Article
from newsroom.time_zones import time_zones
from newsroom.versioned_forms import VersionedForm


class ArticleForm(VersionedForm):
    """The publication time is typed as the outlet's clock showed it, in the time zone given beside it."""

    published_at = forms.DateTimeField(
        required=False,
        label=_("Published"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("By the outlet's own clock."),
    )

    class Meta:
        model = Article
        fields = (
            "outlet",
            "headline",
            "url",
            "language",
            "published_at",
            "published_timezone",
            "published_precision",
            "credit_line",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.published_at:
            local = instance.published_at.astimezone(ZoneInfo(instance.published_timezone)).replace(tzinfo=None)
            kwargs["initial"] = {"published_at": local, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        moment, zone = given.get("published_at"), given.get("published_timezone")
        if isinstance(moment, datetime) and zone in time_zones():
            given["published_at"] = moment.replace(tzinfo=ZoneInfo(zone))
        return given

    def facts(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name in ArticleForm.Meta.fields}


class NewArticleForm(ArticleForm):
    text = forms.CharField(
        label=_("Text"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
        help_text=_("Paste it as it was printed; Markdown is kept. Linked pages become sources."),
    )


class RevisionForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        strip=False,
        label=_("The whole new text"),
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false"}),
        help_text=_("It starts as the present text: paste the new one over it, or correct it here."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=500, help_text=_("Why is there a new text?"))
