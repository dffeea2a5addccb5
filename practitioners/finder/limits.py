"""How many questions a minute one visitor may ask the finder: enough for a person, too few for a scraper."""

import ipaddress
from time import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from site_core.visitor_address import visitor_address

WINDOW = 60


def seconds_to_wait(request: HttpRequest) -> int:
    """0 for a visitor who may ask; else the seconds until they may again.

    The count is kept in the cache under a keyed hash of the address, so that workers share it and nobody's
    address is stored. Requests from the machine itself are not counted: behind a proxy that
    ``HANDWELL_TRUSTED_PROXIES`` does not know of, everybody would be one visitor.
    """
    limit, address = settings.HANDWELL_SEARCHES_PER_MINUTE, visitor_address(request)
    if not limit or _is_local(address):
        return 0
    now = time()
    visitor = salted_hmac("practitioners.finder", f"{address} {int(now // WINDOW)}").hexdigest()
    key = f"finder-{visitor}"
    cache.add(key, 0, 2 * WINDOW)
    try:
        asked = cache.incr(key)
    except ValueError:  # evicted between the two
        return 0
    return WINDOW - int(now % WINDOW) if asked > limit else 0


def _is_local(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return True
