"""The page of a part of the body: what it may be, what may help, and who works with it."""

from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from blog.body_areas.body_map import area_path, body_map
from blog.links import FilterLink
from blog.query_text import query_string, text_from
from blog.structured_data import area_nodes
from practitioners.finder.nearby import nearby_cards
from practitioners.models import Concern, ModalityPage
from site_core.addresses import public_path
from site_core.navigation import navigation_url
from site_core.seo.breadcrumbs import Crumb, trail_to

if TYPE_CHECKING:
    from blog.models import ConditionIndexPage, ConditionPage

PEOPLE = 3
#: More than anybody reads through; the list of techniques has the rest.
TECHNIQUES = 9


def area_context(index: "ConditionIndexPage", request: HttpRequest, slug: str) -> dict[str, Any]:
    """The context of ``blog/body_area_page.html``. Raises ``Http404`` for a part nothing is known of."""
    near = text_from(request.GET, "near")
    areas = body_map(near).areas
    area = next((area for area in areas if area.slug == slug), None)
    if area is None:
        raise Http404
    index_path = public_path(index.url_path)
    path = area_path(index_path, area.slug)
    concerns = list(Concern.objects.filter(body_area__slug=slug))
    conditions = area_conditions(index, slug)
    return {
        "area": area,
        "near": near,
        "near_query": query_string(near=near),
        "conditions": conditions,
        "techniques": area_techniques(concerns),
        "concerns": concerns,
        "nearby": nearby_cards(request, concerns=concerns, limit=PEOPLE) if concerns else None,
        "finder_url": navigation_url("finder"),
        "other_areas": [FilterLink(other.name, other.url, other is area) for other in areas],
        "page_title": area.name,
        "page_description": _("%(area)s: what may be behind it, what may help, and people who work with it.")
        % {"area": area.name},
        "breadcrumbs": [*trail_to(index), Crumb(index_path, index.title)],
        "canonical_url": path,
        "structured_data": area_nodes(area.name, path, conditions),
    }


def area_conditions(index: "ConditionIndexPage", slug: str) -> "list[ConditionPage]":
    """The published conditions of a part of the body, by name."""
    from blog.models import ConditionPage

    pages = ConditionPage.objects.live().child_of(index).filter(body_area__slug=slug)
    return list(pages.order_by("title"))


def area_techniques(concerns: list[Concern]) -> list[ModalityPage]:
    """Published techniques that are used for these concerns, those used for most of them first."""
    shared = Count("concerns", filter=Q(concerns__in=concerns))
    pages = ModalityPage.objects.live().annotate(shared=shared).filter(shared__gt=0)
    return list(pages.order_by("-shared", "title")[:TECHNIQUES]) if concerns else []
