"""The fields of a quote and of a claim; what is judged and what is only planned are told apart by name."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.acts import PLAN
from claims.actions.recording import CLAIM_FIELDS, QUOTE_FIELDS
from claims.models import Article, Claim, Quote
from newsroom.versioned_forms import VersionedForm


class StatementForm(VersionedForm):
    """``article`` is the one the statement is recorded on, also while the statement itself is new."""

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        self.article = article
        super().__init__(*args, **kwargs)
        for name in ("translation", "sentence"):
            if name in self.fields:
                self.fields[name].widget.attrs["rows"] = 2
        if "recheck_on" in self.fields:
            self.fields["recheck_on"].help_text = gettext("A sign-off lapses on this day.")

    @property
    def judged_fields(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name not in PLAN]

    @property
    def planned_fields(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name in PLAN]

    def judged(self) -> dict[str, Any]:
        """The fields that are judged, as the action takes them."""
        wanted = QUOTE_FIELDS if self._meta.model is Quote else CLAIM_FIELDS
        return {name: self.cleaned_data[name] for name in wanted if name in self.cleaned_data}

    def planned(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in PLAN if name in self.cleaned_data}


class QuoteForm(StatementForm):
    class Meta:
        model = Quote
        fields = ("form", "speaker", "role", "language", "translation", *PLAN)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A quote always has a form; the empty choice exists only because claims have none.
        self.fields["form"].required = True


class ClaimForm(StatementForm):
    own_voice = forms.BooleanField(
        required=False,
        label=_("The outlet's own voice"),
        help_text=_("Nobody is cited: the article itself asserts it."),
    )

    class Meta:
        model = Claim
        fields = ("sentence", "claim_type", "claimant", "role", "language", "date_from", "date_to", *PLAN)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk and instance.is_own_voice:
            kwargs["initial"] = {"own_voice": True, "claimant": None, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["claim_type"].required = self.fields["sentence"].required = True
        self.order_fields(["sentence", "claim_type", "claimant", "own_voice"])
        self.fields["claimant"].help_text = gettext(
            "Or tick the box for the outlet's own voice. A draft may leave it open."
        )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("own_voice"):
            other = given.get("claimant")
            if other is not None and not other.is_same_as(self.article.outlet):
                self.add_error("claimant", gettext("Either the outlet's own voice, or somebody else: not both."))
            given["claimant"] = self.article.outlet
        return given


FORMS: dict[str, type[StatementForm]] = {"quote": QuoteForm, "claim": ClaimForm}
