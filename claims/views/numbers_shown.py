"""How the numbers are written: by people's habits on the page, plainly in files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from claims.numbers import drawing
from claims.numbers.drawing import Drawing, Drawn
from claims.numbers.scope import Step
from claims.numbers.tables import Chart, Column, Form, Kind, Report, Row

NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Cell:
    words: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as the page has it; ``summary`` says in a sentence what the chart shows, ``drawing`` may be None."""

    report: Report
    rows: list[list[Cell]]
    drawing: Drawing | None
    summary: str

    @property
    def columns(self) -> list[tuple[Column, bool]]:
        return [(column, column.kind not in (Kind.words, Kind.day)) for column in self.report.columns]


def shown(report: Report, rows: list[Row], step: Step) -> Shown:
    """``rows`` written out, and drawn where there is anything to draw."""
    chart = report.chart(rows)
    written = [
        [_cell(value, column.kind, step) for value, column in zip(row, report.columns, strict=True)] for row in rows
    ]
    bars = [_drawn(bar.label, bar.parts, bar.words or bar.parts, chart, step) for bar in chart.bars]
    if not any(sum(bar.parts) for bar in bars):
        return Shown(report, written, None, "")
    draw = drawing.standing if chart.form == Form.standing else drawing.lying
    return Shown(report, written, draw(bars, chart.series), _summary(bars))


def file_value(value: Any) -> Any:
    """Times in seconds, shares with four places, everything else as it is."""
    if isinstance(value, timedelta):
        return round(value.total_seconds())
    return round(value, 4) if isinstance(value, float) else value


def span(time: timedelta) -> str:
    """A length of time in its two largest units."""
    minutes = round(time.total_seconds() / 60)
    days, hours = divmod(minutes // 60, 24)
    if minutes < 1:
        return _("under 1 min")
    if minutes < 60:
        return _("%(minutes)s min") % {"minutes": minutes}
    if days == 0:
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes % 60}
    return _("%(days)s d %(hours)s h") % {"days": number_format(days), "hours": hours}


def share(value: float) -> str:
    return _("%(number)s %%") % {"number": number_format(round(value * 100))}


def written_share(part: int, whole: int) -> str:
    """``part`` of ``whole``; a dash where there is nothing to have a part of."""
    return share(part / whole) if whole else NOTHING


def day(value: date, step: Step) -> str:
    """The first day of a step, as short as can be."""
    return date_format(value, _("M Y") if step == Step.month else _("j M"))


def _cell(value: Any, kind: Kind, step: Step) -> Cell:
    return Cell(_written(value, kind, step), kind not in (Kind.words, Kind.day))


def _written(value: Any, kind: Kind, step: Step) -> str:
    if value is None:
        return NOTHING
    if kind == Kind.day:
        return date_format(value, "F Y" if step == Step.month else "DATE_FORMAT")
    writers: dict[Kind, Callable[[Any], str]] = {Kind.span: span, Kind.share: share, Kind.number: number_format}
    return writers.get(kind, str)(value)


def _drawn(label: Any, parts: Sequence[Any], words: Sequence[Any], chart: Chart, step: Step) -> Drawn:
    name = day(label, step) if isinstance(label, date) else str(label)
    lengths = tuple(part.total_seconds() if isinstance(part, timedelta) else float(part) for part in parts)
    told = [_written(value, chart.kind, step) for value in words]
    said = tuple(f"{name}, {series}: {value}" for series, value in zip(chart.series, told, strict=True))
    whole = number_format(sum(parts)) if chart.kind == Kind.number else " · ".join(dict.fromkeys(told))
    return Drawn(name, lengths, said, whole)


def _summary(bars: Sequence[Drawn]) -> str:
    highest = max(bars, key=lambda bar: sum(bar.parts))
    return _("%(number)s bars; the longest is %(name)s with %(value)s. The table beside it has every value.") % {
        "number": len(bars),
        "name": highest.label,
        "value": highest.printed,
    }
