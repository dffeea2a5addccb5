"""The short forms around joining."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.utils.translation import gettext_lazy as _

from site_core.models import User


class NewPasswordForm(forms.Form):
    """The one thing that an account still needs whose address is known."""

    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password")},
    )

    def __init__(self, email: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["password"].help_text = password_validators_help_texts()[1]

    def clean_password(self) -> str:
        """Long enough, and not the address."""
        password = self.cleaned_data["password"]
        validate_password(password, User(email=self.email))
        return password
