"""Filters that are plain links: they work without a script, and each state has an address."""

from dataclasses import dataclass

from django.core.paginator import Page as ListPage
from wagtail.models import Page

from site_core.addresses import public_path


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One option: where it leads, whether it is chosen, and how many it would leave (None: not said)."""

    label: str
    url: str
    current: bool
    count: int | None = None


def canonical_path(page: Page, page_obj: "ListPage", *, is_filtered: bool) -> str:
    """The address search engines should keep: of the whole list for a filtered one, else of its page."""
    path = public_path(page.url_path)
    return path if is_filtered or page_obj.number == 1 else f"{path}?page={page_obj.number}"
