"""What the text engine proposes for an article, less what people have dealt with. Computed, never stored."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from claims.models import Article, Passage, Revision, SuggestionOutcome
from claims.models.statement import Form
from claims.proposed_chains import Chains, ProposedHop
from claims.retelling import retold
from claims.text.blocks import blocks, visible_text
from claims.text.folding import folded
from claims.text.proposals import CLAIM, Proposal, proposals
from claims.text.suggest import suggest
from claims.text.suggestions import DateSuggestion, LintNote, Span, Suggestions
from claims.text.voices import voice_named
from claims.workflow import State
from newsroom.record.canonical import canonical, digest
from sources.models import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One suggestion, with what the record knows of it.

    ``parties`` are those on file that bear the proposed speaker's or claimant's name (the outlet, for its own voice).
    ``recorded`` are the live statements that stand on its words already. ``outcome`` is what somebody made of it.
    """

    key: str
    proposal: Proposal
    exact: tuple[str, ...]
    hops: tuple[ProposedHop, ...]
    parties: tuple[Party, ...] = ()
    recorded: tuple[int, ...] = ()
    outcome: SuggestionOutcome | None = None

    @property
    def kind(self) -> str:
        """What keeping it makes: a quote or a claim."""
        return self.proposal.kind

    @property
    def reason(self) -> str:
        """Why it is suggested, in words."""
        sentences = [retold(reason) for reason in self.proposal.reasons if reason.endswith(".")]
        signals = ", ".join(retold(reason) for reason in self.proposal.reasons if not reason.endswith("."))
        return " ".join([*sentences, f"{signals[:1].upper()}{signals[1:]}." if signals else ""]).strip()

    @property
    def is_open(self) -> bool:
        """Nobody has kept or dropped it, and no statement stands on its words."""
        return self.outcome is None and not self.recorded


@dataclass(frozen=True, slots=True)
class Suggested:
    """Everything proposed for ``text``; ``revision`` is None where the text is not stored."""

    text: str
    suggestions: tuple[Suggestion, ...]
    dates: tuple[DateSuggestion, ...]
    lint: tuple[LintNote, ...]
    revision: Revision | None = None

    @property
    def open_and_shown(self) -> list[Suggestion]:
        """What an editor still has to keep or drop."""
        return [found for found in self.suggestions if found.is_open and found.proposal.shown]

    def find(self, key: str) -> Suggestion | None:
        return next((found for found in self.suggestions if found.key == key), None)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place that a live statement stands on."""

    start: int
    end: int
    statement: int
    kind: str
    form: str

    def covers(self, proposal: Proposal) -> bool:
        """Whether the statement is on these words, and of this kind or reported speech that an editor made a quote."""
        is_like = self.kind == proposal.kind or (proposal.kind == CLAIM and self.form in (Form.indirect, Form.mixed))
        return is_like and any(self.start < end and start < self.end for start, end in proposal.spans)


def suggestions_for(article: Article) -> Suggested:
    """What the engine proposes for the latest text of ``article``, in the order of the text, in five queries."""
    revision = Revision.objects.latest_of(article)
    published = published_on(article)
    found = suggest(revision.text, published=published, language=article.language)
    outcomes = SuggestionOutcome.objects.live().filter(article=article).select_related("decided_by")
    dressed = _dressed(
        revision.text,
        found,
        published,
        outlet=article.outlet,
        marks=_marks(revision),
        outcomes={outcome.key: outcome for outcome in outcomes},
    )
    return Suggested(revision.text, tuple(dressed), found.dates, found.lint, revision)


def preview(text: str, *, published: date | None = None, language: str = "en") -> Suggested:
    """What the engine would propose for a text that is not stored; nothing is written."""
    found = suggest(text, published=published, language=language)
    return Suggested(text, tuple(_dressed(text, found, published)), found.dates, found.lint)


def published_on(article: Article) -> date | None:
    """The outlet's calendar day of publication: “on Saturday” counts from it."""
    if article.published_at is None:
        return None
    return article.published_at.astimezone(ZoneInfo(article.published_timezone)).date()


def _dressed(
    text: str,
    found: Suggestions,
    published: date | None,
    *,
    outlet: Party | None = None,
    marks: Iterable[_Mark] = (),
    outcomes: dict[str, SuggestionOutcome] | None = None,
) -> Iterator[Suggestion]:
    made = proposals(text, found, published)
    chains = Chains(text, found.dates, _on_file(found), outlet)
    for key, proposal in _keyed(text, made):
        own = (outlet.standing,) if outlet and proposal.is_own_voice else ()
        yield Suggestion(
            key=key,
            proposal=proposal,
            exact=tuple(text[start:end] for start, end in proposal.spans),
            hops=tuple(chains.of(proposal)),
            parties=own or chains.bearing(proposal.voice),
            recorded=tuple(sorted({mark.statement for mark in marks if mark.covers(proposal)})),
            outcome=(outcomes or {}).get(key),
        )


def _keyed(text: str, made: Iterable[Proposal]) -> Iterator[tuple[str, Proposal]]:
    """Each proposal with a name by its kind, words and sentence, whatever their typography.

    What was said of a suggestion then holds in every revision in which these stand; the same words in the same
    sentence a second time have a name of their own.
    """
    found, seen = blocks(text), Counter[str]()

    def form(span: Span) -> str:
        return folded(visible_text(text, *span, found))

    for proposal in made:
        base = canonical([proposal.kind, [form(span) for span in proposal.spans], form(proposal.sentence)])
        seen[base] += 1
        yield digest(canonical([base, seen[base]])), proposal


def _marks(revision: Revision) -> list[_Mark]:
    rows = Passage.objects.words().filter(revision=revision, start__isnull=False)
    rows = rows.exclude(statement__state=State.withdrawn)
    columns = ("start", "end", "statement", "statement__kind", "statement__form")
    return [_Mark(start or 0, end or 0, *rest) for start, end, *rest in rows.values_list(*columns)]


def _on_file(found: Suggestions) -> dict[str, tuple[Party, ...]]:
    """The parties on file for every name in the proposed chains, in two queries whatever the number of names."""
    voices = {voice_named(hop.party, hop.naming) for quote in found.quotes for hop in quote.hops}
    names = {voice.name for voice in voices if voice is not None}
    known: dict[str, dict[int, Party]] = {name.lower(): {} for name in names}
    for party in Party.objects.any_named(names).select_related("merged_into").prefetch_related("aliases"):
        for name in (party.name, *(alias.name for alias in party.aliases.all())):
            if name.lower() in known:
                known[name.lower()][party.standing_id] = party.standing
    return {name: tuple(parties.values()) for name, parties in known.items()}
