"""Talk about a statement. Commenting is no work on it: rule 7 does not count it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext

from claims.models import Comment, Statement
from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.permissions import require
from newsroom.people.roles import roles_of
from newsroom.record.log import Entry, append
from newsroom.record.refusals import Kind, Refusal, Refused
from newsroom.record.versions import bump, locked
from newsroom.words import grouped

# The column takes any text: its own limit is asked by forms alone.
MAX_COMMENT = 10_000


@transaction.atomic
def comment(*, statement: Statement, by: User, version: int, text: str, is_blocking: bool = False) -> Comment:
    """Say something about the statement; a blocking comment holds up its sign-off."""
    require(by, "claims.add_comment", "commenting")
    current = locked(statement, version)
    if len(text) > MAX_COMMENT:
        raise ValidationError(
            {
                "text": gettext("At most %(most)s characters; this has %(count)s.")
                % {"most": grouped(MAX_COMMENT), "count": grouped(len(text))}
            }
        )
    remark = Comment(
        statement=current,
        author=by,
        at=now(),
        text=text.strip(),
        is_blocking=is_blocking,
        statement_version=current.version,
    )
    remark.clean_fields(exclude=["resolved_by", "resolved_at"])
    remark.save(force_insert=True)
    append(Entry(verb="comment", target=remark, by=by, after=_facts(remark)))
    return remark


@transaction.atomic
def resolve_comment(*, comment: Comment, by: User, version: int) -> Comment:
    """Say that a comment is dealt with."""
    locked(Statement(pk=comment.statement_id), None)
    current = locked(comment, version)
    if why_not := resolution_refusal(current, by):
        raise Refused(why_not)
    before = _facts(current)
    bump(current, resolved_by=by, resolved_at=now())
    append(Entry(verb="resolve", target=current, by=by, before=before, after=_facts(current)))
    return current


def resolution_refusal(comment: Comment, by: User) -> Refusal | None:
    """None, or why ``by`` may not resolve ``comment``. A blocking one is its author's, a reviewer's or a lead's."""
    if not by.has_perm("claims.add_comment"):
        return Refusal(gettext("Your roles do not allow resolving comments."), Kind.who)
    if comment.resolved_at:
        return Refusal(gettext("This comment is resolved already."), Kind.state)
    if comment.is_blocking and comment.author_id != by.pk and not roles_of(by) & {Role.reviewer, Role.lead}:
        return Refusal(gettext("A blocking comment is resolved by its author, a reviewer or a lead."), Kind.who)
    return None


def _facts(remark: Comment) -> dict[str, object]:
    return {
        "statement": remark.statement_id,
        "text": remark.text,
        "is_blocking": remark.is_blocking,
        "resolved_by": remark.resolved_by_id,
    }
