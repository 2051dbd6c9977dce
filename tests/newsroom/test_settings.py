"""The settings are what the operations page says, and production starts on nothing that is known to all."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = "a-key-of-ones-own-" + "x1Y-" * 12
PRODUCTION = {"DEBUG": "0", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "record.example.org"}


def read_from_the_environment() -> set[str]:
    """The names in every ``env.type("NAME", …)`` of the settings."""
    tree = ast.parse((ROOT / "newsroom" / "settings.py").read_text())
    return {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
        and call.func.attr != "db_url_config"
    }


def documented() -> set[str]:
    page = (ROOT / "docs" / "operations.md").read_text()
    return set(re.findall(r"^\| `([A-Z_]+)` \| .+ \| .+ \|$", page, re.MULTILINE))


def test_every_variable_is_documented_and_no_other():
    assert read_from_the_environment() == documented()
    assert {"DATABASE_URL", "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS"} <= documented()


def test_the_environment_is_read_nowhere_else():
    # To hand it on to a process of one's own, with some of it changed, is no reading.
    reading = re.compile(r"os\.(environ|getenv)(?!\.setdefault\(\"DJANGO_SETTINGS_MODULE\"| \| \{)")
    files = [path for app in ("newsroom", "sources", "claims") for path in (ROOT / app).rglob("*.py")]
    assert len(files) > 50
    assert [str(path.relative_to(ROOT)) for path in files if reading.search(path.read_text())] == []


def test_every_command_the_page_names_is_there():
    page = (ROOT / "docs" / "operations.md").read_text()
    own = {
        path.stem
        for app in ("newsroom", "claims")
        for path in (ROOT / app / "management" / "commands").glob("[a-z]*.py")
    }
    djangos = {"migrate", "collectstatic", "createsuperuser", "check", "clearsessions"}
    named = set(re.findall(r"manage\.py (\w+)", page))
    assert named - own - djangos == set()
    assert {"verify_record", "lapse_due", "import_article", "demo", "create_token"} <= named


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """``manage.py`` with just these variables and what a process needs to run at all."""
    needed = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=needed | {"DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_production_starts_on_settings_of_its_own_and_its_checks_are_clean():
    answer = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (answer.returncode, "no issues" in answer.stdout) == (0, True), answer.stderr


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY"),
        ({"SECRET_KEY": "for-development-only-never-in-production"}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
    ],
)
def test_production_refuses_what_is_known_to_all(changed, reason):
    environment = {name: value for name, value in (PRODUCTION | changed).items() if value is not None}
    answer = manage("check", **environment)
    assert answer.returncode != 0
    assert "ImproperlyConfigured: DEBUG=0 needs" in answer.stderr and reason in answer.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("given", "mails"),
    [
        ({}, "dummy localhost 25 https://record.example.org"),
        (
            {"EMAIL_URL": "smtp+tls://me:p%40ss@post.example:587", "PUBLIC_URL": "https://record.example/"},
            "smtp post.example 587 https://record.example",
        ),
        ({"ALLOWED_HOSTS": ".example.org"}, "dummy localhost 25 https://example.org"),
    ],
)
def test_without_a_mail_server_production_mails_nothing_and_links_lead_to_its_first_host(given, mails):
    asked = (
        "from django.conf import settings as s;"
        "print(s.EMAIL_BACKEND.split('.')[-2], s.EMAIL_HOST, s.EMAIL_PORT, s.PUBLIC_URL)"
    )
    answer = manage("shell", "--no-imports", "-c", asked, **PRODUCTION | given)
    assert answer.stdout.strip() == mails, answer.stderr


def test_an_address_without_its_scheme_leads_nowhere():
    answer = manage("check", **PRODUCTION, PUBLIC_URL="record.example.org")
    assert answer.returncode != 0
    assert "ImproperlyConfigured: PUBLIC_URL is the whole address" in answer.stderr


def test_the_demo_refuses_production():
    answer = manage("demo", "--no-serve", **PRODUCTION)
    assert answer.returncode == 1
    assert "does not run with DEBUG=0" in answer.stderr


def test_development_needs_nothing():
    assert manage("check").returncode == 0


@pytest.mark.parametrize("name", ["THROTTLE_TOKEN", "THROTTLE_SESSION", "THROTTLE_ANONYMOUS", "LOGIN_ATTEMPTS"])
def test_a_limit_that_is_none_is_said_so_at_the_start(name):
    answer = manage("check", **{name: "often"})
    assert "ImproperlyConfigured: “often” is no rate" in answer.stderr


@pytest.mark.parametrize(
    ("changed", "warned"),
    [
        ({}, False),
        ({"CACHE_URL": "filecache:///tmp/newsroom-cache"}, True),
        ({"CACHE_URL": "dbcache://cache"}, True),
        ({"CACHE_URL": "rediscache://127.0.0.1:1/0"}, False),
    ],
)
def test_a_cache_that_loses_counts_is_warned_of(changed, warned):
    assert ("newsroom.W002" in manage("check", **changed).stderr) is warned
