"""What every test may ask for: people by role, an article, and a database that keeps its own rules."""

import shutil
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase

from tests import factories
from tests.as_made import AsMade

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True, scope="session")
def _nothing_is_waited_for_on_disk(django_db_setup, django_db_blocker):
    """The tests' own database need not outlive a power cut."""
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            name = connection.ops.quote_name(connection.settings_dict["NAME"])
            cursor.execute(f"ALTER DATABASE {name} SET synchronous_commit = off")
            # The connection that is open keeps to what stood when it was opened.
            cursor.execute("SET synchronous_commit = off")


@pytest.fixture(autouse=True, scope="session")
def _tests_that_commit_leave_nothing(django_db_setup, django_db_blocker):
    """The triggers stand in every test; they are lifted only while what a test has committed is taken away again."""
    with django_db_blocker.unblock():
        as_made = AsMade(connection)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test: as_made.put_back())
        yield


@pytest.fixture(autouse=True, scope="session")
def _nobody_holds_the_database_at_the_end(django_db_setup, django_db_blocker):
    """A live server's threads may still be connected when the run is over; PostgreSQL drops no database in use."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                others = "datname = current_database() AND pid <> pg_backend_pid()"
                cursor.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")


@pytest.fixture(autouse=True)
def _quick_and_contained(settings, tmp_path):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = str(tmp_path / "media")
    # A test asks more often than people do; those on throttles say what they allow.
    settings.THROTTLES = {}
    cache.clear()


@pytest.fixture
def shared() -> Path:
    """The folder with development data; the test is skipped where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("needs the shared development data beside the project")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Debian's browser; the test is skipped where it is missing.

    Where there is a choice, the one without a window to draw: it opens a page for somebody new in a tenth of the time.
    """
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if path is None:
        pytest.skip("needs chromium on the PATH")
    return path


@pytest.fixture
def editor(db):
    return factories.user("editor")


@pytest.fixture
def checker(db):
    return factories.user("checker")


@pytest.fixture
def reviewer(db):
    return factories.user("reviewer")


@pytest.fixture
def lead(db):
    return factories.user("lead", may_override=True)


@pytest.fixture
def reader(db):
    return factories.user("reader")


@pytest.fixture
def admin(db):
    return factories.user(name="admin", is_superuser=True)
