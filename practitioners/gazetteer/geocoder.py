"""An outside geocoder as the last link of the chain; off unless `HANDWELL_GEOCODER` names one.

What visitors type then leaves the site, so an operator has to switch it on. geopy is an optional
dependency (`handwell[geopy]`) and is only imported then. Settings:

- HANDWELL_GEOCODER: a geopy service name such as "nominatim"; empty means off.
- HANDWELL_GEOCODER_OPTIONS: arguments of that geopy class, e.g. {"user_agent": "example.org"}.
"""

from __future__ import annotations

import hashlib
import logging

from django.conf import settings
from django.core.cache import cache

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.match import Match
from practitioners.gazetteer.point import Point

TIMEOUT_SECONDS = 3
ANSWER_SECONDS = 30 * 24 * 3600
# After a failure every visitor would wait for the timeout: leave the service alone for a minute.
PAUSE_SECONDS = 60
PAUSED = "gazetteer:geocoder-paused"

logger = logging.getLogger(__name__)


def by_geocoder(text: str, country: str) -> Match | None:
    """Return what the outside geocoder knows of `text`, None when off, unknown, slow or broken."""
    service = getattr(settings, "HANDWELL_GEOCODER", "")
    if not service:
        return None
    digest = hashlib.sha256(f"{service}|{country}|{text.casefold()}".encode()).hexdigest()
    key = f"gazetteer:geocoder:{digest}"
    answer = cache.get(key)
    if answer is None:
        if cache.get(PAUSED):
            return None
        try:
            answer = _ask(service, text, country)
        except Exception as error:  # whatever an outside service does, the search page must stand
            logger.warning("Geocoder %s failed: %s: %s", service, type(error).__name__, error)
            cache.set(PAUSED, True, PAUSE_SECONDS)
            return None
        cache.set(key, answer, ANSWER_SECONDS)
    if not answer:
        return None
    point = Point(*answer)
    if country == "GB" and bundle().nearest(point, 0) is None:
        return None
    return Match(point, text, "town", f"{point.lat:.4f},{point.lng:.4f}")


def _ask(service: str, text: str, country: str) -> tuple[float, float] | tuple[()]:
    from geopy.geocoders import get_geocoder_for_service  # optional dependency

    options = getattr(settings, "HANDWELL_GEOCODER_OPTIONS", {})
    geocoder = get_geocoder_for_service(service)(timeout=TIMEOUT_SECONDS, **options)
    # Every service reads the country after a comma; few have an argument for it.
    found = geocoder.geocode(f"{text}, {country}", exactly_one=True)
    return (found.latitude, found.longitude) if found else ()
