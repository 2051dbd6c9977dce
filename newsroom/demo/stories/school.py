"""Ukrainian, a Tuesday: social media users as a collective, a proposal returned, a recheck after a lapse."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """Школа в Долині вчиться без світла

Школа №3 у Долині працює без електрики вже дев'ять днів, повідомила громада у понеділок.

«Діти пишуть при ліхтариках і не скаржаться», — розповіла директорка Марта Коваль.

За даними «Долинаенерго», підстанцію відремонтують до п'ятниці.

У соцмережах пишуть, що генератор зник зі складу громади. Громада це заперечує.

У школі навчаються 412 учнів, це найбільша школа району.

Минулого року громада витратила на генератори 2 мільйони гривень.

Уроки фізкультури тривають надворі.
"""

PLACES = {
    "council": Place(
        title="Повідомлення громади",
        url="https://dolyna.example/news/school-3",
        publisher="rada",
        looks={
            "council": Look(
                text="Школа №3: без електропостачання дев'ятий день. Генератори на складі, акт від 4 числа."
            )
        },
    ),
    "call": Place(
        title="Розмова з директоркою",
        kind="interview",
        looks={"call": Look(text="Діти пишуть при ліхтариках. Вони не скаржаться.")},
    ),
    "roll": Place(
        title="Реєстр шкіл району",
        kind="dataset",
        looks={
            "roll": Look(text="№3 — 412 учнів; №1 — 398 учнів"),
            "roll_new": Look(text="№3 — 407 учнів; №1 — 431 учень", by="tomas"),
        },
    ),
    "spending": Place(
        title="Звіт про видатки",
        kind="document",
        looks={"spending": Look(text="Генератори: 2 014 300 грн")},
    ),
}

ASSERTIONS = (
    Assertion(
        words=("Школа №3 у Долині працює без електрики вже дев'ять днів",),
        sentence="Школа №3 у Долині працює без електрики дев'ять днів.",
        claim_type="event",
        voice="rada",
        chain=(Step("rada", "повідомила", day=-1, printed="у понеділок", at="council"),),
        course=(
            *TAKEN,
            evidence("council", covers="content attribution", is_primary=True),
            propose("confirmed", "confirmed_at_origin"),
            *SIGNED,
            act("plan", recheck_on=-2),
        ),
    ),
    Assertion(
        words=("Діти пишуть при ліхтариках і не скаржаться",),
        form="direct",
        voice="koval",
        role="директорка",
        translation="The children write by torchlight and do not complain.",
        chain=(Step("koval", "розповіла", medium="interview", at="call"),),
        course=(
            *TAKEN,
            evidence("call", covers="attribution", is_primary=True),
            propose("not_examined", "confirmed_at_origin", why="Two sentences made into one."),
            act("return", reason="An interview is no transcript: say in a note what the recording has."),
        ),
    ),
    Assertion(
        words=("підстанцію відремонтують до п'ятниці",),
        sentence="Підстанцію відремонтують до п'ятниці.",
        claim_type="prediction",
        voice="energo",
        days=(3, 3),
        chain=(Step("energo", "За даними"),),
        course=(*SUBMITTED, act("plan", due_on=0, recheck_on=4)),
    ),
    Assertion(
        words=("генератор зник зі складу громади",),
        sentence="Генератор зник зі складу громади.",
        claim_type="event",
        voice="socials",
        chain=(Step("socials", "У соцмережах пишуть", naming="collective"),),
        course=(
            *TAKEN,
            evidence("council", "contradicts"),
            propose("contradicted", "unconfirmed", why="The council's inventory lists all of them."),
        ),
    ),
    Assertion(
        words=("Громада це заперечує.",),
        sentence="Громада заперечує, що генератор зник.",
        claim_type="position",
        voice="rada",
        chain=(Step("rada", "заперечує", at="council"),),
        course=(
            *TAKEN,
            evidence("council", covers="attribution", excerpt="Генератори на складі"),
            propose("not_checkable", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("У школі навчаються 412 учнів, це найбільша школа району.",),
        sentence="У школі №3 навчаються 412 учнів, найбільше в районі.",
        claim_type="figure",
        by="mira",
        course=(
            *TAKEN,
            evidence("roll", is_primary=True),
            propose("confirmed"),
            *SIGNED,
            evidence("roll_new", "contradicts", by="tomas"),
            act("recheck", "tomas"),
        ),
    ),
    Assertion(
        words=("Минулого року громада витратила на генератори 2 мільйони гривень.",),
        sentence="Торік громада витратила на генератори 2 мільйони гривень.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("spending", is_primary=True),
            evidence("council", "context", note="Says where they stand, not what they cost."),
            act("withdraw_evidence", look="council", reason="Does not bear on the sum."),
            propose("confirmed"),
            *SIGNED,
        ),
    ),
)

SCHOOL = Story(
    outlet="visnyk",
    url="https://visnyk-dolyny.example/school",
    headline="Школа в Долині вчиться без світла",
    language="uk",
    weekday=1,
    timezone="Europe/Kyiv",
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    nothing_to_check=("Уроки фізкультури тривають надворі.",),
    changes=(("2 мільйони гривень", "2,5 мільйона гривень"),),
    note="Редакція змінила суму.",
)
