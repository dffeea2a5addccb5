"""The forms of allauth in our words: one label above each field, no placeholder, one password field."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from django import forms
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from site_core.accounts.codes import OneCode
from site_core.accounts.wording import EMAIL_ERRORS, PASSWORD_HINT, ours
from site_core.models import User


class LoginForm(allauth_forms.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "login", _("E-mail address"), **EMAIL_ERRORS)
        ours(self, "password", _("Password"), required=_("Enter your password"))


class SignupForm(allauth_forms.SignupForm):
    """An address and a password; what else somebody is comes later. One more field is for robots."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "email", _("E-mail address"), **EMAIL_ERRORS)
        ours(self, "password1", _("Password"), hint=PASSWORD_HINT, required=_("Choose a password"))
        trap = self.fields["website"]
        trap.label = _("Leave this empty")
        trap.widget = forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Takes as long for an address that has an account as for one that has none."""
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        return super().try_save(request)


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    """Asks for the address that a link is sent to."""

    users: list[User]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "email", _("E-mail address"), **EMAIL_ERRORS)

    def clean_email(self) -> str:
        """An address that somebody is only changing to is not theirs yet: it opens no account."""
        email = super().clean_email()
        self.users = [user for user in self.users if user.email.lower() == email.lower()]
        return email


class ResetPasswordKeyForm(allauth_forms.ResetPasswordKeyForm):
    """The new password, after the link in the mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "password1", _("New password"), hint=PASSWORD_HINT, required=_("Choose a password"))
        del self.fields["password2"]


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    """The new password, for somebody who knows the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "oldpassword", _("Current password"), required=_("Enter your current password"))
        ours(self, "password1", _("New password"), hint=PASSWORD_HINT, required=_("Choose a password"))
        del self.fields["password2"]


class SetPasswordForm(allauth_forms.SetPasswordForm):
    """The first password of an account that was made without one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "password1", _("Password"), hint=PASSWORD_HINT, required=_("Choose a password"))
        del self.fields["password2"]


class ChangeEmailForm(allauth_forms.AddEmailForm):
    """The address somebody is changing to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "email", _("New e-mail address"), **EMAIL_ERRORS)


class ReauthenticateForm(allauth_forms.ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "password", _("Password"), required=_("Enter your password"))


class SecondStepForm(OneCode, mfa_forms.AuthenticateForm):
    """A code at signing in."""


class SecondStepAgainForm(OneCode, mfa_forms.ReauthenticateForm):
    """A code before something that matters."""


class SetUpAppForm(OneCode, totp_forms.ActivateTOTPForm):
    """The first code of a new app."""

    code_hint = _("The six digits that the app shows now.")
