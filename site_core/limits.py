"""How often something may be done: one rule for every limit, shared by all workers through the cache.

What is counted goes into the cache under a keyed hash, so that nobody's address is stored, not even for an
hour.
"""

import ipaddress
from time import time

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from site_core.visitor_address import visitor_address

#: One connection has a whole network of this many bits to choose its addresses from.
IPV6_NETWORK = 64


def take(name: str, key: str, slots: int, seconds: int) -> bool:
    """Takes one of the ``slots`` that ``key`` has for ``name`` in ``seconds``; False where none is left.

    Exact: of two workers, one gets the last slot. Each slot is free again when its own time is over.
    """
    return bool(take_slot(name, key, slots, seconds))


def take_slot(name: str, key: str, slots: int, seconds: int) -> str:
    """The same; returns the name of the slot in the cache, to delete for giving it back, or nothing."""
    # Adding is atomic in every cache, and incrementing is not in the database one.
    names = _slots(name, key, slots)
    taken = cache.get_many(names)
    return next((slot for slot in names if slot not in taken and cache.add(slot, True, seconds)), "")


def give_back(name: str, key: str, slots: int) -> None:
    """Frees every slot of ``key``."""
    cache.delete_many(_slots(name, key, slots))


def seconds_to_wait(name: str, key: str, limit: int, window: int) -> int:
    """Counts one more; 0 within ``limit`` per ``window`` of seconds, else the rest of the window.

    One question to the cache however high the limit is, but a few too many may slip through between workers.
    """
    now = time()
    count = f"{hidden(name, key)}-{int(now // window)}"
    cache.add(count, 0, 2 * window)
    try:
        asked = cache.incr(count)
    except ValueError:  # evicted between the two
        return 0
    return window - int(now % window) if asked > limit else 0


def connection_of(request: HttpRequest) -> str:
    """What to count a visitor by: the address, or of an IPv6 one the network."""
    address = visitor_address(request)
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, IPV6_NETWORK), strict=False))
    return address


def is_local(request: HttpRequest) -> bool:
    """Whether a request comes from the machine itself."""
    try:
        return ipaddress.ip_address(visitor_address(request)).is_loopback
    except ValueError:
        return True


def hidden(name: str, key: str) -> str:
    """A name for ``key`` that can be compared and not read."""
    return f"{name}-{salted_hmac('site_core.limits', f'{name} {key}').hexdigest()}"


def _slots(name: str, key: str, slots: int) -> list[str]:
    return [f"{hidden(name, key)}-{slot}" for slot in range(slots)]
