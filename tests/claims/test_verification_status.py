"""One word from state and verdicts, computed by the database; and what the words and sources on file make of them."""

from itertools import product

import pytest
from django.core.exceptions import ValidationError

from claims.actions import reviews, transitions
from claims.actions.chains import Step
from claims.models import Decision, Statement
from claims.text.wording import WordingClass
from claims.verdicts import Attribution, Content, Verdicts
from claims.workflow import State
from newsroom.models import User
from sources import actions as outside
from sources.models import Source, SourceKind
from tests import factories
from tests.factories import fresh

pytestmark = pytest.mark.django_db

V, P, R, A, U = "verified", "partly_verified", "refuted", "attribution_only", "unsupported"
# confirmed at origin, at a hop, disputed, unconfirmed, not applicable
SIGNED_OFF = {
    "confirmed": (V, V, P, P, V),
    "partly_confirmed": (P, P, P, P, P),
    "contradicted": (R, R, R, R, R),
    "misleading": (R, R, R, R, R),
    "unsupported": (U, U, U, U, U),
    "not_checkable": (A, A, U, U, U),
    "not_examined": (A, A, U, U, U),
}
WITH_ALTERED_WORDING = {**dict.fromkeys(SIGNED_OFF, (P,) * 5), "contradicted": (R,) * 5, "misleading": (R,) * 5}
OTHERWISE = {"withdrawn": "withdrawn", "stale": "needs_recheck"}
WORDINGS = ("", *(wording.value for wording in WordingClass))


def test_the_status_of_every_combination() -> None:
    """Every state with every set of verdicts, 1,960 rows; and each state without any."""
    wanted = {
        (state, attribution, content, wording): _wanted(state, attribution, content, wording)
        for state, attribution, content, wording in product(State.values, Attribution.values, Content.values, WORDINGS)
    }
    assert len(wanted) == 7 * 5 * 7 * 7
    _write(list(wanted))
    columns = ("state", "attribution", "content", "wording", "verification_status")
    rows = Statement.objects.filter(printed_text="combination").values_list(*columns)
    assert {row[:4]: row[4] for row in rows} == wanted


@pytest.mark.parametrize("state", ["draft", "queued", "checking", "in_review"])
def test_without_a_sign_off_it_is_unverified(state: str, checker, reviewer, lead, editor) -> None:
    statement = factories.in_state(state, creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    assert (statement.verification_status, statement.attribution, statement.content) == ("unverified", "", "")


def test_a_proposals_verdicts_show_apart_and_those_of_the_last_sign_off_stay(editor, checker, reviewer, lead) -> None:
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    statement = factories.in_state("stale", **people)
    transitions.perform("recheck", statement=statement, by=checker, version=statement.version)
    statement = factories.proposed(statement, checker, content="unsupported", content_note="The gauge is gone.")
    assert (statement.content, statement.proposal.content) == ("confirmed", "unsupported")
    assert statement.verification_status == "unverified"
    statement = factories.signed_off(statement, reviewer)
    assert (statement.content, statement.verification_status) == ("unsupported", "unsupported")


def _wanted(state: str, attribution: str, content: str, wording: str) -> str:
    if state != "signed_off":
        return OTHERWISE.get(state, "unverified")
    table = WITH_ALTERED_WORDING if wording == "altered" else SIGNED_OFF
    return table[content][Attribution.values.index(attribution)]


def _write(combinations: list[tuple[str, str, str, str]]) -> None:
    people = {name: factories.user(name) for name in ("checker", "reviewer", "lead")}
    signed = factories.in_state("signed_off", creator=factories.user("editor"), kind="quote", **people)
    decision: Decision = signed.current_decision
    Statement.objects.bulk_create(
        Statement(
            kind="quote",
            form="direct",
            printed_text="combination",
            article_id=signed.article_id,
            speaker_id=signed.speaker_id,
            created_by_id=signed.created_by_id,
            assignee=people["checker"],
            proposal=decision,
            current_decision=decision,
            state=state,
            stale_cause="content_changed" if state == "stale" else "",
            attribution=attribution,
            content=content,
            wording=wording,
        )
        for state, attribution, content, wording in combinations
    )


# What each source is derived from, and whether supports from the first two confirm: ten reprints are one origin.
DERIVATIONS = {
    "nothing in common": ({}, True),
    "the one from the other": ({"a": "b"}, False),
    "both from one wire": ({"a": "w", "b": "w"}, False),
    "from two wires": ({"a": "w", "b": "v"}, True),
    "by long ways from one": ({"a": "c", "c": "d", "d": "w", "b": "e", "e": "w"}, False),
    "a diamond over one root": ({"a": "cd", "c": "w", "d": "w", "b": "w"}, False),
    "a diamond, and another root": ({"a": "cd", "c": "w", "d": "w", "b": "v"}, True),
    "one of two roots shared": ({"a": "wv", "b": "vu"}, False),
    "a root of one halfway up the other": ({"a": "c", "c": "w", "b": "c"}, False),
}


@pytest.mark.parametrize("name", DERIVATIONS)
def test_sources_are_independent_when_their_roots_are(name: str, editor, checker) -> None:
    derived_from, independent = DERIVATIONS[name]
    on_file = _sources(editor, derived_from)
    claim = factories.taken(factories.submitted(factories.claim(editor), editor), checker)
    for letter in "ab":
        factories.support(claim, checker, snapshot=factories.snapshot(checker, on_file[letter]), is_primary=False)
    if independent:
        assert factories.proposed(claim, checker).state == "in_review"
        return
    with pytest.raises(ValidationError) as refused:
        factories.proposed(claim, checker)
    assert refused.value.message_dict == {
        "content": ["Confirmed needs one primary support, or supports from two independent origins."]
    }


def _sources(by: User, derived_from: dict[str, str]) -> dict[str, Source]:
    letters = sorted({*"ab", *derived_from, *"".join(derived_from.values())})
    made = {letter: factories.source(by, letter) for letter in letters}
    for letter, origins in derived_from.items():
        source = fresh(made[letter])
        outside.edit_source(
            source=source, by=by, version=source.version, derived_from=[made[origin] for origin in origins]
        )
    return made


HEARD = f"{factories.SAID} she said."


@pytest.mark.parametrize("position", [0, 1])
@pytest.mark.parametrize("kind", SourceKind.values)
def test_only_a_recording_or_transcript_of_the_utterance_compares(kind: str, position: int, editor, checker) -> None:
    quote, source = _checked_quote(editor, checker, kind, position)
    factories.support(quote, checker, snapshot=factories.snapshot(checker, source, HEARD), covers_wording=True)
    fits = kind in ("recording", "transcript") and position == 0
    assert factories.proposed(quote, checker).proposal.wording == ("exact" if fits else "not_comparable")


def test_what_the_snapshot_holds_decides_the_class(editor, checker) -> None:
    quote, source = _checked_quote(editor, checker, "transcript", 0)
    heard = {
        "exact": {"text": HEARD, "language": "en"},
        "translated": {"text": "Вода спаде до вівторка, сказала вона.", "language": "uk"},
        "altered": {"text": "The water will not fall before Friday, she said.", "language": "en"},
        "not_comparable": {"outcome": "not_found", "text": ""},
    }
    found = {}
    for wording, snapshot in heard.items():
        seen = factories.support(
            quote, checker, snapshot=factories.snapshot(checker, source, **snapshot), covers_wording=True
        )
        quote = factories.proposed(quote, checker, evidence=[seen], wording_note="Heard twice.")
        found[wording] = quote.proposal.wording
        reviews.recall(statement=quote, by=checker, version=quote.version)
    assert found == {wording: wording for wording in heard}


def test_evidence_that_is_not_on_the_wording_is_not_compared(editor, checker) -> None:
    quote, source = _checked_quote(editor, checker, "transcript", 0)
    factories.support(quote, checker, snapshot=factories.snapshot(checker, source, HEARD), covers_attribution=True)
    quote = factories.proposed(quote, checker, attribution="confirmed_at_origin")
    assert quote.proposal.wording == "not_comparable"


def test_reported_content_claims_no_exact_words(editor, checker) -> None:
    quote, source = _checked_quote(editor, checker, "transcript", 0, form="indirect")
    factories.support(quote, checker, snapshot=factories.snapshot(checker, source, HEARD), covers_wording=True)
    assert factories.proposed(quote, checker).proposal.wording == "not_comparable"


def test_of_several_fitting_snapshots_one_is_chosen(editor, checker) -> None:
    quote, source = _checked_quote(editor, checker, "transcript", 0)
    texts = (HEARD, "The water will fall by Friday, she said.")
    one, two = (
        factories.support(quote, checker, snapshot=factories.snapshot(checker, source, text), covers_wording=True)
        for text in texts
    )
    page = factories.support(quote, checker, covers_wording=True)
    assert _refusal_of(quote, checker) == f"Several would do: choose one of {one.pk}, {two.pk}."
    fitting = "Choose evidence on the wording: a recording's text or a transcript of hop 0."
    assert _refusal_of(quote, checker, wording_evidence=page) == fitting
    assert _refusal_of(quote, checker, wording_evidence=two, evidence=[one]) == fitting
    decision = factories.proposed(quote, checker, wording_evidence=two).proposal
    assert (decision.wording, decision.wording_evidence) == ("altered", two)


def test_nobody_raises_the_class(editor, checker, lead) -> None:
    quote, _ = _checked_quote(editor, checker, "transcript", 0)
    with pytest.raises(ValidationError) as refused:
        transitions.perform(
            "propose",
            statement=quote,
            by=checker,
            version=quote.version,
            reason="As found.",
            attribution="unconfirmed",
            content="not_examined",
            wording="exact",
        )
    assert refused.value.message_dict == {"wording": ["“propose” does not take this."]}
    quote = factories.proposed(quote, checker, wording_note="I was there: exact.")
    raised = Verdicts(attribution="unconfirmed", content="not_examined", wording="exact")
    reviews.override(
        statement=quote,
        by=lead,
        version=quote.version,
        reason="Nobody else is in.",
        shown_hash=quote.content_hash,
        verdicts=raised,
    )
    assert fresh(quote).wording == "not_comparable"


def test_a_claim_has_no_wording(editor, checker, reviewer, lead) -> None:
    claim = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    assert (claim.wording, claim.current_decision.wording) == ("", "")


def _checked_quote(editor: User, checker: User, kind: str, position: int, **fields) -> tuple[Statement, Source]:
    """A quote in checking whose hop at ``position`` was seen in a source of ``kind``."""
    speaker, source, story = factories.party(editor), factories.source(editor, kind=kind), factories.article(editor)
    chain = [Step(party=speaker), Step(party=factories.party(editor, "The wire", "organisation"))]
    chain[position] = Step(party=chain[position].party, source=source)
    quote = factories.quote(editor, story, speaker, hops=[*chain, Step(party=story.outlet)], **fields)
    return factories.taken(factories.submitted(quote, editor), checker), source


def _refusal_of(quote: Statement, checker: User, **inputs) -> str:
    with pytest.raises(ValidationError) as refused:
        factories.proposed(quote, checker, **inputs)
    return refused.value.message_dict["wording_evidence"][0]
