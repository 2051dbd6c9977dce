"""Who works in the demo newsroom. Everybody's password is their user name: never outside a demo."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission

from newsroom.models import User
from newsroom.people.actor import Role
from newsroom.people.roles import OVERRIDE
from newsroom.people.tokens import renew

LABEL = "demo"


@dataclass(frozen=True, slots=True)
class Person:
    username: str
    first_name: str
    last_name: str
    roles: tuple[Role, ...] = ()
    may_override: bool = False
    is_superuser: bool = False

    @property
    def password(self) -> str:
        return self.username


PEOPLE = (
    Person("editor", "Edda", "Lind", (Role.editor,)),
    Person("checker", "Chidi", "Anders", (Role.checker,)),
    Person("reviewer", "Rosa", "Weil", (Role.reviewer,)),
    Person("lead", "Leander", "Oduya", (Role.lead,), may_override=True),
    Person("reader", "Rika", "Sato", (Role.reader,)),
    Person("admin", "Ada", "Morel", is_superuser=True),
    # Several roles in one person: the four-eyes rule binds them by the statement all the same.
    Person("mira", "Mira", "Castellan", (Role.editor, Role.reviewer)),
    Person("tomas", "Tomas", "Berge", (Role.checker, Role.reviewer)),
    Person("wire", "Wire", "Service", (Role.integration,)),
)
# Once a checker, now no more: what was assigned to her shows as unassigned.
FORMER = Person("nadia", "Nadia", "Farouk")


class Stranger(Exception):
    """A user of that name is here already and is not the demo's."""


def settle() -> dict[str, User]:
    """Everybody by user name, made where missing. Raises Stranger where a name belongs to somebody else."""
    return {person.username: _settled(person) for person in (*PEOPLE, FORMER)}


def secrets(people: dict[str, User]) -> dict[str, str]:
    """A new API token for each who may log in, in place of the one before."""
    return {person.username: renew(people[person.username], LABEL)[1] for person in PEOPLE}


def roles_in_words(person: Person) -> list[str]:
    return [role.value for role in (Role if person.is_superuser else person.roles)]


def _settled(person: Person) -> User:
    user = User.objects.filter(username=person.username).first()
    if user is None:
        return _new(person)
    if not user.check_password(person.password):
        raise Stranger(person.username)
    return user


def _new(person: Person) -> User:
    user = User.objects.create_user(
        username=person.username,
        password=person.password,
        first_name=person.first_name,
        last_name=person.last_name,
        email=f"{person.username}@newsroom.example",
        is_staff=True,
        is_superuser=person.is_superuser,
    )
    user.groups.set(Group.objects.filter(name__in=[role.value for role in person.roles]))
    if person.may_override:
        user.user_permissions.add(Permission.objects.get(codename=OVERRIDE.partition(".")[2]))
    return User.objects.get(pk=user.pk)
