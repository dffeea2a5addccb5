"""The first page after signing in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from practitioners.models import PractitionerPage
from practitioners.selfservice.permissions import owner_view, profiles_of
from practitioners.selfservice.sections import SECTIONS
from practitioners.selfservice.status import status_of


@require_safe
@cache_control(private=True, no_store=True)
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """The one profile of an account, a list of several, or the way to the first."""
    profiles = list(profiles_of(request.user))
    if len(profiles) == 1:
        return redirect("selfservice_profile", pk=profiles[0].pk)
    rows = [(profile, status_of(profile)) for profile in profiles]
    return TemplateResponse(request, "practitioners/selfservice/account.html", {"profiles": rows})


@require_safe
@owner_view
def profile(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """The dashboard of one profile."""
    context = {"profile": profile, "status": status_of(profile), "sections": SECTIONS}
    return TemplateResponse(request, "practitioners/selfservice/dashboard.html", context)
