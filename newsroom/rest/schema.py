"""The OpenAPI description: what DRF knows of each endpoint, and the problems each may answer."""

from typing import Any, Protocol, runtime_checkable

from drf_spectacular.openapi import AutoSchema

from newsroom.rest.etags import FORM
from newsroom.rest.exports import EXPORTS

METHODS = ("get", "post", "put", "patch", "delete")
ALWAYS = {
    "400": "The request does not hold up; `errors` names what.",
    "401": "No token or session, or one that does not count.",
    "403": "Your roles, or your token's scopes, do not allow this.",
    "404": "There is nothing here, or nothing you may see.",
    "406": "No media type or encoding is spoken that you accept.",
    "429": "Too many requests; Retry-After says when to come again.",
    "503": "The database is busy; Retry-After says when to try again.",
}
WITH_A_BODY = {
    "409": "The rules do not allow this now; `detail` says why.",
    "412": "Yours is not the version that stands now; `current` is.",
    "413": "The body is too large.",
    "415": "The body's media type is not read here.",
    "428": "If-Match is missing.",
}
PROBLEM = {
    "type": "object",
    "description": "RFC 9457. `type` is about:blank or urn:newsroom:problem:<kind>.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "object", "description": "reasons, by field or parameter", "additionalProperties": True},
        "current": {"type": "object", "description": "on 412: the object as it stands", "additionalProperties": True},
        "scope": {"type": "string", "description": "on a token without it: the scope that it takes"},
        "results": {
            "type": "array",
            "description": "on a bulk request that was refused: what is told of each row",
            "items": {"type": "object", "additionalProperties": True},
        },
        "places": {
            "type": "array",
            "description": "on ambiguous words: where they stand",
            "items": {"type": "object", "additionalProperties": True},
        },
    },
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "schema": {"type": "string", "pattern": f'^"{FORM}"$', "examples": ['"3-0f1e2d3c4b5a6978"']},
    "description": "The ETag you saw; only its version, before the hyphen, is compared.",
}

IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    "description": "Sent again with the same key and body, the first answer comes again; kept for a day.",
}

IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag you have: 304 where nothing has changed.",
}
CREATING = ("create",)
_FILE = {"schema": {"type": "string"}}


def _selecting(shown: Any) -> list[dict[str, Any]]:
    """``fields`` and, where there is something to expand, ``expand``."""
    shapes = [shown, *getattr(shown, "variants", {}).values()]
    names = ", ".join(sorted({name for shape in shapes for name in shape.expandable}))
    parameters = [
        _text_parameter(
            "fields",
            "Only these, comma-separated; names within objects are dotted (speaker.name). Each then is there or not: "
            "what is required below is not.",
        )
    ]
    if names:
        parameters.append(
            _text_parameter("expand", f"Besides, or in full, comma-separated, dotted at most three deep: {names}.")
        )
    return parameters


def _text_parameter(name: str, description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": {"type": "string"}, "description": description}


@runtime_checkable
class ShowsRows(Protocol):
    """A view that shows rows in one way (``serializer_class``), or one of many in another."""

    serializer_class: Any
    summary_class: Any


class ProblemAwareSchema(AutoSchema):
    """What a view says of itself: what each action reads (``inputs``), what it shows, which want If-Match."""

    def get_request_serializer(self) -> Any:
        inputs, action = getattr(self.view, "inputs", {}), getattr(self.view, "action", None)
        if action in inputs:
            return inputs[action](partial=action == "partial_update")
        return super().get_request_serializer() if not inputs else None

    def get_response_serializers(self) -> Any:
        view, action = self.view, getattr(self.view, "action", None)
        if not isinstance(view, ShowsRows):
            return super().get_response_serializers()
        shown = view.summary_class if action == "list" and view.summary_class else view.serializer_class
        documented = vars(shown).get("documented") or shown()
        return documented if action == "list" else {201 if action in CREATING else 200: documented}

    def get_serializer_name(self, serializer: Any, direction: Any) -> str:
        return str(super().get_serializer_name(serializer, direction)).removesuffix("Representation")

    def map_renderers(self, attribute: str) -> list[str]:
        """The media types of single objects; what lists are besides is said where they are described."""
        return ["application/json"] if isinstance(self.view, ShowsRows) else super().map_renderers(attribute)

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **kwargs)
        wanting = getattr(self.view, "wants_if_match", ())
        action = getattr(self.view, "action", None)
        if operation is not None and action in wanting and self.method in ("POST", "PATCH", "DELETE"):
            operation.setdefault("parameters", []).append(IF_MATCH)
        if operation is not None and self.method == "POST":
            operation.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
        if operation is not None and self.method == "GET":
            self._describe_reading(operation, action)
        return operation

    def _describe_reading(self, operation: dict[str, Any], action: str | None) -> None:
        """What every list and every single object can be asked for."""
        parameters, shown_as = operation.setdefault("parameters", []), operation["responses"]["200"]["content"]
        is_list = action == "list"
        if isinstance(self.view, ShowsRows) and action in ("list", "retrieve"):
            shown = self.view.summary_class if is_list and self.view.summary_class else self.view.serializer_class
            parameters.extend(_selecting(shown))
        if is_list:
            shown_as |= {form.media_type: _FILE for form in EXPORTS}
        elif "application/json" in shown_as:
            parameters.append(IF_NONE_MATCH)
            operation["responses"]["304"] = {"description": "You have it already: see If-None-Match."}


def document_problems(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """Add every problem an operation may answer (a hook of drf-spectacular)."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    for path in result.get("paths", {}).values():
        for method, operation in path.items():
            if method in METHODS:
                _add_problems(operation, method)
    return result


def _add_problems(operation: dict[str, Any], method: str) -> None:
    problems = ALWAYS | (WITH_A_BODY if method != "get" else {})
    for status, description in problems.items():
        operation["responses"].setdefault(status, _problem(description))


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {"application/problem+json": {"schema": schema}}}
