"""What follows from the record must follow: statements, hops, contributors and marks against events and decisions."""

import pytest

from claims.models import Contribution, Decision, Hop, NothingToCheck, Passage, Statement
from newsroom.models import User
from newsroom.record.proofs import Problem
from tests.newsroom.tampering import found, problems, set_column

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_the_record")]


# Everything a statement shows that is told by its events or follows from its decisions.
DERIVED = [
    ("printed_text", "other words"),
    ("language", "fr"),
    ("role", "Baker"),
    ("speaker_id", 900_000),
    ("form", "partial"),
    ("translation", "Other words."),
    ("priority", 4),
    ("due_on", "2025-01-01"),
    ("recheck_on", "2025-01-01"),
    ("blocked_on", "the archive"),
    ("state", "in_review"),
    ("assignee_id", 900_000),
    ("proposal_id", 1),
    ("proposal_id", 900_000),
    ("current_decision_id", 1),
    ("attribution", "disputed"),
    ("attribution_hop", 2),
    ("wording", "exact"),
    ("content", "confirmed"),
    ("words_set", 1),
    ("basis_set", 1),
    ("content_hash", "0" * 64),
    ("created_by_id", 900_000),
]


@pytest.mark.parametrize(("column", "value"), DERIVED)
def test_a_statement_that_does_not_follow_is_found(record, column, value):
    overridden = Decision.objects.get(kind="overridden").statement
    set_column(Statement, column, overridden.pk, value)
    assert overridden.pk in found(Statement)


HOP = [
    ("position", 7),
    ("party_id", 900_000),
    ("role", "x"),
    ("cue", "x"),
    ("certainty", "presumed"),
    ("passage_id", 1),
]


@pytest.mark.parametrize(("column", "value"), HOP)
def test_a_changed_hop_is_found(record, column, value):
    hop = Hop.objects.filter(passage__isnull=False)[0]
    set_column(Hop, column, hop.pk, value)
    assert hop.statement_id in found(Statement)


def test_a_contributor_left_out_or_slipped_in_is_found(record):
    left_out = Contribution.objects.order_by("pk")[0]
    Contribution.objects.filter(pk=left_out.pk).delete()
    assert [str(p) for p in problems()] == [
        f"claims_contribution: statement {left_out.statement_id}: not as told, users {left_out.user_id}"
    ]
    reader = User.objects.create(username="stranger")
    Contribution.objects.create(statement_id=left_out.statement_id, user=reader)
    assert [str(p) for p in problems()] == [
        f"claims_contribution: statement {left_out.statement_id}: not as told, users {left_out.user_id}, {reader.pk}"
    ]


def test_a_mark_moved_to_other_words_is_found(record):
    mark = NothingToCheck.objects.order_by("pk")[0]
    set_column(NothingToCheck, "start", mark.pk, mark.start + 1)
    assert found(NothingToCheck) == {mark.pk}


def test_passages_that_overlap_are_found(record):
    """Even where somebody forges them to stand in their text."""
    one, other = Passage.objects.words().filter(statement__form="direct").order_by("statement", "position")[:2]
    assert one.statement_id == other.statement_id
    set_column(Passage, "start", other.pk, one.start + 4)
    assert [p for p in problems() if p.what == "its passages overlap"] == [
        Problem("claims_statement", one.statement_id, "its passages overlap")
    ]
