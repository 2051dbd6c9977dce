"""Names called upon with @: found where they are meant, and left alone where nobody bears them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.mentions import MAX_CALLS, candidates, mentioned, pieces

KNOWN = ("mira", "tomas.berge", "a+b", "Žofie", "mira-claire", "o")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@mira", {"mira"}),
        ("Look, @mira.", {"mira"}),
        ("@mira…", {"mira"}),
        ("(@mira)", {"mira"}),
        ("@mira's gauge", {"mira"}),
        ("@Mira, and @MIRA", {"mira"}),
        ("@mira-claire", {"mira-claire"}),
        ("@mira-clara", set()),
        ("@tomas.berge.", {"tomas.berge"}),
        ("@tomas. Berge knows", set()),
        ("@a+b @Žofie", {"a+b", "Žofie"}),
        ("@o", {"o"}),
        ("@mira/@tomas.berge", {"mira", "tomas.berge"}),
        ("desk@mira", set()),
        ("write to mira@post.example", set()),
        ("@@mira", set()),
        ("@ mira", set()),
        ("@nobody, @", set()),
        ("", set()),
    ],
)
def test_who_is_called_upon(text, names):
    assert mentioned(text, KNOWN) == names


def test_the_name_is_cut_out_and_no_letter_lost():
    assert pieces("See @Mira. And @nobody, @o!", KNOWN) == [
        ("See ", ""),
        ("@Mira", "mira"),
        (". And @nobody, ", ""),
        ("@o", "o"),
        ("!", ""),
    ]


def test_only_so_many_count():
    names = [f"p{n}" for n in range(MAX_CALLS + 1)]
    assert mentioned(" ".join(f"@{name}" for name in names), names) == set(names[:-1])


@given(st.text(alphabet=st.sampled_from("@mirao.+- \nŽﬁ'"), max_size=80))
def test_the_pieces_are_the_text_and_the_names_are_among_the_candidates(text):
    cut = pieces(text, KNOWN)
    assert "".join(words for words, _ in cut) == text
    assert all(words.startswith("@") for words, name in cut if name)
    assert {name for _, name in cut if name} <= candidates(text) & set(KNOWN)
    # An address is nobody's name.
    assert not any(re.search(r"\w\Z", before) for (before, _), (_, name) in pairwise(cut) if name)


def test_a_hostile_remark_asks_for_few_names():
    hostile = "@" + ".@+-" * 2_500
    assert pieces(hostile, KNOWN) == [(hostile, "")]
    assert len(candidates(hostile)) < 4 * 150
