"""A small record in which every kind of row and every kind of act stands."""

from django.core.files.base import ContentFile

from claims.actions import articles, assignments, comments, evidence, marks, reviews, statements
from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.models import Article, Revision, Statement
from claims.text.sentences import sentences
from newsroom.models import User
from sources.actions import edit_source, merge_party, take_snapshot
from tests import factories
from tests.factories import fresh


def build() -> None:
    """Write it all; call it within a transaction or a test's database."""
    editor, checker, reviewer = factories.user("editor"), factories.user("checker"), factories.user("reviewer")
    lead = factories.user("lead", may_override=True)
    story = factories.article(editor)
    quote = _quote(editor, checker, story)
    _judge(quote, editor, checker, reviewer, lead)
    _in_every_state(editor, checker, reviewer, lead)
    _look_elsewhere(editor, checker)
    _discuss(fresh(quote), editor, reviewer)
    _mark(story, editor)
    _revise(fresh(story), editor)


def _quote(editor: User, checker: User, story: Article) -> Statement:
    speaker = factories.party(editor)
    wire = factories.source(editor, "The town's radio", "recording")
    return statements.record_quote(
        article=story,
        by=editor,
        passages=[Choice(exact="The water will fall by Tuesday,"), Choice(exact="We have seen worse.")],
        hops=[
            Step(party=speaker, cue="told reporters", source=wire, basis=Choice(exact="told reporters")),
            Step(party=factories.party(editor, "local media", "unnamed"), naming="unnamed", certainty="presumed"),
            Step(party=story.outlet),
        ],
        speaker=speaker,
        role="Mayor",
        recheck_on=None,
    )


def _judge(quote: Statement, editor: User, checker: User, reviewer: User, lead: User) -> None:
    """Proposed, returned, proposed on a transcript, signed off, gone stale, reaffirmed, gone stale, overridden."""
    quote = factories.taken(factories.submitted(quote, editor), checker)
    quote = factories.proposed(quote, checker)
    reviews.return_(statement=quote, by=reviewer, version=quote.version, reason="Listen to the recording.")
    recording = quote.hops.get(position=0).source
    words = "The water will fall by Tuesday, and we have seen worse."
    heard = factories.support(
        quote,
        checker,
        snapshot=factories.snapshot(checker, recording, words),
        covers_attribution=True,
        covers_wording=True,
        excerpt="we have seen worse",
    )
    quote = factories.proposed(
        quote, checker, attribution="confirmed_at_origin", wording_note="Heard twice.", content_note="Not looked into."
    )
    quote = factories.signed_off(quote, reviewer)
    denial = factories.snapshot(checker, factories.source(checker, "A letter", "document"), "I never said so.")
    against = factories.support(quote, checker, snapshot=denial, stance="contradicts", covers_attribution=True)
    quote = fresh(quote)
    answer = reviews.Answers("The recording is plain.", frozenset({against.pk}))
    common = {"statement": quote, "version": quote.version, "shown_hash": quote.content_hash, "answers": answer}
    reviews.reaffirm(by=reviewer, reason="It stands.", **common)
    evidence.edit_evidence(evidence=fresh(heard), by=checker, version=heard.version, locator="00:12")
    quote = fresh(quote)
    common |= {"version": quote.version, "shown_hash": quote.content_hash}
    reviews.override(by=lead, reason="Nobody else is in.", **common)


def _in_every_state(editor: User, checker: User, reviewer: User, lead: User) -> None:
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    for state in ("draft", "withdrawn", "queued", "checking", "in_review", "signed_off", "stale"):
        factories.in_state(state, **people)
    signed = factories.in_state("signed_off", **people)
    assignments.reopen(statement=signed, by=lead, version=signed.version, assignee=checker, reason="A new figure.")
    signed = fresh(signed)
    assignments.release(statement=signed, by=checker, version=signed.version, reason="Too much to do.")
    signed = fresh(signed)
    statements.edit(statement=signed, by=editor, version=signed.version, fields={"date_from": None, "role": "gauge"})


def _look_elsewhere(editor: User, checker: User) -> None:
    page = factories.source(editor, "The harbour's page", "page")
    copy = factories.source(editor, "A copy of it", "page", derived_from=[page])
    edit_source(source=copy, by=editor, version=copy.version, note="Word for word.")
    take_snapshot(source=page, by=checker, file=ContentFile(b"\x00scan", name="scan.bin"), media_type="image/png")
    take_snapshot(source=page, by=checker, outcome="not_found", note="Gone since May.", language="en")
    party = factories.party(editor, "A. Berg")
    merge_party(party=party, into=factories.party(editor, "Ann Berg"), by=editor, version=party.version, reason="Same.")


def _discuss(quote: Statement, editor: User, reviewer: User) -> None:
    remark = comments.comment(statement=quote, by=reviewer, version=quote.version, text="Which day?", is_blocking=True)
    comments.resolve_comment(comment=remark, by=reviewer, version=remark.version)


def _mark(story: Article, editor: User) -> None:
    text = Revision.objects.latest_of(story).text
    last = sentences(text)[-1]
    mark = marks.mark_nothing_to_check(article=story, by=editor, start=last.start, end=last.end)
    marks.withdraw_mark(mark=mark, by=editor)
    marks.mark_nothing_to_check(article=story, by=editor, start=last.start, end=last.end)


def _revise(story: Article, editor: User) -> None:
    """Twice: one claim's words change, then its sentence goes; the quote only moves, the mark is carried."""
    factories.claim(editor, story)
    factories.claim(editor, story, words="The town closed two bridges.", sentence="Two bridges were closed.")
    text = Revision.objects.latest_of(story).text
    changed = "A note on top.\n\n" + text.replace("four metres on Sunday", "four metres on Monday")
    articles.revise(article=fresh(story), by=editor, version=fresh(story).version, text=changed, note="A correction.")
    shorter = changed.replace("The town closed two bridges. ", "")
    articles.revise(article=fresh(story), by=editor, version=fresh(story).version, text=shorter)
