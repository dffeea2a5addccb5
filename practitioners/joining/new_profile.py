"""Making a profile that nobody sees yet."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils.text import slugify

from practitioners.leaving.tombstones import is_taken_by_the_departed
from practitioners.models import FinderPage, PractitionerPage
from practitioners.models.profile import RESERVED_SLUGS


class NoFinderError(Exception):
    """Profiles live below the finder, and this site has none yet."""


def make_draft(
    title: str,
    *,
    fields: Mapping[str, Any] | None = None,
    children: Mapping[str, Sequence[Any]] | None = None,
) -> PractitionerPage:
    """An unpublished profile with its listing, in the caller's transaction. Raises ``NoFinderError``.

    ``children`` are unsaved rows by the name of their relation: locations, techniques, credentials.
    """
    finder = FinderPage.objects.first()
    if finder is None:
        raise NoFinderError
    page = PractitionerPage(title=title, live=False, has_unpublished_changes=True, **(fields or {}))
    page.slug = SlugMaker(finder).free_slug(title)
    page.draft_title = title
    for name, rows in (children or {}).items():
        setattr(page, name, list(rows))
    finder.add_child(instance=page)
    return page


class SlugMaker:
    """Addresses below the finder that nobody has, or had: those who knew the former one would be misled."""

    def __init__(self, finder: FinderPage) -> None:
        self._used = set(finder.get_children().values_list("slug", flat=True)) | RESERVED_SLUGS
        self._next: dict[str, int] = {}

    def free_slug(self, title: str) -> str:
        """An address for a name; not given out again."""
        wish = slugify(title, allow_unicode=settings.WAGTAIL_ALLOW_UNICODE_SLUGS)[:200] or "practitioner"
        slug, number = wish, self._next.get(wish, 1)
        while slug in self._used or is_taken_by_the_departed(slug):
            number += 1
            slug = f"{wish}-{number}"
        self._next[wish] = number
        self._used.add(slug)
        return slug
