from django.db import models


class Replay(models.Model):
    """The first answer to a POST that came with an Idempotency-Key, kept for a day to be given again.

    ``caller`` is the token or person the key belongs to. ``fingerprint`` covers the address and the body. The row is
    written in the transaction of the act it belongs to: there is none without the other.
    """

    caller = models.CharField(max_length=30)
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    # Tells whoever wrote the row that it was they.
    nonce = models.CharField(max_length=32)
    status = models.PositiveSmallIntegerField(default=0)
    content = models.TextField()
    content_type = models.CharField(max_length=100)
    etag = models.CharField(max_length=100)
    location = models.CharField(max_length=2000)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["caller", "key"], name="replay_once_for_each_key")]

    def __str__(self) -> str:
        return f"{self.caller}: {self.key}"
