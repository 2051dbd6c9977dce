"""Filling an empty database with a recipe: the rows the actions would leave, events and seals included, in bulk."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group
from django.db import models, transaction

from claims.actions.acts import course, told
from claims.actions.articles import article_facts
from claims.actions.evidence import line
from claims.actions.judged import Judged, content_hash, evidence_facts, hop_facts, judged_from
from claims.actions.passages import SEPARATOR, chosen
from claims.models import (
    Article,
    Contribution,
    Decision,
    Evidence,
    Hop,
    Passage,
    Purpose,
    Revision,
    Statement,
)
from claims.models.statement import ClaimType, Form, Kind
from claims.text.anchors import selector
from newsroom.bench.recipe import BEGINNING, BETWEEN_EVENTS, CUE, STATEMENTS_PER_ARTICLE, Recipe, Said, Story
from newsroom.models import Event, EventHead, Frozen, User
from newsroom.people.actor import Role
from newsroom.record import bulk
from newsroom.record.canonical import canonical, digest
from newsroom.record.log import Entry, chained
from sources.actions import party_facts, snapshot_facts, source_facts
from sources.models import Party, PartyKind, Snapshot, Source, SourceKind

ARTICLES_AT_ONCE = 100
# Written in this order; what points at a row that comes later is checked when the transaction ends.
TABLES: tuple[type[models.Model], ...] = (
    Party,
    Source,
    Snapshot,
    Article,
    Revision,
    Statement,
    Passage,
    Hop,
    Evidence,
    Decision,
    Contribution,
    Event,
)


def fill(recipe: Recipe, progress: Callable[[int], None]) -> None:
    """Fill the empty database; ``progress`` hears after each transaction how many statements there are."""
    filler = Filler(recipe)
    filler.outside()
    articles = recipe.size // STATEMENTS_PER_ARTICLE
    for first in range(0, articles, ARTICLES_AT_ONCE):
        last = min(first + ARTICLES_AT_ONCE, articles)
        filler.stories([recipe.story(number) for number in range(first, last)])
        progress(last * STATEMENTS_PER_ARTICLE)


def people() -> dict[Role, User]:
    """One for each role, by user name; nobody can log in with a password."""
    found = {}
    for role in Role:
        user, is_new = User.objects.get_or_create(username=f"bench-{role}", defaults={"first_name": role.title()})
        if is_new:
            user.set_unusable_password()
            user.save()
            user.groups.set(Group.objects.filter(name=role.value))
        found[role] = user
    return found


class Filler:
    """Rows of one transaction, table by table, and the end of the sequence that their events go on from."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.people = people()
        self.rows: dict[type[models.Model], list[Any]] = defaultdict(list)
        self.ids: dict[type[models.Model], Iterator[int]] = {}
        self.head = EventHead.objects.get()

    @transaction.atomic
    def outside(self) -> None:
        """Outlets, speakers, sources with a snapshot each."""
        recipe, editor = self.recipe, self.people[Role.editor]
        self._reserve({Party: recipe.outlets + recipe.speakers, Source: recipe.sources, Snapshot: recipe.sources})
        self.outlets = [
            self._party(f"The {recipe.name(n)} Post", PartyKind.organisation) for n in range(recipe.outlets)
        ]
        self.speakers = [self._party(recipe.name(n), PartyKind.person) for n in range(recipe.speakers)]
        self.snapshots = [self._snapshot(n) for n in range(recipe.sources)]
        for row in (*self.rows[Party], *self.rows[Source]):
            facts = party_facts(row) if isinstance(row, Party) else source_facts(row)
            self._record(Entry(verb="add", target=row, by=editor, after=facts))
        for row in self.snapshots:
            self._record(Entry(verb="add", target=row, by=editor, after=snapshot_facts(row), frozen=[row]))
        self._write()

    @transaction.atomic
    def stories(self, stories: Sequence[Story]) -> None:
        count = sum(len(story.said) for story in stories)
        words = sum(len(said.words) + bool(said.cue) for story in stories for said in story.said)
        hops = sum(2 - said.is_own_voice for story in stories for said in story.said)
        per_statement = {Statement: 1, Evidence: 2, Decision: 3, Contribution: 2}
        self._reserve({Article: len(stories), Revision: len(stories), Passage: words, Hop: hops})
        self._reserve({model: many * count for model, many in per_statement.items()})
        for story in stories:
            revision = self._take_in(story)
            for said in story.said:
                _Life(self, revision, said).live()
        self._write()

    def add(self, row: Any, *, sealed: bool = False) -> Any:
        """``row`` with an id of its own, to be written with the others."""
        row.pk = next(self.ids[type(row)])
        if sealed:
            row.seal = row.compute_seal()
        self.rows[type(row)].append(row)
        return row

    @property
    def at(self) -> datetime:
        return BEGINNING + self.head.last_id * BETWEEN_EVENTS

    def _record(self, *entries: Entry) -> None:
        self.rows[Event] += chained(entries, self.head, self.at)

    record = _record

    def _reserve(self, wanted: dict[type[models.Model], int]) -> None:
        self.ids |= {model: iter(bulk.reserve_ids(model, count)) for model, count in wanted.items()}

    def _write(self) -> None:
        for model in TABLES:
            bulk.insert(self.rows[model])
        EventHead.objects.update(last_id=self.head.last_id, last_hash=self.head.last_hash)
        self.rows.clear()

    def _party(self, name: str, kind: PartyKind) -> Party:
        by = self.people[Role.editor]
        return self.add(Party(name=name, kind=kind, created_by=by, created_at=self.at, updated_at=self.at))

    def _snapshot(self, number: int) -> Snapshot:
        by, name = self.people[Role.checker], self.recipe.name(number)
        kind = list(SourceKind)[number % len(SourceKind)]
        source = self.add(
            Source(
                kind=kind,
                title=f"{name} on record",
                url=f"https://sources.example/{number}",
                publisher=self.speakers[number % len(self.speakers)],
                created_by=by,
                created_at=self.at,
                updated_at=self.at,
            )
        )
        text = f"{name}, kept under number {number}."
        return self.add(
            Snapshot(
                source=source,
                taken_at=self.at,
                text=text,
                language="en",
                media_type="text/plain",
                sha256=digest(text),
                created_by=by,
                created_at=self.at,
            ),
            sealed=True,
        )

    def _take_in(self, story: Story) -> Revision:
        by, at = self.people[Role.editor], self.at
        article = self.add(
            Article(
                outlet=self.outlets[story.outlet],
                headline=story.headline,
                url=f"https://news.example/{story.number}",
                published_at=at,
                created_by=by,
                created_at=at,
                updated_at=at,
            )
        )
        revision = Revision(
            article=article, number=1, text=story.text, sha256=digest(story.text), taken_in_by=by, taken_in_at=at
        )
        self.add(revision, sealed=True)
        facts = article_facts(article) | {"revision": 1, "sha256": revision.sha256, "linked_sources": []}
        self._record(Entry(verb="take_in", target=article, by=by, after=facts, frozen=[revision]))
        return revision


class _Life:
    """One statement from its recording to the end of its course, each act with its line."""

    def __init__(self, filler: Filler, revision: Revision, said: Said) -> None:
        self.filler, self.revision, self.said = filler, revision, said
        self.people = filler.people
        self.told: Judged = {}
        self.decision: Decision | None = None

    def live(self) -> None:
        self._record()
        self._act("submit", Role.editor, state="queued")
        self._act("take", Role.checker, state="checking", assignee=self.people[Role.checker])
        self.evidence = [self._evidence(n) for n in range(2)]
        for verb in self.said.course:
            getattr(self, f"_{verb}")()
        # What each has done since the last sign-off is what rule 7 asks for.
        if "sign_off" not in self.said.course:
            for role in (Role.editor, Role.checker):
                self.filler.add(Contribution(statement=self.statement, user=self.people[role]))

    def _record(self) -> None:
        said, article, at = self.said, self.revision.article, self.filler.at
        outlet, speaker = article.outlet, self.filler.speakers[said.speaker]
        if said.is_quote:
            fields: dict[str, Any] = {"kind": Kind.quote.value, "form": Form.direct.value, "speaker": speaker}
        else:
            claimant = outlet if said.is_own_voice else speaker
            fields = {"kind": Kind.claim.value, "claim_type": list(ClaimType)[said.number % 8].value}
            fields |= {"sentence": said.sentence, "claimant": claimant}
        self.statement = self.filler.add(
            Statement(
                article=article,
                language="en",
                priority=1 + said.number % 4,
                words_set=1,
                basis_set=1,
                created_by=self.people[Role.editor],
                created_at=at,
                updated_at=at,
                **fields,
            )
        )
        words = [self._passage(Purpose.words, n, place) for n, place in enumerate(said.words)]
        self.statement.printed_text = SEPARATOR.join(passage.exact for passage in words)
        hops = self._hops(outlet, speaker)
        self.facts = judged_from(self.statement, [passage.exact for passage in words], [hop_facts(hop) for hop in hops])
        self.statement.content_hash = content_hash(self.facts)
        bases = [hop.passage for hop in hops if hop.passage]
        self._tell("record", self.people[Role.editor], frozen=[*words, *bases])

    def _hops(self, outlet: Party, speaker: Party) -> list[Hop]:
        if self.said.is_own_voice:
            return [self.filler.add(Hop(statement=self.statement, position=0, party=outlet))]
        basis = self._passage(Purpose.basis, 0, self.said.cue) if self.said.cue else None
        first = Hop(statement=self.statement, position=0, party=speaker, cue=CUE, passage=basis)
        return [self.filler.add(first), self.filler.add(Hop(statement=self.statement, position=1, party=outlet))]

    def _passage(self, purpose: Purpose, position: int, place: tuple[int, int]) -> Passage:
        found = selector(self.revision.text, *place)
        row = chosen(
            self.statement, self.revision, found, purpose=purpose.value, set_number=1, position=position, fate="chosen"
        )
        return self.filler.add(row, sealed=True)

    def _evidence(self, position: int) -> Evidence:
        by, at = self.people[Role.checker], self.filler.at
        piece = Evidence(
            statement=self.statement,
            snapshot=self.filler.snapshots[self.said.sources[position]],
            position=position,
            stance="context" if position else "supports",
            covers_content=True,
            is_primary=position == 0,
            locator=f"page {self.said.number % 40 + 1}",
            created_by=by,
            created_at=at,
            updated_at=at,
        )
        self.filler.add(piece)
        self.filler.record(line("add", piece, by, {}))
        self._act("add_evidence", Role.checker)
        return piece

    def _propose(self) -> None:
        named = self.evidence
        self.facts = self.facts | {"evidence": [evidence_facts(piece) for piece in named]}
        decision = self._decide("proposed", Role.checker, "As the sources say.")
        self.statement.content_hash = decision.content_hash
        self._act("propose", Role.checker, "As the sources say.", [decision], state="in_review", proposal=decision)

    def _return(self) -> None:
        reason = "Say which page."
        decision = self._decide("returned", Role.reviewer, reason)
        checker = self.people[Role.checker]
        self._act("return", Role.reviewer, reason, [decision], state="checking", assignee=checker)

    def _sign_off(self) -> None:
        self._settle("sign_off", "signed_off", "")

    def _reaffirm(self) -> None:
        self._settle("reaffirm", "reaffirmed", "It still holds.")

    def _settle(self, verb: str, kind: str, reason: str) -> None:
        decision = self._decide(kind, Role.reviewer, reason)
        found = {name: getattr(decision, name) for name in ("attribution", "wording", "content")}
        state = {"state": "signed_off", "stale_cause": "", "current_decision": decision}
        self._act(verb, Role.reviewer, reason, [decision], **state, **found)

    def _lapse(self) -> None:
        self._act("lapse", None, "The date for a recheck has passed", state="stale", stale_cause="recheck_due")

    def _recall(self) -> None:
        self._act("recall", Role.checker, state="checking", assignee=self.people[Role.checker])

    def _release(self) -> None:
        self._act("release", Role.checker, "Somebody else is closer.", state="queued", assignee=None)

    def _withdraw(self) -> None:
        self._act("withdraw", Role.lead, "Recorded twice.", state="withdrawn", assignee=None)

    def _decide(self, kind: str, role: Role, reason: str) -> Decision:
        statement, facts = self.statement, canonical(self.facts)
        decision = Decision(
            statement=statement,
            kind=kind,
            by=self.people[role],
            at=self.filler.at,
            reason=reason,
            proposal=None if kind == "proposed" else statement.proposal,
            statement_version=statement.version,
            content_hash=digest(facts),
            judged=facts,
        )
        if kind != "returned":
            decision.attribution = "not_applicable" if self.said.is_own_voice else "unconfirmed"
            decision.wording = "not_comparable" if self.said.is_quote else ""
            decision.content = "not_examined" if self.said.is_quote else "confirmed"
            decision.evidence_ids = canonical([piece.pk for piece in self.evidence])
        return self.filler.add(decision, sealed=True)

    def _act(
        self, verb: str, role: Role | None, reason: str = "", frozen: Sequence[Frozen] = (), **columns: Any
    ) -> None:
        statement = self.statement
        for name, value in {**columns, "version": statement.version + 1, "updated_at": self.filler.at}.items():
            setattr(statement, name, value)
        self._tell(verb, self.people[role] if role else None, reason, frozen)

    def _tell(self, verb: str, by: User | None, reason: str = "", frozen: Sequence[Frozen] = ()) -> None:
        after = self.facts | course(self.statement)
        self.filler.record(told(verb, self.statement, by, self.told, after, reason=reason, frozen=frozen))
        self.told = after
