"""What is to be reached, as one table; and whether it was."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Results = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """A figure with its floor and its aim; ``at_most`` where less is better. ``found`` picks it from the results."""

    what: str
    floor: float
    aim: float
    found: Callable[[Results], float | None]
    at_most: bool = False

    def holds(self, figure: float, bound: float) -> bool:
        return figure <= bound if self.at_most else figure >= bound


def _of(operation: str, name: str) -> Callable[[Results], float | None]:
    def found(document: Results) -> float | None:
        return next((one.get(name) for one in document["results"] if one["operation"] == operation), None)

    return found


def _growth(name: str) -> Callable[[Results], float | None]:
    return lambda document: document["growth"].get(name)


TARGETS = (
    *(
        target
        for operation, gain, rate in (
            ("list", (12, 40), (0.6, 1.6)),
            ("filter", (6, 12), (0.35, 1.0)),
            ("detail", (4, 10), (0.10, 0.30)),
            ("not_modified", (5, 10), (0.08, 0.20)),
            ("feed", (7, 12), (0.7, 1.5)),
        )
        for target in (
            Target(f"{operation}: CPU gain over plain", *gain, _of(operation, "cpu_gain_over_plain")),
            Target(f"{operation}: requests a second against raw", *rate, _of(operation, "rps_against_raw")),
        )
    ),
    Target("create: requests a second over plain", 1, 2, _of("create", "rps_over_plain")),
    Target("transition: requests a second over plain", 1, 2, _of("transition", "rps_over_plain")),
    Target("import: CPU against COPY of the same rows", 4, 2, _of("import", "cpu_over_copy"), at_most=True),
    Target("list: CPU, 1M against 10k", 1.3, 1.15, _growth("list"), at_most=True),
    Target("detail: CPU, 1M against 10k", 1.3, 1.15, _growth("detail"), at_most=True),
    Target("feed: CPU, 1M against 10k", 1.3, 1.15, _growth("feed"), at_most=True),
    Target("deep page: CPU against page 1", 1.3, 1.15, _growth("deep_page"), at_most=True),
    Target("list: SQL statements", 2, 1, _of("list", "sql_statements"), at_most=True),
    Target("detail: SQL statements", 2, 1, _of("detail", "sql_statements"), at_most=True),
    Target("feed: SQL statements", 2, 1, _of("feed", "sql_statements"), at_most=True),
    Target("304: SQL statements", 1, 1, _of("not_modified", "sql_statements"), at_most=True),
    Target("transition: SQL statements", 12, 8, _of("transition", "sql_statements"), at_most=True),
    Target("memory of a worker against plain", 1.0, 0.8, lambda d: d["memory"]["against_plain"], at_most=True),
)


def table(document: Results, targets: Sequence[Target] = TARGETS) -> Iterator[tuple[str, str, str, str, str]]:
    """A row for each target: what, the figure, the floor, the aim, and whether it was reached."""
    for target in targets:
        figure = target.found(document)
        bound = "≤" if target.at_most else "≥"
        yield (
            target.what,
            "not measured" if figure is None else f"{figure:g}",
            f"{bound} {target.floor:g}",
            f"{bound} {target.aim:g}",
            _verdict(target, figure),
        )


def _verdict(target: Target, figure: float | None) -> str:
    if figure is None:
        return ""
    if target.holds(figure, target.aim):
        return "aim"
    return "floor" if target.holds(figure, target.floor) else "BELOW"
