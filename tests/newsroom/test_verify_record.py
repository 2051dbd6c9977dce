"""Whatever is changed behind the actions' backs is found, and named by table and id."""

import random
from pathlib import Path

import pytest
from django.db import connection, models, transaction

from claims.models import Decision, Passage, Revision, Statement
from newsroom.models import Event, EventHead
from newsroom.record import triggers
from newsroom.record.log import hash_of
from sources.models import Snapshot
from tests.newsroom.tampering import execute, first, found, problems, set_column, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_the_record")]

FROZEN = triggers.frozen_models()
COLUMNS = [(model, field) for model in FROZEN for field in model._meta.concrete_fields]


def name_of(part) -> str:
    """How a model or a column is called in a test's name."""
    return part.name if isinstance(part, models.Field) else part._meta.model_name


TEXT = models.CharField | models.TextField | models.FileField
# Where the usual other value would be refused by a constraint of the table.
OTHERWISE = {(Decision, "kind"): lambda kind: "signed_off", (Passage, "start"): lambda start: start + 1}


def altered(field: models.Field, model, value):
    """Another value that the column could hold."""
    if (model, field.name) in OTHERWISE:
        return OTHERWISE[model, field.name](value)
    if field.choices:
        return next(choice for choice, _ in field.choices if choice != value)
    if isinstance(field, models.DateTimeField):
        moved = {"0": "1"}.get(str(value)[18], "0")
        return str(value)[:18] + moved + str(value)[19:]
    if isinstance(field, TEXT):
        return value[:-1] + ("0" if value[-1] != "0" else "1") if value else "x"
    return 7_000 if value is None else value + 7_000


def test_the_record_as_it_was_written_holds(record):
    assert [str(p) for p in problems()] == []


def test_the_record_holds_every_kind_of_thing(record):
    """Otherwise the tests here would prove less than they say."""
    assert set(Decision.objects.values_list("kind", flat=True)) == {
        "proposed",
        "returned",
        "signed_off",
        "reaffirmed",
        "overridden",
    }
    assert set(Passage.objects.values_list("fate", flat=True)) == {"chosen", "carried", "changed", "orphaned"}
    assert set(Passage.objects.values_list("purpose", flat=True)) == {"words", "basis"}
    assert set(Statement.objects.values_list("state", flat=True)) == {
        "draft",
        "queued",
        "checking",
        "in_review",
        "signed_off",
        "stale",
        "withdrawn",
    }
    assert Snapshot.objects.exclude(file="").exists() and Snapshot.objects.filter(sha256="").exists()


@pytest.mark.parametrize(("model", "field"), COLUMNS, ids=name_of)
def test_a_changed_value_is_found(record, model, field):
    pk = first(model)
    if field.primary_key:
        set_column(model, "id", pk, 900_000)
        assert found(model) >= {pk, 900_000} if model is not Event else {900_000}
        return
    if (model, field.name) == (Passage, "purpose"):
        pk = Passage.objects.filter(purpose="words", hops=None).order_by("-pk")[0].pk
    was = stored(model, field.column, pk)
    set_column(model, field.column, pk, altered(field, model, was))
    assert stored(model, field.column, pk) != was
    assert pk in found(model)


TEXT_COLUMNS = [(m, f) for m, f in COLUMNS if isinstance(f, TEXT) and not f.choices]


@pytest.mark.parametrize(("model", "field"), TEXT_COLUMNS, ids=name_of)
def test_one_changed_byte_is_found_in_any_row(record, model, field):
    """In a row and at a place of the dice's choosing, the same at each run."""
    dice = random.Random(f"{model.__name__}.{field.name}")
    for pk in dice.sample(sorted(model._base_manager.values_list("pk", flat=True)), 3):
        with transaction.atomic():
            value = stored(model, field.column, pk)
            place = dice.randrange(len(value)) if value else 0
            changed = value[:place] + ("~" if value[place : place + 1] != "~" else "^") + value[place + 1 :]
            set_column(model, field.column, pk, changed)
            assert pk in found(model), (pk, place)
            transaction.set_rollback(True)


DATES = [(m, f) for m, f in COLUMNS if isinstance(f, models.DateTimeField)]
SPELLINGS = {
    "a letter between date and time": lambda text: text.replace(" ", "T"),
    "a zone": lambda text: f"{text}+00:00",
    "no date": lambda text: "yesterday",
    "no such day": lambda text: "2025-02-31" + text[10:],
    "bytes": lambda text: text.encode(),
    "a number": lambda text: 20250317,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(("model", "field"), DATES, ids=name_of)
def test_a_moment_spelt_otherwise_is_found(record, model, field, spelling):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps moments, not their spelling")
    pk = first(model)
    set_column(model, field.column, pk, SPELLINGS[spelling](stored(model, field.column, pk)))
    assert pk in found(model)


@pytest.mark.parametrize(("model", "field"), TEXT_COLUMNS, ids=name_of)
def test_what_is_no_text_is_found_and_stops_nothing(record, model, field):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps only text in a text column")
    pk = first(model)
    for value in ("CAST(X'ff' AS TEXT)", "X'41'"):
        execute(f'UPDATE "{model._meta.db_table}" SET "{field.column}" = {value} WHERE id = %s', pk)
        assert pk in found(model)


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
@pytest.mark.parametrize("which", [0, 1, -1])
def test_a_deleted_row_is_found(record, model, which):
    ids = sorted(model._base_manager.values_list("pk", flat=True))
    execute(f'DELETE FROM "{model._meta.db_table}" WHERE id = %s', ids[which])
    if model is Event:
        assert problems() != []
        assert found(EventHead if which == -1 else Event) == ({1} if which == -1 else {ids[which] + 1})
    else:
        assert ids[which] in found(model)


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_a_row_slipped_in_is_found(record, model):
    columns = [field.column for field in model._meta.concrete_fields]
    new = {"id": "900000", "number": "900000", "statement_version": "900000", "position": "900000", "hash": "'f'"}
    values = ", ".join(new.get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    execute(
        f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {values} FROM "{model._meta.db_table}" WHERE id = %s',
        first(model),
    )
    assert 900_000 in found(model)


@pytest.mark.parametrize("model", FROZEN, ids=name_of)
def test_two_rows_with_swapped_ids_are_found(record, model):
    one, other = sorted(model._base_manager.values_list("pk", flat=True))[:2]
    for before, after in ((one, 900_000), (other, one), (900_000, other)):
        set_column(model, "id", before, after)
    assert found(model) >= {one, other}


def test_a_row_named_by_two_events_is_found_even_in_a_chain_that_fits(record):
    naming = Event.objects.filter(frozen__contains='"claims.revision"').order_by("id")[0]
    forge(frozen=naming.frozen)
    assert found(Revision) == {first(Revision)}


def test_an_event_that_names_a_row_there_is_not_is_found(record):
    forge(frozen=f'[["claims.revision",900000,"{"0" * 64}"],["claims.comment",1,"{"0" * 64}"]]')
    assert found(Revision) == {900_000}
    assert [p.what for p in problems() if p.table == "newsroom_event"] == [
        "it names a row of “claims.comment”, which keeps no frozen rows"
    ]


def forge(frozen: str) -> None:
    last = Event.objects.order_by("-id")[0]
    event = Event.objects.get(pk=last.pk)
    event.id, event.frozen, event.previous_hash = last.id + 1, frozen, last.hash
    event.target_type, event.before, event.after = "article", "{}", "{}"
    event.hash = hash_of(event)
    Event.objects.bulk_create([event])
    EventHead.objects.update(last_id=event.id, last_hash=event.hash)


def test_a_changed_or_missing_file_is_found(record):
    snapshot = Snapshot.objects.exclude(file="").get()
    path = Path(snapshot.file.path)
    original = path.read_bytes()
    try:
        path.write_bytes(original.replace(b"scan", b"scam"))
        assert [str(p) for p in problems()] == [f"sources_snapshot {snapshot.pk}: sha256 is not that of its content"]
        path.unlink()
        assert [str(p) for p in problems()] == [
            f"sources_snapshot {snapshot.pk}: its file is missing: {snapshot.file.name!r}"
        ]
    finally:
        path.write_bytes(original)


def test_the_head_must_be_the_last_event(record):
    EventHead.objects.update(last_hash="0" * 64)
    assert found(EventHead) == {1}
    EventHead.objects.all().delete()
    assert found(EventHead) == {None}
