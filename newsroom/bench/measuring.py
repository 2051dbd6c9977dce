"""Turns of each side in one round after the other, so that whatever else the machine does hits all alike."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from newsroom.bench.client import Repeated, Unanswered, Work, exchange, parsed, turn
from newsroom.bench.operations import OURS, PLAIN, RAW, SMALL, Operation
from newsroom.bench.processes import Server

WARM_UP = 5


@dataclass(slots=True)
class Taken:
    """What one side took for one operation, all its turns together."""

    answered: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    database_cpu: float | None = 0.0
    size: int = 0

    @property
    def rps(self) -> float:
        return self.answered / self.seconds

    @property
    def cpu_ms(self) -> float:
        return self.cpu / self.answered * 1000

    @property
    def database_cpu_ms(self) -> float | None:
        return None if self.database_cpu is None else self.database_cpu / self.answered * 1000


@dataclass(slots=True)
class Measured:
    """One operation on every side; ``is_same`` says whether all of them answered the same rows."""

    operation: str
    sides: dict[str, Taken] = field(default_factory=dict)
    is_same: bool | None = None


def measure(
    operation: Operation, servers: Mapping[str, Server], rounds: int, seconds: float, said: Callable[[str], None]
) -> Measured:
    """``operation`` on every side that can be asked for it. Raises Unanswered."""
    said(operation.name)
    measured = Measured(operation.name, {side: Taken() for side in operation.asked})
    shown = {side: _warmed_up(servers[side], work, operation.status) for side, work in operation.asked.items()}
    measured.is_same = (
        _same([body for side, body in shown.items() if side != SMALL])
        if operation.status == 200 and all(isinstance(work, Repeated) for work in operation.asked.values())
        else None
    )
    for _ in range(rounds):
        for side, work in operation.asked.items():
            _one_turn(servers[side], work, operation.status, seconds, measured.sides[side])
    return measured


def _one_turn(server: Server, work: Work, status: int, seconds: float, taken: Taken) -> None:
    database, cpu = server.database_cpu(), server.cpu()
    done = turn(server.port, work, status, seconds)
    taken.cpu += server.cpu() - cpu
    taken.database_cpu = _added(taken.database_cpu, database, server.database_cpu())
    taken.answered += done.answered
    taken.seconds += done.seconds
    taken.size = done.size


def _added(
    so_far: float | None, before: tuple[frozenset[int], float] | None, after: tuple[frozenset[int], float] | None
) -> float | None:
    """None for good once a connection came or went: what it took cannot be known any more."""
    if so_far is None or not before or not after or before[0] != after[0] or not after[0]:
        return None
    return so_far + after[1] - before[1]


def _warmed_up(server: Server, work: Work, status: int) -> Any:
    """What the first few requests were answered, so that caches, connections and prepared statements are there."""
    shown = None
    for request in islice(work.requests(0), WARM_UP):
        answer = exchange(server.port, request.encoded())
        shown = parsed(answer)
        if shown.status != status:
            raise Unanswered(f"{server.name}: {request.method} {request.path}: {answer[:2000].decode('latin-1')}")
        work.answered(0, answer)
    return json.loads(shown.body) if shown and shown.body else None


def _same(shown: Sequence[Any]) -> bool:
    rows = [body.get("results", body) for body in shown]
    return all(other == rows[0] for other in rows[1:])


def ratio(one: float | None, other: float | None) -> float | None:
    return None if one is None or not other else round(one / other, 3)


def as_result(measured: Measured) -> dict[str, Any]:
    """One line of the results: ours, the yardsticks, and how they stand to each other."""
    ours, plain, raw = measured.sides[OURS], measured.sides.get(PLAIN), measured.sides.get(RAW)
    result: dict[str, Any] = {
        "operation": measured.operation,
        "cpu_gain_over_plain": ratio(plain.cpu_ms, ours.cpu_ms) if plain else None,
        "rps_over_plain": ratio(ours.rps, plain.rps) if plain else None,
        "rps_against_raw": ratio(ours.rps, raw.rps) if raw else None,
        "same_json": measured.is_same,
    }
    for side, taken in measured.sides.items():
        result[side] = {
            "rps": round(taken.rps, 1),
            "cpu_ms": round(taken.cpu_ms, 3),
            "database_cpu_ms": None if taken.database_cpu_ms is None else round(taken.database_cpu_ms, 3),
            "bytes": taken.size,
            "requests": taken.answered,
        }
    return result


def growth(results: Sequence[Mapping[str, Any]]) -> dict[str, float | None]:
    """The CPU of a request against one on the small database, and of a page far down against the first one."""
    cpu = {one["operation"]: one[OURS]["cpu_ms"] for one in results if OURS in one}
    small = {one["operation"]: one[SMALL]["cpu_ms"] for one in results if SMALL in one}
    grown = {name: ratio(cpu[name], small[name]) for name in small}
    return grown | {"deep_page": ratio(cpu.get("deep_page"), cpu.get("list"))}
