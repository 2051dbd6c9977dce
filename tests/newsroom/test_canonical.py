"""One spelling for one value, whoever writes it: to the byte what the standard library writes."""

import json
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.models import Priority
from claims.workflow import State
from newsroom.record.canonical import canonical

ANY_TEXT = st.text(st.characters(exclude_categories=()))
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    ANY_TEXT,
    st.sampled_from([*State, *Priority]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.dictionaries(ANY_TEXT, inner),
        st.dictionaries(st.integers(), inner),
    ),
)


def spelt(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@given(VALUES)
@example({"b": [1e16, 1e-7, -0.0, 1.0], "a": {"\u2028": '\x00\x1f\x7f\u00e9/\\"\U0001f600', "\ud800": 2**70}})
@example({"\uffff": 1, "\U00010000": 2, "": None})
@example([[[]] * 300, {}, ()])
def test_the_same_bytes_as_the_standard_library(value):
    assert canonical(value) == spelt(value)


def test_nested_as_deep_as_it_likes():
    deep: list = []
    for _ in range(400):
        deep = [deep]
    assert canonical(deep) == spelt(deep)


class Colour(Enum):
    red = "red"


@dataclass
class Point:
    x: int


@pytest.mark.parametrize("stranger", [date(2025, 3, 17), UUID(int=0), Colour.red, Point(1), b"x", {1}])
def test_anything_else_is_no_json(stranger):
    for value in (stranger, [stranger], {"a": {"b": stranger}}):
        with pytest.raises(TypeError):
            canonical(value)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(ValueError):
        canonical({"a": [number]})
