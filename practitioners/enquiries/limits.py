"""How many enquiries one visitor may send and one practitioner is sent."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from practitioners.models import PractitionerPage
from site_core.visitor_address import visitor_address

PER_VISITOR, VISITOR_WINDOW = 5, 60 * 60
PER_PRACTITIONER, PRACTITIONER_WINDOW = 20, 24 * 60 * 60


def may_send(request: HttpRequest, page: PractitionerPage) -> bool:
    """Takes one of the visitor's and one of the practitioner's slots; False where either has none left."""
    # The address itself is not kept, not even for the hour.
    visitor = salted_hmac("practitioners.enquiry", visitor_address(request)).hexdigest()
    return _take(f"enquiry-from-{visitor}", PER_VISITOR, VISITOR_WINDOW) and _take(
        f"enquiry-to-{page.pk}", PER_PRACTITIONER, PRACTITIONER_WINDOW
    )


def _take(key: str, slots: int, seconds: int) -> bool:
    # Adding is atomic in every cache and incrementing is not in the database one: with a counter, two workers
    # could both be the fifth. Each slot is free again when its own time is over, so the window slides.
    return any(cache.add(f"{key}-{slot}", True, seconds) for slot in range(slots))
