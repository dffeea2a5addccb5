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


class ListedForm(forms.Form):
    """Am I listed already?"""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name")},
    )
    town = forms.CharField(
        label=_("Your town, or the first half of your postcode"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
        error_messages={"required": _("Enter your town or the first half of your postcode")},
    )


class ClaimForm(forms.Form):
    """How a moderator can tell whose a profile is."""

    message = forms.CharField(
        label=_("How can we tell that it is you?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "A phone number on your own website, or your register name and number. Please send no documents."
        ),
        error_messages={
            "required": _("Write how we can tell that it is you"),
            "max_length": _("Shorten it to 1,000 characters"),
        },
    )
