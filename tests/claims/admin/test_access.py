"""Who may open what: the roles' permissions, hidden is absent, and nothing can be deleted anywhere."""

import pytest
from django.contrib import admin
from django.contrib.admin.utils import quote

from newsroom.models import User
from tests import factories
from tests.claims.admin.pages import act, client_of, desk, page, text_of

ROLES = ("editor", "checker", "reviewer", "lead", "reader")
LISTS = {
    "claims_article": ROLES,
    "claims_quote": ROLES,
    "claims_claim": ROLES,
    "claims_statement": ROLES,
    "claims_evidence": ROLES,
    "claims_decision": ROLES,
    "sources_party": ROLES,
    "sources_source": ROLES,
    "sources_snapshot": ROLES,
    "newsroom_event": ROLES,
    "newsroom_user": (),
    "auth_group": (),
}
ADDS = {
    "claims_article": ("editor",),
    "claims_quote": ("editor",),
    "claims_claim": ("editor",),
    "sources_party": ("editor", "checker"),
    "sources_source": ("editor", "checker"),
    "sources_snapshot": ("editor", "checker"),
    "claims_statement": (),
    "claims_evidence": (),
    "claims_decision": (),
    "newsroom_event": (),
    "newsroom_user": (),
    "auth_group": (),
}


@pytest.fixture
def people(editor, checker, reviewer, lead, reader):
    return {"editor": editor, "checker": checker, "reviewer": reviewer, "lead": lead, "reader": reader}


@pytest.mark.parametrize("role", ROLES)
def test_lists_and_add_pages_open_for_just_the_roles_of_the_table(people, role):
    client = client_of(people[role])
    opened = {name: client.get(page(f"{name}_changelist")).status_code for name in LISTS}
    assert opened == {name: 200 if role in roles else 403 for name, roles in LISTS.items()}
    added = {name: client.get(page(f"{name}_add")).status_code for name in ADDS}
    assert added == {name: 200 if role in roles else 403 for name, roles in ADDS.items()}


def test_somebody_without_a_role_sees_no_list(db):
    client = client_of(factories.user(name="nobody"))
    assert {client.get(page(f"{name}_changelist")).status_code for name in LISTS} == {403}
    assert client.get(page("index")).status_code == 200


def test_strangers_are_asked_to_log_in(client, db):
    assert client.get(page("claims_article_changelist")).url.startswith("/admin/login/")


def test_nothing_is_deletable_by_anybody(rf, admin_user_with_everything, editor):
    draft = factories.claim(editor)
    client = client_of(admin_user_with_everything)
    for model, model_admin in admin.site._registry.items():
        request = rf.get("/")
        request.user = admin_user_with_everything
        assert not model_admin.has_delete_permission(request), model
        assert "delete_selected" not in model_admin.get_actions(request), model
    for row in (draft.article, draft.article.outlet):
        name = f"{row._meta.app_label}_{row._meta.model_name}_delete"
        assert client.post(page(name, quote(row.pk)), {"post": "yes"}).status_code == 403
    assert client.post(page("claims_claim_delete", draft.pk), {"post": "yes"}).status_code == 403
    assert factories.fresh(draft).pk == draft.pk


@pytest.fixture
def admin_user_with_everything(admin) -> User:
    return admin


def test_what_a_reader_may_not_know_of_is_absent(people):
    draft = factories.claim(people["editor"])
    signed = factories.in_state(
        "signed_off", **{"creator" if k == "editor" else k: v for k, v in people.items() if k != "reader"}
    )
    client = client_of(people["reader"])
    hidden = [desk(draft), act(draft, "submit"), page("claims_article_change", draft.article_id)]
    hidden += [page("claims_statement_comment", draft.pk), page("claims_article_revision", draft.article_id, 1)]
    hidden += [page("claims_claim_history", draft.pk), page("sources_party_change", draft.article.outlet_id)]
    assert [client.get(url).status_code for url in hidden] == [404] * len(hidden)
    assert client.get(page("claims_claim_change", 10**9)).status_code == 404
    assert client.get(desk(signed)).status_code == 200
    listed = client.get(page("claims_statement_changelist")).context["cl"].result_list
    assert [row.pk for row in listed] == [signed.pk]
    assert "Save" not in text_of(client.get(desk(signed)))


def test_a_reader_is_offered_no_actions_and_changes_nothing(people):
    signed = factories.in_state(
        "signed_off", **{"creator" if k == "editor" else k: v for k, v in people.items() if k != "reader"}
    )
    client = client_of(people["reader"])
    assert client.get(page("claims_statement_changelist")).context["action_form"] is None
    assert client.post(desk(signed), {"version": signed.version, "sentence": "Other."}).status_code == 403
    assert factories.fresh(signed).version == signed.version


def test_a_reader_reads_no_comments(people):
    from_lead = factories.in_state(
        "signed_off", **{"creator" if k == "editor" else k: v for k, v in people.items() if k != "reader"}
    )
    client_of(people["lead"]).post(
        page("claims_statement_comment", from_lead.pk), {"version": from_lead.version, "text": "Between ourselves."}
    )
    assert "Between ourselves." in text_of(client_of(people["lead"]).get(desk(from_lead)))
    assert "Between ourselves." not in text_of(client_of(people["reader"]).get(desk(from_lead)))


def test_the_log_of_the_admin_stays_empty_for_the_record(people):
    """The record tells who did what; a second account could only disagree with it."""
    client = client_of(people["editor"])
    client.post(page("sources_party_add"), {"name": "Ann Berg", "kind": "person"})
    entries = admin.models.LogEntry.objects.count()
    assert entries == 0
    assert factories.Party.objects.get().name == "Ann Berg"
