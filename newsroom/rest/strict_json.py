"""JSON as RFC 8259 means it to be exchanged: one reading for everybody, and nothing a database cannot keep."""

import json
import re
from typing import Any

MAX_DEPTH = 50
SMALLEST, LARGEST = -(2**63), 2**63 - 1
# However a NUL or half a surrogate pair is written: as itself or as an escape.
_SUSPECT = re.compile(r"\\u|[\0\ud800-\udfff]")


def loads(document: bytes | str) -> Any:
    """The value of ``document`` (UTF-8). Raises ValueError, in words, where it cannot be taken literally.

    Refused besides malformed JSON: repeated names in an object, NaN and infinities, whole numbers beyond 64 bits, NUL
    characters, lone surrogates, and nesting deeper than MAX_DEPTH.
    """
    try:
        text = document.decode("utf-8-sig") if isinstance(document, bytes) else document
    except UnicodeDecodeError as problem:
        raise ValueError(f"The text is not UTF-8: byte {problem.start}.") from problem
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_number, parse_int=_integer, parse_float=_fraction
        )
    except RecursionError as problem:
        raise ValueError(f"Nested deeper than {MAX_DEPTH} levels.") from problem
    # Where nothing hints at what is refused, nothing has to be looked at one by one.
    if _SUSPECT.search(text) or text.count("[") + text.count("{") > MAX_DEPTH:
        _check(value)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"The name {json.dumps(name)} stands twice in one object.")
        found[name] = value
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number.")


def _integer(digits: str) -> int:
    # Twenty characters hold every 64-bit number; longer ones are not even converted, which takes quadratic time.
    if len(digits) > 20 or not SMALLEST <= (number := int(digits)) <= LARGEST:
        raise ValueError("A whole number has more than 64 bits.")
    return number


def _fraction(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("A number is too large.")
    return number


def _check(value: Any) -> None:
    """Walk ``value`` without recursion, level by level, and look at its depth and its strings."""
    level, depth = [value], 1
    while level:
        below: list[Any] = []
        for current in level:
            if isinstance(current, str):
                _check_text(current)
            elif isinstance(current, dict | list):
                if depth > MAX_DEPTH:
                    raise ValueError(f"Nested deeper than {MAX_DEPTH} levels.")
                below.extend(current)
                if isinstance(current, dict):
                    below.extend(current.values())
        level, depth = below, depth + 1


def _check_text(text: str) -> None:
    if "\0" in text:
        raise ValueError("A text holds a NUL character (U+0000).")
    try:
        text.encode()
    except UnicodeEncodeError as problem:
        raise ValueError(f"A text holds a lone surrogate (U+{ord(text[problem.start]):04X}).") from problem
