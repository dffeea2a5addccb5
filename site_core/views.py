"""The small pages around the site: for robots, for security researchers, for monitors."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from site_core.addresses import absolute_url
from site_core.daily.lateness import minutely, punctuality
from site_core.health import state_of_parts
from site_core.models import SiteSettings

DAY = 24 * 60 * 60
#: RFC 9116 asks for less than a year, so that a forgotten file stops being trusted.
SECURITY_TXT_VALID = timedelta(days=180)


@require_safe
@cache_control(public=True, max_age=DAY)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where the list of pages is."""
    context = {"sitemap": absolute_url(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=DAY)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a vulnerability (RFC 9116); ``Http404`` while the operator has given no address."""
    settings = SiteSettings.for_request(request)
    address = settings.security_email or settings.contact_email
    if not address:
        raise Http404
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{address}",
        f"Expires: {(today + SECURITY_TXT_VALID).isoformat()}",
        f"Canonical: {absolute_url(reverse('security_txt'))}",
        "Preferred-Languages: en",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def health_live(request: HttpRequest) -> JsonResponse:
    """This process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def health_ready(request: HttpRequest) -> JsonResponse:
    """Every part works: 200, else 503; the body names the parts and nothing else.

    Jobs that are late do not make a process unfit to answer: the status is "late", and still 200.
    """
    parts = {name: "ok" if works else "failed" for name, works in state_of_parts().items()}
    if "failed" in parts.values():
        return JsonResponse({"status": "failed", "parts": parts}, status=503)
    parts |= {"daily": punctuality(), "minutely": minutely()}
    return JsonResponse({"status": "ok" if set(parts.values()) == {"ok"} else "late", "parts": parts})
