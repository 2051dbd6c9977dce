"""Two revisions side by side: blocks paired, differences told, and what became of each statement."""

import pytest

from claims.actions import articles
from claims.actions.passages import Choice
from claims.actions.statements import edit, record_claim
from claims.views.comparing.blocks import rows_of
from tests import factories
from tests.claims.admin.pages import client_of, text_of

pytestmark = pytest.mark.django_db

CHANGED = factories.TEXT.replace("twice as high as in May", "thrice as high as in May").replace("Nobody was hurt.", "")


def revised(story, by, text):
    articles.revise(article=story, by=by, version=factories.fresh(story).version, text=text)


def fates(response) -> dict[int, str]:
    return {fate.statement.pk: fate.fate for fate in response.context["fates"]}


@pytest.fixture
def story(editor):
    return factories.article(editor)


def another(story, by, words):
    return record_claim(
        article=story, by=by, passages=[Choice(exact=words)], claimant=story.outlet, sentence=words, claim_type="event"
    )


def test_what_became_of_each_statement(story, editor):
    high = another(story, editor, "twice as high as in May")
    hurt = another(story, editor, "Nobody was hurt.")
    quote = factories.quote(editor, story)
    revised(story, editor, "A new first line.\n\n" + CHANGED)
    later = another(story, editor, "A new first line.")
    response = client_of(editor).get(f"/desk/articles/{story.pk}/compare/?from=1&to=2")
    assert fates(response) == {high.pk: "changed", hurt.pk: "orphaned", quote.pk: "moved", later.pk: "new"}
    assert [fate.fate for fate in response.context["fates"]] == ["orphaned", "changed", "new", "moved"]
    words = text_of(response)
    for told in ("a figure differs twice → thrice", "No longer in the text", "Nobody was hurt.", "Unchanged, moved"):
        assert told in words
    assert f'href="/desk/review/{high.pk}/"' in response.content.decode()


def test_a_statement_marked_anew_and_one_found_again(story, editor):
    chosen, hurt = another(story, editor, "The town closed two bridges."), another(story, editor, "Nobody was hurt.")
    revised(story, editor, CHANGED)
    edit(statement=chosen, by=editor, version=factories.fresh(chosen).version, passages=[Choice(exact="two bridges")])
    revised(story, editor, factories.TEXT)
    client = client_of(editor)
    assert fates(client.get(f"/desk/articles/{story.pk}/compare/?from=1&to=2")) == {
        chosen.pk: "rechosen",
        hurt.pk: "orphaned",
    }
    assert fates(client.get(f"/desk/articles/{story.pk}/compare/?from=2&to=3"))[hurt.pk] == "found_again"
    assert fates(client.get(f"/desk/articles/{story.pk}/compare/?from=1&to=3"))[hurt.pk] == "carried"


def test_a_stale_statement_says_why(people, editor):
    signed = factories.in_state("signed_off", **people)
    text = factories.TEXT.replace("four metres", "five metres")
    revised(signed.article, editor, text)
    words = text_of(client_of(editor).get(f"/desk/articles/{signed.article_id}/compare/"))
    assert "Stale What was judged has changed" in words
    assert "a figure differs four → five" in words


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def test_one_revision_is_compared_with_itself(story, editor):
    response = client_of(editor).get(f"/desk/articles/{story.pk}/compare/")
    assert {row.kind for row, _ in response.context["rows"]} == {"same"}
    assert "There is one revision only" in text_of(response)


def test_the_earlier_one_stands_first(story, editor):
    revised(story, editor, CHANGED)
    answer = client_of(editor).get(f"/desk/articles/{story.pk}/compare/?from=2&to=1")
    assert (answer.status_code, answer["Location"]) == (302, f"/desk/articles/{story.pk}/compare/?from=1&to=2")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=1&to=9", "There is no revision 9. This article has revisions 1 to 2."),
        ("from=7&to=9", "There is no revision 7 nor 9."),
        ("from=one", "That is no revision number."),
        ("to=-1", "That is no revision number."),
        ("to=99999999999999999999", "That is no revision number."),
    ],
)
def test_an_unknown_revision_is_a_404_in_words(story, editor, query, words):
    revised(story, editor, CHANGED)
    answer = client_of(editor).get(f"/desk/articles/{story.pk}/compare/?{query}")
    assert answer.status_code == 404
    assert words in text_of(answer)


def test_absent_for_readers_and_for_an_unknown_article(story, editor, reader):
    assert client_of(reader).get(f"/desk/articles/{story.pk}/compare/").status_code == 404
    assert client_of(editor).get("/desk/articles/999999/compare/").status_code == 404


@pytest.mark.parametrize("number", [3, 60])
def test_as_many_queries_for_60_statements_as_for_3(story, editor, number, django_assert_num_queries):
    for _ in range(number):
        factories.claim(editor, story)
    revised(story, editor, CHANGED)
    client = client_of(editor)
    with django_assert_num_queries(11):
        response = client.get(f"/desk/articles/{story.pk}/compare/")
    assert len(response.context["fates"]) == number


def kinds(before: str, after: str) -> list[str]:
    return [row.kind for row in rows_of(before, after)]


def test_blocks_are_paired():
    before = "# Head\n\nOne two three four five.\n\nSix seven eight.\n\nLast line stays."
    after = "# Head\n\nOne two three four six.\n\nSomething else entirely came.\n\nLast line stays."
    assert kinds(before, after) == ["same", "changed", "removed", "added", "same"]
    assert kinds("A b c.\n\nD e f.\n\nG h i.", "D e f.\n\nG h i.\n\nA b c.") == [
        "moved_away",
        "same",
        "same",
        "moved_here",
    ]
    assert kinds("A b c.", "A b c.") == ["same"]


@pytest.mark.parametrize("count", [0, 1, 39, 41, 60])
def test_every_block_stands_in_just_one_row(count):
    """Also beyond the size up to which pairs are weighed."""
    before = "\n\n".join(f"Old line {n} of many words." for n in range(count + 1))
    after = "\n\n".join(f"New text {n * 7} with other things." for n in range(count * 2 + 1))
    rows = rows_of(before, after)
    assert [r.before.text for r in rows if r.before] == before.split("\n\n")
    assert [r.after.text for r in rows if r.after] == after.split("\n\n")
    for row in rows:
        assert "".join(piece.text for piece in row.left) == (row.before.text if row.before else "")
        assert "".join(piece.text for piece in row.right) == (row.after.text if row.after else "")


def test_the_founding_article_with_one_word_left_out(shared, editor):
    text = (shared / "seed" / "article.md").read_text(encoding="utf-8")
    story = factories.article(editor, text=text)
    changed = another(story, editor, "ruled out any territorial")
    moved = another(story, editor, "the UNIAN news agency reported")
    revised(story, editor, "Added at the top.\n\n" + text.replace("ruled out any", "ruled out"))
    response = client_of(editor).get(f"/desk/articles/{story.pk}/compare/")
    assert fates(response) == {changed.pk: "changed", moved.pk: "moved"}
    differing = [row for row, _ in response.context["rows"] if row.kind != "same"]
    assert [(row.kind, [(one.words, one.before, one.after) for one in row.told]) for row in differing] == [
        ("added", []),
        ("changed", [("left out", "any", "")]),
    ]
