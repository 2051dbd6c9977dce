"""What can be typed in a row of the queue: priority, due date and, for a lead, who checks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.statements import plan
from claims.actions.transitions import perform
from claims.admin.verb_forms import active_checkers
from claims.models import Statement
from claims.models.statement import Priority
from claims.workflow import State
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import roles_of
from newsroom.record.refusals import Refusal
from newsroom.recorded_admin import DayInput
from newsroom.versioned_forms import mutable

PLANNERS = {Role.editor, Role.checker, Role.lead}


class RowForm(forms.Form):
    """One row. Fields that this person may not change now are left out, and shown as words."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    priority = forms.TypedChoiceField(label=_("Priority"), choices=Priority.choices, coerce=int)
    due_on = forms.DateField(required=False, widget=DayInput, label=_("Due"))
    assignee = forms.CharField(
        label=_("Assignee"),
        required=False,
        max_length=150,
        widget=forms.TextInput(attrs={"list": "checkers", "size": 12}),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        statement: Statement,
        user: User,
        refused: Mapping[str, Refusal | None],
    ) -> None:
        initial = {
            "version": statement.version,
            "priority": statement.priority,
            "due_on": statement.due_on,
            "assignee": statement.assignee.username if statement.assignee else "",
        }
        super().__init__(data, initial=initial, auto_id=f"row{statement.pk}_%s")
        self.statement, self.user, self.refused = statement, user, refused
        if not roles_of(user) & PLANNERS or statement.state == State.withdrawn:
            del self.fields["priority"], self.fields["due_on"]
        if refused["assign"] is not None:
            del self.fields["assignee"]
        for name, field in self.fields.items():
            field.widget.attrs |= {"form": f"edit-{statement.pk}"}
            if name != "version":
                field.widget.attrs |= {
                    "aria-label": gettext("%(field)s, statement %(number)s")
                    % {"field": field.label, "number": statement.pk}
                }

    @property
    def open_fields(self) -> list[str]:
        return [name for name in self.fields if name != "version"]

    def clean_assignee(self) -> str:
        """A user name, or nothing where nobody is assigned. Taking it away wants a reason: no row has room for that."""
        name: str = self.cleaned_data["assignee"].strip()
        if not name and self.statement.assignee_id and self.statement.state == State.checking:
            raise forms.ValidationError(gettext("To take it away from somebody, release it with a reason: open it."))
        if name and name != self.initial["assignee"] and not active_checkers().filter(username=name).exists():
            raise forms.ValidationError(gettext("There is no active checker called “%(name)s”.") % {"name": name})
        return name

    def upon(self, current: Statement) -> "RowForm":
        """What was typed, on top of what stands now."""
        data = mutable(self.data)
        data["version"] = str(current.version)
        form = RowForm(data, statement=current, user=self.user, refused=self.refused)
        form.is_valid()
        return form


@dataclass(frozen=True, slots=True)
class Saved:
    statement: Statement
    words: str


@transaction.atomic
def save_row(form: RowForm, by: User) -> Saved:
    """Write what the valid ``form`` changes, all of it or nothing."""
    statement, given = form.statement, form.cleaned_data
    version: int = given["version"]
    told = []
    planned = {name: given[name] for name in ("priority", "due_on") if name in given}
    if any(getattr(statement, name) != value for name, value in planned.items()):
        version = plan(statement=statement, by=by, version=version, **planned).version
        told.append(gettext("Planned."))
    name = given.get("assignee", "")
    if name and name != form.initial["assignee"]:
        assignee = active_checkers().get(username=name)
        perform("assign", statement=statement, by=by, version=version, assignee=assignee)
        told.append(gettext("Assigned to %(assignee)s.") % {"assignee": assignee})
    return Saved(statement, " ".join(told))
