"""Queries for pages are kept, and what is bound to them is each request's own."""

import pytest

from newsroom.rest import pagination
from newsroom.rest.cursors import Cursor
from newsroom.rest.lean import keeping
from tests import factories
from tests.api.client import ok

pytestmark = pytest.mark.django_db
original = pagination.compiled


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(keeping, "_kept", {})


def _ids(consumer, path: str, **query) -> list[int]:
    return [row["id"] for row in ok(consumer.get(path, query))["results"]]


def test_a_query_is_compiled_once_for_all_its_numbers(as_editor, editor, monkeypatch):
    for number in range(4):
        factories.article(editor, headline=f"Story {number}")
    compiled = []
    monkeypatch.setattr(pagination, "compiled", lambda rows: compiled.append(rows) or original(rows))
    everything = _ids(as_editor, "events/")
    compiled.clear()
    assert [_ids(as_editor, "events/", since=seen) for seen in (0, *everything)] == [
        everything[place:] for place in range(len(everything) + 1)
    ]
    assert len(compiled) == 1


@pytest.mark.parametrize("ordering", ["id", "-id", "priority", "-priority,id", "updated_at", "due_on,-id"])
def test_pages_forwards_and_backwards_are_the_whole_list(ordering, as_editor, editor):
    for _ in range(7):
        factories.claim(editor)
    whole = _ids(as_editor, "statements/", ordering=ordering)
    for size in (1, 3, 7):
        page, there, back = ok(as_editor.get("statements/", {"ordering": ordering, "page_size": size})), [], []
        while True:
            there += [row["id"] for row in page["results"]]
            if page["next"] is None:
                break
            page = ok(as_editor.get(page["next"]))
        while True:
            back = [row["id"] for row in page["results"]] + back
            if page["previous"] is None:
                break
            page = ok(as_editor.get(page["previous"]))
        assert [there, back] == [whole, whole]


def test_nobody_is_answered_by_what_was_kept_for_others(as_editor, as_reader, editor):
    claim = factories.claim(editor)
    path = f"statements/{claim.pk}/"
    for _ in range(2):
        assert [_ids(as_editor, "statements/"), _ids(as_reader, "statements/")] == [[claim.pk], []]
        assert [as_editor.get(path).status_code, as_reader.get(path).status_code] == [200, 404]
        assert as_editor.get(f"quotes/{claim.pk}/").status_code == 404
        assert as_editor.get(f"claims/{claim.pk}/").status_code == 200


def test_filters_that_look_alike_are_told_apart(as_editor, editor):
    one, other = factories.claim(editor), factories.claim(editor)
    asked = [
        ({"article": one.article_id}, [one.pk]),
        ({"article": other.article_id}, [other.pk]),
        ({"article": f"{one.article_id:018}"}, [one.pk]),
        ({"article": f" {one.article_id} "}, [one.pk]),
        ({"article": one.article_id, "created_by": editor.pk}, [one.pk]),
        ({"article": 10**18 - 1}, []),
    ]
    for _ in range(2):
        assert [_ids(as_editor, "statements/", **query) for query, _ in asked] == [found for _, found in asked]


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "x", "²", str(2**63)])
def test_what_is_no_number_is_still_refused(text, as_editor):
    response = as_editor.get("statements/", {"article": text})
    assert response.status_code == 400 and list(response.json()["errors"]) == ["article"]


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63)])
def test_positions_at_the_ends_of_what_a_column_holds(number, as_editor, editor):
    claim = factories.claim(editor)
    found = _ids(as_editor, "statements/", ordering="id", cursor=Cursor("id", (number,)).encode())
    assert found == ([] if number > 0 else [claim.pk])


@pytest.mark.parametrize("number", [2**63 - 1, 2**63, 10**40])
def test_addresses_beyond_what_a_column_holds(number, as_editor, editor):
    assert as_editor.get(f"statements/{number}/").status_code == 404
