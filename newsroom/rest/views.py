"""What every endpoint does alike: who may knock, what may be asked, how one row and many rows are answered."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

from django.db import models
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext
from rest_framework import status
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from newsroom.models import User
from newsroom.people.scopes import Scope
from newsroom.people.visibility import horizon_of
from newsroom.rest import replays
from newsroom.rest.compression import compressed_from
from newsroom.rest.counting import counted
from newsroom.rest.cursors import Key
from newsroom.rest.etags import coded, etag, known, seen_version
from newsroom.rest.exports import EXPORTS, exported
from newsroom.rest.filters import StrictFilterBackend
from newsroom.rest.lean.keeping import kept
from newsroom.rest.lean.reading import encoded, one, page_of, reader
from newsroom.rest.lean.selection import EVERYTHING, selected
from newsroom.rest.lean.selection import PARAMETERS as SELECTING
from newsroom.rest.lean.statements import Sql
from newsroom.rest.pagination import KeysetPagination, Listed
from newsroom.rest.parameters import refuse_unknown
from newsroom.rest.permissions import HoldsARole, HoldsTheScope, scope_of
from newsroom.rest.revalidation import holds_while_nothing_is_recorded
from newsroom.rest.serializers import Input, Representation


class Personal(APIView):
    """What one person may see is kept by no shared cache, and asked for anew by their own."""

    def tagged(self, body: Any, version: int = 1, code: int = status.HTTP_200_OK) -> HttpResponse:
        """``body`` with its ETag, or 304 where the client has it already. What has no version is always its first."""
        content = body if isinstance(body, bytes) else encoded(body)
        tag = etag(version, content)
        if self.request.method in ("GET", "HEAD") and (theirs := self._known(tag, len(content))):
            return sent(b"", {"ETag": theirs}, status.HTTP_304_NOT_MODIFIED)
        return sent(content, {"ETag": tag}, code)

    def _known(self, tag: str, size: int) -> str | None:
        """Which form of what ``tag`` stands for the client has; rather that which it would be sent."""
        least = compressed_from(self.request._request)
        is_compressed = least is not None and size >= least
        return known(self.request, *((coded(tag), tag) if is_compressed else (tag, coded(tag))))

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        patch_vary_headers(response, ["Accept", "Authorization", "Cookie"])
        return response


class RecordViews(Personal, GenericViewSet):
    """Rows of the record as this user may see them.

    A subclass says its ``model`` rows, how one is shown (``serializer_class``) and, where it differs, how one of many
    is (``summary_class``), what is read (``inputs``, by action), which actions want If-Match, which take query
    ``parameters`` though they answer no list, and which take another scope (``scopes``, ``*`` for all) than ``read``
    for GET and ``write`` for the rest.
    """

    permission_classes = [IsAuthenticated, HoldsARole, HoldsTheScope]
    lookup_value_converter = "int"
    orderings: Mapping[str, Key] = {}
    default_ordering = "-id"
    wants_if_match: Sequence[str] = ()
    serializer_class: type[Representation]
    summary_class: type[Representation] | None = None
    inputs: Mapping[str, type[Input]] = {}
    parameters: Mapping[str, Sequence[str]] = {}
    scopes: Mapping[str, Scope] = {}
    # Whether ``rows``, and what is shown of them, follow from the record and are the same for everybody who sees as
    # far: queries for them can be kept, and so can the answer that there is nothing new.
    same_for_a_horizon = False

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if self.action != "list":
            known = SELECTING if self.action == "retrieve" else self.parameters.get(self.action, ())
            refuse_unknown(request, known)
        self._once(request)

    def _once(self, request: Request) -> None:
        """Let the handler, which is looked up after this, do what an Idempotency-Key stands for once."""
        key, handler = replays.key_of(request), getattr(self, "post", None)
        if key and handler and scope_of(self, "POST") != Scope.read:
            self.post = partial(replays.once, handler, key)

    def get_serializer_class(self) -> Any:
        return self.inputs.get(self.action) or self.shape()

    @property
    def user(self) -> User:
        """Who asks; the permissions let nobody anonymous get this far."""
        return cast(User, self.request.user)

    def rows(self) -> models.QuerySet:
        """The rows this user may see; a subclass says which."""
        raise NotImplementedError

    def get_queryset(self) -> models.QuerySet:
        return self.rows()

    def shape(self) -> type[Representation]:
        is_one_of_many = self.action == "list" and self.summary_class is not None
        return self.summary_class if is_one_of_many else self.serializer_class  # type: ignore[return-value]

    def get_renderers(self) -> list[BaseRenderer]:
        """Lists can be had as files too."""
        more = EXPORTS if self.action == "list" else ()
        return [*super().get_renderers(), *(renderer() for renderer in more)]

    def _listed(self, request: Request) -> Listed:
        """The rows that ``request`` asks for. Raises Inputs where a filter does not hold up."""
        strict = StrictFilterBackend()
        numbers = strict.numbers(request, self) if self.same_for_a_horizon else None
        if numbers is None:
            rows = self.filter_queryset(self.rows())
            return Listed(lambda _: rows)
        key = (type(self), horizon_of(self.user))
        return Listed(lambda given: strict.by_numbers(self.rows(), self, given), numbers, key)

    def _exported(self, rows: Listed, request: Request) -> HttpResponseBase:
        shown_by = reader(self.shape(), selected(request).with_fields(self.shape().always_exported), self.user)
        pages = cast(KeysetPagination, self.paginator).all_pages(rows, shown_by, request, self)
        if request.method == "HEAD":
            # A server asks for the whole body before it leaves it out.
            pages = iter(())
        return exported(pages, request.accepted_renderer, request.path.strip("/").split("/")[-1], shown_by.columns())

    def list(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        listed = self._listed(request)
        if isinstance(request.accepted_renderer, EXPORTS):
            return self._exported(listed, request)
        shown_by = reader(self.shape(), selected(request), self.user)
        page = cast(KeysetPagination, self.paginator).page(listed, shown_by, request, self)
        body = {"next": page.next, "previous": page.previous, "results": page.rows}
        if "count" in request.query_params:
            body |= counted(listed.rows(listed.numbers), request)
        return sent(encoded(body), {"Link": page.link} if page.link else {})

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        shown = self._shown(one(self.shape(), self._named, request, selected(request)))
        return holds_while_nothing_is_recorded(shown, request.auth) if self.same_for_a_horizon else shown

    def _named(self) -> Sql:
        """The row of the address, as a page. Raises EmptyResultSet."""
        number = {self.lookup_field: self.kwargs[self.lookup_field]}
        if not self.same_for_a_horizon:
            return page_of(self.rows().filter(**number))
        key = ("one", type(self), horizon_of(self.user))
        return kept(key, number, lambda given: page_of(self.rows().filter(**given)))

    def get_object(self) -> Any:
        """The row the address names. Raises NotFound where it is absent or hidden: nobody can tell which."""
        row = self.get_queryset().filter(**{self.lookup_field: self.kwargs[self.lookup_field]}).first()
        if row is None:
            raise NotFound()
        return row

    def read(self, *, partial: bool = False) -> dict[str, Any]:
        """The body, as this action's input class understands it; ``partial``: any field may be left out.

        Raises ValidationError by field.
        """
        reading = self.inputs[self.action](data=self.request.data, context={"request": self.request})
        # DRF's own ``partial`` reaches into nested objects too, and those are always given whole.
        for field in reading.fields.values() if partial else ():
            field.required = False
        reading.is_valid(raise_exception=True)
        return dict(reading.validated_data)

    def version_of(self, row: models.Model) -> int:
        return seen_version(self.request, row)

    def answer(self, row: models.Model, code: int = status.HTTP_200_OK) -> HttpResponse:
        """``row`` as the database has it now."""
        rows = type(row)._base_manager.filter(pk=row.pk)
        return self._shown(one(self.serializer_class, partial(page_of, rows), self.request, EVERYTHING), code)

    def _shown(self, found: tuple[bytes, int] | None, code: int = status.HTTP_200_OK) -> HttpResponse:
        if found is None:
            raise NotFound()
        return self.tagged(*found, code)

    def made(self, row: Any) -> HttpResponse:
        """The answer to a creation: the row as it is now, and where it lives."""
        response = self.answer(row, status.HTTP_201_CREATED)
        response["Location"] = self.request.build_absolute_uri(f"{self.request.path}{row.pk}/")
        return response


def sent(content: bytes, headers: dict[str, str] | None = None, code: int = status.HTTP_200_OK) -> HttpResponse:
    return HttpResponse(content, content_type="application/json", status=code, headers=headers)


class Nothing(APIView):
    """Every address below /api/ that is none."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        raise NotFound(_hint(request.path_info))


def _hint(path: str) -> str:
    try:
        is_there = not path.endswith("/") and resolve(f"{path}/").func.__name__ != Nothing.__name__
    except Resolver404:
        is_there = False
    return (
        gettext("There is nothing here: addresses end with a slash.") if is_there else gettext("There is nothing here.")
    )
