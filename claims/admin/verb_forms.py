"""What each verb asks for before it is done."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.reviews import Answers
from claims.actions.wordings import SPOKEN
from claims.models import Evidence, Statement
from claims.models.statement import Kind
from claims.verdicts import Attribution, Content, Verdicts
from claims.workflow import VERBS
from newsroom.key_fields import KeysField
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import holders_of


def active_checkers() -> QuerySet[User]:
    """Those who may be assigned: whoever the action would accept as a checker."""
    return User.objects.filter(holders_of(Role.checker)).distinct().order_by("username")


PROPOSED = ("version", "evidence", "attribution", "attribution_hop", "wording_evidence", "wording_note", "content")


class ActForm(forms.Form):
    """The version seen, and a reason; required where the verb wants one."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def __init__(self, *args: Any, statement: Statement, verb: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.statement, self.verb = statement, verb
        self.fields["version"].initial = statement.version
        self.fields["reason"].required = VERBS[verb].needs_reason
        self.fields["reason"].label = gettext("Rationale") if verb == "propose" else gettext("Reason")
        if not VERBS[verb].needs_reason:
            self.fields["reason"].label = gettext("Reason (if there is one to give)")

    def inputs(self) -> dict[str, Any]:
        """What ``transitions.perform`` takes besides reason and version."""
        return {}


class AssigneeForm(ActForm):
    assignee = forms.ModelChoiceField(User.objects.none(), label=_("Assignee"), help_text=_("Active checkers only."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        assignee: Any = self.fields["assignee"]
        assignee.queryset = active_checkers()
        self.order_fields(["version", "assignee", "reason"])

    def inputs(self) -> dict[str, Any]:
        return {"assignee": self.cleaned_data["assignee"]}


class VerdictFields(ActForm):
    """Attribution and content; which hop was reached is said where it is confirmed at one."""

    attribution = forms.ChoiceField(label=_("Attribution"), choices=[("", _("Choose…")), *Attribution.choices])
    attribution_hop = forms.TypedChoiceField(
        coerce=int,
        empty_value=None,
        required=False,
        label=_("Confirmed at hop"),
        help_text=_("Only with “confirmed at a hop”."),
    )
    content = forms.ChoiceField(label=_("Content"), choices=[("", _("Choose…")), *Content.choices])
    content_note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        label=_("Note on the content"),
        help_text=_("What was tried, what is misleading, or the answer to a contradiction."),
    )
    answered = forms.TypedMultipleChoiceField(
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Contradictions which that note answers"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hops = self.statement.hops.select_related("party").order_by("position")
        choices(self, "attribution_hop", [("", "—"), *((hop.position, f"{hop.position}: {hop.party}") for hop in hops)])
        against = contradictions(self.statement)
        choices(self, "answered", [(piece.pk, f"{piece.pk}: {piece.snapshot.source}") for piece in against])
        if not against:
            del self.fields["answered"]


class ProposeForm(VerdictFields):
    """Verdicts with their rationale. The wording is computed; a person chooses only on which evidence."""

    wording_evidence = forms.ModelChoiceField(
        Evidence.objects.none(),
        label=_("Wording evidence"),
        required=False,
        help_text=_("Where several recordings or transcripts would do."),
    )
    wording_note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}), required=False, label=_("Note on the wording")
    )
    evidence = KeysField(
        Evidence.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Evidence this rests on"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        live = self.statement.evidence.live().select_related("snapshot__source").order_by("position", "id")
        evidence, wording = self.fields["evidence"], self.fields["wording_evidence"]
        evidence.queryset, evidence.initial = live, [piece.pk for piece in live]  # type: ignore[attr-defined]
        wording.queryset = live.filter(covers_wording=True, snapshot__source__kind__in=SPOKEN)  # type: ignore[attr-defined]
        if not live:
            del self.fields["evidence"]
        if self.statement.kind != Kind.quote:
            del self.fields["wording_evidence"], self.fields["wording_note"]
        if self.statement.is_own_voice:
            self.fields["attribution"].initial = Attribution.not_applicable
        self.order_fields([*PROPOSED, "content_note", "answered", "reason"])

    def inputs(self) -> dict[str, Any]:
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("version", "reason")}
        return {**given, "evidence": list(given.get("evidence", []))}


class AsShownForm(ActForm):
    """Reaffirm: signs what was shown. Contradictions that came in since can be answered."""

    shown_hash = forms.CharField(widget=forms.HiddenInput)
    answered = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.CheckboxSelectMultiple, label=_("Contradictions answered")
    )
    answer = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), required=False, label=_("The note that answers them")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shown_hash"].initial = self.statement.content_hash
        against = contradictions(self.statement)
        choices(self, "answered", [(piece.pk, f"{piece.pk}: {piece.snapshot.source}") for piece in against])
        if not against:
            self.fields.pop("answered", None)
            del self.fields["answer"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("answered") and not given.get("answer", "").strip():
            self.add_error("answer", gettext("An answer needs a note."))
        return given

    def inputs(self) -> dict[str, Any]:
        given = self.cleaned_data
        answers = Answers(given["answer"], frozenset(given["answered"])) if given.get("answered") else None
        return {"shown_hash": given["shown_hash"], "answers": answers}


class OverrideForm(AsShownForm, VerdictFields):
    """Override: the verdicts that stand, or others said here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("attribution", "content"):
            self.fields[name].required = False
            choices(self, name, [("", gettext("As they stand")), *list(self.fields[name].choices)[1:]])  # type: ignore[attr-defined]
        self.order_fields(["version", "shown_hash", "attribution", "attribution_hop", "content", "content_note"])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if bool(given.get("attribution")) != bool(given.get("content")):
            self.add_error("content", gettext("Give both verdicts, or neither."))
        return given

    def inputs(self) -> dict[str, Any]:
        given = self.cleaned_data
        verdicts = None
        if given.get("attribution"):
            verdicts = Verdicts(
                attribution=given["attribution"],
                attribution_hop=given["attribution_hop"],
                content=given["content"],
                content_note=given["content_note"].strip(),
            )
        return {**super().inputs(), "verdicts": verdicts}


FORMS: dict[str, type[ActForm]] = {
    "assign": AssigneeForm,
    "reopen": AssigneeForm,
    "propose": ProposeForm,
    "reaffirm": AsShownForm,
    "override": OverrideForm,
}


def contradictions(statement: Statement) -> list[Evidence]:
    """Live evidence against the statement that was seen: what a note may have to answer."""
    live = statement.evidence.live().filter(stance="contradicts", snapshot__outcome="found")
    return list(live.select_related("snapshot__source"))


def choices(form: forms.Form, name: str, found: Sequence[tuple[Any, str]]) -> None:
    if name in form.fields:
        form.fields[name].choices = found  # type: ignore[attr-defined]
