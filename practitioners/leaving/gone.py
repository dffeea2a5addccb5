"""The answer at the address of somebody who has left: gone, and who else is near there."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from practitioners.finder.nearby import nearby_cards
from practitioners.models import Tombstone

SHOWN = 3


def gone(request: HttpRequest, tombstone: Tombstone) -> HttpResponse:
    """410, with people of the same area and without a word about who it was."""
    people = nearby_cards(request, limit=SHOWN, near_text=tombstone.area)
    context = {
        "area": tombstone.area,
        "alternatives": people.cards,
        "robots": "noindex, nofollow",
        "page": None,
    }
    return TemplateResponse(request, "410.html", context, status=410)
