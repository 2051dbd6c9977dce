from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.words import in_plain_words


class Event(models.Model):
    """One line of the append-only record: who, when, which verb, on what, before, after, why.

    ``id`` is the place in one sequence without gaps for the whole newsroom; ``hash`` covers the line and the hash
    of the one before it. ``before``, ``after`` and ``frozen`` hold canonical JSON as text, so that what is read back
    is byte for byte what was hashed. ``frozen`` lists ``[table, id, seal]`` of every frozen row the act made.
    Lines are written by ``record.log.append`` alone.
    """

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="events",
        help_text=_("empty = the system"),
    )
    verb = models.CharField(max_length=40)
    target_type = models.CharField(max_length=40)
    target_id = models.BigIntegerField()
    reason = models.TextField()
    before = models.TextField()
    after = models.TextField()
    frozen = models.TextField()
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["target_type", "target_id", "id"], name="event_target"),
            models.Index(fields=["actor", "id"], name="event_actor"),
            models.Index(fields=["target_type", "at"], name="event_time"),
        ]
        constraints = [models.CheckConstraint(condition=models.Q(id__gte=1), name="event_id_from_one")]

    def __str__(self) -> str:
        return f"{self.id}: {in_plain_words(self.verb)}, {in_plain_words(self.target_type)} {self.target_id}"


class EventHead(models.Model):
    """The end of the sequence: one row, locked while lines are appended."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    last_id = models.BigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="event_head_is_one_row")]

    def __str__(self) -> str:
        return f"event {self.last_id}"
