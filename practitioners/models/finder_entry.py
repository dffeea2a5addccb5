"""What the finder knows about each listed person: a read model, written on change and read into memory."""

import uuid

from django.db import models


class FinderClock(models.Model):
    """One row that says how new the finder's rows are.

    Its row lock is held until the writer commits, so versions become visible in order: a reader that has seen
    version 12 can be sure that 11 is not still to come.
    """

    entries = models.BigIntegerField(default=0)
    vocabulary = models.BigIntegerField(default=0)
    # A new database, or a restored one, starts another epoch: its numbers say nothing about the old ones.
    epoch = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return f"{self.epoch} {self.entries}/{self.vocabulary}"


class FinderEntry(models.Model):
    """One person, as the finder sees them: options, published points, dates, words.

    No foreign key: when a profile is deleted its row stays, marked as not listed, so that every process hears
    of it. Nothing here is finer than what the profile itself shows.
    """

    page_id = models.BigIntegerField(primary_key=True)
    version = models.BigIntegerField(db_index=True)
    listed = models.BooleanField()
    facts = models.TextField()
    words = models.TextField()
    #: What a card prints; read for the people of one page of results, never kept in memory.
    card = models.TextField(default="{}")

    class Meta:
        verbose_name_plural = "finder entries"

    def __str__(self) -> str:
        return f"{self.page_id} v{self.version}"
