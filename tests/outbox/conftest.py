from collections.abc import Iterator

import pytest

from newsroom.models import User, Webhook
from newsroom.outbox.webhooks import add_webhook
from tests.outbox.receiver import Receiver


@pytest.fixture
def receiver(settings) -> Iterator[Receiver]:
    """A receiver on this machine that the operator has put on the list."""
    with Receiver() as there:
        settings.OUTBOUND, settings.OUTBOUND_PRIVATE = True, [there.host]
        yield there


@pytest.fixture
def hook(receiver):
    """Makes a webhook that leads to the receiver; answers it with its secret."""

    def make(owner: User, *topics: str) -> tuple[Webhook, str]:
        return add_webhook(by=owner, name="Site", url=receiver.url, topics=topics or ["*"])

    return make
