"""“Nothing to check”: a named person says so of one sentence, or takes it back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.models import Article, NothingToCheck, Revision
from claims.text.sentences import sentences
from newsroom.models import User
from newsroom.people.permissions import require
from newsroom.record.log import Entry, append
from newsroom.record.refusals import Kind, Refusal, Refused
from newsroom.record.versions import locked


@transaction.atomic
def mark_nothing_to_check(*, article: Article, by: User, start: int, end: int) -> NothingToCheck:
    """Mark one whole sentence of the article's latest revision. A sentence marked already keeps its mark."""
    require(by, "claims.add_nothingtocheck", gettext("marking sentences"))
    article = locked(article, None)
    revision = Revision.objects.latest_of(article)
    if not any((s.start, s.end) == (start, end) for s in sentences(revision.text)):
        raise ValidationError(
            {
                "start": gettext("No sentence of revision %(number)s runs from %(start)s to %(end)s.")
                % {"number": revision.number, "start": start, "end": end}
            }
        )
    standing = revision.nothing_to_check.live().filter(start=start, end=end).first()
    if standing:
        return standing
    mark = NothingToCheck.objects.create(
        revision=revision, start=start, end=end, exact=revision.text[start:end], marked_by=by, marked_at=now()
    )
    append(Entry(verb="mark_nothing_to_check", target=mark, by=by, after=_facts(mark, article)))
    return mark


@transaction.atomic
def withdraw_mark(*, mark: NothingToCheck, by: User) -> NothingToCheck:
    """Take a mark back: the sentence counts as unchecked again."""
    require(by, "claims.change_nothingtocheck", gettext("taking marks back"))
    article = locked(mark.revision.article, None)
    current = NothingToCheck.objects.get(pk=mark.pk)
    if current.withdrawn_at:
        raise Refused(Refusal(gettext("This mark was taken back already."), Kind.state))
    current.withdrawn_by, current.withdrawn_at = by, now()
    NothingToCheck.objects.filter(pk=mark.pk).update(withdrawn_by=by, withdrawn_at=current.withdrawn_at)
    append(Entry(verb="withdraw_mark", target=mark, by=by, before=_facts(mark, article)))
    return current


def _facts(mark: NothingToCheck, article: Article) -> dict[str, object]:
    return {"article": article.pk, "start": mark.start, "end": mark.end, "exact": mark.exact}
