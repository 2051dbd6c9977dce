"""What is plainly right is what the fields themselves let pass unchanged: never more."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from claims.models import Hop, Priority, Statement
from claims.workflow import State
from newsroom.record.clear_cases import all_clear

COLUMNS = [(model, f) for model in (Hop, Statement) for f in model._meta.concrete_fields if not f.generated]
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=400),
    st.dates(),
    st.sampled_from(
        ["en", "zh-Hans", "named", "stated", "direct", "quote", "2025-03-17", "x" * 301, *State, *Priority]
    ),
    st.just(datetime.datetime(2025, 3, 17)),
    st.just([]),
)


@pytest.mark.parametrize(("model", "field"), COLUMNS, ids=str)
@given(value=STRANGE)
def test_what_is_clear_passes_unchanged(model: type[models.Model], field: models.Field, value: object) -> None:
    others = {f.name for f in model._meta.concrete_fields} - {field.name}
    row = model()
    row.__dict__[field.attname] = value
    if all_clear(row, others):
        # What Django would do with it.
        models.Model.clean_fields(row, others)
        assert row.__dict__[field.attname] is value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cue", "x" * 201),
        ("naming", "somehow"),
        ("naming", ""),
        ("position", -1),
        ("position", True),
        ("position", None),
    ],
)
def test_what_is_not_clear_is_for_the_field_to_judge(name: str, value: object) -> None:
    hop = Hop(position=0)
    hop.__dict__[name] = value
    assert not all_clear(hop, {"id", "statement", "party"})


def test_an_ordinary_row_is_clear_as_a_whole() -> None:
    assert all_clear(Hop(position=0, cue="said", date=datetime.date(2025, 3, 17)), {"id", "statement", "party"})
    with pytest.raises(ValidationError, match="Give a language tag"):
        Statement(kind="quote", language="not a tag").clean_fields({"article", "created_by"})
