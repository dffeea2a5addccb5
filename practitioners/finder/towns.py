"""Towns with people in them: pages of their own, because "cupping in Derby" is what people type elsewhere."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from statistics import median
from time import monotonic

import numpy as np
from django.conf import settings
from django.utils.text import slugify

from practitioners.finder.geo import Floats, around
from practitioners.finder.index import index
from practitioners.finder.matching import match
from practitioners.finder.outcome import FEW
from practitioners.finder.query import FinderQuery
from practitioners.finder.snapshot import Snapshot
from practitioners.gazetteer.distance import KM_PER_MILE, bounding_box, miles_between
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import Match, Option, PlaceNotFound
from practitioners.gazetteer.point import Point

#: A town page looks this far around, in the unit of the site.
TOWN_RADIUS = 5
#: Two places of one name further apart than this are two towns (Newport, and Newport).
SAME_TOWN_MILES = 20
MIN_PEOPLE = FEW
#: With more places than this, towns are drawn once a minute at most.
SMALL = 2000
KEEP_SECONDS = 60


@dataclass(frozen=True)
class Town:
    """A town as the published places of its practitioners draw it."""

    name: str
    slug: str
    point: Point
    #: People who have a place in it; more may be around it.
    people: int

    @property
    def match(self) -> Match:
        """The town as the place of a question."""
        return Match(self.point, self.name, "town", f"town:{self.slug}")

    def question(self) -> FinderQuery:
        """Who is in and around the town, as the finder's own address would ask it. At most two queries.

        The name is used where the finder would understand it as this town; else the point on the map.
        """
        around_here = FinderQuery(radius=TOWN_RADIUS)
        try:
            found = resolve(self.name, country=settings.HANDWELL_COUNTRY)
            if miles_between(found.point, self.point) <= SAME_TOWN_MILES:
                return replace(around_here, near=self.name)
        except PlaceNotFound as error:
            meant = _option_at(error, self.point)
            if meant is not None:
                return replace(around_here, near=meant.label, place=meant.key)
        return replace(around_here, at_point=Point(round(self.point.lat, 2), round(self.point.lng, 2)))


@dataclass(frozen=True, eq=False)
class TownMap:
    """The towns of one state of the directory, and those worth a page, ready to be measured from a point."""

    by_slug: dict[str, Town]
    worth: tuple[Town, ...]
    lat: Floats
    lng: Floats

    @classmethod
    def of(cls, by_slug: dict[str, Town]) -> "TownMap":
        """From the towns; the worthwhile ones in the order in which they are shown."""
        worth = [town for town in by_slug.values() if town.people >= MIN_PEOPLE]
        worth.sort(key=lambda town: (-town.people, town.name))
        return cls(
            by_slug,
            tuple(worth),
            np.array([town.point.lat for town in worth], dtype=np.float64),
            np.array([town.point.lng for town in worth], dtype=np.float64),
        )

    def near(self, point: Point, within_miles: float) -> Iterator[Town]:
        """The worthwhile towns around a point."""
        box = bounding_box(point, within_miles * KM_PER_MILE)
        inside = (
            (self.lat >= box.south)
            & (self.lat <= box.north)
            & (self.lng >= box.west)
            & (self.lng <= box.east)
        )
        for number in np.flatnonzero(inside):
            if miles_between(self.worth[number].point, point) <= within_miles:
                yield self.worth[number]


class _Kept:
    """The towns last worked out, of which snapshot, and when."""

    snapshot: Snapshot | None = None
    towns = TownMap.of({})
    at = 0.0


def town_map() -> TownMap:
    """The towns of the directory as it is now; of a large one, as it was at most a minute ago.

    Every change of anybody makes a new snapshot, and drawing the towns of 100,000 people takes half a second.
    """
    snapshot, now = index.current(), monotonic()
    fresh = _Kept.snapshot is snapshot
    if not fresh and _Kept.snapshot is not None and len(snapshot.town_owner) > SMALL:
        fresh = now - _Kept.at < KEEP_SECONDS
    if not fresh:
        _Kept.snapshot, _Kept.towns, _Kept.at = snapshot, TownMap.of(towns_of(snapshot)), now
    return _Kept.towns


def towns() -> dict[str, Town]:
    """All towns by slug."""
    return town_map().by_slug


def busiest_towns(limit: int) -> list[Town]:
    """The towns with most people, most first."""
    return list(town_map().worth[:limit])


def towns_near(point: Point, *, limit: int, within_miles: float) -> list[Town]:
    """The towns with most people around a point."""
    return list(islice(town_map().near(point, within_miles), limit))


def techniques_in(town: Town) -> dict[str, int]:
    """How many people in and around a town offer each technique, by slug; none left out."""
    snapshot = index.current()
    query = FinderQuery(near=town.name, radius=TOWN_RADIUS)
    people = match(snapshot, query, around(snapshot, town.point, query.radius_km)).people
    by_option = snapshot.count_options("technique", people)
    terms = snapshot.vocabulary.terms.get("technique", {})
    return {slug: by_option.get(term.option, 0) for slug, term in terms.items()}


def towns_of(snapshot: Snapshot) -> dict[str, Town]:
    """The towns by slug, drawn from the published places: one name nearby is one town."""
    clusters: defaultdict[str, list[list[tuple[int, float, float]]]] = defaultdict(list)
    for number, name, lat, lng in snapshot.towns():
        for cluster in clusters[name]:
            if miles_between(Point(*cluster[0][1:]), Point(lat, lng)) <= SAME_TOWN_MILES:
                cluster.append((number, lat, lng))
                break
        else:
            clusters[name].append([(number, lat, lng)])
    found: dict[str, Town] = {}
    for name, places in clusters.items():
        for cluster in sorted(places, key=len, reverse=True):
            middle = Point(median(lat for _n, lat, _lng in cluster), median(lng for _n, _lat, lng in cluster))
            label = name if len(places) == 1 else _told_apart(name, Point(*cluster[0][1:]))
            slug, again = slugify(label), 2
            while slug in found:
                slug, again = f"{slugify(label)}-{again}", again + 1
            found[slug] = Town(label, slug, middle, len({number for number, _lat, _lng in cluster}))
    return found


@lru_cache(maxsize=4096)
def _told_apart(name: str, point: Point) -> str:
    """ "Newport, Isle of Wight", where there are people in several: it keeps its address when one grows."""
    try:
        resolve(name, country=settings.HANDWELL_COUNTRY)
    except PlaceNotFound as error:
        meant = _option_at(error, point)
        return meant.label if meant else name
    return name


def _option_at(error: PlaceNotFound, point: Point) -> Option | None:
    near = [option for option in error.options if miles_between(option.point, point) <= SAME_TOWN_MILES]
    return min(near, key=lambda option: miles_between(option.point, point), default=None)
