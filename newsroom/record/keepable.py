"""Characters that no database of ours can keep: NUL, and halves of surrogate pairs."""

import re
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")


def all_keepable(values: Iterable[object]) -> bool:
    """Can every text among ``values`` be kept? Asked once for all of them."""
    return _UNKEEPABLE.search("".join([value for value in values if isinstance(value, str)])) is None


def refuse_unkeepable(texts: Mapping[str, object]) -> None:
    """Raises ValidationError by field, naming place and character, where a text cannot be kept as it is.

    Values that are not text pass.
    """
    found = {
        name: match for name, text in texts.items() if isinstance(text, str) and (match := _UNKEEPABLE.search(text))
    }
    if found:
        raise ValidationError(
            {
                name: (
                    gettext("Character %(place)s (U+%(code)s) cannot be kept: remove it.")
                    % {"place": match.start(), "code": f"{ord(match.group()):04X}"}
                )
                for name, match in found.items()
            }
        )
