"""French, a Saturday: somebody is in the middle of marking it."""

from newsroom.demo.telling import SUBMITTED, Assertion, Step, Story

TEXT = """Le marché couvert de Valbrume rouvre sans ses poissonniers

Le marché couvert de Valbrume a rouvert samedi après quatorze mois de travaux, avec 38 étals au lieu de 52.

« On nous a promis une criée, on nous donne un parking », a déclaré Odile Marchand, poissonnière depuis 1991.

La mairie assure que la criée ouvrira avant l'été. Selon elle, le chantier a coûté 4,2 millions d'euros.

Les loyers ont augmenté de 18 %.
"""

ASSERTIONS = (
    Assertion(
        words=("avec 38 étals au lieu de 52",),
        sentence="Le marché couvert de Valbrume compte 38 étals, contre 52 auparavant.",
        claim_type="figure",
        by="mira",
        course=SUBMITTED,
    ),
    Assertion(
        words=("On nous a promis une criée, on nous donne un parking",),
        form="direct",
        voice="marchand",
        role="poissonnière depuis 1991",
        by="mira",
        chain=(Step("marchand", "a déclaré", day=0, printed="samedi"),),
    ),
    Assertion(
        words=("la criée ouvrira avant l'été",),
        sentence="La criée de Valbrume ouvrira avant l'été.",
        claim_type="prediction",
        voice="mairie",
        by="mira",
    ),
)

MARKET = Story(
    outlet="gazette",
    url="https://gazette-valbrume.example/marche",
    headline="Le marché couvert de Valbrume rouvre sans ses poissonniers",
    language="fr",
    weekday=5,
    timezone="Europe/Paris",
    by="mira",
    text=TEXT,
    assertions=ASSERTIONS,
)
