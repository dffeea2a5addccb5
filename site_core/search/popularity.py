"""What editors promote for a search, and how often it is asked."""

import logging

from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion
from wagtail.search.utils import normalise_query_string

from site_core.search.registry import SearchHit

logger = logging.getLogger(__name__)


def promoted(text: str) -> list[SearchHit]:
    """What editors want to come first for exactly this search."""
    picks = SearchPromotion.objects.filter(query__query_string=normalise_query_string(text))
    hits = []
    for pick in picks.select_related("page"):
        if pick.page is None:
            hits.append(
                SearchHit(
                    pick.external_link_text or pick.external_link_url,
                    pick.external_link_url,
                    pick.description,
                )
            )
        elif pick.page.live:
            hits.append(SearchHit(pick.page.title, pick.page.get_url() or "", pick.description))
    return hits


def count(text: str) -> None:
    """Count one more search for this text today.

    One statement where the text was asked before today. A database that cannot write (locked, read-only,
    full) must not keep anybody from searching.
    """
    normalised, today = normalise_query_string(text), timezone.now().date()
    hits = QueryDailyHits.objects.filter(query__query_string=normalised, date=today)
    try:
        if not hits.update(hits=F("hits") + 1):
            Query.get(normalised).add_hit(today)
    except DatabaseError:
        logger.exception("A search could not be counted")
