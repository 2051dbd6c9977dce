"""English, a Saturday: independent and dependent origins, a contradiction answered, a reaffirmation."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """The lake that would not freeze

Lake Meridian has not frozen for six winters, the longest run since records began in 1884.

"It is not the cold that is missing, it is the stillness," said Noor Haddad, who measures the lake \
for the Lake Survey Office.

The water is on average 1.9 degrees warmer than in her first year on the lake, 1998.

Researchers say that the wind has doubled in strength. The catch of char has fallen to 40 tonnes a year.

The fishers' cooperative blames the hydropower dam at Orrin. "They open the gates at night," its chairman wrote in [a letter](https://fishers.example/letter).

The dam has stood since 1961 and drains a third of the lake's inflow.

No one has skated to the island since 2016. It used to take an hour.
"""

PLACES = {
    "records": Place(
        title="Ice records of Lake Meridian",
        kind="dataset",
        publisher="survey",
        looks={
            "records": Look(
                text="Last full freeze: six winters ago. Longest earlier run without: four winters, 1972–1976."
            )
        },
    ),
    "radio": Place(
        title="Radio programme with Noor Haddad",
        kind="recording",
        looks={"radio": Look(text="It's not the cold that is missing; it's the stillness.")},
    ),
    "buoy": Place(
        title="Temperatures of the buoy off Orrin",
        kind="dataset",
        looks={
            "buoy": Look(text="Mean 1998: 7.1. Mean last year: 9.0."),
            "buoy_note": Look(text="The sensor was exchanged in 2009; values before it read 0.2 low.", by="tomas"),
        },
    ),
    "paper": Place(
        title="Wind over mountain lakes", kind="document", looks={"paper": Look(text="Wind speed: up 12 per cent.")}
    ),
    "catch_a": Place(title="Catch statistics", kind="dataset", looks={"catch_a": Look(text="Char: 40.2 t")}),
    "catch_b": Place(
        title="Cooperative's yearly report", kind="document", looks={"catch_b": Look(text="Char landed: 40 t")}
    ),
    "catch_copy": Place(
        title="News item on the catch",
        derived_from=("catch_a",),
        looks={"catch_copy": Look(text="Char catch at 40 tonnes, statistics show")},
    ),
    "letter": Place(
        title="a letter",
        url="https://fishers.example/letter",
        looks={"letter": Look(text="They open the gates at night. We hear it.")},
    ),
}

ASSERTIONS = (
    Assertion(
        words=("Lake Meridian has not frozen for six winters, the longest run since records began in 1884.",),
        sentence="Lake Meridian has not frozen for six winters, the longest run since 1884.",
        claim_type="event",
        course=(*TAKEN, evidence("records", is_primary=True), propose("confirmed"), *SIGNED),
    ),
    Assertion(
        words=("It is not the cold that is missing, it is the stillness,",),
        form="direct",
        voice="haddad",
        role="who measures the lake for the Lake Survey Office",
        chain=(Step("haddad", "said", medium="radio", at="radio"),),
        course=(
            *TAKEN,
            evidence("radio", covers="attribution wording", is_primary=True, locator="from 3:10"),
            propose("not_examined", "confirmed_at_origin", why="Contractions written out."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("The water is on average 1.9 degrees warmer than in her first year on the lake, 1998.",),
        sentence="The lake is on average 1.9 degrees warmer than in 1998.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("buoy", is_primary=True, excerpt="Mean 1998: 7.1. Mean last year: 9.0."),
            propose("confirmed"),
            *SIGNED,
            evidence("buoy_note", "qualifies", by="tomas"),
            act(
                "reaffirm",
                reason="The change of sensor makes it 1.7 to 1.9; the article says “on average”.",
                was_shown=True,
            ),
        ),
    ),
    Assertion(
        words=("the wind has doubled in strength",),
        sentence="The wind over the lake has doubled in strength.",
        claim_type="figure",
        voice="researchers",
        chain=(Step("researchers", "say", naming="collective", at="paper"),),
        course=(
            *TAKEN,
            evidence("paper", "contradicts", "content", excerpt="up 12 per cent"),
            propose("contradicted", "unconfirmed", why="Twelve per cent is no doubling."),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("The catch of char has fallen to 40 tonnes a year.",),
        sentence="The catch of char is 40 tonnes a year.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("catch_a"),
            evidence("catch_copy", note="The same figures again: no second origin."),
            evidence("catch_b"),
            propose("confirmed", why="Two origins that do not depend on each other."),
            act("comment", text="Is this with or without sport fishing?", is_blocking=True),
            act("comment", "checker", text="@reviewer Without, in both."),
            act("resolve"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("They open the gates at night,",),
        form="direct",
        voice="fishers",
        role="its chairman",
        chain=(Step("fishers", "wrote in", medium="letter", at="letter"),),
        course=(
            *TAKEN,
            evidence("letter", covers="attribution", is_primary=True),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
        # Edited after the sign-off: the role was misread.
        then=(act("edit", role="chairman of the cooperative"),),
    ),
    Assertion(
        words=("The dam has stood since 1961",),
        sentence="The Orrin dam has stood since 1961.",
        claim_type="date",
        by="mira",
        course=(*SUBMITTED, act("plan", due_on=-1, priority=4)),
    ),
    Assertion(
        words=("drains a third of the lake's inflow",),
        sentence="The dam takes a third of the lake's inflow.",
        claim_type="figure",
        course=(*TAKEN, act("comment", "checker", text="@editor Inflow of which year? I asked the survey office.")),
    ),
    Assertion(
        words=("No one has skated to the island since 2016.",),
        sentence="No one has skated to the island since 2016.",
        claim_type="event",
        course=(
            act("withdraw", reason="Nothing that can be checked."),
            act("restore", reason="The rescue service keeps a list."),
        ),
    ),
)

LAKE = Story(
    outlet="meridian",
    url="https://meridianweekly.example/the-lake-that-would-not-freeze",
    headline="The lake that would not freeze",
    language="en-GB",
    weekday=5,
    weeks_ago=1,
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    nothing_to_check=("It used to take an hour.", "The lake that would not freeze"),
    changes=(("The lake that would not freeze\n", "The lake that would not freeze\n\nA weekend read.\n"),),
    note="A line above the text: everything moves, nothing is reopened.",
)
