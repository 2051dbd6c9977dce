"""The page of numbers and its files: who may see them, what an address may ask, and what cannot be smuggled in."""

import csv
import io
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from claims.numbers.reports import REPORTS
from newsroom.models import User
from sources.models import Party
from tests import factories
from tests.claims.admin.pages import client_of, text_of
from tests.claims.numbers.many import many_quotes

pytestmark = pytest.mark.django_db

PAGE = "/desk/numbers/"


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def work(people):
    """A quote and a claim on their way, so that every chart has something to draw."""
    return factories.in_state("stale", **people), factories.in_state("in_review", kind="quote", **people)


def rows_of(response) -> list[list[str]]:
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    return list(csv.reader(io.StringIO(b"".join(response).decode("utf-8"), newline="")))


@pytest.mark.parametrize(
    ("roles", "status"),
    [(["editor"], 200), (["checker"], 200), (["reviewer"], 200), (["lead"], 200), (["integration"], 200),
     (["reader"], 404), ([], 404), (["reader", "lead"], 200)],
)  # fmt: skip
def test_the_numbers_are_for_those_who_see_everything(work, roles, status):
    client = client_of(factories.user(*roles, name="somebody"))
    addresses = [PAGE, *(f"{PAGE}{key}.csv" for key in REPORTS)]
    assert {client.get(address).status_code for address in addresses} == {status}


def test_there_is_nothing_to_send_to_it(lead):
    client = client_of(lead)
    assert [client.post(address).status_code for address in (PAGE, f"{PAGE}backlog.csv")] == [405, 405]
    assert client.get(f"{PAGE}riddle.csv").status_code == 404


def test_a_new_newsroom_is_told_where_to_begin(lead):
    words = text_of(client_of(lead).get(PAGE))
    assert "Nothing is recorded yet, so there is nothing to count. Take in an article" in words


def test_every_report_says_what_it_counts_and_shows_chart_and_table(work, lead):
    response = client_of(lead).get(PAGE)
    words = text_of(response)
    sections = response.context["sections"]
    assert [section.report.key for section in sections] == list(REPORTS)
    assert [section.report.key for section in sections if str(section.report.said) not in words] == []
    assert [section.report.key for section in sections if section.drawing is None] == []
    assert (response.context["figures"].open, response.context["figures"].signed) == (2, 1)
    charts = re.findall(r'<svg class="chart".*?</svg>', response.content.decode(), re.DOTALL)
    for chart in charts:
        tree = ElementTree.fromstring(chart)  # noqa: S314 - our own page
        told = tree.get("aria-labelledby").split()
        assert [tree.find(tag).get("id") for tag in ("title", "desc")] == told
        assert all(tree.find(tag).text.strip() for tag in ("title", "desc"))
    assert len(charts) == len(REPORTS)
    assert " style=" not in response.content.decode()


TODAY = localdate()


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("", TODAY - timedelta(29), TODAY),
        ("last=7", TODAY - timedelta(6), TODAY),
        ("last=365", TODAY - timedelta(364), TODAY),
        ("from=2026-03-01&to=2026-03-31", "2026-03-01", "2026-03-31"),
        ("from=2026-03-01&to=2026-03-01&last=7", "2026-03-01", "2026-03-01"),
        ("to=2026-03-31", "2026-03-02", "2026-03-31"),
        (f"from={TODAY - timedelta(2)}", TODAY - timedelta(2), TODAY),
        (f"from={TODAY}&to=9999-12-31", TODAY, TODAY),
    ],
)
def test_days_that_can_be_asked_for(work, lead, asked, first, last):
    scope = client_of(lead).get(f"{PAGE}?{asked}").context["scope"]
    assert (str(scope.first), str(scope.last)) == (str(first), str(last))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("from=yesterday", "This is no day. Write it as 2026-03-31."),
        ("to=2026-02-30", "This is no day. Write it as 2026-03-31."),
        ("from=%00", "This is no day. Write it as 2026-03-31."),
        ("from=2026-03-02&to=2026-03-01", "The last day lies before the first."),
        (f"from={TODAY + timedelta(1)}", "This day is still to come."),
        ("from=0001-01-01&to=0001-01-02", "The numbers begin with the year 1990."),
        ("to=1989-12-31", "The numbers begin with the year 1990."),
        ("from=1990-01-01&to=2026-01-01", "These are more than ten years. Choose fewer."),
        ("last=8", "“8” is none of the numbers of days to choose from."),
        ("outlet=999", "There is no such outlet. Choose from the list."),
        ("outlet=99999999999999999999999999", "There is no such outlet. Choose from the list."),
        ("outlet=%00", "Null characters are not allowed."),
    ],
)
def test_what_makes_no_sense_is_said_and_counts_nothing(work, lead, asked, said):
    page = client_of(lead).get(f"{PAGE}?{asked}")
    assert (page.status_code, said in text_of(page), "sections" in page.context) == (400, True, False)
    file = client_of(lead).get(f"{PAGE}people.csv?{asked}")
    assert (file.status_code, file.content.decode().strip()) == (400, said)


def test_an_outlet_narrows_page_and_file_alike(work, people, lead):
    claim, _ = work
    asked = f"?outlet={claim.article.outlet_id}"
    page = client_of(lead).get(f"{PAGE}{asked}")
    assert page.context["figures"].open == 1
    assert f"/desk/numbers/outlets.csv{asked}" in page.content.decode()
    assert [row[0] for row in rows_of(client_of(lead).get(f"{PAGE}outlets.csv{asked}"))][1:] == ["The Valley Post"]


def test_a_file_has_plain_values_under_names_that_stay(work, lead):
    response = client_of(lead).get(f"{PAGE}returned.csv?from=2026-03-01&to=2026-03-02")
    assert response["Content-Disposition"] == 'attachment; filename="numbers-returned-2026-03-01-2026-03-02.csv"'
    assert b"".join(response) == (b"from,decided,returned,returned_share\r\n2026-03-01,0,0,\r\n2026-03-02,0,0,\r\n")
    heads = {key: rows_of(client_of(lead).get(f"{PAGE}{key}.csv"))[0] for key in REPORTS}
    assert heads == {key: [column.key for column in report.columns] for key, report in REPORTS.items()}


NAMES = [
    '=HYPERLINK("http://evil.example")',
    "+1 person",
    "-2 people",
    "@home",
    "  =1+1",
    "\t=1+1",
    "＝1",
    "<script>alert(1)</script>",
    "مريم العبد الله, الناطقة",
    'Line one\nline "two"',
    "🧑‍🤝‍🧑" * 40,
    "W" * 300,
]


def test_hostile_and_foreign_names_stay_words(editor, lead):
    story = factories.article(editor)
    for name in NAMES:
        speaker = factories.party(editor)
        Party.objects.filter(pk=speaker.pk).update(name=name)
        factories.quote(editor, story, speaker)
    rows = rows_of(client_of(lead).get(f"{PAGE}speakers.csv"))
    starters = [f"'{name}" for name in NAMES[:7]]
    assert {row[0] for row in rows[1:]} == {*starters, *NAMES[7:]}
    page = client_of(lead).get(PAGE)
    assert "<script>alert" not in page.content.decode()
    assert NAMES[8] in text_of(page)


QUERIES = 23
QUERIES_OF_A_FILE = 4


@pytest.mark.parametrize("rows", [3, 300])
def test_the_page_asks_as_often_for_many_as_for_few(rows, editor, lead):
    story = factories.article(editor)
    many_quotes(story, [editor], rows)
    client = client_of(User.objects.get(pk=lead.pk))
    with CaptureQueriesContext(connection) as queries:
        assert client.get(PAGE).status_code == 200
    with CaptureQueriesContext(connection) as of_a_file:
        assert len(rows_of(client.get(f"{PAGE}speakers.csv"))) == rows + 1
    assert (len(queries), len(of_a_file)) == (QUERIES, QUERIES_OF_A_FILE)
