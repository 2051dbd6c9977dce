"""What stands around statements: everything the rules and the record ask about them, by one statement of SQL.

For a page of statements or for one that is locked; what an act changes it changes here too, and reads nothing again.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date
from functools import cache
from typing import Any

from django.contrib.auth.models import Group
from django.db import connection, models
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

from claims.models import Article, Decision, Evidence, Hop, Passage, Statement
from newsroom.database.running import run
from newsroom.models import User
from sources.models import Party, Snapshot, Source
from sources.models.source import ancestors


def _columns(model: type[models.Model], names: str) -> tuple[str, ...]:
    """``names`` in the order of the model's own columns, which is the order that ``from_db`` goes by."""
    wanted = set(names.split())
    return tuple(field.attname for field in model._meta.concrete_fields if field.attname in wanted)


_PARTY = _columns(Party, "id name kind merged_into_id")
_ARTICLE = _columns(Article, "id outlet_id")
_USER = _columns(User, "id username is_active is_superuser")
_DECISION = _columns(
    Decision,
    "id statement_id kind by_id attribution attribution_hop wording wording_evidence_id wording_note "
    "content content_note evidence_ids answered_ids content_hash",
)
_PASSAGE = _columns(Passage, "id statement_id purpose set_number position fate start end exact")
_HOP = _columns(
    Hop,
    "id statement_id position party_id role cue medium date date_printed "
    "date_basis naming certainty source_id passage_id",
)
_EVIDENCE = _columns(
    Evidence,
    "id statement_id snapshot_id position stance covers_attribution covers_wording covers_content "
    "is_primary locator excerpt withdrawn_at",
)
_SNAPSHOT = _columns(Snapshot, "id source_id outcome language sha256")
_SOURCE = _columns(Source, "id kind language")

# One row for each statement: its id, what it points at, and then a list of the rows of each kind around it.
_QUERY = """
SELECT s.id,
    {array}({article}, {outlet}, {voice}, {assignee}, {proposal}, {current}),
    (SELECT {gather}(r.name) FROM auth_group r JOIN newsroom_user_groups m ON m.group_id = r.id
     WHERE m.user_id = g.id),
    (SELECT {gather}({words}) FROM claims_passage w
     WHERE w.statement_id = s.id AND w.purpose = 'words' AND w.set_number = s.words_set),
    (SELECT {gather}({array}({hop}, {party}, {basis})) FROM claims_hop h
     JOIN sources_party y ON y.id = h.party_id LEFT JOIN claims_passage b ON b.id = h.passage_id
     WHERE h.statement_id = s.id),
    (SELECT {gather}({array}({evidence}, {snapshot}, {source})) FROM claims_evidence e
     JOIN sources_snapshot n ON n.id = e.snapshot_id JOIN sources_source c ON c.id = n.source_id
     WHERE e.statement_id = s.id),
    (SELECT {gather}(k.user_id) FROM claims_contribution k WHERE k.statement_id = s.id),
    (SELECT count(*) FROM claims_comment t WHERE t.statement_id = s.id AND t.is_blocking AND t.resolved_at IS NULL),
    {roots}
FROM claims_statement s
JOIN claims_article a ON a.id = s.article_id JOIN sources_party o ON o.id = a.outlet_id
LEFT JOIN sources_party v ON v.id = COALESCE(s.speaker_id, s.claimant_id)
LEFT JOIN newsroom_user g ON g.id = s.assignee_id
LEFT JOIN claims_decision p ON p.id = s.proposal_id LEFT JOIN claims_decision d ON d.id = s.current_decision_id
WHERE s.id {wanted}
"""
_SOURCES = """SELECT n.source_id, n.source_id FROM claims_evidence e
JOIN sources_snapshot n ON n.id = e.snapshot_id WHERE e.statement_id = s.id"""


@dataclass(slots=True)
class Around:
    """One statement's current words in order, its chain, all its evidence (withdrawn or not), who has worked on it.

    ``blocking`` counts the open comments in the way of a sign-off; ``origins`` gives each source's roots.
    """

    words: list[Passage] = field(default_factory=list)
    hops: list[Hop] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    contributors: set[int] = field(default_factory=set)
    blocking: int = 0
    origins: dict[int, frozenset[int]] = field(default_factory=dict)

    @property
    def live(self) -> list[Evidence]:
        return [piece for piece in self.evidence if piece.withdrawn_at is None]


def around(statement: Statement) -> Around:
    return around_of_all([statement])[statement.pk]


def keep(statement: Statement, found: Around) -> None:
    """Let ``found`` go along with ``statement``, for whoever is answered with it: an act keeps it true."""
    setattr(statement, "_around", found)  # noqa: B010 - no column


def kept(statement: Statement) -> Around:
    """What stood around ``statement`` when the act that it comes from was done; read anew where it comes from none."""
    found: Around | None = getattr(statement, "_around", None)
    return found or around(statement)


def around_of_all(statements: Sequence[Statement]) -> dict[int, Around]:
    """``around`` for many statements; what they point at (article, voice, assignee, decisions) is put on them too."""
    if not statements:
        return {}
    ids = [statement.pk for statement in statements]
    rows = {pk: map(_parsed, values) for pk, *values in _asked(ids)}
    found: dict[int, Around] = {}
    for statement in statements:
        pointed_at, groups, words, hops, evidence, contributors, blocking, roots = rows[statement.pk]
        _point(statement, groups, *pointed_at)
        found[statement.pk] = Around(
            words=sorted(_made_all(Passage, _PASSAGE, words), key=lambda passage: passage.position),
            hops=sorted(map(_hop, hops or ()), key=lambda hop: hop.position),
            evidence=sorted(map(_evidence, evidence or ()), key=lambda piece: (piece.position, piece.pk)),
            contributors=set(contributors or ()),
            blocking=blocking,
            origins=_origins(roots or ()),
        )
    return found


def _point(
    statement: Statement, groups: Any, article: Any, outlet: Any, voice: Any, assignee: Any, proposal: Any, current: Any
) -> None:
    _put(statement, "article", lambda: _made(Article, _ARTICLE, article))
    _put(statement.article, "outlet", lambda: _made(Party, _PARTY, outlet))
    if voice[0] is not None:
        _put(statement, "speaker" if statement.speaker_id else "claimant", lambda: _made(Party, _PARTY, voice))
    if assignee[0] is not None:
        user: Any = _made(User, _USER, assignee)
        # As a prefetch would leave them, which is where the roles are read from.
        user._prefetched_objects_cache = {"groups": [Group(name=name) for name in groups or ()]}
        statement.assignee = user
    for name, values in (("proposal", proposal), ("current_decision", current)):
        # A record that was written over may name a decision that is not there: the statement has none then.
        decision = None if values[0] is None else _made(Decision, _DECISION, values)
        field_of: Any = Statement._meta.get_field(name)
        field_of.set_cached_value(statement, decision)


def _put(row: models.Model, name: str, made: Callable[[], Any]) -> None:
    """What a list has joined already stays: it knows more columns than the rules ask for."""
    if name not in row._state.fields_cache:
        setattr(row, name, made())


def _hop(values: Any) -> Hop:
    own, party, passage = values
    hop = _made(Hop, _HOP, own)
    hop.party = _made(Party, _PARTY, party)
    hop.passage = None if passage[0] is None else _made(Passage, _PASSAGE, passage)
    return hop


def _evidence(values: Any) -> Evidence:
    own, snapshot, source = values
    piece = _made(Evidence, _EVIDENCE, own)
    piece.snapshot = _made(Snapshot, _SNAPSHOT, snapshot)
    piece.snapshot.source = _made(Source, _SOURCE, source)
    return piece


def _origins(roots: Sequence[Sequence[int]]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for source, root in roots:
        found[source].add(root)
    return {source: frozenset(above) for source, above in found.items()}


def _asked(ids: list[int]) -> list[tuple[Any, ...]]:
    if len(ids) == 1:
        # An act asks for one: PostgreSQL, told so, plans what is asked once and for all.
        return run(_sql(connection.vendor, "= %s"), ids)
    if connection.vendor == "postgresql":
        # Behind a subquery the number of ids does not show: PostgreSQL would plan anew each time that they are few.
        return run(_sql(connection.vendor, "= ANY((SELECT %s::bigint[])::bigint[])"), [ids])
    return run(_sql(connection.vendor, "IN (SELECT value FROM json_each(%s))"), [json.dumps(ids)])


def _made(model: type[Any], names: tuple[str, ...], values: list[Any]) -> Any:
    """The row with these columns; any other is fetched where somebody asks for it."""
    kind: Any = model
    for place, read in _readers(kind, names):
        if values[place] is not None:
            values[place] = read(values[place])
    return model.from_db(connection.alias, names, values)


def _made_all(model: type[Any], names: tuple[str, ...], rows: Sequence[list[Any]] | None) -> list[Any]:
    return [_made(model, names, values) for values in rows or ()]


@cache
def _readers(model: type[models.Model], names: tuple[str, ...]) -> list[tuple[int, Callable[[Any], Any]]]:
    """For the columns that JSON does not keep as they are: their places, and how they are read back."""
    kinds: dict[type[models.Field], Callable[[Any], Any]] = {
        models.DateTimeField: _moment,
        models.DateField: date.fromisoformat,
        models.BooleanField: bool,
    }
    fields = {f.attname: f for f in model._meta.concrete_fields}
    found = []
    for place, name in enumerate(names):
        read = next((reading for kind, reading in kinds.items() if isinstance(fields[name], kind)), None)
        if read:
            found.append((place, read))
    return found


def _moment(text: str) -> Any:
    moment = parse_datetime(text)
    return make_aware(moment, UTC) if moment is not None and is_naive(moment) else moment


def _parsed(value: Any) -> Any:
    """SQLite answers JSON as text, PostgreSQL's driver has read it already."""
    return json.loads(value) if isinstance(value, str) else value


@cache
def _sql(vendor: str, wanted: str) -> str:
    """``_QUERY`` in the words of this database, for the statements ``wanted``."""
    is_postgresql = vendor == "postgresql"
    array, gather = ("json_build_array", "json_agg") if is_postgresql else ("json_array", "json_group_array")

    def row(alias: str, names: Sequence[str]) -> str:
        columns = [f'{alias}."{name}"' for name in names]
        return f"{array}({', '.join(columns)})"

    return _QUERY.format(
        array=array,
        gather=gather,
        article=row("a", _ARTICLE),
        outlet=row("o", _PARTY),
        voice=row("v", _PARTY),
        assignee=row("g", _USER),
        proposal=row("p", _DECISION),
        current=row("d", _DECISION),
        words=row("w", _PASSAGE),
        hop=row("h", _HOP),
        party=row("y", _PARTY),
        basis=row("b", _PASSAGE),
        evidence=row("e", _EVIDENCE),
        snapshot=row("n", _SNAPSHOT),
        source=row("c", _SOURCE),
        roots=ancestors(_SOURCES, f"{gather}({array}(base, id))", roots_only=True),
        wanted=wanted,
    )
