"""Whether an answer can be had as it is wanted, and which renderer writes it.

As DRF chooses, asked once for each Accept header: most clients always send the same.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from newsroom.rest.compression import compressed_from

CHOICES_KEPT = 256
LONGEST_KEPT = 200
_kept: dict[tuple[str, tuple[type, ...]], tuple[int, str]] = {}


class KeptNegotiation(DefaultContentNegotiation):
    """Raises NotAcceptable as DRF's own does."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        if compressed_from(request._request) is None:
            raise NotAcceptable(gettext("Answers are sent as they are, or to whoever brings a token in gzip."))
        renderers = list(renderers)
        accepted = request.META.get("HTTP_ACCEPT", "")
        key = (accepted, tuple(map(type, renderers)))
        found = _kept.get(key)
        if found is None or format_suffix:
            chosen: tuple[BaseRenderer, str] = super().select_renderer(request, renderers, format_suffix)
            if len(accepted) <= LONGEST_KEPT and not format_suffix:
                _keep(key, (renderers.index(chosen[0]), chosen[1]))
            return chosen
        place, media_type = found
        return renderers[place], media_type


def _keep(key: Any, choice: tuple[int, str]) -> None:
    if len(_kept) >= CHOICES_KEPT:
        _kept.clear()
    _kept[key] = choice
