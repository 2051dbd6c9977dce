"""One spelling for one value: what is hashed is always written in the same way."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import orjson

# Made once: everything that is recorded or sealed goes through it.
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode

_HOLDERS = {dict, list}
_PLAIN = _HOLDERS | {str, int, bool, type(None)}


def canonical(value: Any) -> str:
    """``value`` as JSON with sorted keys, no spare white space and every character as itself.

    Takes dicts, lists, strings, whole numbers, booleans and None; anything else raises TypeError.
    """
    # orjson writes these to the same byte, five times as fast; what it writes in another way it is not shown.
    if _is_plain((value,)):
        try:
            return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
        except TypeError:
            # Numbers of more than 64 bits, names that are no strings, lone surrogates.
            pass
    return _encode(value)


def in_utc(moment: datetime) -> str:
    """``moment`` as RFC 3339 in UTC with Z: as the API shows it, whatever zone it was given in."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def digest(text: str | bytes) -> str:
    """The SHA-256 of ``text`` (UTF-8), as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def _is_plain(values: Iterable[Any]) -> bool:
    kinds = set(map(type, values))
    if not kinds <= _PLAIN and not all(map(_is_kind_plain, kinds)):
        return False
    if kinds.isdisjoint(_HOLDERS):
        return True
    for value in values:
        kind = type(value)
        if (kind is dict and not _is_plain(value.values())) or (kind is list and not _is_plain(value)):
            return False
    return True


def _is_kind_plain(kind: type) -> bool:
    """Floats are not: orjson gives them other exponents, and writes null for what is no number."""
    return kind in _PLAIN or (issubclass(kind, Enum) and issubclass(kind, str | int))
