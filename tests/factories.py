"""Records made as people make them: by the actions, so that no test rests on a state the rules forbid."""

from itertools import count

from django.contrib.auth.models import Group, Permission

from claims.actions import articles, assignments, evidence, reviews, statements
from claims.actions.chains import Step
from claims.actions.passages import Choice
from claims.models import Article, Evidence, Statement
from claims.models.statement import ClaimType
from newsroom.models import User
from sources import actions as outside
from sources.models import Party, Source, SourceKind

_numbers = count(1)

TEXT = """The river will fall

The river stood at four metres on Sunday, twice as high as in May.

"The water will fall by Tuesday," Mayor Ann Berg told reporters. "We have seen worse."

The town closed two bridges. Nobody was hurt.
"""
SAID = "The water will fall by Tuesday,"
CLAIMED = "The river stood at four metres on Sunday"


def user(*roles: str, name: str = "", is_superuser: bool = False, may_override: bool = False) -> User:
    """A person with these roles; the name is the first role, or the one given, made unique."""
    wanted = name or (roles[0] if roles else "person")
    taken = User.objects.filter(username=wanted).exists()
    person = User.objects.create_user(
        username=f"{wanted}{next(_numbers)}" if taken else wanted,
        password="pass",
        is_staff=True,
        is_superuser=is_superuser,
    )
    person.groups.set(Group.objects.filter(name__in=roles))
    if may_override:
        person.user_permissions.add(Permission.objects.get(codename="override_statement"))
    return User.objects.get(pk=person.pk)


def fresh(row):
    """``row`` as the database has it now."""
    return type(row)._base_manager.get(pk=row.pk)


def party(by: User, name: str = "Ann Berg", kind: str = "person", **fields) -> Party:
    return outside.add_party(by=by, name=name, kind=kind, **fields)


def article(by: User, text: str = TEXT, outlet: Party | None = None, **fields) -> Article:
    outlet = outlet or party(by, "The Valley Post", "organisation")
    return articles.take_in(by=by, text=text, outlet=outlet, **{"headline": "The river will fall", **fields})


def quote(
    by: User, story: Article | None = None, speaker: Party | None = None, words: str = SAID, **fields
) -> Statement:
    """A draft, complete to the outlet."""
    story = story or article(by)
    speaker = speaker or party(by)
    chain = fields.pop("hops", [Step(party=speaker, cue="told reporters"), Step(party=story.outlet)])
    return statements.record_quote(
        article=story, by=by, passages=[Choice(exact=words)], hops=chain, speaker=speaker, **fields
    )


def claim(by: User, story: Article | None = None, words: str = CLAIMED, **fields) -> Statement:
    """A draft in the outlet's own voice, complete."""
    story = story or article(by)
    return statements.record_claim(
        article=story,
        by=by,
        passages=[Choice(exact=words)],
        **{
            "hops": [Step(party=story.outlet)],
            "claimant": story.outlet,
            "sentence": "The river stood at four metres on Sunday.",
            "claim_type": ClaimType.figure,
            **fields,
        },
    )


def source(by: User, title: str = "The town's gauge", kind: str = SourceKind.dataset, **fields) -> Source:
    return outside.add_source(by=by, title=title, kind=kind, **fields)


def snapshot(by: User, where: Source | None = None, text: str = "Sunday: 4.02 m", **fields):
    return outside.take_snapshot(source=where or source(by), by=by, text=text, **fields)


def support(statement: Statement, by: User, **fields) -> Evidence:
    """Primary evidence on the content; anything can be said otherwise."""
    if "snapshot" not in fields:
        fields["snapshot"] = snapshot(by)
    if not any(name.startswith("covers_") for name in fields):
        fields["covers_content"] = True
    return evidence.add_evidence(
        statement=statement, by=by, version=fresh(statement).version, **{"is_primary": True, **fields}
    )


def submitted(statement: Statement, by: User) -> Statement:
    statements.submit(statement=statement, by=by, version=fresh(statement).version)
    return fresh(statement)


def taken(statement: Statement, by: User) -> Statement:
    assignments.take(statement=statement, by=by, version=fresh(statement).version)
    return fresh(statement)


def proposed(statement: Statement, by: User, **verdicts) -> Statement:
    statement = fresh(statement)
    usual = (
        {"attribution": "unconfirmed", "content": "not_examined"}
        if statement.kind == "quote"
        else {"attribution": "not_applicable", "content": "confirmed"}
    )
    reviews.propose(statement=statement, by=by, version=statement.version, reason="As found.", **{**usual, **verdicts})
    return fresh(statement)


def signed_off(statement: Statement, by: User) -> Statement:
    reviews.sign_off(statement=statement, by=by, version=fresh(statement).version)
    return fresh(statement)


def in_state(state: str, *, creator: User, checker: User, reviewer: User, lead: User, kind: str = "claim") -> Statement:
    """A statement brought to ``state`` by the people given, along the workflow."""
    statement = claim(creator) if kind == "claim" else quote(creator)
    if state == "draft":
        return statement
    if state == "withdrawn":
        statements.withdraw(statement=statement, by=lead, version=statement.version, reason="A mistake.")
        return fresh(statement)
    statement = submitted(statement, creator)
    if state == "queued":
        return statement
    statement = taken(statement, checker)
    if kind == "claim":
        support(statement, checker)
    if state == "checking":
        return fresh(statement)
    statement = proposed(statement, checker)
    if state == "in_review":
        return statement
    statement = signed_off(statement, reviewer)
    if state == "stale":
        against = snapshot(checker, source(checker, "A note from the town"), "It may have been less.")
        support(statement, checker, snapshot=against, stance="qualifies", is_primary=False)
    return fresh(statement)
