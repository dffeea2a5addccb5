"""The pages of a claim: am I listed, is this me, send me the link, ask a person."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from practitioners.joining import claims
from practitioners.joining.forms import ClaimForm, ListedForm
from practitioners.joining.listed_already import find_listed
from practitioners.joining.ownership import AlreadyOwnedError
from practitioners.joining.signed_in import signed_in
from practitioners.models import ClaimRequest, PractitionerPage
from site_core.limits import connection_of, take
from site_core.link_pages import WayOn, dead_link, press_to_go_on, somebody_elses
from site_core.models import User
from site_core.one_time_links import LinkError, LinkUsed

#: Questions of one connection in an hour.
QUESTIONS, HOUR = 30, 60 * 60


@never_cache
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """Answers "am I listed already?"."""
    form = ListedForm(request.GET or None)
    found, asked = [], form.is_bound and form.is_valid()
    if asked:
        if not take("listed", connection_of(request), QUESTIONS, HOUR):
            response = TemplateResponse(request, "429.html", {"robots": "noindex"}, status=429)
            response.headers["Retry-After"] = str(HOUR)
            return response
        found = find_listed(form.cleaned_data["name"], form.cleaned_data["town"])
    context = {"form": form, "asked": asked, "found": found, "robots": "noindex", "breadcrumbs": []}
    return TemplateResponse(request, "practitioners/joining/listed.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, profile: str) -> HttpResponse:
    """Offers the link by mail, or a moderator; says the same whatever is on record."""
    page, user = claims.profile_of(profile), signed_in(request)
    if page is None:
        raise Http404
    if page.listing.owner_id == user.pk:
        return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL)
    form = ClaimForm(request.POST if "ask" in request.POST else None)
    if request.method == "POST" and "by_mail" in request.POST:
        claims.ask_by_mail(page, user)
        return HttpResponseRedirect(f"{request.path}?sent=1")
    if form.is_bound and form.is_valid():
        claims.ask_moderator(page, user, form.cleaned_data["message"])
        return HttpResponseRedirect(request.path)
    return _claim_page(request, page, user, form)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim_link(request: HttpRequest, token: str) -> HttpResponse:
    """What the mail to the address on record opens."""
    user = signed_in(request)
    ways_on = [WayOn(_("Go to your account"), settings.LOGIN_REDIRECT_URL)]
    try:
        if request.method == "POST":
            claims.take_over(token, user)
            return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL)
        page = claims.profile_of_link(token, user)
    except claims.ForAnotherError:
        lead = _(
            "It was asked for from another account. If that was you, sign in there. "
            "If it was not you, there is nothing to do: without your press of the button nothing happens."
        )
        return somebody_elses(request, lead=lead, ways_on=ways_on)
    except AlreadyOwnedError:
        return dead_link(request, LinkUsed(), ways_on=ways_on)
    except LinkError as error:
        return dead_link(request, error, ways_on=ways_on)
    return press_to_go_on(
        request,
        title=_("Look after the page of %(name)s?") % {"name": page.title},
        lead=_("You confirm that this is you, and agree to be listed. You can change your mind at any time."),
        button=_("Yes, this is my page"),
    )


def _claim_page(request: HttpRequest, page: PractitionerPage, user: User, form: ClaimForm) -> HttpResponse:
    waiting = ClaimRequest.objects.filter(page=page, claimant=user, outcome=ClaimRequest.Outcome.OPEN)
    context = {
        "profile": page,
        "form": form,
        "has_owner": page.listing.owner_id is not None,
        "sent": request.GET.get("sent") == "1",
        "waiting": waiting.first(),
        "robots": "noindex, nofollow",
        "breadcrumbs": [],
    }
    return TemplateResponse(request, "practitioners/joining/claim.html", context)
