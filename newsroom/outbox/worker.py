"""The loop behind ``manage.py worker``: every declared round in its turn, for as long as it is wanted."""

import logging
from collections.abc import Iterable
from datetime import timedelta
from threading import Event as Flag
from time import monotonic

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from newsroom.outbox.rounds import Round

# A round that always finds something more must not keep the others waiting.
MOST_IN_A_ROW = 100
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
# A round that fails is left alone for so long.
AFTER_A_FAILURE = timedelta(minutes=1)
_log = logging.getLogger("newsroom.outbox")


def run_once(rounds: Iterable[Round]) -> dict[str, int | None]:
    """Do every round until it finds nothing more; answers how much each did, None for one that failed."""
    return {each.name: _logged(each, Flag()) for each in rounds}


def run(rounds: Iterable[Round], stop: Flag, poll: float) -> None:
    """Do the rounds until ``stop`` is set, which is looked at between two calls of any round.

    Waits for a database that is away. A round that fails otherwise is logged, and tried again a minute later.
    """
    due_at = dict.fromkeys(rounds, 0.0)
    pause = SHORTEST_PAUSE
    while not stop.is_set():
        try:
            _do_due(due_at, stop)
        except (OperationalError, InterfaceError) as problem:
            _log.warning("the database does not answer, trying again in %g s: %s", pause, problem)
            connection.close()
            stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            pause = SHORTEST_PAUSE
            stop.wait(poll)


def _do_due(due_at: dict[Round, float], stop: Flag) -> None:
    close_old_connections()
    for each, due in due_at.items():
        if stop.is_set() or due > monotonic():
            continue
        due_at[each] = monotonic() + _do(each, stop).total_seconds()


def _do(each: Round, stop: Flag) -> timedelta:
    """One turn; answers after how long the next one is. Raises where the database is away."""
    done = _logged(each, stop, passing=(OperationalError, InterfaceError))
    return max(each.every, AFTER_A_FAILURE) if done is None else each.every


def _logged(each: Round, stop: Flag, passing: tuple[type[Exception], ...] = ()) -> int | None:
    """How much the round did; None where it failed, which holds up no other round. ``passing`` is raised."""
    try:
        done = _exhaust(each, stop)
    except passing:
        raise
    except Exception:
        _log.exception("%s failed", each.name)
        return None
    if done:
        _log.info("%s: %d done", each.name, done)
    return done


def _exhaust(each: Round, stop: Flag) -> int:
    done = 0
    for _ in range(MOST_IN_A_ROW):
        now_done = each.work()
        done += now_done
        if not now_done or stop.is_set():
            break
    return done
