"""docs/webhooks.md: its receiver verifies what is really sent, and its topics are those there are."""

import re
import sys
import types
from pathlib import Path

import pytest

from newsroom.outbox import topics
from newsroom.outbox.sending import deliver_due
from newsroom.outbox.signing import secret_of
from newsroom.outbox.webhooks import rotate_secret
from tests import factories

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "webhooks.md").read_text()


def example(name: str) -> str:
    (code,) = re.findall(rf"<!-- {name} -->\n```python\n(.*?)```\n<!-- /{name} -->", PAGE, re.DOTALL)
    return code


@pytest.mark.django_db
def test_the_check_without_a_library(hook, editor, receiver):
    webhook, before = hook(editor, "party.add")
    _, after = rotate_secret(webhook=webhook, by=editor, version=1)
    factories.party(editor)
    deliver_due()
    (sent,) = receiver.received
    found: dict = {}
    exec(example("verify"), found)  # noqa: S102 - the page's own words
    is_genuine = found["is_genuine"]
    assert is_genuine(before, sent.headers, sent.body) and is_genuine(after, sent.headers, sent.body)
    assert not is_genuine(secret_of("another"), sent.headers, sent.body)
    assert not is_genuine(after, sent.headers, sent.body + b" ")
    assert not is_genuine(after, sent.headers | {"webhook-id": "evt_1"}, sent.body)
    assert not is_genuine(after, sent.headers | {"webhook-timestamp": "1742205600"}, sent.body)


class Flask:
    """As much of the real one as the page uses."""

    def __init__(self, name: str) -> None:
        self.routes: dict = {}

    def post(self, path: str):
        return lambda view: self.routes.setdefault(path, view)


@pytest.mark.django_db
def test_the_receiver(hook, editor, receiver, monkeypatch, capsys):
    _, secret = hook(editor, "party.add")
    factories.party(editor)
    deliver_due()
    (sent,) = receiver.received
    request = types.SimpleNamespace(headers=dict(sent.headers), get_data=lambda: sent.body)
    monkeypatch.setitem(sys.modules, "flask", types.SimpleNamespace(Flask=Flask, request=request))
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    found: dict = {"__name__": "receiver"}
    exec(example("receiver"), found)  # noqa: S102 - the page's own words
    receive = found["app"].routes["/hooks/record"]
    assert [receive(), receive()] == [("", 204), ("", 204)]
    assert re.fullmatch(r"party\.add http://127\.0\.0\.1:8000/api/v1/parties/\d+/\n", capsys.readouterr().out)
    request.headers["webhook-signature"] = "v1,AAAA"
    assert receive() == ("", 401)


def test_the_topics():
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE.partition("## Topics")[2], re.MULTILINE)
    listed = [f"{kind}.{verb}" for kind, verbs in rows for verb in ("*", *re.findall(r"`(\w+)`", verbs))]
    assert ["*", *listed] == topics.known()
