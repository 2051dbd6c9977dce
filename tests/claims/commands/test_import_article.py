"""An article comes in from a file, whole and dated, or the person is told what is wrong with it."""

import io
import sys
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.actions.articles import MAX_TEXT
from claims.importing.article_file import MAX_CHARACTERS, Unreadable, contents, decoded, publication
from claims.models import Article, Revision
from newsroom.models import Event
from sources.models import Party, Source
from tests import factories

TEXT = """news.example.org

The bridge is closed

![The bridge in May](https://news.example.org/bridge.png)

The bridge has been closed since [Monday](https://town.example/notice), the town said. Nobody knows for how long.

(With input from Coastline)
"""

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "article.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def import_article(*arguments) -> str:
    out = StringIO()
    call_command("import_article", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_everything_that_stands_in_the_file_is_taken_in(admin, file):
    printed = import_article(file)
    article = Article.objects.get()
    assert printed == (
        f"Article {article.pk}: “The bridge is closed”, news.example.org. Blocks: 5, sentences: 6, links: 1.\n"
    )
    assert (article.headline, article.outlet.name, article.credit_line, article.language) == (
        "The bridge is closed",
        "news.example.org",
        "(With input from Coastline)",
        "en",
    )
    assert article.outlet.kind == "organisation"
    assert article.created_by == admin and article.published_at is None
    assert Revision.objects.get().text == TEXT
    assert list(Source.objects.values_list("title", "url", "kind")) == [
        ("Monday", "https://town.example/notice", "page")
    ]


def test_what_is_said_goes_before_what_is_read(editor, file):
    options = {
        "--outlet": "The Daily",
        "--url": "https://daily.example/bridge",
        "--headline": "Closed",
        "--credit": "none",
        "--language": "en-GB",
        "--published": "2025-03-17",
        "--by": "editor",
    }
    import_article(file, *(part for pair in options.items() for part in pair))
    article = Article.objects.get()
    assert (article.outlet.name, article.url, article.headline) == (
        "The Daily",
        "https://daily.example/bridge",
        "Closed",
    )
    assert (article.credit_line, article.language, article.created_by) == ("none", "en-GB", editor)


def test_the_outlet_is_the_urls_host_where_no_line_names_it(admin, tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("The bridge is closed\n\nIt was closed on Monday.\n")
    import_article(path, "--url", "https://www.daily.example/bridge")
    assert Article.objects.get().outlet.name == "daily.example"


def test_a_known_outlet_is_found_by_its_alias_as_it_stands_today(admin, file):
    known = factories.party(admin, "The Daily", "organisation", aliases=["News.example.ORG"])
    import_article(file)
    assert Article.objects.get().outlet == known
    assert Party.objects.count() == 1


def test_an_ambiguous_outlet_is_asked_about(admin, file):
    one = factories.party(admin, "news.example.org", "organisation")
    other = factories.party(admin, "news.example.org", "person")
    with pytest.raises(CommandError, match=rf"\({one.pk}, {other.pk}\)"):
        import_article(file)


def test_the_standard_input_is_read(admin, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.replace("\n", "\r\n").encode())))
    import_article("-")
    assert Revision.objects.get().text == TEXT


DATES = {
    "2025": (datetime(2025, 1, 1, tzinfo=UTC), "UTC", "year"),
    "2025-03": (datetime(2025, 3, 1, tzinfo=UTC), "UTC", "month"),
    "2025-03-17": (datetime(2025, 3, 17, tzinfo=UTC), "UTC", "day"),
    "2025-03-17T10:22Z": (datetime(2025, 3, 17, 10, 22, tzinfo=UTC), "UTC", "minute"),
    "2025-03-17 10:22:05+08:00": (datetime(2025, 3, 17, 2, 22, 5, tzinfo=UTC), "Etc/GMT-8", "minute"),
    "2025-03-17T10:22-05:00": (datetime(2025, 3, 17, 15, 22, tzinfo=UTC), "Etc/GMT+5", "minute"),
}


@pytest.mark.parametrize("given", DATES)
def test_the_date_is_kept_as_exactly_as_it_was_given(admin, file, given):
    import_article(file, "--published", given)
    article = Article.objects.get()
    assert (article.published_at, article.published_timezone, article.published_precision) == DATES[given]


def test_a_day_begins_where_the_outlet_is():
    when = publication("2025-03-17", "Asia/Shanghai")
    assert when.at.astimezone(UTC) == datetime(2025, 3, 16, 16, tzinfo=UTC)
    assert (when.timezone, when.precision) == ("Asia/Shanghai", "day")
    assert publication("2025-07-17T12:00", "Europe/Kyiv").at.astimezone(UTC).hour == 9
    assert publication("2025-07-17T12:00+03:00", "Europe/Kyiv").timezone == "Europe/Kyiv"


BAD_DATES = {
    "yesterday": "is no date",
    "2025-02-30": "is no date",
    "2025-13": "is no date",
    "0000": "is no date",
    "2025-03-17T25:00Z": "is no date",
    "2025-03-17T10:22": "has no time zone",
    "2025-03-17T10:22+05:30": "give --timezone",
}


@pytest.mark.parametrize("given", BAD_DATES)
def test_a_bad_date_is_refused_and_nothing_is_written(admin, file, given):
    with pytest.raises(CommandError, match=BAD_DATES[given]):
        import_article(file, "--published", given)
    assert not Event.objects.exists() and not Party.objects.exists()


BAD_FILES = {
    b"": "is empty",
    b" \n\t\n": "is empty",
    b"caf\xe9": "not UTF-8: byte 3 is 0xe9",
    b"\xed\xa0\x80": "not UTF-8",
    b"a title\n\nno\0thing": "Character 11 is a NUL",
    b"x" * (MAX_CHARACTERS + 1): "too long",
    b"x" * (4 * MAX_CHARACTERS + 1): "too large",
    b"A sentence, and no headline.": "give --headline",
}


@pytest.mark.parametrize("content", BAD_FILES, ids=BAD_FILES.values())
def test_a_file_that_is_no_article_is_refused_and_nothing_is_written(admin, tmp_path, content):
    path = tmp_path / "bad"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=BAD_FILES[content]):
        import_article(path, "--outlet", "The Daily")
    assert not Event.objects.exists() and not Party.objects.exists()


def test_a_missing_file_and_a_folder_are_refused(admin, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        import_article(tmp_path / "nothing.md")
    with pytest.raises(CommandError, match="Is a directory"):
        import_article(tmp_path)


def test_bad_options_are_named(admin, file):
    with pytest.raises(CommandError, match="url: Give an http or https address"):
        import_article(file, "--url", "bridge")
    with pytest.raises(CommandError, match="no time zone"):
        import_article(file, "--timezone", "Mars/Olympus")
    assert not Article.objects.exists()


def test_nobody_knows_who_published_it(admin, tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("The bridge is closed\n\nIt was closed on Monday.\n")
    with pytest.raises(CommandError, match="--outlet or --url"):
        import_article(path)


def test_who_takes_it_in_must_be_clear_and_allowed(editor, reader, file):
    with pytest.raises(CommandError, match="--by USERNAME"):
        import_article(file)
    with pytest.raises(CommandError, match="no active user “nobody”"):
        import_article(file, "--by", "nobody")
    with pytest.raises(CommandError, match="do not allow"):
        import_article(file, "--by", "reader")
    factories.user(name="one", is_superuser=True)
    factories.user(name="two", is_superuser=True)
    with pytest.raises(CommandError, match="--by USERNAME"):
        import_article(file)


def test_the_limits_of_the_file_and_of_the_action_are_one():
    assert MAX_CHARACTERS == MAX_TEXT


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert decoded(b"\xef\xbb\xbfTitle") == "Title"


def test_unreadable_is_told_in_words():
    with pytest.raises(Unreadable, match="not UTF-8"):
        decoded(b"\xff")


def test_a_text_without_headline_credit_or_host():
    found = contents("It was closed on Monday. Nobody knows why.\n")
    assert (found.headline, found.outlet, found.credit, found.links) == ("", "", "", 0)
    assert (found.blocks, found.sentences) == (1, 2)


@pytest.mark.shared
def test_the_founding_article(admin, shared):
    path = shared / "seed" / "article.md"
    printed = import_article(path, "--published", "2025-03-17", "--timezone", "Asia/Shanghai")
    article = Article.objects.get()
    text = path.read_text(encoding="utf-8")
    assert f"Article {article.pk}: " in printed and "Blocks: 26," in printed
    assert article.headline == text.splitlines()[2]
    assert article.outlet.name == text.splitlines()[0]
    assert article.credit_line == "(With input from Xinhua)"
    assert Revision.objects.get().text == text
    assert article.published_precision == "day"
