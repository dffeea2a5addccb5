"""Which pages hold some words: one ranked query to the index for all page types that are searched."""

from collections import defaultdict

from modelsearch.query import Or
from wagtail.models import Page

from site_core.search.registry import page_models
from site_core.search.synonyms import with_synonyms
from site_core.search.words import search_query

#: More hits than anybody looks through; a search with more counts this many.
MOST_MATCHES = 500


def page_matches(words: list[str]) -> dict[int, list[int]]:
    """Content type id -> ids of public pages that hold all of the words, best first."""
    found: dict[int, list[int]] = defaultdict(list)
    models = page_models()
    if not words or not models:
        return found
    pages = Page.objects.live().public().type(*models)
    meant = [search_query(each) for each in with_synonyms(words)]
    ranked = pages.search(Or(meant) if len(meant) > 1 else meant[0]).get_queryset()
    for pk, content_type in ranked.values_list("pk", "content_type_id")[:MOST_MATCHES]:
        found[content_type].append(pk)
    return found
