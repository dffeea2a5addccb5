"""From a list page to its child in one query instead of two."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest
from wagtail.url_routing import RouteResult

if TYPE_CHECKING:
    from wagtail.models import Page, PageQuerySet


def route_to_child(
    parent: "Page", children: "PageQuerySet", request: HttpRequest, path_components: list[str]
) -> RouteResult:
    """Route a request below `parent`, all of whose children are of one type.

    Wagtail reads the child as a plain page and then again as its own type. `children` is the queryset of that
    type, with whatever its template needs joined. Raises ``Http404`` for an unknown name or an unpublished
    page.
    """
    if not path_components:
        if parent.live:
            return RouteResult(parent)
        raise Http404
    child = children.child_of(parent).filter(slug=path_components[0]).first()
    if child is None:
        raise Http404
    # treebeard's get_parent() reads this before it asks the database.
    child._cached_parent_obj = parent
    return child.route(request, path_components[1:])
