"""Who is near a point, and who would come to it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from practitioners.finder.bits import Bits
from practitioners.finder.entries import BASE, CLINIC
from practitioners.finder.options import option
from practitioners.finder.snapshot import Snapshot
from practitioners.gazetteer.distance import EARTH_RADIUS_KM, bounding_box
from practitioners.gazetteer.point import Point

Floats = npt.NDArray[np.float64]
MODES = ("clinic", "home", "workplace", "online")
#: Half way round the earth: nobody is further away.
ANYWHERE_KM = 20_040.0


@dataclass(frozen=True)
class Reach:
    """Who is reached from somewhere, in each way of working, and how far away."""

    #: Kilometres to the nearest clinic within the radius, and to the base of somebody who comes.
    #: Infinite for everybody else.
    clinic_km: Floats
    base_km: Floats
    #: Reached at all, whatever the way.
    anyhow: Bits
    by_mode: dict[str, Bits]

    def km(self, modes: tuple[str, ...]) -> Floats:
        """Kilometres to each person, as far as it matters for some ways of working (none: any)."""
        if modes == ("clinic",):
            return self.clinic_km
        if modes == ("home",):
            return self.base_km
        return np.minimum(self.clinic_km, self.base_km)


def distances_km(snapshot: Snapshot, origin: Point, which: npt.NDArray[np.intp]) -> Floats:
    """Great-circle kilometres from the origin to some points of the directory."""
    lat, lng = np.radians(snapshot.point_lat[which]), np.radians(snapshot.point_lng[which])
    lat0, lng0 = np.radians(origin.lat), np.radians(origin.lng)
    half = np.sin((lat - lat0) / 2) ** 2 + np.cos(lat0) * np.cos(lat) * np.sin((lng - lng0) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, half))))


def everywhere(snapshot: Snapshot) -> Reach:
    """Without a place, everybody is reached in every way they work."""
    nowhere = np.full(snapshot.size, np.inf)
    return Reach(
        clinic_km=nowhere,
        base_km=nowhere,
        anyhow=snapshot.listed,
        by_mode={mode: snapshot.option(option("at", mode)) for mode in MODES},
    )


def around(snapshot: Snapshot, origin: Point, radius_km: float) -> Reach:
    """Who is within a radius, and who travels far enough to come.

    "Comes to me" asks only that somebody's own travel radius covers the origin, wherever they live: that is
    what a travel radius is for. Without that filter, somebody who only travels counts as near when they
    would come *and* set out from within the visitor's radius.
    """
    clinic_km = _nearest(snapshot, origin, CLINIC, radius_km)
    base_km = _nearest(snapshot, origin, BASE, float(snapshot.point_reach.max(initial=0.0)))
    clinic, comes = Bits.of(clinic_km <= radius_km), Bits.of(np.isfinite(base_km))
    near_and_comes = Bits.of(base_km <= radius_km)
    return Reach(
        clinic_km=clinic_km,
        base_km=base_km,
        anyhow=clinic | near_and_comes,
        by_mode={
            "clinic": clinic,
            "home": comes & snapshot.option(option("at", "home")),
            "workplace": (clinic | comes) & snapshot.option(option("at", "workplace")),
            "online": snapshot.option(option("at", "online")),
        },
    )


def _nearest(snapshot: Snapshot, origin: Point, kind: int, within_km: float) -> Floats:
    """Kilometres to each person's nearest point of a kind that counts; infinite for those with none.

    A clinic counts within the radius, a base where the person's own travel radius covers the origin.
    """
    box = bounding_box(origin, within_km)
    lat, lng = snapshot.point_lat, snapshot.point_lng
    inside = (lat >= box.south) & (lat <= box.north) & (lng >= box.west) & (lng <= box.east)
    which = np.flatnonzero(inside & (snapshot.point_kind == kind))
    km = distances_km(snapshot, origin, which)
    counts = km <= (snapshot.point_reach[which] if kind == BASE else within_km)
    nearest = np.full(snapshot.size, np.inf)
    np.minimum.at(nearest, snapshot.point_owner[which][counts], km[counts])
    return nearest
