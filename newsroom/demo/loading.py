"""Making records of the stories: by the actions, by the right people, once."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.timezone import localdate

from claims.actions import articles, marks, reviews, statements
from claims.actions.chains import Step as HopStep
from claims.actions.passages import Choice
from claims.models import Article, Revision, Statement
from claims.notifying.catching_up import catch_up, start
from claims.text.sentences import sentences
from newsroom.demo.courses import Course
from newsroom.demo.parties import PARTIES
from newsroom.demo.telling import OWN_VOICE, Assertion, Look, Place, Step, Story
from newsroom.models import User
from newsroom.people.actor import Role
from sources.actions import add_party, add_source, merge_party, take_snapshot
from sources.models import Party, Snapshot, Source

HOUR = time(9, 30)


@transaction.atomic
def load(stories: tuple[Story, ...], people: dict[str, User]) -> int:
    """Take in every story that is not here yet, tell people of it, and answer how many; all of them or none."""
    start()
    known = set(Article.objects.values_list("url", flat=True))
    new = [story for story in stories if story.url not in known]
    if new:
        with_former_checker(people["nadia"], True)
        for story in new:
            Telling(story, people).tell()
        with_former_checker(people["nadia"], False)
        reviews.lapse_due()
    catch_up()
    return len(new)


def with_former_checker(user: User, is_checker: bool) -> None:
    """Give ``user`` the checker's role, or take it away again."""
    group = user.groups.model.objects.get(name=Role.checker.value)
    (user.groups.add if is_checker else user.groups.remove)(group)
    # The roles are read once for each user object.
    user.__dict__.pop("_roles", None)


class Telling:
    """One story on its way into the record."""

    def __init__(self, story: Story, people: dict[str, User]) -> None:
        self.story, self.people = story, people
        today = localdate()
        self.published = today - timedelta((today.weekday() - story.weekday) % 7 or 7, weeks=story.weeks_ago)
        self.sources: dict[str, Source] = {}
        self.looks: dict[str, Snapshot] = {}

    def tell(self) -> None:
        story = self.story
        article = self._take_in()
        for key, place in story.places.items():
            self._look(key, place)
        told = [(assertion, self._record(article, assertion)) for assertion in story.assertions]
        for words in story.nothing_to_check:
            self._mark(article, words)
        for assertion, statement in told:
            self._course(statement).run(assertion.course)
        if story.changes:
            self._revise(article)
        for assertion, statement in told:
            self._course(statement).run(assertion.then)

    def _take_in(self) -> Article:
        story, zone = self.story, ZoneInfo(self.story.timezone)
        return articles.take_in(
            by=self.people[story.by],
            text=story.text,
            outlet=self.party(story.outlet),
            headline=story.headline,
            url=story.url,
            language=story.language,
            published_at=datetime.combine(self.published, HOUR, zone),
            published_timezone=story.timezone,
            published_precision="minute",
            credit_line=story.credit,
        )

    def party(self, key: str) -> Party:
        """The party of that key, recorded the first time it is asked for."""
        told = PARTIES[key]
        found = Party.objects.filter(name=told.name, kind=told.kind).first()
        if found is not None:
            return found
        by = self.people["editor"]
        party = add_party(
            by=by, name=told.name, kind=told.kind, description=told.description, url=told.url, aliases=told.aliases
        )
        if told.merged_into:
            into = self.party(told.merged_into)
            merge_party(party=party, into=into, by=by, version=party.version, reason="Two spellings of one name.")
        return party

    def _look(self, key: str, place: Place) -> None:
        # The article's own links are sources already.
        source = Source.objects.filter(url=place.url).first() if place.url else None
        self.sources[key] = source or add_source(
            by=self.people["checker"],
            kind=place.kind,
            title=place.title,
            url=place.url,
            publisher=self.party(place.publisher) if place.publisher else None,
            language=place.language or self.story.language,
            derived_from=[self.sources[origin] for origin in place.derived_from],
        )
        for name, look in place.looks.items():
            self.looks[name] = self._snapshot(self.sources[key], look)

    def _snapshot(self, source: Source, look: Look) -> Snapshot:
        return take_snapshot(
            source=source,
            by=self.people[look.by],
            text=look.text,
            file=ContentFile(look.file, name="look.bin") if look.file else None,
            media_type=look.media_type,
            outcome=look.outcome,
            language=source.language,
            note=look.note,
        )

    def _record(self, article: Article, assertion: Assertion) -> Statement:
        voice = self._voice(article, assertion.voice)
        common: dict[str, Any] = {
            "article": article,
            "by": self.people[assertion.by],
            "passages": [_choice(words) for words in assertion.words],
            "hops": [*map(self._hop, assertion.chain), HopStep(party=article.outlet)] if voice else [],
            "role": assertion.role,
        }
        if assertion.form:
            return statements.record_quote(
                form=assertion.form, speaker=voice, translation=assertion.translation, **common
            )
        first, last = assertion.days or (None, None)
        return statements.record_claim(
            sentence=assertion.sentence,
            claim_type=assertion.claim_type,
            claimant=voice,
            date_from=self._day(first),
            date_to=self._day(last),
            **common,
        )

    def _voice(self, article: Article, key: str) -> Party | None:
        """Who says it; None where that is still to be chosen."""
        if key == OWN_VOICE:
            return article.outlet
        return self.party(key) if key else None

    def _hop(self, step: Step) -> HopStep:
        return HopStep(
            party=self.party(step.party),
            role=step.role,
            cue=step.cue,
            medium=step.medium,
            date=self._day(step.day),
            date_printed=step.printed,
            date_basis="publication" if step.day is not None else "",
            naming=step.naming,
            certainty=step.certainty,
            source=self.sources[step.at] if step.at else None,
            basis=_choice(step.basis) if step.basis else None,
        )

    def _day(self, offset: int | None) -> date | None:
        return None if offset is None else self.published + timedelta(offset)

    def _mark(self, article: Article, words: str) -> None:
        text = Revision.objects.latest_of(article).text
        at = text.index(words)
        place = next(s for s in sentences(text) if s.start <= at < s.end)
        marks.mark_nothing_to_check(article=article, by=self.people["editor"], start=place.start, end=place.end)

    def _revise(self, article: Article) -> None:
        text = self.story.text
        for old, new in self.story.changes:
            if old not in text:
                raise ValueError(f"“{old}” does not stand in “{self.story.headline}”.")
            text = text.replace(old, new)
        version = Article.objects.get(pk=article.pk).version
        articles.revise(article=article, by=self.people["mira"], version=version, text=text, note=self.story.note)

    def _course(self, statement: Statement) -> Course:
        return Course(statement, self.people, self.looks)


def _choice(words: str) -> Choice:
    """Words of the text; “before ‖ words” where they stand there more than once."""
    before, parted, exact = words.rpartition("‖")
    return replace(Choice(exact=exact), prefix=before if parted else "")
