"""Many rows at once, for tests of how much is asked and shown: the log and the rows as an act leaves them."""

from collections.abc import Sequence

from claims.models import Article, Statement
from newsroom.models import User
from newsroom.record.log import Entry, append
from sources.models import Party


def many_quotes(story: Article, by: Sequence[User], number: int) -> list[Statement]:
    """``number`` drafts of as many speakers, recorded by each of ``by`` in turn."""
    speakers = Party.objects.bulk_create(
        [Party(name=f"Speaker {n:03}", created_by=by[0]) for n in range(number)], batch_size=100
    )
    quotes = Statement.objects.bulk_create(
        [
            Statement(kind="quote", form="direct", article=story, speaker=speaker, created_by=by[n % len(by)])
            for n, speaker in enumerate(speakers)
        ],
        batch_size=20,
    )
    append(*(Entry(verb="record", target=q, by=q.created_by, after={"state": "draft"}) for q in quotes))
    return quotes
