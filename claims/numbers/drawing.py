"""Where the bars and words of a chart stand. Plain values in, plain geometry out; a template makes it SVG."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

WIDTH = 640
LABELS, VALUES = 172, 190
ROW, BAR = 26, 16
LEGEND = 26
HEIGHT, AXIS, FOOT = 170, 44, 22
LABEL_LENGTH = 25
# Letters of the charts' type are about this wide; Chinese ones and the widest Latin ones twice.
LETTER = 7.6
WIDEST = frozenset("MW@%—…ﷺ")
MOST_LABELS = 8

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle of the series with that number; ``words`` say what it stands for."""

    x: float
    y: float
    width: float
    height: float
    series: int
    words: str


@dataclass(frozen=True, slots=True)
class Label:
    x: float
    y: float
    words: str
    anchor: Anchor = "start"
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar to draw: what it is called, how long each part is, what is said of each, and what is printed beside it."""

    label: str
    parts: tuple[float, ...]
    said: tuple[str, ...]
    printed: str


@dataclass(slots=True)
class Drawing:
    """``lines`` are y positions of grid lines, from ``AXIS`` to the right edge."""

    height: float
    width: float = WIDTH
    parts: list[Part] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    swatches: list[Part] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)


def lying(bars: Sequence[Drawn], series: Sequence[str]) -> Drawing:
    """Bars one under the other, each with its name before it and its value behind."""
    top = _legend_height(series)
    drawing = Drawing(height=top + ROW * len(bars) + 4)
    _legend(drawing, series)
    room = WIDTH - LABELS - VALUES
    longest = max((sum(bar.parts) for bar in bars), default=0) or 1
    for number, bar in enumerate(bars):
        y = top + number * ROW
        x: float = LABELS
        drawing.labels.append(Label(LABELS - 8, y + 16, shortened(bar.label, LABEL_LENGTH), "end"))
        for at, (length, said) in enumerate(zip(bar.parts, bar.said, strict=True)):
            if length > 0:
                width = max(2.0, _rounded(length / longest * room))
                drawing.parts.append(Part(x, y + 4, width, BAR, at, said))
                x = _rounded(x + width)
        drawing.labels.append(Label(x + 6, y + 16, bar.printed, "start"))
    return drawing


def standing(bars: Sequence[Drawn], series: Sequence[str]) -> Drawing:
    """Bars side by side over a scale from nought, the first named and then as many as there is room for."""
    top = _legend_height(series) + 14
    floor = top + HEIGHT
    drawing = Drawing(height=floor + FOOT)
    _legend(drawing, series)
    most = ceiling(max((sum(bar.parts) for bar in bars), default=0))
    for value in (0, most / 2, most):
        y = _rounded(floor - value / most * HEIGHT)
        drawing.lines.append(y)
        drawing.labels.append(Label(AXIS - 6, y + 4, f"{value:g}", "end", is_quiet=True))
    pitch = (WIDTH - AXIS) / max(1, len(bars))
    width = _rounded(min(40.0, pitch * 0.72))
    every = -(-len(bars) // MOST_LABELS)
    for number, bar in enumerate(bars):
        middle = _rounded(AXIS + pitch * (number + 0.5))
        _stack(drawing, bar, middle - width / 2, width, (floor, HEIGHT / most))
        if number % every == 0:
            inside = _rounded(min(middle, WIDTH - _width(bar.label) * LETTER / 2))
            drawing.labels.append(Label(inside, floor + 16, bar.label, "middle", is_quiet=True))
        if sum(bar.parts) and len(bar.printed) * LETTER <= pitch + 4:
            y = _rounded(floor - sum(bar.parts) / most * HEIGHT - 4)
            drawing.labels.append(Label(middle, y, bar.printed, "middle"))
    return drawing


def _stack(drawing: Drawing, bar: Drawn, x: float, width: float, scale: tuple[float, float]) -> None:
    """The parts of one bar, the first at the bottom; ``scale`` is where nought lies and how high one is."""
    y, unit = scale
    for at, (length, said) in enumerate(zip(bar.parts, bar.said, strict=True)):
        if length > 0:
            height = max(1.0, _rounded(length * unit))
            y = _rounded(y - height)
            drawing.parts.append(Part(_rounded(x), y, width, height, at, said))


def ceiling(most: float) -> int:
    """The first even 1, 2, 4, 6 or 10 times a power of ten that ``most`` does not pass; 2 at least."""
    power = 1
    while True:
        for factor in (2, 4, 6, 10):
            if factor * power >= most:
                return factor * power
        power *= 10


def shortened(words: str, length: int) -> str:
    """``words``, cut so as to be about ``length`` Latin letters wide, never between a letter and what belongs to it."""
    if _width(words) <= length:
        return words
    kept, used = "", 0
    for at, letter in enumerate(words):
        used += _width(letter)
        if used > length - 1 and not _belongs_to_the_one_before(words, at):
            break
        kept += letter
    return f"{kept.rstrip()}…"


def _belongs_to_the_one_before(words: str, at: int) -> bool:
    """Accents, joined emoji and the like."""
    return bool(unicodedata.combining(words[at])) or "\u200d" in (words[at], words[at - 1]) or words[at] == "\ufe0f"


def _width(words: str) -> int:
    return sum(
        0 if unicodedata.category(letter) in ("Mn", "Me", "Cf") else 2 if _is_wide(letter) else 1 for letter in words
    )


def _is_wide(letter: str) -> bool:
    return letter in WIDEST or unicodedata.east_asian_width(letter) in ("W", "F")


def _legend_height(series: Sequence[str]) -> int:
    return LEGEND if len(series) > 1 else 2


def _legend(drawing: Drawing, series: Sequence[str]) -> None:
    """What each pattern stands for, where there is more than one."""
    x: float = 0
    for number, name in enumerate(series if len(series) > 1 else ()):
        drawing.swatches.append(Part(x, 4, 14, 12, number, name))
        drawing.labels.append(Label(x + 20, 14, name))
        x = _rounded(x + 20 + _width(name) * LETTER + 20)


def _rounded(value: float) -> float:
    return round(value, 1)
