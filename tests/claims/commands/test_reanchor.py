"""Passages found again for other people's pipelines, or said to be lost."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

BEFORE = "The quay at dawn. The quay at dawn. Mayor Berg said that 12 ships could not leave. She called it “complex”."
AFTER = BEFORE.replace("12 ships", "13 ships").replace("“complex”", '"complex"')


def anchor(words: str, text: str = BEFORE, at: int | None = None) -> dict:
    start = text.index(words) if at is None else at
    end = start + len(words)
    return {
        "start": start,
        "end": end,
        "exact": words,
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
    }


def reanchored(tmp_path: Path, *anchors: dict, before: str = BEFORE, after: str = AFTER, **more) -> list[dict]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    row = {"id": "a", "before": before, "after": after, "anchors": list(anchors), **more}
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    call_command("reanchor", jsonl=[str(source), str(target)])
    (line,) = target.read_text(encoding="utf-8").splitlines()
    answer = json.loads(line)
    assert {name: answer[name] for name in more} == more
    assert list(answer) == ["id", *more, "anchors"]
    return answer["anchors"]


def places(answers: list[dict]) -> list[tuple[str, str | None]]:
    return [(one["status"], AFTER[one["start"] : one["end"]] if one["start"] is not None else None) for one in answers]


def test_each_passage_has_its_status_its_place_and_its_differences(tmp_path):
    answers = reanchored(
        tmp_path, anchor("Mayor Berg"), anchor("12 ships could not leave"), anchor("called it “complex”")
    )
    assert places(answers) == [
        ("unchanged", "Mayor Berg"),
        ("changed", "13 ships could not leave"),
        ("typographic", 'called it "complex"'),
    ]
    (number,) = answers[1]["differences"]
    assert (number["kind"], number["before"], number["after"]) == ("number", "12", "13")
    assert AFTER[number["start"] : number["end"]] == "13"


def test_what_is_gone_is_orphaned(tmp_path):
    (answer,) = reanchored(tmp_path, anchor("Mayor Berg said that 12 ships"), after="Nothing of it is left here.")
    assert answer == {"status": "orphaned", "start": None, "end": None, "differences": []}


def test_offsets_that_do_not_fit_give_way_to_the_words_and_their_context(tmp_path):
    second = anchor("The quay at dawn.", at=18)
    for wrong in (
        {"start": 3, "end": 20},
        {"start": 9000, "end": 9017},
        {"start": -1, "end": 4},
        {"start": None, "end": None},
    ):
        (answer,) = reanchored(tmp_path, second | wrong)
        assert (answer["status"], answer["start"], answer["end"]) == ("unchanged", 18, 35)


def test_of_words_without_context_the_nearest_is_taken(tmp_path):
    for start, found in ((2, 0), (15, 18)):
        (answer,) = reanchored(tmp_path, {"start": start, "end": start + 4, "exact": "The quay"})
        assert answer["start"] == found


def test_words_that_never_stood_there_are_orphaned(tmp_path):
    (answer,) = reanchored(tmp_path, {"start": 0, "end": 4, "exact": "zebra"})
    assert answer["status"] == "orphaned"


def test_offsets_alone_will_do(tmp_path):
    (answer,) = reanchored(tmp_path, {"start": 0, "end": 8})
    assert answer["status"] == "unchanged"


def test_the_pair_comes_back(tmp_path):
    reanchored(tmp_path, anchor("Mayor Berg"), pair=3)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"id": 1, "before": "x", "after": "y"}, "“anchors” has to be a list of objects."),
        ({"id": 1, "before": "x", "after": "y", "anchors": [3]}, "“anchors” has to be a list of objects."),
        ({"id": 1, "before": "x", "anchors": []}, "“after” has to be a text."),
        ({"id": 1, "before": "x", "after": "y", "anchors": [{}]}, "Anchor 0 has neither fitting offsets nor words."),
        (
            {"id": 1, "before": "x", "after": "y", "anchors": [{"start": "0"}]},
            "“start” of anchor 0 has to be a whole number.",
        ),
        ({"id": 1, "before": "x", "after": "y", "anchors": [{"exact": 1}]}, "“exact” of anchor 0 has to be a text."),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path, row, words):
    source, told = tmp_path / "in.jsonl", StringIO()
    good = {"id": 2, "before": BEFORE, "after": AFTER, "anchors": []}
    source.write_text("\n".join(map(json.dumps, (good, row, good))), encoding="utf-8")
    target = tmp_path / "out.jsonl"
    with pytest.raises(CommandError, match="1 bad line"):
        call_command("reanchor", jsonl=[str(source), str(target)], stderr=told)
    assert told.getvalue().strip() == f"Line 2: {words}"
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2


def test_a_blank_passage_is_orphaned(tmp_path):
    (answer,) = reanchored(tmp_path, anchor(" ", at=3))
    assert answer["status"] == "orphaned"


@pytest.mark.shared
@pytest.mark.parametrize("name", ["anchors_dev", "tamper_dev"])
def test_no_changed_passage_is_called_unchanged(tmp_path, shared, name):
    gold, target = shared / "data" / "anchors" / f"{name}.jsonl.gz", tmp_path / "out.jsonl.gz"
    call_command("reanchor", jsonl=[str(gold), str(target)])
    score = [sys.executable, str(shared / "tools" / "score_anchors.py"), str(gold), str(target)]
    table = subprocess.run(score, capture_output=True, check=True, text=True).stdout.splitlines()[1:]
    rows = {label: (float(right), int(dangerous)) for label, _, _, right, dangerous in map(str.split, table)}
    assert {dangerous for _, dangerous in rows.values()} == {0}
    assert rows["edited"][0] >= 98.5
