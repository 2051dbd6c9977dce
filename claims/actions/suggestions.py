"""Keeping and dropping what the text engine proposes. A suggestion becomes a record only when a person keeps it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.chains import Step
from claims.actions.parties import Parties
from claims.actions.passages import SEPARATOR, Choice
from claims.actions.statements import record_claim, record_quote
from claims.models import Article, Revision, Statement, SuggestionFate, SuggestionOutcome
from claims.models.statement import ClaimType, Kind
from claims.proposed_chains import ProposedHop
from claims.suggestions import Suggestion, suggestions_for
from newsroom.models import User
from newsroom.people.permissions import require
from newsroom.record.log import Entry, append
from newsroom.record.refusals import Kind as RefusalKind
from newsroom.record.refusals import Refusal, Refused
from newsroom.record.versions import locked
from newsroom.words import amid
from sources.models import Party

VOICE = {Kind.quote: "speaker", Kind.claim: "claimant"}


class NotSuggested(ValidationError):
    """No such suggestion is made for the article's latest text."""

    def __init__(self) -> None:
        super().__init__({"key": gettext("This is not suggested for the latest revision.")})


@transaction.atomic
def keep_suggestion(
    *, article: Article, by: User, key: str, parties: Sequence[Party] = (), **changes: Any
) -> Statement:
    """Record the suggestion as a complete draft: passages, speaker or claimant, chain and dates filled.

    ``parties`` settles who is meant where several on file bear a name; who is not on file is added. ``changes`` are
    given in place of what is proposed: ``passages``, ``hops``, and the fields of ``record_quote`` or ``record_claim``.
    Raises Refused where it was kept or dropped already, NotSuggested, ``parties.SeveralBearTheName``, or
    ValidationError by field.
    """
    require(by, "claims.add_suggestionoutcome", gettext("keeping suggestions"))
    article = locked(article, None)
    suggestion, revision = _undecided(article, key)
    named = Parties(by, parties)
    voice = _voice(suggestion, named, changes)
    fields = _fields(suggestion) | {VOICE[Kind(suggestion.kind)]: voice} | changes
    fields.setdefault("passages", [Choice(start=start, end=end) for start, end in suggestion.proposal.spans])
    if "hops" not in fields:
        fields["hops"] = _steps(suggestion, article, voice, named)
    named.settle()
    record = record_quote if suggestion.kind == Kind.quote else record_claim
    statement = record(article=article, by=by, **fields)
    _decide(suggestion, revision, by, statement=statement)
    return statement


@transaction.atomic
def drop_suggestion(*, article: Article, by: User, key: str, reason: str = "") -> SuggestionOutcome:
    """Say that there is nothing in this suggestion. It stays dropped in later revisions with the same sentence."""
    require(by, "claims.add_suggestionoutcome", gettext("dropping suggestions"))
    suggestion, revision = _undecided(locked(article, None), key)
    return _decide(suggestion, revision, by, reason=reason)


@transaction.atomic
def undo_drop(*, article: Article, by: User, key: str) -> SuggestionOutcome:
    """Show a dropped suggestion again. What was kept is a statement now, and is withdrawn as one."""
    require(by, "claims.change_suggestionoutcome", gettext("bringing suggestions back"))
    outcome = SuggestionOutcome.objects.live().filter(article=locked(article, None), key=key).first()
    if outcome is None or outcome.outcome != SuggestionFate.dropped:
        raise Refused(Refusal(gettext("Only a dropped suggestion can be brought back."), RefusalKind.state))
    before = decided(outcome)
    outcome.withdrawn_by, outcome.withdrawn_at = by, now()
    SuggestionOutcome.objects.filter(pk=outcome.pk).update(withdrawn_by=by, withdrawn_at=outcome.withdrawn_at)
    append(Entry(verb="undo_drop", target=outcome, by=by, before=before))
    return outcome


def _undecided(article: Article, key: str) -> tuple[Suggestion, Revision]:
    """The suggestion as made for the latest text of the locked article. Raises NotSuggested or Refused."""
    suggested = suggestions_for(article)
    suggestion = suggested.find(key)
    if suggestion is None or suggested.revision is None:
        raise NotSuggested()
    if outcome := suggestion.outcome:
        words = gettext("This suggestion was %(outcome)s by %(person)s already.") % {
            "outcome": amid(outcome.get_outcome_display()),
            "person": outcome.decided_by,
        }
        raise Refused(Refusal(words, RefusalKind.state))
    return suggestion, suggested.revision


def _voice(suggestion: Suggestion, named: Parties, changes: dict[str, Any]) -> Party | None:
    field = VOICE[Kind(suggestion.kind)]
    if field in changes:
        given: Party | None = changes[field]
        return given
    if suggestion.proposal.is_own_voice:
        return suggestion.parties[0]
    voice = suggestion.proposal.voice
    return named.of(voice, suggestion.parties) if voice else None


def _fields(suggestion: Suggestion) -> dict[str, Any]:
    """What a quote or a claim says of itself, as proposed."""
    found = suggestion.proposal
    role = found.voice.role if found.voice else ""
    if suggestion.kind == Kind.quote:
        return {"form": found.form, "role": role}
    is_prediction = found.claim_type == ClaimType.prediction and found.date_to is not None
    return {
        "sentence": found.assertion,
        "claim_type": found.claim_type,
        "role": role,
        "date_from": found.date_from,
        "date_to": found.date_to,
        # Whether it came true can be seen the day after.
        "recheck_on": found.date_to + timedelta(days=1) if is_prediction and found.date_to else None,
    }


def _steps(suggestion: Suggestion, article: Article, voice: Party | None, named: Parties) -> list[Step]:
    """The chain as proposed, begun by ``voice``; no chain where nobody was chosen yet."""
    outlet = article.outlet.standing
    if voice is not None and voice.is_same_as(outlet):
        return [Step(party=outlet)]
    if voice is None and not named.open:
        return []
    carriers = [(hop, named.of(hop.voice, hop.parties)) for hop in suggestion.hops[1:] if hop.voice]
    if voice is None:
        return []
    first = _step(suggestion.hops[0], voice) if suggestion.hops else Step(party=voice)
    steps = [first, *(_step(hop, party) for hop, party in carriers if party)]
    return steps if suggestion.hops else [first, Step(party=outlet)]


def _step(hop: ProposedHop, party: Party) -> Step:
    return Step(
        party=party,
        role=hop.role,
        cue=hop.cue,
        medium=hop.medium,
        date=hop.date,
        date_printed=hop.date_printed,
        date_basis=hop.date_basis,
        naming=hop.naming,
        certainty=hop.certainty,
        basis=Choice(start=hop.span[0], end=hop.span[1]) if hop.span else None,
    )


def _decide(
    suggestion: Suggestion, revision: Revision, by: User, *, statement: Statement | None = None, reason: str = ""
) -> SuggestionOutcome:
    outcome = SuggestionOutcome.objects.create(
        article_id=revision.article_id,
        revision=revision,
        key=suggestion.key,
        kind=suggestion.kind,
        exact=SEPARATOR.join(suggestion.exact),
        outcome=SuggestionFate.kept if statement else SuggestionFate.dropped,
        statement=statement,
        decided_by=by,
        decided_at=now(),
    )
    verb = "keep_suggestion" if statement else "drop_suggestion"
    append(Entry(verb=verb, target=outcome, by=by, after=decided(outcome), reason=reason.strip()))
    return outcome


def decided(outcome: SuggestionOutcome) -> dict[str, Any]:
    """What the record tells of an outcome when somebody decides."""
    return {
        "article": outcome.article_id,
        "revision": outcome.revision_id,
        "key": outcome.key,
        "kind": str(outcome.kind),
        "exact": outcome.exact,
        "outcome": str(outcome.outcome),
        "statement": outcome.statement_id,
    }
