"""What a desk address asks for: by whom, and which statement."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext

from claims.models import Statement
from newsroom.models import User


def person(request: HttpRequest) -> User:
    """Who is asking; behind ``at_the_desk`` there is always somebody."""
    user: Any = request.user
    return user


def statement_or_404(request: HttpRequest, pk: int) -> Statement:
    """The statement with what its page reads along foreign keys. Hidden is absent."""
    rows = Statement.objects.visible_to(person(request)).select_related(
        "article__outlet__merged_into",
        "speaker__merged_into",
        "claimant__merged_into",
        "assignee",
        "created_by",
        "proposal__by",
        "current_decision__by",
    )
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404(gettext("There is no statement %(number)s.") % {"number": pk})
    return found
