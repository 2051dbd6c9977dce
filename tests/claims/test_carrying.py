"""What a new revision makes of passages, sign-offs and marks: moved, changed, lost, and found again."""

import time
from collections import Counter

import pytest
from django.core.exceptions import ValidationError

from claims.actions import articles, marks, statements
from claims.actions.chains import Step, steps_of
from claims.actions.judged import content_hash, judged
from claims.actions.passages import Choice
from claims.coverage import Cover, coverage
from claims.models import Article, Contribution, Decision, Fate, NothingToCheck, Passage, Revision, Statement
from claims.text.sentences import sentences
from newsroom.models import Event, User
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db

TEXT = """The river will fall

The river stood at four metres on Sunday, twice as high as in May.

"The water will fall by Tuesday," Mayor Ann Berg told reporters. "We have seen worse."

The town closed two bridges. Nobody was hurt.

(With input from the wire)
"""
GONE = "The river stood at four metres on Sunday, twice as high as in May."
CREDIT = "(With input from the wire)"


@pytest.fixture
def story(editor) -> Article:
    return factories.article(editor, TEXT)


def revise(story: Article, by: User, *changes: tuple[str, str]) -> articles.Revised:
    text = Revision.objects.latest_of(story).text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return articles.revise(article=story, by=by, version=fresh(story).version, text=text)


def signed(statement: Statement, editor: User, checker: User, reviewer: User) -> Statement:
    return factories.signed_off(in_review(statement, editor, checker), reviewer)


def in_review(statement: Statement, editor: User, checker: User) -> Statement:
    statement = factories.taken(factories.submitted(statement, editor), checker)
    if statement.kind == "claim":
        factories.support(statement, checker)
    return factories.proposed(statement, checker)


def words(statement: Statement) -> list[tuple[str, str, bool]]:
    """Each current passage: its fate, its words, and whether they stand where it says."""
    rows = statement.passages.words().select_related("revision").order_by("position")
    return [(row.fate, row.exact, row.start is not None and _stands(row)) for row in rows]


def _stands(row: Passage) -> bool:
    text = row.revision.text
    context = text[max(0, row.start - 32) : row.start], text[row.end : row.end + 32]
    return text[row.start : row.end] == row.exact and context == (row.prefix, row.suffix)


def test_a_paragraph_above_moves_everything_and_reopens_nothing(story, editor, checker, reviewer) -> None:
    claim = signed(factories.claim(editor, story), editor, checker, reviewer)
    quote = signed(factories.quote(editor, story), editor, checker, reviewer)
    somebody = factories.user("editor", "reviewer")
    revised = revise(story, somebody, ("The river will fall\n", "The river will fall\n\nA note on top, by the desk.\n"))
    assert [(c.statement, c.fate) for c in revised.carried] == [(claim, Fate.carried), (quote, Fate.carried)]
    for statement in (claim, quote):
        after = fresh(statement)
        assert (after.state, after.content_hash) == ("signed_off", statement.content_hash)
        assert (after.version, after.words_set) == (statement.version + 1, statement.words_set + 1)
        assert words(after) == [("carried", statement.printed_text, True)]
    assert not Contribution.objects.exists()
    verbs = Event.objects.filter(id__gt=Event.objects.latest("id").pk - 3).values_list("verb", "target_type")
    assert list(verbs) == [("revise", "article"), ("carry", "statement"), ("carry", "statement")]


def test_changed_words_lapse_that_statement_alone_and_show_the_difference(story, editor, checker, reviewer) -> None:
    claim = signed(factories.claim(editor, story), editor, checker, reviewer)
    quote = signed(factories.quote(editor, story), editor, checker, reviewer)
    somebody = factories.user("editor", "reviewer")
    revise(story, somebody, ("four metres", "five metres"))
    assert (fresh(claim).state, fresh(claim).stale_cause) == ("stale", "content_changed")
    assert words(claim) == [("changed", "The river stood at five metres on Sunday", True)]
    assert fresh(claim).printed_text == "The river stood at five metres on Sunday"
    (difference,) = claim.passages.words().get().difference_list
    assert (difference["before"], difference["after"]) == ("four", "five")
    assert fresh(quote).state == "signed_off"
    assert list(Contribution.objects.values_list("statement", "user")) == [(claim.pk, somebody.pk)]


def test_lost_words_are_shown_as_lost_and_found_again(story, editor, checker, reviewer) -> None:
    """What was lost keeps its last words, counts as gone, and comes back unchanged when the text does."""
    claim = signed(factories.claim(editor, story), editor, checker, reviewer)
    before = claim.content_hash
    gone = ("The river stood at four metres on Sunday, twice as high as in May.\n\n", "")
    revise(story, editor, gone)
    after = fresh(claim)
    assert (after.state, after.stale_cause) == ("stale", "passage_orphaned")
    assert words(claim) == [("orphaned", factories.CLAIMED, False)]
    assert after.content_hash == content_hash(judged(after)) != before
    revise(story, editor, ("Nobody was hurt.", "Nobody at all was hurt."))
    assert words(claim) == [("orphaned", factories.CLAIMED, False)]
    revise(story, editor, ('\n"The water', f'\n{gone[0]}"The water'))
    after = fresh(claim)
    assert words(claim) == [("carried", factories.CLAIMED, True)]
    assert (after.state, after.content_hash) == ("stale", before)
    assert after.content_hash == content_hash(judged(after))


def test_a_statement_that_loses_one_of_two_passages(story, editor) -> None:
    both = [Choice(exact="The water will fall by Tuesday,"), Choice(exact="We have seen worse.")]
    quote = statements.record_quote(article=story, by=editor, passages=both, speaker=factories.party(editor))
    (carried,) = revise(story, editor, (' "We have seen worse."\n', "\n")).carried
    assert carried.fate == Fate.orphaned
    found = words(quote)
    assert found == [("carried", both[0].exact, True), ("orphaned", both[1].exact, False)]


def test_words_are_marked_anew_where_they_were_lost(story, editor, checker, reviewer) -> None:
    claim = signed(factories.claim(editor, story), editor, checker, reviewer)
    revise(story, editor, ("The river stood at four metres on Sunday, twice as high as in May.\n\n", ""))
    claim = fresh(claim)
    passages = [Choice(exact="The town closed two bridges.")]
    statements.edit(statement=claim, by=editor, version=claim.version, passages=passages)
    assert words(claim) == [("chosen", "The town closed two bridges.", True)]


@pytest.mark.parametrize("stage", ["in_review", "signed_off"])
@pytest.mark.parametrize(
    "change", ["four metres", "The river stood at four metres on Sunday, twice as high as in May."]
)
def test_one_in_review_goes_back_to_its_proposer(change: str, stage: str, story, editor, checker, reviewer) -> None:
    claim = in_review(factories.claim(editor, story), editor, checker)
    if stage == "signed_off":
        claim = factories.signed_off(claim, reviewer)
    revise(story, editor, (change, "five metres" if change == "four metres" else ""))
    after = fresh(claim)
    assert after.state == ("checking" if stage == "in_review" else "stale")
    assert after.assignee == checker
    assert after.proposal == claim.proposal


@pytest.mark.parametrize("state", ["draft", "queued", "checking", "stale", "withdrawn"])
def test_the_others_stay_where_they_are(state: str, editor, checker, reviewer, lead) -> None:
    statement = factories.in_state(state, creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    revise(statement.article, editor, ("four metres", "five metres"))
    after = fresh(statement)
    assert (after.state, after.stale_cause) == (state, statement.stale_cause)
    assert after.content_hash == content_hash(judged(after)) != statement.content_hash


def test_dropping_the_credit_line_touches_only_who_rests_on_it(story, editor, checker, reviewer) -> None:
    """A presumed hop rests on a line; nobody else does."""
    by, wire = factories.party(editor), factories.party(editor, "the wire", "organisation")
    presumed = Step(party=wire, certainty="presumed", basis=Choice(exact=CREDIT))
    chain = [Step(party=by), presumed, Step(party=story.outlet)]
    resting = signed(factories.quote(editor, story, by, hops=chain), editor, checker, reviewer)
    without = [Step(party=by), Step(party=wire, certainty="presumed"), Step(party=story.outlet)]
    others = [
        signed(
            factories.quote(editor, story, by, words="We have seen worse.", hops=without), editor, checker, reviewer
        ),
        signed(factories.claim(editor, story), editor, checker, reviewer),
    ]
    somebody = factories.user("editor")
    revise(story, somebody, (f"\n{CREDIT}\n", ""))
    assert (fresh(resting).state, fresh(resting).stale_cause) == ("stale", "passage_orphaned")
    assert [fresh(other).state for other in others] == ["signed_off", "signed_off"]
    assert list(Contribution.objects.values_list("statement", "user")) == [(resting.pk, somebody.pk)]
    assert words(resting) == [("carried", factories.SAID, True)]


def test_a_chain_that_lost_its_basis_is_given_anew_without_it(story, editor, checker, reviewer, lead) -> None:
    """The same steps without the lost words are another chain: what stood in the way of signing is gone."""
    by, wire = factories.party(editor), factories.party(editor, "the wire", "organisation")
    presumed = Step(party=wire, certainty="presumed", basis=Choice(exact=CREDIT))
    chain = [Step(party=by), presumed, Step(party=story.outlet)]
    quote = factories.quote(editor, story, by, hops=chain)
    revise(story, editor, (f"\n{CREDIT}\n", ""))
    with pytest.raises(Exception, match="The words that a hop rests on are no longer in the text"):
        factories.submitted(quote, editor)
    quote = fresh(quote)
    statements.edit(statement=quote, by=editor, version=quote.version, hops=steps_of(quote))
    assert factories.submitted(quote, editor).state == "queued"


def test_marks_are_carried_with_unchanged_sentences_only(story, editor, lead) -> None:
    text = Revision.objects.latest_of(story).text
    marker, found = factories.user("editor"), {text[s.start : s.end]: s for s in sentences(text)}
    kept, changed, gone = "The town closed two bridges.", "Nobody was hurt.", CREDIT
    taken_back = "The river will fall"
    for sentence in (kept, changed, gone, taken_back):
        place = found[sentence]
        mark = marks.mark_nothing_to_check(article=story, by=marker, start=place.start, end=place.end)
    marks.withdraw_mark(mark=mark, by=marker)
    revise(story, editor, ("four", "five or"), ("Nobody was", "Nobody at all was"), (f"\n{CREDIT}\n", ""))
    latest = Revision.objects.latest_of(story)
    (carried,) = NothingToCheck.objects.filter(revision=latest)
    assert (carried.exact, carried.marked_by) == (kept, marker)
    assert carried.carried_from is not None
    assert latest.text[carried.start : carried.end] == kept
    covered = {latest.text[c.start : c.end]: c.cover for c in coverage(latest)}
    assert [s for s, cover in covered.items() if cover == Cover.nothing_to_check] == [kept]


@pytest.mark.parametrize("joined", ["Then the town closed two bridges.", "The town closed two bridges, at once."])
def test_a_sentence_that_grew_loses_its_mark(joined: str, story, editor) -> None:
    text = Revision.objects.latest_of(story).text
    place = next(s for s in sentences(text) if text[s.start : s.end] == "The town closed two bridges.")
    marks.mark_nothing_to_check(article=story, by=editor, start=place.start, end=place.end)
    revise(story, editor, ("The town closed two bridges.", joined))
    assert not NothingToCheck.objects.filter(revision=Revision.objects.latest_of(story)).exists()


def test_the_same_text_again_is_no_revision(story, editor) -> None:
    with pytest.raises(ValidationError, match="This is the text of revision 1 to the letter"):
        articles.revise(article=story, by=editor, version=story.version, text=TEXT.replace("\n", "\r\n"))


def test_every_revision_is_there_for_good(story, editor) -> None:
    for number in range(2, 5):
        revise(story, editor, ("four", "four and four"))
        assert Revision.objects.latest_of(story).number == number
    assert Revision.objects.get(article=story, number=1).text == TEXT


@pytest.mark.bench
def test_five_thousand_statements_on_a_megabyte(editor, record_property) -> None:
    """A paragraph above, and every hundredth sentence changed: each statement comes out right, and within a minute."""
    body = [f"Sentence number {n} says that the gauge stood at {n} millimetres on that day." for n in range(13_000)]
    text = "The gauge\n\n" + "\n\n".join(" ".join(body[i : i + 10]) for i in range(0, len(body), 10))
    assert len(text) > 1_000_000
    story = factories.article(editor, text)
    _claims_on(story, editor, text, body[:5_000])
    changed = "The gauge\n\nA note.\n\n" + text.partition("\n\n")[2]
    for number in range(0, 5_000, 100):
        changed = changed.replace(f"at {number} millimetres", f"at {number} inches", 1)
    started = time.process_time()
    revised = articles.revise(article=story, by=editor, version=story.version, text=changed)
    seconds = time.process_time() - started
    record_property("seconds", round(seconds, 1))
    assert Counter(carried.fate for carried in revised.carried) == {Fate.carried: 4_950, Fate.changed: 50}
    rows = Passage.objects.words().filter(revision=revised.revision)
    assert all(changed[row.start : row.end] == row.exact for row in rows)
    assert seconds < 60


def _claims_on(story: Article, editor: User, text: str, wanted: list[str]) -> None:
    """Drafts as ``record_claim`` makes them, in bulk: the way there is not what is measured."""
    revision = Revision.objects.latest_of(story)
    rows = Statement.objects.bulk_create(
        Statement(
            kind="claim",
            article=story,
            sentence=words,
            claim_type="figure",
            claimant=story.outlet,
            printed_text=words,
            words_set=1,
            created_by=editor,
            version=1,
        )
        for words in wanted
    )
    at, passages = 0, []
    for row, words_ in zip(rows, wanted, strict=True):
        at = text.index(words_, at)
        passage = Passage(
            statement=row,
            revision=revision,
            set_number=1,
            position=0,
            start=at,
            end=at + len(words_),
            exact=words_,
            prefix=text[max(0, at - 32) : at],
            suffix=text[at + len(words_) :][:32],
        )
        passage.seal = passage.compute_seal()
        passages.append(passage)
    Passage.objects.bulk_create(passages, batch_size=500)
    assert not Decision.objects.exists()
