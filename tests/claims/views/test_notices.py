"""The notices' pages: whose they are, in which order, what can be done, and what is chosen."""

import pytest
from django.utils.timezone import now

from claims.actions import assignments, comments
from claims.models import NoticeChoice, Notification
from claims.notifying.catching_up import catch_up, start
from claims.views import notices as pages
from newsroom.models import User
from tests import factories
from tests.claims.admin.pages import client_of, text_of, typed
from tests.factories import fresh

pytestmark = pytest.mark.django_db
LIST, SETTINGS = "/desk/notifications/", "/desk/notifications/settings/"
USUAL = {
    "assigned": "at_once", "returned": "at_once", "mentioned": "at_once",
    "signed_off": "admin", "gone_stale": "digest", "overdue": "digest",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _begin(db):
    start()


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def checking(people):
    return factories.in_state("checking", **people)


def mentions(statement, by: User, name: str, number: int = 1) -> list[int]:
    """``number`` comments of ``by`` that call upon ``name``; the ids of the notices, oldest first."""
    last = max(Notification.objects.values_list("pk", flat=True), default=0)
    for n in range(number):
        comments.comment(statement=statement, by=by, version=fresh(statement).version, text=f"@{name} remark {n}")
    catch_up()
    return sorted(Notification.objects.filter(pk__gt=last).values_list("pk", flat=True))


def shown(response) -> list[int]:
    return [row.notice.pk for row in (*response.context["unread"], *response.context["read"])]


def unread(user: User) -> set[int]:
    return set(Notification.objects.shown_to(user).unread().values_list("pk", flat=True))


# --- whose they are ---------------------------------------------------------------------------------------------------


def test_everybody_sees_their_own_and_no_other(people, checking, checker, lead, reviewer):
    mentions(checking, checker, "lead")
    mentions(checking, checker, "reviewer")
    first, second = Notification.objects.order_by("pk")
    assert shown(client_of(lead).get(LIST)) == [first.pk]
    assert shown(client_of(reviewer).get(LIST)) == [second.pk]
    assert shown(client_of(checker).get(LIST)) == []
    # Marking what is somebody else's does nothing, and tells nothing.
    answer = client_of(reviewer).post(LIST, {"do": "read", "notice": first.pk})
    assert (answer.status_code, unread(lead)) == (302, {first.pk})
    client_of(reviewer).post(LIST, {"do": "all", "up_to": second.pk})
    assert (unread(lead), unread(reviewer)) == ({first.pk}, set())


@pytest.mark.parametrize("roles", [[], ["reader"]])
@pytest.mark.parametrize("path", [LIST, SETTINGS])
def test_for_who_is_not_at_the_desk_there_are_no_notices(roles, path):
    client = client_of(factories.user(*roles))
    assert [client.get(path).status_code, client.post(path, {"do": "all", "up_to": 1}).status_code] == [404, 404]
    assert b'class="bell"' not in client.get("/admin/").content


def test_a_stranger_is_asked_who_they_are(client):
    assert client.get(LIST)["Location"] == f"/admin/login/?next={LIST}"


def test_what_one_may_see_no_longer_is_not_shown(people, checking, checker, lead):
    """Hidden means absent: neither on the page nor in the count."""
    mentions(checking, checker, "lead")
    group = lead.groups.get()
    lead.groups.clear()
    assert unread(User.objects.get(pk=lead.pk)) == set()
    assert client_of(lead).get(LIST).status_code == 404
    lead.groups.add(group)
    assert len(unread(User.objects.get(pk=lead.pk))) == 1


# --- the list ---------------------------------------------------------------------------------------------------------


def test_a_notice_says_what_happened_and_leads_to_the_statement(people, checking, checker, lead):
    mentions(checking, checker, "lead")
    response = client_of(lead).get(LIST)
    said = text_of(response)
    assert "Mentioned checker mentioned you in a comment. 0 minutes ago" in said.replace("\xa0", " ")
    assert f"Claim {checking.pk}, The Valley Post : The river will fall Checking @lead remark 0" in said
    assert f'<a class="notice-link" href="/desk/review/{checking.pk}/">' in response.content.decode()


def test_unread_come_first_and_each_part_begins_with_the_newest(people, checking, checker, lead):
    first, second, third, fourth = mentions(checking, checker, "lead", 4)
    client = client_of(lead)
    client.post(LIST, {"do": "read", "notice": fourth})
    client.post(LIST, {"do": "read", "notice": second})
    assert shown(client.get(LIST)) == [third, first, fourth, second]
    client.post(LIST, {"do": "unread", "notice": second})
    assert shown(client.get(LIST)) == [third, second, first, fourth]


def test_pages_walk_over_all_of_them_once(people, checking, checker, lead, monkeypatch):
    monkeypatch.setattr(pages, "PAGE", 3)
    all_ = mentions(checking, checker, "lead", 8)
    client = client_of(lead)
    for pk in all_[:4]:
        client.post(LIST, {"do": "read", "notice": pk})
    walked, after = [], ""
    while True:
        response = client.get(LIST, {"after": after} if after else {})
        walked.append(shown(response))
        after = response.context["page"].later
        if not after:
            break
    newest = all_[::-1]
    assert walked == [newest[:3], newest[3:6], newest[6:]]


@pytest.mark.parametrize("after", ["read", "read.", "unread.x", "read.99999999999999999999", "1", "ⅷ.1", "read.１"])
def test_an_address_that_makes_no_sense_shows_a_page(people, checking, checker, lead, after):
    (one,) = mentions(checking, checker, "lead")
    response = client_of(lead).get(LIST, {"after": after})
    assert (response.status_code, shown(response)) == (200, [one] if after != "read.１" else [])


def test_all_that_were_shown_are_marked_and_what_came_since_is_not(people, checking, checker, lead):
    before = mentions(checking, checker, "lead", 2)
    client = client_of(lead)
    form = typed(client.get(LIST), "form")
    assert form["up_to"] == [str(before[-1])]
    (since,) = mentions(checking, checker, "lead")
    said = text_of(client.post(LIST, {"do": "all", "up_to": before[-1]}, follow=True))
    assert "2 notices marked as read." in said
    assert unread(lead) == {since}


def test_a_mark_on_a_later_page_leads_back_to_it(people, checking, checker, lead):
    (one,) = mentions(checking, checker, "lead")
    address = f"{LIST}?after=unread.{one + 1}"
    assert client_of(lead).post(address, {"do": "read", "notice": one})["Location"] == address


@pytest.mark.parametrize(
    "sent", [{}, {"do": "all"}, {"do": "all", "up_to": "x"}, {"do": "read"}, {"do": "eat", "notice": 1}]
)
def test_what_cannot_be_done_is_said(lead, sent):
    assert client_of(lead).post(LIST, sent).status_code == 400


def test_nothing_yet_says_what_will_be_here(lead):
    assert "Nothing has happened that you are told of." in text_of(client_of(lead).get(LIST))


def test_hostile_words_are_words(people, checking, checker, lead):
    text = '@lead <script>alert(1)</script> "&'
    comments.comment(statement=checking, by=checker, version=checking.version, text=text)
    catch_up()
    content = client_of(lead).get(LIST).content.decode()
    assert "<script>alert" not in content and "&lt;script&gt;alert(1)&lt;/script&gt;" in content


@pytest.mark.parametrize("number", [3, 30])
def test_as_many_queries_for_30_notices_as_for_3(people, checking, checker, lead, number, django_assert_num_queries):
    mentions(checking, checker, "lead", number)
    client = client_of(lead)
    with django_assert_num_queries(8):
        client.get(LIST)


# --- the bell ---------------------------------------------------------------------------------------------------------


def bell(client) -> str:
    said = text_of(client.get("/admin/"))
    return said[said.index("Notifications") :].split(" lead API tokens")[0]


def test_the_bell_counts_what_is_unread(people, checking, checker, lead, monkeypatch):
    client = client_of(lead)
    assert bell(client) == "Notifications"
    mentions(checking, checker, "lead", 2)
    assert bell(client) == "Notifications, 2 unread"
    Notification.objects.update(read_at=now())
    assert bell(client) == "Notifications"
    monkeypatch.setattr("claims.templatetags.notices.COUNTED", 1)
    Notification.objects.update(read_at=None)
    assert bell(client) == "Notifications, 1+ unread"


# --- choices ----------------------------------------------------------------------------------------------------------


def test_the_page_shows_what_is_usual_and_keeps_what_is_chosen(lead):
    client = client_of(lead)
    before = {name: values[0] for name, values in typed(client.get(SETTINGS), "form").items() if name in USUAL}
    assert before == USUAL
    chosen = USUAL | {"assigned": "off", "overdue": "at_once"}
    assert "Saved." in text_of(client.post(SETTINGS, {**chosen, "do": "save"}, follow=True))
    after = {name: values[0] for name, values in typed(client.get(SETTINGS), "form").items() if name in USUAL}
    assert after == chosen
    client.post(SETTINGS, {"do": "usual"})
    assert dict(NoticeChoice.objects.values_list("kind", "way")) == USUAL


@pytest.mark.parametrize("change", [{"assigned": "loudly"}, {"assigned": ""}, {"overdue": None}])
def test_what_is_no_choice_is_refused_and_nothing_saved(lead, change):
    sent = {name: value for name, value in (USUAL | change).items() if value is not None}
    response = client_of(lead).post(SETTINGS, sent)
    assert response.status_code == 400
    assert "Nothing is saved yet: choose one way for each kind." in text_of(response)
    assert NoticeChoice.objects.count() == 0


def test_choices_are_ones_own(lead, checker):
    client_of(lead).post(SETTINGS, USUAL | {"assigned": "off"})
    assert set(NoticeChoice.objects.values_list("user__username", flat=True)) == {"lead"}


@pytest.mark.parametrize(
    ("email", "backend", "said"),
    [
        ("lead@post.example", "locmem", "Mails go to lead@post.example ."),
        ("", "locmem", "No e-mail address of yours is on file"),
        ("lead@post.example", "dummy", "This newsroom mails nothing yet"),
    ],
)
def test_the_page_says_where_mails_go(lead, settings, email, backend, said):
    User.objects.filter(pk=lead.pk).update(email=email)
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{backend}.EmailBackend"
    assert said in text_of(client_of(lead).get(SETTINGS))


def test_off_is_off(people, checking, checker, lead):
    client_of(lead).post(SETTINGS, USUAL | {"mentioned": "off"})
    assert mentions(checking, checker, "lead") == []
    queued = factories.in_state("queued", **people)
    both = factories.user("checker", name="both")
    assignments.assign(statement=queued, by=lead, version=queued.version, assignee=both)
    assert catch_up() == 1


# --- mentions in talk -------------------------------------------------------------------------------------------------


def test_a_name_called_upon_is_marked_and_others_are_left_alone(people, checking, checker, lead):
    comments.comment(statement=checking, by=checker, version=checking.version, text="@Lead and @nobody:\n<b>")
    for path in (f"/desk/review/{checking.pk}/", f"/admin/claims/claim/{checking.pk}/change/"):
        content = client_of(lead).get(path).content.decode()
        assert '<p dir="auto"><strong class="mention">@Lead</strong> and @nobody:<br>&lt;b&gt;</p>' in content
