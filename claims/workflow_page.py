"""``docs/workflow.md``, drawn from the table of verbs. Pure: the table in, a page out."""

from collections.abc import Iterable, Iterator

from django.utils import translation

from claims.workflow import State, Verb

_HEAD = """# The workflow

Drawn from the one table in `claims/workflow.py` by `python manage.py draw_workflow`; a test fails when this page is out
of date, so change the table, not the page.
"""
_MEANINGS = {
    State.draft: "being recorded",
    State.queued: "waits for a checker",
    State.checking: "a checker works on the evidence",
    State.in_review: "verdicts are proposed and wait for a second person",
    State.signed_off: "judged, and the judgement stands",
    State.stale: "was signed off; what was judged has changed since",
    State.withdrawn: "a mistake, taken out of the course; nothing is deleted",
}
# The system's own verb: no person may press it, so the table of what people may do leaves it out.
_LAPSE = (
    "lapse",
    "signed off → stale",
    "the system",
    "what is judged differs, contradicting or qualifying evidence, a passage orphaned, the recheck date come",
    "the cause is kept",
)


def page(verbs: Iterable[Verb]) -> str:
    """The whole page, in English whatever language is spoken, ending with a line feed."""
    rows = list(verbs)
    with translation.override("en"):
        sections = [_HEAD, "## States\n\n" + "\n".join(_states()), _diagram(rows), _table(rows)]
    return "\n".join(section.rstrip() + "\n" for section in sections)


def _states() -> Iterator[str]:
    yield "| state | meaning |"
    yield "|---|---|"
    for state in State:
        yield f"| {state.label} | {_MEANINGS[state]} |"


def _diagram(verbs: list[Verb]) -> str:
    lines = ["## Diagram", "", "An edit that leaves a statement where it is is left out.", "", "```mermaid"]
    lines += ["stateDiagram-v2", "    [*] --> draft: record"]
    lines += [f"    {source} --> {target}: {', '.join(names)}" for (source, target), names in _arrows(verbs).items()]
    return "\n".join([*lines, "    signed_off --> stale: lapse", "```"])


def _arrows(verbs: list[Verb]) -> dict[tuple[str, str], list[str]]:
    """Each step from one state to another, with the verbs that take it, in the order of the table."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for verb in verbs:
        for source, target in verb.to.items():
            if source != target or not verb.name.startswith("edit"):
                arrows.setdefault((source.value, target.value), []).append(verb.name)
    return arrows


def _table(verbs: list[Verb]) -> str:
    lines = ["## Table", "", "| verb | from → to | who | guard | reason |", "|---|---|---|---|---|"]
    lines += [f"| {' | '.join(_row(verb))} |" for verb in verbs]
    return "\n".join([*lines, f"| {' | '.join(_LAPSE)} |"])


def _row(verb: Verb) -> tuple[str, ...]:
    words = str(verb.who_in_words), str(verb.guards_in_words)
    return verb.name, _course(verb.to), *words, "needed" if verb.needs_reason else ""


def _course(to: dict[State, State]) -> str:
    """“draft, queued stay; signed off → stale”: states with the same end are told together."""
    stays = [source for source, target in to.items() if source == target and len(set(to.values())) > 1]
    ends: dict[State, list[str]] = {}
    for source, target in to.items():
        if source not in stays:
            ends.setdefault(target, []).append(source.label.lower())
    moves = [f"{', '.join(sources)} → {target.label.lower()}" for target, sources in ends.items()]
    return "; ".join([f"{', '.join(state.label.lower() for state in stays)} stay", *moves] if stays else moves)
