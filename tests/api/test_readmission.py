"""Asked again with other numbers: the same answer as the long way gives, and never one more than the rights allow."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError
from django.utils import translation
from django.utils.timezone import now

from newsroom.api import urlpatterns
from newsroom.models import ApiToken, User
from newsroom.rates import Rate
from newsroom.rest import readmission
from newsroom.rest.views import RecordViews
from tests import factories
from tests.api.addresses import LISTS, SINGLES, furnished
from tests.api.client import Consumer, LoggedIn, ok, refused

pytestmark = pytest.mark.django_db

# Views of their own, which are always gone to the long way.
OTHERS = ("coverage/", "suggestions/", "transitions/", "me/")
HEADERS = (
    {},
    {"Accept_Language": "de"},
    {"Accept_Encoding": "gzip"},
    {"Accept": "text/csv"},
    {"Accept": "image/png"},
    {"If_None_Match": "*"},
)


@pytest.fixture
def straight(monkeypatch):
    """The answers that were given without going the long way, as they come."""
    found, ask = [], readmission._straight

    def watched(request, way):
        response = ask(request, way)
        if response is not None:
            found.append(response)
        return response

    monkeypatch.setattr(readmission, "_straight", watched)
    return found


@pytest.fixture
def furniture(editor, checker, reviewer, lead):
    return furnished(editor, checker, reviewer, lead)


def told(answer) -> tuple:
    """All that ``answer`` says, but how often one may still ask."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.status_code, {name: value for name, value in answer.items() if name != "RateLimit"}, body


def told_the_long_way(user, path, query=None, **headers) -> tuple:
    """What somebody is told whose token was never seen before."""
    return told(Consumer(user).get(path, query, **headers))


@pytest.mark.parametrize("headers", HEADERS, ids=str)
def test_each_address_is_answered_alike(headers, furniture, editor):
    by = Consumer(editor)
    # What is told of oneself tells which token was brought.
    paths = [path.format(**furniture) for path in [*LISTS, *SINGLES] if path != "me/"]
    first = [told(by.get(path, **headers)) for path in paths]
    # A thread may still speak the language of whoever asked before.
    with translation.override("de"):
        again = [told(by.get(path, **headers)) for path in paths]
    assert again == first == [told_the_long_way(editor, path, **headers) for path in paths]


def test_which_addresses_are_gone_to_straight(furniture, as_editor, straight):
    went = {}
    for path in [*LISTS, *SINGLES]:
        for _ in range(2):
            ok(as_editor.get(path.format(**furniture)))
        went[path] = len(straight)
        straight.clear()
    assert went == {path: 0 if path.endswith(OTHERS) else 1 for path in [*LISTS, *SINGLES]}


def test_so_is_another_row(editor, as_editor, straight):
    one, other = (factories.quote(editor) for _ in range(2))
    as_editor.get(f"statements/{one.pk}/")
    answer = as_editor.get(f"statements/{other.pk}/")
    assert straight == [answer]
    assert ok(answer)["id"] == other.pk
    assert told(answer) == told_the_long_way(editor, f"statements/{other.pk}/")


def test_so_is_a_row_below_another_one(furniture, editor, as_editor, straight):
    article = factories.article(editor)
    as_editor.get(f"articles/{furniture['article']}/revisions/1/")
    answer = as_editor.get(f"articles/{article.pk}/revisions/1/")
    assert straight == [answer]
    assert told(answer) == told_the_long_way(editor, f"articles/{article.pk}/revisions/1/")
    refused(as_editor.get(f"articles/{article.pk}/revisions/2/"), 404)


def test_so_is_a_list_from_elsewhere_on(furniture, editor, as_editor, straight):
    first = ok(as_editor.get("events/", {"since": 0, "page_size": 1}))
    for query in ({"since": 2, "page_size": 3}, {"since": 10**17, "page_size": 500}):
        answer = as_editor.get("events/", query)
        assert straight.pop() is answer
        assert told(answer) == told_the_long_way(editor, "events/", query)
    page = ok(as_editor.get(first["next"]))
    following = as_editor.get(page["next"])
    assert straight == [following]
    assert [event["id"] for event in page["results"] + ok(following)["results"]] == [2, 3]


def test_to_the_end_of_the_feed_and_on_from_there(furniture, editor, as_editor, straight):
    seen, path = [], "events/?page_size=7"
    while path:
        page = ok(as_editor.get(path))
        seen += [event["id"] for event in page["results"]]
        path = page["next"]
    assert as_editor.get(f"events/?since={seen[-1]}").json()["results"] == []
    factories.party(editor, "Somebody New")
    [new] = ok(as_editor.get(f"events/?since={seen[-1]}"))["results"]
    assert new["id"] == seen[-1] + 1
    assert seen == list(range(1, new["id"]))
    assert len(straight) > 2


# What of a view has its say before the action, and is not asked again.
BEFOREHAND = (
    *("dispatch", "initialize_request", "initial", "finalize_response", "handle_exception"),
    *("authentication_classes", "permission_classes", "throttle_classes", "content_negotiation_class"),
    *("get_permissions", "check_permissions", "get_throttles", "check_throttles", "perform_content_negotiation"),
)


def test_no_view_decides_more_than_others_before_its_action():
    found = {getattr(pattern.callback, "cls", object) for pattern in urlpatterns}
    views = [view for view in found if issubclass(view, RecordViews)]
    assert views
    for view in views:
        assert [name for name in BEFOREHAND if getattr(view, name) is not getattr(RecordViews, name)] == []


# An address the way to which is known, and one like it that does not hold up.
TURNED_DOWN = [
    ("statements/{claim}/", "statements/999999999/"),
    ("statements/{claim}/", "statements/999999999999999999/"),
    ("statements/{claim}/", "statements/9999999999999999999/"),
    ("statements/{claim}/", f"statements/{'9' * 5000}/"),
    ("statements/{claim}/", "statements//"),
    ("statements/{claim}/", "statements/%23/"),
    ("statements/{claim}/", "statements/０/"),
    ("statements/{claim}/", "statements/{claim}"),
    ("statements/{claim}/", "statements/{claim}/?since=1"),
    ("statements/{claim}/", "quotes/{claim}/"),
    ("statements/{claim}/", "claims/{quote}/"),
    ("articles/{article}/revisions/1/", "articles/999999999/revisions/1/"),
    ("articles/{article}/revisions/1/", "articles/{article}/revisions/999/"),
    ("events/?since=1", "events/?since="),
    ("events/?since=1", "events/?since=-1"),
    ("events/?since=1", "events/?since=1.5"),
    ("events/?since=1", "events/?since=1&since=2"),
    ("events/?since=1", f"events/?since={'9' * 30}"),
    ("events/?since=1&page_size=1", "events/?since=1&page_size=0"),
    ("events/?since=1&page_size=1", "events/?since=1&page_size=501"),
    ("events/?cursor=eyJiIjpmYWxzZSwibyI6ImlkIiwidiI6WzFdfQ", "events/?cursor=eyJiIjp0cnV"),
    ("events/?cursor=eyJiIjpmYWxzZSwibyI6ImlkIiwidiI6WzFdfQ", "events/?cursor=1"),
    ("statements/?speaker=1", "statements/?speaker=0"),
    ("statements/?fields=id", "statements/?fields=1"),
]


def test_what_does_not_hold_up_is_told_in_the_same_words(furniture, editor, as_editor):
    for known, path in TURNED_DOWN:
        ok(as_editor.get(known.format(**furniture)))
        answer = told(as_editor.get(path.format(**furniture)))
        assert answer == told_the_long_way(editor, path.format(**furniture)), path[:60]
        assert answer[0] in (301, 400, 404), path[:60]


def test_what_stands_in_other_letters_is_read_in_those(furniture, editor, as_editor):
    path = "statements/{claim}/?fields=id".format(**furniture)
    ok(as_editor.get(path))
    for letters, status in {"cp037": 400, "utf-8": 200}.items():
        header = {"Content_Type": f"text/plain; charset={letters}"}
        answer = told(as_editor.get(path, **header))
        assert answer == told_the_long_way(editor, path, **header)
        assert answer[0] == status


@pytest.fixture
def quote(editor):
    return factories.quote(editor)


@pytest.fixture
def again(as_editor, quote):
    """A function that asks for a row to which the way is known."""

    def ask(by=as_editor, **headers):
        return by.get(f"statements/{quote.pk}/", **headers)

    assert ask().status_code == 200
    return ask


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"revoked_at": now()}, 401),
        ({"expires_at": now() - timedelta(seconds=1)}, 401),
        ({"scopes": "webhooks"}, 403),
        ({"scopes": "read"}, 200),
    ],
    ids=["revoked", "expired", "without the scope", "with fewer scopes"],
)
def test_the_token_decides_anew(again, change, status):
    ApiToken.objects.update(**change)
    assert again().status_code == status


def test_so_does_its_owner(again, editor):
    editor.groups.set([])
    refused(again(), 403)
    # Of a draft readers do not know that it is there.
    editor.groups.set(Group.objects.filter(name="reader"))
    refused(again(), 404)
    User.objects.filter(pk=editor.pk).update(is_active=False)
    refused(again(), 401)


def test_lists_show_what_the_roles_see_now(quote, editor, as_editor):
    assert [row["id"] for row in ok(as_editor.get("statements/"))["results"]] == [quote.pk]
    editor.groups.set(Group.objects.filter(name="reader"))
    assert [ok(as_editor.get("statements/"))["results"] for _ in range(2)] == [[], []]


def test_nobody_goes_the_way_of_somebody_else(again, as_reader, as_checker, checker, straight):
    refused(again(as_reader), 404)
    assert again(as_checker).status_code == 200
    assert again(LoggedIn(checker)).status_code == 200
    refused(again(Consumer(factories.user())), 403)
    assert not straight


def test_ones_own_webhooks_stay_ones_own(furniture, as_editor, as_checker):
    paths = ["webhooks/{webhook}/", "webhooks/{webhook}/deliveries/", "webhooks/{webhook}/deliveries/{delivery}/"]
    for path in paths:
        address = path.format(**furniture)
        assert [as_editor.get(address).status_code for _ in range(2)] == [200, 200]
        assert [as_checker.get(address).status_code for _ in range(2)] == [404, 404]


def test_only_reading_goes_straight(again, straight, as_editor, quote):
    answer = as_editor.http.head(f"/api/v1/statements/{quote.pk}/", headers=as_editor._headers({}))
    refused(as_editor.patch(f"statements/{quote.pk}/", {}), 405)
    assert [answer.status_code, answer.content, straight] == [200, b"", []]


def test_what_the_client_has_is_not_sent_again(again, straight):
    tag = again()["ETag"]
    answers = [again(If_None_Match=tag), again(If_None_Match='"1-other"')]
    assert [answer.status_code for answer in answers] == [304, 200]
    assert straight[1:] == answers


def test_it_counts_once_against_what_the_token_may_ask(again, settings, straight):
    settings.THROTTLES = {"token": Rate(2, 3600)}
    assert [again()["RateLimit"].partition(";t")[0] for _ in range(2)] == ['"token";r=1', '"token";r=0']
    assert len(straight) == 2
    answer = again()
    refused(answer, 429)
    assert answer["RateLimit"].startswith('"token";r=0')


@pytest.mark.parametrize("path", ["statements/999999999/", "statements/?speaker=0"])
def test_what_is_turned_down_counts_once(path, again, as_editor, settings):
    as_editor.get("statements/?speaker=1")
    settings.THROTTLES = {"token": Rate(9, 3600)}
    assert as_editor.get(path)["RateLimit"].partition(";t")[0] == '"token";r=8'


@pytest.mark.parametrize("header", ["X_Request_Id", "Traceparent", "X_Amzn_Trace_Id", "X_B3_TraceId", "CF_Ray"])
def test_what_proxies_number_requests_with_makes_no_other_request(header, again, straight):
    for number in range(2):
        assert again(**{header: str(number)}).status_code == 200
    assert len(straight) == 2


def test_what_is_kept_is_bounded(again, monkeypatch):
    monkeypatch.setattr(readmission, "WAYS_KEPT", 3)
    for number in range(10):
        assert again(X_Number=str(number)).status_code == 200
        assert len(readmission._kept) <= 3


def test_no_secret_is_kept(again, as_editor):
    assert readmission._kept
    assert as_editor.secret not in repr(readmission._kept)


def test_a_database_that_does_not_answer_is_a_problem_in_words(again, monkeypatch):
    def find(secret):
        raise OperationalError("the server closed the connection")

    monkeypatch.setattr("newsroom.people.tokens.find", find)
    refused(again(), 503)


@pytest.mark.parametrize(
    ("failure", "status"),
    [(ValidationError("No."), 400), (InterfaceError("closed"), 500), (ValueError("amiss"), 500)],
    ids=repr,
)
def test_what_fails_is_told_in_the_same_words(failure, status, again, editor, as_editor, monkeypatch):
    def fail(*args):
        raise failure

    monkeypatch.setattr("newsroom.rest.views.one", fail)
    somebody_new = Consumer(editor)
    as_editor.http.raise_request_exception = somebody_new.http.raise_request_exception = False
    answer = again()
    refused(answer, status)
    assert told(answer) == told(again(somebody_new))
