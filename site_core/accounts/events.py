"""What follows from a change of password, address or second step, and what is written down of it."""

from functools import partial
from typing import Any

from allauth.account import signals as account_signals
from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import signals as auth_signals
from django.contrib.auth import update_session_auth_hash
from django.dispatch import Signal
from django.http import HttpRequest

from site_core.accounts.addresses import forget_changes, trust
from site_core.audit import audit
from site_core.models import User

#: What happened -> how it is called in the log.
WRITTEN_DOWN: dict[Signal, str] = {
    account_signals.user_signed_up: "signed_up",
    account_signals.user_logged_in: "signed_in",
    auth_signals.user_logged_out: "signed_out",
    account_signals.email_confirmed: "address_confirmed",
    account_signals.email_changed: "address_changed",
    account_signals.password_changed: "password_changed",
    account_signals.password_set: "password_changed",
    account_signals.password_reset: "password_reset",
    mfa_signals.authenticator_added: "second_step_added",
    mfa_signals.authenticator_removed: "second_step_removed",
    mfa_signals.authenticator_reset: "recovery_codes_made",
    mfa_signals.authentication_failed: "second_step_failed",
}


def write_down(event: str, sender: Any = None, **facts: Any) -> None:
    """One line for one signal: what happened, to whose account, and with what kind of second step."""
    user = facts.get("user")
    address, device = facts.get("email_address"), facts.get("authenticator")
    audit(
        event,
        request=facts.get("request"),
        account=user.pk if user else getattr(address, "user_id", None),
        **({"kind": str(device.type)} if device else {}),
    )


def password_changed(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Whoever changes a password may have found somebody else in: what that one began is called off."""
    forget_changes(user)


def password_reset(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """The link went to the address of the account, so whoever used it reads what is sent there."""
    trust(user)


def email_changed(request: HttpRequest, user: User, to_email_address: EmailAddress, **kwargs: Any) -> None:
    """Signs every browser out but the one in which the new address was confirmed."""
    if request.user.is_authenticated and request.user.pk == user.pk:
        request.user.email = to_email_address.email
        update_session_auth_hash(request, request.user)
        UserSession.objects.create_from_request(request)


def app_added(request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Whoever has just set up the app has shown a code: this session need not ask again."""
    if authenticator.type == Authenticator.Type.TOTP:
        record_authentication(request, user, method="mfa", id=authenticator.pk, type=authenticator.type)


def connect() -> None:
    """Listens to allauth."""
    account_signals.password_changed.connect(password_changed, dispatch_uid="accounts.password_changed")
    account_signals.password_set.connect(password_changed, dispatch_uid="accounts.password_set")
    account_signals.password_reset.connect(password_reset, dispatch_uid="accounts.password_reset")
    account_signals.email_changed.connect(email_changed, dispatch_uid="accounts.email_changed")
    mfa_signals.authenticator_added.connect(app_added, dispatch_uid="accounts.app_added")
    for signal, event in WRITTEN_DOWN.items():
        signal.connect(partial(write_down, event), weak=False, dispatch_uid=f"accounts.audit.{event}")
