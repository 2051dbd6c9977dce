"""A time of publication lies in the calendar by everybody's clock, the outlet's included."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from claims.actions import articles
from claims.suggestions import suggestions_for
from tests import factories

pytestmark = pytest.mark.django_db

EARLIEST, LATEST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)


@pytest.mark.parametrize(("moment", "zone"), [(EARLIEST, "America/New_York"), (LATEST, "Pacific/Auckland")])
def test_a_time_that_the_outlets_clock_never_showed(moment, zone, editor) -> None:
    with pytest.raises(ValidationError) as problem:
        factories.article(editor, published_at=moment, published_timezone=zone)
    assert list(problem.value.message_dict) == ["published_at"]
    story = factories.article(editor, published_at=moment, published_timezone="UTC")
    with pytest.raises(ValidationError):
        articles.correct(article=story, by=editor, version=story.version, published_timezone=zone)


@pytest.mark.parametrize("moment", [EARLIEST, LATEST])
def test_the_ends_of_the_calendar_are_read_like_any_other_day(moment, editor) -> None:
    text = "“We will win next week,” John Smith said on Saturday. Last month he lost."
    story = factories.article(editor, text, published_at=moment, published_timezone="UTC")
    assert suggestions_for(story).suggestions
