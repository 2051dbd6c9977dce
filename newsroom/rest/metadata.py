"""What OPTIONS tells: what is here and what it speaks. The fields stand in the OpenAPI description, once."""

from typing import Any

from rest_framework.metadata import SimpleMetadata
from rest_framework.request import Request


class Outline(SimpleMetadata):
    """DRF's own without its list of fields, which knows only fields of its own and asks what the caller may write."""

    def determine_actions(self, request: Request, view: Any) -> dict[str, Any]:
        return {}
