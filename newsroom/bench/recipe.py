"""What the database that is measured holds: invented, the same at every run, and as uneven as a newsroom's. Pure."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import accumulate

# Another number wherever anything below changes what is filled: a database of an older recipe is then filled anew.
VERSION = 1
# By how often they are heard: quoted now and then.
SPEAKER_ASKED_FOR = 20
SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}
STATEMENTS_PER_ARTICLE = 10
BEGINNING = datetime(2024, 1, 1, tzinfo=UTC)
BETWEEN_EVENTS = timedelta(seconds=2)
SOUNDS = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "ai", "en", "or")]
CUE = "told reporters"

# What happens to a statement after it was recorded, submitted, taken up and given evidence: three decisions each.
SETTLED = ("propose", "sign_off", "lapse", "reaffirm")
IN_REVIEW = ("propose", "return", "propose")
COURSES: tuple[tuple[str, ...], ...] = (
    *(SETTLED,) * 10,
    *((*SETTLED, "lapse"),) * 3,
    *(IN_REVIEW,) * 3,
    *((*IN_REVIEW, "recall"),) * 2,
    (*IN_REVIEW, "recall", "release"),
    (*IN_REVIEW, "withdraw"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a story: its course, who says it, and where its words and their cue stand."""

    number: int
    is_quote: bool
    is_own_voice: bool
    speaker: int
    sentence: str
    words: list[tuple[int, int]]
    cue: tuple[int, int] | None
    sources: tuple[int, int]

    @property
    def course(self) -> tuple[str, ...]:
        return COURSES[self.number % len(COURSES)]


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    outlet: int
    headline: str
    text: str
    said: list[Said] = field(default_factory=list)


class Recipe:
    """The stories of a newsroom with ``size`` statements. Few speakers and sources turn up everywhere, most hardly."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.outlets = 20
        self.speakers = 100 + size // 100
        self.sources = 200 + size // 50
        chance = random.Random(1)  # noqa: S311 - invented data, the same each time
        known = sorted({"".join(chance.choices(SOUNDS, k=chance.randint(1, 4))) for _ in range(6_000)})
        self.words = random.Random(2).sample(known, len(known))  # noqa: S311 - likewise
        self._word_weights = _skewed(len(known))
        self._speaker_weights = _skewed(self.speakers)
        self._source_weights = _skewed(self.sources)
        self._outlet_weights = _skewed(self.outlets)

    def name(self, number: int) -> str:
        """Of a speaker, an outlet or a source: its number in two invented words."""
        first, second = divmod(number * 7919 + 13, len(self.words))
        return f"{self.words[second].title()} {self.words[(first * 31 + number) % len(self.words)].title()}"

    def story(self, number: int) -> Story:
        chance = random.Random(number)  # noqa: S311 - likewise
        outlet = chance.choices(range(self.outlets), cum_weights=self._outlet_weights)[0]
        return _Writer(self, chance, number, outlet).written()

    def sentence(self, chance: random.Random, length: int) -> str:
        return " ".join(chance.choices(self.words, cum_weights=self._word_weights, k=length)).capitalize()

    def speaker(self, chance: random.Random) -> int:
        return chance.choices(range(self.speakers), cum_weights=self._speaker_weights)[0]

    def two_sources(self, chance: random.Random) -> tuple[int, int]:
        one, two = chance.choices(range(self.sources), cum_weights=self._source_weights, k=2)
        return one, two


class _Writer:
    """Writes one story and keeps the places of what is said in it."""

    def __init__(self, recipe: Recipe, chance: random.Random, number: int, outlet: int) -> None:
        self.recipe, self.chance, self.number, self.outlet = recipe, chance, number, outlet
        self.parts: list[str] = []
        self.length = 0

    def written(self) -> Story:
        headline = self.recipe.sentence(self.chance, 7)
        self._add(f"{headline}\n\n")
        first = self.number * STATEMENTS_PER_ARTICLE
        said = [self._said(first + n) for n in range(STATEMENTS_PER_ARTICLE)]
        return Story(self.number, self.outlet, headline, "".join(self.parts), said)

    def _said(self, number: int) -> Said:
        chance = self.chance
        speaker, sources = self.recipe.speaker(chance), self.recipe.two_sources(chance)
        name, is_quote = self.recipe.name(speaker), number % 5 < 3
        is_own_voice = not is_quote and number % 2 == 0
        sentence = self.recipe.sentence(chance, chance.randint(9, 19))
        cue = None
        if is_quote:
            words, cue = self._quoted(sentence, name, is_split=number % 10 == 1)
        elif is_own_voice:
            words = [self._add(sentence)]
        else:
            words = [self._add(sentence)]
            self._add(", ")
            cue = self._add(f"{name} {CUE}")
        self._add(f". {self.recipe.sentence(chance, 12)}.\n\n")
        return Said(number, is_quote, is_own_voice, speaker, f"{sentence}.", words, cue, sources)

    def _quoted(self, sentence: str, name: str, *, is_split: bool) -> tuple[list[tuple[int, int]], tuple[int, int]]:
        self._add("“")
        words = [self._add(f"{sentence},")]
        self._add(f"” {name} ")
        cue = self._add(CUE)
        if is_split:
            self._add(". “")
            words.append(self._add(f"{self.recipe.sentence(self.chance, 8)}."))
            self._add("”")
        return words, cue

    def _add(self, text: str) -> tuple[int, int]:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length


def _skewed(count: int) -> Sequence[float]:
    """Weights, added up, by which the first is drawn far more often than the last."""
    return list(accumulate(1 / (n + 1) for n in range(count)))
