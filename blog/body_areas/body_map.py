"""The parts of the body a visitor can choose from, as a list and as regions of a drawing.

Which there are is kept for a minute, as the menus are, and forgotten when an editor changes any of them.
"""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.signals import post_delete, post_save

from blog.body_areas import drawing
from blog.query_text import query_string
from practitioners.models import BodyArea, Concern
from site_core.navigation import navigation_url

KEPT = "blog.body_areas"
SECONDS_TO_LIVE = 60


@dataclass(frozen=True, slots=True)
class MapArea:
    """One part of the body. ``shape`` is a path, empty for a part that is not drawn."""

    slug: str
    name: str
    url: str
    shape: str


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The inputs of ``components/body_map.html``."""

    areas: tuple[MapArea, ...]
    view_box: str = drawing.VIEW_BOX
    trunk: str = drawing.TRUNK
    outline: str = drawing.OUTLINE
    spine: str = drawing.SPINE
    hints: str = drawing.HINTS

    @property
    def drawn(self) -> tuple[MapArea, ...]:
        """The areas of the drawing, from head to foot, with those that lie on top of another after it."""
        depth = {slug: place for place, slug in enumerate(drawing.AREAS)}
        return tuple(sorted((area for area in self.areas if area.shape), key=lambda area: depth[area.slug]))


def body_map(near: str = "") -> BodyMap:
    """Every part of the body that has a page of its own, from head to toe; links keep the place ``near``.

    One query a minute; without areas where there is no list of conditions to hold their pages.
    """
    index = navigation_url("conditions")
    if not index:
        return BodyMap(())
    rows = cache.get(KEPT)
    if rows is None:
        rows = list(areas_with_content().values_list("slug", "name"))
        cache.set(KEPT, rows, SECONDS_TO_LIVE)
    return BodyMap(
        tuple(
            MapArea(slug, name, area_path(index, slug, near), drawing.AREAS.get(slug, ""))
            for slug, name in rows
        )
    )


def area_path(index_path: str, slug: str, near: str = "") -> str:
    """The address of a part of the body below the list of conditions."""
    return f"{index_path}area/{slug}/{query_string(near=near)}"


def areas_with_content() -> "QuerySet[BodyArea]":
    """Parts of the body about which there is something to read, or for which people come to somebody."""
    from blog.models import ConditionPage

    here = OuterRef("pk")
    return BodyArea.objects.filter(
        Exists(ConditionPage.objects.live().filter(body_area=here))
        | Exists(Concern.objects.filter(body_area=here))
    )


def forget(**kwargs: Any) -> None:
    """A body area, a concern or a condition was saved or deleted."""
    cache.delete(KEPT)


def watch(*models: type) -> None:
    """Connect the signals; publishing and unpublishing save the page."""
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(forget, sender=model, dispatch_uid=f"{KEPT}.{model.__name__}.{id(signal)}")
