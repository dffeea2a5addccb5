"""From the mails that allauth wants to send to kinds of mail in the outbox."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from site_core.addresses import absolute_url


@dataclass(frozen=True)
class AccountMail:
    """Which templates a mail has, and what its one button does."""

    kind: str
    label: Promise
    #: Where allauth puts the address of the button, or the name of one of our pages.
    url_key: str = ""
    page: str = ""

    def button(self, context: dict[str, object]) -> dict[str, str]:
        """The button's address and label. The host is ours: a request could name another."""
        there = urlsplit(reverse(self.page) if self.page else str(context[self.url_key]))
        path = urlunsplit(("", "", there.path, there.query, ""))
        return {"button_url": absolute_url(path), "button_label": str(self.label)}


_CHANGED = AccountMail(
    "account/password_changed", _("It was not me: choose a new password"), page="account_reset_password"
)
_SECOND_STEP = _("Look at my account")

#: By the end of allauth's template prefix.
MAILS = {
    "email_confirmation_signup": AccountMail(
        "account/email_confirmation_signup", _("Confirm my address"), url_key="activate_url"
    ),
    "email_confirmation": AccountMail(
        "account/email_confirmation", _("Confirm my address"), url_key="activate_url"
    ),
    "account_already_exists": AccountMail(
        "account/account_already_exists", _("Choose a new password"), url_key="password_reset_url"
    ),
    "unknown_account": AccountMail("account/unknown_account", _("Open an account"), url_key="signup_url"),
    "password_reset_key": AccountMail(
        "account/password_reset_key", _("Choose a new password"), url_key="password_reset_url"
    ),
    "password_changed": _CHANGED,
    "password_reset": _CHANGED,
    "password_set": _CHANGED,
    "email_changed": AccountMail(
        "account/email_changed", _("It was not me: put my address back"), url_key="put_back_url"
    ),
    "totp_activated": AccountMail("account/totp_activated", _SECOND_STEP, page="mfa_index"),
    "totp_deactivated": AccountMail("account/totp_deactivated", _SECOND_STEP, page="mfa_index"),
    "recovery_codes_generated": AccountMail(
        "account/recovery_codes_generated", _SECOND_STEP, page="mfa_index"
    ),
}
#: What tells nobody anything: a change of address that was called off before it was one.
UNSENT = frozenset({"email_deleted"})
