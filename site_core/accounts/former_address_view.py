"""The page behind the link in the mail to a former address. Opening it changes nothing; its button does."""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from site_core.accounts.former_addresses import PURPOSE, AddressTakenError, former_address, put_back
from site_core.link_pages import WayOn, dead_link, press_to_go_on, stopped
from site_core.navigation import navigation_url
from site_core.one_time_links import LinkError, look


@require_http_methods(["GET", "HEAD", "POST"])
def put_address_back(request: HttpRequest, token: str) -> HttpResponse:
    """Says what will happen; on the button puts the address back, and goes on to a new password."""
    ways_on = [WayOn(_("Write to us"), navigation_url("contact") or "/")]
    try:
        if request.method == "POST":
            return _put_back(request, token)
        email = former_address(look(PURPOSE, token)).email
    except LinkError as error:
        return dead_link(request, error, ways_on=ways_on)
    except AddressTakenError:
        return stopped(
            request,
            title=_("This address has another account"),
            lead=_("It cannot be put back by itself, because an account was opened with it. Write to us."),
            ways_on=ways_on,
            status=409,
        )
    lead = _(
        "Your account gets the address %(email)s again. Everybody is signed out of it, the password stops "
        "working, and you choose a new one."
    )
    return press_to_go_on(
        request,
        title=_("Put your address back?"),
        lead=lead % {"email": email},
        button=_("Put my address back"),
    )


def _put_back(request: HttpRequest, token: str) -> HttpResponse:
    user = put_back(token)
    said = _("%(email)s is the address of your account again, and everybody has been signed out of it.")
    messages.success(request, said % {"email": user.email})
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return redirect("account_reset_password_from_key", uidb36=user_pk_to_url_str(user), key=key)
