"""How many rows a list has: exactly, or well enough at a cost that does not grow with it."""

import json
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.utils.translation import gettext
from rest_framework.request import Request

from newsroom.rest.lean.statements import compiled
from newsroom.rest.problems import Inputs

EXACT, ESTIMATE, AT_LEAST = "exact", "estimate", "at_least"
# Counted exactly up to here, whatever is asked for: what few may see is never guessed from what all rows look like.
COUNTED = 10_000


def counted(rows: models.QuerySet, request: Request) -> dict[str, Any]:
    """What the answer says of the number of ``rows``, as ``?count=`` asks. Raises Inputs."""
    asked = request.query_params["count"]
    if asked == EXACT:
        return _said(rows.count(), EXACT)
    if asked == ESTIMATE:
        return _estimated(rows)
    raise Inputs({"count": gettext("There are: %(names)s.") % {"names": f"{EXACT}, {ESTIMATE}"}})


def _estimated(rows: models.QuerySet) -> dict[str, Any]:
    few = rows.order_by()[: COUNTED + 1].count()
    if few <= COUNTED:
        return _said(few, EXACT)
    if connection.vendor != "postgresql":
        return _said(COUNTED, AT_LEAST)
    return _said(max(_planners_guess(rows), COUNTED), ESTIMATE)


def _planners_guess(rows: models.QuerySet) -> int:
    try:
        sql, params = compiled(rows.order_by().values_list("pk"))
    except EmptyResultSet:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
        found = cursor.fetchone()[0]
    plans = json.loads(found) if isinstance(found, str) else found
    return int(plans[0]["Plan"]["Plan Rows"])


def _said(number: int, kind: str) -> dict[str, Any]:
    return {"count": number, "count_is": kind}
