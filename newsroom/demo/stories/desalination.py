"""Arabic, written from right to left, a Sunday: an unnamed source, a contradiction answered in a note."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """محطة تحلية جديدة تنهي أزمة المياه في الميناء

بدأت محطة التحلية الجديدة العمل يوم السبت، وتنتج 80 ألف متر مكعب في اليوم.

وقالت مديرة هيئة المياه سلمى الرفاعي: «لن يعود أحد إلى الصهاريج هذا الصيف».

وذكرت مصادر محلية أن المحطة توقفت مرتين في يومها الأول.

وتبلغ كلفة المتر المكعب 3 دنانير، أي نصف الكلفة السابقة.

ويقول اتحاد المزارعين إن المياه المالحة أضرت بثلث البساتين الساحلية.

وتعد المحطة الأولى من نوعها التي تعمل بالطاقة الشمسية وحدها.

وستفتتح محطة ثانية في العام المقبل.
"""

PLACES = {
    "opening": Place(
        title="تسجيل حفل الافتتاح",
        kind="recording",
        looks={"opening": Look(text="لن يعود أحد إلى الصهاريج هذا الصيف. المحطة تنتج 80 ألف متر مكعب في اليوم.")},
    ),
    "bulletin": Place(
        title="نشرة هيئة المياه",
        kind="document",
        publisher="water",
        looks={
            "bulletin": Look(text="الطاقة الإنتاجية: 80 ألف متر مكعب يوميا. الكلفة: 3 دنانير."),
            "bulletin_next": Look(text="الإنتاج الفعلي في الأسبوع الأول: 61 ألف متر مكعب يوميا.", by="tomas"),
        },
    ),
    "tariff": Place(title="جدول التعرفة", kind="dataset", looks={"tariff": Look(text="السنة الماضية: 5.8 دنانير")}),
    "grid": Place(
        title="عقد الكهرباء",
        kind="document",
        looks={"grid": Look(text="يغطي الشبكة الليلية للمحطة عقد مع شركة الكهرباء.")},
    ),
}

ASSERTIONS = (
    Assertion(
        words=("وتنتج 80 ألف متر مكعب في اليوم",),
        sentence="تنتج محطة التحلية الجديدة 80 ألف متر مكعب في اليوم.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("bulletin", is_primary=True),
            evidence("bulletin_next", "contradicts", by="tomas"),
            propose(
                "confirmed",
                why="المقصود الطاقة الإنتاجية.",
                content_note="The lower figure is the first week's; the article means capacity.",
                answered=("bulletin_next",),
            ),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("لن يعود أحد إلى الصهاريج هذا الصيف",),
        form="direct",
        voice="salma",
        role="مديرة هيئة المياه",
        translation="Nobody will go back to the tankers this summer.",
        chain=(Step("salma", "قالت", medium="speech", day=-1, printed="يوم السبت", at="opening"),),
        course=(
            *TAKEN,
            evidence("opening", covers="attribution wording", is_primary=True),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("المحطة توقفت مرتين في يومها الأول",),
        sentence="توقفت المحطة مرتين في يومها الأول.",
        claim_type="event",
        voice="sources_ar",
        chain=(Step("sources_ar", "ذكرت", naming="unnamed"),),
        course=(*TAKEN, act("plan", due_on=-1, blocked_on="an answer from the water authority")),
    ),
    Assertion(
        words=("وتبلغ كلفة المتر المكعب 3 دنانير، أي نصف الكلفة السابقة.",),
        sentence="تبلغ كلفة المتر المكعب 3 دنانير، أي نصف الكلفة السابقة.",
        claim_type="figure",
        course=(
            *TAKEN,
            evidence("bulletin", is_primary=True),
            evidence("tariff", "qualifies", note="5.8: a little more than half."),
            propose("partly_confirmed"),
        ),
    ),
    Assertion(
        words=("المياه المالحة أضرت بثلث البساتين الساحلية",),
        sentence="أضرت المياه المالحة بثلث البساتين الساحلية.",
        claim_type="cause",
        voice="farmers",
        chain=(Step("farmers", "يقول"),),
        course=SUBMITTED,
    ),
    Assertion(
        words=("وتعد المحطة الأولى من نوعها التي تعمل بالطاقة الشمسية وحدها.",),
        sentence="المحطة هي الأولى التي تعمل بالطاقة الشمسية وحدها.",
        claim_type="identity",
        course=(
            *TAKEN,
            evidence("grid", "contradicts", is_primary=True),
            propose("contradicted", why="At night it runs on the grid."),
            *SIGNED,
            act("reopen", "reviewer", reason="The authority asks for a second look.", to="tomas"),
        ),
    ),
    Assertion(
        words=("وستفتتح محطة ثانية في العام المقبل.",),
        sentence="ستفتتح محطة ثانية في العام المقبل.",
        claim_type="prediction",
        course=SUBMITTED,
    ),
)

DESALINATION = Story(
    outlet="mina",
    url="https://al-mina.example/desalination",
    headline="محطة تحلية جديدة تنهي أزمة المياه في الميناء",
    language="ar",
    weekday=6,
    timezone="Asia/Beirut",
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    nothing_to_check=("محطة تحلية جديدة تنهي",),
)
