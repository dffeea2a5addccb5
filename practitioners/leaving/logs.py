"""Log entries outlive what they are about, and print its name."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, Q
from django.db.models.deletion import Collector
from wagtail.models import ModelLogEntry, Page, PageLogEntry


@dataclass(frozen=True)
class Entries:
    """The entries about something that is going to be deleted, and about all that goes with it."""

    pages: Q
    others: Q


def entries_about(thing: Model) -> Entries:
    """To be asked before the deletion: afterwards nobody knows what went with it."""
    collector = Collector(using=DEFAULT_DB_ALIAS)
    collector.collect([thing])
    pages, others = Q(pk__in=[]), Q(pk__in=[])
    found = [(model, [each.pk for each in rows]) for model, rows in collector.data.items()]
    found += [(rows.model, [each.pk for each in rows]) for rows in collector.fast_deletes]
    for model, numbers in found:
        if issubclass(model, Page):
            pages |= Q(page__in=numbers)
        else:
            kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
            others |= Q(content_type=kind, object_id__in=[str(number) for number in numbers])
    return Entries(pages, others)


def blank_logs(entries: Entries) -> None:
    """Leaves who did what and when; takes away the name, and what was noted beside it."""
    PageLogEntry.objects.filter(entries.pages).update(label="", data={})
    ModelLogEntry.objects.filter(entries.others).update(label="", data={})
