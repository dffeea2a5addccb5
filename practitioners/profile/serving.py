"""Who gets to see a profile, and what everybody else is told."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from wagtail.url_routing import RouteResult

from practitioners.enquiries.views import enquire, enquiry_sent
from practitioners.finder.nearby import nearby_cards
from practitioners.models import Listing, PractitionerPage
from practitioners.profile.availability import listing_of
from practitioners.profile.places import area_of

ENQUIRY_VIEWS = {("enquire",): enquire, ("enquire", "sent"): enquiry_sent}


def route(page: PractitionerPage, path_components: list[str]) -> RouteResult:
    """Finds the view of an address below the finder; raises ``Http404``.

    A profile that was once public is routed even when it is not any more, so that ``serve`` can say so.
    """
    view = ENQUIRY_VIEWS.get(tuple(path_components))
    if (path_components and view is None) or not (page.live or was_public(page)):
        raise Http404
    return RouteResult(page, kwargs={"view": view} if view else {})


def was_public(page: PractitionerPage) -> bool:
    """Whether visitors may ever have seen it: agreeing to be listed comes before being read."""
    return page.first_published_at is not None and listing_of(page).consent_at is not None


def is_listed(page: PractitionerPage, listing: Listing) -> bool:
    """The same question as ``listed_q``, asked of one profile in memory."""
    return page.live and listing.consent_at is not None and listing.paused_at is None


def may_look_anyway(request: HttpRequest, page: PractitionerPage, listing: Listing) -> bool:
    """The owner, and staff who may edit the page, see a published profile before and while it is hidden."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not page.live:
        return False
    if listing.owner_id == user.pk:
        return True
    return bool(user.has_perm("wagtailadmin.access_admin") and page.permissions_for_user(user).can_edit())


def serve(page: PractitionerPage, request: HttpRequest, view: Any = None) -> HttpResponse:
    """The profile, its enquiry form, or a page without the person.

    Without consent the answer is the one for an address that never was. Paused is 404 and unpublished is 410,
    both with the way to other people in the area and without a word about this one.
    """
    listing = listing_of(page)
    listed = is_listed(page, listing)
    if listed and view:
        return view(request, page)
    if listed or (view is None and may_look_anyway(request, page, listing)):
        return _profile(page, request, listed=listed)
    if listing.consent_at is None:
        raise Http404
    return _gone(page, request, status=404 if page.live else 410)


def _profile(page: PractitionerPage, request: HttpRequest, *, listed: bool) -> HttpResponse:
    context = page.get_context(request) | {"hidden_from_visitors": not listed}
    if not listed:
        context["robots"] = "noindex, nofollow"
    response = TemplateResponse(request, page.get_template(request), context)
    if not listed:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _gone(page: PractitionerPage, request: HttpRequest, *, status: int) -> HttpResponse:
    context = {
        "area": next((area_of(place) for place in page.locations.all()), ""),
        "alternatives": nearby_cards(request, limit=3, near_page=page, exclude=page).cards,
        "robots": "noindex, nofollow",
    }
    template = "410.html" if status == 410 else "practitioners/profile/hidden.html"
    return TemplateResponse(request, template, context, status=status)
