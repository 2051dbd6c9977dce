"""``manage.py notify`` says what it did, and does it once."""

from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command

from claims.notifying.rounds import work
from newsroom.models import User
from tests import factories

pytestmark = pytest.mark.django_db


def notify() -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("notify", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def told(editor, checker, reviewer, lead):
    """Four notices of which one is to be mailed at once."""
    assert notify() == ("0 new notices; 0 mails sent with 0 notices.\n", "")
    User.objects.filter(pk=checker.pk).update(email="checker@post.example")
    row = factories.in_state("in_review", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    factories.reviews.return_(statement=row, by=reviewer, version=row.version, reason="Which gauge?")


def test_it_says_what_it_did(told):
    assert notify() == ("1 new notice; 1 mail sent with 1 notice.\n", "")
    assert notify() == ("0 new notices; 0 mails sent with 0 notices.\n", "")
    assert len(mail.outbox) == 1


def test_it_says_what_went_wrong(told, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 2
    out, err = notify()
    assert out == "1 new notice; 0 mails sent with 0 notices.\n"
    assert err.startswith("The mail server cannot be reached or broke off: ")


def test_a_worker_is_told_how_much_there_was_to_do(told):
    assert [work(), work()] == [2, 0]
