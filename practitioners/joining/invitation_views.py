"""What the link of an invitation opens: who they are to us, what we have, and yes or no."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from practitioners.joining import invitations
from practitioners.joining.accounts import has_address, make_account, prove_address
from practitioners.joining.forms import NewPasswordForm
from practitioners.joining.ownership import AlreadyOwnedError
from practitioners.joining.what_we_have import what_we_have
from practitioners.models import Invitation
from site_core.link_pages import WayOn, dead_link, press_to_go_on, somebody_elses
from site_core.models import User
from site_core.one_time_links import LinkError, LinkInvalid, LinkUsed, look


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Shows an invitation, or takes the answer to it."""
    try:
        asked = _invitation_of(token)
        if request.user.is_authenticated and not has_address(request.user, asked.email):
            return _for_another(request)
        if request.method == "POST" and "refuse" in request.POST:
            invitations.refuse(asked, token)
            return HttpResponseRedirect(reverse("invitation_refused"))
        if request.method == "POST":
            return _accept(request, asked, token)
    except LinkError as error:
        return dead_link(request, error, ways_on=_ways_on(request))
    except AlreadyOwnedError:
        return dead_link(request, LinkUsed(), ways_on=_ways_on(request))
    return _show(request, asked, NewPasswordForm(asked.email))


@require_safe
def invitation_refused(request: HttpRequest) -> HttpResponse:
    """The page after a no; safe to reload."""
    context = {"robots": "noindex, nofollow", "breadcrumbs": []}
    return TemplateResponse(request, "practitioners/joining/refused.html", context)


def _invitation_of(token: str) -> Invitation:
    link = look(invitations.PURPOSE, token)
    asked = Invitation.objects.filter(pk=link.data["id"]).select_related("page__listing").first()
    if asked is None:
        raise LinkInvalid
    if asked.outcome != Invitation.Outcome.OPEN or asked.page.listing.owner_id is not None:
        raise LinkUsed
    return asked


def _accept(request: HttpRequest, asked: Invitation, token: str) -> HttpResponse:
    user = request.user if isinstance(request.user, User) else None
    if user is None and _knows(asked.email):
        return HttpResponseRedirect(_sign_in_url(request))
    form = NewPasswordForm(asked.email, request.POST)
    if user is None and not form.is_valid():
        return _show(request, asked, form)
    with transaction.atomic():
        owner = user or make_account(asked.email, form.cleaned_data["password"], name=asked.page.title)
        invitations.accept(asked, owner, token)
        # Whoever holds the link has read a mail to this address.
        prove_address(owner, asked.email)
    if user is None:
        login(request, owner)
    return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL)


def _show(request: HttpRequest, asked: Invitation, form: NewPasswordForm) -> HttpResponse:
    is_new = not request.user.is_authenticated and not _knows(asked.email)
    must_sign_in = not request.user.is_authenticated and not is_new
    origin = getattr(asked.page, "origin", None)
    context: dict[str, Any] = {
        "facts": what_we_have(asked.page),
        "source": origin.source if origin else "",
        "email": asked.email,
        "form": form if is_new else None,
        "must_sign_in": must_sign_in,
    }
    return press_to_go_on(
        request,
        title=_("Hello %(name)s, is this you?") % {"name": asked.page.title},
        lead=_("You have been invited to look after your page. Nobody sees it before you say yes."),
        button=_("Yes, sign in and go on") if must_sign_in else _("Yes, this is my page"),
        template="practitioners/joining/invitation.html",
        context=context,
    )


def _for_another(request: HttpRequest) -> HttpResponse:
    return somebody_elses(
        request,
        lead=_(
            "The invitation went to another e-mail address than the one you are signed in with. "
            "Sign out, then open the link in the mail again."
        ),
        ways_on=[WayOn(_("Sign out"), reverse("account_logout")), *_ways_on(request)],
    )


def _ways_on(request: HttpRequest) -> list[WayOn]:
    if request.user.is_authenticated:
        return [WayOn(_("Go to your account"), settings.LOGIN_REDIRECT_URL)]
    return [
        WayOn(_("Check if you are listed"), reverse("join_listed")),
        WayOn(_("Sign in"), reverse("account_login")),
    ]


def _knows(email: str) -> bool:
    return User.objects.filter(email__iexact=email).exists()


def _sign_in_url(request: HttpRequest) -> str:
    return f"{reverse('account_login')}?next={request.path}"
