"""Whatever is sent, the answer is a page that says what is wrong: never an error of ours, never half a record."""

import pytest

from claims.models import Claim
from newsroom.models import Event
from tests import factories
from tests.claims.admin.pages import act, client_of, desk, page, typed

DEEP = "[" * 100_000


@pytest.fixture
def claim(editor):
    return factories.claim(editor)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seen", DEEP),
        ("seen", '{"evidence": 5, "words": {}, "sentence": [[]]}'),
        ("seen", '{"evidence": [{"id": 5}, {"id": [{}]}, 7]}'),
        ("version", "9" * 5000),
        ("version", "-1"),
        ("hops-0-ORDER", "9" * 5000),
        ("hops-0-party", "9" * 40),
        ("hops-TOTAL_FORMS", "x"),
        ("words-TOTAL_FORMS", "99999999"),
        ("words-0-place", "1-"),
        ("evidence-TOTAL_FORMS", "-5"),
        ("claimant", "\x00"),
        ("sentence", "a\x00b"),
        ("priority", "9"),
        ("due_on", "0000-13-99"),
        ("date_from", "9999-12-31"),
    ],
)
def test_a_desk_takes_no_nonsense(editor, claim, name, value):
    client = client_of(editor)
    factories.statements.edit(statement=claim, by=editor, version=claim.version, fields={"role": "someone"})
    events = Event.objects.count()
    given = {**typed(client.get(desk(claim))), "version": "1", "own_voice": "", name: value}
    if name in ("seen", "hops-0-ORDER"):
        given["sentence"] = "Mine."
    assert client.post(desk(claim), given).status_code in (200, 409)
    assert Event.objects.count() == events


@pytest.mark.parametrize("query", ["state=%00", "q=%00", "kind__exact=%00", "work=x", "p=x", "o=999", "nothing=1"])
def test_a_list_takes_no_nonsense(editor, claim, query):
    response = client_of(editor).get(f"{page('claims_statement_changelist')}?{query}")
    assert response.status_code in (200, 302, 400)


def test_searching_a_party_for_a_nul(editor):
    query = {"app_label": "claims", "model_name": "hop", "field_name": "party", "term": "\x00"}
    assert client_of(editor).get(page("autocomplete"), query).status_code == 200


@pytest.mark.parametrize("key", ["9" * 40, "\x00", "-1", "x"])
def test_keys_that_are_none_come_back_as_no_choice(editor, checker, claim, key):
    client = client_of(editor)
    url = page("sources_source_change", factories.source(editor).pk)
    response = client.post(url, {**typed(client.get(url), "source_form"), "origins": key})
    assert "origins" in response.context["adminform"].form.errors
    url = page("sources_party_merge", claim.article.outlet_id)
    assert "into" in client.post(url, {"version": 1, "reason": "So.", "into": key}).context["form"].errors
    taken = factories.taken(factories.submitted(claim, editor), checker)
    factories.support(taken, checker)
    given = {"version": factories.fresh(taken).version, "reason": "So.", "evidence": key}
    assert "evidence" in client_of(checker).post(act(taken, "propose"), given).context["form"].errors


@pytest.mark.parametrize("given", [{}, {"version": "x"}, {"version": "9" * 5000, "reason": "a\x00"}])
def test_a_verb_takes_no_nonsense(lead, claim, given):
    assert client_of(lead).post(act(claim, "withdraw"), given).status_code == 200
    assert factories.fresh(claim).state == "draft"


def test_numbers_that_no_database_holds(editor, claim):
    client = client_of(editor)
    for url in (page("claims_claim_change", 10**40), act(factories.Statement(pk=10**40), "submit")):
        assert client.get(url).status_code == 404


def test_a_long_article_with_many_statements_is_still_a_page(editor):
    text = " ".join(f"[Line {n}](https://a.example/{n}) stands here." for n in range(4000))
    story = factories.article(editor, text.replace("https://a.example/", "/"))
    for n in range(0, 60):
        factories.claim(editor, story, words=f"Line {n}](/{n}) stands here")
    response = client_of(editor).get(page("claims_article_change", story.pk))
    assert response.status_code == 200
    assert Claim.objects.count() == 60
    assert response.context["sentence_count"] == 4000
