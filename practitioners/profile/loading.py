"""Everything a profile shows, in a fixed number of queries."""

import datetime
from dataclasses import dataclass, field

from django.db.models import CharField, Prefetch, Value, prefetch_related_objects
from django.db.models.functions import Cast

from practitioners.areas import area_label
from practitioners.models import (
    Credential,
    Location,
    PractitionerPage,
    PractitionerTechnique,
    PublishedPoint,
    SectionConfirmation,
)


def load(page: PractitionerPage) -> PractitionerPage:
    """Fetches what belongs to a published profile; a draft being previewed carries its own rows already."""
    if is_published_copy(page):
        prefetch_related_objects(
            [page],
            Prefetch("techniques", PractitionerTechnique.objects.select_related("modality")),
            Prefetch("locations", Location.objects.select_related("point")),
            Prefetch("credentials", Credential.objects.with_checks().select_related("body")),
            "prices",
        )
        _know_points(page)
    return page


def _know_points(page: PractitionerPage) -> None:
    """Puts together the points that came with the places and with the page, as a prefetch would have."""
    found = [place.point for place in page.locations.all() if hasattr(place, "point")]
    if getattr(page, "base_lat", None) is not None:
        found.append(
            PublishedPoint(page=page, lat=page.base_lat, lng=page.base_lng, label=area_label(page.visit_base))
        )
    points = PublishedPoint.objects.filter(page=page)
    points._result_cache = found
    page._prefetched_objects_cache["points"] = points


def is_published_copy(page: PractitionerPage) -> bool:
    """Whether the rows in the database are those to show; a draft in the preview carries its own."""
    return bool(page.pk) and not getattr(page, "_cluster_related_objects", None)


@dataclass(frozen=True, slots=True)
class Lists:
    """The names of the concerns and languages, and the sections that were confirmed by themselves."""

    concerns: list[str]
    languages: list[str]
    confirmed: dict[str, datetime.date] = field(default_factory=dict)


def lists_of(page: PractitionerPage) -> Lists:
    """The small lists of a profile, in one query for a published one."""
    if not is_published_copy(page):
        return Lists(
            [each.name for each in page.concerns.all()], [each.name for each in page.languages.all()]
        )
    concerns = page.concerns.order_by().values_list(Value("concern"), "name", Value(""))
    languages = page.languages.order_by().values_list(Value("language"), "name", Value(""))
    sections = SectionConfirmation.objects.filter(page=page, confirmed_on__isnull=False).values_list(
        Value("section"), "section", Cast("confirmed_on", CharField())
    )
    rows = sorted(concerns.union(languages, sections, all=True))
    return Lists(
        concerns=[name for kind, name, _day in rows if kind == "concern"],
        languages=[name for kind, name, _day in rows if kind == "language"],
        confirmed={name: datetime.date.fromisoformat(day) for kind, name, day in rows if kind == "section"},
    )
