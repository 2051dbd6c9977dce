"""The queue: what stands in each tab for whom, how it is narrowed and walked, and what can be done in place."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.utils.timezone import localdate

from claims.actions import statements
from claims.models import Decision, Statement
from claims.models.statement import Priority
from claims.views.queue_list import PAGE
from newsroom.models import Event
from tests import factories
from tests.claims.admin.pages import client_of, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


def shown(response) -> list[int]:
    return [row.statement.pk for row in response.context["rows"]]


def counts(response) -> dict[str, int]:
    return {tab.key: number for tab, number, _ in response.context["tabs"]}


def planned(statement: Statement, by, **fields) -> Statement:
    statements.plan(statement=statement, by=by, version=factories.fresh(statement).version, **fields)
    return factories.fresh(statement)


def test_each_tab_counts_what_it_shows(people, editor, checker, reviewer, lead):
    made = {state: factories.in_state(state, **people) for state in
            ("draft", "queued", "checking", "in_review", "signed_off", "stale", "withdrawn")}  # fmt: skip
    planned(made["queued"], editor, due_on=localdate() - timedelta(days=1), blocked_on="a call back")
    expected = {
        "editor": {"mine": 1, "waiting": 0, "anyone": 3, "stale": 1, "overdue": 1, "blocked": 1, "all": 7},
        "checker": {"mine": 1, "waiting": 2, "anyone": 3, "stale": 1, "overdue": 1, "blocked": 1, "all": 7},
        "reviewer": {"mine": 0, "waiting": 1, "anyone": 3, "stale": 1, "overdue": 1, "blocked": 1, "all": 7},
        "lead": {"mine": 0, "waiting": 2, "anyone": 3, "stale": 1, "overdue": 1, "blocked": 1, "all": 7},
    }
    for user in (editor, checker, reviewer, lead):
        client = client_of(user)
        for tab, number in expected[user.username].items():
            response = client.get(f"/desk/?tab={tab}")
            assert counts(response) == expected[user.username], user
            assert len(shown(response)) == number, (user, tab)


def test_work_left_with_somebody_who_may_no_longer_check_waits_for_anyone(people, checker, lead):
    left = factories.in_state("checking", **people)
    checker.groups.clear()
    assert shown(client_of(lead).get("/desk/?tab=anyone")) == [left.pk]


def test_the_desk_is_absent_for_readers_and_closed_to_strangers(client, reader):
    assert client_of(reader).get("/desk/").status_code == 404
    answer = client.get("/desk/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/desk/")


def test_stale_ones_say_why_and_are_counted_by_cause(people, lead):
    stale = factories.in_state("stale", **people)
    response = client_of(lead).get("/desk/?tab=stale")
    assert [(cause, number) for cause, _, number, _ in response.context["causes"]] == [("contrary_evidence", 1)]
    assert "Contradicting or qualifying evidence came in" in text_of(response)
    assert shown(client_of(lead).get("/desk/?tab=stale&cause=contrary_evidence")) == [stale.pk]
    assert shown(client_of(lead).get("/desk/?tab=stale&cause=recheck_due")) == []


def test_every_filter_narrows(people, editor, checker, lead):
    quote = factories.quote(editor)
    claim = factories.in_state("checking", **people)
    claim = planned(claim, editor, priority=Priority.urgent)
    client = client_of(lead)
    for query, expected in {
        "kind=quote": [quote.pk],
        f"outlet={quote.article.outlet_id}": [quote.pk],
        "state=checking": [claim.pk],
        "assignee=nobody": [quote.pk],
        "assignee=me": [],
        f"assignee={checker.pk}": [claim.pk],
        "priority=4": [claim.pk],
        "q=fall+by+Tuesday": [quote.pk],
        f"q=%23{claim.pk}": [claim.pk],
        "q=nothing+like+it": [],
    }.items():
        response = client.get(f"/desk/?tab=all&{query}")
        assert shown(response) == expected, query
        assert counts(response)["all"] == len(expected), query


@pytest.mark.parametrize(
    "query", ["kind=riddle", "outlet=999999", "outlet=x", "state=lost", "assignee=0", "priority=9", "cause=whim"]
)
def test_a_filter_that_makes_no_sense_is_said_to_be_one_and_shows_nothing(people, lead, query):
    factories.in_state("queued", **people)
    response = client_of(lead).get(f"/desk/?tab=all&{query}")
    assert (response.status_code, shown(response)) == (200, [])
    assert list(response.context["queue"].filters.errors) == [query.partition("=")[0]]
    assert "A filter is not understood" in text_of(response)


def test_an_unknown_tab_is_said_to_be_one(lead):
    assert "There is no tab “sideways”." in text_of(client_of(lead).get("/desk/?tab=sideways"))


def test_the_order_is_that_of_the_work_and_pages_neither_skip_nor_repeat(editor, lead):
    story = factories.article(editor)
    made = [factories.claim(editor, story) for _ in range(PAGE * 2 + 5)]
    first = planned(made[40], editor, priority=Priority.urgent)
    second = planned(made[60], editor, due_on=date(2030, 1, 1))
    third = planned(made[3], editor, due_on=date(2030, 1, 2))
    special = [first.pk, second.pk, third.pk]
    expected = special + [s.pk for s in made if s.pk not in special]
    client = client_of(lead)
    forwards, query = [], ""
    while True:
        page = client.get(f"/desk/?tab=all{query}")
        forwards.append(shown(page))
        if not page.context["page"].later:
            break
        query = f"&after={page.context['page'].later}"
    assert [pk for page_of in forwards for pk in page_of] == expected
    assert [len(found) for found in forwards] == [PAGE, PAGE, 5]
    back = client.get(f"/desk/?tab=all&before={page.context['page'].earlier}")
    assert shown(back) == forwards[1]
    assert client.get("/desk/?tab=all&after=nonsense").context["page"].statements[0].pk == first.pk


@pytest.mark.parametrize(("number", "username"), [(3, "lead"), (300, "lead"), (3, "checker"), (300, "checker")])
def test_the_queue_asks_as_often_for_300_rows_as_for_3(
    people, number, username, editor, lead, checker, django_assert_num_queries
):
    factories.in_state("checking", **people)
    factories.in_state("in_review", **people)
    story = factories.article(editor)
    for _ in range(number - 2):
        factories.claim(editor, story)
    client = client_of({"lead": lead, "checker": checker}[username])
    with django_assert_num_queries(18):
        response = client.get("/desk/?tab=all")
    assert len(response.context["rows"]) == min(number, PAGE)


def test_taking_in_place(people, checker):
    queued = factories.in_state("queued", **people)
    data = {"do": "take", "statement": queued.pk, "version": queued.version}
    answer = client_of(checker).post("/desk/?tab=waiting&kind=claim", data)
    assert (answer.status_code, answer["Location"]) == (302, f"/desk/?kind=claim&tab=waiting#row-{queued.pk}")
    assert (factories.fresh(queued).state, factories.fresh(queued).assignee) == ("checking", checker)


@pytest.mark.parametrize(
    ("who", "version", "status"), [("editor", None, 403), ("checker", 1, 409), ("checker", "x", 409)]
)
def test_a_refused_or_late_take_says_why_and_changes_nothing(people, editor, checker, who, version, status):
    queued = factories.in_state("queued", **people)
    data = {"do": "take", "statement": queued.pk, "version": version or queued.version}
    answer = client_of({"editor": editor, "checker": checker}[who]).post("/desk/?tab=all", data)
    assert answer.status_code == status
    words = "Only a checker may do this." if who == "editor" else "This was changed meanwhile"
    assert words in text_of(answer)
    assert factories.fresh(queued).state == "queued"


def row(statement: Statement, **changes) -> dict[str, object]:
    assignee = statement.assignee.username if statement.assignee else ""
    return {"do": "save", "statement": statement.pk, "version": statement.version, "priority": statement.priority,
            "due_on": statement.due_on or "", "assignee": assignee, **changes}  # fmt: skip


def test_a_row_saves_priority_due_date_and_assignee_together(people, lead, checker):
    queued = factories.in_state("queued", **people)
    client_of(lead).post("/desk/?tab=all", row(queued, priority=4, due_on="2031-05-06", assignee=checker.username))
    after = factories.fresh(queued)
    assert (after.priority, after.due_on, after.assignee, after.state) == (4, date(2031, 5, 6), checker, "checking")
    lines = Event.objects.filter(target_type="statement", target_id=queued.pk).order_by("id")
    assert list(lines.values_list("verb", flat=True))[-2:] == ["plan", "assign"]


def test_a_row_saved_as_it_stands_leaves_no_trace(people, lead):
    queued = factories.in_state("queued", **people)
    before = Event.objects.count()
    assert client_of(lead).post("/desk/?tab=all", row(queued)).status_code == 302
    assert (Event.objects.count(), factories.fresh(queued).version) == (before, queued.version)


def test_half_a_row_is_never_saved(people, lead, editor):
    """The assignee is none, so the priority beside it is not written either."""
    queued = factories.in_state("queued", **people)
    answer = client_of(lead).post("/desk/?tab=all", row(queued, priority=4, assignee=editor.username))
    assert answer.status_code == 400
    assert "There is no active checker called “editor”." in text_of(answer)
    assert factories.fresh(queued).priority == Priority.normal


def test_a_late_row_keeps_what_was_typed(people, lead, editor):
    queued = factories.in_state("queued", **people)
    late = row(queued, due_on="2031-05-06")
    planned(queued, editor, priority=Priority.high)
    answer = client_of(lead).post("/desk/?tab=all", late)
    assert answer.status_code == 409
    assert "What you typed is kept" in text_of(answer)
    [shown_row] = answer.context["rows"]
    assert shown_row.form["due_on"].value() == "2031-05-06"
    assert shown_row.form["version"].value() == str(factories.fresh(queued).version)
    assert factories.fresh(queued).due_on is None


def test_a_row_that_has_left_its_page_is_still_shown_with_what_was_typed(people, lead, checker):
    queued = factories.in_state("queued", **people)
    late = row(queued, due_on="2031-05-06")
    factories.taken(queued, checker)
    answer = client_of(lead).post("/desk/?tab=anyone", late)
    [shown_row] = answer.context["rows"]
    assert (answer.status_code, shown_row.form["due_on"].value()) == (409, "2031-05-06")


def test_saving_leads_back_to_the_same_page(people, lead):
    queued = factories.in_state("queued", **people)
    answer = client_of(lead).post("/desk/?tab=all&after=2.2030-01-01.7&ordering=x", row(queued, priority=3))
    assert answer["Location"] == f"/desk/?tab=all&after=2.2030-01-01.7#row-{queued.pk}"


def test_who_may_not_plan_or_assign_has_no_fields_for_it(people, reviewer, checker):
    factories.in_state("queued", **people)
    [for_reviewer] = client_of(reviewer).get("/desk/?tab=all").context["rows"]
    assert for_reviewer.form.open_fields == []
    [for_checker] = client_of(checker).get("/desk/?tab=all").context["rows"]
    assert for_checker.form.open_fields == ["priority", "due_on"]


def ticked(verb: str, *statements: Statement, **fields) -> dict[str, object]:
    versions = {f"version_{s.pk}": s.version for s in statements}
    return {"do": verb, "ids": [s.pk for s in statements], **versions, **fields}


def test_bulk_assign_gives_a_result_for_each_row(people, lead, checker):
    queued, draft = factories.in_state("queued", **people), factories.in_state("draft", **people)
    answer = client_of(lead).post("/desk/?tab=all", ticked("bulk_assign", queued, draft, assignee=checker.pk))
    assert [(r.statement.pk, r.is_done, r.words) for r in answer.context["results"]] == [
        (queued.pk, True, "Now checking."),
        (draft.pk, False, "This statement is draft; it would have to be queued or checking."),
    ]
    assert "Assign: 1 of 2 done" in text_of(answer)


def test_bulk_return_wants_a_reason_and_never_ones_own_work(people, editor, checker, lead):
    editor_and_reviewer = factories.user("editor", "reviewer", name="both")
    own = factories.in_state("in_review", **{**people, "creator": editor_and_reviewer})
    other = factories.in_state("in_review", **people)
    client = client_of(editor_and_reviewer)
    without = client.post("/desk/?tab=all", ticked("bulk_return", own, other, reason=" "))
    assert without.status_code == 400
    assert not Decision.objects.filter(kind="returned").exists()
    answer = client.post("/desk/?tab=all", ticked("bulk_return", own, other, reason="The source is missing."))
    assert [(r.statement.pk, r.is_done) for r in answer.context["results"]] == [(own.pk, False), (other.pk, True)]
    assert "You recorded this statement; somebody else must decide." in text_of(answer)
    assert Decision.objects.get(kind="returned").reason == "The source is missing."


def test_bulk_without_a_tick_says_so(lead, people):
    factories.in_state("queued", **people)
    answer = client_of(lead).post("/desk/?tab=all", {"do": "bulk_assign", "assignee": ""})
    assert answer.status_code == 400
    assert "Tick at least one statement first." in text_of(answer)


def test_an_unknown_thing_to_do_is_a_bad_request(lead):
    assert client_of(lead).post("/desk/", {"do": "dance"}).status_code == 400


def test_the_list_names_who_else_has_an_item_open(people, lead, checker):
    queued = factories.in_state("queued", **people)
    client_of(checker).get(f"/desk/review/{queued.pk}/")
    assert f"{checker} has it open" in text_of(client_of(lead).get("/desk/?tab=all"))
    assert "has it open" not in text_of(client_of(checker).get("/desk/?tab=all"))
