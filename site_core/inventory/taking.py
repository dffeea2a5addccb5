"""Bringing the rows about a page in line with what it now publishes."""

from collections.abc import Callable
from dataclasses import asdict

from django.db import transaction
from wagtail.models import Page, get_page_models

from site_core.inventory.reading import figures_in, has_streams, links_in, streams_of
from site_core.models.inventory import OutsideLink, QuotedStatistic


@transaction.atomic
def take_inventory(page: Page) -> None:
    """Writes down the figures and links of a published page, and forgets those of any other.

    A link that stays keeps what is known about it.
    """
    # Two people publishing at once would both insert the same row.
    Page.objects.select_for_update().filter(pk=page.pk).first()
    streams = list(streams_of(page)) if page.live else []
    figures = {figure.block: figure for stream in streams for figure in figures_in(stream)}
    QuotedStatistic.objects.filter(page_id=page.pk).exclude(block__in=list(figures)).delete()
    for block, figure in figures.items():
        fields = {name: value for name, value in asdict(figure).items() if name != "block"}
        QuotedStatistic.objects.update_or_create(page_id=page.pk, block=block, defaults=fields)
    links = set().union(*(links_in(stream) for stream in streams))
    OutsideLink.objects.filter(page_id=page.pk).exclude(url__in=links).delete()
    known = set(OutsideLink.objects.filter(page_id=page.pk).values_list("url", flat=True))
    OutsideLink.objects.bulk_create(OutsideLink(page_id=page.pk, url=url) for url in sorted(links - known))


def take_whole_inventory(progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """The same for every page that has streams; returns how many pages that are."""
    models = [model for model in get_page_models() if has_streams(model)]
    total = sum(model._default_manager.count() for model in models)
    count = 0
    for model in models:
        for page in model._default_manager.order_by("pk").iterator(chunk_size=200):
            take_inventory(page)
            count += 1
            progress(count, total)
    return count
