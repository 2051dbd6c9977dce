"""Product rule 1 after a new revision: the passages of one statement never overlap."""

import pytest

from claims.actions import articles, statements
from claims.actions.passages import Choice
from claims.models import Article, Fate, Passage, Statement
from claims.proofs import words_of_a_statement_lie_apart
from tests import factories

pytestmark = pytest.mark.django_db

BEFORE = "president. words river, the again in river on. the in peace, the\n\n Kyiv\n\n the. talks\n\n peace,"
AFTER = "president. words river, the said president river on. the in on talks\n\n river peace,"
# Each of these is found again by itself, and both in the same new words.
SPANS = [(22, 62), (67, 92)]


def _revised(by, spans, before: str, after: str) -> tuple[Statement, list[Passage]]:
    story: Article = factories.article(by, before)
    passages = [Choice(start=start, end=end) for start, end in spans]
    claim = statements.record_claim(
        article=story, by=by, passages=passages, sentence="It is so.", claim_type="event", claimant=story.outlet
    )
    articles.revise(article=story, by=by, version=story.version, text=after)
    return claim, list(Passage.objects.words().filter(statement=claim).order_by("position"))


def test_two_that_claim_the_same_new_words_do_not_both_get_them(editor) -> None:
    _, words = _revised(editor, SPANS, BEFORE, AFTER)
    assert Fate.orphaned in {passage.fate for passage in words}
    assert list(words_of_a_statement_lie_apart()) == []


def test_each_alone_is_found_again(editor) -> None:
    places = []
    for span in SPANS:
        _, words = _revised(editor, [span], BEFORE, AFTER)
        places.append((words[0].start, words[0].end))
    (_, end), (start, _) = sorted(places)
    assert start < end


def test_an_unchanged_one_keeps_its_words(editor) -> None:
    before = "One. The river will fall by Tuesday at the latest. We have all seen worse than that. Two."
    after = before.replace("at the latest. We have", "We have")
    spans = [(5, before.index(" We")), (before.index("We"), before.index(" Two"))]
    _, words = _revised(editor, spans, before, after)
    assert [passage.fate for passage in words] == [Fate.changed, Fate.carried]
    assert list(words_of_a_statement_lie_apart()) == []
