"""What the docs say of the numbers is what the page says, and the pages' gallery shows what is taken."""

import re
from pathlib import Path

from claims.numbers.reports import REPORTS
from tests.browser.png import SIGNATURE

DOCS = Path(__file__).resolve().parents[3] / "docs"
HEAVIEST = 150_000


def test_the_docs_define_every_number_in_the_words_of_the_page() -> None:
    told = (DOCS / "numbers.md").read_text()
    lines = [f"**{report.title}** (`{report.key}.csv`). {report.said}" for report in REPORTS.values()]
    assert re.findall(r"^\*\*.*$", told, re.MULTILINE) == lines


def test_every_picture_is_in_the_gallery_light_and_dark_and_light_to_load() -> None:
    shown = set(re.findall(r"images/([\w-]+\.png)", (DOCS / "pages.md").read_text()))
    pictures = {path.name: path for path in (DOCS / "images").glob("*.png")}
    assert shown == set(pictures)
    assert {name for name in shown if name.replace("-light", "-dark") not in shown} == set()
    wrong = {n for n, p in pictures.items() if p.stat().st_size > HEAVIEST or p.read_bytes()[:8] != SIGNATURE}
    assert wrong == set()


def test_the_readme_shows_pictures_that_are_there() -> None:
    named = set(re.findall(r"docs/images/([\w-]+\.png)", (DOCS.parent / "README.md").read_text()))
    assert {"markup-light.png", "markup-dark.png"} <= named
    assert {name for name in named if not (DOCS / "images" / name).is_file()} == set()
