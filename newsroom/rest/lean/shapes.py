"""From flat rows to what is sent: one function for each part of a plan, written once and then run for every row.

The functions are assembled as source text, as ``dataclasses`` and ``namedtuple`` assemble theirs: a dictionary display
over fixed places is the fastest way Python has. The text is made of places (numbers), quoted names, and names of this
module's own; nothing that anybody sends gets into it but names that a representation declares.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import orjson

from newsroom.rest.lean.plans import (
    Children,
    Column,
    EitherShape,
    Json,
    Kind,
    Link,
    Object,
    Pair,
    Part,
    Plain,
    Ruled,
    Where,
)

RESULTS_KEPT = 256

# A row, the children by part and owner, the request that asks.
Show = Callable[[tuple[Any, ...], Sequence[Mapping[int, Any]], Any], Any]


def show(part: Part, *, is_typed: bool) -> Show:
    """What shows one row of ``part``. ``is_typed``: the database itself gives times and truth values."""
    writer = _Writer(is_typed)
    source = f"lambda row, children, request: {writer.text(part.shown)}"
    written: Show = eval(source, writer.names)  # noqa: S307 - see above what the text is made of
    return written


def columns_of(node: Any, prefix: str = "") -> list[str]:
    """The names of what ``node`` shows, those of objects within it dotted; the same for every row."""
    if isinstance(node, EitherShape):
        return list(dict.fromkeys(name for shape in node.shapes.values() for name in columns_of(shape, prefix)))
    if isinstance(node, Where):
        return columns_of(node.shown, prefix)
    if isinstance(node, Object):
        return [column for name, shown in node.names.items() for column in columns_of(shown, f"{prefix}.{name}")]
    return [prefix.removeprefix(".")]


class _Writer:
    def __init__(self, is_typed: bool) -> None:
        self.is_typed = is_typed
        self.names: dict[str, Any] = {
            "Fragment": orjson.Fragment,
            "time": time,
            "moment": _moment,
            "yes_no": _yes_no,
            "none": (),
            "zero": {},
        }

    def text(self, node: Any) -> str:
        return self._TEXTS[type(node)](self, node)

    def value(self, column: Column) -> str:
        text = f"row[{column.slot}]"
        if self.is_typed:
            return text
        return {Kind.time: f"time({text})", Kind.yes_no: f"yes_no({text})"}.get(column.kind, text)

    def _named(self, value: Any) -> str:
        name = f"rule{len(self.names)}"
        self.names[name] = value
        return name

    def _call(self, rule: Any, columns: Sequence[Column]) -> str:
        # Rules are pure, and what they are asked is much the same from row to row: few names, few combinations.
        known = lru_cache(RESULTS_KEPT)(rule)
        return f"{self._named(known)}({', '.join(self._argument(column) for column in columns)})"

    def _argument(self, column: Column) -> str:
        """A value as a rule gets it: what a model instance would hold."""
        if column.kind == Kind.time and not self.is_typed:
            return f"moment(row[{column.slot}])"
        return self.value(column)

    def _plain(self, node: Plain) -> str:
        return self.value(node.column)

    def _pair(self, node: Pair) -> str:
        return f"({self.value(node.key)}, {self.value(node.value)})"

    def _json(self, node: Json) -> str:
        # JSON as it is kept: it needs no reading to be sent on.
        text = f"row[{node.column.slot}]"
        return f"(None if {text} is None else Fragment({text}))"

    def _ruled(self, node: Ruled) -> str:
        return self._call(node.rule, node.columns)

    def _where(self, node: Where) -> str:
        condition = f"row[{node.present.slot}] is not None"
        if node.rule is not None:
            condition += f" and {self._call(node.rule, node.columns)}"
        otherwise = "None" if node.otherwise is None else self.text(node.otherwise)
        return f"({self.text(node.shown)} if {condition} else {otherwise})"

    def _object(self, node: Object) -> str:
        return "{" + ", ".join(f"{name!r}: {self.text(shown)}" for name, shown in node.names.items()) + "}"

    def _either(self, node: EitherShape) -> str:
        text = "None"
        for value, shape in node.shapes.items():
            text = f"({self.text(shape)} if row[{node.column.slot}] == {str(value)!r} else {text})"
        return text

    def _children(self, node: Children) -> str:
        nothing = "zero" if node.part.is_tally else "none"
        return f"children[{node.part.number}].get(row[{node.key.slot}], {nothing})"

    def _link(self, node: Link) -> str:
        at = self._named(node.field.at)
        return f"({at}(row[{node.key.slot}], request) if row[{node.present.slot}] else None)"

    _TEXTS: Mapping[type, Callable[..., str]] = {
        Plain: _plain,
        Pair: _pair,
        Json: _json,
        Ruled: _ruled,
        Where: _where,
        Object: _object,
        EitherShape: _either,
        Children: _children,
        Link: _link,
    }


def time(value: str | datetime | None) -> str | None:
    """SQLite keeps times as text in UTC, and gives them back as such or without a zone."""
    if value is None:
        return None
    return f"{value.isoformat() if isinstance(value, date) else value.replace(' ', 'T')}Z"


def _moment(value: str | datetime | None) -> datetime | None:
    shown = time(value)
    return None if shown is None else datetime.fromisoformat(shown)


def _yes_no(value: Any) -> bool | None:
    return None if value is None else bool(value)
