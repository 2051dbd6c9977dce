"""The desk: pages inside the admin's frame for those who do the newsroom's work. They write through the API."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse

from newsroom.people.visibility import sees_everything

View = Callable[..., HttpResponseBase]


def at_the_desk(view: View) -> View:
    """Let in whom the admin lets in; for those who only read, desk pages are absent like the work they show."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not sees_everything(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return admin.site.admin_view(guarded)


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> TemplateResponse:
    """``template`` in the admin's frame; ``context`` gives at least a ``title``."""
    framed = {**admin.site.each_context(request), **context}
    return TemplateResponse(request, template, framed, status=status)
