"""No cell of a file can start a formula, whatever a name begins with."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.spreadsheets import cell, csv_file


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n", "'\n"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ("a=1", "a=1"),
        ("1-2", "1-2"),
        ("", ""),
        (None, ""),
        (-1, -1),
        (0.5, 0.5),
    ],
)
def test_what_a_cell_becomes(value, expected):
    assert cell(value) == expected


@given(st.lists(st.lists(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0")), min_size=1)))
def test_a_file_is_read_back_as_it_was_written(rows):
    sent = b"".join(csv_file("x.csv", rows)).decode()
    assert list(csv.reader(io.StringIO(sent, newline=""))) == [[cell(value) for value in row] for row in rows]
