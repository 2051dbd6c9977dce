from django.db.models import Q, QuerySet
from django_filters import rest_framework as filters

from newsroom.rest.filters import Choices, Id, Moment, StandingParty, YesNo
from sources.models import Outcome, Party, PartyAlias, PartyKind, Snapshot, SnapshotMethod, Source, SourceKind


class PartyFilters(filters.FilterSet):
    kind = Choices(choices=PartyKind.choices)
    name = filters.CharFilter(method="called", max_length=300, label="name or alias, whatever the case")
    q = filters.CharFilter(method="search", max_length=300, label="part of a name or alias")
    merged = YesNo(rows=lambda rows, request: rows.filter(merged_into__isnull=False))
    merged_into = Id(field_name="merged_into")
    updated_since = Moment(field_name="updated_at", lookup_expr="gte")

    class Meta:
        model = Party
        fields: list[str] = []

    def called(self, rows: QuerySet, name: str, words: str) -> QuerySet:
        return rows.named(words)  # type: ignore[attr-defined]

    def search(self, rows: QuerySet, name: str, words: str) -> QuerySet:
        aliases = PartyAlias.objects.filter(name__icontains=words).values("party")
        return rows.filter(Q(name__icontains=words) | Q(pk__in=aliases))


class SourceFilters(filters.FilterSet):
    kind = Choices(choices=SourceKind.choices)
    publisher = StandingParty(field_name="publisher")
    url = filters.CharFilter(max_length=2000)
    language = filters.CharFilter(lookup_expr="iexact", max_length=35)
    derived_from = Id(field_name="derivations__origin", label="taken directly from this source")
    q = filters.CharFilter(method="search", max_length=300, label="part of the title, address or note")
    updated_since = Moment(field_name="updated_at", lookup_expr="gte")

    class Meta:
        model = Source
        fields: list[str] = []

    def search(self, rows: QuerySet, name: str, words: str) -> QuerySet:
        return rows.filter(Q(title__icontains=words) | Q(url__icontains=words) | Q(note__icontains=words))


class SnapshotFilters(filters.FilterSet):
    source = Id(field_name="source")
    outcome = Choices(choices=Outcome.choices)
    method = Choices(choices=SnapshotMethod.choices)
    sha256 = filters.CharFilter(max_length=64)
    taken_since = Moment(field_name="taken_at", lookup_expr="gte")

    class Meta:
        model = Snapshot
        fields: list[str] = []
