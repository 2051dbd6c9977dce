"""Query parameters are never silently ignored."""

from collections.abc import Collection

from django.utils.translation import gettext
from rest_framework.request import Request

from newsroom.rest.problems import Inputs


def refuse_unknown(request: Request, known: Collection[str], repeatable: Collection[str] = ()) -> None:
    """Raises Inputs naming every parameter that is not ``known``, empty, given twice, or not fit for a database."""
    errors: dict[str, str] = {}
    for name, values in request.query_params.lists():
        if name not in known:
            errors[name.replace("\0", "�")] = gettext("There is no such parameter here.")
        elif len(values) > 1 and name not in repeatable:
            errors[name] = gettext("Give this once.")
        elif any(not value.strip() for value in values):
            errors[name] = gettext("This is empty: leave it out instead.")
        elif any("\0" in value for value in values):
            errors[name] = gettext("A NUL character cannot be searched for.")
    if errors:
        raise Inputs(errors)
