"""Two people on one thing: the second is shown what the first changed, and keeps what they typed."""

import pytest

from claims.actions import articles, statements
from claims.models import Evidence
from tests import factories
from tests.claims.admin.pages import act, client_of, desk, page, text_of, typed


@pytest.fixture
def other(db):
    return factories.user("editor", name="other")


@pytest.fixture
def claim(editor):
    return factories.claim(editor)


def changed_by(other, claim, **fields):
    statements.edit(statement=claim, by=other, version=factories.fresh(claim).version, fields=fields)


def disputed(response):
    return {row.label: (row.theirs, row.yours, row.is_yours) for row in response.context["disputed"]}


def test_both_changed_one_field(editor, other, claim):
    client = client_of(editor)
    data = {**typed(client.get(desk(claim))), "sentence": "Mine.", "role": "my role"}
    changed_by(other, claim, sentence="Theirs.")
    response = client.post(desk(claim), data)
    assert response.status_code == 409
    assert "Somebody else was quicker: other" in text_of(response)
    assert disputed(response) == {"Sentence": ("Theirs.", "Mine.", True)}
    assert factories.fresh(claim).sentence == "Theirs."
    again = typed(response)
    assert (again["sentence"], again["role"]) == (["Mine."], ["my role"])
    assert client.post(desk(claim), again).status_code == 302
    assert (factories.fresh(claim).sentence, factories.fresh(claim).role) == ("Mine.", "my role")


def test_a_field_i_had_not_touched_takes_theirs(editor, other, claim):
    client = client_of(editor)
    data = {**typed(client.get(desk(claim))), "role": "my role"}
    changed_by(other, claim, sentence="Theirs.", claim_type="event")
    response = client.post(desk(claim), data)
    assert disputed(response) == {
        "Sentence": ("Theirs.", "The river stood at four metres on Sunday.", False),
        "Claim type": ("Event", "Figure", False),
    }
    client.post(desk(claim), typed(response))
    saved = factories.fresh(claim)
    assert (saved.sentence, saved.claim_type, saved.role) == ("Theirs.", "event", "my role")


def test_chains_and_words_are_kept_or_taken_whole(editor, other, claim):
    client = client_of(editor)
    mine = {**typed(client.get(desk(claim))), "words-0-words": "The town closed two bridges.", "words-0-place": ""}
    source = factories.source(other)
    statements.edit(
        statement=claim,
        by=other,
        version=claim.version,
        passages=[factories.Choice(exact="Nobody was hurt.")],
        hops=[factories.Step(party=claim.article.outlet, source=source)],
    )
    response = client.post(desk(claim), mine)
    found = disputed(response)
    assert found["Passages"] == ("Nobody was hurt.", "The town closed two bridges.", True)
    assert found["Chain"][2] is False and "The town's gauge" in found["Chain"][0]
    assert client.post(desk(claim), typed(response)).status_code == 302
    saved = factories.fresh(claim)
    assert saved.printed_text == "The town closed two bridges."
    assert [hop.source for hop in saved.hops.all()] == [source]


def test_evidence_of_both_stays(editor, other, claim):
    piece = factories.support(claim, editor)
    client = client_of(editor)
    data = typed(client.get(desk(claim)))
    extra = factories.snapshot(editor)
    data |= {
        "evidence-0-note": "my note",
        "evidence-TOTAL_FORMS": "2",
        "evidence-1-snapshot": str(extra.pk),
        "evidence-1-stance": "context",
        "evidence-1-covers_content": "on",
        "evidence-1-note": "my new piece",
    }
    factories.support(claim, other, note="their new piece")
    response = client.post(desk(claim), data)
    assert response.status_code == 409
    assert client.post(desk(claim), typed(response)).status_code == 302
    notes = Evidence.objects.filter(statement=claim).order_by("id").values_list("note", flat=True)
    assert list(notes) == ["my note", "their new piece", "my new piece"]
    assert factories.fresh(piece).note == "my note"


def test_a_verb_on_an_old_version_says_so_and_keeps_the_reason(editor, lead, other, claim):
    claim = factories.submitted(claim, editor)
    client = client_of(lead)
    data = {**typed(client.get(act(claim, "withdraw")), "form"), "reason": "A mistake of ours."}
    changed_by(other, claim, role="someone")
    response = client.post(act(claim, "withdraw"), data)
    assert response.status_code == 409
    assert "This was changed meanwhile" in text_of(response)
    again = typed(response, "form")
    assert again["reason"] == ["A mistake of ours."]
    assert factories.fresh(claim).state == "queued"
    client.post(act(claim, "withdraw"), again)
    assert factories.fresh(claim).state == "withdrawn"


def test_a_comment_on_an_old_version_is_kept(editor, other, claim):
    changed_by(other, claim, role="someone")
    client = client_of(editor)
    sent = {"version": claim.version, "text": "Is it so?"}
    response = client.post(page("claims_statement_comment", claim.pk), sent)
    assert typed(response, "form")["text"] == ["Is it so?"]
    client.post(page("claims_statement_comment", claim.pk), typed(response, "form"))
    assert [remark.text for remark in claim.comments.all()] == ["Is it so?"]


def test_facts_of_an_article(editor, other, claim):
    article = claim.article
    url = page("claims_article_change", article.pk)
    client = client_of(editor)
    data = {**typed(client.get(url), "article_form"), "headline": "My headline"}
    articles.correct(article=article, by=other, version=article.version, headline="Their headline", language="de")
    response = client.post(url, data)
    assert disputed(response) == {"Headline": ("Their headline", "My headline", True), "Language": ("de", "en", False)}
    assert client.post(url, typed(response, "article_form")).status_code == 302
    saved = factories.fresh(article)
    assert (saved.headline, saved.language) == ("My headline", "de")


def test_a_new_text_on_an_old_version_is_kept(editor, other, claim):
    article = claim.article
    url = page("claims_article_revise", article.pk)
    client = client_of(editor)
    data = {**typed(client.get(url), "form"), "text": "My whole new text."}
    articles.revise(article=article, by=other, version=article.version, text=factories.TEXT + "\nMore.")
    response = client.post(url, data)
    assert response.status_code == 409
    assert typed(response, "form")["text"] == ["My whole new text."]
    assert article.revisions.count() == 2
    client.post(url, typed(response, "form"))
    assert article.revisions.latest("number").text == "My whole new text."


def test_a_party_changed_by_somebody_else(editor, other):
    party = factories.party(editor)
    url = page("sources_party_change", party.pk)
    client = client_of(editor)
    data = {**typed(client.get(url), "party_form"), "other_names": "Mayor Berg"}
    factories.outside.edit_party(party=party, by=other, version=party.version, name="Anna Berg")
    response = client.post(url, data)
    assert disputed(response)["Name"] == ("Anna Berg", "Ann Berg", False)
    client.post(url, typed(response, "party_form"))
    saved = factories.fresh(party)
    assert (saved.name, [alias.name for alias in saved.aliases.all()]) == ("Anna Berg", ["Mayor Berg"])
