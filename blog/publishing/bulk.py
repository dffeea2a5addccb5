"""Publishing many pages at once."""

from collections.abc import Iterable, Iterator

from wagtail.models import Page

from blog.models import ConditionPage
from blog.publishing.missing import Missing, missing_parts


def unsafe_among(
    pages: Iterable[Page], *, with_descendants: bool
) -> list[tuple[ConditionPage, list[Missing]]]:
    """The conditions that would go out incomplete, with what they lack: of each its newest version."""
    found = []
    for page in _conditions(pages, with_descendants=with_descendants):
        draft = page.get_latest_revision_as_object()
        if missing := missing_parts(draft):
            found.append((draft, missing))
    return found


def _conditions(pages: Iterable[Page], *, with_descendants: bool) -> Iterator[ConditionPage]:
    for page in pages:
        yield from ConditionPage.objects.filter(pk=page.pk)
        if with_descendants:
            yield from ConditionPage.objects.descendant_of(page).filter(live=False)
