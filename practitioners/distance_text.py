"""Distances in words, in the unit of this installation."""

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext

from practitioners.gazetteer.distance import KM_PER_MILE


def distance_text(miles: float) -> str:
    """ "< 1 mile", one decimal below ten, whole above; ``miles`` are statute miles whatever the unit shown.

    A published point is good to about half a kilometre, so nothing finer than this would be true.
    """
    in_km = settings.HANDWELL_DISTANCE_UNIT == "km"
    length = round(miles * KM_PER_MILE if in_km else miles, 1)
    if length < 1:
        return gettext("< 1 km") if in_km else gettext("< 1 mile")
    number = number_format(length, decimal_pos=1 if length < 10 else 0)
    # One mile is written "1.0 miles": with a decimal it is a measurement, not a count.
    pattern = gettext("%(number)s km") if in_km else gettext("%(number)s miles")
    return pattern % {"number": number}
