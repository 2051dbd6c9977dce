"""How the time of some work grows with its text, told so that a busy machine does not matter."""

import gc
import time
from collections.abc import Callable

Work = Callable[[str], object]
TRIES = 4


def seconds(work: Work, text: str) -> float:
    """Processor time, without what Python's collector takes to look through everything else in this process."""
    gc.disable()
    try:
        began = time.process_time()
        work(text)
        return time.process_time() - began
    finally:
        gc.enable()


def grows_at_most(work: Work, small: str, large: str, *, times: float, noise: float) -> bool:
    """Whether ``large`` takes at most so many times as long as ``small``; ``noise`` keeps short times from deciding.

    What disturbs makes work longer, never shorter: one undisturbed try of the large text is enough.
    """
    limit = times * min(seconds(work, small) for _ in range(2)) + noise
    return any(seconds(work, large) < limit for _ in range(TRIES))
