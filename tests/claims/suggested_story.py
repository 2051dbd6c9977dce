"""An article made for suggestions: each kind of thing once."""

from datetime import UTC, datetime

from claims.actions.articles import revise
from claims.models import Article
from claims.suggestions import Suggestion, suggestions_for
from newsroom.models import User
from tests import factories
from tests.factories import fresh

FLOOD = """The river will fall

Mayor Ann Berg said on Friday that the flood had damaged 40 houses since 2019, the Coast news agency reported.

"The water will fall," Berg told reporters. "We have seen worse."

She stressed that the dams are "hopeless" and should be replaced at once.

Berg said she plans to meet Governor Otto Lund on Tuesday.

The town closed two of its largest bridges on March 11.

Germany rejected the request for help.

(With input from Riverwire)
"""
DAMAGE, WATER, HOPELESS = "the flood had damaged", "The water will fall", "hopeless"
MEETING, BRIDGES, REQUEST = "she plans to meet", "The town closed", "the request for help"


def flood(editor: User) -> Article:
    """Published on Monday, 17 March 2025."""
    return factories.article(editor, FLOOD, published_at=datetime(2025, 3, 17, 9, tzinfo=UTC))


def suggestion(story: Article, words: str) -> Suggestion:
    """The suggestion on these words."""
    return next(found for found in suggestions_for(story).suggestions if found.exact[0].startswith(words))


def key(story: Article, words: str) -> str:
    return suggestion(story, words).key


def revised(story: Article, editor: User, old: str, new: str) -> Article:
    assert old in FLOOD
    revise(article=story, by=editor, version=fresh(story).version, text=FLOOD.replace(old, new))
    return fresh(story)
