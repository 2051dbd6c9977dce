"""Evidence: tying a statement to what a source said."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.acts import Act, begin, write_edit
from claims.actions.judged import evidence_facts
from claims.models import Evidence, Stance, Statement
from claims.text.wording import WordingClass, compare
from claims.workflow import StaleCause
from newsroom.models import User
from newsroom.record.log import Entry, append
from newsroom.record.refusals import Conflict
from newsroom.record.versions import bump
from sources.models import Snapshot

FIELDS = (
    "snapshot",
    "position",
    "stance",
    "covers_attribution",
    "covers_wording",
    "covers_content",
    "is_primary",
    "locator",
    "excerpt",
    "note",
)
CONTRARY = (Stance.contradicts, Stance.qualifies)
MAX_EVIDENCE = 200


@transaction.atomic
def add_evidence(*, statement: Statement, by: User, version: int, **fields: Any) -> Evidence:
    """Attach evidence (``fields``: see FIELDS). ``version`` is the statement's.

    Later support or context lapses nothing; a contradiction or qualification does.
    """
    act = begin("edit_evidence", statement, by, version)
    if len(act.around.live) >= MAX_EVIDENCE:
        raise ValidationError(
            {"statement": gettext("A statement takes at most %(most)s pieces of evidence.") % {"most": MAX_EVIDENCE}}
        )
    fields.setdefault("position", len(act.around.evidence))
    evidence = Evidence(statement=act.statement, created_by=by)
    _apply(evidence, fields)
    evidence.save(force_insert=True)
    act.around.evidence.append(evidence)
    entries = write_edit("add_evidence", act, by, disturbed_by=_contrary(evidence))
    append(line("add", evidence, by, {}), *entries)
    return evidence


@transaction.atomic
def edit_evidence(*, evidence: Evidence, by: User, version: int, **fields: Any) -> Evidence:
    """Change evidence (``fields``: see FIELDS). ``version`` is the evidence's own."""
    act, evidence = _begin(evidence, by, version)
    facts, judged = _facts(evidence), evidence_facts(evidence)
    _apply(evidence, fields)
    if _facts(evidence) == facts:
        return evidence
    bump(evidence, **fields, excerpt_match=evidence.excerpt_match, updated_at=now())
    # Whoever answered a contradiction answered what it said then: said otherwise, it is a new one.
    says_otherwise = evidence_facts(evidence) != judged
    disturbed_by = _contrary(evidence) if says_otherwise else None
    entries = write_edit("edit_evidence", act, by, disturbed_by=disturbed_by)
    append(line("edit", evidence, by, facts), *entries)
    return evidence


@transaction.atomic
def withdraw_evidence(*, evidence: Evidence, by: User, version: int, reason: str) -> Evidence:
    """Take evidence back: it stays on file and counts for nothing."""
    act, evidence = _begin(evidence, by, version)
    if not reason.strip():
        raise ValidationError({"reason": gettext("Say why the evidence is withdrawn.")})
    facts = _facts(evidence)
    bump(evidence, withdrawn_at=now(), withdrawn_by=by, updated_at=now())
    entries = write_edit("withdraw_evidence", act, by)
    append(line("withdraw", evidence, by, facts, reason), *entries)
    return evidence


def _begin(evidence: Evidence, by: User, version: int) -> tuple[Act, Evidence]:
    """Lock the statement, which every act on its evidence goes through, then look at the evidence's own version."""
    # The version that counts is the evidence's: somebody at another piece of the same statement is nobody's conflict.
    act = begin("edit_evidence", Statement(pk=evidence.statement_id), by, None)
    current = Evidence.objects.select_related("snapshot").get(pk=evidence.pk)
    current.statement = act.statement
    if current.version != version:
        raise Conflict(current, version)
    if current.withdrawn_at:
        raise ValidationError({"evidence": gettext("This evidence is withdrawn; add it anew instead.")})
    # Changed in hand, it is changed in what stands around the statement too.
    act.around.evidence = [current if piece.pk == current.pk else piece for piece in act.around.evidence]
    return act, current


def _apply(evidence: Evidence, fields: dict[str, Any]) -> None:
    if unknown := sorted(set(fields) - set(FIELDS)):
        raise ValidationError(dict.fromkeys(unknown, gettext("This cannot be written.")))
    for name, value in fields.items():
        setattr(evidence, name, value)
    if not evidence.covers:
        raise ValidationError({"covers": gettext("Say what it covers: attribution, wording or content.")})
    evidence.excerpt_match = excerpt_match(evidence.excerpt, evidence.snapshot)
    evidence.clean_fields(exclude=["statement", "created_by", "snapshot"])


def excerpt_match(excerpt: str, snapshot: Snapshot) -> str:
    """How the excerpt stands to the snapshot's text; empty without an excerpt."""
    if not excerpt.strip():
        return ""
    return str(compare(excerpt, snapshot.text).wording) if snapshot.text else str(WordingClass.NOT_COMPARABLE)


def _contrary(evidence: Evidence) -> StaleCause | None:
    is_contrary = evidence.stance in CONTRARY and evidence.withdrawn_at is None and evidence.snapshot.was_seen
    return StaleCause.contrary_evidence if is_contrary else None


def _facts(evidence: Evidence) -> dict[str, Any]:
    return evidence_facts(evidence) | {
        "position": evidence.position,
        "note": evidence.note,
        "statement": evidence.statement_id,
    }


def line(verb: str, evidence: Evidence, by: User, before: dict[str, Any], reason: str = "") -> Entry:
    return Entry(verb=verb, target=evidence, by=by, before=before, after=_facts(evidence), reason=reason.strip())
