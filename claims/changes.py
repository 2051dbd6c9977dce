"""What has changed between two states of what is judged, in words and names instead of keys and numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.judged import judged
from claims.models import Decision, Statement
from claims.text.differences import differences
from claims.workflow import State
from newsroom.recorded_admin import in_words
from newsroom.words import in_plain_words
from sources.models import Party, Snapshot, Source

LABELS = {
    "printed_text": _("words as printed"),
    "passages": _("passages"),
    "voice": _("said by"),
    "sentence": _("normalised sentence"),
    "claim_type": _("kind of claim"),
    "hops": _("chain"),
    "evidence": _("evidence named"),
    "date_from": _("from"),
    "date_to": _("until"),
}
HOP_WORDS = ("role", "cue", "medium", "date_printed", "date", "basis")


@dataclass(frozen=True, slots=True)
class Change:
    """One judged thing before and after; ``pieces`` tell word by word what differs in a text."""

    label: str
    before: str
    after: str
    pieces: tuple[Any, ...] = ()


def since_last_decision(statement: Statement) -> tuple[Decision | None, list[Change]]:
    """The last sign-off, or failing that the proposal, and what has changed in what is judged since then."""
    decision = statement.current_decision or statement.proposal
    if decision is None:
        return None, []
    return decision, since(decision, statement)


def last_word(statement: Statement) -> Decision | None:
    """The latest decision on the statement, leaving out the proposal that somebody has to decide on now."""
    decisions = Decision.objects.filter(statement=statement).select_related("by").order_by("-id")
    if statement.state == State.in_review:
        decisions = decisions.exclude(pk=statement.proposal_id or 0)
    return decisions.first()


def since(decision: Decision, statement: Statement) -> list[Change]:
    """What has changed in what is judged since ``decision`` was taken."""
    return changes_between(decision.judged_facts, judged(statement))


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    names = [name for name in {**before, **after} if before.get(name) != after.get(name) and name != "passages"]
    if before.get("passages") != after.get("passages") and "printed_text" not in names:
        names.append("passages")
    speak = _speaker([before, after])
    return [_change(name, speak(name, before.get(name)), speak(name, after.get(name))) for name in names]


def _change(name: str, before: str, after: str) -> Change:
    is_text = name in ("printed_text", "sentence", "translation", "role")
    pieces = differences(before, after) if is_text and before and after else ()
    return Change(str(LABELS.get(name) or in_plain_words(name)), before, after, pieces)


def _speaker(states: Iterable[dict[str, Any]]) -> Callable[[str, Any], str]:
    """A function that puts a judged value into words, with the names of everybody in ``states`` looked up once."""
    hops = [hop for state in states for hop in state.get("hops", [])]
    evidence = [piece for state in states for piece in state.get("evidence", [])]
    voices = [state["voice"] for state in states if state.get("voice")]
    parties = Party.objects.in_bulk({hop["party"] for hop in hops} | set(voices))
    sources = Source.objects.in_bulk({hop["source"] for hop in hops if hop["source"]})
    snapshots = Snapshot.objects.select_related("source").in_bulk({piece["snapshot"] for piece in evidence})

    def hop_words(hop: dict[str, Any]) -> str:
        said = [hop[name] for name in HOP_WORDS if hop.get(name)]
        unusual = [hop[name] for name, usual in (("naming", "named"), ("certainty", "stated")) if hop[name] != usual]
        marks = map(in_plain_words, unusual)
        seen = [gettext("seen in “%(source)s”") % {"source": sources[hop["source"]]}] if hop["source"] else []
        lost = [gettext("its words are lost")] if hop.get("basis_lost") else []
        return ", ".join([str(parties[hop["party"]]), *marks, *said, *seen, *lost])

    def evidence_words(piece: dict[str, Any]) -> str:
        about = gettext("%(stance)s on %(aspects)s") % {
            "stance": in_plain_words(piece["stance"]),
            "aspects": ", ".join(map(in_plain_words, piece["covers"])),
        }
        tail = " " + gettext("(withdrawn)") if piece["withdrawn"] else ""
        return f"{piece['id']}: {about}, {snapshots[piece['snapshot']].source}{tail}"

    def speak(name: str, value: Any) -> str:
        if name == "hops":
            return "\n".join(f"{n}: {hop_words(hop)}" for n, hop in enumerate(value or [])) or "—"
        if name == "evidence":
            return "\n".join(map(evidence_words, value or [])) or "—"
        if name == "voice":
            return str(parties[value]) if value else "—"
        if name == "passages":
            return (
                "\n".join(gettext("(no longer in the text)") if words is None else words for words in value or [])
                or "—"
            )
        return in_words(value, name)

    return speak
