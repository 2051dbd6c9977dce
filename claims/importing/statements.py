"""Importing statements a chunk at a time: all rows of it are recorded in one transaction, or none."""

import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils.timezone import now
from rest_framework import serializers

from claims.actions.recording import VOICES, SomeDoNotHoldUp, lock_articles, record_all
from claims.api.inputs import ClaimInput, QuoteInput, wanted
from claims.api.quick_reading import Reader, named_by_number
from claims.importing.statement_file import SHOWN, Line, content_of
from claims.models import Article, ImportedChunk
from claims.models.statement import Kind
from newsroom.models import User
from newsroom.record.canonical import canonical
from newsroom.record.serialising import one_at_a_time
from newsroom.rest.problems import Inputs
from sources.api.references import Named, settled
from sources.models import Party

INPUTS = {Kind.quote: QuoteInput, Kind.claim: ClaimInput}
MOST_NAMED = 10

Errors = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one line: the ``id`` of the statement, what is wrong by field, or why it was left alone.

    ``is_good``: it holds up, and so does its whole chunk.
    """

    line: int
    id: int | None = None
    errors: Errors | None = None
    skipped: str = ""
    is_good: bool = False

    def told(self) -> dict[str, Any]:
        """As a row of the report."""
        more = {"id": self.id, "errors": self.errors, "skipped": self.skipped, "good": self.is_good and not self.id}
        return {"line": self.line} | {name: value for name, value in more.items() if value}


@dataclass(slots=True)
class _Row:
    """A line on its way: what was read of it, or what is wrong with it."""

    line: Line
    kind: Any = None
    given: dict[str, Any] = field(default_factory=dict)
    errors: Errors = field(default_factory=dict)


class Importer:
    """Imports the chunks of one file for ``by``. ``is_trial`` tries everything and keeps nothing.

    Lines that were imported before, in this file or another, are left alone unless ``again`` says otherwise.
    """

    def __init__(
        self, by: User, file_name: str, file_sha256: str, *, is_trial: bool = False, again: bool = False
    ) -> None:
        self.by, self.file_name, self.file_sha256 = by, file_name[-300:], file_sha256
        self.is_trial, self.again = is_trial, again
        self._readers = {kind: Reader(shape, by) for kind, shape in INPUTS.items()}

    def chunk(self, lines: Sequence[Line]) -> list[Result]:
        """What becomes of ``lines``. Raises Refused where ``by`` may not record such statements."""
        try:
            with _uncollected(), transaction.atomic():
                results = self._imported(lines)
                if self.is_trial or not all(result.is_good for result in results):
                    transaction.set_rollback(True)
            # What was rolled back has no number.
            return [replace(result, id=None) if self.is_trial else result for result in results]
        except DatabaseError as problem:
            # What stands behind the actions' own checks; nothing of the chunk is kept.
            words = str(problem).partition("\n")[0]
            return [
                Result(line.number, errors={"non_field_errors": [f"The database refuses this chunk: {words}"]})
                for line in lines
            ]

    def _imported(self, lines: Sequence[Line]) -> list[Result]:
        one_at_a_time("imports of statements")
        content = content_of(lines)
        if not self.again and (before := self._done_before(content, lines[0].number)):
            return _imported_before(before, lines)
        rows = self._read(lines)
        if not any(row.errors for row in rows):
            self._settle(rows)
        if not any(row.errors for row in rows):
            try:
                return self._recorded(rows, content)
            except SomeDoNotHoldUp as refused:
                for place, problem in refused.problems.items():
                    rows[place].errors = _of_action(problem)
        return _refused(rows)

    def _done_before(self, content: str, first_line: int) -> ImportedChunk | None:
        """A file may say the same several times: that is not what was imported before."""
        elsewhere = ~Q(file_sha256=self.file_sha256)
        here = Q(file_sha256=self.file_sha256, first_line=first_line)
        return ImportedChunk.objects.filter(elsewhere | here, sha256=content).order_by("id").first()

    # --- reading ----------------------------------------------------------------------------------------------

    def _read(self, lines: Sequence[Line]) -> list[_Row]:
        rows = [_Row(line, given=dict(line.given or {}), errors=_unread(line)) for line in lines]
        for row in rows:
            if not row.errors:
                row.kind = row.given.pop("kind", None)
                if row.kind not in INPUTS:
                    row.errors = {"kind": ["Say quote or claim."]}
        good = [row for row in rows if not row.errors]
        self._find_articles(good)
        self._find_voices(good)
        named = named_by_number([row.given for row in good], self.by)
        for row in good:
            if not row.errors:
                row.errors = self._understood(row, named)
        return rows

    def _understood(self, row: _Row, named: Mapping[type, Mapping[int, Any]]) -> Errors:
        try:
            row.given = self._readers[row.kind].read(row.given, named)
        except serializers.ValidationError as problem:
            detail: Any = problem.detail
            return detail if isinstance(detail, dict) else {"non_field_errors": detail}
        return {}

    def _find_articles(self, rows: Sequence[_Row]) -> None:
        """Put the number of the article in the place of its address, and see that it is there."""
        visible = Article.objects.visible_to(self.by)
        addresses = {a for row in rows if isinstance(a := row.given.get("article"), str)}
        by_address: dict[str, list[int]] = {}
        for pk, url in visible.filter(url__in=addresses - {""}).order_by("pk").values_list("pk", "url"):
            by_address.setdefault(url, []).append(pk)
        for row in rows:
            if isinstance(address := row.given.get("article"), str):
                found = by_address.get(address, [])
                row.errors = _not_one(address, found, "article")
                row.given["article"] = found[0] if found else None
        numbers = {a for row in rows if type(a := row.given.get("article")) is int and 0 < a < 2**63}
        there = set(visible.filter(pk__in=numbers).values_list("pk", flat=True))
        for row in rows:
            number = row.given.get("article")
            if not row.errors and type(number) is int and number not in there:
                row.errors = {"article": [f"Not here: {number}."]}

    def _find_voices(self, rows: Sequence[_Row]) -> None:
        """Put the number of whoever bears a name in its place, where it is given as nothing but a name."""
        names = {name for row in rows for voice in VOICES if isinstance(name := row.given.get(voice), str)}
        found = {name: self._bearers(name) for name in sorted(names)}
        for row in rows:
            for voice in VOICES:
                if isinstance(name := row.given.get(voice), str):
                    row.errors = row.errors or _not_one(name, found[name], voice)
                    row.given[voice] = found[name][0] if found[name] else None

    def _bearers(self, name: str) -> list[int]:
        """The parties, as they stand today, that bear ``name``."""
        bearing = Party.objects.visible_to(self.by).named(name.strip())[: MOST_NAMED * 2]
        return sorted({party.standing_id for party in bearing})

    # --- recording --------------------------------------------------------------------------------------------

    def _settle(self, rows: Sequence[_Row]) -> None:
        """Find or add whoever is named. Articles first: adding writes to the record, whose lock comes last."""
        lock_articles({row.given["article"] for row in rows})
        known: dict[tuple[Any, ...], Any] = {}
        for row in rows:
            try:
                for holder in (row.given, *row.given.get("hops", ())):
                    for name, value in holder.items():
                        if isinstance(value, Named):
                            holder[name] = self._settled(value, known)
            except Inputs as problem:
                row.errors = problem.errors
            except ValidationError as problem:
                row.errors = _of_action(problem)

    def _settled(self, named: Named, known: dict[tuple[Any, ...], Any]) -> Any:
        key = (named.find, *sorted(named.by_what.items()))
        if key not in known:
            known[key] = settled(named, self.by)
        return known[key]

    def _recorded(self, rows: Sequence[_Row], content: str) -> list[Result]:
        statements = record_all(wanted=[wanted(row.kind, row.given, self.by) for row in rows], by=self.by)
        ids = [statement.pk for statement in statements]
        ImportedChunk.objects.create(
            sha256=content,
            file_name=self.file_name,
            file_sha256=self.file_sha256,
            first_line=rows[0].line.number,
            last_line=rows[-1].line.number,
            statement_ids=canonical(ids),
            by=self.by,
            at=now(),
        )
        return [Result(row.line.number, id=pk, is_good=True) for row, pk in zip(rows, ids, strict=True)]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Tens of thousands of objects are made, and all are kept to the end: looking for lost ones would be in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _unread(line: Line) -> Errors:
    return {"non_field_errors": [line.problem]} if line.problem else {}


def _not_one(words: str, found: Sequence[int], name: str) -> Errors:
    """What is wrong where ``words`` do not stand for just one row."""
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    if not found:
        add = '; to add one, give {"name", "kind"}' if name in VOICES else ""
        return {name: [f"Nothing on file is called “{shown}”{add}."]}
    if len(found) > 1:
        ids = ", ".join(map(str, found[:MOST_NAMED]))
        return {name: [f"Several are called “{shown}”: {ids}. Give the number of the one meant."]}
    return {}


def _of_action(problem: ValidationError) -> Errors:
    errors: Errors = problem.message_dict if hasattr(problem, "error_dict") else {"non_field_errors": problem.messages}
    if places := getattr(problem, "places", None):
        errors["places"] = [{"start": place.start, "end": place.end} for place in places]
    return errors


def _refused(rows: Sequence[_Row]) -> list[Result]:
    bad = [row.line.number for row in rows if row.errors]
    others = f" and {len(bad) - 1} more" if len(bad) > 1 else ""
    why = f"Not imported: line {bad[0]}{others} of the same chunk does not hold up."
    return [
        Result(row.line.number, errors=row.errors) if row.errors else Result(row.line.number, skipped=why)
        for row in rows
    ]


def _imported_before(chunk: ImportedChunk, lines: Sequence[Line]) -> list[Result]:
    why = f"Imported before: {chunk}, on {chunk.at:%Y-%m-%d}."
    ids: list[int] = json.loads(chunk.statement_ids)
    return [Result(line.number, id=pk, skipped=why, is_good=True) for line, pk in zip(lines, ids, strict=True)]
