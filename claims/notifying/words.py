"""What a notice says, on the page and in the mail alike."""

import json

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Notification
from claims.notices import NoticeKind
from claims.workflow import StaleCause

# What is shown of a reason or a comment; the statement's page has all of it.
EXCERPT = 1_000
# By the verb of the line that the notice follows from.
_DONE = {
    "assign": gettext_lazy("%(who)s assigned this to you"),
    "reopen": gettext_lazy("%(who)s reopened this and gave it to you"),
    "return": gettext_lazy("%(who)s returned your proposal"),
    "comment": gettext_lazy("%(who)s mentioned you in a comment"),
    "sign_off": gettext_lazy("%(who)s signed this off"),
    "reaffirm": gettext_lazy("%(who)s reaffirmed this"),
    "override": gettext_lazy("%(who)s signed this off out of course"),
}
_CAME_BACK = gettext_lazy("%(who)s changed what your proposal rests on: it is with you again")


def sentence(notice: Notification) -> str:
    """What happened, and who did it, in one sentence without its full stop."""
    if notice.event is None:
        return _("This was due on %(day)s") % {"day": localize(notice.due_on)}
    if notice.kind == NoticeKind.gone_stale and notice.by is None:
        return _("The sign-off has lapsed")
    if notice.kind == NoticeKind.gone_stale:
        return _("The sign-off has lapsed, by what %(who)s did") % {"who": notice.by}
    return str(_DONE.get(notice.event.verb, _CAME_BACK)) % {"who": notice.by}


def cause(notice: Notification) -> str:
    """Why a sign-off lapsed; empty for anything else."""
    if notice.event is None or notice.kind != NoticeKind.gone_stale:
        return ""
    return str(StaleCause(json.loads(notice.event.after)["stale_cause"]).label)


def excerpt(notice: Notification) -> str:
    """What somebody wrote with it: the reason given, or the comment; empty where there is nothing of the kind."""
    if notice.event is None or notice.kind == NoticeKind.gone_stale:
        return ""
    is_comment = notice.kind == NoticeKind.mentioned
    words: str = json.loads(notice.event.after)["text"] if is_comment else notice.event.reason
    return words if len(words) <= EXCERPT else f"{words[:EXCERPT]}…"
