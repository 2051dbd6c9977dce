"""What a snapshot takes in, and what a refused one leaves behind: nothing."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from newsroom.models import Event
from sources.actions import take_snapshot
from sources.models import Snapshot
from tests import factories

pytestmark = pytest.mark.django_db


def _files(settings) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_file_is_kept_as_it_came(settings, editor):
    snapshot = take_snapshot(
        source=factories.source(editor), by=editor, file=ContentFile(b"\x00scan", name="a.png"), media_type="image/png"
    )
    (kept,) = _files(settings)
    assert kept.read_bytes() == b"\x00scan"
    assert kept.name == f"{snapshot.sha256[:24]}.bin"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"media_type": "x" * 300}, "media_type"),
        ({"outcome": "lost in the post"}, "outcome"),
        ({"text": "a\0b"}, "text"),
    ],
)
def test_a_refused_snapshot_leaves_no_file_and_no_line(settings, editor, fields, field):
    source = factories.source(editor)
    before = Event.objects.count()
    with pytest.raises(ValidationError) as refused:
        take_snapshot(source=source, by=editor, file=ContentFile(b"scan", name="a.png"), **fields)
    assert set(refused.value.message_dict) == {field}
    assert (_files(settings), Snapshot.objects.count(), Event.objects.count()) == ([], 0, before)
