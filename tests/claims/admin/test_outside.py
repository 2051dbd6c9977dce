"""Parties, sources and snapshots through the admin."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from newsroom.models import Event
from sources.models import Party, Snapshot, Source
from tests import factories
from tests.claims.admin.pages import client_of, page, text_of, typed


def test_a_party_with_its_other_names(checker):
    client = client_of(checker)
    client.post(
        page("sources_party_add"), {"name": "Ann Berg", "kind": "person", "other_names": "A. Berg\nMayor Berg\n"}
    )
    party = Party.objects.get()
    assert [alias.name for alias in party.aliases.all()] == ["A. Berg", "Mayor Berg"]
    url = page("sources_party_change", party.pk)
    client.post(url, {**typed(client.get(url), "party_form"), "other_names": "Mayor Berg"})
    assert [alias.name for alias in party.aliases.all()] == ["Mayor Berg"]
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == ["add", "edit"]


def test_a_party_made_in_a_popup_is_handed_back(editor):
    response = client_of(editor).post(
        page("sources_party_add"), {"name": "Norda", "kind": "organisation", "_popup": "1"}
    )
    given = json.loads(response.context["popup_response_data"])
    assert given == {"value": str(Party.objects.get().pk), "obj": "Norda"}


def test_parties_are_found_by_any_name_and_merged_ones_not_at_all(editor):
    party = factories.party(editor, aliases=["Mayor Berg"])
    other = factories.party(editor, "Ann Bergh")
    factories.outside.merge_party(party=other, into=party, by=editor, version=1, reason="A slip.")
    client = client_of(editor)
    query = {"app_label": "claims", "model_name": "hop", "field_name": "party"}
    for term in ("mayor", "berg", "bergh"):
        answer = client.get(page("autocomplete"), {**query, "term": term}).json()["results"]
        assert [row["id"] for row in answer] == ([str(party.pk)] if term != "bergh" else [])


def test_merging_asks_for_a_reason_and_says_what_happened(editor):
    one, other = factories.party(editor, "A. Berg"), factories.party(editor)
    client = client_of(editor)
    url = page("sources_party_merge", one.pk)
    form = typed(client.get(url), "form")
    assert "This field is required." in text_of(client.post(url, {**form, "into": other.pk}))
    assert client.post(url, {**form, "into": other.pk, "reason": "One person."}).url == page(
        "sources_party_change", other.pk
    )
    assert factories.fresh(one).merged_into == other
    assert Event.objects.get(verb="merge").reason == "One person."
    again = client.post(url, {**form, "into": other.pk, "reason": "Twice.", "version": factories.fresh(one).version})
    assert "is merged into “Ann Berg” already." in text_of(again)


def test_merging_on_an_old_version_keeps_what_was_typed(editor):
    one, other = factories.party(editor, "A. Berg"), factories.party(editor)
    client = client_of(editor)
    url = page("sources_party_merge", one.pk)
    form = {**typed(client.get(url), "form"), "into": other.pk, "reason": "One person."}
    factories.outside.edit_party(party=one, by=editor, version=1, description="mayor")
    response = client.post(url, form)
    assert factories.fresh(one).merged_into is None
    kept = typed(response, "form")
    assert (kept["reason"], kept["into"]) == (["One person."], [str(other.pk)])
    client.post(url, kept)
    assert factories.fresh(one).merged_into == other


def test_sources_never_run_in_a_circle(editor):
    wire, reprint = factories.source(editor, "The wire", "wire"), factories.source(editor, "The reprint", "page")
    client = client_of(editor)
    url = page("sources_source_change", reprint.pk)
    client.post(url, {**typed(client.get(url), "source_form"), "origins": [wire.pk]})
    assert list(reprint.derived_from.all()) == [wire]
    assert typed(client.get(url), "source_form")["origins"] == [str(wire.pk)]
    url = page("sources_source_change", wire.pk)
    response = client.post(url, {**typed(client.get(url), "source_form"), "origins": [reprint.pk]})
    assert response.context["adminform"].form.errors["origins"] == [
        "A source cannot be derived from itself, not even by way of others."
    ]
    assert "The reprint" in text_of(client.get(url))


def test_a_snapshot_of_text_is_added_from_its_source_and_never_changed(editor):
    source = factories.source(editor)
    client = client_of(editor)
    url = page("sources_snapshot_add")
    form = typed(client.get(url, {"source": source.pk}), "snapshot_form")
    assert form["source"] == [str(source.pk)]
    client.post(url, {**form, "text": "Sunday: 4.02 m"})
    snapshot = Snapshot.objects.get()
    assert (snapshot.text, snapshot.method, snapshot.outcome) == ("Sunday: 4.02 m", "by_hand", "found")
    assert client.post(page("sources_snapshot_change", snapshot.pk), {"text": "other"}).status_code == 403
    assert "Sunday: 4.02 m" in text_of(client.get(page("sources_source_change", source.pk)))


def test_a_snapshot_of_a_file_comes_back_as_a_download_only(editor):
    source = factories.source(editor)
    client = client_of(editor)
    page_bytes = b"<script>alert(1)</script>"
    upload = SimpleUploadedFile("page.html", page_bytes, "text/html")
    client.post(page("sources_snapshot_add"), {"source": source.pk, "outcome": "found", "file": upload})
    snapshot = Snapshot.objects.get()
    response = client.get(page("sources_snapshot_file", snapshot.pk))
    assert b"".join(response.streaming_content) == page_bytes
    assert (response["Content-Type"], response["Content-Disposition"]) == (
        "application/octet-stream",
        f'attachment; filename="snapshot-{snapshot.pk}.bin"',
    )


@pytest.mark.parametrize("given", [{}, {"text": " "}])
def test_found_needs_something_that_was_found(editor, given):
    source = factories.source(editor)
    data = {"source": source.pk, "outcome": "found", **given}
    response = client_of(editor).post(page("sources_snapshot_add"), data)
    assert "What was found there?" in text_of(response)
    assert not Snapshot.objects.exists()


def test_an_address_that_is_none_is_refused(editor):
    data = {"kind": "page", "title": "Trap", "url": "javascript:alert(1)"}
    response = client_of(editor).post(page("sources_source_add"), data)
    assert "url" in response.context["adminform"].form.errors
    assert not Source.objects.exists()


def test_the_history_of_a_thing_is_the_record(editor):
    party = factories.party(editor)
    factories.outside.edit_party(party=party, by=editor, version=1, name="Anna Berg")
    words = text_of(client_of(editor).get(page("sources_party_history", party.pk)))
    assert "edit by editor" in words and "name Ann Berg Anna Berg" in words


@pytest.mark.parametrize("name", ["sources_source", "sources_party"])
def test_an_address_without_its_scheme_means_https(editor, name):
    kind = {"sources_source": {"kind": "page", "title": "Gauge"}, "sources_party": {"kind": "person", "name": "Gauge"}}
    client_of(editor).post(page(f"{name}_add"), {**kind[name], "url": "gauge.example/now"})
    model = Source if name == "sources_source" else Party
    assert model.objects.get().url == "https://gauge.example/now"
