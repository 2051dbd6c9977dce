"""Where bars and words stand: inside the picture, in proportion, and never cut through a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.numbers.drawing import LABEL_LENGTH, WIDTH, Drawn, ceiling, lying, shortened, standing

lengths = st.one_of(st.integers(0, 10**9), st.floats(0, 1e9, allow_nan=False))
bars = st.lists(
    st.tuples(st.text(max_size=300), lengths, lengths).map(lambda b: Drawn(b[0], (b[1], b[2]), ("a", "b"), "12")),
    max_size=125,
)
SERIES = ("one", "another")


@pytest.mark.parametrize("draw", [lying, standing])
@given(bars)
def test_everything_stands_inside_the_picture(draw, drawn):
    picture = draw(drawn, SERIES)
    for part in picture.parts:
        assert part.width > 0 and part.height > 0
        assert part.x >= 0 and part.x + part.width <= WIDTH
        assert part.y >= 0 and part.y + part.height <= picture.height
    assert all(0 <= label.x <= WIDTH and 0 <= label.y <= picture.height for label in picture.labels)


def test_bars_that_lie_are_as_long_as_they_count():
    picture = lying([Drawn("a", (10, 30), ("", ""), "40"), Drawn("b", (20, 0), ("", ""), "20")], SERIES)
    assert [(part.width, part.series) for part in picture.parts] == [(69.5, 0), (208.5, 1), (139.0, 0)]
    assert picture.parts[1].x == picture.parts[0].x + picture.parts[0].width


def test_bars_that_stand_are_stacked_from_the_floor_up():
    picture = standing([Drawn("a", (10, 10), ("", ""), "20")], SERIES)
    lower, upper = picture.parts
    assert upper.y + upper.height == lower.y
    assert (lower.height, lower.y + lower.height) == (85.0, picture.lines[0])


@pytest.mark.parametrize("count", [1, 8, 9, 31, 121])
def test_no_more_names_stand_under_the_bars_than_can_be_read(count):
    picture = standing([Drawn(str(n), (1,), ("",), "1") for n in range(count)], ("one",))
    under = [label for label in picture.labels if label.y > picture.lines[0] + 8]
    assert 1 <= len(under) <= 8


@pytest.mark.parametrize(
    ("most", "expected"), [(0, 2), (1, 2), (2, 2), (3, 4), (7, 10), (10, 10), (11, 20), (601, 1000), (99_999, 100_000)]
)
def test_the_scale_ends_on_a_round_number_that_can_be_halved(most, expected):
    assert ceiling(most) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ann Berg", "Ann Berg"),
        ("a" * 25, "a" * 25),
        ("a" * 26, "a" * 24 + "…"),
        ("W" * 13, "W" * 12 + "…"),
        ("河" * 13, "河" * 12 + "…"),
        ("e\u0301" * 26, "e\u0301" * 24 + "…"),
        ("مريم العبد الله الناطقة باسم الحكومة", "مريم العبد الله الناطقة…"),
    ],
)
def test_names_are_cut_by_their_width(words, expected):
    assert shortened(words, LABEL_LENGTH) == expected


@given(st.text(max_size=400))
def test_a_cut_name_is_the_beginning_of_the_name(words):
    short = shortened(words, LABEL_LENGTH)
    assert short == words or (short.endswith("…") and words.startswith(short[:-1]))
