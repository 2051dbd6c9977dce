"""New statements: first drafted, which asks every rule and writes nothing, then written, one or many alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.actions.acts import PLAN, course, told
from claims.actions.around import Around, keep
from claims.actions.chains import Step, chain_of
from claims.actions.judged import Judged, content_hash, judged
from claims.actions.passages import Choice, resolve, words_at
from claims.models import Article, Contribution, Hop, Passage, Revision, Statement
from claims.models.statement import Form, Kind
from newsroom.models import User
from newsroom.people.permissions import require
from newsroom.record import bulk
from newsroom.record.frozen import freeze
from newsroom.record.log import Entry, append
from newsroom.record.making import made, numbered

QUOTE_FIELDS = ("form", "speaker", "role", "language", "translation")
CLAIM_FIELDS = ("sentence", "claim_type", "claimant", "role", "language", "date_from", "date_to")
FIELDS = {Kind.quote: QUOTE_FIELDS, Kind.claim: CLAIM_FIELDS}
VOICES = ("speaker", "claimant")
# What people type. Rows are given as rows, and are there; everything else is set by the acts themselves.
_TYPED = {f.name for f in Statement._meta.concrete_fields if not f.is_relation and not f.generated}
_COLUMNS = {f.name for f in Statement._meta.concrete_fields}


@dataclass(slots=True)
class Draft:
    """A statement that holds up, with its words, its chain and what is judged of it; nothing of it is written yet."""

    statement: Statement
    words: list[Passage] = field(default_factory=list)
    hops: list[Hop] = field(default_factory=list)
    facts: Judged = field(default_factory=dict)

    @property
    def passages(self) -> list[Passage]:
        """The words, and what the hops rest on."""
        return [*self.words, *(hop.passage for hop in self.hops if hop.passage is not None)]


def drafted(
    kind: str,
    revision: Revision,
    by: User,
    *,
    passages: Sequence[Choice] = (),
    hops: Sequence[Step] = (),
    fields: Mapping[str, Any],
) -> Draft:
    """A new statement on ``revision``, the article's latest (``fields``: see FIELDS and ``acts.PLAN``).

    Raises ValidationError by field, and Ambiguous where words stand in several places.
    """
    article, at = revision.article, now()
    statement = made(Statement, kind=kind, article=article, created_by=by, created_at=at, updated_at=at)
    statement.language = fields.get("language") or article.language
    given = {name: value for name, value in fields.items() if name != "language" or value}
    if kind == Kind.quote:
        given.setdefault("form", Form.direct)
    checked(statement, given, (*FIELDS[Kind(kind)], *PLAN))
    places = resolve(revision.text, passages)
    draft = Draft(statement, words_at(statement, revision, places) if places else [])
    draft.hops = chain_of(statement, revision, hops) if hops else []
    draft.facts = judged(statement, Around(words=draft.words, hops=draft.hops))
    statement.content_hash = content_hash(draft.facts)
    return draft


def write(drafts: Sequence[Draft], by: User) -> list[Entry]:
    """Write ``drafts`` and answer the lines to append. Raises ValidationError where a text cannot be kept."""
    bulk.add([draft.statement for draft in drafts])
    passages = [passage for draft in drafts for passage in draft.passages]
    hops = [hop for draft in drafts for hop in draft.hops]
    numbered(passages, "statement")
    freeze(passages)
    numbered(hops, "statement")
    numbered(hops, "passage")
    bulk.add(hops)
    bulk.add([made(Contribution, statement=draft.statement, user=by) for draft in drafts])
    return [_entry(draft, by) for draft in drafts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A statement to record, one of many: of ``kind``, on the latest revision of the article with this id."""

    kind: str
    article: int
    passages: Sequence[Choice] = ()
    hops: Sequence[Step] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)


class SomeDoNotHoldUp(Exception):
    """Nothing was recorded: ``problems`` are those of each that does not hold up, by its place."""

    def __init__(self, problems: dict[int, ValidationError]) -> None:
        super().__init__(f"{len(problems)} do not hold up.")
        self.problems = problems


class Recording:
    """Statements recorded together: each drafted under the rules of one, all of them written at the end.

    Their ``articles`` are locked from the beginning, in the order of their ids.
    """

    def __init__(self, by: User, articles: Iterable[int]) -> None:
        self.by = by
        self.revisions = _latest(articles)
        self.drafts: list[Draft] = []
        self._allowed: set[str] = set()

    def draft(self, one: Wanted) -> Statement:
        """Raises Refused, and ValidationError like ``drafted``; nothing is written yet."""
        if one.kind not in self._allowed:
            may_record(one.kind, self.by)
            self._allowed.add(one.kind)
        revision = self.revisions[one.article]
        made_ready = drafted(one.kind, revision, self.by, passages=one.passages, hops=one.hops, fields=one.fields)
        self.drafts.append(made_ready)
        return made_ready.statement

    def write(self) -> list[Statement]:
        append(*write(self.drafts, self.by))
        return [draft.statement for draft in self.drafts]


@transaction.atomic
def record_all(*, wanted: Sequence[Wanted], by: User) -> list[Statement]:
    """Record every one of ``wanted`` as a draft, or none: by the rules of ``record_quote`` and ``record_claim``.

    Raises Refused, or SomeDoNotHoldUp.
    """
    recording, problems = Recording(by, {one.article for one in wanted}), {}
    for place, one in enumerate(wanted):
        try:
            recording.draft(one)
        except ValidationError as problem:
            problems[place] = problem
    if problems:
        raise SomeDoNotHoldUp(problems)
    return recording.write()


def may_record(kind: str, by: User) -> None:
    """Raises Refused where ``by`` may not record statements of ``kind``."""
    doing = gettext("recording quotes") if kind == Kind.quote else gettext("recording claims")
    require(by, f"claims.add_{kind}", doing)


def lock_articles(ids: Iterable[int]) -> dict[int, Article]:
    """Those articles, locked in the order of their ids, so that two who lock many never wait for each other."""
    rows = Article.objects.filter(pk__in=list(ids)).order_by("pk").select_related("outlet")
    return {article.pk: article for article in rows.select_for_update(no_key=True, of=("self",))}


def _latest(articles: Iterable[int]) -> dict[int, Revision]:
    """The latest revision of each article, which is locked."""
    locked = lock_articles(articles)
    last = Revision.objects.filter(article=OuterRef("article")).order_by("-number").values("number")[:1]
    found = {}
    for revision in Revision.objects.filter(article__in=list(locked), number=Subquery(last)):
        revision.article = locked[revision.article_id]
        found[revision.article_id] = revision
    return found


def _entry(draft: Draft, by: User) -> Entry:
    keep(draft.statement, Around(words=draft.words, hops=draft.hops, contributors={by.pk}))
    return told("record", draft.statement, by, {}, draft.facts | course(draft.statement), frozen=draft.passages)


def checked(statement: Statement, fields: Mapping[str, Any], allowed: Sequence[str]) -> dict[str, Any]:
    """Set ``fields`` on ``statement`` and answer those that differ. Raises ValidationError by field."""
    if unknown := sorted(set(fields) - set(allowed)):
        raise ValidationError(dict.fromkeys(unknown, gettext("This cannot be written.")))
    before = {name: getattr(statement, name) for name in fields}
    for name, value in fields.items():
        setattr(statement, name, _same_party(before[name], value) if name in VOICES else value)
    # What is not given stands as it was, and held up then.
    statement.clean_fields(exclude=_COLUMNS - (_TYPED & fields.keys()))
    if problems := dict(_missing(statement)):
        raise ValidationError(problems)
    return {name: getattr(statement, name) for name in fields if getattr(statement, name) != before[name]}


def _missing(statement: Statement) -> Iterator[tuple[str, str]]:
    is_claim = statement.kind == Kind.claim
    if is_claim and not statement.sentence.strip():
        yield "sentence", gettext("Say in one sentence what is claimed.")
    if is_claim and not statement.claim_type:
        yield "claim_type", gettext("Choose what kind of claim this is.")
    if not is_claim and not statement.form:
        yield "form", gettext("Choose the form of the quote.")
    first, last = statement.date_from, statement.date_to
    if (first is None) != (last is None) or (first is not None and last is not None and first > last):
        yield "date_to", gettext("Give both dates, the first no later than the last.")


def _same_party(before: Any, after: Any) -> Any:
    """The party on file where ``after`` is only what it was merged into: that is no change of what was judged."""
    return before if before is not None and before.is_same_as(after) else after
