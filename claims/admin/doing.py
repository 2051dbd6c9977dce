"""Doing a verb from a page: the words for what happened, and the way back."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.actions.transitions import options
from claims.models import Statement
from claims.workflow import VERBS
from newsroom.models import User
from newsroom.words import amid

HAPPENED = {
    "submit": _("Submitted: it waits in the queue for a checker."),
    "take": _("Taken: it is yours to check."),
    "assign": _("Assigned."),
    "release": _("Released: it waits in the queue again."),
    "propose": _("Proposed: it waits for a reviewer, who is somebody else than you."),
    "recall": _("Recalled: it is back with you in checking."),
    "return": _("Returned to whoever proposed it."),
    "sign_off": _("Signed off. It lapses by itself if what was judged changes."),
    "recheck": _("Taken up again: it is yours to check."),
    "reaffirm": _("Reaffirmed: the verdicts stand on what it says now."),
    "reopen": _("Reopened: it is in checking again."),
    "withdraw": _("Withdrawn. Nothing is deleted."),
    "restore": _("Restored as a draft."),
    "override": _("Signed off out of course; that shows wherever it is read."),
}
WAY_BACK = {
    "take": "release",
    "assign": "release",
    "release": "take",
    "propose": "recall",
    "recall": "propose",
    "sign_off": "reopen",
    "reaffirm": "reopen",
    "override": "reopen",
    "recheck": "release",
    "reopen": "release",
    "withdraw": "restore",
    "restore": "withdraw",
    "submit": "withdraw",
}


def act_url(statement: Statement, verb: str) -> str:
    return reverse("admin:claims_statement_act", args=[statement.pk, verb])


def happened(verb: str, statement: Statement, user: User) -> SafeString:
    """What was done, and the verb that undoes it: a link for who may, else who could."""
    return format_html("{} {}", HAPPENED[verb], _way_back(verb, statement, user))


def _way_back(verb: str, statement: Statement, user: User) -> SafeString | str:
    if verb not in WAY_BACK:
        return ""
    back = WAY_BACK[verb]
    refusal = next(o.refusal for o in options(statement, user) if o.verb.name == back)
    label = VERBS[back].label
    if refusal is None:
        return format_html(gettext('The way back: <a href="{}">{}</a>.'), act_url(statement, back), label)
    return gettext("The way back: %(verb)s (%(who)s).") % {
        "verb": amid(label),
        "who": VERBS[back].who_in_words,
    }
