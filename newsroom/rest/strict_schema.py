"""What the API refuses that DRF does not tell of by itself, said in the description too (a hook of drf-spectacular)."""

import re
from collections.abc import Iterator
from typing import Any

from newsroom.rest.bulk import MOST_ROWS
from newsroom.rest.filters import LARGEST_ID
from newsroom.rest.pagination import MOST_TERMS

# Numbers that parameters take from; ids begin at 1.
_FROM = {"since": 0}
_ORDERABLE = re.compile(r"each with - for descending: ([\w, ]+)\.")


def say_what_is_refused(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    for name, schema in result["components"]["schemas"].items():
        # Only what is read is named so: unknown names in it are refused, never dropped.
        if name.endswith("Request") and schema.get("type") == "object":
            schema["additionalProperties"] = False
    for operation in _operations(result):
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query":
                _bound(parameter)
        _bound_rows(operation)
    return result


def _operations(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in result["paths"].values():
        yield from (operation for operation in path.values() if "responses" in operation)


def _bound(parameter: dict[str, Any]) -> None:
    """No parameter may be empty; numbers are those of rows, and orderings those of the list."""
    schema: dict[str, Any] = parameter["schema"]
    if parameter["name"] == "ordering" and (named := _ORDERABLE.search(parameter.get("description", ""))):
        one = f"-?({'|'.join(named[1].split(', '))})"
        schema["pattern"] = f"^{one}(,{one}){{0,{MOST_TERMS - 1}}}$"
    elif schema.get("type") == "string" and not schema.keys() & {"enum", "format", "pattern"}:
        schema |= {"minLength": 1, "pattern": r"\S"}
    elif schema.get("type") == "integer":
        schema.setdefault("minimum", _FROM.get(parameter["name"], 1))
        schema.setdefault("maximum", LARGEST_ID)


def _bound_rows(operation: dict[str, Any]) -> None:
    for content in operation.get("requestBody", {}).get("content", {}).values():
        if content["schema"].get("type") == "array":
            content["schema"] |= {"minItems": 1, "maxItems": MOST_ROWS}
