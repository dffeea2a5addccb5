"""The context of a profile page: facts of the page and of its listing, made into final text."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from practitioners.areas import area_label
from practitioners.distance_text import radius_text
from practitioners.finder.nearby import nearby_cards
from practitioners.freshness.shown import confirmed_sections, confirmed_whole, is_stale
from practitioners.models import PractitionerPage
from practitioners.profile.actions import actions
from practitioners.profile.availability import listing_of
from practitioners.profile.back import PARAMETER, finder_query, results_url
from practitioners.profile.card import build_card
from practitioners.profile.credentials import checked_lines, statements, unchecked_lines
from practitioners.profile.loading import is_published_copy, lists_of, load
from practitioners.profile.places import place_view
from practitioners.profile.prices import price_rows
from practitioners.profile.techniques import technique_views
from practitioners.structured_data import profile_data
from site_core.navigation import navigation_url

SIMILAR = 3


def profile_context(page: PractitionerPage, request: HttpRequest) -> dict[str, Any]:
    """What ``practitioner_page.html`` prints. Works for a live page and for a draft in the preview alike."""
    load(page)
    today = timezone.localdate()
    listing = listing_of(page)
    shown = statements(page, today=today)
    lists = lists_of(page)
    raw_from = request.GET.get(PARAMETER, "")
    finder_url = navigation_url("finder")
    technique = next((technique.modality for technique in page.techniques.all()), None)
    checked = [statement.short_name for statement in shown if statement.checked_on]
    card = build_card(page, today=today, checked=checked)
    return {
        "page_title": f"{page.title}, {page.job_title}" if page.job_title else page.title,
        "page_description": page.description or page.headline,
        "listing": listing,
        "confirmed_whole": confirmed_whole(listing, today=today) if is_published_copy(page) else None,
        "confirmed": (
            confirmed_sections(listing, lists.confirmed, today=today) if is_published_copy(page) else {}
        ),
        "is_stale": is_stale(listing, today=today),
        "finder_url": finder_url,
        "back_url": results_url(finder_url, raw_from) if finder_query(raw_from) else "",
        "card": card,
        "actions": actions(page, listing, raw_from),
        "prices": price_rows(page.prices.all()),
        "places": [place_view(place, today=today) for place in page.locations.all()],
        "techniques": technique_views(page, today=today),
        "concerns": lists.concerns,
        "languages": lists.languages,
        "credentials": shown,
        "checked": checked_lines(shown),
        "not_checked": unchecked_lines(shown),
        "technique": technique,
        "has_written": getattr(page, "is_contributor", True),
        "visit_base": area_label(page.visit_base),
        "visit_radius": radius_text(page.visit_radius_miles or 0),
        "share_image": page.photo,
        "nearby": nearby_cards(request, modality=technique, limit=SIMILAR, near_page=page, exclude=page),
        "structured_data": profile_data(
            page, statements=shown, concerns=lists.concerns, languages=lists.languages
        ),
    }
