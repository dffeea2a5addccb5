"""The context of a profile page: facts of the page and of its listing, made into final text."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from practitioners.finder.nearby import nearby_cards
from practitioners.models import PractitionerPage
from practitioners.profile.actions import actions
from practitioners.profile.availability import availability, listing_of
from practitioners.profile.back import PARAMETER, finder_query, results_url
from practitioners.profile.card import badges_for, modes, town_text
from practitioners.profile.credentials import checked_lines, statements, unchecked_lines
from practitioners.profile.loading import load
from practitioners.profile.places import place_view
from practitioners.profile.prices import from_price_text, price_rows
from practitioners.structured_data import profile_data
from site_core.navigation import navigation_url

SIMILAR = 3


def profile_context(page: PractitionerPage, request: HttpRequest) -> dict[str, Any]:
    """What ``practitioner_page.html`` prints. Works for a live page and for a draft in the preview alike."""
    load(page)
    today = timezone.localdate()
    listing = listing_of(page)
    shown = statements(page, today=today)
    raw_from = request.GET.get(PARAMETER, "")
    finder_url = navigation_url("finder")
    technique = next((technique.modality for technique in page.techniques.all()), None)
    state = availability(listing, today=today)
    checked = [statement for statement in shown if statement.checked_on]
    return {
        "page_description": page.description or page.headline,
        "listing": listing,
        "availability": state,
        "finder_url": finder_url,
        "back_url": results_url(finder_url, raw_from) if finder_query(raw_from) else "",
        "town_text": town_text(page),
        "modes": modes(page),
        "from_price": from_price_text(page.prices.all()),
        "badges": badges_for(listing, [statement.short_name for statement in checked], today=today),
        "actions": actions(page, listing),
        "prices": price_rows(page.prices.all()),
        "places": [place_view(place, today=today) for place in page.locations.all()],
        "techniques": page.techniques.all(),
        "concerns": page.concerns.all(),
        "languages": page.languages.all(),
        "credentials": shown,
        "checked": checked_lines(shown),
        "not_checked": unchecked_lines(shown),
        "technique": technique,
        "similar": nearby_cards(request, modality=technique, limit=SIMILAR, near_page=page, exclude=page),
        "structured_data": profile_data(page, statements=shown),
    }
