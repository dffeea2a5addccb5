"""What visitors will see of a place while its address is being typed."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST

from practitioners.models import Location, PractitionerPage
from practitioners.selfservice.permissions import owner_view
from practitioners.selfservice.place_choice import PlaceChoice, looks

FIELDS = ("name", "street", "town", "postcode")


@require_POST
@owner_view
def place_map(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """A piece of the page: both choices for one address. Sent by POST, so that no log holds an address."""
    typed = {name: request.POST.get(name, "").replace("\x00", "")[:80].strip() for name in FIELDS}
    choice = PlaceChoice(None, looks(Location(**typed)))
    context = {"looks": choice.looks, "is_unknown": choice.is_unknown}
    return TemplateResponse(request, "practitioners/selfservice/_looks.html", context)
