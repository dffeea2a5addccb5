"""The way into the CMS: through the login of this site, and through a second step.

It is kept by one middleware and not by views: what Wagtail or anybody else adds below ``/cms/`` is behind it.
Outside ``/cms/``, whoever has rights there and has only given a password is a visitor like any other, so that
no preview, document, user bar or style guide is a way around; their own account stays open to them.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme

CMS, ACCOUNT = "/cms", "/account/"
_DESTINATION = "after_second_step"


class SecondStepMiddleware:
    """Lets nobody use rights in the CMS on the strength of a password alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.HANDWELL_CMS_SECOND_STEP or request.path_info.startswith(ACCOUNT):
            return self.get_response(request)
        signed_in = request.user
        if is_guarded(request.path_info):
            if lacks_second_step(request, signed_in):
                return to_second_step(request)
        else:
            # Decided only when somebody asks who this is: public pages ask nothing of the database for it.
            request.user = SimpleLazyObject(  # type: ignore[assignment]
                lambda: AnonymousUser() if lacks_second_step(request, signed_in) else signed_in
            )
        return self.get_response(request)


def is_guarded(path: str) -> bool:
    """Whether a path is part of the CMS."""
    return path == CMS or path.startswith(f"{CMS}/")


def lacks_second_step(request: HttpRequest, user: Any) -> bool:
    """Whether somebody has rights in the CMS and has not shown a code in this session."""
    if not (user.is_authenticated and user.has_perm("wagtailadmin.access_admin")):
        return False
    return not any(record.get("method") == "mfa" for record in get_authentication_records(request, user))


def to_second_step(request: HttpRequest) -> HttpResponseRedirect:
    """To the question for a code, or for somebody without an app to the page that helps to set one up."""
    here = request.get_full_path() if request.method in ("GET", "HEAD") else f"{CMS}/"
    if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
        return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': here})}")
    request.session[_DESTINATION] = here
    return HttpResponseRedirect(reverse("account_second_step_required"))


def take_destination(request: HttpRequest) -> str:
    """Where somebody wanted to go before the second step was asked for; empty where it was not."""
    destination = request.session.pop(_DESTINATION, "")
    return destination if url_has_allowed_host_and_scheme(destination, allowed_hosts=None) else ""
