"""Whatever the database takes, DRF's own serializers and the lean path show alike: rows nobody would think of."""

from datetime import UTC, datetime

from django.db import DataError, IntegrityError, connection, models, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claims.models import Article, Comment, Decision, Evidence, Hop, Passage, Revision, Statement
from newsroom.models import Event, User, Webhook, WebhookDelivery
from newsroom.record.canonical import canonical
from newsroom.rest.webhooks import DeliveryRepresentation, WebhookRepresentation
from sources.models import Party, Snapshot, Source
from tests.api.addresses import furnished
from tests.api.test_both_ways import ALL, asked_by, assert_both_ways_agree
from tests.newsroom.tampering import unguarded

SHAPES = [*ALL, WebhookRepresentation, DeliveryRepresentation]
CHANGED = [
    *(User, Party, Source, Snapshot, Article, Revision, Statement, Passage, Hop, Evidence, Decision, Comment),
    *(Event, Webhook, WebhookDelivery),
]
EDITS = 60
# Both databases keep any character but these two kinds, and the API lets no other in.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
NUMBERS = st.integers(-(2**63), 2**63 - 1)
LISTS = st.lists(NUMBERS, max_size=3)
OBJECTS = st.dictionaries(TEXTS, st.recursive(TEXTS | NUMBERS | st.none() | st.booleans(), st.lists, max_leaves=5))
# JSON that is kept as text.
KEPT = {
    "evidence_ids": LISTS,
    "answered_ids": LISTS,
    "differences": st.lists(OBJECTS, max_size=2),
    **dict.fromkeys(("judged", "before", "after"), OBJECTS),
}


def _of_its_kind(field: models.Field) -> st.SearchStrategy:
    """Values that a column of this kind holds; whether this one may is for its constraints to say."""
    if field.choices:
        return st.sampled_from([choice for choice, _ in field.flatchoices])
    if isinstance(field, models.BooleanField):
        return st.booleans()
    if isinstance(field, models.DateTimeField):
        return st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))
    if isinstance(field, models.DateField):
        return st.dates()
    if isinstance(field, models.IntegerField):
        return st.integers(0, connection.ops.integer_field_range(field.get_internal_type())[1])
    return TEXTS


def _values(field: models.Field) -> st.SearchStrategy:
    if field.name in KEPT:
        return KEPT[field.name].map(canonical)
    # Another row of those there are, by its place among them.
    values = st.integers(0, 20) if field.is_relation else _of_its_kind(field)
    return st.none() | values if field.null else values


def _is_open(field: models.Field) -> bool:
    return not (field.primary_key or field.generated)


def _edits() -> st.SearchStrategy:
    """(column, place of a row, value), many of them."""
    columns = [field for model in CHANGED for field in model._meta.concrete_fields if _is_open(field)]
    one = st.sampled_from(columns).flatmap(lambda field: st.tuples(st.just(field), st.integers(0, 20), _values(field)))
    return st.lists(one, min_size=EDITS // 2, max_size=EDITS)


def _at(model: type[models.Model], place: int) -> int:
    keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    return keys[place % len(keys)]


def _edited(field: models.Field, place: int, value) -> bool:
    """Write ``value``, unless the database refuses it."""
    if field.is_relation and value is not None:
        value = _at(field.related_model, value)
    try:
        with transaction.atomic():
            rows = field.model._base_manager.filter(pk=_at(field.model, place))
            return bool(rows.update(**{field.attname: value}))
    except (DataError, IntegrityError):
        return False


def test_both_ways_agree_on_whatever_the_database_takes(db, editor, checker, reviewer, lead, reader):
    furnished(editor, checker, reviewer, lead)
    requests = [asked_by(lead), asked_by(reader)]
    taken: list[int] = []

    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
    )
    @given(_edits())
    def agree(edits) -> None:
        with transaction.atomic():
            taken.append(sum(_edited(*edit) for edit in edits))
            for request in requests:
                for shape in SHAPES:
                    assert_both_ways_agree(shape, request)
            transaction.set_rollback(True)

    with unguarded():
        agree()
    assert sum(taken) > EDITS
