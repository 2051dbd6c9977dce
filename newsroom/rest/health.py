"""Two plain answers for whoever watches the service: open to all, telling nothing about the record."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.outbox.sending import late_by
from newsroom.record import triggers


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers, has every migration, and guards what is frozen; 503 otherwise.

    ``worker_late_by`` says for how many seconds the longest overdue delivery has been waiting for a worker. It is no
    reason to take the pages away.
    """
    reason = _not_ready()
    if reason:
        return JsonResponse({"status": reason}, status=503)
    return JsonResponse({"status": "ok", "worker_late_by": int(late_by().total_seconds())})


def _not_ready() -> str:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return "migrations are pending"
        return "the record's triggers are missing" if triggers.missing(connection) else ""
    except DatabaseError:
        return "the database does not answer"
