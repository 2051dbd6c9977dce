"""The workflow over HTTP: which verbs there are for whom, and pressing one."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request

from claims.actions import transitions
from claims.actions.facts import facts_of
from claims.actions.reviews import Answers
from claims.api.representations import EITHER, DecisionRepresentation, StatementRepresentation
from claims.api.statements import OfStatement
from claims.models import Decision, Evidence, Statement
from claims.verdicts import Attribution, Content, Verdicts, VerificationStatus
from claims.workflow import TRANSITIONS, State, refusal
from newsroom.models import User
from newsroom.people.roles import actor_of
from newsroom.people.scopes import Scope
from newsroom.record.refusals import Refused
from newsroom.rest.declared import Declared
from newsroom.rest.etags import etag
from newsroom.rest.lean.reading import encoded
from newsroom.rest.problems import Inputs
from newsroom.rest.rows import row_named, rows_named
from newsroom.rest.serializers import IdField, Input, ShortListField, WordsField
from newsroom.rest.views import sent

MOST_EVIDENCE = 200
LARGEST_HOP = 30
# Without these a verb has nothing to work with; whether what is given holds up is for the action to say.
REQUIRED = {
    "assign": ("assignee",),
    "reopen": ("assignee",),
    "propose": ("attribution", "content"),
    "reaffirm": ("shown_hash",),
    "override": ("shown_hash",),
}


def _ids(**kwargs: Any) -> ShortListField:
    return ShortListField(child=IdField(), max_length=MOST_EVIDENCE, required=False, **kwargs)


class VerdictsInput(Input):
    """Verdicts of one's own, in place of those that stand. Wording is computed, never given."""

    attribution = serializers.ChoiceField(choices=Attribution.choices)
    attribution_hop = serializers.IntegerField(min_value=0, max_value=LARGEST_HOP, required=False, allow_null=True)
    content = serializers.ChoiceField(choices=Content.choices)
    content_note = WordsField(max_length=20_000)
    wording_note = WordsField(max_length=20_000)
    answered = _ids(help_text="contradicting evidence that content_note answers")


class AnswersInput(Input):
    """A note on the contradictions it names."""

    note = WordsField(required=True, max_length=20_000)
    evidence = _ids()


class TransitionInput(Input):
    """A verb, its reason, and what else it takes (``inputs`` in GET). The verdicts here are those proposed."""

    verb = serializers.ChoiceField(choices=TRANSITIONS)
    reason = WordsField(max_length=10_000)
    assignee = IdField(required=False, help_text="a user")
    attribution = serializers.ChoiceField(choices=Attribution.choices, required=False)
    attribution_hop = serializers.IntegerField(min_value=0, max_value=LARGEST_HOP, required=False, allow_null=True)
    content = serializers.ChoiceField(choices=Content.choices, required=False)
    content_note = WordsField(max_length=20_000)
    answered = _ids(help_text="contradicting evidence that content_note answers")
    evidence = _ids(help_text="what the proposal rests on; all that is live, if not said")
    wording_evidence = IdField(required=False, allow_null=True)
    wording_note = WordsField(max_length=20_000)
    shown_hash = serializers.CharField(max_length=64, required=False, help_text="the content_hash you were shown")
    answers = AnswersInput(required=False, allow_null=True)
    verdicts = VerdictsInput(required=False, allow_null=True)


class OptionShown(serializers.Serializer):
    """A verb as it stands for you and this statement now. ``refusal`` says who or what is in the way."""

    verb = serializers.CharField(source="verb.name")
    label = serializers.CharField(source="verb.label")  # type: ignore[assignment]
    allowed = serializers.SerializerMethodField()
    reason = serializers.SerializerMethodField(help_text="why not; null where allowed")
    refusal = serializers.SerializerMethodField(help_text="who, state or guard; null where allowed")
    needs_reason = serializers.BooleanField(source="verb.needs_reason")
    inputs = serializers.SerializerMethodField()

    def get_allowed(self, option: transitions.Option) -> bool:
        return option.refusal is None

    def get_reason(self, option: transitions.Option) -> str | None:
        return None if option.refusal is None else str(option.refusal)

    def get_refusal(self, option: transitions.Option) -> str | None:
        return None if option.refusal is None else str(option.refusal.kind)

    def get_inputs(self, option: transitions.Option) -> list[str]:
        return list(transitions.INPUTS.get(option.verb.name, ()))


class Standing(serializers.Serializer):
    """Where a statement stands, and every verb."""

    state = serializers.ChoiceField(choices=State.choices)
    verification_status = serializers.ChoiceField(choices=VerificationStatus.choices)
    version = serializers.IntegerField()
    content_hash = serializers.CharField(help_text="what reaffirm and override want back as shown_hash")
    transitions = OptionShown(many=True)


class Transition(serializers.Serializer):
    """What became of the statement, the decision that was taken (if the verb is one), and every verb from here."""

    state = serializers.ChoiceField(choices=State.choices)
    verification_status = serializers.ChoiceField(choices=VerificationStatus.choices)
    statement = Declared(EITHER)
    decision = DecisionRepresentation(allow_null=True)
    transitions = OptionShown(many=True)


class TransitionViews(OfStatement):
    """The verbs of the workflow."""

    queryset = Statement.objects.none()
    serializer_class = StatementRepresentation
    filter_backends = []
    pagination_class = None
    wants_if_match = ("press",)
    inputs = {"press": TransitionInput}
    scopes = {"press": Scope.transition}

    def rows(self) -> QuerySet[Statement]:
        return Statement.objects.visible_to(self.user)

    @extend_schema(responses=Standing)
    def options_now(self, request: Request, statement_id: int) -> HttpResponse:
        """Every verb with ``allowed`` and, if not, the ``reason``."""
        statement = self.statement()
        body = {
            "state": statement.state,
            "verification_status": statement.verification_status,
            "version": statement.version,
            "content_hash": statement.content_hash,
            "transitions": _shown(transitions.options(statement, self.user)),
        }
        return self.tagged(body, statement.version)

    @extend_schema(responses=Transition)
    def press(self, request: Request, statement_id: int) -> HttpResponse:
        """Do one of the verbs. 403: another person could. 409: not now; ``detail`` says why."""
        statement = self.statement()
        version, given = self.version_of(statement), self.read()
        verb = given.pop("verb")
        require_inputs(verb, given, statement, self.user)
        inputs = taken(given, statement)
        done, decision = transitions.done(verb, statement=statement, by=self.user, version=version, **inputs)
        return self._after(done, decision)

    def _after(self, statement: Statement, decision: Decision | None) -> HttpResponse:
        shown = StatementRepresentation.of(statement, self.request)
        body = {
            "state": statement.state,
            "verification_status": statement.verification_status,
            "statement": shown,
            "decision": DecisionRepresentation.of(decision, self.request) if decision else None,
            "transitions": _shown(transitions.options_after(statement, self.user)),
        }
        # The tag is the statement's own, so that it can be sent back with the next write.
        return sent(encoded(body), {"ETag": etag(statement.version, encoded(shown))})


def _shown(options: Sequence[transitions.Option]) -> Sequence[dict[str, Any]]:
    return [dict(shown) for shown in OptionShown(options, many=True).data]


def require_inputs(verb: str, given: dict[str, Any], statement: Statement, user: User) -> None:
    """Whoever may not do this at all is told so, rather than what else to send."""
    missing = [name for name in REQUIRED.get(verb, ()) if given.get(name) in (None, "")]
    if missing:
        if why_not := refusal(verb, facts_of(statement), actor_of(user)):
            raise Refused(why_not)
        raise Inputs(dict.fromkeys(missing, f"“{verb}” needs this."))


def taken(given: dict[str, Any], statement: Statement) -> dict[str, Any]:
    """What was read, as the actions take it."""
    evidence = Evidence.objects.filter(statement=statement)
    if "assignee" in given:
        given["assignee"] = row_named("assignee", given["assignee"], User.objects.filter(is_active=True))
    if "evidence" in given:
        given["evidence"] = rows_named("evidence", given["evidence"], evidence)
    if given.get("wording_evidence") is not None:
        given["wording_evidence"] = row_named("wording_evidence", given["wording_evidence"], evidence)
    if given.get("answers") is not None:
        answers = given["answers"]
        given["answers"] = Answers(note=answers["note"], evidence=frozenset(answers.get("evidence", ())))
    if given.get("verdicts") is not None:
        verdicts = given["verdicts"]
        given["verdicts"] = Verdicts(**verdicts | {"answered": frozenset(verdicts.get("answered", ()))})
    return given
