"""Everything that is typed about one statement on one page: its fields, its words, its chain and its evidence."""

import copy
import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.admin import ModelAdmin, TabularInline
from django.forms import formset_factory, modelform_factory
from django.http import HttpRequest, QueryDict

from claims.actions.acts import PLAN
from claims.actions.chains import MAX_HOPS
from claims.actions.evidence import MAX_EVIDENCE
from claims.actions.facts import facts_of
from claims.actions.passages import MAX_PASSAGES
from claims.admin import evidence_forms, hop_forms
from claims.admin.evidence_forms import EvidenceForm, EvidenceFormSet, evidence_rows
from claims.admin.hop_forms import HopForm, HopFormSet, first_rows, hop_rows
from claims.admin.pointing import WordsForm, WordsFormSet, words_rows
from claims.admin.rows import rows_of
from claims.admin.statement_forms import FORMS, StatementForm
from claims.models import Article, Evidence, Hop, Passage, Revision, Statement
from claims.workflow import refusal
from newsroom.key_fields import KeyFields
from newsroom.people.actor import Role
from newsroom.people.roles import actor_of, roles_of
from newsroom.record.refusals import Refusal
from newsroom.recorded_admin import ReadOnlyAdmin
from newsroom.versioned_forms import seen_values, values

WORDS_NAMES = ("words", "place")


class HopInline(KeyFields, TabularInline):
    """Only for its widgets: autocomplete, and creating in place."""

    model = Hop
    formfield_overrides = ReadOnlyAdmin.formfield_overrides
    autocomplete_fields = ("party", "source")


class EvidenceInline(KeyFields, TabularInline):
    """Only for its widgets."""

    model = Evidence
    autocomplete_fields = ("snapshot",)


@dataclass(frozen=True, slots=True)
class Rights:
    """What this person may type here now; each is None or the reason why not."""

    edit: Refusal | None = None
    evidence: Refusal | None = None
    may_plan: bool = True

    @property
    def may_save(self) -> bool:
        return self.edit is None or self.evidence is None or self.may_plan


def rights_over(statement: Statement, user: Any) -> Rights:
    facts, actor = facts_of(statement), actor_of(user)
    plans = bool(roles_of(user) & {Role.editor, Role.checker, Role.lead}) and statement.state != "withdrawn"
    return Rights(refusal("edit", facts, actor), refusal("edit_evidence", facts, actor), plans)


class Desk:
    """The forms of one statement, bound to ``data`` or showing what stands.

    A new statement has no ``pk`` yet and takes its evidence later. ``prefill`` gives a new one its first values.
    """

    def __init__(
        self,
        model_admin: ModelAdmin,
        request: HttpRequest,
        statement: Statement,
        rights: Rights,
        data: QueryDict | None = None,
        prefill: dict[str, Any] | None = None,
    ) -> None:
        self.admin, self.request, self.statement, self.rights = model_admin, request, statement, rights
        self.article: Article = statement.article
        self.revision = Revision.objects.latest_of(self.article)
        self._load()
        prefill = prefill or {}
        self.form = self._form(data, prefill.get("fields", {}))
        self.words: Any = self._words(data, prefill.get("words", []))
        self.hops: Any = self._hops(data)
        self.evidence: Any = self._evidence(data)
        if data is None and statement.pk:
            self.form.initial["seen"] = json.dumps(self.standing(), ensure_ascii=False)

    def _load(self) -> None:
        self.passages: list[Passage] = []
        self.chain: list[Hop] = []
        self.pieces: list[Evidence] = []
        if not self.statement.pk:
            return
        hops = Hop.objects.filter(statement=self.statement).select_related("party", "source", "passage")
        live = Evidence.objects.live().filter(statement=self.statement).select_related("snapshot__source")
        self.passages = list(Passage.objects.words().filter(statement=self.statement))
        self.chain = list(hops.order_by("position"))
        self.pieces = list(live.order_by("position", "id"))

    def _form(self, data: QueryDict | None, initial: dict[str, Any]) -> StatementForm:
        base = FORMS[self.statement.kind]
        made: Any = modelform_factory(
            base._meta.model,
            form=base,
            fields=base._meta.fields,
            formfield_callback=partial(self.admin.formfield_for_dbfield, request=self.request),
        )
        form: StatementForm = made(data, instance=copy.copy(self.statement), article=self.article, initial=initial)
        for name in form.own_fields():
            is_free = self.rights.may_plan if name in PLAN else self.rights.edit is None
            form.fields[name].disabled = not is_free
        return form

    def _words(self, data: QueryDict | None, prefilled: list[dict[str, str]]) -> WordsFormSet:
        blank = 0 if self.passages or prefilled else 1
        factory: Any = formset_factory(WordsForm, WordsFormSet, extra=blank, max_num=MAX_PASSAGES, absolute_max=1000)
        given = data if self.rights.edit is None else None
        rows = words_rows(self.passages) or prefilled
        made: WordsFormSet = factory(
            given, prefix="words", initial=rows, text=self.revision.text, passages=self.passages
        )
        return self._shut(made, self.rights.edit)

    def _hops(self, data: QueryDict | None) -> HopFormSet:
        factory: Any = formset_factory(
            self._row_form(HopForm, HopInline, hop_forms.COLUMNS),
            HopFormSet,
            extra=0,
            max_num=MAX_HOPS,
            absolute_max=200,
        )
        given = data if self.rights.edit is None else None
        rows = hop_rows(self.chain) if self.statement.pk else first_rows(self.article)
        made: HopFormSet = factory(given, prefix="hops", initial=rows, text=self.revision.text, hops=self.chain)
        return self._shut(made, self.rights.edit)

    def _evidence(self, data: QueryDict | None) -> EvidenceFormSet:
        factory: Any = formset_factory(
            self._row_form(EvidenceForm, EvidenceInline, evidence_forms.FIELDS),
            EvidenceFormSet,
            extra=0,
            max_num=MAX_EVIDENCE,
            absolute_max=1000,
        )
        given = data if self.rights.evidence is None and self.statement.pk else None
        made: EvidenceFormSet = factory(
            given, prefix="evidence", initial=evidence_rows(self.pieces), pieces=self.pieces
        )
        return self._shut(made, self.rights.evidence)

    def _row_form(self, form: Any, inline: type[TabularInline], fields: tuple[str, ...]) -> Any:
        widgets = inline(self.admin.model, self.admin.admin_site)
        callback = partial(widgets.formfield_for_dbfield, request=self.request)
        return modelform_factory(inline.model, form=form, fields=fields, formfield_callback=callback)

    @staticmethod
    def _shut(formset: Any, why: Refusal | None) -> Any:
        if why is not None:
            for form in formset.forms:
                for field in form.fields.values():
                    field.disabled = True
        return formset

    @property
    def formsets(self) -> list[Any]:
        return [formset for formset in (self.words, self.hops, self.evidence) if formset.is_bound]

    def is_valid(self) -> bool:
        """Every part is asked, so that every problem shows at once."""
        answers = [self.form.is_valid(), *[formset.is_valid() for formset in self.formsets]]
        return all(answers)

    def problems(self) -> int:
        forms: list[Any] = [self.form, *[form for formset in self.formsets for form in formset.forms]]
        alone = sum(len(formset.non_form_errors()) for formset in self.formsets)
        return alone + sum(len(reasons) for form in forms for reasons in form.errors.values())

    def standing(self) -> dict[str, Any]:
        """What this page shows before anybody types: kept with the form, to tell later what somebody changed."""
        return {
            **values(self.form, self.form.own_fields()),
            "words": rows_of(self.words, WORDS_NAMES),
            "hops": rows_of(self.hops, hop_forms.NAMES),
            "evidence": rows_of(self.evidence, evidence_forms.NAMES),
            "revision": [str(self.revision.number)],
        }

    def seen(self) -> dict[str, Any]:
        return dict(seen_values(self.form))

    @property
    def media(self) -> Any:
        parts = [self.form, self.words, self.hops, self.evidence]
        media = self.admin.media + HopInline(self.admin.model, self.admin.admin_site).media
        for part in parts:
            media += part.media if not hasattr(part, "empty_form") else part.empty_form.media
        return media
