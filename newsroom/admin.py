"""People and the record, as the admin shows them."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

import newsroom.outbox.admin  # noqa: F401 - registers what it shows
from newsroom.models import Event, User
from newsroom.people.visibility import events_visible_to
from newsroom.recorded_admin import ReadOnlyAdmin, changes, why
from newsroom.token_admin import TokenAdmin
from newsroom.words import in_plain_words

__all__ = ["EventAdmin", "PersonAdmin", "RoleAdmin", "TokenAdmin"]


class NeverDeleted:
    """People stay: everything they did names them. Who leaves is made inactive."""

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(User)
class PersonAdmin(NeverDeleted, UserAdmin):
    list_display = ("username", "first_name", "last_name", "roles", "is_active", "is_superuser", "last_login")
    list_filter = ("is_active", "groups", "is_superuser")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups" and field is not None:
            field.label = gettext("Roles")
            field.help_text = gettext("What this person may do follows from their roles, and from nothing else.")
        return field

    @admin.display(description=_("roles"))
    def roles(self, person: User) -> str:
        return ", ".join(sorted(group.name for group in person.groups.all())) or "—"


admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(NeverDeleted, GroupAdmin):
    """The roles. Their permissions are written anew from one table after every migration."""


class InPlainWords(admin.AllValuesFieldListFilter):
    """A filter by a key of the record, offered as a person says it."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        everything, *keys = super().choices(changelist)
        yield everything
        yield from ({**choice, "display": in_plain_words(choice["display"])} for choice in keys)


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ("id", "when", "who", "did", "what", "why")
    list_display_links = ("id", "did")
    list_filter = (("verb", InPlainWords), ("target_type", InPlainWords))
    search_fields = ("=target_id", "actor__username", "reason")
    search_help_text = _("Number of the thing, user name, or words of the reason")
    ordering = ("-id",)
    fields = ("id", "when", "who", "did", "what", "why", "told", "frozen", "previous_hash", "hash")
    joined = ("actor",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return Event.objects.filter(events_visible_to(request.user)).select_related(*self.joined)  # type: ignore[arg-type]

    @admin.display(description=_("when"), ordering="id")
    def when(self, event: Event) -> str:
        return date_format(localtime(event.at), "DATETIME_FORMAT")

    @admin.display(description=_("who"), ordering="actor")
    def who(self, event: Event) -> str:
        return str(event.actor) if event.actor else gettext("the system")

    @admin.display(description=_("verb"), ordering="verb")
    def did(self, event: Event) -> str:
        return in_plain_words(event.verb)

    @admin.display(description=_("what"))
    def what(self, event: Event) -> str:
        return f"{in_plain_words(event.target_type)} {event.target_id}"

    @admin.display(description=_("reason"), ordering="reason")
    def why(self, event: Event) -> str:
        return why(event) or "—"

    @admin.display(description=_("what changed"))
    def told(self, event: Event) -> SafeString:
        rows = format_html_join("", "<tr><th scope='row'>{}</th><td>{}</td><td>{}</td></tr>", changes(event))
        columns = (gettext("what"), gettext("before"), gettext("after"))
        head = format_html(
            "<tr>{}</tr>", format_html_join("", "<th scope='col'>{}</th>", [(word,) for word in columns])
        )
        return format_html("<table class='changes'><thead>{}</thead><tbody>{}</tbody></table>", head, rows)
