"""English, a Monday: figures, a quote split by its cue, an unnamed source, a claim the second text takes out."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """# Storm barrier will cost more than planned, harbour board admits

![The unfinished storm barrier at low tide. /Harbour Ledger](https://harbourledger.example/img/barrier.jpg)

The storm barrier at Saltmouth has cost 412 million crowns so far, twice the sum in the \
[2019 estimate](https://council.saltmouth.example/estimates/2019), according to accounts \
the harbour board published on Friday.

"We underestimated the mud," board chair Ines Okafor told reporters on Sunday. "We will not make that mistake twice."

The board expects the gates to close for the first time in October.

A spokesperson for the contractor, Brandt Marine, said the delays were "regrettable" but that the company had \
met every milestone it was paid for.

Local media reported that two engineers had resigned in protest at the schedule. The harbour board denied that anyone \
had left over the barrier.

Saltmouth was last flooded in November 2013, when 640 homes stood under water.

The barrier is the largest of its kind in the country. Insurance premiums in the old town have fallen by a third since \
building began, the residents' association says.

**What happens next**

Councillors will vote on a further 60 million crowns on Thursday. The harbour is quiet for now.

(With reporting from Coastline News Agency)
"""
CREDIT = "(With reporting from Coastline News Agency)"
BOARD = Step("board", "according to accounts the harbour board published", day=-3, printed="on Friday", at="accounts")

PLACES = {
    "accounts": Place(
        title="Saltmouth Harbour Board: accounts, second quarter",
        kind="document",
        publisher="board",
        looks={
            "accounts": Look(
                text="Storm barrier, cost to date: 412.3 million crowns. Gates: first closing planned for October."
            )
        },
    ),
    "estimate": Place(
        title="2019 estimate",
        url="https://council.saltmouth.example/estimates/2019",
        looks={"estimate": Look(text="Estimate of 2019: 231 million crowns, without dredging.")},
    ),
    "press": Place(
        title="Press conference of the harbour board",
        kind="recording",
        publisher="okafor_short",
        looks={
            "press": Look(
                text="Look. We underestimated the mud. And I will say this: We will not make that mistake twice."
            )
        },
    ),
    "agency": Place(
        title="Coastline: Saltmouth barrier over budget",
        kind="wire",
        publisher="coastline",
        looks={"agency": Look(text="SALTMOUTH (CNA) – Two engineers have left the barrier works, papers here report.")},
    ),
    "reprint": Place(
        title="Coastline's report in an aggregator",
        url="https://news.example/saltmouth",
        derived_from=("agency",),
        looks={"reprint": Look(text="Two engineers have left the barrier works, papers here report.")},
    ),
    "flood": Place(
        title="Flood report 2013",
        kind="document",
        looks={
            "flood": Look(text="Homes flooded: 640 (first count)."),
            "flood_final": Look(text="Homes flooded, final count: 588."),
        },
    ),
    "premiums": Place(
        title="Insurers' comparison of premiums",
        kind="dataset",
        looks={"premiums": Look(outcome="refused", note="Behind a login; two requests by mail, no answer.")},
    ),
    "barriers": Place(
        title="List of storm barriers",
        kind="dataset",
        looks={
            "barriers": Look(
                file=b"name,length_m\nSaltmouth,940\nKveldvik,1210\nOld Sound,310\n", media_type="text/csv", by="tomas"
            )
        },
    ),
}

ASSERTIONS = (
    Assertion(
        words=("The storm barrier at Saltmouth has cost 412 million crowns so far",),
        sentence="The Saltmouth storm barrier has cost 412 million crowns so far.",
        claim_type="figure",
        voice="board",
        chain=(BOARD,),
        course=(
            *TAKEN,
            evidence("accounts", covers="content attribution", is_primary=True, excerpt="412.3 million crowns"),
            propose("confirmed", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("twice the sum",),
        sentence="The cost so far is twice the sum estimated in 2019.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("accounts", is_primary=True),
            evidence(
                "estimate", "qualifies", note="231 million left dredging out: the ratio is 1.8, unlike for unlike."
            ),
            propose("partly_confirmed", why="Nearly twice, on a narrower estimate.", content_note="1.8 times."),
            *SIGNED,
            act("plan", recheck_on=45),
        ),
    ),
    Assertion(
        words=("We underestimated the mud,", "We will not make that mistake twice."),
        form="direct",
        voice="okafor",
        role="board chair",
        chain=(Step("okafor", "told reporters", medium="press conference", day=-1, printed="on Sunday", at="press"),),
        course=(
            *TAKEN,
            evidence("press", covers="attribution wording", is_primary=True, locator="12:40"),
            propose("not_examined", "confirmed_at_origin", wording_note="A sentence between the two is left out."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("The board expects the gates to close for the first time in October.",),
        sentence="The barrier's gates will close for the first time in October.",
        claim_type="prediction",
        voice="board",
        chain=(Step("board", "expects", at="accounts"),),
        course=(
            *TAKEN,
            evidence("accounts", covers="attribution"),
            propose("not_checkable", "confirmed_at_origin"),
            *SIGNED,
            act("plan", recheck_on=3),
        ),
    ),
    Assertion(
        words=("regrettable",),
        form="partial",
        voice="brandt",
        role="A spokesperson for the contractor",
        chain=(Step("brandt", "said"), Step("coastline", basis=CREDIT, certainty="presumed", at="agency")),
        course=(
            *TAKEN,
            propose("not_examined", "unconfirmed", why="No recording; the contractor has not answered."),
            act("comment", text="Can we say which spokesperson? Please ask once more, @checker.", is_blocking=True),
        ),
    ),
    Assertion(
        words=("Local media reported that two engineers had resigned in protest at the schedule.",),
        sentence="Two engineers have resigned in protest at the barrier's schedule.",
        claim_type="event",
        voice="local_media",
        chain=(
            Step("local_media", "reported", naming="unnamed"),
            Step("coastline", basis=CREDIT, certainty="presumed", at="agency"),
        ),
        course=(
            *TAKEN,
            evidence("agency", covers="attribution"),
            evidence("reprint", "context", note="A copy of the wire, no second source."),
            act("plan", "checker", blocked_on="a call back from the engineers' union", due_on=-2, priority=3),
        ),
    ),
    Assertion(
        words=("The harbour board denied that anyone had left over the barrier.",),
        sentence="Nobody has left the harbour board over the barrier.",
        claim_type="position",
        voice="board",
        chain=(Step("board", "denied"),),
        course=(*SUBMITTED, act("plan", due_on=1)),
    ),
    Assertion(
        words=("640 homes stood under water",),
        sentence="In the flood of November 2013, 640 homes in Saltmouth stood under water.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("flood", is_primary=True),
            propose("confirmed"),
            *SIGNED,
            # The final count came to hand after the sign-off, which therefore lapsed.
            evidence("flood_final", "contradicts", by="tomas", note="The first count was corrected in 2014."),
        ),
    ),
    Assertion(
        words=("The barrier is the largest of its kind in the country.",),
        sentence="The Saltmouth barrier is the largest storm barrier in the country.",
        claim_type="identity",
        by="mira",
        course=(
            *SUBMITTED,
            act("assign", to="tomas"),
            evidence("barriers", "context", is_primary=True, locator="line 3"),
            propose(
                "misleading",
                why="Largest by gate area only; by length it is second.",
                content_note="Kveldvik's barrier is 270 metres longer.",
            ),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("Insurance premiums in the old town have fallen by a third since building began",),
        sentence="Insurance premiums in Saltmouth's old town have fallen by a third since building began.",
        claim_type="figure",
        voice="residents",
        chain=(Step("residents", "says"),),
        course=(
            *TAKEN,
            evidence("premiums", "context", note="Refused twice."),
            propose("unsupported", "unconfirmed", content_note="Asked the insurers and the association; no figures."),
            *SIGNED,
            act("plan", recheck_on=-1),
        ),
    ),
    Assertion(
        words=("Councillors will vote on a further 60 million crowns on Thursday.",),
        sentence="The council votes on a further 60 million crowns on Thursday.",
        claim_type="prediction",
        voice="",
        days=(3, 3),
    ),
)

BARRIER = Story(
    outlet="ledger",
    url="https://harbourledger.example/storm-barrier",
    headline="Storm barrier will cost more than planned, harbour board admits",
    language="en",
    weekday=0,
    timezone="Europe/London",
    credit=CREDIT,
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    nothing_to_check=("What happens next", "The harbour is quiet for now."),
    changes=(
        ("has cost 412 million crowns", "has cost 418 million crowns"),
        ("Local media reported that two engineers had resigned in protest at the schedule. ", ""),
    ),
    note="The outlet corrected the sum and took a sentence out.",
)
