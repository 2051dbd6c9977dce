from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person, or a program acting for one. What they may do follows from their groups: see ``people.roles``."""

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
