"""What ``verify_record`` proves of snapshots besides their seals: that their content is what was hashed."""

import hashlib
from collections.abc import Iterator

from django.core.exceptions import SuspiciousFileOperation

from newsroom.record.canonical import digest
from newsroom.record.proofs import Problem
from newsroom.record.stored import stored_rows
from sources.models import Snapshot


def snapshots_hold_what_was_hashed() -> Iterator[Problem]:
    """``sha256`` is that of the file's bytes, or else of the text's."""
    for stored in stored_rows(Snapshot):
        if stored.row is None:
            continue
        try:
            if _sha256(stored.row) != stored.row.sha256:
                yield _problem(stored.id, "sha256 is not that of its content")
        except FileNotFoundError:
            yield _problem(stored.id, f"its file is missing: {stored.row.file.name!r}")
        except (OSError, ValueError, SuspiciousFileOperation) as problem:
            yield _problem(stored.id, f"its content cannot be read: {problem}")


def _sha256(snapshot: Snapshot) -> str:
    content = hashlib.sha256()
    size = 0
    if snapshot.file:
        with snapshot.file.open("rb") as file:
            for chunk in file.chunks():
                content.update(chunk)
                size += len(chunk)
    if size:
        return content.hexdigest()
    return digest(snapshot.text) if snapshot.text else ""


def _problem(pk: int, what: str) -> Problem:
    return Problem(Snapshot._meta.db_table, pk, what)
