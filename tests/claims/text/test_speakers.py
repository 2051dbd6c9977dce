"""Who is meant: full names, roles as printed, pronouns."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest

INTRODUCED = "Mayor Tom Alder met Jane Birch, a former judge, on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "mention", "resolved", "role"),
    [
        (INTRODUCED + '"We agree," Alder said.', "Alder", "Tom Alder", "Mayor"),
        (INTRODUCED + '"We agree," Mr. Alder said.', "Mr. Alder", "Tom Alder", "Mr."),
        (INTRODUCED + '"We agree," said Birch.', "Birch", "Jane Birch", "a former judge"),
        (INTRODUCED + '"We agree," she said.', "she", "Jane Birch", "a former judge"),
        (INTRODUCED + '"We agree," he said.', "he", "Tom Alder", "Mayor"),
        (INTRODUCED + '"We agree," the mayor said.', "the mayor", "Tom Alder", "Mayor"),
        ('"We agree," said Ruth Lind, the head of the union.', "Ruth Lind, the head of the union", "Ruth Lind",
         "the head of the union"),
        ('"We agree," the union\'s head, Ruth Lind, said.', "the union's head, Ruth Lind", "Ruth Lind",
         "the union's head"),
        ('"We agree," campaign manager Ruth Lind said.', "campaign manager Ruth Lind", "Ruth Lind", "campaign manager"),
        ("Alder is ill, Minister of Health Ana Reed said.", "Minister of Health Ana Reed", "Ana Reed",
         "Minister of Health"),
        ('"We agree," said Sen. Carl Moss (R-Ohio).', "Sen. Carl Moss (R-Ohio)", "Carl Moss", "Sen."),
        ('"We agree," a senior official said.', "a senior official", None, ""),
        (INTRODUCED + '"We agree," an Alder aide said.', "an Alder aide", None, ""),
        (INTRODUCED + '"We agree," said Alder and Ruth Lind.', "Alder and Ruth Lind", None, ""),
        ('"We agree," said her press secretary, Will Lind.', "her press secretary, Will Lind", "Will Lind",
         "her press secretary"),
        ('Prime Minister Theresa May spoke. "We agree," said May.', "May", "Theresa May", "Prime Minister"),
        ('"We agree," officials said.', "officials", None, ""),
        ('Ray and Jane Lind voted. "We agree," Mr. Lind said.', "Mr. Lind", "Ray Lind", "Mr."),
        ('We met Ray "Buzz" Lind. "We agree," Lind said.', "Lind", "Ray Lind", ""),
        ("We met former Secretary of State Ana Reed. \"We agree,\" the former secretary of state said.",
         "the former secretary of state", "Ana Reed", "Secretary of State"),
        ('Gov. Ana Reed met Lt. Gov. Ruth Lind. "We agree," the governor said.', "the governor", "Ana Reed", "Gov."),
        ('We met Mr. Lind. His father, Stan, nodded. "We agree," Stan Lind said.', "Stan Lind", "Stan Lind", ""),
        ('Carl Moss met Rep. Ruth Lind, D-Ohio. "We agree," he said.', "he", "Carl Moss", ""),
        ('Then Carl Moss came. Minutes after the vote, it rained. "We agree," he said.', "he", "Carl Moss", ""),
        ('"We do not," Ana Reed said.\n\n"You do," said her opponent, Lee Crane.\n\n"We agree," she said.', "she",
         "Ana Reed", ""),
        ('"We agree?" Tom Alder said.\n\n"We do," Carl Moss said.\n\n"We agree," he replied.', "he", "Tom Alder", ""),
        ('The group, Millers for Peace, said "we agree."', "The group, Millers for Peace", "Millers for Peace", ""),
        ('"We agree," said the head of the office that counts the votes, Ruth Lind.',
         "the head of the office that counts the votes, Ruth Lind", "Ruth Lind",
         "the head of the office that counts the votes"),
        ('"We agree," said a visibly tired Ruth Lind.', "a visibly tired Ruth Lind", "Ruth Lind", ""),
    ],
)  # fmt: skip
def test_speaker(text: str, mention: str, resolved: str | None, role: str) -> None:
    quote = suggest(text).quotes[-1]

    assert (quote.speaker, quote.speaker_resolved, quote.role) == (mention, resolved, role)
    assert [text[start:end] for start, end in quote.speaker_spans] == [mention]


def test_an_organisation_leads_from_its_short_form_to_its_long_one() -> None:
    text = 'The Millbrook Bridge Authority (MBA) met on Monday.\n\n"It is safe," the MBA said.'

    assert suggest(text).quotes[-1].speaker_resolved == "Millbrook Bridge Authority"


def test_he_is_the_one_who_spoke_last_not_the_one_spoken_of() -> None:
    text = 'Tom Alder accused Carl Moss of lying. "He lied," Alder said.\n\n"Every day," he added.'

    assert suggest(text).quotes[-1].speaker_resolved == "Tom Alder"


def test_the_subject_of_the_words_is_not_taken_for_their_speaker() -> None:
    text = "Tom Alder spoke on Monday. Carl Moss is ill, he said."

    assert suggest(text).quotes[-1].speaker_resolved == "Tom Alder"


def test_of_two_with_one_last_name_she_is_the_woman() -> None:
    text = "Hillary Crane flew to Iowa with former President Bill Crane. She said she was glad."

    assert suggest(text).quotes[-1].speaker_resolved == "Hillary Crane"


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ('"Ruth Lind is my friend," said Alder. "I agree," said Lind.', "Ruth Lind"),
        ('Mr. Lind left. His wife, Ruth Lind, stayed. "We agree," Mr. Lind said.', "Lind"),
        ('Gary Lind sat down. His wife shook her head. "We agree," Gary said.', "Gary Lind"),
        ('Gary Lind Jr. spoke. "We agree," Mr. Lind said.', "Gary Lind Jr."),
        ('The National Bridge Council met. "We agree," the group wrote.', "National Bridge Council"),
        ('Gary Lind spoke. A man in a cap handed out water. "Drink," he said.', None),
        ('When Lind was asked, his voice rose: "We agree."', "Lind"),
    ],
)
def test_whom_a_later_form_of_a_name_leads_to(text: str, resolved: str | None) -> None:
    assert suggest(text).quotes[-1].speaker_resolved == resolved
