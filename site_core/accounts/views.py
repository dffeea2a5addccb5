"""The page from which somebody finds everything about signing in."""

from urllib.parse import urlencode

from allauth.account.models import EmailAddress
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from site_core.accounts.cms_door import take_destination


@login_required
@require_safe
def account_settings(request: HttpRequest) -> HttpResponse:
    """Address, password, second step and signed-in browsers, each with what it is now."""
    user = request.user
    context = {
        "changing_to": EmailAddress.objects.filter(user=user, verified=False).first(),
        "has_second_step": is_mfa_enabled(user),
        "sessions": UserSession.objects.filter(user=user).count(),
    }
    return render(request, "account/settings.html", context)


@login_required
@require_safe
def second_step_required(request: HttpRequest) -> HttpResponse:
    """Tells somebody who works in the CMS why they are here, and leads them to the app."""
    return render(request, "account/second_step_required.html")


@login_required
@require_safe
def second_step_done(request: HttpRequest) -> HttpResponse:
    """From the recovery codes back to where somebody was sent away from to set the second step up."""
    return redirect(take_destination(request) or "mfa_index")


@require_safe
def cms_login(request: HttpRequest) -> HttpResponse:
    """Wagtail's door, which leads to ours; who is signed in without rights there is told so."""
    wanted = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        wanted = reverse("wagtailadmin_home")
    if not request.user.is_authenticated:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")
    if request.user.has_perm("wagtailadmin.access_admin"):
        return redirect(wanted)
    return render(request, "account/no_cms.html", status=403)
