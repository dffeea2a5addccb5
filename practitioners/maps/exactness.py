"""How much of a point to believe: what is drawn as a pin, and what as a circle somebody is somewhere in."""

from practitioners.models import Location, PublishedPoint

#: Metres around a point that is only known so well; never below the grid that private places are put on.
RADIUS_M = {
    PublishedPoint.Exactness.POSTCODE: 700,
    PublishedPoint.Exactness.OUTCODE: 1_500,
    PublishedPoint.Exactness.TOWN: 1_500,
    PublishedPoint.Exactness.AREA: 8_000,
}


def radius_m(exactness: str, precision: str | None) -> int:
    """The radius of the circle in metres, 0 for a pin.

    ``precision`` is that of the place, None for the base of home visits. A pin needs both: an address that
    may be shown, and a point as fine as its postcode.
    """
    if precision == Location.Precision.EXACT and exactness == PublishedPoint.Exactness.POSTCODE:
        return 0
    return RADIUS_M.get(PublishedPoint.Exactness(exactness or "town"), 1_500)
