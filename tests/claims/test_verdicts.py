"""Section 4 of the law as tables: what each verdict needs, and the one word the database makes of them."""

import pytest

from claims.verdicts import Case, Piece, Verdicts, problems

SUPPORT, AGAINST, QUALIFIES, CONTEXT = "supports", "contradicts", "qualifies", "context"
TWO = "Confirmed needs one primary support, or supports from two independent origins."
PARTLY = "Partly confirmed needs a support and a qualification or contradiction."
OWN = "In the outlet's own voice there is nobody to attribute to: attribution is not applicable."
UNSEEN = "No hop of the chain has been seen: add attribution evidence from a hop's own source."
DISPUTED = "Disputed needs evidence on the attribution that contradicts or qualifies it."
NAMED = "A hop is named with “confirmed at a hop”, and only with it."


def piece(stance: str, origins: str = "a", covers: str = "content", number: int = 0, **flags: bool) -> Piece:
    """``origins`` are letters, each a root; the source is the first of them; ids count up from the letters."""
    roots = frozenset(map(ord, origins))
    return Piece(
        id=number or min(roots),
        source=min(roots),
        origins=roots,
        stance=stance,
        covers=frozenset(covers.split()),
        **flags,
    )


def problem(case_pieces: list[Piece], aspect: str, *, leave_out: int = 0, **fields: object) -> str:
    """The reason why ``aspect`` does not hold, or nothing. All evidence is named, but the one left out."""
    case = {name: fields.pop(name) for name in ("kind", "claim_type", "is_own_voice", "hop_sources") if name in fields}
    found = problems(
        Case(
            pieces=tuple(case_pieces),
            named=frozenset(p.id for p in case_pieces) - {leave_out},
            **{"kind": "claim", "claim_type": "figure", **case},
        ),
        Verdicts(**{"attribution": "unconfirmed", "content": "unsupported", "content_note": "-", **fields}),
    )
    return found.get(aspect, "")


# Each two of three share a root.
PAIRWISE = [piece(SUPPORT, "ab", number=1), piece(SUPPORT, "bc", number=2), piece(SUPPORT, "ca", number=3)]
BOTH = [piece(SUPPORT, "a"), piece(AGAINST, "b")]
CONTENT = [
    # what is on file                                           the verdict          why not
    ([piece(SUPPORT, is_primary=True)], "confirmed", ""),
    ([piece(SUPPORT)], "confirmed", TWO),
    ([], "confirmed", TWO),
    ([piece(SUPPORT, "a"), piece(SUPPORT, "b")], "confirmed", ""),
    ([piece(SUPPORT, "a", number=1), piece(SUPPORT, "a", number=2)], "confirmed", TWO),
    ([piece(SUPPORT, "aw", number=1), piece(SUPPORT, "bw", number=2)], "confirmed", TWO),
    ([piece(SUPPORT, "ab", number=1), piece(SUPPORT, "bc", number=2), piece(SUPPORT, "cd", number=3)], "confirmed", ""),
    (
        [piece(SUPPORT, "ab", number=1), piece(SUPPORT, "bc", number=2), piece(SUPPORT, "ca", number=3)],
        "confirmed",
        TWO,
    ),
    ([piece(SUPPORT, "a"), piece(CONTEXT, "b")], "confirmed", TWO),
    ([piece(SUPPORT, "a"), piece(SUPPORT, "b", was_seen=False)], "confirmed", TWO),
    ([piece(SUPPORT, is_primary=True, was_seen=False)], "confirmed", TWO),
    ([piece(SUPPORT, covers="attribution wording", is_primary=True)], "confirmed", TWO),
    ([piece(CONTEXT, is_primary=True)], "confirmed", TWO),
    ([piece(SUPPORT, is_primary=True), piece(QUALIFIES, "b")], "confirmed", ""),
    ([piece(SUPPORT, is_primary=True), piece(AGAINST, "b", "attribution")], "confirmed", ""),
    ([piece(SUPPORT, is_primary=True), piece(AGAINST, "b", was_seen=False)], "confirmed", ""),
    (BOTH, "partly_confirmed", ""),
    ([piece(SUPPORT, "a"), piece(QUALIFIES, "b")], "partly_confirmed", ""),
    ([piece(SUPPORT, "a")], "partly_confirmed", PARTLY),
    ([piece(AGAINST, "b")], "partly_confirmed", PARTLY),
    ([piece(SUPPORT, "a"), piece(CONTEXT, "b")], "partly_confirmed", PARTLY),
    ([piece(SUPPORT, "a"), piece(QUALIFIES, "b", "wording")], "partly_confirmed", PARTLY),
    ([piece(AGAINST)], "contradicted", ""),
    ([piece(QUALIFIES)], "contradicted", "Contradicted needs a contradiction."),
    ([piece(AGAINST, covers="attribution")], "contradicted", "Contradicted needs a contradiction."),
    ([piece(AGAINST, was_seen=False)], "contradicted", "Contradicted needs a contradiction."),
    ([piece(CONTEXT)], "misleading", ""),
    ([piece(SUPPORT)], "misleading", "Misleading needs context evidence and a note."),
    ([], "unsupported", ""),
    (BOTH, "unsupported", ""),
    ([], "not_examined", "Only a quote's content may stay unexamined."),
    ([], "", "Choose a content verdict."),
    ([], "true", "Choose a content verdict."),
]


@pytest.mark.parametrize(("pieces", "verdict", "why_not"), CONTENT)
def test_what_each_content_verdict_needs(pieces: list[Piece], verdict: str, why_not: str) -> None:
    assert problem(pieces, "content", content=verdict) == why_not


@pytest.mark.parametrize("note", ["", "  \n"])
@pytest.mark.parametrize(
    ("verdict", "why_not"),
    [
        ("misleading", "Misleading needs context evidence and a note."),
        ("unsupported", "Unsupported needs a note on what was tried."),
    ],
)
def test_verdicts_that_want_a_note(verdict: str, why_not: str, note: str) -> None:
    assert problem([piece(CONTEXT)], "content", content=verdict, content_note=note) == why_not


@pytest.mark.parametrize(
    ("claim_type", "allowed"),
    [
        ("position", True),
        ("prediction", True),
        *((kind, False) for kind in ("event", "figure", "date", "place", "identity", "cause")),
    ],
)
def test_only_positions_and_predictions_are_not_checkable(claim_type: str, allowed: bool) -> None:
    why_not = "" if allowed else "Only positions and predictions are not checkable."
    assert problem([], "content", content="not_checkable", claim_type=claim_type) == why_not


def test_quotes_may_stay_unexamined_and_are_never_uncheckable() -> None:
    quote = {"kind": "quote", "claim_type": ""}
    assert problem([], "content", content="not_examined", **quote) == ""
    assert (
        problem([], "content", content="not_checkable", **quote) == "Only positions and predictions are not checkable."
    )


AGAINST_7 = [piece(SUPPORT, "a", is_primary=True), piece(AGAINST, "b", "content attribution", number=7)]
UNANSWERED = "A contradiction is unanswered: evidence 7. Answer it in a note that names it."
ANSWERS = [
    # content note, evidence it names     on the content, on the answer
    ("", [], UNANSWERED, ""),
    ("It is of another day.", [], UNANSWERED, ""),
    ("", [7], UNANSWERED, "An answer needs a note."),
    ("It is of another day.", [7], "", ""),
    ("It is of another day.", [7, 8], "", "There is no contradiction 8 here to answer."),
    ("It is of another day.", [ord("a")], UNANSWERED, "There is no contradiction 97 here to answer."),
]


@pytest.mark.parametrize(("note", "named", "on_content", "on_answer"), ANSWERS)
@pytest.mark.parametrize("leave_out", [0, 7])
def test_a_contradiction_is_answered_by_a_note_that_names_it(
    note: str, named: list[int], on_content: str, on_answer: str, leave_out: int
) -> None:
    """Leaving it out of the proposal does not make it go away."""
    verdicts = {"content": "confirmed", "content_note": note, "answered": frozenset(named), "leave_out": leave_out}
    assert problem(AGAINST_7, "content", **verdicts) == on_content
    assert problem(AGAINST_7, "answered", **verdicts) == on_answer


def test_each_of_several_contradictions_is_answered() -> None:
    pieces = [*AGAINST_7, piece(AGAINST, "c", number=9)]
    answered = {"content": "confirmed", "answered": frozenset({9})}
    assert problem(pieces, "content", **answered) == UNANSWERED
    assert problem(pieces, "content", **answered | {"answered": frozenset({7, 9})}) == ""


A, B, C = ord("a"), ord("b"), ord("c")
SEEN = [piece(SUPPORT, "a", "attribution"), piece(SUPPORT, "b", "attribution")]
ATTRIBUTION = [
    # the sources of the hops, what is on file, verdict, hop      why not
    ((A, B, C), SEEN, "confirmed_at_origin", None, ""),
    ((A, B, C), SEEN, "confirmed_at_hop", 1, "The evidence confirms it at origin."),
    ((A, B, C), SEEN, "confirmed_at_hop", 0, "The evidence confirms it at origin."),
    ((A, B, C), SEEN, "confirmed_at_hop", None, NAMED),
    ((A, B, C), SEEN, "confirmed_at_origin", 0, NAMED),
    ((A, B, C), SEEN, "unconfirmed", 1, NAMED),
    ((None, B, C), SEEN, "confirmed_at_hop", 1, ""),
    ((None, B, C), SEEN, "confirmed_at_origin", None, "The nearest hop seen is hop 1."),
    ((None, A, B, C), SEEN, "confirmed_at_hop", 2, "The nearest hop seen is hop 1."),
    ((None, None, C), SEEN, "confirmed_at_hop", 1, UNSEEN),
    ((A, B), [], "confirmed_at_origin", None, UNSEEN),
    # The last hop is the outlet itself: its own article does not confirm what it attributes.
    ((None, B), SEEN, "confirmed_at_hop", 1, UNSEEN),
    ((A,), SEEN, "confirmed_at_origin", None, UNSEEN),
    ((A, C), [piece(SUPPORT, "a", "attribution", was_seen=False)], "confirmed_at_origin", None, UNSEEN),
    ((A, C), [piece(SUPPORT, "a", "wording content")], "confirmed_at_origin", None, UNSEEN),
    ((A, C), [piece(CONTEXT, "a", "attribution")], "confirmed_at_origin", None, UNSEEN),
    ((A, C), [piece(QUALIFIES, "a", "attribution")], "confirmed_at_origin", None, UNSEEN),
    ((A, C), [piece(AGAINST, "b", "attribution")], "disputed", None, ""),
    ((A, C), [piece(QUALIFIES, "b", "attribution")], "disputed", None, ""),
    ((A, C), [piece(SUPPORT, "b", "attribution")], "disputed", None, DISPUTED),
    ((A, C), [piece(AGAINST, "b", "content")], "disputed", None, DISPUTED),
    ((A, C), [piece(AGAINST, "b", "attribution", was_seen=False)], "disputed", None, DISPUTED),
    ((A, C), [], "unconfirmed", None, ""),
    ((A, C), SEEN, "unconfirmed", None, ""),
    ((A, C), [], "not_applicable", None, "Attribution is not applicable only in the outlet's own voice."),
    ((A, C), [], "", None, "Choose an attribution verdict."),
    ((A, C), [], "said", None, "Choose an attribution verdict."),
]


@pytest.mark.parametrize(("hops", "pieces", "verdict", "hop", "why_not"), ATTRIBUTION)
def test_what_each_attribution_verdict_needs(
    hops: tuple[int | None, ...], pieces: list[Piece], verdict: str, hop: int | None, why_not: str
) -> None:
    found = problem(pieces, "attribution", hop_sources=hops, attribution=verdict, attribution_hop=hop)
    assert found == why_not


@pytest.mark.parametrize("verdict", ["confirmed_at_origin", "confirmed_at_hop", "disputed", "unconfirmed"])
def test_the_outlets_own_voice_is_attributed_to_nobody(verdict: str) -> None:
    assert problem(SEEN, "attribution", is_own_voice=True, attribution=verdict, attribution_hop=None) == OWN
    assert problem(SEEN, "attribution", is_own_voice=True, attribution="not_applicable") == ""


@pytest.mark.parametrize(("answered", "why_not"), [((), UNANSWERED), ((7,), "")])
def test_a_confirmed_attribution_answers_what_speaks_against_it(answered: tuple[int, ...], why_not: str) -> None:
    pieces = [*SEEN, piece(AGAINST, "c", "attribution", number=7)]
    verdicts = {"attribution": "confirmed_at_origin", "answered": frozenset(answered), "hop_sources": (A, C)}
    assert problem(pieces, "attribution", **verdicts) == why_not


def test_evidence_that_the_proposal_does_not_name_bears_nothing() -> None:
    pieces = [piece(SUPPORT, is_primary=True, number=3)]
    assert problem(pieces, "content", content="confirmed", leave_out=3) == TWO
    seen = {"attribution": "confirmed_at_origin", "hop_sources": (A, C), "leave_out": A}
    assert problem(SEEN, "attribution", **seen) == UNSEEN
