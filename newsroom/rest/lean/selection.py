"""What a client asks to see of a representation: ``fields=`` takes less of it, ``expand=`` more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext
from rest_framework.request import Request

from newsroom.rest.problems import Inputs

MOST_NAMES = 60
DEEPEST = {"fields": 6, "expand": 3}
PARAMETERS = ("fields", "expand")


@dataclass(frozen=True, slots=True)
class Selection:
    """Dotted names. No ``fields``: all that is shown by itself. What is expanded is shown whether named or not."""

    fields: frozenset[str] = frozenset()
    expand: frozenset[str] = frozenset()

    def with_fields(self, names: Sequence[str]) -> "Selection":
        """The same, with these ``names`` shown in any case."""
        return Selection(self.fields | frozenset(names), self.expand) if self.fields else self

    def wants(self, path: str) -> bool:
        """Whether what stands at ``path`` is shown at all."""
        if self.expands(path):
            return True
        above, _, _ = path.rpartition(".")
        beside = [name for name in self.fields if _lies_below(name, above)]
        return not beside or any(name == path or _lies_below(name, path) for name in beside)

    def expands(self, path: str) -> bool:
        return any(name == path or _lies_below(name, path) for name in self.expand)


EVERYTHING = Selection()


@dataclass(slots=True)
class Names:
    """The names of a selection, crossed off as they are met; those left over are no names."""

    fields: set[str] = field(default_factory=set)
    expand: set[str] = field(default_factory=set)

    def left(self) -> Iterator[tuple[str, str]]:
        yield from (("fields", name) for name in sorted(self.fields))
        yield from (("expand", name) for name in sorted(self.expand))


def selected(request: Request) -> Selection:
    """What ``request`` asks for; whether there are such names is for the plan to say. Raises Inputs on too many."""
    given = {parameter: _names(request, parameter) for parameter in PARAMETERS}
    errors = {
        parameter: reason for parameter, names in given.items() if (reason := _too_much(names, DEEPEST[parameter]))
    }
    if errors:
        raise Inputs(errors)
    return Selection(**given)


def _names(request: Request, parameter: str) -> frozenset[str]:
    given = request.query_params.get(parameter)
    return frozenset(name.strip() for name in given.split(",")) if given else frozenset()


def _too_much(names: frozenset[str], deepest: int) -> str:
    if len(names) > MOST_NAMES:
        return gettext("Name at most %(most)s.") % {"most": MOST_NAMES}
    if any(name.count(".") >= deepest for name in names):
        return gettext("At most %(deepest)s levels.") % {"deepest": deepest}
    return ""


def _lies_below(name: str, above: str) -> bool:
    return not above or name.startswith(f"{above}.")
