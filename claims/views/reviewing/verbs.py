"""What can be done now? Every verb as a form, or greyed with the reason, and what went wrong with one just pressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from claims.actions.transitions import Option
from claims.admin.verb_forms import FORMS, ActForm
from claims.models import Statement
from claims.workflow import VERBS, Verb
from newsroom.models import Event
from newsroom.record.refusals import Refusal
from newsroom.words import amid, in_plain_words

# Deciding comes first; the keys lead to these two.
FIRST = ("sign_off", "reaffirm", "return", "propose", "take", "submit", "recheck")
KEYS = {"sign_off": "s", "reaffirm": "s", "return": "r"}
# After these one's part is done for now: the next item opens.
DONE_WITH = frozenset({"sign_off", "reaffirm", "return", "override", "propose", "release", "withdraw"})


@dataclass(frozen=True, slots=True)
class Pressable:
    """A verb that may be done now, with its form; ``is_open`` where it has just been pressed in vain."""

    verb: Verb
    form: ActForm
    key: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the verb just pressed was not done. ``typed`` is what would otherwise be lost, field by field."""

    verb: Verb
    words: str
    typed: tuple[tuple[str, str], ...] = ()
    who: str = ""
    did: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verbs:
    allowed: list[Pressable]
    refused: list[Option]
    elsewhere: list[Option]


def form_of(statement: Statement, verb: str, data: Any = None) -> ActForm:
    return FORMS.get(verb, ActForm)(data, statement=statement, verb=verb, auto_id=f"{verb}_%s")


def verbs_of(statement: Statement, options: Sequence[Option], bound: ActForm | None = None) -> Verbs:
    """The verbs, those that decide first. ``bound`` is the form that was just sent and came back."""
    ordered = sorted(options, key=lambda o: FIRST.index(o.verb.name) if o.verb.name in FIRST else len(FIRST))
    allowed = []
    for option in ordered:
        if option.refusal is None:
            name = option.verb.name
            is_bound = bound is not None and bound.verb == name
            form = bound if bound is not None and is_bound else form_of(statement, name)
            allowed.append(Pressable(option.verb, form, KEYS.get(name, ""), is_bound))
    refused = [option for option in ordered if option.refusal is not None]
    return Verbs(
        allowed=allowed,
        refused=[option for option in refused if statement.state in option.verb.to],
        elsewhere=[option for option in refused if statement.state not in option.verb.to],
    )


def refused_trouble(verb: str, refusal: Refusal, form: ActForm) -> Trouble:
    return Trouble(VERBS[verb], str(refusal), typed_in(form))


def conflict_trouble(verb: str, current: Statement, form: ActForm) -> Trouble:
    """Somebody was quicker: who, and what they did."""
    lines = Event.objects.filter(target_type="statement", target_id=current.pk).select_related("actor")
    latest = lines.order_by("-id").first()
    words = gettext("You saw version %(seen)s; it is now version %(version)s.") % {
        "seen": form.data.get("version", "?"),
        "version": current.version,
    }
    if latest is None:
        return Trouble(VERBS[verb], words, typed_in(form))
    label = amid(VERBS[latest.verb].label) if latest.verb in VERBS else in_plain_words(latest.verb)
    who = str(latest.actor) if latest.actor else gettext("The system")
    return Trouble(VERBS[verb], words, typed_in(form), who, label, latest.at)


def typed_in(form: ActForm) -> tuple[tuple[str, str], ...]:
    """What a person wrote in the form: every free text that is not empty."""
    fields = [field for field in form if field.widget_type == "textarea"]
    return tuple((str(field.label), str(field.value())) for field in fields if field.value())
