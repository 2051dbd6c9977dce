"""A change of meaning, however small on the page, is never called unchanged and never a matter of form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.anchors import Fate, carry
from claims.text.word_sets import word_set
from claims.text.wording import WordingClass, compare

FRAMES = [
    "Mayor Ana Berg said on Friday that {} would stay in the plan for a year.",
    "“{},” the harbour master told reporters, “and nobody asked us.”",
    "A report from 2021 — the first of its kind — puts it at {} for the whole county",
]
MEANINGS = [
    ("12 ships", "twelve hundred ships"), ("5.2 per cent", "52 per cent"), ("5.2", "5,2"), ("1,000", "1.000"),
    ("1 000", "1000"), ("5%", "5‰"), ("5 per cent", "5"), ("5 per cent", "-5 per cent"), ("−5", "5"), ("+5", "5"),
    ("$5m", "€5m"), ("5 million", "5 billion"), ("5 mg", "5 Mg"), ("5 kg", "5 lb"), ("10:30", "10.30"), ("1/2", "12"),
    ("½", "1/2"), ("x²", "x2"), ("10²", "102"), ("٣", "٤"), ("٣", "3"), ("Ⅷ", "VIII"), ("6' tall", '6" tall'),
    ("6′", "6″"), ("3 - 5 goals", "3 5 goals"), ("can", "can't"), ("can", "cannot"), ("could", "could not"),
    ("would", "wouldn’t"), ("can't", "cant"), ("we're", "were"), ("we’ll", "well"), ("its", "it's"),
    ("boy's", "boys'"), ("legal", "illegal"), ("likely", "unlikely"), ("armed", "disarmed"), ("resign", "re-sign"),
    ("no one", "noone"), ("may be", "maybe"), ("every day", "everyday"), ("US", "us"), ("Polish", "polish"),
    ("naïve", "naive"), ("Müller", "Muller"), ("1st", "lst"), ("a man eating shark", "a man-eating shark"),
    ("A—not B", "A not B"), ("twenty-five", "twenty five"), ("Ana Berg", "Ina Berg"), ("“not” so", "so"),
    ("Berg sued Lind", "Lind sued Berg"), ("guilty?", "guilty."), ("eat, Grandma", "eat Grandma"), ("H₂O", "H2O"),
    ("\u202eabc", "abc"), ("March 3", "March 8"), ("Monday", "Sunday"), ("her", "his"), ("more than 5", "5"),
    ("at least some", "some"), ("it was “a lie”", "it was a lie"), ("х", "x"),
]  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("pair", MEANINGS, ids=" > ".join)
def test_a_change_of_meaning_is_a_change_both_ways(frame: str, pair: tuple[str, str]) -> None:
    for old, new in (pair, pair[::-1]):
        before, after = frame.format(old), frame.format(new)
        start = frame.index("{}")

        assert carry(before, after, [(0, len(before))])[0].fate in (Fate.CHANGED, Fate.ORPHANED)
        if old not in new:
            assert carry(before, after, [(start, start + len(old))])[0].fate in (Fate.CHANGED, Fate.ORPHANED)
        assert compare(before, after).wording is WordingClass.ALTERED


@pytest.mark.parametrize(
    ("before", "after", "passage", "now"),
    [
        ("The storm killed 12 people.", "The storm killed 120 people.", "The storm killed 12", "The storm killed 120"),
        ("The rate rose 5 per cent.", "The rate rose 5.2 per cent.", "The rate rose 5", "The rate rose 5.2"),
        ("The rate rose 5 times.", "The rate rose 5 000 times.", "The rate rose 5", "The rate rose 5 000"),
        ("The rate rose 5 here.", "The rate rose 5 % here.", "The rate rose 5", "The rate rose 5 %"),
        ("It was 5 degrees at noon.", "It was -5 degrees at noon.", "5 degrees at noon", "-5 degrees at noon"),
        ("It cost 5 to get to it.", "It cost 1,005 to get to it.", "5 to get to it", "1,005 to get to it"),
        ("She said he can win it.", "She said he can't win it.", "She said he can", "She said he can't"),
        ("She said he can win it.", "She said he cannot win it.", "She said he can", "She said he cannot"),
        ("It is legal to do so.", "It is illegal to do so.", "legal to do so", "illegal to do so"),
        ("He met Smith on Friday.", "He met Smithson on Friday.", "He met Smith", "He met Smithson"),
        ("He met Smithson on Friday.", "He met Smith on Friday.", "He met Smith", "He met Smith"),
    ],
)
def test_a_passage_whose_last_or_first_word_has_grown_is_changed(
    before: str, after: str, passage: str, now: str
) -> None:
    start = before.index(passage)

    carried = carry(before, after, [(start, start + len(passage))])[0]

    assert carried.fate is Fate.CHANGED
    assert after[carried.start : carried.end] == now


@pytest.mark.parametrize("beside", [" ", ", ", ". ", "” ", "* ", " (", "[^1] ", "</b> ", "—"])
def test_marks_beside_a_passage_are_not_the_passage(beside: str) -> None:
    before = "The storm killed 12 people."

    carried = carry(before, before.replace("12 ", "12" + beside), [(0, 19)])[0]

    assert carried.fate is Fate.UNCHANGED


def test_words_that_only_lost_the_blank_between_them_are_the_same_words() -> None:
    before = "Join the Community of Practice. Building Bridges in the Harbour starts on Monday."
    after = "Join the Community of PracticeBuilding Bridges in the Harbour starts on Monday."
    passage = "Building Bridges in the Harbour starts on Monday."
    start = before.index(passage)

    assert carry(before, after, [(start, start + len(passage))])[0].fate is Fate.UNCHANGED


PLAIN_WORDS = sorted(word_set("the port was closed by a storm and Berg paid 12 ships 5.2 per cent"))
SENTENCES = st.lists(
    st.lists(st.sampled_from(PLAIN_WORDS), min_size=4).map(" ".join).map(lambda words: words + "."),
    min_size=3,
    max_size=8,
)
FIGURES = st.sampled_from(["12", "5.2", "3,400", "7%", "$9", "1/2", "two", "half", "-4", "0"])
DENIALS = st.sampled_from([" not", " never", "n't", "n’t", " hardly"])


@given(SENTENCES, SENTENCES, FIGURES, FIGURES)
def test_another_figure_is_never_the_same_passage(above: list[str], below: list[str], old: str, new: str) -> None:
    if old == new:
        return
    sentence = "The council of Millbrook had {} reasons to refuse the offer"
    before = "\n\n".join([*above, sentence.format(old), *below])
    after = "\n\n".join([*above, sentence.format(new), *below])
    start = before.index("The council")

    carried = carry(before, after, [(start, start + len(sentence.format(old)))])[0]

    assert carried.fate in (Fate.CHANGED, Fate.ORPHANED)


@given(SENTENCES, SENTENCES, DENIALS, st.booleans())
def test_a_denial_put_in_or_taken_out_is_never_a_matter_of_form(
    above: list[str], below: list[str], denial: str, taken_out: bool
) -> None:
    plain, denied = "The council would pay for the bridge", f"The council would{denial} pay for the bridge"
    old, new = (denied, plain) if taken_out else (plain, denied)
    before, after = "\n\n".join([*above, old, *below]), "\n\n".join([*above, new, *below])
    start = before.index(old)

    assert carry(before, after, [(start, start + len(old))])[0].fate is Fate.CHANGED
    assert carry(before, after, [(start, start + len("The council would"))])[0].fate in (
        (Fate.UNCHANGED,) if denial.startswith(" ") else (Fate.CHANGED,)
    )
