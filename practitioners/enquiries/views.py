"""The enquiry form of a profile and the page after it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache

from practitioners.enquiries.delivery import deliver
from practitioners.enquiries.forms import EnquiryForm
from practitioners.enquiries.limits import VISITOR_WINDOW, may_send
from practitioners.finder.nearby import nearby_cards
from practitioners.models import Enquiry, PractitionerPage
from practitioners.profile.actions import actions, enquiry_url, takes_enquiries
from practitioners.profile.availability import listing_of
from practitioners.profile.back import PARAMETER, concerns_of
from practitioners.red_flags import notices_for_concerns
from site_core.seo.breadcrumbs import Crumb, trail_to

SIMILAR = 3


@never_cache
def enquire(request: HttpRequest, page: PractitionerPage) -> HttpResponse:
    """Shows the form, or takes a message: stored first, then sent, so that it survives a dead mail server."""
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    if not takes_enquiries(listing_of(page)):
        return _render(request, page, "unavailable", {"people": _similar(request, page)})
    if request.method != "POST":
        return _render(request, page, "form", {"form": EnquiryForm()})
    form = EnquiryForm(request.POST)
    if form.is_robot:
        return HttpResponseRedirect(sent_url(page))
    if not form.is_valid():
        return _render(request, page, "form", {"form": form})
    if not may_send(request, page):
        response = _render(request, page, "limited", {"form": form}, status=429)
        response.headers["Retry-After"] = str(VISITOR_WINDOW)
        return response
    enquiry: Enquiry = form.save(commit=False)
    enquiry.page = page
    enquiry.save()
    return HttpResponseRedirect(sent_url(page) + ("" if deliver(enquiry) else "?later=1"))


@never_cache
def enquiry_sent(request: HttpRequest, page: PractitionerPage) -> HttpResponse:
    """The page after a message, safe to reload."""
    return _render(request, page, "sent", {"later": request.GET.get("later") == "1"})


def sent_url(page: PractitionerPage) -> str:
    """Where a message leads."""
    return f"{page.url}enquire/sent/"


def _similar(request: HttpRequest, page: PractitionerPage) -> Any:
    technique = page.techniques.select_related("modality").first()
    modality = technique.modality if technique else None
    return nearby_cards(request, modality=modality, limit=SIMILAR, near_page=page, exclude=page)


def _render(
    request: HttpRequest, page: PractitionerPage, name: str, context: dict[str, Any], *, status: int = 200
) -> TemplateResponse:
    raw_from = request.GET.get(PARAMETER, "")
    form_url = f"{page.url}enquire/"
    shared = {
        "page": page,
        "form_url": enquiry_url(page, raw_from),
        "notices": notices_for_concerns(concerns_of(raw_from)),
        "canonical_url": form_url,
        "robots": "noindex, follow",
        "breadcrumbs": [*trail_to(page), Crumb(page.url, page.title)],
        "other_ways": [
            way for way in actions(page, listing_of(page)) if not way.url.startswith(f"{page.url}enquire/")
        ],
        "away_until": listing_of(page).away_until if listing_of(page).is_away() else None,
        "retention_days": settings.HANDWELL_ENQUIRY_RETENTION_DAYS,
    }
    return TemplateResponse(request, f"practitioners/enquiries/{name}.html", shared | context, status=status)
