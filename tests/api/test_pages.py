"""Keyset pages: every row once, in one order on both databases, whatever comes in meanwhile."""

from datetime import date

import pytest

from newsroom.rest.cursors import Cursor
from tests import factories
from tests.api.client import ok, refused

NAMES = ["alpha", "Beta", "Émile", "emil", "Zoe", "_x", "Ähre", "beta", "9", "Beta"]
DUE = [date(2025, 3, 2), None, date(2025, 3, 1), None, date(2025, 3, 2), date(2026, 1, 1), None]


@pytest.fixture
def parties(editor):
    return [factories.party(editor, name) for name in NAMES]


@pytest.fixture
def due(editor):
    story = factories.article(editor)
    return [factories.claim(editor, story, due_on=day) for day in DUE]


def _walk(consumer, path: str, query: dict, link: str = "next") -> list[list[int]]:
    page = ok(consumer.get(path, query))
    pages = [[row["id"] for row in page["results"]]]
    while page[link]:
        page = ok(consumer.get(page[link]))
        pages.append([row["id"] for row in page["results"]])
    return pages


def _flat(pages: list[list[int]]) -> list[int]:
    return [number for page in pages for number in page]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize(("ordering", "descending"), [("name", False), ("-name", True)])
def test_text_is_ordered_by_code_points_on_both_databases(ordering, descending, size, parties, as_editor):
    pages = _walk(as_editor, "parties/", {"ordering": ordering, "page_size": size})
    expected = sorted(parties, key=lambda party: (party.name, party.pk), reverse=descending)
    assert _flat(pages) == [party.pk for party in expected]
    assert {len(page) for page in pages[:-1]} <= {size}


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize(("ordering", "sign"), [("due_on", 1), ("-due_on", -1)])
def test_empty_values_come_last_in_either_direction(ordering, sign, size, due, as_editor):
    pages = _walk(as_editor, "statements/", {"ordering": ordering, "page_size": size})
    dated = [statement for statement in due if statement.due_on]
    dated.sort(key=lambda statement: (sign * statement.due_on.toordinal(), sign * statement.pk))
    undated = sorted((statement.pk for statement in due if not statement.due_on), key=lambda pk: sign * pk)
    assert _flat(pages) == [statement.pk for statement in dated] + undated


@pytest.mark.parametrize("ordering", ["id", "-id", "due_on", "-due_on", "priority,-due_on", "-updated_at", "state,id"])
def test_the_way_back_shows_the_same_pages(ordering, due, as_editor):
    query = {"ordering": ordering, "page_size": 3}
    there = _walk(as_editor, "statements/", query)
    last = ok(as_editor.get("statements/", query))
    while last["next"]:
        last = ok(as_editor.get(last["next"]))
    back = [[row["id"] for row in last["results"]]]
    while last["previous"]:
        last = ok(as_editor.get(last["previous"]))
        back.append([row["id"] for row in last["results"]])
    assert _flat(back[::-1]) == _flat(there)
    assert len(back) == len(there) == 3


def test_rows_that_come_in_meanwhile_shift_nothing(due, as_editor, editor):
    first = ok(as_editor.get("statements/", {"page_size": 3}))
    factories.claim(editor, due[0].article)
    second = ok(as_editor.get(first["next"]))
    newest_first = [statement.pk for statement in reversed(due)]
    assert [row["id"] for row in first["results"] + second["results"]] == newest_first[:6]
    newcomers = ok(as_editor.get(second["previous"]))["previous"]
    assert len(ok(as_editor.get(newcomers))["results"]) == 1


def test_beside_an_empty_page_lies_the_end_of_the_list(due, as_editor):
    beyond = Cursor("-id", (0,)).encode()
    empty = ok(as_editor.get("statements/", {"cursor": beyond, "page_size": 3}))
    assert [empty["results"], empty["next"]] == [[], None]
    assert [row["id"] for row in ok(as_editor.get(empty["previous"]))["results"]] == [s.pk for s in due[2::-1]]


def test_links_counts_and_filters_go_together(due, as_editor):
    response = as_editor.get("statements/", {"page_size": 2, "count": "exact", "state": "draft"})
    page = ok(response)
    assert [page["count"], page["previous"], len(page["results"])] == [7, None, 2]
    assert response["Link"] == f'<{page["next"]}>; rel="next"'
    assert "state=draft" in page["next"] and "page_size=2" in page["next"]
    second = as_editor.get(page["next"])
    assert {'rel="next"', 'rel="prev"'} == {part.split("; ")[1] for part in second["Link"].split(", <")}
    assert "count" not in ok(as_editor.get("statements/"))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"page_size": "0"}, "page_size"),
        ({"page_size": "501"}, "page_size"),
        ({"page_size": "ten"}, "page_size"),
        ({"count": "yes"}, "count"),
        ({"ordering": "content_hash"}, "ordering"),
        ({"ordering": "id,-id"}, "ordering"),
        ({"ordering": "id,"}, "ordering"),
        ({"cursor": "!"}, "cursor"),
        ({"cursor": "eyJ9"}, "cursor"),
        ({"cursor": "é"}, "cursor"),
        ({"cursor": "bnVsbA"}, "cursor"),
        ({"cursor": Cursor("id", (1,)).encode()}, "cursor"),
        ({"cursor": Cursor("-id", (1, 2)).encode()}, "cursor"),
        ({"cursor": Cursor("-id", ("1",)).encode()}, "cursor"),
        ({"cursor": Cursor("-id", (True,)).encode()}, "cursor"),
        ({"cursor": Cursor("-id", (None,)).encode()}, "cursor"),
        ({"cursor": Cursor("due_on", ("2025-02-30", 1)).encode(), "ordering": "due_on"}, "cursor"),
        ({"cursor": Cursor("updated_at", ("2025-02-03T00:00:00", 1)).encode(), "ordering": "updated_at"}, "cursor"),
        (
            {"cursor": Cursor("updated_at", ("0001-01-01T00:00:00+14:00", 1)).encode(), "ordering": "updated_at"},
            "cursor",
        ),
        (
            {"cursor": Cursor("updated_at", ("9999-12-31T23:00:00-14:00", 1)).encode(), "ordering": "updated_at"},
            "cursor",
        ),
    ],
)
def test_what_is_no_page_is_said_to_be_none(query, name, as_editor):
    assert list(refused(as_editor.get("statements/", query), 400)["errors"]) == [name]


def test_a_page_is_no_larger_than_asked_for(as_editor, parties):
    assert len(ok(as_editor.get("parties/", {"page_size": 500}))["results"]) == len(parties)
    assert [len(page) for page in _walk(as_editor, "parties/", {"page_size": 4})] == [4, 4, 2]
