"""The words in which the demo's stories are told. Plain data: ``loading`` makes records of it, by the actions.

Parties are named by their keys in ``parties``, people by their user names, looks at sources by keys within a story.
Days of a story count from its publication, days of planning from the day of loading.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

OWN_VOICE = "own voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A party; ``merged_into`` is the key of the one that it turned out to be."""

    name: str
    kind: str = "person"
    description: str = ""
    url: str = ""
    aliases: tuple[str, ...] = ()
    merged_into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a source said when somebody looked: text, or the bytes of a file, or nothing where it was not found."""

    text: str = ""
    file: bytes = b""
    media_type: str = ""
    outcome: str = "found"
    note: str = ""
    by: str = "checker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A source, with the looks taken at it by their keys; ``derived_from`` are keys of places of the same story."""

    title: str
    kind: str = "page"
    url: str = ""
    publisher: str = ""
    language: str = ""
    derived_from: tuple[str, ...] = ()
    looks: Mapping[str, Look] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One hop before the outlet's, which is added for every chain."""

    party: str
    cue: str = ""
    role: str = ""
    medium: str = ""
    day: int | None = None
    printed: str = ""
    basis: str = ""
    at: str = ""
    naming: str = "named"
    certainty: str = "stated"


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a statement; ``by`` is empty where it goes without saying."""

    verb: str
    by: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A quote (with a ``form``) or a claim (with a ``sentence``): its words, its chain, and its course.

    ``course`` runs before the story's second text comes in, ``then`` after.
    """

    words: tuple[str, ...]
    voice: str = OWN_VOICE
    role: str = ""
    form: str = ""
    sentence: str = ""
    claim_type: str = ""
    translation: str = ""
    days: tuple[int, int] | None = None
    chain: tuple[Step, ...] = ()
    by: str = "editor"
    course: tuple[Act, ...] = ()
    then: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article. ``weekday`` (Monday = 0) is that of the publication, so that “on Sunday” stays right."""

    outlet: str
    url: str
    headline: str
    language: str
    weekday: int
    text: str
    timezone: str = "UTC"
    weeks_ago: int = 0
    credit: str = ""
    by: str = "editor"
    places: Mapping[str, Place] = field(default_factory=dict)
    assertions: tuple[Assertion, ...] = ()
    nothing_to_check: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    note: str = ""


def act(verb: str, by: str = "", **inputs: Any) -> Act:
    return Act(verb, by, inputs)


def evidence(look: str, stance: str = "supports", covers: str = "content", by: str = "", **fields: Any) -> Act:
    """``covers`` names one or more of attribution, wording and content."""
    return Act("evidence", by, {"look": look, "stance": stance, "covers": covers.split(), **fields})


def propose(
    content: str, attribution: str = "not_applicable", why: str = "As the evidence has it.", **more: Any
) -> Act:
    return Act("propose", "", {"content": content, "attribution": attribution, "reason": why, **more})


SUBMITTED = (act("submit"),)
TAKEN = (*SUBMITTED, act("take"))
SIGNED = (act("sign_off"),)
