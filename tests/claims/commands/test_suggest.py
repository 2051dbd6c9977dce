"""Suggestions for other people's pipelines: JSON lines in and out, one answer for each good line, no database."""

import gzip
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[3]
TEXT = 'Mayor Ann Berg spoke on Friday.\n\n"The water will fall by 40 centimetres," Berg told reporters.\n'


def written(path: Path, *rows) -> str:
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    data = b"\n".join(lines) + b"\n"
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return str(path)


def read(path: Path) -> list[dict]:
    data = path.read_bytes()
    return [json.loads(line) for line in (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()]


def suggest(tmp_path: Path, *rows, ending: str = "jsonl") -> list[dict]:
    source, target = tmp_path / f"in.{ending}", tmp_path / f"out.{ending}"
    call_command("suggest", jsonl=[written(source, *rows), str(target)])
    return read(target)


def test_a_line_is_answered_with_just_the_fields_promised(tmp_path):
    (answer,) = suggest(tmp_path, {"id": "a", "text": TEXT, "published": "2025-03-17"})
    assert list(answer) == ["id", "quotes", "claims", "dates", "lint"]
    (quote,) = answer["quotes"]
    assert list(quote) == [
        "spans",
        "kind",
        "speaker",
        "speaker_spans",
        "speaker_resolved",
        "cue",
        "cue_spans",
        "hops",
        "confidence",
        "shown",
    ]
    assert [TEXT[start:end] for start, end in quote["spans"]] == ["The water will fall by 40 centimetres,"]
    assert (quote["kind"], quote["speaker"], quote["speaker_resolved"]) == ("direct", "Berg", "Ann Berg")
    assert [TEXT[start:end] for start, end in quote["speaker_spans"]] == ["Berg"]
    assert [TEXT[start:end] for start, end in quote["cue_spans"]] == [quote["cue"]] == ["told"]
    assert (quote["hops"][0]["party"], quote["hops"][0]["certainty"]) == ("Ann Berg", "stated")
    assert all(list(claim) == ["start", "end", "score", "reasons", "claim_type"] for claim in answer["claims"])
    assert [claim["claim_type"] for claim in answer["claims"]]


def test_dates_count_from_the_day_of_publication(tmp_path):
    rows = [
        {"id": n, "text": TEXT, "published": day} for n, day in enumerate(("2025-03-17", "2025-03-17T23:59:00-05:00"))
    ]
    for answer in suggest(tmp_path, *rows):
        (friday,) = answer["dates"]
        assert (friday["from"], friday["to"], TEXT[friday["start"] : friday["end"]]) == (
            "2025-03-14",
            "2025-03-14",
            "Friday",
        )
    assert suggest(tmp_path, {"id": 1, "text": TEXT})[0]["dates"][0]["from"] is None


def test_packed_files_by_their_names(tmp_path):
    assert [answer["id"] for answer in suggest(tmp_path, {"id": "a", "text": ""}, ending="jsonl.gz")] == ["a"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"nope", "Line 2: It is no JSON: Expecting value at character 0."),
        (b"[1]", "Line 2: It is no JSON object."),
        (b"\xff", "Line 2: It is not UTF-8: byte 0."),
        (b"[" * 100_000, "Line 2: It is nested too deeply."),
        ({"id": 7}, "Line 2: “text” has to be a text."),
        ({"text": "x"}, "Line 2: “id” has to be a text or a number."),
        ({"id": 7, "text": 8}, "Line 2: “text” has to be a text."),
        ({"id": 7, "text": "x", "published": "soon"}, "Line 2: “published” has to be a date, such as 2025-03-17."),
        ({"id": 7, "text": "x", "published": 20250317}, "Line 2: “published” has to be a date, such as 2025-03-17."),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_is_done(tmp_path, line, words):
    good = {"id": "good", "text": TEXT}
    told = StringIO()
    source, target = written(tmp_path / "in.jsonl", good, line, b"", {**good, "id": "too"}), tmp_path / "out.jsonl"
    with pytest.raises(CommandError, match="1 bad line: not answered"):
        call_command("suggest", jsonl=[source, str(target)], stderr=told)
    assert told.getvalue().strip() == words
    assert [answer["id"] for answer in read(target)] == ["good", "too"]


def test_a_line_longer_than_any_article_is_not_held_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("claims.management.json_lines.MAX_LINE", 100)
    told = StringIO()
    source = written(tmp_path / "in.jsonl", {"id": 1, "text": "x" * 1000}, {"id": 2, "text": "y"})
    with pytest.raises(CommandError):
        call_command("suggest", jsonl=[source, str(tmp_path / "out.jsonl")], stderr=told)
    assert told.getvalue().strip() == "Line 1: It is longer than 100 bytes."
    assert [answer["id"] for answer in read(tmp_path / "out.jsonl")] == [2]


def test_files_that_cannot_be_read_are_told(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("suggest", jsonl=[str(tmp_path / "none.jsonl"), str(tmp_path / "out.jsonl")])
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(os.urandom(5000))[:200])
    with pytest.raises(CommandError, match="end-of-stream"):
        call_command("suggest", jsonl=[str(cut), str(tmp_path / "out.jsonl")])


def test_a_file_is_not_written_over_itself(tmp_path):
    source = written(tmp_path / "in.jsonl", {"id": 1, "text": "x"})
    with pytest.raises(CommandError, match="the same file"):
        call_command("suggest", jsonl=[source, source])
    assert read(tmp_path / "in.jsonl") == [{"id": 1, "text": "x"}]


def run(given: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "manage.py", "suggest", "--jsonl", "-", "-"],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_between_pipes_and_without_a_database():
    given = json.dumps({"id": 1, "text": TEXT}).encode() + b"\nnope\n"
    done = run(given, DATABASE_URL="postgres://nobody@127.0.0.1:1/none")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1]
    assert b"Line 2: It is no JSON" in done.stderr
    assert run(given.splitlines()[0]).returncode == 0


@pytest.mark.shared
def test_the_development_set_is_answered_line_by_line(tmp_path, shared):
    gold = shared / "data" / "quotes" / "gum_news_dev.jsonl"
    target = tmp_path / "out.jsonl"
    call_command("suggest", jsonl=[str(gold), str(target)])
    score = [sys.executable, str(shared / "tools" / "score_quotes.py"), str(gold), str(target), "--json"]
    direct = json.loads(subprocess.run(score, capture_output=True, check=True).stdout)["direct"]
    assert direct["exact"]["R"] >= 90
    assert direct["speaker_acc"] >= 90
