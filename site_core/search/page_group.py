"""A group of the site search that is a type of page."""

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise

from site_core.models import BasePage
from site_core.search.question import Question
from site_core.search.registry import Found, SearchGroup, SearchHit


def page_hit(page: Any) -> SearchHit:
    """A page as a line of the answer."""
    return SearchHit(page.title, page.get_url() or "", page.description)


def page_group(
    key: str,
    label: Promise,
    order: int,
    model: type[BasePage],
    hit: Callable[[Any], SearchHit] = page_hit,
) -> SearchGroup:
    """A search group of the pages of one type; ``hit`` turns a page into a line."""

    def run(question: Question, offset: int, limit: int) -> Found:
        ids = question.matches.get(ContentType.objects.get_for_model(model).pk, [])
        window = ids[offset : offset + limit]
        pages = model.objects.in_bulk(window) if window else {}
        return Found([hit(pages[pk]) for pk in window if pk in pages], len(ids))

    return SearchGroup(key, label, order, run, model=model)
