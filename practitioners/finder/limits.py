"""How many questions a minute one visitor may ask the finder: enough for a person, too few for a scraper.

The script asks at every tick of a filter, without a pause: a box a second is 60 questions, and several people
may share one address.
"""

from django.conf import settings
from django.http import HttpRequest

from site_core import limits

WINDOW = 60


def seconds_to_wait(request: HttpRequest) -> int:
    """0 for a visitor who may ask; else the seconds until they may again.

    Requests from the machine itself are not counted: behind a proxy that ``HANDWELL_TRUSTED_PROXIES`` does
    not know of, everybody would be one visitor.
    """
    limit = settings.HANDWELL_SEARCHES_PER_MINUTE
    if not limit or limits.is_local(request):
        return 0
    return limits.seconds_to_wait("finder", limits.connection_of(request), limit, WINDOW)
