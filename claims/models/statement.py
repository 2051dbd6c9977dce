from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from claims.text.wording import WordingClass
from claims.verdicts import CONFIRMED_ATTRIBUTION, Attribution, Content, VerificationStatus
from claims.workflow import StaleCause, State
from newsroom.models import Kept, User
from newsroom.models.fields import LanguageTagField
from newsroom.people.actor import Role
from newsroom.people.roles import holders_of, roles_of
from newsroom.people.visibility import READER_STATES, sees_everything, sees_nothing
from sources.models import Outcome, Party


class Kind(models.TextChoices):
    quote = "quote", _("Quote")
    claim = "claim", _("Claim")


class Form(models.TextChoices):
    direct = "direct", _("Direct")
    partial = "partial", _("Partial")
    indirect = "indirect", _("Indirect")
    mixed = "mixed", _("Mixed")


class ClaimType(models.TextChoices):
    event = "event", _("Event")
    figure = "figure", _("Figure")
    date = "date", _("Date")
    place = "place", _("Place")
    identity = "identity", _("Identity")
    position = "position", _("Position")
    prediction = "prediction", _("Prediction")
    cause = "cause", _("Cause")


class Priority(models.IntegerChoices):
    low = 1, _("Low")
    normal = 2, _("Normal")
    high = 3, _("High")
    urgent = 4, _("Urgent")


def _status_of_a_sign_off() -> Case:
    """The verification status that a standing sign-off's verdicts give; first match, in the order of the law."""
    return Case(
        When(
            content__in=(Content.contradicted, Content.misleading),
            then=Value(VerificationStatus.refuted.value),
        ),
        When(
            Q(content=Content.partly_confirmed)
            | Q(content=Content.confirmed, attribution__in=(Attribution.disputed, Attribution.unconfirmed))
            | Q(wording=WordingClass.ALTERED.value),
            then=Value(VerificationStatus.partly_verified.value),
        ),
        When(content=Content.confirmed, then=Value(VerificationStatus.verified.value)),
        When(
            content__in=(Content.not_examined, Content.not_checkable),
            attribution__in=CONFIRMED_ATTRIBUTION,
            then=Value(VerificationStatus.attribution_only.value),
        ),
        default=Value(VerificationStatus.unsupported.value),
    )


class StatementQuerySet(models.QuerySet["Statement"]):
    def visible_to(self, user: User) -> Self:
        if sees_everything(user):
            return self
        return self.none() if sees_nothing(user) else self.filter(state__in=READER_STATES)

    def live(self) -> Self:
        return self.exclude(state=State.withdrawn)

    def mine(self, user: User) -> Self:
        """What ``user`` has to carry on with: their own drafts, and what is assigned to them to check."""
        draft = Q(state=State.draft, created_by=user)
        return self.filter(draft | Q(state=State.checking, assignee=user))

    def not_own_work_of(self, user: User) -> Self:
        """Product rule 7 as a query; ``workflow.refusal`` decides, this only finds."""
        contributed = Contribution.objects.filter(statement=OuterRef("pk"), user=user)
        return self.exclude(created_by=user).filter(~Exists(contributed))

    def waiting_for(self, user: User) -> Self:
        """What waits for an act that ``user``'s roles allow: queued work, proposals, and what went stale."""
        roles, waiting = roles_of(user), Q(pk__in=[])
        if Role.checker in roles:
            waiting |= Q(state=State.queued) | Q(state=State.stale)
        if Role.reviewer in roles:
            waiting |= Q(state=State.in_review, pk__in=Statement.objects.not_own_work_of(user).values("pk"))
        if Role.lead in roles:
            waiting |= Q(state__in=(State.queued, State.stale))
        return self.filter(waiting)

    def waiting_for_anyone(self) -> Self:
        """What nobody has in hand: queued, proposed or stale, and what lies with somebody who may no longer check."""
        checkers = User.objects.filter(holders_of(Role.checker)).values("pk")
        left_lying = Q(state=State.checking) & ~Q(assignee__in=checkers)
        return self.filter(Q(state__in=(State.queued, State.in_review, State.stale)) | left_lying)

    def blocked(self) -> Self:
        """What waits for something that is not ours to do, as somebody has noted."""
        return self.live().exclude(blocked_on="")

    def overdue(self) -> Self:
        open_ = (State.draft, State.queued, State.checking, State.in_review, State.stale)
        return self.filter(due_on__lt=localdate(), state__in=open_)

    def recheck_due(self) -> Self:
        return self.filter(state=State.signed_off, recheck_on__lte=localdate())

    def with_unseen_hop(self, value: bool = True) -> Self:
        """Those with a hop before the outlet's of whose source nothing has been found yet."""
        hop_model: Any = self.model._meta.get_field("hops").related_model
        later = hop_model.objects.filter(statement=OuterRef("statement"), position__gt=OuterRef("position"))
        seen = Q(source__snapshots__outcome=Outcome.found)
        unseen = hop_model.objects.filter(~seen, Exists(later), statement=OuterRef("pk"))
        return self.filter(Exists(unseen) if value else ~Exists(unseen))


class QuoteManager(models.Manager.from_queryset(StatementQuerySet)):  # type: ignore[misc]
    def get_queryset(self) -> StatementQuerySet:
        return super().get_queryset().filter(kind=Kind.quote)


class ClaimManager(models.Manager.from_queryset(StatementQuerySet)):  # type: ignore[misc]
    def get_queryset(self) -> StatementQuerySet:
        return super().get_queryset().filter(kind=Kind.claim)


class Statement(Kept):
    """The thing being checked, with its workflow: a quote or a claim.

    State, verdicts, version and content hash are written by actions alone. The verdicts are those of
    ``current_decision``, the last sign-off, reaffirmation or override; a proposal's show apart, on ``proposal``.
    """

    kind = models.CharField(max_length=10, choices=Kind, editable=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="statements")
    printed_text = models.TextField(editable=False, blank=True, help_text=_("the words of its passages, as printed"))
    language = LanguageTagField(blank=True, help_text=_("BCP 47; of the printed words"))
    role = models.CharField(max_length=300, blank=True, help_text=_("the speaker's or claimant's role, as printed"))

    form = models.CharField(max_length=10, choices=Form, blank=True)
    speaker = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="spoken")
    translation = models.TextField(
        blank=True, help_text=_("of the quote, where its language is another than the desk's")
    )

    sentence = models.TextField(
        blank=True, help_text=_("the assertion in one normalised sentence that can hold or not")
    )
    claim_type = models.CharField(max_length=12, choices=ClaimType, blank=True)
    claimant = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claimed",
        help_text=_("the outlet = its own voice"),
    )
    date_from = models.DateField(null=True, blank=True, help_text=_("when what is claimed happened or will happen"))
    date_to = models.DateField(null=True, blank=True)

    priority = models.PositiveSmallIntegerField(choices=Priority, default=Priority.normal)
    due_on = models.DateField(null=True, blank=True)
    recheck_on = models.DateField(null=True, blank=True, help_text=_("the sign-off lapses on this day"))
    blocked_on = models.CharField(max_length=300, blank=True, help_text=_("what this waits for"))

    state = models.CharField(max_length=12, choices=State, default=State.draft, editable=False)
    stale_cause = models.CharField(max_length=20, choices=StaleCause, blank=True, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned",
        editable=False,
    )
    proposal = models.ForeignKey("Decision", on_delete=models.PROTECT, null=True, related_name="+", editable=False)
    current_decision = models.ForeignKey(
        "Decision", on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    attribution = models.CharField(max_length=25, choices=Attribution, blank=True, editable=False)
    attribution_hop = models.PositiveSmallIntegerField(null=True, editable=False)
    wording = models.CharField(
        max_length=20,
        choices=[(c.value, c.value.replace("_", " ")) for c in WordingClass],
        blank=True,
        editable=False,
    )
    content = models.CharField(max_length=20, choices=Content, blank=True, editable=False)
    verification_status = models.GeneratedField(
        expression=Case(
            When(state=State.withdrawn.value, then=Value(VerificationStatus.withdrawn.value)),
            When(state=State.stale.value, then=Value(VerificationStatus.needs_recheck.value)),
            When(~Q(state=State.signed_off.value), then=Value(VerificationStatus.unverified.value)),
            default=_status_of_a_sign_off(),
        ),
        output_field=models.CharField(max_length=20, choices=VerificationStatus),
        db_persist=True,
    )

    words_set = models.PositiveIntegerField(default=0, editable=False)
    basis_set = models.PositiveIntegerField(default=0, editable=False)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="recorded", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        base_manager_name = "objects"
        permissions = [("override_statement", _("Can override the four-eyes rule's course, with a reason"))]
        indexes = [
            models.Index(fields=["state", "id"], name="statement_state"),
            models.Index(fields=["verification_status", "id"], name="statement_status"),
            models.Index(fields=["article", "id"], name="statement_article"),
            models.Index(fields=["updated_at", "id"], name="statement_updated"),
            models.Index(fields=["created_at", "id"], name="statement_created"),
            models.Index(fields=["speaker", "state", "id"], name="statement_speaker"),
            models.Index(fields=["claimant", "state", "id"], name="statement_claimant"),
            models.Index(fields=["assignee", "state", "id"], name="statement_assignee"),
            # PostgreSQL reads these forwards with empty dates last; SQLite knows no index with another place for them.
            models.Index(fields=["due_on", "id"], name="statement_due"),
            models.Index(fields=["recheck_on", "id"], name="statement_recheck"),
            models.Index(fields=["-priority", "due_on", "id"], name="statement_urgency"),
            models.Index(fields=["priority", "id"], name="statement_priority"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.quote, form__in=Form.values, claimant__isnull=True, sentence="", claim_type="")
                & Q(date_from__isnull=True, date_to__isnull=True)
                | Q(
                    kind=Kind.claim,
                    form="",
                    speaker__isnull=True,
                    translation="",
                    claim_type__in=ClaimType.values,
                )
                & ~Q(sentence=""),
                name="statement_columns_fit_its_kind",
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="statement_state_is_known"),
            models.CheckConstraint(
                condition=Q(state__in=(State.draft, State.withdrawn))
                | Q(speaker__isnull=False)
                | Q(claimant__isnull=False),
                name="statement_has_a_voice_once_submitted",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.checking) | Q(assignee__isnull=False),
                name="statement_in_checking_has_an_assignee",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.in_review) | Q(proposal__isnull=False),
                name="statement_in_review_has_a_proposal",
            ),
            models.CheckConstraint(
                condition=Q(state=State.stale, stale_cause__in=StaleCause.values)
                | (~Q(state=State.stale) & Q(stale_cause="")),
                name="statement_stale_has_a_cause",
            ),
            models.CheckConstraint(
                condition=Q(
                    current_decision__isnull=True,
                    attribution="",
                    wording="",
                    content="",
                    attribution_hop__isnull=True,
                )
                | (Q(current_decision__isnull=False) & ~Q(attribution="") & ~Q(content="")),
                name="statement_verdicts_come_with_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=READER_STATES) | Q(current_decision__isnull=False),
                name="statement_signed_off_by_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.claim) | Q(wording=""), name="statement_wording_is_for_quotes"
            ),
            models.CheckConstraint(
                condition=Q(date_from__isnull=True, date_to__isnull=True) | Q(date_from__lte=F("date_to")),
                name="statement_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        words = self.sentence or self.printed_text
        return words if len(words) <= 100 else f"{words[:99]}…"

    @property
    def voice(self) -> Party | None:
        """Who says it: a quote's speaker, a claim's claimant."""
        return self.speaker if self.kind == Kind.quote else self.claimant

    @property
    def voice_id(self) -> int | None:
        return self.speaker_id if self.kind == Kind.quote else self.claimant_id

    @property
    def is_own_voice(self) -> bool:
        """Said by the outlet itself: there is nobody to attribute it to."""
        return self.kind == Kind.claim and self.claimant is not None and self.claimant.is_same_as(self.article.outlet)


class Quote(Statement):
    """Words somebody is said to have uttered."""

    objects = QuoteManager()  # type: ignore[misc]

    class Meta:
        proxy = True


class Claim(Statement):
    """An assertion that can hold or not."""

    objects = ClaimManager()  # type: ignore[misc]

    class Meta:
        proxy = True


class Contribution(models.Model):
    """Who has worked on a statement since it was last settled; emptied for it by each sign-off.

    Derived from the record, as ``verify_record`` proves, and kept so that rule 7 is one look-up.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="contributions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["statement", "user"], name="contribution_once")]

    def __str__(self) -> str:
        return f"{self.user} on {self.statement_id}"
