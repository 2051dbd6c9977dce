"""The words that the desk's scripts say, in the reader's language."""

from typing import Any

from django.http import HttpRequest
from django.views.decorators.http import conditional_page
from django.views.i18n import JavaScriptCatalog

from claims.views import at_the_desk

# Only our own: the admin's scripts bring their own.
_catalogue = JavaScriptCatalog.as_view(packages=["newsroom"])


@at_the_desk
@conditional_page
def words(request: HttpRequest) -> Any:
    """A script that gives the others ``gettext``; a browser asks again for it, and is told that it has it."""
    return _catalogue(request)
