from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A person, or a program acting for one. What they may do follows from their groups: see ``people.roles``."""

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"


class PeopleHead(models.Model):
    """How often it has changed what people are called and may do: one row, counted by triggers.

    Names and roles are no part of the record, whose events do not tell of them; but what is shown of a statement
    follows from them too.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    changes = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="people_head_is_one_row")]

    def __str__(self) -> str:
        return f"{self.changes} changes"
