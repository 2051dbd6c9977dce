"""Who speaks and publishes, where we looked, and what stood there."""

from sources.models.party import Party, PartyAlias, PartyKind
from sources.models.snapshot import Outcome, Snapshot, SnapshotMethod
from sources.models.source import Source, SourceDerivation, SourceKind

__all__ = [
    "Outcome",
    "Party",
    "PartyAlias",
    "PartyKind",
    "Snapshot",
    "SnapshotMethod",
    "Source",
    "SourceDerivation",
    "SourceKind",
]
