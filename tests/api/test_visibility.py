"""Hidden means absent: what a reader may not see is not there, in no list, count, embedding or error."""

import pytest

from claims.models import Statement
from claims.suggestions import suggestions_for
from claims.text.sentences import sentences
from newsroom.models import Event
from newsroom.outbox.webhooks import add_webhook, send_test
from tests import factories
from tests.api.addresses import LISTS, SINGLES, WRITES, furnished
from tests.api.client import BASE, Consumer, LoggedIn, ok, refused
from tests.factories import in_state


@pytest.fixture
def people(editor, checker, reviewer, lead):
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}


@pytest.fixture
def hidden(people):
    """A statement in review with an article, sources and parties of its own."""
    return in_state("in_review", kind="claim", **people)


def _numbers(hidden: Statement) -> dict[str, int | str]:
    evidence = hidden.evidence.get()
    snapshot = evidence.snapshot
    webhook, _ = add_webhook(by=hidden.created_by, name="Site", url="https://site.example/hook", topics=["*"])
    return {
        "article": hidden.article_id,
        "claim": hidden.pk,
        "quote": hidden.pk,
        "evidence": evidence.pk,
        "snapshot": snapshot.pk,
        "source": snapshot.source_id,
        "party": hidden.article.outlet_id,
        "comment": 1,
        "mark": 1,
        "suggestion": suggestions_for(hidden.article).suggestions[0].key,
        "event": Event.objects.first().pk,
        "webhook": webhook.pk,
        "delivery": send_test(webhook=webhook, by=hidden.created_by).pk,
    }


def test_a_reader_finds_nothing_of_what_is_hidden(hidden, as_reader):
    numbers = _numbers(hidden)
    for path in LISTS:
        response = as_reader.get(path.format(**numbers), {"count": "exact"})
        if "{" in path:
            refused(response, 404)
        else:
            assert [ok(response)["results"], response.json()["count"]] == [[], 0]
    for path in SINGLES[:-1]:
        there = as_reader.get(path.format(**numbers))
        nowhere = as_reader.get(path.format(**dict.fromkeys(numbers, 10**6)))
        assert refused(there, 404) | {"instance": ""} == refused(nowhere, 404) | {"instance": ""}


def test_writing_to_what_is_hidden_is_writing_to_nothing(hidden, reader):
    numbers, logged_in = _numbers(hidden), LoggedIn(reader)
    before = Event.objects.count()
    for method, path in WRITES:
        if "{" in path:
            refused(getattr(logged_in, method)(path.format(**numbers), {}, seen='"1-0"'), 404)
    assert Event.objects.count() == before


def test_a_readers_token_writes_nowhere_and_is_told_so_whether_anything_is_there_or_not(hidden, as_reader):
    numbers = _numbers(hidden)
    before = Event.objects.count()
    for method, path in WRITES:
        # A webhook is not the record's: readers have theirs.
        if "{" in path and not path.startswith("webhooks/"):
            there, nowhere = (
                getattr(as_reader, method)(path.format(**given), {}, seen='"1-0"')
                for given in (numbers, dict.fromkeys(numbers, 10**6))
            )
            assert refused(there, 403) | {"instance": ""} == refused(nowhere, 403) | {"instance": ""}
    assert Event.objects.count() == before


def test_a_reader_sees_what_was_signed_off_and_what_went_stale(people, as_reader, editor):
    found = furnished(**{"editor" if name == "creator" else name: who for name, who in people.items()})
    draft = factories.claim(editor, Statement.objects.get(pk=found["claim"]).article)
    assert {row["id"] for row in ok(as_reader.get("statements/"))["results"]} == {found["quote"], found["claim"]}
    refused(as_reader.get(f"statements/{draft.pk}/"), 404)
    article = ok(as_reader.get(f"articles/{found['article']}/"))
    assert article["statements"] == {"stale": 1}
    assert ok(as_reader.get(f"articles/{found['article']}/revisions/1/"))["number"] == 1
    assert ok(as_reader.get(f"claims/{found['claim']}/decisions/"))["results"]


def test_how_far_the_checking_is_stays_in_the_newsroom(people, reader, as_reader, as_editor):
    signed = in_state("signed_off", **people)
    refused(as_reader.get(f"articles/{signed.article_id}/coverage/"), 404)
    ok(as_editor.get(f"articles/{signed.article_id}/coverage/"))
    refused(LoggedIn(reader).post(f"articles/{signed.article_id}/nothing-to-check/", {"start": 0, "end": 1}), 404)


def test_the_feed_tells_readers_only_of_what_they_see(people, hidden, as_reader, as_editor):
    assert ok(as_reader.get("events/"))["results"] == []
    signed = in_state("signed_off", **people)
    told = ok(as_reader.get("events/"))["results"]
    assert {(line["target_type"], line["target_id"]) for line in told} >= {("statement", signed.pk)}
    assert not any(line["target_type"] == "statement" and line["target_id"] == hidden.pk for line in told)
    assert len(ok(as_editor.get("events/"))["results"]) > len(told)
    kinds = {line["target_type"] for line in told}
    assert "comment" not in kinds


def test_the_feed_tells_readers_nothing_of_what_was_marked_as_nothing_to_check(people, as_reader, as_editor):
    story = in_state("signed_off", **people).article
    text = story.revisions.get().text
    last = [s for s in sentences(text) if factories.CLAIMED not in text[s.start : s.end]][-1]
    marking = f"articles/{story.pk}/nothing-to-check/"
    mark = ok(as_editor.post(marking, {"start": last.start, "end": last.end}), 201)
    ok(as_editor.post(f"{marking}{mark['id']}/withdraw/", {}))
    lines = [line for line in ok(as_editor.get("events/"))["results"] if line["target_type"] == "nothingtocheck"]
    assert [(line["verb"], line["target_id"]) for line in lines] == [
        ("mark_nothing_to_check", mark["id"]),
        ("withdraw_mark", mark["id"]),
    ]
    assert [line[side]["article"] for line, side in zip(lines, ("after", "before"), strict=True)] == [story.pk] * 2
    told = ok(as_reader.get("events/"))["results"]
    assert {line["target_type"] for line in told} & {"nothingtocheck"} == set()
    assert not any("mark" in line["verb"] for line in told)


def test_readers_see_no_talk(people, as_reader, as_checker):
    signed = in_state("signed_off", **people)
    path = f"claims/{signed.pk}/comments/"
    comment = ok(as_checker.post(path, {"text": "Between us.", "statement_version": signed.version}), 201)
    assert ok(as_reader.get(path))["results"] == []
    refused(as_reader.get(f"{path}{comment['id']}/"), 404)
    refused(as_reader.post(path, {"text": "Me too.", "statement_version": signed.version}), 403)


def test_a_source_tells_a_reader_only_of_sources_they_see(people, as_reader, as_editor, editor):
    signed = in_state("signed_off", **people)
    source = signed.evidence.get().snapshot.source
    wire = factories.source(editor, "A wire nobody cites", "wire")
    path = f"sources/{source.pk}/"
    ok(as_editor.patch(path, {"derived_from": [wire.pk]}, seen=as_editor.get(path)))
    seen = ok(as_reader.get(path))
    assert [seen["derived_from"], seen["origins"]] == [[], []]
    assert ok(as_editor.get(path))["origins"] == [wire.pk]


def test_a_reader_is_not_shown_evidence_that_was_taken_back(people, as_reader, as_checker):
    signed = in_state("signed_off", **people)
    context = factories.support(signed, people["checker"], stance="context", is_primary=False)
    path = f"evidence/{context.pk}/"
    assert ok(as_reader.get(path))["stance"] == "context"
    ok(as_checker.post(f"{path}withdraw/", {"reason": "Not about this."}, seen=as_checker.get(path)))
    refused(as_reader.get(path), 404)
    refused(as_reader.get(f"snapshots/{context.snapshot_id}/"), 404)
    assert ok(as_checker.get(path))["withdrawn_by"]["username"] == "checker"


def test_a_reader_may_press_nothing(people, as_reader):
    signed = in_state("signed_off", **people)
    path = f"claims/{signed.pk}/"
    assert not any(option["allowed"] for option in ok(as_reader.get(f"{path}transitions/"))["transitions"])
    for verb in ("reopen", "withdraw"):
        refused(as_reader.press(path, verb, reason="x"), 403)
    refused(as_reader.patch(path, {"role": "x"}, seen=as_reader.get(path)), 403)
    refused(as_reader.patch(path, {}, seen=as_reader.get(path)), 403)


def test_a_machine_reads_everything_and_writes_nothing(hidden, db):
    machine = Consumer(factories.user("integration"))
    assert ok(machine.get(f"claims/{hidden.pk}/"))["state"] == "in_review"
    refused(machine.press(f"claims/{hidden.pk}/", "sign_off"), 403)


def test_addresses_of_nothing(as_reader):
    for path in ("no/such/", "articles/1/nothing/", "/api/", "/api/v2/articles/", "/api/v1"):
        problem = refused(as_reader.get(path), 404)
        assert problem["instance"] == (path if path.startswith("/") else BASE + path)
    assert "slash" in refused(as_reader.get("articles"), 404)["detail"]
