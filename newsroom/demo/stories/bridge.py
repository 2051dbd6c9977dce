"""German, a Thursday: a quote translated from English, an indirect and a mixed one, a typographic second text."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """# Elbtal sperrt seine Brücke – für drei Jahre

Die Kettenbrücke in Elbtal bleibt bis Ende 2028 für Autos gesperrt. Das teilte das Bauamt am Mittwoch mit.

„Wir haben Risse gefunden, die niemand erwartet hat“, sagte Oberbürgermeisterin Hanna Brückner vor dem Stadtrat.

Der britische Gutachter Sir Alan Whitcombe nannte den Zustand „ernst, aber nicht hoffnungslos“.

Die Sanierung kostet nach Angaben des Bauamts 31 Millionen Euro. Vor zehn Jahren war noch von 9 Millionen die Rede.

Täglich fuhren zuletzt 14.000 Autos über die Brücke. Anwohner berichten, der Umweg dauere „mindestens eine Stunde“.

Brückner sagte, die Stadt habe „keinen Tag verloren“ und werde eine Fähre prüfen.

Die Brücke wurde 1897 eröffnet. Sie steht seit 1974 unter Denkmalschutz.

Mit Material von Coastline
"""

PLACES = {
    "notice": Place(
        title="Bauamt Elbtal: Verkehrsmitteilung",
        kind="document",
        publisher="bauamt",
        looks={"notice": Look(text="Vollsperrung für Kfz bis 31.12.2028. Kostenschätzung: 31 Mio. Euro.")},
    ),
    "council": Place(
        title="Sitzung des Stadtrats, Mitschnitt",
        kind="recording",
        looks={
            "council": Look(
                text="Wir haben Risse gefunden, die niemand erwartet hat. Die Stadt hat keinen einzigen Tag verloren."
            )
        },
    ),
    "report": Place(
        title="Whitcombe: condition report",
        kind="transcript",
        language="en",
        looks={"report": Look(text="The condition is serious but not hopeless.")},
    ),
    "count": Place(
        title="Verkehrszählung",
        kind="dataset",
        looks={"count": Look(text="DTV Kettenbrücke: 13.870")},
    ),
    "chronicle": Place(
        title="Stadtchronik",
        kind="document",
        looks={"chronicle": Look(text="1897 Eröffnung der Kettenbrücke. 1976 unter Denkmalschutz gestellt.")},
    ),
    "map": Place(title="Umleitungsplan", kind="image", looks={"map": Look(outcome="not_found", note="Seite leer.")}),
}

ASSERTIONS = (
    Assertion(
        words=("Die Kettenbrücke in Elbtal bleibt bis Ende 2028 für Autos gesperrt.",),
        sentence="Die Kettenbrücke in Elbtal bleibt bis Ende 2028 für Autos gesperrt.",
        claim_type="prediction",
        voice="bauamt",
        chain=(Step("bauamt", "teilte mit", day=-1, printed="am Mittwoch", at="notice"),),
        course=(
            *TAKEN,
            evidence("notice", covers="content attribution", is_primary=True),
            propose("confirmed", "confirmed_at_origin"),
            *SIGNED,
            act("plan", recheck_on=120),
        ),
    ),
    Assertion(
        words=("Wir haben Risse gefunden, die niemand erwartet hat",),
        form="direct",
        voice="brueckner",
        role="Oberbürgermeisterin",
        chain=(Step("brueckner", "sagte vor dem Stadtrat", medium="Rede", at="council"),),
        course=(
            *TAKEN,
            evidence("council", covers="attribution wording", is_primary=True),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("ernst, aber nicht hoffnungslos",),
        form="partial",
        voice="whitcombe",
        role="Der britische Gutachter",
        translation="serious but not hopeless",
        chain=(Step("whitcombe", "nannte", at="report"),),
        course=(
            *TAKEN,
            evidence("report", covers="attribution wording", is_primary=True, excerpt="serious but not hopeless"),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("Die Sanierung kostet nach Angaben des Bauamts 31 Millionen Euro.",),
        sentence="Die Sanierung der Kettenbrücke kostet 31 Millionen Euro.",
        claim_type="figure",
        voice="bauamt",
        chain=(Step("bauamt", "nach Angaben des Bauamts", at="notice"),),
        course=(*TAKEN, evidence("notice", covers="content attribution"), act("plan", due_on=2)),
    ),
    Assertion(
        words=("Vor zehn Jahren war noch von 9 Millionen die Rede.",),
        sentence="Vor zehn Jahren wurden die Kosten auf 9 Millionen geschätzt.",
        claim_type="figure",
        course=SUBMITTED,
    ),
    Assertion(
        words=("Täglich fuhren zuletzt 14.000 Autos über die Brücke.",),
        sentence="Zuletzt fuhren täglich 14.000 Autos über die Kettenbrücke.",
        claim_type="figure",
        course=(*TAKEN, evidence("count", is_primary=True), propose("confirmed", why="Gerundet."), *SIGNED),
    ),
    Assertion(
        words=("mindestens eine Stunde",),
        form="partial",
        voice="anwohner",
        role="Anwohner",
        chain=(Step("anwohner", "berichten", naming="collective"),),
        course=(*TAKEN, evidence("map", "context", "content"), act("plan", "checker", blocked_on="den Umleitungsplan")),
    ),
    Assertion(
        words=("Brückner sagte, die Stadt habe „keinen Tag verloren“",),
        form="mixed",
        voice="brueckner",
        chain=(Step("brueckner", "sagte", at="council"),),
        by="mira",
        course=(
            *SUBMITTED,
            act("take", "tomas"),
            evidence("council", covers="attribution wording"),
            propose("not_examined", "confirmed_at_origin"),
        ),
    ),
    Assertion(
        words=("werde eine Fähre prüfen",),
        form="indirect",
        voice="brueckner",
        chain=(Step("brueckner", "sagte"),),
    ),
    Assertion(
        words=("Sie steht seit 1974 unter Denkmalschutz.",),
        sentence="Die Kettenbrücke steht seit 1974 unter Denkmalschutz.",
        claim_type="date",
        course=(
            *TAKEN,
            evidence("chronicle", "contradicts", is_primary=True, excerpt="1976 unter Denkmalschutz gestellt"),
            propose("contradicted", why="Die Chronik nennt 1976."),
            *SIGNED,
        ),
    ),
)

BRIDGE = Story(
    outlet="anzeiger",
    url="https://elbtaler-anzeiger.example/bruecke",
    headline="Elbtal sperrt seine Brücke – für drei Jahre",
    language="de",
    weekday=3,
    timezone="Europe/Berlin",
    credit="Mit Material von Coastline",
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    changes=(("„Wir haben Risse gefunden, die niemand", "„Wir haben Risse gefunden, mit denen niemand"),),
    note="Das Zitat wurde vom Anzeiger geändert.",
)
