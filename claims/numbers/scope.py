"""What the numbers are asked of: a stretch of days by the newsroom's clock, an outlet or all, and who sees them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.db.models import DateField, Q, QuerySet
from django.db.models.functions import TruncDay, TruncMonth, TruncWeek
from django.db.models.functions.datetime import TruncBase
from django.utils.timezone import get_default_timezone

from claims.models import Statement
from claims.models.statement import StatementQuerySet
from newsroom.models import Event, User
from newsroom.people.visibility import events_visible_to
from sources.models import Party

STATEMENT = "statement"
# As many columns as can be told apart in a chart.
MOST_DAYS, MOST_WEEKS = 31, 27


class Step(StrEnum):
    """How long a stretch one column of a chart stands for."""

    day = "day"
    week = "week"
    month = "month"


_CUT: dict[Step, type[TruncBase]] = {Step.day: TruncDay, Step.week: TruncWeek, Step.month: TruncMonth}


@dataclass(frozen=True, slots=True)
class Scope:
    """``first`` and ``last`` are whole days, both counted in; they begin when the newsroom's ``TIME_ZONE`` says so."""

    user: User
    first: date
    last: date
    outlet: Party | None = None

    @property
    def begins(self) -> datetime:
        return _midnight(self.first)

    @property
    def ends(self) -> datetime:
        """The first moment that no longer counts."""
        return _midnight(self.last + timedelta(1))

    @property
    def step(self) -> Step:
        days = (self.last - self.first).days + 1
        return Step.day if days <= MOST_DAYS else Step.week if days <= MOST_WEEKS * 7 else Step.month

    @property
    def steps(self) -> list[date]:
        """The first day of every step that the days fall into, in order. The first may begin before ``first``."""
        found = [_start(self.first, self.step)]
        while (following := _following(found[-1], self.step)) <= self.last:
            found.append(following)
        return found

    def cut(self, moment: str) -> TruncBase:
        """The first day of the step that the column ``moment`` falls into, by the newsroom's clock."""
        return _CUT[self.step](moment, output_field=DateField(), tzinfo=get_default_timezone())

    def statements(self) -> StatementQuerySet:
        """Those this person may see, of the outlet and of whatever was merged into it."""
        seen = Statement.objects.visible_to(self.user)
        if self.outlet is None:
            return seen
        return seen.filter(Q(article__outlet=self.outlet) | Q(article__outlet__merged_into=self.outlet))

    def events(self) -> QuerySet[Event]:
        """What was done to these statements, at any time."""
        found = Event.objects.filter(events_visible_to(self.user), target_type=STATEMENT).order_by()
        return found if self.outlet is None else found.filter(target_id__in=self.statements().values("pk"))

    def within(self) -> QuerySet[Event]:
        """What was done to them on the days asked for."""
        return self.events().filter(at__gte=self.begins, at__lt=self.ends)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, get_default_timezone())


def _start(day: date, step: Step) -> date:
    if step == Step.week:
        return day - timedelta(day.weekday())
    return day.replace(day=1) if step == Step.month else day


def _following(start: date, step: Step) -> date:
    if step == Step.month:
        return _start(start + timedelta(31), step)
    return start + timedelta(7 if step == Step.week else 1)
