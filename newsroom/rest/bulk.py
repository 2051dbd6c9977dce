"""Many of one kind of write in one request, each under the same rules as one, with a result for every row.

All or nothing, unless ``?partial=true`` keeps the good ones. What the rows will lock is locked first, in a fixed order,
and the record is appended to once, at the end: two who write in bulk never wait for each other in a circle.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view, inline_serializer
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.record.log import gathered
from newsroom.rest.errors import ROW_ERRORS, row_problem
from newsroom.rest.etags import etag
from newsroom.rest.lean.reading import encoded, several
from newsroom.rest.problems import BulkRefused, Inputs, TooLarge
from newsroom.rest.serializers import Input, Representation
from newsroom.rest.views import RecordViews
from newsroom.words import grouped

MOST_ROWS = 1000
# What makes of one row of a body what was read of it; raises ValidationError.
Reader = Callable[[Any], dict[str, Any]]
PARTIAL = OpenApiParameter(
    "partial", OpenApiTypes.BOOL, description="true keeps the good rows; otherwise one bad row refuses all"
)


@dataclass(slots=True)
class Row:
    """One row on its way: what was read of it, what came of it, or the ``problem`` that turned it down."""

    given: dict[str, Any] = field(default_factory=dict)
    done: Any = None
    problem: dict[str, Any] | None = None


def wants_partial(request: Request) -> bool:
    wanted = request.query_params.get("partial", "false")
    if wanted not in ("true", "false"):
        raise Inputs({"partial": gettext("Give true or false.")})
    return wanted == "true"


def read_rows(request: Request, reader_of: Callable[[Sequence[Any]], Reader]) -> list[Row]:
    """Every row of the body as its reader understands it. Raises Inputs or TooLarge where there is no list of rows."""
    if not isinstance(request.data, list) or not request.data:
        raise Inputs({"non_field_errors": gettext("Give a list of objects.")})
    if len(request.data) > MOST_ROWS:
        words = {"most": grouped(MOST_ROWS), "given": grouped(len(request.data))}
        raise TooLarge(gettext("At most %(most)s rows at once; these are %(given)s.") % words)
    # One reader for all of them: making one costs more than reading with it.
    read = reader_of(request.data)
    rows = [Row() for _ in request.data]
    for row, body in zip(rows, request.data, strict=True):
        with _turned_down(row, request):
            row.given = dict(read(body))
    return rows


def reader_by(shape: type[Input], request: Request) -> Reader:
    return shape(context={"request": request}).run_validation


def do_all(
    rows: Sequence[Row],
    request: Request,
    *,
    lock: Callable[[Sequence[Row]], None],
    act: Callable[[Row], Any],
    writes: Callable[[Row], bool] = lambda row: True,
    finish: Callable[[], None] = lambda: None,
) -> None:
    """``act`` on every row that holds up so far, each by itself, within one transaction, after ``lock``.

    Where a row is turned down, what it ``writes`` is taken back; ``finish`` is done once for all that were not.
    Raises BulkRefused where one is turned down and the request does not want the others kept.
    """
    is_partial = wants_partial(request)
    with transaction.atomic():
        lock([row for row in rows if row.problem is None])
        with gathered() as gathering:
            for row in rows:
                if row.problem is None:
                    with _turned_down(row, request), gathering.one() if writes(row) else nullcontext():
                        row.done = act(row)
            if not is_partial:
                _refuse_if_any(rows)
            finish()


@contextmanager
def _turned_down(row: Row, request: Request) -> Iterator[None]:
    """Keeps why a row is turned down, and lets the next one come; what is no row's fault goes through."""
    try:
        yield
    except ROW_ERRORS as problem:
        row.problem = row_problem(problem, request)


def _refuse_if_any(rows: Sequence[Row]) -> None:
    bad = [(place, row.problem) for place, row in enumerate(rows) if row.problem]
    if not bad:
        return
    place, first = bad[0]
    told = [gettext("Row %(row)s: %(why)s") % {"row": place, "why": first["detail"]}]
    if len(bad) > 1:
        told.append(gettext("Turned down besides: %(rows)s.") % {"rows": grouped(len(bad) - 1)})
    detail = " ".join([*told, gettext("Nothing was written.")])
    results = [result(place, row, HTTPStatus.FAILED_DEPENDENCY) for place, row in enumerate(rows)]
    raise BulkRefused(first["status"], detail, results)


def result(place: int, row: Row, status: int, **more: Any) -> dict[str, Any]:
    """What is told of one row: ``status`` as if it had come alone, and its problem or what came of it."""
    if row.problem:
        return {"row": place, "status": row.problem["status"], "problem": row.problem}
    return {"row": place, "status": int(status), **more}


def answered(rows: Sequence[Row], results: list[dict[str, Any]], status: int) -> Response:
    """``status`` where all went well, 207 where some did not."""
    failed = sum(row.problem is not None for row in rows)
    body = {"succeeded": len(rows) - failed, "failed": failed, "results": results}
    return Response(body, status=HTTPStatus.MULTI_STATUS if failed else status)


def results_of(name: str, **fields: Any) -> Any:
    """How the results of a bulk request are described; ``fields`` are there where a row went well."""
    told: dict[str, Any] = {
        "row": serializers.IntegerField(help_text="its place in the list that was sent, from 0"),
        "status": serializers.IntegerField(help_text="as if it had come alone"),
        "problem": serializers.DictField(required=False, help_text="why it was turned down"),
        **fields,
    }
    rows = inline_serializer(f"{name}Row", told, many=True)
    counted = {"succeeded": serializers.IntegerField(), "failed": serializers.IntegerField()}
    return inline_serializer(f"{name}Results", {**counted, "results": rows})


def creates_many(name: str, shape: type[Input], shown: type[Representation]) -> Callable[[Any], Any]:
    """Describe the ``bulk`` of the view of ``name`` (such as ``quotes``), which creates what ``shape`` reads."""
    told = results_of(
        f"{name.capitalize()}Bulk",
        id=serializers.IntegerField(required=False),
        location=serializers.URLField(required=False),
        etag=serializers.CharField(required=False),
        object=shown(required=False),
    )
    described = extend_schema(
        request=shape(many=True),
        responses={201: told, 207: told},
        parameters=[PARTIAL],
        operation_id=f"{name}_bulk_create",
    )
    return extend_schema_view(bulk=described)


class BulkCreates(RecordViews):
    """Adds ``bulk/``, which takes a list of what ``create`` takes one of."""

    parameters = {"bulk": ("partial",)}

    def add(self, given: dict[str, Any]) -> models.Model:
        """Record one, from what was read, within the transaction of the request."""
        raise NotImplementedError

    def lock_for(self, rows: Sequence[dict[str, Any]]) -> None:
        """Lock what recording all of ``rows`` will lock, in the fixed order."""

    def reader_of(self, bodies: Sequence[Any]) -> Reader:
        """What reads each of ``bodies``."""
        return reader_by(self.inputs["create"], self.request)

    def writes_at_once(self, given: dict[str, Any]) -> bool:
        """Is anything written by ``add_one_of_many`` already? It is taken back then where the row is turned down."""
        return True

    def add_one_of_many(self, given: dict[str, Any]) -> models.Model:
        """Like ``add``; what is left to be written is for ``finish``."""
        return self.add(given)

    def finish(self) -> None:
        """Write, once for all rows, what was left."""

    @action(detail=False, methods=["post"])
    def bulk(self, request: Request) -> Response:
        """Up to 1,000 at once, with a result for each: all or nothing, unless partial=true keeps the good ones.

        A refusal has the status of the first row that was turned down; rows that had nothing wrong say 424 then.
        """
        wants_partial(request)
        rows = read_rows(request, self.reader_of)
        do_all(
            rows,
            request,
            lock=lambda good: self.lock_for([row.given for row in good]),
            act=lambda row: self.add_one_of_many(row.given),
            writes=lambda row: self.writes_at_once(row.given),
            finish=self.finish,
        )
        return answered(rows, self._results(rows), HTTPStatus.CREATED)

    def _results(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        made = [row.done.pk for row in rows if row.problem is None]
        shown = several(self.shape(), made, self.request)
        base = self.request.build_absolute_uri(self.request.path.removesuffix("bulk/"))
        return [
            result(place, row, HTTPStatus.CREATED, **({} if row.problem else _made(shown[row.done.pk], base)))
            for place, row in enumerate(rows)
        ]


def _made(shown: dict[str, Any], base: str) -> dict[str, Any]:
    pk, tag = shown["id"], etag(shown["version"], encoded(shown))
    return {"id": pk, "location": f"{base}{pk}/", "etag": tag, "object": shown}
