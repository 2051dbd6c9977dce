"""How often is too often. Plain values: the settings are read before Django is there."""

from dataclasses import dataclass

LONGEST = 86_400


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``most`` in each window of ``seconds``."""

    most: int
    seconds: int


def rate(text: str) -> Rate | None:
    """``600/60`` is 600 in 60 seconds; nothing is no limit. Raises ValueError on anything else."""
    if not text.strip():
        return None
    most, parted, seconds = text.partition("/")
    if not (parted and most.strip().isdecimal() and seconds.strip().isdecimal()):
        raise ValueError(f"“{text}” is no rate: write requests/seconds, such as 600/60, or nothing for no limit.")
    if not (int(most) >= 1 and 1 <= int(seconds) <= LONGEST):
        raise ValueError(f"“{text}” is no rate: at least 1 request in 1 to {LONGEST} seconds.")
    return Rate(int(most), int(seconds))
