from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field

from claims.actions.facts import may_check
from claims.models import Article, Comment, Decision, DecisionKind, Evidence, Priority, Stance, Statement
from claims.models.statement import ClaimType, Form, Kind
from claims.text.wording import WordingClass
from claims.verdicts import Attribution, Content, VerificationStatus
from claims.workflow import StaleCause, State
from newsroom.models import User
from newsroom.rest.filters import Choices, Id, Moment, StandingParty, YesNo

WORDINGS = [(value.value, value.value.replace("_", " ")) for value in WordingClass]


class _IdOrMe(forms.RegexField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(regex=r"^(me|[0-9]{1,18})\Z", **kwargs)


@extend_schema_field({"type": "string", "pattern": "^(me|[0-9]{1,18})$"})
class Somebody(filters.Filter):
    """A person by number, or ``me``."""

    field_class = _IdOrMe

    def number(self, value: str) -> int:
        return int(self.parent.request.user.pk if value == "me" else value)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(**{self.field_name: self.number(value)}) if value else qs


class Assignee(Somebody):
    """Nobody is found as assignee who may no longer check: their statements show as unassigned."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        user = User.objects.prefetch_related("groups").filter(pk=self.number(value)).first()
        return qs.filter(assignee=user) if may_check(user) else qs.none()


class StatementFilters(filters.FilterSet):
    """Several values of a choice: repeated, or with commas."""

    state = Choices(choices=State.choices)
    verification_status = Choices(choices=VerificationStatus.choices)
    kind = Choices(choices=Kind.choices)
    attribution = Choices(choices=Attribution.choices)
    wording = Choices(choices=WORDINGS)
    content = Choices(choices=Content.choices)
    stale_cause = Choices(choices=StaleCause.choices)
    claim_type = Choices(choices=ClaimType.choices)
    form = Choices(choices=Form.choices)
    priority = Choices(choices=[(str(value), label) for value, label in Priority.choices])
    speaker = StandingParty(field_name="speaker")
    claimant = StandingParty(field_name="claimant")
    outlet = StandingParty(field_name="article__outlet")
    article = Id(field_name="article")
    assignee = Assignee()
    created_by = Somebody(field_name="created_by")
    language = filters.CharFilter(lookup_expr="iexact", max_length=35)
    due_before = filters.DateFilter(field_name="due_on", lookup_expr="lt")
    updated_since = Moment(field_name="updated_at", lookup_expr="gte")
    overdue = YesNo(rows=lambda rows, request: rows.overdue())
    has_unseen_hop = YesNo(rows=lambda rows, request: rows.with_unseen_hop())
    mine = YesNo(rows=lambda rows, request: rows.mine(request.user))
    waiting_for_me = YesNo(rows=lambda rows, request: rows.waiting_for(request.user))
    q = filters.CharFilter(method="search", max_length=300, label="words in the statement")

    class Meta:
        model = Statement
        fields: list[str] = []

    def search(self, rows: QuerySet, name: str, words: str) -> QuerySet:
        found = Q()
        for column in ("printed_text", "sentence", "translation"):
            found |= Q(**{f"{column}__icontains": words})
        return rows.filter(found)


class ArticleFilters(filters.FilterSet):
    outlet = StandingParty(field_name="outlet")
    language = filters.CharFilter(lookup_expr="iexact", max_length=35)
    created_by = Somebody(field_name="created_by")
    published_since = Moment(field_name="published_at", lookup_expr="gte")
    published_before = Moment(field_name="published_at", lookup_expr="lt")
    updated_since = Moment(field_name="updated_at", lookup_expr="gte")
    url = filters.CharFilter(max_length=2000)
    q = filters.CharFilter(field_name="headline", lookup_expr="icontains", max_length=300)

    class Meta:
        model = Article
        fields: list[str] = []


class EvidenceFilters(filters.FilterSet):
    statement = Id(field_name="statement")
    article = Id(field_name="statement__article")
    snapshot = Id(field_name="snapshot")
    source = Id(field_name="snapshot__source")
    stance = Choices(choices=Stance.choices)
    covers = Choices(
        choices=[(name, name) for name in ("attribution", "wording", "content")],
        method="covering",
        label="any of these",
    )
    primary = YesNo(rows=lambda rows, request: rows.filter(is_primary=True))
    withdrawn = YesNo(rows=lambda rows, request: rows.exclude(withdrawn_at__isnull=True))
    created_by = Somebody(field_name="created_by")
    updated_since = Moment(field_name="updated_at", lookup_expr="gte")

    class Meta:
        model = Evidence
        fields: list[str] = []

    def covering(self, rows: QuerySet, name: str, values: list[str]) -> QuerySet:
        found = Q()
        for value in values:
            found |= Q(**{f"covers_{value}": True})
        return rows.filter(found)


class DecisionFilters(filters.FilterSet):
    kind = Choices(choices=DecisionKind.choices)
    by = Somebody(field_name="by")

    class Meta:
        model = Decision
        fields: list[str] = []


class CommentFilters(filters.FilterSet):
    author = Somebody(field_name="author")
    blocking = YesNo(rows=lambda rows, request: rows.filter(is_blocking=True))
    resolved = YesNo(rows=lambda rows, request: rows.filter(resolved_at__isnull=False))

    class Meta:
        model = Comment
        fields: list[str] = []
