"""The rows that our actions write, written without asking any rule: one ``save()`` after the other."""

from django.db import transaction
from django.utils.timezone import now

from claims.actions.acts import course
from claims.actions.judged import content_hash, hop_facts, judged, judged_from
from claims.models import Contribution, Decision, Hop, Passage, Revision, Statement
from newsroom.models import Event, EventHead
from newsroom.record.canonical import canonical
from newsroom.record.log import hash_of


def record_quote(user, *, article, passages, hops, **fields):
    revision = Revision.objects.filter(article=article).order_by("-number")[0]
    statement = Statement(kind="quote", article=article, created_by=user, words_set=1, basis_set=1, **fields)
    statement.save()
    words = [_passage(statement, revision, place, n, "words") for n, place in enumerate(passages)]
    steps = []
    for position, given in enumerate(hops):
        basis = given.pop("passage", None)
        passage = _passage(statement, revision, basis, position, "basis") if basis else None
        hop = Hop(statement=statement, position=position, passage=passage, **given)
        hop.save()
        steps.append(hop)
    statement.printed_text = " […] ".join(row.exact for row in words)
    facts = judged_from(statement, [row.exact for row in words], [hop_facts(hop) for hop in steps])
    statement.content_hash = content_hash(facts)
    statement.save()
    Contribution(statement=statement, user=user).save()
    _event("record", statement, user, {}, facts | course(statement), [*words, *(h.passage for h in steps if h.passage)])
    return statement


@transaction.atomic
def transition(statement, user, *, verb, reason="", assignee=None, attribution="", content=""):
    before = course(statement)
    decision = None
    if verb == "propose":
        Contribution.objects.get_or_create(statement=statement, user=user)
        decision = _decision(statement, user, "proposed", reason, attribution, content)
        statement.state, statement.proposal, statement.content_hash = "in_review", decision, decision.content_hash
    elif verb == "sign_off":
        Contribution.objects.filter(statement=statement).delete()
        found = statement.proposal
        decision = _decision(statement, user, "signed_off", reason, found.attribution, found.content)
        statement.state, statement.current_decision = "signed_off", decision
        statement.attribution, statement.content, statement.wording = found.attribution, found.content, found.wording
    else:
        statement.state, statement.assignee = "checking", assignee
    statement.version += 1
    statement.save()
    _event(verb, statement, user, before, course(statement), [decision] if decision else [], reason)
    return decision


def _decision(statement, user, kind, reason, attribution, content):
    facts = judged(statement)
    decision = Decision(
        statement=statement,
        kind=kind,
        by=user,
        at=now(),
        reason=reason,
        attribution=attribution,
        content=content,
        wording="not_comparable" if statement.kind == "quote" else "",
        proposal=None if kind == "proposed" else statement.proposal,
        evidence_ids=canonical([piece.pk for piece in statement.live_evidence]),
        statement_version=statement.version,
        judged=canonical(facts),
        content_hash=content_hash(facts),
    )
    return _frozen(decision)


def _passage(statement, revision, place, position, purpose):
    start, end, text = place["start"], place["end"], revision.text
    row = Passage(
        statement=statement,
        revision=revision,
        purpose=purpose,
        set_number=1,
        position=position,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
    )
    return _frozen(row)


def _frozen(row):
    row.seal = row.compute_seal()
    row.save()
    return row


def _event(verb, statement, user, before, after, frozen, reason=""):
    head = EventHead.objects.select_for_update().get()
    event = Event(
        id=head.last_id + 1,
        at=now(),
        actor=user,
        verb=verb,
        target_type="statement",
        target_id=statement.pk,
        reason=reason,
        before=canonical({name: value for name, value in before.items() if after[name] != value}),
        after=canonical({name: value for name, value in after.items() if before.get(name) != value}),
        frozen=canonical([[row._meta.label_lower, row.pk, row.seal] for row in frozen]),
        previous_hash=head.last_hash,
    )
    event.hash = hash_of(event)
    event.save(force_insert=True)
    head.last_id, head.last_hash = event.id, event.hash
    head.save()
