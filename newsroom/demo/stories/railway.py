"""Chinese, a Friday: words without spaces between them; every sentence is dealt with, not every one found to hold."""

from newsroom.demo.telling import SIGNED, SUBMITTED, TAKEN, Assertion, Look, Place, Step, Story, act, evidence, propose

TEXT = """河谷铁路隧道提前贯通

河谷铁路公司周四宣布，全长18公里的青石隧道提前三个月贯通。

“最难的一段我们用了四百天。”总工程师陈望舒在现场说。

隧道建成后，两城之间的车程将由五小时缩短至九十分钟。

部分乘客担心票价上涨。公司表示票价“暂不调整”。

这是该省最长的铁路隧道。

列车预计明年春天通车。
"""

PLACES = {
    "release": Place(
        title="河谷铁路公司新闻稿",
        kind="document",
        publisher="rail",
        looks={"release": Look(text="青石隧道全长18.2公里，较计划提前三个月贯通。票价暂不调整。通车后车程九十分钟。")},
    ),
    "site": Place(
        title="贯通现场录音",
        kind="recording",
        looks={"site": Look(text="最难的一段，我们用了四百天。")},
    ),
    "gazette": Place(
        title="全省铁路隧道名录",
        kind="dataset",
        looks={"gazette": Look(text="青石隧道 18.2公里；云岭隧道 16.9公里")},
    ),
}
RELEASED = Step("rail", "宣布", day=-1, printed="周四", at="release")

ASSERTIONS = (
    Assertion(
        words=("全长18公里的青石隧道提前三个月贯通",),
        sentence="全长18公里的青石隧道提前三个月贯通。",
        claim_type="event",
        voice="rail",
        days=(-1, -1),
        chain=(RELEASED,),
        course=(
            *TAKEN,
            evidence("release", covers="content attribution", is_primary=True),
            propose("confirmed", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("最难的一段我们用了四百天。",),
        form="direct",
        voice="chen",
        role="总工程师",
        translation="The hardest stretch took us four hundred days.",
        chain=(Step("chen", "在现场说", medium="recording", at="site"),),
        course=(
            *TAKEN,
            evidence("site", covers="attribution wording", is_primary=True),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("两城之间的车程将由五小时缩短至九十分钟",),
        sentence="两城之间的车程将由五小时缩短至九十分钟。",
        claim_type="prediction",
        voice="rail",
        chain=(Step("rail", certainty="presumed", at="release"),),
        course=(
            *TAKEN,
            evidence("release", covers="attribution"),
            propose("not_checkable", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("暂不调整",),
        form="partial",
        voice="rail",
        chain=(Step("rail", "表示", at="release"),),
        course=(
            *TAKEN,
            evidence("release", covers="attribution", excerpt="票价暂不调整"),
            propose("not_examined", "confirmed_at_origin"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("部分乘客担心票价上涨。",),
        sentence="部分乘客担心票价上涨。",
        claim_type="position",
        voice="passengers",
        chain=(Step("passengers", "担心", naming="collective"),),
        course=(*TAKEN, propose("not_checkable", "unconfirmed"), *SIGNED),
    ),
    Assertion(
        words=("这是该省最长的铁路隧道。",),
        sentence="青石隧道是该省最长的铁路隧道。",
        claim_type="place",
        by="mira",
        course=(
            *SUBMITTED,
            act("assign", to="tomas"),
            evidence("gazette", is_primary=True, excerpt="青石隧道 18.2公里"),
            propose("confirmed"),
            *SIGNED,
        ),
    ),
    Assertion(
        words=("列车预计明年春天通车。",),
        sentence="列车明年春天通车。",
        claim_type="prediction",
        voice="rail",
        chain=(Step("rail", certainty="presumed", at="release"),),
        course=(
            *TAKEN,
            evidence("release", "context", note="Says nothing of the date."),
            propose("not_checkable", "unconfirmed", why="The release has no date; the operator was asked."),
            *SIGNED,
            act("plan", recheck_on=14),
        ),
    ),
)

RAILWAY = Story(
    outlet="hegu",
    url="https://hegu-daily.example/tunnel",
    headline="河谷铁路隧道提前贯通",
    language="zh-Hans",
    weekday=4,
    timezone="Asia/Shanghai",
    text=TEXT,
    places=PLACES,
    assertions=ASSERTIONS,
    nothing_to_check=("河谷铁路隧道提前贯通\n", "总工程师陈望舒在现场说。"),
)
