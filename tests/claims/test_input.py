"""What people hand in, at its worst: places that are none, scripts of every kind, too much of all, and circles."""

from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError

from claims.actions import articles, comments, statements
from claims.actions.chains import MAX_HOPS, Step
from claims.actions.passages import MAX_PASSAGES, Ambiguous, Choice
from claims.models import Article, Evidence, Passage, Revision, Statement
from newsroom.models import Event, User
from sources import actions as outside
from sources.models import Party, Snapshot, SourceDerivation
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db

# Right to left with vowel points, letters made of two code points, one outside the first plane, no spaces at all.
SCRIPTS = {
    "Hebrew": ("הנהר עמד ביום ראשון. «הַמַּיִם יֵרְדוּ עד יום שלישי», אמרה ראש העיר.", "הַמַּיִם יֵרְדוּ עד יום שלישי"),
    "Arabic": ("قالت رئيسة البلدية: «سينخفض الماء بحلول الثلاثاء». لم يصب أحد.", "سينخفض الماء بحلول الثلاثاء"),
    "combining": (
        "Le maire a dit: « L'eau baissera l'e\u0301te\u0301 prochain ». Voila\u0300.",
        "l'e\u0301te\u0301 prochain",
    ),
    "astral": ("🌊🌊 She wrote: “It falls 🌊 by Tuesday 👩🏽\u200d🚒”. 🌊", "It falls 🌊 by Tuesday 👩🏽\u200d🚒"),
    "Chinese": ("市长表示:“水位将在星期二前下降。”没有人受伤。", "水位将在星期二前下降。"),
    "mixed directions": ("The mayor said \u2067«הַמַּיִם»\u2069 (water) twice.", "\u2067«הַמַּיִם»\u2069 (water)"),
}
LONG = factories.TEXT + "The water will fall by Tuesday, they said. The water will fall by Tuesday, we heard.\n"


def quoted(editor: User, text: str, *choices: Choice) -> Statement:
    return statements.record_quote(
        article=factories.article(editor, text), by=editor, passages=choices, speaker=factories.party(editor)
    )


def refusal(act, *args, **kwargs) -> dict[str, list[str]]:
    """What the input is refused with, by field."""
    with pytest.raises(ValidationError) as refused:
        act(*args, **kwargs)
    return refused.value.message_dict


@pytest.mark.parametrize("script", SCRIPTS)
def test_words_of_every_script_are_found_where_they_stand(script: str, editor) -> None:
    text, words = SCRIPTS[script]
    passage = quoted(editor, text, Choice(exact=words)).passages.get()
    assert (passage.start, passage.end) == (text.index(words), text.index(words) + len(words))
    assert passage.revision.text[passage.start : passage.end] == passage.exact == words
    assert (passage.prefix, passage.suffix) == (text[: passage.start][-32:], text[passage.end :][:32])


@pytest.mark.parametrize("script", SCRIPTS)
def test_words_of_every_script_are_carried(script: str, editor) -> None:
    text, words = SCRIPTS[script]
    quote = quoted(editor, text, Choice(exact=words))
    above = f"{text.split()[0]} — A note.\n\n{text}"
    articles.revise(article=quote.article, by=editor, version=1, text=above)
    passage = quote.passages.words().get()
    assert (passage.fate, passage.exact, above[passage.start : passage.end]) == ("carried", words, words)


def test_words_typed_with_other_code_points_take_those_of_the_text(editor) -> None:
    text, words = SCRIPTS["combining"]
    assert quoted(editor, text, Choice(exact="l'été prochain")).passages.get().exact == words


SIZE = len(factories.TEXT)
NO_PLACES = {
    "behind the end": Choice(start=SIZE, end=SIZE + 5),
    "over the end": Choice(start=0, end=SIZE + 1),
    "before the start": Choice(start=-5, end=5),
    "backwards": Choice(start=20, end=10),
    "empty": Choice(start=10, end=10),
    "blank": Choice(start=factories.TEXT.index("\n\n"), end=factories.TEXT.index("\n\n") + 2),
    "beyond any text": Choice(start=2**70, end=2**70 + 1),
    "half a place": Choice(start=3),
    "nothing said": Choice(),
    "other words there": Choice(start=0, end=9, exact="The water"),
    "words that are not there": Choice(exact="The lake will fall"),
    "a character that is in no text": Choice(exact="The\0river"),
    "half a character": Choice(exact="The \ud83d river"),
}


@pytest.mark.parametrize("name", NO_PLACES)
def test_a_place_that_is_none_is_refused(name: str, editor) -> None:
    story = factories.article(editor)
    last = Event.objects.latest("id")
    problems = refusal(statements.record_quote, article=story, by=editor, passages=[NO_PLACES[name]])
    assert (list(problems), Statement.objects.count(), Event.objects.latest("id")) == (["passages"], 0, last)


def test_words_that_stand_in_several_places_are_asked_about(editor) -> None:
    words = "The water will fall by Tuesday,"
    with pytest.raises(Ambiguous) as asked:
        quoted(editor, LONG, Choice(exact=words))
    assert asked.value.message_dict == {"passages": [f"“{words}” stands in 3 places: say which is meant."]}
    assert [LONG[place.start : place.end] for place in asked.value.places] == [words] * 3
    chosen = quoted(editor, LONG, Choice(exact=words, suffix=" we heard")).passages.get()
    assert chosen.start == LONG.rindex(words)
    assert quoted(editor, LONG, Choice(start=chosen.start, end=chosen.end)).passages.get().start == chosen.start


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [((0, 9), (8, 14), True), ((0, 14), (4, 9), True), ((4, 9), (4, 9), True), ((0, 9), (9, 14), False)],
)
def test_passages_of_one_statement_do_not_overlap(one, other, overlaps: bool, editor) -> None:
    choices = [Choice(*other), Choice(*one)]
    if overlaps:
        assert "overlap" in refusal(quoted, editor, factories.TEXT, *choices)["passages"][0]
    else:
        assert quoted(editor, factories.TEXT, *choices).passages.count() == 2


@pytest.mark.parametrize("bad", ["\0", "\ud800", "\udfff"])
def test_a_text_that_no_database_keeps_is_refused_with_its_place(bad: str, editor) -> None:
    wanted = {"text": [f"Character 3 (U+{ord(bad):04X}) cannot be kept: remove it."]}
    assert refusal(factories.article, editor, f"The{bad} river") == wanted
    story = factories.article(editor)
    assert refusal(articles.revise, article=story, by=editor, version=1, text=f"The{bad} river") == wanted
    assert (Article.objects.count(), Revision.objects.count()) == (1, 1)


def test_line_ends_become_one_kind_and_nothing_else_is_touched(editor) -> None:
    story = factories.article(editor, "One.\r\nTwo.\rThree.\u2028 Four. \n")
    assert story.revisions.get().text == "One.\nTwo.\nThree.\u2028 Four. \n"


# --- too much ---------------------------------------------------------------------------------------------------


def test_too_long_a_text(editor) -> None:
    assert articles.received("x" * articles.MAX_TEXT) == "x" * articles.MAX_TEXT
    assert refusal(articles.received, "x" * (articles.MAX_TEXT + 1)) == {
        "text": ["At most 2,000,000 characters; this has 2,000,001."]
    }
    assert refusal(factories.article, editor, " \r\n ") == {"text": ["The text is empty."]}


def test_too_many_passages_hops_links_and_evidence(editor, monkeypatch) -> None:
    story = factories.article(editor, "a " * 300)
    places = [Choice(n * 2, n * 2 + 1) for n in range(MAX_PASSAGES + 1)]
    quote = statements.record_quote(article=story, by=editor, passages=places[:-1])
    assert quote.passages.count() == MAX_PASSAGES
    assert refusal(statements.record_quote, article=story, by=editor, passages=places) == {
        "passages": ["At most 100 passages; these are 101."]
    }
    chain = [Step(party=story.outlet)] * (MAX_HOPS + 1)
    assert refusal(statements.record_quote, article=story, by=editor, hops=chain) == {
        "hops": ["At most 30 hops; these are 31."]
    }
    links = " ".join(f"[{n}](https://page.example/{n})" for n in range(articles.MAX_LINKS + 1))
    assert refusal(factories.article, editor, links) == {"text": ["At most 500 links; this has 501."]}
    monkeypatch.setattr("claims.actions.evidence.MAX_EVIDENCE", 1)
    heard = factories.support(quote, editor).snapshot
    assert refusal(factories.support, quote, editor, snapshot=heard) == {
        "statement": ["A statement takes at most 1 pieces of evidence."]
    }
    assert Evidence.objects.count() == 1


def test_too_long_a_comment_and_snapshot(editor) -> None:
    claim = factories.claim(editor)
    said = {"statement": claim, "by": editor, "version": claim.version}
    assert len(comments.comment(**said, text="x" * 10_000).text) == 10_000
    assert refusal(comments.comment, **said, text="x" * 10_001) == {
        "text": ["At most 10,000 characters; this has 10,001."]
    }
    assert refusal(factories.snapshot, editor, text="x" * (outside.MAX_SNAPSHOT_TEXT + 1)) == {
        "text": ["At most 2,000,000 characters; this has 2,000,001."]
    }
    assert not Snapshot.objects.exists()


# --- circles ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [1, 2, 5])
def test_sources_are_never_derived_in_a_circle(length: int, editor) -> None:
    chain = [factories.source(editor, f"source {n}") for n in range(length)]
    for source, origin in pairwise(chain):
        outside.edit_source(source=source, by=editor, version=1, derived_from=[origin])
    last = fresh(chain[-1])
    closing = {"source": last, "by": editor, "version": last.version, "derived_from": [chain[0]]}
    words = "A source cannot be derived from itself, not even by way of others."
    assert refusal(outside.edit_source, **closing) == {"derived_from": [words]}
    assert SourceDerivation.objects.count() == length - 1


def test_parties_merged_one_after_the_other_all_stand_for_the_last(editor) -> None:
    """However they are merged, one step leads to who stands, and nobody is merged back."""
    one, two, three, four = (factories.party(editor, name) for name in ("A. Berg", "Ann Berg", "Berg", "Mayor Berg"))
    _merge(one, two, editor)
    _merge(three, one, editor)
    _merge(two, four, editor)
    assert {party.name: fresh(party).standing.name for party in (one, two, three, four)} == dict.fromkeys(
        ("A. Berg", "Ann Berg", "Berg", "Mayor Berg"), "Mayor Berg"
    )
    assert not Party.objects.filter(merged_into__merged_into__isnull=False).exists()
    for target in (one, two, three, four):
        assert refusal(_merge, four, target, editor) == {"into": ["A party cannot be merged into itself."]}
    assert refusal(_merge, one, factories.party(editor, "Bo"), editor) == {
        "into": ["“A. Berg” is merged into “Mayor Berg” already."]
    }


def _merge(party: Party, into: Party, by: User) -> None:
    outside.merge_party(party=party, into=into, by=by, version=fresh(party).version, reason="The same.")


def test_a_passage_of_a_statement_is_never_written_by_hand(editor) -> None:
    """Whatever else is handed in with the fields is refused by name."""
    story = factories.article(editor)
    given = {"state": "signed_off", "printed_text": "x", "content_hash": "x", "verification_status": "verified"}
    cannot = {name: ["This cannot be written."] for name in given}
    assert refusal(statements.record_quote, article=story, by=editor, **given) == cannot
    claim = factories.claim(editor)
    assert refusal(statements.edit, statement=claim, by=editor, version=1, fields=given) == cannot
    assert refusal(statements.plan, statement=claim, by=editor, version=1, **given) == cannot
    assert Passage.objects.count() == 1
