"""An admin that writes nothing itself: it reads a form, calls one action, and says in words what came of it."""

import json
from typing import Any

from django.contrib import admin
from django.contrib.admin import helpers
from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import NON_FIELD_ERRORS, BadRequest, PermissionDenied, ValidationError
from django.db import models, transaction
from django.forms import BaseForm, DateField, DateInput
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext

from newsroom.key_fields import KeyFields
from newsroom.models import Event
from newsroom.record.log import target_type
from newsroom.record.refusals import Conflict, Refused
from newsroom.versioned_forms import Disputed, VersionedForm, merged
from newsroom.words import amid, in_plain_words, labels

HISTORY_LENGTH = 200
# What the record keeps as a list of its own keys.
LISTS_OF_KEYS = ("covers",)


class DayInput(DateInput):
    """The browser's own date field: typed, picked and labelled without a script."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class ReadOnlyAdmin(KeyFields, admin.ModelAdmin):
    """Shows what a person may see. Nothing is added, changed or deleted here; hidden is absent."""

    list_per_page = 50
    empty_value_display = "—"
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    joined: tuple[str, ...] = ()
    formfield_overrides = {models.DateField: {"widget": DayInput, "form_class": DateField}}
    change_form_template = "admin/recorded_change_form.html"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        rows: Any = self.model._default_manager
        return rows.visible_to(request.user).select_related(*self.joined)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if any("\0" in value for values in request.GET.lists() for value in values[1]):
            raise BadRequest(gettext("A filter cannot hold the character U+0000."))
        title = capfirst(str(self.opts.verbose_name_plural))
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet, search_term: str
    ) -> tuple[models.QuerySet, bool]:
        """PostgreSQL takes no U+0000, and nothing that is kept holds one."""
        return super().get_search_results(request, queryset, search_term.replace("\0", ""))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def visible_or_404(self, request: HttpRequest, object_id: str | int) -> Any:
        """The row, where this person may look at such rows and may see this one."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        row = self.get_object(request, unquote(str(object_id)))
        if row is None:
            raise Http404(gettext("There is no such %(verbose_name)s.") % {"verbose_name": self.opts.verbose_name})
        return row

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        raise Http404(gettext("There is no such %(verbose_name)s.") % {"verbose_name": opts.verbose_name})

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The events of this thing, newest first: the record itself, not the admin's own log."""
        row = self.visible_or_404(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("History"),
            "subtitle": str(row),
            "opts": self.opts,
            "original": row,
            "lines": lines_of(row),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/record_history.html", context)

    # The record keeps its own account of who did what; a second one could only disagree with it.
    def log_addition(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        return None

    def log_change(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        return None


class RecordedAdmin(ReadOnlyAdmin):
    """Adds and changes rows through ``write``; permissions are the roles'."""

    form: Any = VersionedForm

    def has_add_permission(self, request: HttpRequest) -> bool:
        return admin.ModelAdmin.has_add_permission(self, request)

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def write(self, request: HttpRequest, row: Any, form: Any) -> Any:
        """Call the one action that does what ``form`` says; ``row`` is None for a new one. Answers the row."""
        raise NotImplementedError

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self._asked_for(request, object_id)
        if (asked := request.POST.get(TO_FIELD_VAR)) and not self.to_field_allowed(request, asked):
            raise DisallowedModelAdminToField(gettext("There is no field “%(asked)s” to refer to.") % {"asked": asked})
        disputed: list[Disputed] = []
        if request.method == "POST":
            form: Any = self._form_class(request, row)(request.POST, request.FILES, instance=row or self.model())
            if form.is_valid():
                try:
                    with transaction.atomic():
                        saved = self.write(request, row, form)
                except Conflict as conflict:
                    form, disputed = self._merged(request, form, conflict)
                except (ValidationError, Refused) as problem:
                    explain(problem, form)
                else:
                    respond = self.response_change if row else self.response_add
                    return respond(request, saved)
        else:
            form = self._blank_form(request, row)
        context = {**(extra_context or {}), "disputed": disputed, "is_conflict": bool(disputed)}
        return self._page(request, row, form, form_url, context)

    def _asked_for(self, request: HttpRequest, object_id: str | None) -> Any:
        """The row, or None for a new one. Raises Http404 and PermissionDenied."""
        if object_id is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None
        row = self.visible_or_404(request, object_id)
        if request.method == "POST" and not self.has_change_permission(request, row):
            raise PermissionDenied
        return row

    def _form_class(self, request: HttpRequest, row: Any) -> Any:
        fields = flatten_fieldsets(self.get_fieldsets(request, row))
        return self.get_form(request, row, change=row is not None, fields=fields)

    def _blank_form(self, request: HttpRequest, row: Any) -> Any:
        if row is not None:
            return self._form_class(request, row)(instance=row)
        return self._form_class(request, row)(initial=self.get_changeform_initial_data(request))

    def _merged(self, request: HttpRequest, form: Any, conflict: Conflict) -> tuple[Any, list[Disputed]]:
        """The form as typed, upon what stands now; saving it again puts it on top."""
        current = self.get_queryset(request).get(pk=conflict.current.pk)
        data, disputed = merged(form, self._form_class(request, current)(instance=current))
        form = self._form_class(request, current)(data, instance=current)
        form.is_valid()
        form.add_error(None, str(conflict))
        return form, disputed or [
            Disputed(gettext("Version"), gettext("changed, in fields that are not on this form"), "", False)
        ]

    def _page(self, request: HttpRequest, row: Any, form: Any, form_url: str, extra: dict[str, Any]) -> HttpResponse:
        fieldsets: Any = self.get_fieldsets(request, row)
        may_write = row is None or self.has_change_permission(request, row)
        read_only = self.get_readonly_fields(request, row) if may_write else flatten_fieldsets(fieldsets)
        admin_form = helpers.AdminForm(form, list(fieldsets), {}, read_only, model_admin=self)
        title = gettext("Add %s") if row is None else gettext("Change %s") if may_write else gettext("View %s")
        context = {
            **self.admin_site.each_context(request),
            "title": title % self.opts.verbose_name,
            "subtitle": str(row) if row else None,
            "adminform": admin_form,
            "object_id": row.pk if row else None,
            "original": row,
            "is_popup": IS_POPUP_VAR in request.POST or IS_POPUP_VAR in request.GET,
            "to_field": None,
            "media": self.media + admin_form.media,
            "inline_admin_formsets": [],
            "errors": helpers.AdminErrorList(form, []),
            "preserved_filters": self.get_preserved_filters(request),
            **extra,
        }
        return self.render_change_form(
            request, context, add=row is None, change=row is not None, obj=row, form_url=form_url
        )


def explain(problem: ValidationError | Refused, form: BaseForm) -> None:
    """Put the reason where it belongs: at its field if the form shows it, else on top."""
    if isinstance(problem, Refused):
        form.add_error(None, str(problem))
        return
    for field, reasons in by_field(problem).items():
        form.add_error(field if field in form.fields else None, reasons)


def by_field(problem: ValidationError) -> dict[str, list[str]]:
    if hasattr(problem, "error_dict"):
        return problem.message_dict
    return {NON_FIELD_ERRORS: problem.messages}


def lines_of(row: models.Model, length: int = HISTORY_LENGTH) -> list[Event]:
    """The latest events of ``row``, newest first, with what each changed."""
    found = Event.objects.filter(target_type=target_type(row), target_id=row.pk).select_related("actor")
    return with_changes(list(found.order_by("-id")[:length]))


def with_changes(events: list[Event]) -> list[Event]:
    for event in events:
        event.changes = changes(event)  # type: ignore[attr-defined]
        event.said = in_plain_words(event.verb)  # type: ignore[attr-defined]
        event.why = why(event)  # type: ignore[attr-defined]
    return events


def why(event: Event) -> str:
    """The reason given. The system gives it in words of ours; what a person wrote is shown as written."""
    return gettext(event.reason) if event.reason and not event.actor_id else event.reason


def changes(event: Event) -> list[tuple[str, str, str]]:
    """(what, before, after) for everything the event tells, in words."""
    before, after = json.loads(event.before), json.loads(event.after)
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return [(in_plain_words(name), in_words(before.get(name), name), in_words(after.get(name), name)) for name in names]


def in_words(value: Any, name: str = "") -> str:
    """A recorded value as a person reads it; where the column of that ``name`` has choices, by its label."""
    if value is None or value == "" or value == []:
        return "—"
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, dict):
        return "; ".join(
            f"{in_plain_words(key)}: {in_words(item, key)}" for key, item in value.items() if item not in (None, "", [])
        )
    if isinstance(value, list):
        return "\n".join(in_words(item, name) for item in value)
    label = in_plain_words(value) if name in LISTS_OF_KEYS else labels().get((name, str(value)))
    return str(value) if label is None else amid(label)
