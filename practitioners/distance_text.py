"""Distances in words, in the unit of this installation."""

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from practitioners.gazetteer.distance import KM_PER_MILE


def radius_text(miles: int) -> str:
    """ "7 miles": how far somebody travels, which they state in whole miles."""
    if settings.HANDWELL_DISTANCE_UNIT == "km":
        return gettext("%(number)s km") % {"number": number_format(round(miles * KM_PER_MILE))}
    return ngettext("%(number)s mile", "%(number)s miles", miles) % {"number": number_format(miles)}


def distance_text(miles: float) -> str:
    """ "under 1 mile", one decimal below ten, whole above; ``miles`` are statute, whatever unit is shown.

    A published point is good to about half a kilometre, so nothing finer than this would be true.
    """
    in_km = settings.HANDWELL_DISTANCE_UNIT == "km"
    length = round(miles * KM_PER_MILE if in_km else miles, 1)
    if length < 1:
        return gettext("under 1 km") if in_km else gettext("under 1 mile")
    number = number_format(length, decimal_pos=1 if length < 10 else 0)
    # One mile is written "1.0 miles": with a decimal it is a measurement, not a count.
    pattern = gettext("%(number)s km") if in_km else gettext("%(number)s miles")
    return pattern % {"number": number}
