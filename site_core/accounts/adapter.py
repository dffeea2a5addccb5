"""Where allauth asks this site: who is asking, how mails leave, where people go next."""

import ipaddress
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.account.utils import get_next_redirect_url
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from site_core.accounts.former_addresses import offer
from site_core.accounts.logins import begin, forget_failures, remember_browser
from site_core.accounts.mails import MAILS, UNSENT
from site_core.audit import audit
from site_core.limits import hidden
from site_core.mail import queue
from site_core.visitor_address import visitor_address


class AccountAdapter(DefaultAccountAdapter):
    """allauth with the addresses, the words and the outbox of this site."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _(
            "This account has been closed or paused. Write to us if you think it should not be."
        ),
        "duplicate_email": _("That is the address you have now. Enter another one."),
        "email_password_mismatch": _(
            "That address and password do not go together. Check both, or choose a new password."
        ),
        "enter_current_password": _("That is not your current password"),
        "incorrect_code": _("That code is not right. Wait for the next one and enter it."),
        "incorrect_password": _("That is not your password"),
        "invalid_password_reset": _("This link has been used, or is too old."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that may be trusted, never one that a visitor wrote into a header."""
        address = visitor_address(request)
        try:
            ipaddress.ip_address(address)
        except ValueError:
            # Behind a socket there is none; the database wants one all the same.
            return "0.0.0.0"  # noqa: S104
        return address

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts a try before the password is looked at, so that many at once are no way around."""
        self._try = begin(request, credentials.get("email", ""))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """Who the password belongs to."""
        user = super().authenticate(request, **credentials)
        if user:
            self._try.succeeded()
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Writes down that a password was wrong; for which address, only so that lines can be compared."""
        audit("sign_in_failed", request=request, address=hidden("audit", credentials.get("email", ""))[-12:])

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """Goes on to the first page, and knows this browser the next time."""
        response = super().post_login(request, user, **kwargs)
        remember_browser(response, request, user.email)  # type: ignore[attr-defined]
        return response

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        forget_failures(credentials["email"])

    def is_ajax(self, request: HttpRequest) -> bool:
        """No: every page here is a page, and a second way to ask would be one more to guard."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Puts one of allauth's mails into the outbox."""
        name = template_prefix.rpartition("/")[2]
        if name in UNSENT:
            return
        mail = MAILS[name]
        queue(mail.kind, email, {**_printable(context), **mail.button(context)})

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tells of a change to an account; where it took an address away, with the way back."""
        if template_prefix == "account/email/email_changed" and email:
            context = {**(context or {}), "put_back_url": offer(email, user)}  # type: ignore[arg-type]
        super().send_notification_mail(template_prefix, user, context, email)

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Confirms an address, having looked who is signed in: afterwards their session no longer fits it."""
        assert request.user.is_authenticated in (True, False)
        return super().confirm_email(request, email_address)

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: EmailConfirmation) -> str:
        """With the way somebody was on when they were asked to confirm.

        It leads through the login, which sends on whoever is signed in: their mail may open another browser.
        """
        url: str = super().get_email_confirmation_url(request, emailconfirmation)
        if wanted := get_next_redirect_url(request):
            login = f"{reverse('account_login')}?{urlencode({'next': wanted})}"
            url += f"?{urlencode({'next': login})}"
        return url

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Those who work in the CMS go there, everybody else to their profile."""
        if request.user.has_perm("wagtailadmin.access_admin"):
            return reverse("wagtailadmin_home")
        return super().get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to where somebody came from."""
        return reverse("account_settings")

    def get_user_search_fields(self) -> list[str]:
        return []

    def can_delete_email(self, email_address: EmailAddress) -> bool:
        """Only the address that somebody is changing to: calling the change off."""
        return not email_address.verified and not email_address.primary


def _printable(context: dict[str, Any]) -> dict[str, Any]:
    """What a mail may print: neither the request nor the network address and browser of whoever made it."""
    return {
        key: value
        for key, value in context.items()
        if not isinstance(value, HttpRequest | AbstractBaseUser) and key not in ("ip", "user_agent")
    }
