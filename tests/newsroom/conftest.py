from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import override_settings

from tests.newsroom.everything import build


@pytest.fixture(scope="module")
def record(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[str]:
    """The record once for all tests of a module; each takes back what it does. Answers where its files are."""
    media = str(tmp_path_factory.mktemp("media"))
    quick = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"], "MEDIA_ROOT": media}
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(**quick):
            build()
        # Triggers cannot be lifted while foreign keys are still to be looked at.
        connection.check_constraints()
        yield media
        transaction.set_rollback(True)


@pytest.fixture
def on_the_record(record, settings):
    settings.MEDIA_ROOT = record
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
