"""The first page after signing in, and what can be switched on it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from practitioners.models import PractitionerPage
from practitioners.selfservice import actions
from practitioners.selfservice.facts import set_fact
from practitioners.selfservice.forms.switches import form_for
from practitioners.selfservice.overview import overview
from practitioners.selfservice.permissions import owner_view, profiles_of
from practitioners.selfservice.status import status_of
from practitioners.selfservice.undo import undo_from, undo_query


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
    context = overview(profile) | {"undo": undo_from(request.GET)}
    return TemplateResponse(request, "practitioners/selfservice/dashboard.html", context)


@require_POST
@owner_view
def switch(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Changes one fact at once, and offers the way back."""
    user: Any = request.user
    sent = form_for(request.POST)
    if sent is None:
        return redirect("selfservice_profile", pk=profile.pk)
    name, form = sent
    if not form.is_valid():
        context = overview(profile) | {"form": form, "away_form": form if name == "away_until" else None}
        return TemplateResponse(request, "practitioners/selfservice/dashboard.html", context)
    old = set_fact(profile, user, name, form.cleaned_data[name])
    response = redirect("selfservice_profile", pk=profile.pk)
    if "undo" not in request.POST:
        response["Location"] += undo_query(name, old)
    return response


@require_POST
@owner_view
def pause(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Hides a profile, or shows it again."""
    user: Any = request.user
    if "resume" in request.POST:
        if actions.resume(profile, user):
            messages.success(request, _("Visitors can see you again."))
    elif actions.pause(profile, user):
        messages.success(request, _("Paused. You are in no list, no search and on no map."))
    return redirect("selfservice_profile", pk=profile.pk)
