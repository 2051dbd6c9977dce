"""A quote and a claim with everything on them that can be changed after they were judged, and who may change it."""

import datetime
from dataclasses import dataclass, replace

from claims.actions import articles, comments, evidence, statements
from claims.actions.chains import Step, steps_of
from claims.actions.passages import Choice
from claims.models import Evidence, Revision, Statement
from newsroom.models import User
from sources.models import Party, Source, SourceKind
from tests import factories
from tests.factories import fresh

TEXT = """The river will fall

The river stood at four metres on Sunday, twice as high as in May.

"The water will fall by Tuesday," Mayor Ann Berg told reporters. "We have seen worse."

The town closed two bridges. We have seen worse. Nobody was hurt. (With input from the wire)
"""
SPLIT = [Choice(exact="The water will fall by Tuesday,"), Choice(exact="We have seen worse.", prefix='"')]


@dataclass(slots=True)
class Case:
    """A quote or a claim with everything on it that can be changed, and who may change it."""

    statement: Statement
    editor: User
    other: User
    checker: User
    named: Evidence
    source: Source
    speaker: Party
    outlet: Party

    def edit(self, **changes) -> None:
        by, version = self.other, fresh(self.statement).version
        statements.edit(statement=self.statement, by=by, version=version, **changes)

    def field(self, **fields) -> None:
        self.edit(fields=fields)

    def plan(self, **fields) -> None:
        statements.plan(statement=self.statement, by=self.other, version=fresh(self.statement).version, **fields)

    def hop(self, position: int, **columns) -> None:
        chain = steps_of(self.statement)
        chain[position] = replace(chain[position], **columns)
        self.edit(hops=chain)

    def evidence(self, **fields) -> None:
        named = fresh(self.named)
        evidence.edit_evidence(evidence=named, by=self.other, version=named.version, **fields)

    def add(self, **fields) -> Evidence:
        return factories.support(self.statement, self.other, is_primary=False, **fields)

    def revise(self, old: str, new: str) -> None:
        article = fresh(self.statement.article)
        text = Revision.objects.latest_of(article).text
        assert old in text
        articles.revise(article=article, by=self.other, version=article.version, text=text.replace(old, new, 1))

    def comment(self, **fields) -> None:
        comments.comment(
            statement=self.statement,
            by=self.other,
            version=fresh(self.statement).version,
            **{"text": "Sure?", **fields},
        )


def _people() -> dict[str, User]:
    return {name: factories.user("editor", name=name) for name in ("editor", "other")} | {
        "checker": factories.user("checker")
    }


def quote_case(stage: str) -> Case:
    """Two passages, three hops, each with what it rests on, and the transcript of the first hop."""
    people = _people()
    by = people["editor"]
    story, speaker = factories.article(by, TEXT), factories.party(by)
    source = factories.source(by, "The press conference", SourceKind.transcript)
    chain = [
        Step(
            party=speaker,
            role="Mayor",
            cue="told reporters",
            medium="press conference",
            date=datetime.date(2025, 3, 16),
            date_printed="on Sunday",
            date_basis="publication",
            source=source,
            basis=Choice(exact="told reporters"),
        ),
        Step(
            party=factories.party(by, "the wire", "organisation"),
            naming="unnamed",
            certainty="presumed",
            basis=Choice(exact="(With input from the wire)"),
        ),
        Step(party=story.outlet),
    ]
    quote = statements.record_quote(article=story, by=by, passages=SPLIT, hops=chain, speaker=speaker)
    heard = factories.snapshot(by, source, "The water will fall by Tuesday, she said. We have seen worse.")
    aspects = {"covers_attribution": True, "covers_wording": True, "excerpt": "she said", "locator": "00:12"}
    return _judged(
        quote, stage, people, source, speaker, {"snapshot": heard, **aspects}, {"attribution": "confirmed_at_origin"}
    )


def claim_case(stage: str) -> Case:
    people = _people()
    by = people["editor"]
    source, speaker = factories.source(by), factories.party(by)
    claim = factories.claim(by, factories.article(by, TEXT))
    heard = {"snapshot": factories.snapshot(by, source), "covers_content": True, "locator": "row 7", "excerpt": "4.02"}
    return _judged(claim, stage, people, source, speaker, heard, {})


def _judged(
    statement: Statement,
    stage: str,
    people: dict[str, User],
    source: Source,
    speaker: Party,
    seen: dict[str, object],
    verdicts: dict[str, str],
) -> Case:
    taken = factories.taken(factories.submitted(statement, people["editor"]), people["checker"])
    named = factories.support(taken, people["checker"], **seen)
    statement = factories.proposed(taken, people["checker"], **verdicts)
    if stage == "signed_off":
        statement = factories.signed_off(statement, factories.user("reviewer"))
    return Case(
        statement=statement, named=named, source=source, speaker=speaker, outlet=statement.article.outlet, **people
    )
