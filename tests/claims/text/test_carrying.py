"""Carrying passages: a changed passage is never called unchanged, a changed meaning never typographic."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.text.anchors import Carried, Fate, carry

BEFORE = (
    "The quay at dawn. /Photo\n\nThe quay at dawn. /Photo\n\nMayor Ana Berg said on Friday that 12 ships could not "
    "leave the northern harbour. She called the matter “complex” and left.\n\nThe storm had closed the port for three "
    "days, the agency reported.\n\n(With input from Coastline)"
)


def passage(words: str, text: str = BEFORE) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def carried(words: str, old: str, new: str) -> Carried:
    assert old in BEFORE
    return carry(BEFORE, BEFORE.replace(old, new), [passage(words)])[0]


SENTENCE = "12 ships could not leave the northern harbour."


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("12 ships", "13 ships", "number"),
        ("could not leave", "could leave", "negation"),
        ("could not leave", "could never leave", "negation"),
        ("the northern harbour", "the southern harbour", "word"),
        ("leave the northern harbour", "leave the harbour", "cut"),
        ("could not leave", "could certainly not leave", "inserted"),
        ("12 ships", "12 SHIPS", "case"),
        ("harbour. She", "harbour! She", "punctuation"),
        ("12 ships", "“12 ships”", "quoting"),
        ("northern", "north ern", None),
    ],
)
def test_a_change_of_content_is_changed_and_classed(old: str, new: str, kind: str | None) -> None:
    answer = carried(SENTENCE, old, new)
    assert answer.fate is Fate.CHANGED
    assert kind is None or kind in {difference.kind for difference in answer.differences}


def test_a_replaced_name_is_classed() -> None:
    answer = carried("Mayor Ana Berg said on Friday", "Ana Berg", "Ina Berg")
    assert (answer.fate, [(d.kind, d.before, d.after) for d in answer.differences]) == (
        Fate.CHANGED,
        [("name", "Ana", "Ina")],
    )


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("could not", "could\nnot", "white_space"),
        ("could not", "could\u00a0not", "white_space"),
        ("northern", "north\u00adern", "soft_hyphen"),
    ],
)
def test_a_change_of_form_is_typographic(old: str, new: str, kind: str) -> None:
    answer = carried(SENTENCE, old, new)
    assert (answer.fate, [d.kind for d in answer.differences]) == (Fate.TYPOGRAPHIC, [kind])


def test_other_quotation_marks_and_dashes_are_typographic() -> None:
    before, after = (
        "He said: “It’s over — truly over.” Then he left.",
        'He said: "It\'s over -- truly over." Then he left.',
    )
    (answer,) = carry(before, after, [(9, 34)])
    assert answer.fate is Fate.TYPOGRAPHIC
    assert {d.kind for d in answer.differences} == {"quotation_marks", "dash"}


def test_feet_are_not_inches_and_joined_words_are_not_parted() -> None:
    for old, new in (('He fell 6" down.', "He fell 6' down."), ("They may be late today.", "They maybe late today.")):
        assert carry(old, new, [(0, len(old))])[0].fate is Fate.CHANGED


def test_each_of_several_equal_captions_goes_to_its_own_successor() -> None:
    first = passage("The quay at dawn. /Photo")
    second = (first[0] + 26, first[1] + 26)
    shifted = carry(BEFORE, "New on top.\n\n" + BEFORE, [first, second])
    assert shifted == [Carried(Fate.UNCHANGED, 13, 37), Carried(Fate.UNCHANGED, 39, 63)]
    dropped = carry(BEFORE, BEFORE[26:], [first, second])
    assert sorted(answer.fate for answer in dropped) == [Fate.ORPHANED, Fate.UNCHANGED]


def test_the_caption_with_other_neighbours_is_the_one_that_is_lost() -> None:
    before = "Alpha opens here.\n\nThe quay. /Photo\n\nBeta goes on there.\n\nThe quay. /Photo\n\nGamma ends it all."
    spans = [(19, 35), (58, 74)]
    assert [before[a:b] for a, b in spans] == ["The quay. /Photo"] * 2
    for lost in (0, 1):
        start, end = spans[lost]
        fates = [answer.fate for answer in carry(before, before[:start] + before[end + 2 :], spans)]
        assert fates[lost] is Fate.ORPHANED
        assert fates[1 - lost] is Fate.UNCHANGED


def test_a_dropped_line_orphans_only_what_stood_on_it() -> None:
    words = ["(With input from Coastline)", "complex", SENTENCE]
    after = BEFORE.replace("\n\n(With input from Coastline)", "")
    fates = [answer.fate for answer in carry(BEFORE, after, [passage(word) for word in words])]
    assert fates == [Fate.ORPHANED, Fate.UNCHANGED, Fate.UNCHANGED]


def test_a_moved_paragraph_is_found_and_its_words_are_unchanged() -> None:
    storm = "The storm had closed the port for three days, the agency reported."
    after = storm + "\n\n" + BEFORE.replace(storm + "\n\n", "")
    assert carry(BEFORE, after, [passage(storm)]) == [Carried(Fate.UNCHANGED, 0, len(storm))]


def test_one_word_replaced_between_its_neighbours_is_changed() -> None:
    answer = carried("complex", "complex", "delicate")
    assert answer.fate is Fate.CHANGED
    assert [(d.kind, d.before, d.after) for d in answer.differences] == [("word", "complex", "delicate")]


def test_one_word_is_not_found_again_in_a_sentence_that_says_something_else() -> None:
    before = "Talks went on. She called it complex and left the room early. Rain fell."
    after = "Talks went on. Nothing more was known by evening. Rain fell. A complex of new houses opened in the north."
    assert carry(before, after, [passage("complex", before)])[0].fate is Fate.ORPHANED


def test_spans_outside_the_text_are_refused() -> None:
    for span in ((-1, 3), (2, 2), (0, 99999)):
        with pytest.raises(ValueError, match="empty or not inside"):
            carry("abc", "abd", [span])


WORDS = st.lists(
    st.sampled_from(["port", "ships", "not", "12", "Berg", "“left”", "—", ".", "\n\n", "it’s", "a\u00adb"]),
    min_size=1,
    max_size=40,
)


@given(WORDS, WORDS, st.data())
def test_unchanged_means_equal_and_other_fates_mean_different(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    before, after = " ".join(one), " ".join(other)
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    (answer,) = carry(before, after, [(start, end)])
    if answer.fate is Fate.ORPHANED:
        assert (answer.start, answer.end) == (None, None)
        return
    assert answer.start is not None
    assert answer.end is not None
    assert 0 <= answer.start < answer.end <= len(after)
    assert (after[answer.start : answer.end] == before[start:end]) == (answer.fate is Fate.UNCHANGED)
    if answer.fate is Fate.TYPOGRAPHIC:
        assert letters(after[answer.start : answer.end]) == letters(before[start:end])


def letters(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


TOP = "Entirely new lines stand above.\n\n"


@given(WORDS, st.data())
def test_a_paragraph_on_top_moves_everything_and_changes_nothing(one: list[str], data: st.DataObject) -> None:
    before = "port " + " ".join(one)
    start = data.draw(st.integers(0, len(before) - 4))
    end = data.draw(st.integers(start + 4, len(before)))
    assume(before[start:end].strip())
    assert carry(before, TOP + before, [(start, end)]) == [Carried(Fate.UNCHANGED, start + len(TOP), end + len(TOP))]


@given(st.integers(0, 400), st.sampled_from(["", "not ", "13 ", "\u00ad"]))
def test_a_paragraph_on_top_changes_no_fate_of_an_edited_text(at: int, edit: str) -> None:
    at = min(at, len(BEFORE))
    after = BEFORE[:at] + edit + BEFORE[at:]
    spans = [passage(words) for words in (SENTENCE, "complex", "Mayor Ana Berg", "(With input from Coastline)")]
    plain, shifted = carry(BEFORE, after, spans), carry(BEFORE, TOP + after, spans)
    assert [answer.fate for answer in plain] == [answer.fate for answer in shifted]
