"""From an address to its page in two queries, however deep it is."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

#: Deeper than the tree of the site. What is left over is for the page found, which knows its sub-addresses.
MAX_DEPTH = 6


def route_below(home: Page, request: HttpRequest, path_components: list[str]) -> RouteResult:
    """Find the deepest page named by an address below `home` and let it route the rest.

    Wagtail walks down and reads every page twice, as a page and as its own type; a profile takes five queries
    before it begins. Here the whole way is one query and the page itself another. A page may join what its
    template needs by giving its query set the verb ``for_reading``. Raises ``Http404``.

    A child page goes before a sub-address of its parent with the same name.
    """
    way = pages_on_the_way(home, path_components)
    if not way:
        raise Http404
    page = as_own_type(way[-1])
    # An alias has the restrictions of the page it stands for.
    if not any(each.alias_of_id for each in (home, *way)):
        page.is_restricted = any(each.has_restriction for each in way)
    page._cached_parent_obj = way[-2] if len(way) > 1 else home
    return page.route(request, path_components[len(way) :])


def pages_on_the_way(home: Page, path_components: list[str]) -> list[Page]:
    """The pages from the first below `home` down to the deepest that exists, each knowing its parent.

    ``has_restriction``: some may not see it, or the front page, or the root.
    """
    named = Q(pk__in=())
    for place, slug in enumerate(path_components[:MAX_DEPTH], start=1):
        named |= Q(depth=home.depth + place, slug=slug)
    found: dict[tuple[str, str], Page] = {
        (page.path[: -page.steplen], page.slug): page
        for page in Page.objects.filter(named, path__startswith=home.path).annotate(
            has_restriction=Exists(
                PageViewRestriction.objects.filter(Q(page=OuterRef("pk")) | Q(page__path__in=_ways_to(home)))
            )
        )
    }
    way: list[Page] = []
    parent: Page = home
    for slug in path_components[:MAX_DEPTH]:
        page = found.get((parent.path, slug))
        if page is None:
            break
        # treebeard's get_parent() reads this before it asks the database.
        page._cached_parent_obj = parent
        way.append(page)
        parent = page
    return way


def _ways_to(page: Page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]


def as_own_type(page: Page) -> Any:
    """The page as its own type, with what its type joins for reading."""
    model = page.specific_class
    if model is None:
        raise Http404
    pages = model._default_manager.all()
    if hasattr(pages, "for_reading"):
        pages = pages.for_reading()
    own = pages.filter(pk=page.pk).first()
    if own is None:
        raise Http404
    return own


def known_ancestors(page: Page, top_depth: int) -> list[Page] | None:
    """The pages above `page` down from `top_depth`, when routing has already read them; else ``None``."""
    way: list[Page] = []
    while page.depth > top_depth:
        parent = getattr(page, "_cached_parent_obj", None)
        if parent is None:
            return None
        way.append(parent)
        page = parent
    return way[::-1]
