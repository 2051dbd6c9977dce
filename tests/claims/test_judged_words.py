"""The hash kept on a statement covers the words it has now, not those it had before the act."""

from claims.actions import reviews, statements
from claims.actions.judged import content_hash, judged
from claims.actions.passages import Choice
from tests import factories
from tests.factories import fresh


def test_a_new_statement_is_hashed_with_its_words(editor):
    statement = factories.claim(editor)
    assert statement.content_hash == content_hash(judged(fresh(statement)))
    assert fresh(statement).content_hash == statement.content_hash


def test_support_after_words_marked_anew_and_reaffirmed_lapses_nothing(editor, checker, reviewer, lead):
    statement = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    longer = [Choice(exact="The river stood at four metres on Sunday, twice as high as in May")]
    statements.edit(statement=statement, by=editor, version=statement.version, passages=longer)
    statement = fresh(statement)
    assert statement.content_hash == content_hash(judged(statement))
    reviews.reaffirm(
        statement=statement,
        by=reviewer,
        version=statement.version,
        reason="The same figure.",
        shown_hash=statement.content_hash,
    )
    factories.support(statement, checker)
    assert fresh(statement).state == "signed_off"
