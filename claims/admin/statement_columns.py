"""What a list of statements shows, whichever list it is."""

from django.contrib import admin
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Statement
from claims.templatetags.record import desk_url, state_badge, status_badge
from claims.workflow import StaleCause, State
from newsroom.words import in_plain_words

COLUMNS = (
    "words",
    "in_article",
    "voice",
    "state_shown",
    "status_shown",
    "found",
    "with_whom",
    "due",
    "why_stale",
)
JOINED = ("article__outlet", "speaker__merged_into", "claimant__merged_into", "assignee", "proposal__by")


class StatementColumns:
    """Columns for ``list_display``; ``JOINED`` must be joined."""

    @admin.display(description=_("words"), ordering="printed_text")
    def words(self, statement: Statement) -> SafeString:
        shown = Truncator(statement.sentence or statement.printed_text or gettext("(no words marked)")).chars(110)
        return format_html('<a class="row-link" href="{}"><bdi>{}</bdi></a>', desk_url(statement), shown)

    @admin.display(description=_("article"), ordering="article__headline")
    def in_article(self, statement: Statement) -> SafeString:
        url = reverse("admin:claims_article_change", args=[statement.article_id])
        shown = Truncator(statement.article.headline).chars(36)
        return format_html('<a href="{}" title="{}">{}</a>', url, statement.article.headline, shown)

    @admin.display(description=_("said by"))
    def voice(self, statement: Statement) -> str:
        if statement.voice is None:
            return gettext("not chosen")
        return gettext("own voice") if statement.is_own_voice else str(statement.voice.standing)

    @admin.display(description=_("state"), ordering="state")
    def state_shown(self, statement: Statement) -> SafeString:
        return state_badge(statement.state)

    @admin.display(description=_("status"), ordering="verification_status")
    def status_shown(self, statement: Statement) -> SafeString:
        return status_badge(statement.verification_status)

    @admin.display(description=_("verdicts"))
    def found(self, statement: Statement) -> str:
        """Attribution, wording, content; a proposal's in brackets until somebody has signed."""
        if statement.current_decision_id:
            return verdict_words(statement)
        if statement.state == State.in_review and statement.proposal:
            return gettext("(proposed: %(verdicts)s)") % {"verdicts": verdict_words(statement.proposal)}
        return "—"

    @admin.display(description=_("assignee"), ordering="assignee")
    def with_whom(self, statement: Statement) -> str:
        return str(statement.assignee) if statement.assignee else "—"

    @admin.display(description=_("due"), ordering="due_on")
    def due(self, statement: Statement) -> SafeString | str:
        if statement.due_on is None:
            return "—"
        is_over = statement.due_on < localdate() and statement.state not in (State.signed_off, State.withdrawn)
        day = date_format(statement.due_on)
        return format_html('<span class="late">{}</span>', gettext("%(day)s late") % {"day": day}) if is_over else day

    @admin.display(description=_("why stale"), ordering="stale_cause")
    def why_stale(self, statement: Statement) -> str:
        return str(StaleCause(statement.stale_cause).label) if statement.stale_cause else ""


def verdict_words(found: object) -> str:
    """The verdicts of a statement or a decision, in the order of the law; which hop is said with its verdict."""
    attribution = in_plain_words(getattr(found, "attribution", ""))
    hop = getattr(found, "attribution_hop", None)
    if hop is not None:
        attribution = gettext("confirmed at hop %(hop)s") % {"hop": hop}
    words = [in_plain_words(getattr(found, name)) for name in ("wording", "content") if getattr(found, name)]
    return " · ".join([attribution, *words])
