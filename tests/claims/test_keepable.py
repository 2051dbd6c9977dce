"""NUL and lone surrogates are refused in words, in whatever text they come, on both databases, with nothing written."""

import pytest
from django.core.exceptions import ValidationError

from claims.actions import comments, reviews, statements
from claims.actions.chains import Step
from newsroom.models import Event
from tests import factories

pytestmark = pytest.mark.django_db

BAD = [pytest.param("a\0b", id="NUL"), pytest.param("a\ud800b", id="lone surrogate")]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize(
    ("field", "act"),
    [
        ("sentence", lambda by, bad: factories.claim(by, sentence=bad)),
        ("role", lambda by, bad: factories.quote(by, role=bad)),
        ("translation", lambda by, bad: factories.quote(by, translation=bad)),
        ("name", lambda by, bad: factories.party(by, bad)),
        ("name", lambda by, bad: factories.party(by, aliases=[bad])),
        ("title", lambda by, bad: factories.source(by, bad)),
        ("text", lambda by, bad: factories.snapshot(by, text=bad)),
        ("text", lambda by, bad: factories.article(by, bad)),
        ("headline", lambda by, bad: factories.article(by, headline=bad)),
        ("note", lambda by, bad: factories.support(factories.claim(by), by, note=bad)),
    ],
)
def test_no_text_of_the_record_takes_them(editor, field, act, bad):
    with pytest.raises(ValidationError) as refused:
        act(editor, bad)
    assert list(refused.value.message_dict) == [field]
    assert "cannot be kept" in refused.value.messages[0]


@pytest.mark.parametrize("bad", BAD)
def test_no_hop_takes_them(editor, bad):
    story = factories.article(editor)
    with pytest.raises(ValidationError) as refused:
        factories.quote(editor, story, hops=[Step(party=story.outlet, cue=bad)])
    assert list(refused.value.message_dict) == ["hops"]


@pytest.mark.parametrize("bad", BAD)
def test_no_comment_reason_or_note_takes_them(editor, checker, lead, reviewer, bad):
    statement = factories.in_state("checking", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    before = Event.objects.count()
    acts = [
        lambda: comments.comment(statement=statement, by=editor, version=statement.version, text=bad),
        lambda: statements.withdraw(statement=statement, by=lead, version=statement.version, reason=bad),
        lambda: reviews.propose(
            statement=statement,
            by=checker,
            version=statement.version,
            reason="Found.",
            attribution="not_applicable",
            content="confirmed",
            content_note=bad,
        ),
    ]
    for act in acts:
        with pytest.raises(ValidationError):
            act()
    assert Event.objects.count() == before
    assert factories.fresh(statement).version == statement.version
