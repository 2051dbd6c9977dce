"""Rows made by the thousand are what the model itself would make."""

import pytest
from django.db import models
from django.utils.timezone import now

from claims.models import Article, Contribution, Hop, Passage, Revision, Statement
from newsroom.models import Event, User
from newsroom.record.making import made, numbered
from sources.models import Party

ARTICLE, REVISION, PARTY, PERSON = Article(pk=1), Revision(pk=2), Party(pk=3), User(pk=4)
GIVEN = [
    (Statement, {"kind": "quote", "article": ARTICLE, "created_by": PERSON, "created_at": now(), "speaker": None}),
    (Passage, {"statement": Statement(), "revision": REVISION, "start": 1, "end": 2, "exact": "x", "set_number": 1}),
    (Hop, {"statement": Statement(pk=9), "position": 0, "party": PARTY, "passage": None, "cue": "said"}),
    (Contribution, {"statement": Statement(pk=9), "user": PERSON}),
    (Event, {"id": 5, "actor": PERSON, "verb": "record", "at": now()}),
    (Event, {"id": 5, "actor_id": 7}),
]


@pytest.mark.parametrize(("model", "given"), GIVEN)
def test_a_row_made_is_a_row(model: type[models.Model], given: dict) -> None:
    quick, slow = made(model, **given), model(**given)
    assert _held(quick) == _held(slow)
    assert quick._state.fields_cache == slow._state.fields_cache
    assert quick._state.adding
    # None shares anything with the next.
    assert made(model)._state.fields_cache == {}
    assert _held(made(model)) == _held(model())


def test_rows_learn_the_number_of_what_they_point_at() -> None:
    statement, words = Statement(), Passage()
    hops = [made(Hop, statement=statement, passage=basis) for basis in (words, None)]
    statement.pk, words.pk = 9, 5
    numbered(hops, "statement")
    numbered(hops, "passage")
    assert [(hop.statement_id, hop.passage_id) for hop in hops] == [(9, 5), (9, None)]
    assert [hop.statement for hop in hops] == [statement] * 2


def _held(row: models.Model) -> dict:
    return {name: value for name, value in vars(row).items() if name != "_state"}
