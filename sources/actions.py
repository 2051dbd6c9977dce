"""The one way to change what we know of the outside world."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.formats import number_format
from django.utils.timezone import now
from django.utils.translation import gettext

from newsroom.models import User
from newsroom.people.permissions import require
from newsroom.record.canonical import digest, in_utc
from newsroom.record.frozen import freeze
from newsroom.record.keepable import refuse_unkeepable
from newsroom.record.log import Entry, append
from newsroom.record.serialising import one_at_a_time
from newsroom.record.versions import bump, locked
from newsroom.words import grouped
from sources.models import Outcome, Party, PartyAlias, Snapshot, SnapshotMethod, Source, SourceDerivation

MAX_SNAPSHOT_TEXT = 2_000_000
MAX_SNAPSHOT_FILE = 25 * 1024 * 1024

PARTY_FIELDS = ("name", "kind", "description", "url")
SOURCE_FIELDS = ("kind", "title", "url", "publisher", "published_on", "language", "note")


@transaction.atomic
def add_party(*, by: User, aliases: Iterable[str] = (), **fields: Any) -> Party:
    """A new party with its other names. Raises ValidationError naming the field."""
    require(by, "sources.add_party", gettext("adding parties"))
    party = Party(created_by=by, **fields)
    party.full_clean()
    party.save(force_insert=True)
    _write_aliases(party, aliases)
    append(Entry(verb="add", target=party, by=by, after=party_facts(party)))
    return party


@transaction.atomic
def edit_party(*, party: Party, by: User, version: int, aliases: Iterable[str] | None = None, **fields: Any) -> Party:
    """Rename or describe a party. Statements keep their sign-off: they name the party, not its spelling."""
    require(by, "sources.change_party", gettext("editing parties"))
    party = locked(party, version)
    before = party_facts(party)
    _apply(party, fields)
    if aliases is not None:
        _write_aliases(party, aliases)
    return _changed(party, by, before, party_facts(party), fields)


@transaction.atomic
def merge_party(*, party: Party, into: Party, by: User, version: int, reason: str) -> Party:
    """Say that ``party`` is ``into``. What was recorded keeps its own party; everything shows the standing one."""
    require(by, "sources.change_party", gettext("merging parties"))
    one_at_a_time("party merges")
    party = locked(party, version)
    into = Party.objects.get(pk=into.pk).standing
    if into.pk == party.pk:
        raise ValidationError({"into": gettext("A party cannot be merged into itself.")})
    if party.merged_into_id:
        raise ValidationError(
            {
                "into": gettext("“%(party)s” is merged into “%(standing)s” already.")
                % {"party": party, "standing": party.standing}
            }
        )
    before = party_facts(party)
    moved = list(Party.objects.filter(merged_into=party).values_list("pk", flat=True))
    Party.objects.filter(pk__in=moved).update(merged_into=into)
    bump(party, merged_into=into)
    append(
        Entry(
            verb="merge",
            target=party,
            by=by,
            before=before,
            after={**party_facts(party), "moved": moved},
            reason=reason,
        )
    )
    return party


@transaction.atomic
def add_source(*, by: User, derived_from: Sequence[Source] = (), **fields: Any) -> Source:
    """A new place to look. Raises ValidationError naming the field."""
    require(by, "sources.add_source", gettext("adding sources"))
    source = Source(created_by=by, **fields)
    source.full_clean()
    source.save(force_insert=True)
    _write_derivations(source, derived_from)
    append(Entry(verb="add", target=source, by=by, after=source_facts(source)))
    return source


@transaction.atomic
def edit_source(
    *, source: Source, by: User, version: int, derived_from: Sequence[Source] | None = None, **fields: Any
) -> Source:
    """Correct a source. Raises ValidationError where ``derived_from`` would lead back to the source itself."""
    require(by, "sources.change_source", gettext("editing sources"))
    source = locked(source, version)
    before = source_facts(source)
    _apply(source, fields)
    if derived_from is not None:
        _write_derivations(source, derived_from)
    return _changed(source, by, before, source_facts(source), fields)


@transaction.atomic
def take_snapshot(
    *,
    source: Source,
    by: User,
    text: str = "",
    file: File | None = None,
    taken_at: datetime | None = None,
    outcome: str = Outcome.found,
    method: str = "",
    **fields: Any,
) -> Snapshot:
    """Keep what ``source`` said, for good. Raises ValidationError naming the field."""
    require(by, "sources.add_snapshot", gettext("adding snapshots"))
    content = file.read() if file else b""
    refuse_unkeepable({"text": text})
    _check_size(text, content)
    moment = now()
    snapshot = Snapshot(
        source=source,
        created_by=by,
        created_at=moment,
        taken_at=taken_at or moment,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        outcome=outcome,
        method=method or (SnapshotMethod.from_file if file else SnapshotMethod.by_hand),
        **fields,
    )
    snapshot.sha256 = digest(content or snapshot.text) if content or snapshot.text else ""
    snapshot.clean_fields(exclude=["seal"])
    if outcome == Outcome.found and not snapshot.sha256:
        raise ValidationError({"text": gettext("What was found there? Give the text, a file, or another outcome.")})
    if file:
        # Last, so that what is refused leaves no file behind.
        file.seek(0)
        snapshot.file.save(f"{digest(content)[:24]}.bin", file, save=False)
    freeze([snapshot])
    append(Entry(verb="add", target=snapshot, by=by, after=snapshot_facts(snapshot), frozen=[snapshot]))
    return snapshot


def _apply(row: Party | Source, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()


def _changed(row: Any, by: User, before: dict, after: dict, fields: Mapping[str, Any]) -> Any:
    """Write and record ``row`` if anything differs; an edit that changes nothing leaves no trace."""
    if before != after:
        bump(row, **fields, updated_at=now())
        append(Entry(verb="edit", target=row, by=by, before=before, after=after))
    return row


def _write_aliases(party: Party, names: Iterable[str]) -> None:
    wanted = {name.strip() for name in names} - {""}
    for alias in wanted:
        PartyAlias(party=party, name=alias).clean_fields()
    party.aliases.exclude(name__in=wanted).delete()
    have = set(party.aliases.values_list("name", flat=True))
    PartyAlias.objects.bulk_create(PartyAlias(party=party, name=name) for name in sorted(wanted - have))


def _write_derivations(source: Source, origins: Sequence[Source]) -> None:
    """Replace what ``source`` is derived from; circles are refused, also when two people close one together."""
    ids = {origin.pk for origin in origins}
    if ids:
        one_at_a_time("source derivations")
    above = Source.objects.ancestors(ids)
    if source.pk in ids | above:
        raise ValidationError(
            {"derived_from": gettext("A source cannot be derived from itself, not even by way of others.")}
        )
    source.derivations.exclude(origin__in=ids).delete()
    have = set(source.derivations.values_list("origin", flat=True))
    SourceDerivation.objects.bulk_create(SourceDerivation(source=source, origin_id=i) for i in sorted(ids - have))


def _check_size(text: str, content: bytes) -> None:
    if len(text) > MAX_SNAPSHOT_TEXT:
        raise ValidationError(
            {
                "text": gettext("At most %(most)s characters; this has %(count)s.")
                % {"most": grouped(MAX_SNAPSHOT_TEXT), "count": grouped(len(text))}
            }
        )
    if len(content) > MAX_SNAPSHOT_FILE:
        raise ValidationError(
            {
                "file": gettext("At most %(most)s MB; this has %(size)s MB.")
                % {"most": MAX_SNAPSHOT_FILE // 2**20, "size": number_format(len(content) / 2**20, 1)}
            }
        )


def party_facts(party: Party) -> dict[str, Any]:
    facts = {name: getattr(party, name) for name in PARTY_FIELDS}
    return facts | {
        "merged_into": party.merged_into_id,
        "aliases": sorted(party.aliases.values_list("name", flat=True)),
    }


def source_facts(source: Source) -> dict[str, Any]:
    facts = {name: getattr(source, name) for name in SOURCE_FIELDS if name not in ("publisher", "published_on")}
    return facts | {
        "publisher": source.publisher_id,
        "published_on": source.published_on.isoformat() if source.published_on else None,
        "derived_from": sorted(source.derivations.values_list("origin", flat=True)),
    }


def snapshot_facts(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "source": snapshot.source_id,
        "taken_at": in_utc(snapshot.taken_at),
        "outcome": snapshot.outcome,
        "method": snapshot.method,
        "sha256": snapshot.sha256,
    }
