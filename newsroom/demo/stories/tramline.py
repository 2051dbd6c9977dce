"""English, a Wednesday: a returned proposal, an override, a passage lost to the second text, work under way."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """Trams return to Northfield after eleven years

The first tram in eleven years left Northfield station at 6.04 on Tuesday, with 212 passengers on board, \
the operator said.

Transport Minister Oskar Lindqvist called the line "a promise kept, and kept on budget".

The ministry puts the cost at 96 million crowns.

"I cried a little," said Paula Reyes, director of Northfield Transit. "Do not print that."

A union official said drivers had been trained for only nine days. Ms Reyes said the legal minimum was eight.

According to national broadcasters, the line will carry 30,000 people a day by the end of the year.

The old line closed after the collapse of the Mill Street tunnel. Nobody was injured in the collapse.

Fares stay at 2.40 crowns until spring, the ministry said in a statement. Buses on the route will end next Monday.

Reporting by Northfield Wire; additional material from Coastline News Agency
"""
CREDIT = "Reporting by Northfield Wire; additional material from Coastline News Agency"

PLACES = {
    "log": Place(
        title="Northfield Transit: vehicle log",
        kind="dataset",
        publisher="transit",
        looks={"log": Look(text="06:04 dep. Northfield; seats 180; counted on board 212")},
    ),
    "speech": Place(
        title="Speech of the transport minister",
        kind="transcript",
        publisher="ministry",
        looks={"speech": Look(text="This line is a promise kept – and, I may say, kept on budget.")},
    ),
    "budget": Place(
        title="Ministry of Transport: budget outturn",
        kind="document",
        publisher="ministry",
        looks={"budget": Look(text="Northfield line, outturn: 96.0 million. Budgeted: 88.5 million.")},
    ),
    "interview": Place(
        title="Interview with Paula Reyes",
        kind="interview",
        looks={"interview": Look(text="I cried a little. Do not print that. Oh, go on then.", by="tomas")},
    ),
    "law": Place(
        title="Tramways Act, section 14",
        kind="document",
        looks={"law": Look(text="A driver shall have completed no fewer than eight days of instruction.")},
    ),
    "inquiry": Place(
        title="Inquiry into the Mill Street collapse",
        kind="document",
        looks={"inquiry": Look(text="Two passers-by were treated for cuts. There were no other injuries.")},
    ),
    "statement": Place(
        title="Statement on fares",
        url="https://transport.example/fares",
        publisher="ministry",
        looks={"statement": Look(text="The fare of 2.40 crowns applies until 31 March.")},
    ),
}

ASSERTIONS = (
    Assertion(
        words=("The first tram in eleven years left Northfield station at 6.04 on Tuesday",),
        sentence="The first tram in eleven years left Northfield station at 6.04.",
        claim_type="event",
        days=(-1, -1),
        course=(
            *TAKEN,
            evidence("log", is_primary=True, excerpt="06:04 dep. Northfield"),
            propose("confirmed"),
            act("return", reason="Please say where the eleven years come from."),
            propose("confirmed", why="The log has the departure; the old line closed eleven years ago."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("with 212 passengers on board",),
        sentence="212 passengers were on board the first tram.",
        claim_type="figure",
        voice="transit",
        chain=(Step("transit", "the operator said", day=-1, printed="on Tuesday", at="log"),),
        course=(
            *TAKEN,
            evidence("log", covers="content attribution", is_primary=True),
            propose("confirmed", "confirmed_at_origin"),
            *SIGNED,
        ),
        then=(act("reopen", reason="The operator has counted again.", to="tomas"),),
    ),
    Assertion(
        words=("a promise kept, and kept on budget",),
        form="partial",
        voice="lindqvist",
        role="Transport Minister",
        chain=(Step("lindqvist", "called", at="speech"),),
        course=(
            *TAKEN,
            evidence("speech", covers="attribution wording", is_primary=True),
            propose("not_examined", "confirmed_at_origin", why="He said it, with other words in between."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("The ministry puts the cost at 96 million crowns.",),
        sentence="The line cost 96 million crowns.",
        claim_type="figure",
        voice="ministry",
        chain=(Step("ministry", "puts", at="budget"),),
        course=(
            *TAKEN,
            evidence("budget", covers="content attribution", is_primary=True, excerpt="96.0 million"),
            propose("confirmed", "confirmed_at_origin"),
            act("override", reason="Both reviewers are away and the piece runs at six.", was_shown=True),
        ),
    ),
    Assertion(
        words=("I cried a little,", "Do not print that."),
        form="direct",
        voice="reyes",
        role="director of Northfield Transit",
        by="mira",
        chain=(Step("reyes", "said", medium="interview", at="interview"),),
        course=(
            *SUBMITTED,
            act("take", "tomas"),
            evidence("interview", covers="attribution", is_primary=True),
            propose("not_examined", "confirmed_at_origin", why="Heard by the reporter; she agreed to print it."),
            # Mira reviews too, but recorded this one, and Tomas proposed it: it waits for Rosa.
        ),
    ),
    Assertion(
        words=("drivers had been trained for only nine days",),
        sentence="Drivers were trained for nine days.",
        claim_type="figure",
        voice="union_official",
        chain=(Step("union_official", "said", naming="unnamed"), Step("coastline", basis=CREDIT, certainty="presumed")),
        course=(*SUBMITTED, act("assign", to="nadia"), act("plan", due_on=-5)),
    ),
    Assertion(
        words=("Ms Reyes said the legal minimum was eight.",),
        sentence="The law asks for eight days of training.",
        claim_type="figure",
        voice="reyes",
        role="Ms",
        chain=(Step("reyes", "said"),),
        course=(
            *TAKEN,
            evidence("law", is_primary=True, locator="section 14"),
            propose("confirmed", "unconfirmed", why="The law is plain; that she said so rests on our reporter."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("the line will carry 30,000 people a day by the end of the year",),
        sentence="The line will carry 30,000 people a day by the end of the year.",
        claim_type="prediction",
        voice="us_media",
        chain=(Step("us_media", "According to", naming="collective"),),
        course=SUBMITTED,
    ),
    Assertion(
        words=("Nobody was injured in the collapse.",),
        sentence="Nobody was injured when the Mill Street tunnel collapsed.",
        claim_type="event",
        course=(
            *TAKEN,
            evidence("inquiry", "contradicts", is_primary=True, excerpt="Two passers-by were treated for cuts."),
            propose("contradicted", why="Two people were treated."),
            *SIGNED,
        ),
        # The outlet took the sentence out: what was signed has lost its words.
    ),
    Assertion(
        words=("Fares stay at 2.40 crowns until spring",),
        sentence="Fares stay at 2.40 crowns until spring.",
        claim_type="figure",
        voice="ministry",
        chain=(Step("ministry", "said in a statement", medium="statement", at="statement"),),
        course=(
            *TAKEN,
            evidence("statement", covers="content attribution", is_primary=True),
            propose("confirmed", "confirmed_at_origin"),
            act("recall"),
            act("release", reason="I am off from tomorrow; everything is on file."),
        ),
    ),
    Assertion(
        words=("Buses on the route will end next Monday.",),
        sentence="Buses on the route end next Monday.",
        claim_type="date",
        days=(5, 5),
        course=(act("withdraw", "editor", reason="Recorded twice."),),
    ),
)

TRAMLINE = Story(
    outlet="northfield",
    url="https://northfieldwire.example/trams-return",
    headline="Trams return to Northfield after eleven years",
    language="en",
    weekday=2,
    timezone="Europe/Stockholm",
    credit=CREDIT,
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    changes=((" Nobody was injured in the collapse.", ""),),
    note="A sentence was taken out after a reader's complaint.",
)
