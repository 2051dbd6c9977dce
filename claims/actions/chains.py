"""The attribution chain: replaced whole, each hop with the words it rests on."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.actions.passages import Choice, chosen, resolve
from claims.models import Certainty, Hop, Naming, Passage, Purpose, Revision, Statement
from newsroom.record.frozen import freeze
from newsroom.record.making import made
from newsroom.words import in_plain_words
from sources.models import Party, Source

MAX_HOPS = 30
# These are there.
_GIVEN_AS_ROWS = {field.name for field in Hop._meta.concrete_fields if field.is_relation}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One hop as somebody gives it; its place in the list is its position."""

    party: Party
    role: str = ""
    cue: str = ""
    medium: str = ""
    date: datetime.date | None = None
    date_printed: str = ""
    date_basis: str = ""
    naming: str = Naming.named
    certainty: str = Certainty.stated
    source: Source | None = None
    basis: Choice | None = None


def chain_of(statement: Statement, revision: Revision, steps: Sequence[Step]) -> list[Hop]:
    """``steps`` as the next chain of ``statement``, each hop with the passage it rests on; nothing is written yet.

    Raises ValidationError on ``hops`` naming the position, and Ambiguous where a basis stands in several places.
    """
    if len(steps) > MAX_HOPS:
        raise ValidationError(
            {"hops": gettext("At most %(most)s hops; these are %(count)s.") % {"most": MAX_HOPS, "count": len(steps)}}
        )
    statement.basis_set += 1
    hops = [_hop(statement, n, step, _basis(statement, revision, n, step)) for n, step in enumerate(steps)]
    for hop in hops:
        _check(hop)
    return hops


def write_chain(statement: Statement, revision: Revision, steps: Sequence[Step]) -> list[Hop]:
    """Replace the chain of ``statement`` and answer it, its passages frozen. Raises like ``chain_of``."""
    hops = chain_of(statement, revision, steps)
    freeze([hop.passage for hop in hops if hop.passage is not None])
    statement.hops.all().delete()
    Hop.objects.bulk_create(hops)
    return hops


def as_recorded(chain: Sequence[Hop], steps: Sequence[Step]) -> list[Step]:
    """``steps`` with the parties of ``chain`` where they name what those were merged into: nobody else is meant."""
    recorded = [hop.party for hop in chain]
    return [
        replace(step, party=_first_recorded(step.party, recorded[n : n + 1] + recorded)) for n, step in enumerate(steps)
    ]


def stands_already(chain: Sequence[Hop], revision: Revision, steps: Sequence[Step]) -> bool:
    """Would replacing ``chain`` by ``steps`` change nothing? Where a hop has lost the words it rests on, it would."""
    if any(hop.passage is not None and hop.passage.is_orphaned for hop in chain):
        return False
    return [_placed(_step(hop), revision) for hop in chain] == [_placed(step, revision) for step in steps]


def steps_of(statement: Statement) -> list[Step]:
    """The chain as it stands, in the form it is given in."""
    return [_step(hop) for hop in statement.hops.select_related("party", "source", "passage").order_by("position")]


def _step(hop: Hop) -> Step:
    return Step(
        party=hop.party,
        role=hop.role,
        cue=hop.cue,
        medium=hop.medium,
        date=hop.date,
        date_printed=hop.date_printed,
        date_basis=hop.date_basis,
        naming=hop.naming,
        certainty=hop.certainty,
        source=hop.source,
        basis=_choice(hop.passage),
    )


def _first_recorded(party: Party, recorded: Sequence[Party]) -> Party:
    return next((known for known in recorded if known.is_same_as(party)), party)


def _placed(step: Step, revision: Revision) -> tuple[Step, tuple[int, int] | None]:
    """The step without its basis, and the place that the basis names: words and offsets can name the same place."""
    if step.basis is None:
        return step, None
    place = resolve(revision.text, [step.basis], field="hops")[0]
    return replace(step, basis=None), (place.start, place.end)


def _choice(passage: Passage | None) -> Choice | None:
    if passage is None or passage.is_orphaned:
        return None
    return Choice(start=passage.start, end=passage.end)


def _basis(statement: Statement, revision: Revision, position: int, step: Step) -> Passage | None:
    if step.basis is None:
        return None
    place = resolve(revision.text, [step.basis], field="hops")[0]
    return chosen(statement, revision, place, purpose=Purpose.basis, set_number=statement.basis_set, position=position)


def _hop(statement: Statement, position: int, step: Step, passage: Passage | None) -> Hop:
    return made(
        Hop,
        statement=statement,
        position=position,
        party=step.party,
        role=step.role,
        cue=step.cue,
        medium=step.medium,
        date=step.date,
        date_printed=step.date_printed,
        date_basis=step.date_basis,
        naming=step.naming,
        certainty=step.certainty,
        source=step.source,
        passage=passage,
    )


def _check(hop: Hop) -> None:
    try:
        hop.clean_fields(exclude=_GIVEN_AS_ROWS)
        if hop.date_basis and not hop.date:
            raise ValidationError({"date": gettext("Give the date that this basis leads to.")})
    except ValidationError as problem:
        words = [
            gettext("hop %(position)s, %(field)s: %(reasons)s")
            % {"position": hop.position, "field": in_plain_words(field), "reasons": " ".join(reasons)}
            for field, reasons in problem.message_dict.items()
        ]
        raise ValidationError({"hops": words}) from problem
