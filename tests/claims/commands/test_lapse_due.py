from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.timezone import localdate

from claims.actions import statements
from newsroom.models import Event
from tests import factories
from tests.factories import fresh


def lapse_due() -> str:
    out = StringIO()
    call_command("lapse_due", stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("days", "state", "printed"), [(0, "stale", "1 sign-off lapsed.\n"), (1, "signed_off", "0 sign-offs lapsed.\n")]
)
def test_a_sign_off_lapses_on_the_day_and_only_once(editor, checker, reviewer, lead, days, state, printed):
    statement = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    statements.plan(statement=statement, by=lead, version=statement.version, recheck_on=localdate() + timedelta(days))
    assert lapse_due() == printed
    assert fresh(statement).state == state
    assert fresh(statement).stale_cause == ("recheck_due" if state == "stale" else "")
    assert lapse_due() == "0 sign-offs lapsed.\n"


def test_the_system_acts(editor, checker, reviewer, lead):
    statement = factories.in_state("signed_off", creator=editor, checker=checker, reviewer=reviewer, lead=lead)
    statements.plan(statement=statement, by=lead, version=statement.version, recheck_on=localdate())
    lapse_due()
    event = Event.objects.order_by("-id")[0]
    assert (event.verb, event.actor, event.target_id) == ("lapse", None, statement.pk)
