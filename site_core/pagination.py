"""Pages of a long list. What a visitor may write into ``?page=`` is decided here for the whole site."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

#: More digits than any list has pages; also keeps huge numbers away from ``int``, which refuses 4,301 digits.
LONGEST_NUMBER = 9


def page_number(raw: object, last: int) -> int:
    """The page meant by ``raw``: the first for anything that is not a page, the last for one beyond the end.

    Django's own ``Paginator.get_page`` shows the *last* page for "0" and "-3", which is what people get who
    edit an address by hand and expect the beginning.
    """
    text = str(raw or "").strip()
    if not text.isdecimal():
        return 1
    if len(text.lstrip("0")) > LONGEST_NUMBER:
        return last
    return min(max(int(text), 1), last)


def paginate(items: Sequence[Any] | QuerySet[Any], raw_number: object, per_page: int) -> Page:
    """One page of ``items``; ``raw_number`` is the text of the query parameter, or ``None``."""
    paginator = Paginator(items, per_page)
    return paginator.page(page_number(raw_number, paginator.num_pages))
