"""Reading the record on, and writing who is told of what.

One row says how far it was read; whoever reads on holds it locked, and moves it in the transaction that writes the
notices. So a reader that dies has neither read nor written, and of two at once the second finds nothing left.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, localtime, now

from claims.models import NoticeChoice, NoticeCursor, Notification, Statement
from claims.notices import USUAL_WAYS, NoticeKind, Way, mail_due, told
from claims.notifying.happenings import Told, happenings, overdue
from newsroom.models import Event, EventHead, User
from newsroom.people.visibility import sees_everything

# So many lines are read in one transaction, and so many overdue statements.
LINES = 500
NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"

Key = tuple[int | None, int, object, int]


def start() -> NoticeCursor:
    """The cursor; where there is none yet, one at the head of the record: what happened before is told to nobody."""
    head = EventHead.objects.values_list("last_id", flat=True).get()
    return NoticeCursor.objects.get_or_create(pk=1, defaults={"last_event": head})[0]


def catch_up() -> int:
    """Write the notices that follow from the record and from the day; answers how many."""
    written, cursor = 0, start()
    is_behind = cursor.last_event < EventHead.objects.values_list("last_id", flat=True).get()
    while is_behind:
        lines, more = _read_on()
        written, is_behind = written + more, lines == LINES
    return written + _tell_overdue(cursor)


@transaction.atomic
def _read_on() -> tuple[int, int]:
    """Read the next lines; answers how many there were, and how many notices follow from them."""
    cursor = NoticeCursor.objects.select_for_update().get()
    unread = list(Event.objects.filter(pk__gt=cursor.last_event).order_by("pk")[:LINES])
    if not unread:
        return 0, 0
    # The line before them was read already, but may have brought the first one about.
    before = Event.objects.filter(pk=cursor.last_event).first() or _nothing()
    written = _write(happenings([before, *unread]))
    cursor.last_event = unread[-1].pk
    cursor.save(update_fields=["last_event"])
    return len(unread), written


def _nothing() -> Event:
    """What comes before the first line of all."""
    return Event(at=datetime.min)


def _tell_overdue(cursor: NoticeCursor) -> int:
    today = localdate()
    if cursor.overdue_told_on == today:
        return 0
    with transaction.atomic():
        cursor = NoticeCursor.objects.select_for_update().get()
        written, last = 0, 0
        while late := list(Statement.objects.overdue().filter(pk__gt=last).order_by("pk")[:LINES]):
            written, last = written + _write(list(overdue(now(), late))), late[-1].pk
        cursor.overdue_told_on = today
        cursor.save(update_fields=["overdue_told_on"])
    return written


def _write(all_told: Sequence[Told]) -> int:
    """One notice for each person to be told, unless it stands already or they chose not to be."""
    wanted = [(item, *told(item.happening)) for item in all_told]
    people = _people({person for _, _, persons in wanted for person in persons})
    visible = {pk: _visible(user, {item.statement for item in all_told}) for pk, user in people.items()}
    ways = _ways(people)
    notices = [
        _notice(item, kind, people[person], ways[person, kind])
        for item, kind, persons in wanted
        for person in sorted(persons)
        if person in people and item.statement in visible[person] and ways[person, kind] != Way.off
    ]
    standing = _standing(all_told)
    return len(Notification.objects.bulk_create([n for n in notices if _key(n) not in standing], batch_size=LINES))


def _people(ids: Iterable[int]) -> dict[int, User]:
    """Those of them who are at the desk: active, and with more than a reader's role."""
    rows = User.objects.filter(pk__in=set(ids), is_active=True).prefetch_related("groups")
    return {user.pk: user for user in rows if sees_everything(user)}


def _visible(user: User, statements: set[int]) -> set[int]:
    return set(Statement.objects.visible_to(user).filter(pk__in=statements).values_list("pk", flat=True))


def _ways(people: Iterable[int]) -> dict[tuple[int, str], str]:
    """How each of ``people`` wants to be told of each kind."""
    ways: dict[tuple[int, str], str] = {(person, kind): way for person in people for kind, way in USUAL_WAYS.items()}
    chosen = NoticeChoice.objects.filter(user__in=list(people)).values_list("user", "kind", "way")
    return ways | {(user, kind): way for user, kind, way in chosen}


def _notice(item: Told, kind: NoticeKind, person: User, way: str) -> Notification:
    return Notification(
        recipient=person,
        kind=kind,
        statement_id=item.statement,
        event_id=item.event,
        due_on=item.due_on,
        by_id=item.happening.by,
        at=item.at,
        mail_due_at=mail_due(way, localtime(item.at)) if may_be_mailed(person) else None,
    )


def may_be_mailed(person: User) -> bool:
    """Whether there is an address, and anything that would take a mail to it."""
    return bool(person.email) and settings.EMAIL_BACKEND != NO_MAIL


def _standing(all_told: Sequence[Told]) -> set[Key]:
    """The notices that are here already: nobody is told twice, even where the cursor was set back."""
    rows = Notification.objects.filter(event__in=[item.event for item in all_told if item.event])
    days = Notification.objects.filter(
        statement__in=[item.statement for item in all_told if item.due_on], due_on__isnull=False
    )
    return {_key(notice) for notice in [*rows, *days]}


def _key(notice: Notification) -> Key:
    return notice.event_id, notice.statement_id, notice.due_on, notice.recipient_id
