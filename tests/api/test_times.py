"""Times are UTC with Z wherever the API tells one, whatever zone they came in and the installation lives in."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings
from django.utils import timezone as current

from claims.actions import articles
from newsroom.models import ApiToken, Event
from tests import factories
from tests.api.addresses import LISTS, SINGLES, furnished
from tests.api.client import Consumer, ok
from tests.newsroom.tampering import problems

pytestmark = pytest.mark.django_db

MOMENT = datetime(2025, 3, 17, 4, tzinfo=UTC)
SPELT = "2025-03-17T04:00:00Z"
ZONES = [UTC, ZoneInfo("Europe/Kyiv"), ZoneInfo("America/St_Johns"), timezone(timedelta(hours=14))]
# What stands for a time in JSON: nothing else begins like one and goes on.
TIME = re.compile(r'"(\d{4}-\d\d-\d\dT[^"]*)"')


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_the_record_tells_of_a_time_in_utc(zone, editor, as_editor):
    story = factories.article(editor, published_at=MOMENT.astimezone(zone))
    snapshot = factories.snapshot(editor, taken_at=MOMENT.astimezone(zone))
    for kind, row, name in (("article", story, "published_at"), ("snapshot", snapshot, "taken_at")):
        (event,) = ok(as_editor.get("events/", {"target_type": kind, "target_id": row.pk}))["results"]
        assert event["after"][name] == ok(as_editor.get(f"{kind}s/{row.pk}/"))[name] == SPELT


def test_the_same_moment_by_another_clock_is_no_correction(editor):
    story = factories.article(editor, published_at=MOMENT)
    articles.correct(article=story, by=editor, version=1, published_at=MOMENT.astimezone(ZONES[1]))
    assert not Event.objects.filter(verb="correct").exists()


def test_lines_of_the_record_that_say_it_otherwise_stay_proved(editor, monkeypatch):
    monkeypatch.setattr("claims.actions.articles.in_utc", datetime.isoformat)
    old = factories.article(editor, published_at=MOMENT.astimezone(ZONES[1]))
    monkeypatch.undo()
    new = factories.article(editor, published_at=MOMENT.astimezone(ZONES[1]), outlet=old.outlet)
    told = Event.objects.filter(target_type="article").order_by("id")
    said = [json.loads(event.after)["published_at"] for event in told]
    assert said == ["2025-03-17T06:00:00+02:00", SPELT]
    assert [event.target_id for event in told] == [old.pk, new.pk]
    assert problems() == []


def test_what_comes_without_a_zone_is_utc(editor, as_editor):
    with current.override(ZONES[1]):
        source = factories.source(editor)
        made = as_editor.post("snapshots/", {"source": source.pk, "text": "4.02 m", "taken_at": SPELT.rstrip("Z")})
    assert ok(made, 201)["taken_at"] == SPELT


def test_an_installation_elsewhere_tells_the_same_times(editor, checker, reviewer, lead):
    found = furnished(editor, checker, reviewer, lead)
    consumer = Consumer(editor)
    ApiToken.objects.update(expires_at=datetime(2100, 1, 1, tzinfo=UTC))
    times = 0
    with override_settings(TIME_ZONE="Europe/Kyiv"):
        for path in (*LISTS, *SINGLES):
            for told in TIME.findall(json.dumps(ok(consumer.get(path.format(**found))))):
                assert told.endswith("Z") and datetime.fromisoformat(told).utcoffset() == timedelta(), path
                times += 1
    assert times > 100
