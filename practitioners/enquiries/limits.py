"""How many enquiries one visitor may send and one practitioner is sent."""

from django.http import HttpRequest

from practitioners.models import PractitionerPage
from site_core.limits import connection_of, take

PER_VISITOR, VISITOR_WINDOW = 5, 60 * 60
PER_PRACTITIONER, PRACTITIONER_WINDOW = 20, 24 * 60 * 60


def may_send(request: HttpRequest, page: PractitionerPage) -> bool:
    """Takes one of the visitor's and one of the practitioner's slots; False where either has none left."""
    return take("enquiry-from", connection_of(request), PER_VISITOR, VISITOR_WINDOW) and take(
        "enquiry-to", str(page.pk), PER_PRACTITIONER, PRACTITIONER_WINDOW
    )
