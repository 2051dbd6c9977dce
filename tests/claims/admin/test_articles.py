"""Taking in, reading, marking and revising an article."""

import datetime

import pytest

from claims.admin.article_text import shown_blocks
from claims.coverage import coverage
from claims.models import Article, NothingToCheck, Passage, Revision
from sources.models import Source
from tests import factories
from tests.claims.admin.pages import client_of, desk, page, text_of, typed


def facts(by, **fields):
    return {
        "outlet": by.pk,
        "headline": "The river will fall",
        "language": "en",
        "published_timezone": "Europe/Kyiv",
        "published_precision": "minute",
        "text": "One sentence with a [link](https://gauge.example/). Another one.",
        **fields,
    }


@pytest.fixture
def outlet(editor):
    return factories.party(editor, "The Valley Post", "organisation")


def test_an_article_is_taken_in_by_pasting(editor, outlet):
    given = facts(outlet, published_at="2025-03-17T18:30")
    response = client_of(editor).post(page("claims_article_add"), given)
    article = Article.objects.get()
    assert response.url == page("claims_article_change", article.pk)
    assert article.published_at == datetime.datetime(2025, 3, 17, 16, 30, tzinfo=datetime.UTC), (
        "Kyiv is two hours ahead"
    )
    assert Revision.objects.get().text == given["text"]
    assert Source.objects.get().url == "https://gauge.example/"
    assert typed(client_of(editor).get(response.url), "article_form")["published_at"] == ["2025-03-17T18:30"]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"text": " \n "}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"published_timezone": "Nowhere/Land"}, "published_timezone"),
        ({"headline": ""}, "headline"),
        ({"outlet": "0"}, "outlet"),
    ],
)
def test_what_cannot_be_taken_in_comes_back_at_its_field(editor, outlet, fields, where):
    response = client_of(editor).post(page("claims_article_add"), facts(outlet, **fields))
    assert where in response.context["adminform"].form.errors
    assert not Article.objects.exists()


def test_sentences_are_shown_with_their_marks_cut_where_they_overlap(editor):
    text = "The river stood high and the town closed two bridges.\n\nNobody was hurt.\n"
    story = factories.article(editor, text)
    one = factories.claim(editor, story, words="The river stood high and the town")
    two = factories.claim(editor, story, words="the town closed two bridges")
    response = client_of(editor).get(page("claims_article_change", story.pk))
    first = response.context["blocks"][0].sentences[0]
    assert [(s.text, [x.pk for x in s.statements]) for s in first.segments] == [
        ("The river stood high and ", [one.pk]),
        ("the town", [one.pk, two.pk]),
        (" closed two bridges", [two.pk]),
        (".", []),
    ]
    assert f"Claim {one.pk}, draft; Claim {two.pk}, draft" in text_of(response)
    figures = {name: response.context[f"{name}_count"] for name in ("sentence", "covered", "nothing", "uncovered")}
    assert figures == {"sentence": 2, "covered": 1, "nothing": 0, "uncovered": 1}


def test_nothing_of_the_text_is_lost_between_the_marks(editor):
    story = factories.article(editor)
    factories.claim(editor, story)
    revision = story.revisions.get()
    passages = list(Passage.objects.words())
    shown = shown_blocks(revision.text, coverage(revision), passages, {p.statement_id: p.statement for p in passages})
    words = " ".join(segment.text for block in shown for s in block.sentences for segment in s.segments)
    assert "".join(words.split()) == "".join(factories.TEXT.split())


def test_nothing_to_check_and_its_undo(editor):
    story = factories.article(editor)
    client = client_of(editor)
    sentence = client.get(page("claims_article_change", story.pk)).context["blocks"][0].sentences[0]
    span = f"{sentence.covered.start}-{sentence.covered.end}"
    url = page("claims_article_mark", story.pk)
    response = client.post(url, {"mark": span}, follow=True)
    assert "nothing to check by editor" in text_of(response)
    mark = NothingToCheck.objects.get()
    assert (f"{mark.start}-{mark.end}", mark.marked_by) == (span, editor)
    client.post(url, {"withdraw": mark.pk})
    assert factories.fresh(mark).withdrawn_by == editor
    assert response.context["nothing_count"] == 1
    assert client.get(page("claims_article_change", story.pk)).context["nothing_count"] == 0


@pytest.mark.parametrize("data", [{}, {"mark": "x"}, {"mark": "0-3"}, {"mark": "9" * 30 + "-1"}])
def test_a_mark_that_fits_no_sentence_is_refused_in_words(editor, data):
    story = factories.article(editor)
    response = client_of(editor).post(page("claims_article_mark", story.pk), data, follow=True)
    assert [m.level_tag for m in response.context["messages"]] == ["error"]
    assert not NothingToCheck.objects.exists()


def test_marks_of_another_article_cannot_be_taken_back_here(editor):
    one, other = factories.article(editor), factories.article(editor)
    client = client_of(editor)
    sentence = client.get(page("claims_article_change", one.pk)).context["blocks"][0].sentences[0].covered
    client.post(page("claims_article_mark", one.pk), {"mark": f"{sentence.start}-{sentence.end}"})
    mark = NothingToCheck.objects.get()
    assert client.post(page("claims_article_mark", other.pk), {"withdraw": mark.pk}).status_code == 404
    assert client.post(page("claims_article_mark", other.pk), {"withdraw": "9" * 40}).status_code == 404


def test_a_checker_marks_nothing(editor, checker):
    story = factories.article(editor)
    client = client_of(checker)
    sentence = client.get(page("claims_article_change", story.pk)).context["blocks"][0].sentences[0].covered
    data = {"mark": f"{sentence.start}-{sentence.end}"}
    response = client.post(page("claims_article_mark", story.pk), data, follow=True)
    assert "Your roles do not allow marking sentences." in text_of(response)
    assert "Nothing to check" not in text_of(client.get(page("claims_article_change", story.pk)))


def test_a_new_revision_says_what_became_of_each_statement(editor, checker, reviewer, lead):
    signed = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    story = signed.article
    moved = factories.claim(editor, story, words="The town closed two bridges.")
    gone = factories.claim(editor, story, words="Nobody was hurt.")
    client = client_of(editor)
    url = page("claims_article_revise", story.pk)
    text = factories.TEXT.replace("four metres", "five metres").replace(" Nobody was hurt.", "")
    response = client.post(
        url, {**typed(client.get(url), "form"), "text": f"New on top.\n\n{text}", "note": "Corrected"}
    )
    assert response.url == page("claims_article_revision", story.pk, 2)
    shown = client.get(response.url)
    assert [(row["statement"].pk, row["fate"]) for row in shown.context["fates"]] == [
        (gone.pk, "orphaned"),
        (signed.pk, "changed"),
        (moved.pk, "carried"),
    ]
    changed = shown.context["fates"][1]
    assert [(p["before"], p["after"]) for p in changed["pieces"]] == [("four", "five")]
    assert factories.fresh(signed).state == "stale"
    words = text_of(client.get(page("claims_article_change", story.pk)))
    assert f"Words are no longer in the text: Claim {gone.pk}" in words
    assert "words as printed" in text_of(client.get(desk(signed)))


def test_the_same_text_again_is_no_revision(editor):
    story = factories.article(editor)
    client = client_of(editor)
    url = page("claims_article_revise", story.pk)
    response = client.post(url, typed(client.get(url), "form"))
    assert "This is the text of revision 1 to the letter." in text_of(response)
    assert story.revisions.count() == 1


def test_markup_in_the_text_is_never_markup_of_ours(editor):
    story = factories.article(editor, "He said <script>alert(1)</script> & more.", headline="<b>bold</b>")
    factories.claim(editor, story, words="<script>alert(1)</script>", sentence="<i>so</i>")
    client = client_of(editor)
    for url in (page("claims_article_change", story.pk), page("claims_statement_changelist"), page("index")):
        html = client.get(url).content.decode()
        assert "<script>alert" not in html and "<b>bold" not in html and "<i>so" not in html
