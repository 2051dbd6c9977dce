"""Who speaks, where we looked, and what stood there, as the admin shows them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, Model, Prefetch, Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.key_fields import KeySelectMultiple, KeysField
from newsroom.recorded_admin import RecordedAdmin, by_field
from newsroom.versioned_forms import VersionedForm
from newsroom.words import grouped
from sources import actions
from sources.merging import MergingViews
from sources.models import Party, Snapshot, Source

AUTOCOMPLETE = "admin:autocomplete"


class PartyForm(VersionedForm):
    other_names = forms.CharField(
        label=_("Other names"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text=_("One on each line: spellings, former names, abbreviations."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk:
            names = "\n".join(alias.name for alias in instance.aliases.all())
            kwargs["initial"] = {"other_names": names, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)


@admin.register(Party)
class PartyAdmin(MergingViews, RecordedAdmin):
    form = PartyForm
    fields = ("name", "kind", "description", "other_names", "url")
    list_display = ("name", "kind", "also_known_as", "description", "stands_for")
    list_filter = ("kind",)
    search_fields = ("name", "aliases__name")
    search_help_text = _("Name or other name")
    joined = ("merged_into",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Party]:
        return super().get_queryset(request).prefetch_related("aliases")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Nobody should choose a party that was merged into another: it is found under its standing one."""
        if request.path == reverse(AUTOCOMPLETE):
            queryset = queryset.filter(merged_into__isnull=True)
        return super().get_search_results(request, queryset, search_term)

    def write(self, request: HttpRequest, row: Party | None, form: PartyForm) -> Party:
        given = dict(form.cleaned_data)
        version, names = given.pop("version"), given.pop("other_names").splitlines()
        given.pop("seen")
        by: Any = request.user
        if row is None:
            return actions.add_party(by=by, aliases=names, **given)
        return actions.edit_party(party=row, by=by, version=version or 0, aliases=names, **given)

    @admin.display(description=_("other names"))
    def other_names(self, party: Party) -> str:
        return "\n".join(alias.name for alias in party.aliases.all())

    @admin.display(description=_("also known as"))
    def also_known_as(self, party: Party) -> str:
        return ", ".join(alias.name for alias in party.aliases.all())

    @admin.display(description=_("merged into"))
    def stands_for(self, party: Party) -> SafeString | str:
        if party.merged_into is None:
            return ""
        url = reverse("admin:sources_party_change", args=[party.merged_into_id])
        return format_html('<a href="{}">{}</a>', url, party.merged_into)


class SourceForm(VersionedForm):
    origins = KeysField(
        Source.objects.all(),
        required=False,
        label=_("Derived from"),
        help_text=_("What this was taken from: ten reprints of one wire are one origin."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs.get("instance")
        if instance is not None and instance.pk:
            origins = list(instance.derivations.values_list("origin", flat=True))
            kwargs["initial"] = {"origins": origins, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)


@admin.register(Source)
class SourceAdmin(RecordedAdmin):
    form = SourceForm
    fields = ("kind", "title", "url", "publisher", "published_on", "language", "origins", "note")
    autocomplete_fields = ("publisher",)
    list_display = ("title", "kind", "publisher", "published_on", "looks", "address")
    list_filter = ("kind",)
    search_fields = ("title", "url", "publisher__name")
    search_help_text = _("Title, address or publisher")
    joined = ("publisher",)
    change_form_template = "admin/sources/source_change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        found = Count("snapshots", filter=Q(snapshots__outcome="found"), distinct=True)
        rows = super().get_queryset(request)
        seen = Prefetch("derived_from", queryset=Source.objects.visible_to(request.user))  # type: ignore[arg-type]
        return rows.prefetch_related(seen).annotate(look_count=Count("snapshots", distinct=True), found_count=found)

    def get_form(self, request: HttpRequest, obj: Source | None = None, change: bool = False, **kwargs: Any) -> Any:
        made = super().get_form(request, obj, change, **kwargs)
        origins: Any = made.base_fields["origins"]
        origins.queryset = Source.objects.visible_to(request.user)  # type: ignore[arg-type]
        origins.widget = KeySelectMultiple(Source._meta.get_field("derived_from"), self.admin_site)
        origins.widget.choices = origins.choices
        return made

    def write(self, request: HttpRequest, row: Source | None, form: SourceForm) -> Source:
        given = dict(form.cleaned_data)
        version, origins = given.pop("version"), list(given.pop("origins"))
        given.pop("seen")
        by: Any = request.user
        try:
            if row is None:
                return actions.add_source(by=by, derived_from=origins, **given)
            return actions.edit_source(source=row, by=by, version=version or 0, derived_from=origins, **given)
        except ValidationError as problem:
            raise ValidationError(
                {"origins" if field == "derived_from" else field: why for field, why in by_field(problem).items()}
            ) from problem

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        source = self.visible_or_404(request, object_id)
        beside = {
            "snapshots": Snapshot.objects.visible_to(request.user)  # type: ignore[arg-type]
            .filter(source=source)
            .select_related("created_by"),
            "derivatives": Source.objects.visible_to(request.user).filter(derived_from=source),  # type: ignore[arg-type]
            "may_add_snapshot": request.user.has_perm("sources.add_snapshot"),
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **beside})

    @admin.display(description=_("derived from"))
    def origins(self, source: Source) -> str:
        return ", ".join(str(origin) for origin in source.derived_from.all()) or "—"

    @admin.display(description=_("looks"), ordering="look_count")
    def looks(self, source: Any) -> str:
        return (
            (
                gettext("%(found_count)s of %(look_count)s found")
                % {"found_count": source.found_count, "look_count": source.look_count}
            )
            if source.look_count
            else gettext("never looked")
        )

    @admin.display(description=_("address"))
    def address(self, source: Source) -> SafeString | str:
        return outward(source.url)


class SnapshotForm(forms.ModelForm):
    """What a source said: text, a file, or both; the moment is now unless said otherwise."""

    taken_at = forms.DateTimeField(
        required=False,
        label=_("When we looked (UTC)"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Empty means now."),
    )

    def validate_constraints(self) -> None:
        """The action asks; here the hash is missing."""


@admin.register(Snapshot)
class SnapshotAdmin(RecordedAdmin):
    """Added and looked at, never changed: what stood there stays as it stood."""

    form = SnapshotForm
    fields = ("source", "outcome", "text", "file", "taken_at", "language", "note")
    autocomplete_fields = ("source",)
    list_display = ("source", "taken_at", "outcome", "method", "size", "language", "created_by")
    list_filter = ("outcome", "method", "source__kind")
    search_fields = ("source__title", "source__url", "note")
    search_help_text = _("Title or address of the source, or words of the note")
    joined = ("source", "created_by")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Snapshot | None = None) -> Any:
        if obj is None:
            return self.fields
        return (
            "source",
            "outcome",
            "printed",
            "download",
            "taken_at",
            "method",
            "language",
            "note",
            "sha256",
            "created_by",
        )

    def get_urls(self) -> list[Any]:
        download = path("<int:pk>/file/", self.admin_site.admin_view(self.file_view), name="sources_snapshot_file")
        return [download, *super().get_urls()]

    def file_view(self, request: HttpRequest, pk: int) -> FileResponse:
        """The kept file, always as a download: what others wrote is never shown as a page of ours."""
        snapshot: Snapshot = self.visible_or_404(request, pk)
        if not snapshot.file:
            raise Http404(gettext("This snapshot has no file."))
        name = f"snapshot-{snapshot.pk}.bin"
        return FileResponse(
            snapshot.file.open("rb"), as_attachment=True, filename=name, content_type="application/octet-stream"
        )

    def write(self, request: HttpRequest, row: Snapshot | None, form: SnapshotForm) -> Snapshot:
        by: Any = request.user
        return actions.take_snapshot(by=by, **form.cleaned_data)

    @admin.display(description=_("text"))
    def printed(self, snapshot: Snapshot) -> SafeString | str:
        return format_html('<div class="kept-text" tabindex="0">{}</div>', snapshot.text) if snapshot.text else "—"

    @admin.display(description=_("file"))
    def download(self, snapshot: Snapshot) -> SafeString | str:
        if not snapshot.file:
            return "—"
        url = reverse("admin:sources_snapshot_file", args=[snapshot.pk])
        return format_html('<a href="{}">Download the kept file</a>', url)

    @admin.display(description=_("kept"))
    def size(self, snapshot: Snapshot) -> str:
        kept = [gettext("%(count)s characters") % {"count": grouped(len(snapshot.text))}] if snapshot.text else []
        return ", ".join([*kept, gettext("a file")] if snapshot.file else kept) or "nothing"


def outward(url: str) -> SafeString | str:
    """A link that leaves the newsroom; anything but http and https is shown as text."""
    if not url.startswith(("http://", "https://")):
        return url
    short = url if len(url) <= 60 else f"{url[:59]}…"
    return format_html('<a href="{}" rel="noreferrer noopener" target="_blank">{}</a>', url, short)
