"""Taking one's data along, leaving, and coming back before it is too late."""

from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from practitioners.joining.signed_in import signed_in
from practitioners.leaving import departures
from practitioners.leaving.export import export_of
from practitioners.models import Departure
from site_core.link_pages import WayOn, dead_link, press_to_go_on
from site_core.one_time_links import LinkError, LinkUsed, look


@never_cache
@login_required
@require_safe
@reauthentication_required
def export(request: HttpRequest) -> HttpResponse:
    """The page that offers the file."""
    return TemplateResponse(request, "practitioners/leaving/export.html")


@never_cache
@login_required
@require_safe
def export_file(request: HttpRequest) -> HttpResponse:
    """Everything about whoever is signed in, as a file.

    A download leaves the browser on the page it was on. Where the password has to be asked for again, the way
    leads back to the page and not to the file, or somebody would stay at the password and never see it taken.
    """
    try:
        return _file(request)
    except ReauthenticationRequired:
        return HttpResponseRedirect(reverse("export_account"))


@reauthentication_required
def _file(request: HttpRequest) -> HttpResponse:
    response = JsonResponse(
        export_of(signed_in(request)), json_dumps_params={"indent": 2, "ensure_ascii": False}
    )
    name = f"handwell-{timezone.localdate():%Y-%m-%d}.json"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required(allow_get=True)
def leave(request: HttpRequest) -> HttpResponse:
    """Says what leaving means, and does it on a tick and a button."""
    user = signed_in(request)
    must_agree = request.method == "POST" and not request.POST.get("sure")
    if request.method == "POST" and not must_agree and departures.may_leave(user):
        departures.leave(user)
        return HttpResponseRedirect(reverse("leave"))
    context = {
        "going": Departure.objects.filter(user=user).first(),
        "may_leave": departures.may_leave(user),
        "profiles": [listing.page for listing in user.listings.select_related("page")],
        "days": departures.GRACE,
        "must_agree": must_agree,
    }
    return TemplateResponse(request, "practitioners/leaving/leave.html", context)


@never_cache
@login_required
@require_POST
def stay(request: HttpRequest) -> HttpResponse:
    """The change of mind of somebody who is signed in."""
    if departures.stay(signed_in(request)):
        messages.success(request, _("You stay. Everything is as it was."))
    return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stay_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The change of mind from the mail, without a login."""
    ways_on = [WayOn(_("Sign in"), reverse("account_login"))]
    try:
        if request.method == "POST":
            if not departures.stay_by_link(token):
                raise LinkUsed
            return HttpResponseRedirect(reverse("stayed"))
        look(departures.PURPOSE, token)
    except LinkError as error:
        return dead_link(request, error, ways_on=ways_on)
    return press_to_go_on(
        request,
        title=_("Keep your account?"),
        lead=_("Nothing has been erased yet. Your page is shown again as it was."),
        button=_("Yes, keep everything"),
    )


@never_cache
@require_safe
def stayed(request: HttpRequest) -> HttpResponse:
    """The page after it; safe to reload."""
    return TemplateResponse(request, "practitioners/leaving/stayed.html", {"robots": "noindex, nofollow"})
