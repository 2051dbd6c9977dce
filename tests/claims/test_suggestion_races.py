"""Several people at the same suggestions at once: one wins, the others are told, nothing is recorded twice."""

import pytest

from claims.actions.suggestions import drop_suggestion, keep_suggestion
from claims.models import Statement, SuggestionOutcome
from claims.suggestions import suggestions_for
from newsroom.models import Event
from tests import factories
from tests.claims.suggested_story import HOPELESS, WATER, flood, key
from tests.claims.test_concurrency import assert_gap_free, at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("count", [2, 8])
def test_of_editors_who_keep_one_suggestion_at_once_exactly_one_wins(count):
    editors = [factories.user("editor") for _ in range(count)]
    story = flood(editors[0])
    name = key(story, WATER)
    answers = at_once([lambda by=by: keep_suggestion(article=story, by=by, key=name) for by in editors])
    assert sorted(answers) == ["Refused"] * (count - 1) + ["done"]
    assert (Statement.objects.count(), SuggestionOutcome.objects.count()) == (1, 1)
    assert Event.objects.filter(verb="keep_suggestion").count() == 1
    assert_gap_free()


def test_kept_or_dropped_but_never_both():
    one, other = factories.user("editor"), factories.user("editor")
    story = flood(one)
    name = key(story, HOPELESS)
    answers = at_once(
        [
            lambda: keep_suggestion(article=story, by=one, key=name),
            lambda: drop_suggestion(article=story, by=other, key=name),
        ]
    )
    assert sorted(answers) == ["Refused", "done"]
    outcome = SuggestionOutcome.objects.get()
    assert (outcome.outcome == "kept") == Statement.objects.exists()


def test_different_suggestions_kept_at_once_share_their_parties():
    editor = factories.user("editor")
    story = flood(editor)
    keys = [found.key for found in suggestions_for(story).open_and_shown]
    assert at_once([lambda name=name: keep_suggestion(article=story, by=editor, key=name) for name in keys]) == [
        "done"
    ] * len(keys)
    speakers = {statement.voice_id for statement in Statement.objects.filter(kind="quote")}
    assert (Statement.objects.count(), len(speakers)) == (len(keys), 1)
    assert_gap_free()
