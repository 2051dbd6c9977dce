from django.conf import settings
from django.db import models
from django.db.models import F, Q


class ImportedChunk(models.Model):
    """Lines of a file that were imported, all of them in one transaction: what is on file is not imported twice.

    ``sha256`` is that of the lines' content, so that they are known again in a file that was mended elsewhere.
    ``statement_ids`` is the canonical JSON list of what became of them, in their order.
    """

    sha256 = models.CharField(max_length=64)
    file_name = models.CharField(max_length=300)
    file_sha256 = models.CharField(max_length=64)
    first_line = models.PositiveBigIntegerField()
    last_line = models.PositiveBigIntegerField()
    statement_ids = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["sha256"], name="imported_chunk_content")]
        constraints = [
            models.CheckConstraint(condition=Q(first_line__lte=F("last_line")), name="imported_chunk_lines_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.file_name}, lines {self.first_line} to {self.last_line}"
